"""No word that a person can see goes around the translation: shown in a language that marks what was translated."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLabel, QListView, QMenu, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.chats.search.found import Found, FoundChat, Hit, HitKind
from app.chats.search.places import Places, Quality, Snippet
from app.chats.stored_chat import ChatSummary
from app.core.conversation import Effort
from app.gguf.errors import TruncatedFileError
from app.ui.chat.composer import Composer
from app.ui.chat.empty_state import EmptyState
from app.ui.chat.instructions import InstructionsPanel
from app.ui.chat.message_edit import SendKey
from app.ui.chat.model_bar import Loading, ModelBar, NoModel, Ready, Selected, Unloading
from app.ui.chat.model_picker import ModelChoice, ModelPicker
from app.ui.chat.search_filters import Age
from app.ui.chat.sidebar import ChatSidebar
from app.ui.services.bridge import Bridge
from app.ui.services.chat_search import ChatSearch
from app.ui.widgets.problem_card import ProblemCard
from app.ui.words import tr
from tests.ui.languages import marked
from tests.ui.visible import untranslated, visible_strings

NAME, TITLE, TEXT = "gpt-oss-20b", "a title", "what the person wrote"
WRITTEN = (NAME, TITLE, TEXT, "MXFP4", "12.1 GB")


@pytest.fixture(autouse=True)
def language(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with marked(qapp, tmp_path_factory):
        yield


# -- the test's own eyes -----------------------------------------------------------------------------------------------


def with_text(text: str) -> QWidget:
    return QLabel(text)


def with_tooltip(text: str) -> QWidget:
    widget = QWidget()
    child = QLabel("", widget)
    child.setToolTip(f"<p>{text}</p>")
    return widget


def with_menu(text: str) -> QWidget:
    button = QToolButton()
    menu = QMenu(button)
    menu.aboutToShow.connect(lambda: menu.addMenu("").addAction(text))
    button.setMenu(menu)
    return button


def with_item(text: str) -> QWidget:
    view = QListView()
    model = QStandardItemModel(view)
    model.appendRow(QStandardItem(text))
    view.setModel(model)
    return view


def with_accessible_name(text: str) -> QWidget:
    widget = QWidget()
    layout = QVBoxLayout(widget)
    child = QWidget()
    child.setAccessibleName(text)
    layout.addWidget(child)
    return widget


@pytest.mark.parametrize("make", [with_text, with_tooltip, with_menu, with_item, with_accessible_name])
def test_a_forgotten_word_is_found(qtbot: QtBot, make: Callable[[str], QWidget]) -> None:
    for text in ("Hello", "⟦Hello⟧ there", "⟦a ⟦b⟧⟧ c"):
        widget = make(text)
        qtbot.addWidget(widget)
        assert untranslated(widget), text
    sound = tr("New chat"), "⟦{a}⟧ · 12 %", "⟦a ⟦b⟧ c⟧", "⟦cut …", f"⟦Hello⟧ {NAME}", "⟦New⟧ (Ctrl+N)", "Esc"
    for text in sound:
        widget = make(text)
        qtbot.addWidget(widget)
        assert untranslated(widget, [NAME]) == [], text


# -- the widgets -------------------------------------------------------------------------------------------------------


def composers() -> Iterator[QWidget]:
    for key in SendKey:
        composer = Composer()
        composer.set_send_key(key)
        yield composer
        composer.set_text(TEXT)
        composer.set_context(1200, 8192)
        for effort in Effort:
            composer.set_effort(effort)
            yield composer
        composer.set_can_send(False, "⟦A reason⟧")
        yield composer
        composer.set_can_send(True)
        for stopping in (False, True):
            composer.set_running(True, thinking=not stopping, stopping=stopping)
            yield composer
        composer.set_running(False)
        composer.set_editing(True)
        composer.set_instructions_shown(True)
        yield composer


def sidebars() -> Iterator[QWidget]:
    search = ChatSearch(Bridge())
    sidebar = ChatSidebar(search)
    yield sidebar
    days = (0, 1, 5, 20, 60, 400, 800)
    now = datetime.now(UTC)
    titles = [TITLE if day else "" for day in days]
    chats = [ChatSummary(day, title, now - timedelta(days=day)) for day, title in zip(days, titles, strict=True)]
    sidebar.set_chats(chats)
    sidebar.set_running({1})
    yield sidebar
    menu = sidebar.view.menu_at(sidebar.view.next_row(0, 1))
    yield menu
    sidebar.begin_rename(1)
    yield sidebar
    sidebar.search.setText("7")
    finder = sidebar.finder
    finder.filter_button._list_models([TITLE])
    finder.filter_button._choose(age=Age.YEAR, model=TITLE, has_code=True)
    yield from finder.filter_button.findChildren(QMenu)
    hits = [
        Hit(1, kind, now, TITLE, Places(Quality.WHOLE, 0, ((0, 3),))) for kind in HitKind if kind is not HitKind.TITLE
    ]
    chats = [FoundChat(day, Snippet(TITLE), now, tuple(hits)) for day in range(60)]
    search.found.emit("7", Found(tuple(chats)))
    yield sidebar
    yield finder.view.menu_at(finder.view.next_row(0, 1))
    search.close()


def model_bars() -> Iterator[QWidget]:
    for state in (
        NoModel(),
        Selected(NAME, "MXFP4"),
        Loading(NAME),
        Loading(NAME, 0.4),
        Ready(NAME, "MXFP4", 8192),
        Unloading(NAME),
    ):
        bar = ModelBar()
        bar.set_state(state)
        yield bar


def model_pickers() -> Iterator[QWidget]:
    picker = ModelPicker()
    yield picker
    picker.set_busy(True)
    yield picker
    picker.set_busy(False)
    path = Path("/models/a.gguf")
    picker.set_entries(
        [
            ModelChoice(path, NAME, "MXFP4", loaded=True),
            ModelChoice(path.with_name("b.gguf"), NAME, "12.1 GB", in_the_box=True),
            ModelChoice(path.with_name("c.gguf"), NAME, "", problem="⟦It is damaged.⟧"),
        ]
    )
    yield picker
    picker.search.setText("7")
    yield picker


def empty_states() -> Iterator[QWidget]:
    empty = EmptyState()
    empty.show_no_model()
    yield empty
    empty.set_suggestions(["⟦A question⟧"] * 3)
    yield empty


def panels() -> Iterator[QWidget]:
    instructions = InstructionsPanel()
    yield instructions
    instructions.set_text(TEXT)
    yield instructions


def problem_cards() -> Iterator[QWidget]:
    card = ProblemCard()
    problem = TruncatedFileError(NAME, 2_000_000, 1_000_000)
    card.show_problem("kind", problem.explanation, [("⟦Act⟧", card.hide)], log=["a line"])
    yield card


WIDGETS = [composers, sidebars, model_bars, model_pickers, empty_states, panels, problem_cards]


@pytest.mark.parametrize("make", WIDGETS, ids=lambda make: make.__name__)
def test_the_words_of_a_widget_are_translated(qtbot: QtBot, make: Callable[[], Iterator[QWidget]]) -> None:
    seen = 0
    for widget in make():
        qtbot.addWidget(widget)
        seen += len(visible_strings(widget))
        assert untranslated(widget, WRITTEN) == []
    assert seen

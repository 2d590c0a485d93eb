"""Searching in the sidebar, by keys and mouse, over a real store."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.chats import order
from app.chats.search.found import HitKind
from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, StoredMessage
from app.core.stream import MessageKind
from app.ui.chat.search_results import Place, ResultsModel
from app.ui.chat.sidebar import ChatSidebar
from app.ui.services.bridge import Bridge
from app.ui.services.chat_list import Action
from app.ui.services.chat_search import ChatSearch
from app.ui.widgets.row_list import Row, RowRole
from tests.ui.chat.checks import nameless, show, tab_order


class Seat:
    """A sidebar over a store of chats."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.qtbot = qtbot
        self.store = ChatStore(path)
        self.bridge = Bridge()
        self.search = ChatSearch(self.bridge, path)
        self.sidebar = ChatSidebar(self.search)
        self.window = show(qtbot, self.sidebar, 260, 600)
        self.problems: list[object] = []
        self.search.failed.connect(self.problems.append)

    def add(self, question: str, answer: str, title: str, *, model: str = "m") -> int:
        exchange = self.store.ask(None, None, question, new=NewChat("2026-11-30"), stamp=Stamp(model))
        messages = [StoredMessage(MessageKind.REASONING, "I think."), StoredMessage(MessageKind.FINAL, answer)]
        self.store.finish_answer(exchange.answer.id, state=AnswerState.WHOLE, messages=messages)
        self.store.rename(exchange.chat_id, title)
        self.sidebar.set_chats(self.store.chats())
        return exchange.chat_id

    def type(self, text: str) -> None:
        """Type, and wait for the result."""
        with self.qtbot.waitSignal(self.search.found, check_params_cb=lambda said, _: said == whole):
            whole = self.sidebar.search.text() + text
            QTest.keyClicks(self.sidebar.search, text)

    def lines(self) -> list[str]:
        model = self.sidebar.finder.view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def index(self, row: int) -> QModelIndex:
        return self.sidebar.finder.view.model().index(row, 0)

    def click(self, row: int) -> None:
        view = self.sidebar.finder.view
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(self.index(row)).center())

    def close(self) -> None:
        self.window.close()
        self.search.close()
        self.bridge.close()
        self.store.close()


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Iterator[Seat]:
    made = Seat(qtbot, tmp_path / "chats.sqlite")
    made.add("Where is the whale?", "The whale is in the sea.", "Animals")
    made.add("What is a quark?", "A particle.", "Whales and physics")
    made.add("Anything else?", "No.", "Rest")
    yield made
    assert made.problems == []
    made.close()


def test_hits_stand_below_their_chats(seat: Seat) -> None:
    seat.type("whale")
    assert seat.lines() == [
        "Animals",  # has the word, where the title below has the beginning of one
        "You: Where is the whale?",
        "Answer: The whale is in the sea.",
        "Whales and physics",
    ]
    row = seat.index(1).data(RowRole.ROW)
    assert isinstance(row, Row)
    [line] = row.lines
    assert [line.text[start:end] for start, end in line.marks] == ["whale"]
    assert seat.sidebar.finder.view.isVisible()
    assert not seat.sidebar.view.isVisible()
    seat.sidebar.finder.view.grab()


def test_the_list_comes_back(seat: Seat) -> None:
    seat.type("whale")
    QTest.keyClick(seat.sidebar.search, Qt.Key.Key_Escape)
    assert seat.sidebar.view.isVisible()
    assert not seat.sidebar.finder.view.isVisible()


def test_nothing_found(seat: Seat) -> None:
    seat.type("zzz")
    assert not seat.sidebar.finder.view.isVisible()
    assert not seat.sidebar.view.isVisible()
    seat.sidebar.search.clear()
    assert seat.sidebar.view.isVisible()


def test_a_click_opens_a_hit(seat: Seat, qtbot: QtBot) -> None:
    seat.type("particle")
    with qtbot.waitSignal(seat.sidebar.place_chosen) as chosen:
        seat.click(1)
    [place] = chosen.args
    assert isinstance(place, Place)
    assert place.hit is not None
    assert place.hit.kind is HitKind.ANSWER


def test_by_keys(seat: Seat, qtbot: QtBot) -> None:
    seat.type("whale")
    QTest.keyClick(seat.sidebar.search, Qt.Key.Key_Down)
    view = seat.sidebar.finder.view
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(seat.sidebar.place_chosen) as chosen:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args[0].hit is not None
    chat_id = chosen.args[0].chat_id
    with qtbot.waitSignal(seat.sidebar.order_requested) as deleted:
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert deleted.args == [Action.DELETE, [chat_id]]


def test_enter_waits_for_the_result(seat: Seat, qtbot: QtBot) -> None:
    with qtbot.waitSignal(seat.sidebar.place_chosen) as chosen:
        QTest.keyClicks(seat.sidebar.search, "particle")
        QTest.keyClick(seat.sidebar.search, Qt.Key.Key_Return)
    assert chosen.args[0].hit is not None


def test_a_new_chat_is_found_without_typing_again(seat: Seat, qtbot: QtBot) -> None:
    seat.type("walrus")
    assert seat.lines() == []
    with qtbot.waitSignal(seat.search.found):
        seat.add("And the walrus?", "On the ice.", "More animals")
    assert seat.lines()[0] == "More animals"


def test_a_result_that_is_renewed_stays_where_it_is(seat: Seat, qtbot: QtBot) -> None:
    chats = [seat.add("pin", "pin", f"Pin {number}") for number in range(30)]
    seat.type("pin")
    view = seat.sidebar.finder.view
    view.setCurrentIndex(seat.index(4))
    view.verticalScrollBar().setValue(120)
    shown = view.verticalScrollBar().value()
    assert shown > 0
    for change in (lambda: None, lambda: seat.store.delete(chats[0])):
        change()
        with qtbot.waitSignal(seat.search.found):
            seat.sidebar.set_chats(seat.store.chats())
        assert view.currentIndex().row() == 4
        assert view.verticalScrollBar().value() == shown
    seat.type("s")
    assert view.verticalScrollBar().value() == 0


def test_filters(seat: Seat, qtbot: QtBot) -> None:
    seat.add("How?", "```py\nwhale()\n```", "Code", model="coder")
    seat.type("whale")
    button, line = seat.sidebar.finder.filter_button, seat.sidebar.finder.line
    with qtbot.waitSignal(seat.search.found):
        button._choose(has_code=True)
    assert seat.lines()[0] == "Code"
    assert len(seat.lines()) == 2
    assert line.isVisible()
    with qtbot.waitSignal(seat.search.found):
        seat.sidebar.search.clear()
    assert seat.lines() == ["Code"]  # the filter alone
    line.clear_button.click()
    assert not line.isVisible()
    assert seat.sidebar.view.isVisible()


def test_a_folder_as_a_filter(seat: Seat, qtbot: QtBot) -> None:
    button = seat.sidebar.finder.filter_button
    folder = seat.store.write(partial(order.add_folder, name="Trips"))
    chat = seat.add("Where?", "There.", "Lisbon")
    seat.store.write(partial(order.move, chat_ids=[chat], folder_id=folder.id))
    seat.sidebar.set_chats(seat.store.chats(), [folder])
    with qtbot.waitSignal(seat.search.found):
        next(action for action in button._folders.actions() if action.text() == "Trips").trigger()
    assert seat.lines() == ["Lisbon"]
    seat.sidebar.set_chats(seat.store.chats(), [])
    assert button.choice.folder is None
    assert seat.sidebar.view.isVisible()


def test_the_menu_lists_the_models(seat: Seat, qtbot: QtBot) -> None:
    seat.add("How?", "So.", "Other", model="<b>&other")
    with qtbot.waitSignal(seat.search.models_found):
        seat.sidebar.finder.filter_button.menu().aboutToShow.emit()
    actions = seat.sidebar.finder.filter_button._models.actions()
    assert [action.text() for action in actions] == ["Any model", "<b>&&other", "m"]
    with qtbot.waitSignal(seat.search.found):
        actions[1].trigger()
    assert seat.lines() == ["Other"]


def test_more_places_and_more_chats(seat: Seat, qtbot: QtBot) -> None:
    chat = seat.add("needle one", "needle two", "Many")
    parent = seat.store.open_chat(chat).turns[-1].id
    for number in range(4):
        exchange = seat.store.ask(chat, parent, f"needle {number}", new=NewChat("2026-11-30"), stamp=Stamp("m"))
        parent = exchange.answer.id
    seat.type("needle")
    assert seat.lines()[-1] == "3 more places"
    seat.click(4)
    assert len(seat.lines()) == 7
    for number in range(60):
        seat.add("x", "pin", f"Pin {number}")
    with qtbot.waitSignal(seat.search.found):
        seat.sidebar.search.setText("pin")
    assert seat.lines()[-1] == "35 more chats"


def test_the_model_keeps_qts_rules(seat: Seat) -> None:
    model = seat.sidebar.finder.view.model()
    assert isinstance(model, ResultsModel)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    for text in ("whale", "x", "a"):
        seat.type(text)
    model.set_open(1)


def test_names_and_tab_order(seat: Seat) -> None:
    seat.type("whale")
    assert nameless(seat.sidebar) == []
    finder = seat.sidebar.finder
    assert tab_order(seat.window, seat.sidebar.search) == [
        seat.sidebar.search,
        finder.filter_button,
        finder.view,
        seat.sidebar.new_button,
        seat.sidebar.temporary_button,
    ]


def test_a_damaged_file_is_reported(seat: Seat, qtbot: QtBot) -> None:
    seat.store.close()
    seat.store.path.write_bytes(b"nothing of the kind" * 1000)
    with qtbot.waitSignal(seat.search.failed):
        QTest.keyClicks(seat.sidebar.search, "whale")
    seat.problems.clear()

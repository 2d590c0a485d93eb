"""Two chats side by side: what is opened where, the keys, one chat in one pane, closing, and the next start."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.chats.temporary import is_temporary
from app.library.models import boxed_model
from app.ui.chat.pane import ChatPane
from app.ui.chat.split import Split
from app.ui.services import window_state
from app.ui.shell.application import Application
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.word_button import WordButton
from tests.ui.apps import Person, opening
from tests.ui.services.held import HeldClient

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


class Split2(Person):
    """A person with two chats, an engine that can be held, and a wide window."""

    def __init__(self, qtbot: QtBot) -> None:
        self.client = HeldClient()
        super().__init__(qtbot, app=Application(client=self.client))
        self.app.window.resize(1400, 700)

    @property
    def split(self) -> Split:
        return self.app.window.chat.split

    @property
    def second(self) -> ChatPane:
        assert self.split.second is not None
        return self.split.second

    def close(self) -> None:
        self.client.gate.set()
        super().close()

    def shown(self) -> list[str]:
        """The titles of the panes."""
        return [pane.title for pane in self.split.panes]

    def settled(self) -> bool:
        """Whether all panes show what they were to show."""
        return all(pane.chats.state.takes_messages for pane in self.split.panes)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.app.window, key, held)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def beside(self, chat_id: int | None = None) -> None:
        """Open a chat beside."""
        self.app.window.chat.open_beside(chat_id)
        self.wait(self.settled)

    def make_chats(self) -> tuple[int, int]:
        """Two chats with an answer; the second is open."""
        self.load(boxed_model())
        ids = []
        for text in ("one", "two"):
            self.app.chats.new_chat()
            self.wait(lambda: self.app.chats.chat.id is None and self.settled())
            self.ask(text)
            assert self.app.chats.chat.id is not None
            ids.append(self.app.chats.chat.id)
        self.wait(lambda: len(self.app.chats.listing.summaries) == 2)
        return ids[0], ids[1]


@pytest.fixture
def begin(qtbot: QtBot) -> Iterator[Callable[[], Split2]]:
    with opening(lambda: Split2(qtbot)) as begin:
        yield begin  # type: ignore[misc]


@pytest.fixture
def person(begin: Callable[[], Split2]) -> Split2:
    return begin()


def focused(person: Split2) -> ChatPane | None:
    """The pane with the focus."""
    focus = QApplication.focusWidget()
    return next((pane for pane in person.split.panes if focus is not None and pane.isAncestorOf(focus)), None)


def test_a_chat_is_opened_beside_and_each_answers(person: Split2) -> None:
    first, second = person.make_chats()
    view = person.app.window.chat.sidebar.view
    view.setFocus()
    view.move_to(view.model().index(2, 0))
    person.key(Qt.Key.Key_Return, CTRL)
    person.wait(person.settled)
    assert person.shown() == ["two", "one"]
    assert focused(person) is person.split.active is person.second
    person.client.gate.clear()
    person.type("again")
    person.press_enter()
    person.key(Qt.Key.Key_F6)
    assert focused(person) is person.pane
    person.type("more")
    person.press_enter()
    person.wait(lambda: {run.chat_id for run in person.app.runs._queue} == {first, second})
    person.client.gate.set()
    person.wait(lambda: not person.app.runs.is_busy)
    assert [len(pane.chats.chat.turns) for pane in person.split.panes] == [4, 4]
    assert "two" in person.app.window.windowTitle()


def test_a_chat_is_in_one_pane(person: Split2) -> None:
    first, second = person.make_chats()
    person.beside(second)
    assert not person.split.is_split  # it is open
    person.beside(first)
    place = person.app.window.chat
    place.open_chat(second)
    assert focused(person) is person.pane
    place.open_chat(first)
    person.wait(person.settled)
    assert focused(person) is person.second
    person.second.chats.open(second)  # by whatever way
    assert (focused(person), person.shown()) == (person.pane, ["two", "one"])
    place.new_chat()
    person.wait(person.settled)
    person.split.switch()
    place.new_chat()  # there is one new chat
    person.wait(person.settled)
    assert (focused(person), person.shown()) == (person.pane, ["New chat", "one"])
    person.app.rest.palette.open()
    person.wait(lambda: isinstance(QApplication.focusWidget(), SearchField))
    person.type("two")
    person.key(Qt.Key.Key_Return, CTRL)
    person.wait(lambda: person.shown() == ["New chat", "two"] and person.settled())


def test_one_is_closed_and_the_other_stays(person: Split2) -> None:
    first, _ = person.make_chats()
    person.beside(first)
    person.type("a draft")
    person.split.close_pane(person.pane)
    person.wait(lambda: person.shown() == ["one"] and person.settled())
    assert person.pane.composer.text() == "a draft"
    assert focused(person) is person.pane
    person.key(Qt.Key.Key_D, CTRL | SHIFT)
    person.wait(lambda: person.split.is_split and person.settled())
    assert person.shown() == ["one", "New chat"]
    person.key(Qt.Key.Key_D, CTRL | SHIFT)
    assert person.shown() == ["one"]
    person.beside()
    person.app.chats.listing.delete(first)
    person.wait(lambda: person.shown() == ["New chat"] and person.settled())
    person.app.chats.listing.restore(first)
    person.wait(lambda: person.shown() == ["one"] and person.settled())


def test_a_temporary_chat_survives_as_the_only_one(person: Split2) -> None:
    person.make_chats()
    person.beside()
    person.app.window.chat.new_temporary_chat()
    person.wait(lambda: person.second.chats.chat.is_temporary and person.settled())
    person.second.chats.send("secret")
    person.wait(lambda: is_temporary(person.second.chats.chat.id) and not person.app.runs.is_busy)
    person.settle()
    person.split.activate(person.pane)
    person.app.window.chat.new_temporary_chat()  # there is one
    assert focused(person) is person.second
    person.split.close_pane(person.pane)
    person.wait(lambda: person.app.chats.chat.is_temporary and person.settled())
    assert len(person.app.chats.chat.turns) == 2
    assert person.app.window.chat.remember(person.app.window._state).last_chat is None


def test_a_narrow_window_shows_the_active_one(person: Split2) -> None:
    first, _ = person.make_chats()
    person.beside(first)
    assert person.pane.isVisible()
    assert person.second.isVisible()
    person.app.window.resize(720, 520)
    person.wait(lambda: not person.pane.isVisible())
    assert person.second.isVisible()
    person.key(Qt.Key.Key_F6)
    assert (person.pane.isVisible(), person.second.isVisible()) == (True, False)
    assert focused(person) is person.pane


def test_they_are_open_at_the_next_start_however_this_one_ends(
    person: Split2, begin: Callable[[], Split2], qtbot: QtBot
) -> None:
    first, second = person.make_chats()
    qtbot.waitUntil(lambda: window_state.load().last_chat == second)  # it is on disk before the window is closed
    person.beside(first)
    qtbot.waitUntil(lambda: window_state.load().beside_chat == first)
    person.close()
    again = begin()
    again.wait(lambda: again.split.is_split and again.settled())
    assert again.shown() == ["two", "one"]
    assert focused(again) is again.pane
    again.app.chats.listing.delete(first)
    again.wait(lambda: again.shown() == ["two"])
    qtbot.waitUntil(lambda: not window_state.load().beside_open)


def test_each_pane_has_the_folders_of_its_chat(person: Split2, tmp_path: Path) -> None:
    """The window of the folders belongs to the pane that has asked for it last."""
    first, _ = person.make_chats()
    person.beside(first)
    menu = person.second.composer.more_button.menu()
    [opens] = [action for action in menu.actions() if action.text() == "Folders…"]
    person.second.file_link.folder_dropped.emit(tmp_path)
    person.wait(lambda: chips(person.second) == [tmp_path.name])
    assert chips(person.split.first) == []
    person.app.rest.folder_link.open()
    window = person.app.rest.folders_opener.window
    assert window is not None
    person.wait(lambda: list(window.cards) == [tmp_path])
    [card] = window.cards.values()
    assert card.attach_button.text() == "Use in this chat"
    opens.trigger()
    assert person.app.rest.folders_opener.window is window
    assert card.attach_button.text() == "Remove from this chat"
    card.attach_button.click()
    person.wait(lambda: chips(person.second) == [])
    window.close()


def chips(pane: ChatPane) -> list[str]:
    """The names of the folders above the composer."""
    shown = [one.words for one in pane.composer.folder_chips.findChildren(WordButton) if one.isVisible()]
    return [words.partition(" ·")[0] for words in shown]

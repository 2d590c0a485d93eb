"""The command palette: what it finds, in which order, and by keyboard alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.settings.general import GENERAL_NUMBER_CODE
from app.library.models import boxed_model
from app.ui.services.window_state import Place
from app.ui.settings import SettingsPane
from app.ui.shell.palette import Palette, spoken
from app.ui.shell.palette_items import MOST_SHOWN, Item, Kind, found
from tests.ui.apps import Person, opening


def item(kind: Kind, title: str, detail: str = "", run: Callable[[], object] = lambda: None) -> Item:
    return Item(kind, title, run, detail)


ITEMS = [
    item(Kind.COMMAND, "New chat"),
    item(Kind.COMMAND, "Settings"),
    item(Kind.SETTING, "Theme", "Settings · General"),
    item(Kind.MODEL, "gpt-oss-20b", "MXFP4"),
    item(Kind.CHAT, "A chat about settings"),
    item(Kind.CHAT, "Themes of a novel"),
]


def titles(query: str) -> list[str]:
    others = [one for one in ITEMS if one.kind is not Kind.CHAT]
    return [one.item.title for one in found(others, query, [one for one in ITEMS if one.kind is Kind.CHAT])]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["New chat", "Settings", "A chat about settings", "Themes of a novel"]),
        ("sett", ["Settings", "A chat about settings", "Theme"]),
        ("theme", ["Theme", "Themes of a novel"]),
        ("general theme", ["Theme"]),
        ("oss", ["gpt-oss-20b"]),
        ("mxfp", ["gpt-oss-20b"]),
        ("nc", ["New chat"]),
        ("nothing like it", []),
    ],
)
def test_what_fits_best_comes_first(query: str, expected: list[str]) -> None:
    assert titles(query) == expected


def test_chats_that_fit_equally_well_keep_their_order() -> None:
    items = [item(Kind.CHAT, f"Plan {number}") for number in range(9)]
    assert [one.item.title for one in found(items, "plan")] == [one.title for one in items]


def test_only_the_best_of_many_are_shown() -> None:
    items = [item(Kind.CHAT, f"Chat {number} about matters of the {number % 97}th kind") for number in range(10_000)]
    assert len(found(items, "kind matt")) == MOST_SHOWN


# -- the widget --------------------------------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_by_keyboard_alone(qtbot: QtBot, window: QWidget) -> None:
    done: list[str] = []
    items = [item(Kind.COMMAND, name, run=lambda name=name: done.append(name)) for name in ("One", "Two", "Twelve")]  # type: ignore[misc]
    palette = Palette(window)
    palette.picked.connect(lambda one: one.run())
    palette.open(items, window)
    QTest.keyClicks(palette.search, "tw")
    QTest.keyClick(palette.search, Qt.Key.Key_Down)
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: done == ["Twelve"])
    assert not palette.isVisible()


def test_keys_that_move_stay_in_the_list(qtbot: QtBot, window: QWidget) -> None:
    palette = Palette(window)
    palette.open([item(Kind.COMMAND, f"Command {number}") for number in range(30)], window)

    def row_after(*keys: Qt.Key) -> int:
        for key in keys:
            QTest.keyClick(palette.search, key)
        return palette.view.currentIndex().row()

    assert row_after() == 0
    assert row_after(Qt.Key.Key_Up) == 0
    assert row_after(Qt.Key.Key_PageDown, Qt.Key.Key_Down) == 9
    assert row_after(*[Qt.Key.Key_PageDown] * 9) == 29
    assert row_after(Qt.Key.Key_PageUp) == 21
    QTest.keyClick(palette.search, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_nothing_found_says_so_and_enter_does_nothing(qtbot: QtBot, window: QWidget) -> None:
    palette = Palette(window)
    palette.open(ITEMS, window)
    QTest.keyClicks(palette.search, "zzz")
    assert palette.view.isHidden()
    with qtbot.assertNotEmitted(palette.picked, wait=50):
        QTest.keyClick(palette.search, Qt.Key.Key_Return)


def test_rows_are_read_with_what_belongs_to_them(qtbot: QtBot, window: QWidget) -> None:
    palette = Palette(window)
    palette.open([Item(Kind.COMMAND, "New chat", lambda: None, "Chats", "Ctrl+N")], window)
    model: QAbstractItemModel = palette.view.model()
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "New chat, Chats, Ctrl+N"
    assert spoken(ITEMS[0]) == "New chat"


# -- in the window -----------------------------------------------------------------------------------------------------


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    with opening(lambda: Person(qtbot)) as begin:
        someone = begin()
        someone.load(boxed_model())
        yield someone


def opened(person: Person) -> Palette:
    window = person.app.window
    window.activateWindow()  # without a window manager nothing else does when a popup is closed
    person.wait(window.isActiveWindow)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_P, keys)
    desk = person.app.rest.palette
    person.wait(lambda: desk.palette is not None and desk.palette.isVisible())
    assert desk.palette is not None
    return desk.palette


def picked(person: Person, query: str) -> None:
    palette = opened(person)
    QTest.keyClicks(palette.search, query)
    with person.qtbot.waitSignal(palette.picked):
        QTest.keyClick(palette.search, Qt.Key.Key_Return)


def test_it_goes_to_panes_settings_and_chats(person: Person) -> None:
    window = person.app.window
    person.ask("What is 457 + 389?")
    first = person.app.chats.chat.id
    picked(person, "new chat")
    person.wait(lambda: person.app.chats.chat.id is None)
    picked(person, "my models")
    assert window.panes.place is Place.MY_MODELS
    picked(person, "line numb")
    pane = window.panes.currentWidget()
    assert isinstance(pane, SettingsPane)
    person.wait(lambda: pane.rows[GENERAL_NUMBER_CODE.key].isAncestorOf(pane.focusWidget()))
    picked(person, "457")
    person.wait(lambda: person.app.chats.chat.id == first)
    assert window.panes.place is Place.CHAT


def test_it_offers_what_can_be_done_now_with_its_keys(person: Person) -> None:
    items = list(person.app.rest.palette.items())
    keys = {one.title: one.keys for one in items if one.kind is Kind.COMMAND}
    assert keys["New chat"] == "Ctrl+N"
    assert "Unload the model" in keys
    assert "Rename" not in keys  # the chat is empty
    person.ask("What is 457 + 389?")
    assert "Rename" in {one.title for one in person.app.rest.palette.items()}
    assert len({one.title for one in items if one.kind is Kind.SETTING}) > 30
    assert any(one.kind is Kind.MODEL for one in items)


def test_the_focus_goes_back_when_it_is_closed(person: Person) -> None:
    person.pane.focus_composer()
    palette = opened(person)
    QTest.keyClick(palette.search, Qt.Key.Key_Escape)
    assert person.pane.composer.edit.hasFocus()

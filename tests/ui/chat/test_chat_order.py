"""Pins, folders, the archive and the bin in the list of chats, by keys and mouse."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from app.chats.order import DeletedChat, Folder
from app.chats.stored_chat import ChatSummary
from app.ui.chat.chat_drag import as_mime_data, chats_in
from app.ui.chat.chat_list import ChatListModel
from app.ui.chat.sidebar import ChatSidebar
from app.ui.services.bridge import Bridge
from app.ui.services.chat_list import Action
from app.ui.services.chat_search import ChatSearch
from app.ui.widgets.row_list import Row, RowRole
from tests.ui.chat.checks import nameless, show

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
TRIPS, WORK = Folder(1, "Trips", "🧳"), Folder(2, "Work", color="accent", is_open=False)


def chat(number: int, title: str, **marks: object) -> ChatSummary:
    summary = ChatSummary(number, title, NOW - timedelta(minutes=number))
    return msgspec.structs.replace(summary, **marks)


CHATS = [
    chat(1, "free"),
    chat(2, "pinned", is_pinned=True, folder=1),
    chat(3, "Lisbon", folder=1),
    chat(4, "report", folder=2),
    chat(5, "old", is_archived=True),
    chat(6, "also free"),
]
DELETED = [DeletedChat(7, "gone", NOW - timedelta(days=1))]


@pytest.fixture
def sidebar(qtbot: QtBot, tmp_path: Path) -> Iterator[ChatSidebar]:
    bridge = Bridge()
    search = ChatSearch(bridge, tmp_path / "chats.sqlite")
    made = ChatSidebar(search, now=NOW.astimezone)
    made.set_chats(CHATS, [TRIPS, WORK], DELETED)
    window = show(qtbot, made, 248, 600)
    yield made
    window.close()
    search.close()
    bridge.close()


def model_of(sidebar: ChatSidebar) -> ChatListModel:
    model = sidebar.view.model()
    assert isinstance(model, ChatListModel)
    return model


def lines(sidebar: ChatSidebar) -> list[str]:
    model = model_of(sidebar)
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def index_of(sidebar: ChatSidebar, words: str) -> QModelIndex:
    return model_of(sidebar).index(lines(sidebar).index(words), 0)


def click(sidebar: ChatSidebar, words: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    at = sidebar.view.visualRect(index_of(sidebar, words)).center()
    QTest.mouseClick(sidebar.view.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def menu_of(sidebar: ChatSidebar, words: str) -> QMenu:
    menu = sidebar.view.menu_at(index_of(sidebar, words))
    assert menu is not None
    return menu


def choose(menu: QMenu, *words: str) -> None:
    for word in words[:-1]:
        found = next(action for action in menu.actions() if action.text() == word).menu()
        assert isinstance(found, QMenu)
        menu = found
    next(action for action in menu.actions() if action.text() == words[-1]).trigger()


def selected(sidebar: ChatSidebar) -> set[int]:
    return set(model_of(sidebar).selected)


def test_the_order_of_the_rows(sidebar: ChatSidebar) -> None:
    assert lines(sidebar) == [
        *("Pinned", "pinned"),
        *("Trips", "Lisbon"),
        "Work",
        *("Today", "free", "also free"),
        "Archive",
        "Bin",
    ]
    sidebar.view.grab()


def test_sections_open_and_close(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.folder_changed) as changed:
        click(sidebar, "Work")
    assert changed.args == [msgspec.structs.replace(WORK, is_open=True)]
    click(sidebar, "Archive")
    click(sidebar, "Bin")
    assert lines(sidebar)[4:] == ["Work", "report", "Today", "free", "also free", "Archive", "old", "Bin", "gone"]
    sidebar.view.grab()
    sidebar.view.setCurrentIndex(index_of(sidebar, "Archive"))
    QTest.keyClick(sidebar.view, Qt.Key.Key_Left)
    assert "old" not in lines(sidebar)
    QTest.keyClick(sidebar.view, Qt.Key.Key_Left)
    assert "old" not in lines(sidebar)
    QTest.keyClick(sidebar.view, Qt.Key.Key_Right)
    assert "old" in lines(sidebar)


def test_the_menu_of_a_chat(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    for words, entry, action in (
        ("free", "Pin", Action.PIN),
        ("pinned", "Unpin", Action.UNPIN),
        ("free", "Archive", Action.ARCHIVE),
        ("free", "Delete", Action.DELETE),
    ):
        with qtbot.waitSignal(sidebar.order_requested) as wanted:
            choose(menu_of(sidebar, words), entry)
        assert wanted.args == [action, [1 if words == "free" else 2]]
    click(sidebar, "Archive")
    with qtbot.waitSignal(sidebar.order_requested) as wanted:
        choose(menu_of(sidebar, "old"), "Move out of the archive")
    assert wanted.args == [Action.UNARCHIVE, [5]]


def test_moving_by_menu(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    menus = sidebar.view.menus
    with qtbot.waitSignal(menus.move_wanted) as moved:
        choose(menu_of(sidebar, "free"), "Move to folder", "🧳 Trips")
    assert moved.args == [[1], 1]
    with qtbot.waitSignal(menus.move_wanted) as moved:
        choose(menu_of(sidebar, "Lisbon"), "Move to folder", "No folder")
    assert moved.args == [[3], None]
    with qtbot.waitSignal(menus.new_folder_wanted) as added:
        choose(menu_of(sidebar, "Lisbon"), "Move to folder", "New folder")
    assert added.args == [[3]]


def test_the_menu_of_a_folder(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    menus = sidebar.view.menus
    with qtbot.waitSignal(menus.folder_changed) as changed:
        choose(menu_of(sidebar, "Trips"), "Color", "Blue")
    assert changed.args == [Folder(1, "Trips", color="code_function")]
    with qtbot.waitSignal(menus.folder_changed) as changed:
        choose(menu_of(sidebar, "Work"), "Emoji", "💼")
    assert changed.args == [msgspec.structs.replace(WORK, emoji="💼")]
    with qtbot.waitSignal(menus.folder_removal_wanted) as removed:
        choose(menu_of(sidebar, "Trips"), "Remove folder")
    assert removed.args == [1]


@pytest.mark.parametrize("is_on_heading", [False, True])
def test_the_menu_of_the_list(sidebar: ChatSidebar, qtbot: QtBot, is_on_heading: bool) -> None:
    viewport = sidebar.view.viewport()
    at = (
        sidebar.view.visualRect(index_of(sidebar, "Today")).center()
        if is_on_heading
        else QPoint(20, viewport.height() - 5)
    )
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    [menu] = [menu for menu in sidebar.view.findChildren(QMenu) if menu.isVisible()]
    with qtbot.waitSignal(sidebar.view.menus.new_folder_wanted) as added:
        choose(menu, "New folder")
    assert added.args == [[]]
    choose(menu, "Select all")
    assert selected(sidebar) == {1, 2, 3, 6}
    menu.close()


def test_a_folder_is_renamed_in_place(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    sidebar.view.begin_rename_folder(1)
    [editor] = [line for line in sidebar.view.viewport().findChildren(QLineEdit) if line.isVisible()]
    assert (editor.text(), editor.accessibleName()) == ("Trips", "Folder name")
    editor.setText("Journeys")
    with qtbot.waitSignal(sidebar.folder_changed) as changed:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert changed.args == [msgspec.structs.replace(TRIPS, name="Journeys")]
    assert "Journeys" in lines(sidebar)


def test_the_bin(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    click(sidebar, "Bin")
    row = index_of(sidebar, "gone").data(RowRole.ROW)
    assert isinstance(row, Row)
    assert row.lines[0].trailing is not None
    assert row.lines[0].trailing.text == "29 days"
    with qtbot.assertNotEmitted(sidebar.chat_chosen):
        click(sidebar, "gone")
    [menu] = [menu for menu in sidebar.view.findChildren(QMenu) if menu.isVisible()]
    with qtbot.waitSignal(sidebar.order_requested) as wanted:
        choose(menu, "Restore")
    assert wanted.args == [Action.RESTORE, [7]]
    menu.close()
    with qtbot.waitSignal(sidebar.order_requested) as wanted:
        choose(menu_of(sidebar, "gone"), "Delete for good")
    assert wanted.args == [Action.ERASE, [7]]
    with qtbot.waitSignal(sidebar.view.menus.empty_bin_wanted):
        choose(menu_of(sidebar, "Bin"), "Empty the bin")
    with qtbot.assertNotEmitted(sidebar.order_requested):
        sidebar.view.setCurrentIndex(index_of(sidebar, "gone"))
        QTest.keyClick(sidebar.view, Qt.Key.Key_Delete)


def test_several_by_mouse(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    with qtbot.assertNotEmitted(sidebar.chat_chosen):
        click(sidebar, "free", control)
        click(sidebar, "Lisbon", control)
        assert selected(sidebar) == {1, 3}
        click(sidebar, "free", control)
        assert selected(sidebar) == {3}
        click(sidebar, "also free", shift)
    assert selected(sidebar) == {1, 6}  # from the last one clicked
    click(sidebar, "Lisbon", control)
    sidebar.view.grab()
    with qtbot.waitSignal(sidebar.order_requested) as wanted:
        choose(menu_of(sidebar, "free"), "Delete 3 chats")
    assert wanted.args == [Action.DELETE, [1, 3, 6]]
    assert "Rename" not in [action.text() for action in menu_of(sidebar, "free").actions()]
    with qtbot.waitSignal(sidebar.order_requested) as wanted:
        choose(menu_of(sidebar, "pinned"), "Delete")  # is not among the selected
    assert wanted.args == [Action.DELETE, [2]]
    with qtbot.waitSignal(sidebar.chat_chosen):
        click(sidebar, "pinned")
    assert selected(sidebar) == set()


def test_several_by_keys(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    view = sidebar.view
    view.setFocus()
    view.setCurrentIndex(index_of(sidebar, "free"))
    QTest.keyClick(view, Qt.Key.Key_Down, shift)
    assert selected(sidebar) == {1, 6}
    QTest.keyClick(view, Qt.Key.Key_Up, shift)
    assert selected(sidebar) == {1}
    QTest.keyClick(view, Qt.Key.Key_Space, control)
    assert selected(sidebar) == set()
    QTest.keyClick(view, Qt.Key.Key_A, control)
    assert selected(sidebar) == {1, 2, 3, 6}
    with qtbot.waitSignal(sidebar.order_requested) as wanted:
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert wanted.args == [Action.DELETE, [1, 2, 3, 6]]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert selected(sidebar) == set()


def test_the_bar_of_a_selection(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    bar = sidebar.selection_bar
    assert not bar.isVisible()
    click(sidebar, "free", Qt.KeyboardModifier.ControlModifier)
    assert bar.isVisible()
    assert nameless(sidebar) == []
    bar.move_button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(sidebar.view.menus.move_wanted) as moved:
        choose(menu, "Work")
    assert moved.args == [[1], 2]
    menu.close()
    bar.archive_button.setFocus()
    with qtbot.waitSignal(sidebar.order_requested) as wanted:
        bar.archive_button.click()
    assert wanted.args == [Action.ARCHIVE, [1]]
    assert not bar.isVisible()
    assert sidebar.view.hasFocus()


def test_what_is_gone_is_no_longer_selected(sidebar: ChatSidebar) -> None:
    click(sidebar, "free", Qt.KeyboardModifier.ControlModifier)
    sidebar.set_chats(CHATS[1:], [TRIPS, WORK], DELETED)
    assert selected(sidebar) == set()
    assert not sidebar.selection_bar.isVisible()


def drop(sidebar: ChatSidebar, chats: list[int], at: QPoint) -> bool:
    """Drag chats over the list and drop them; whether they were taken."""
    data, viewport = as_mime_data(chats), sidebar.view.viewport()
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(viewport, QDragEnterEvent(at, move, data, left, none))
    over = QDragMoveEvent(at, move, data, left, none)
    QApplication.sendEvent(viewport, over)
    sidebar.view.grab()
    dropped = QDropEvent(QPointF(at), move, data, left, none)
    QApplication.sendEvent(viewport, dropped)
    return over.isAccepted()


def test_a_drag_begins_under_the_pointer(sidebar: ChatSidebar, monkeypatch: pytest.MonkeyPatch) -> None:
    dragged: list[list[int]] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _: dragged.append(chats_in(drag.mimeData())))
    viewport = sidebar.view.viewport()
    start = sidebar.view.visualRect(index_of(sidebar, "free")).center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        at = QPointF(start + QPoint(0, 8 * step))
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        move = QMouseEvent(QEvent.Type.MouseMove, at, QPointF(viewport.mapToGlobal(at)), left, left, none)
        QApplication.sendEvent(viewport, move)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)
    assert dragged == [[1]]


@pytest.mark.parametrize(
    ("words", "folder"), [("Trips", 1), ("Lisbon", 1), ("Work", 2), ("Today", None), ("also free", None)]
)
def test_dropped_into_a_folder(sidebar: ChatSidebar, qtbot: QtBot, words: str, folder: int | None) -> None:
    with qtbot.waitSignal(sidebar.view.menus.move_wanted) as moved:
        assert drop(sidebar, [1, 6], sidebar.view.visualRect(index_of(sidebar, words)).center())
    assert moved.args == [[1, 6], folder]


@pytest.mark.parametrize(
    ("words", "action"), [("pinned", Action.PIN), ("Archive", Action.ARCHIVE), ("Bin", Action.DELETE)]
)
def test_dropped_elsewhere(sidebar: ChatSidebar, qtbot: QtBot, words: str, action: Action) -> None:
    with qtbot.waitSignal(sidebar.order_requested) as wanted:
        assert drop(sidebar, [1], sidebar.view.visualRect(index_of(sidebar, words)).center())
    assert wanted.args == [action, [1]]


def test_dropped_where_nothing_is(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sidebar.view.menus.move_wanted):
        assert not drop(sidebar, [1], QPoint(20, sidebar.view.viewport().height() - 5))


def test_the_model_keeps_qts_rules(sidebar: ChatSidebar) -> None:
    model = model_of(sidebar)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    for words in ("Work", "Archive", "Bin", "Trips"):
        click(sidebar, words)
    model.select_all()
    sidebar.set_chats(CHATS[::-1], [WORK], ())
    sidebar.set_chats([], [], ())

"""The list of chats, by keys and mouse."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from app.chats.stored_chat import ChatSummary
from app.ui.chat.chat_list import ChatListModel
from app.ui.chat.list_rows import group_of
from app.ui.chat.sidebar import ChatSidebar
from app.ui.services.bridge import Bridge
from app.ui.services.chat_list import Action
from app.ui.services.chat_search import ChatSearch
from app.ui.widgets.row_list import Row, RowRole
from tests.ui.chat.checks import nameless, settle, show, tab_order

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


class Clock:
    """A clock that stands until it is set."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now.astimezone()


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
def search(tmp_path: Path) -> Iterator[ChatSearch]:
    bridge = Bridge()
    made = ChatSearch(bridge, tmp_path / "chats.sqlite")
    yield made
    made.close()
    bridge.close()


@pytest.fixture
def sidebar(qtbot: QtBot, clock: Clock, search: ChatSearch) -> Iterator[ChatSidebar]:
    made = ChatSidebar(search, now=clock)
    window = show(qtbot, made, 248, 600)
    yield made
    window.close()


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Lets a test choose the time zone of the machine."""
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


def chat(chat_id: int, title: str = "", age: timedelta = timedelta()) -> ChatSummary:
    return ChatSummary(chat_id, title or f"Chat {chat_id}", NOW - age - timedelta(seconds=chat_id))


def many(count: int) -> list[ChatSummary]:
    return [chat(number, f"Chat number {number}", timedelta(hours=number)) for number in range(count)]


def lines(sidebar: ChatSidebar) -> list[str]:
    model = sidebar.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def index_of(sidebar: ChatSidebar, chat_id: int) -> QModelIndex:
    model = sidebar.view.model()
    assert isinstance(model, ChatListModel)
    return model.index_of(chat_id)


def row_of(sidebar: ChatSidebar, chat_id: int) -> Row:
    row = index_of(sidebar, chat_id).data(RowRole.ROW)
    assert isinstance(row, Row)
    return row


def click(sidebar: ChatSidebar, at: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    QTest.mouseClick(sidebar.view.viewport(), button, pos=at)


def menu_of(sidebar: ChatSidebar) -> QMenu:
    menus = [menu for menu in sidebar.view.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


def editor_of(sidebar: ChatSidebar) -> QLineEdit:
    editors = [line for line in sidebar.view.viewport().findChildren(QLineEdit) if line.isVisible()]
    assert len(editors) == 1
    return editors[0]


# -- days --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "group"),
    [
        (date(2026, 11, 25), "Today"),  # the clock was set back
        (date(2026, 11, 24), "Today"),
        (date(2026, 11, 23), "Yesterday"),
        (date(2026, 11, 22), "Previous 7 days"),
        (date(2026, 11, 17), "Previous 7 days"),
        (date(2026, 11, 16), "Previous 30 days"),
        (date(2026, 10, 25), "Previous 30 days"),
        (date(2026, 10, 24), "October"),
        (date(2026, 1, 1), "January"),
        (date(2025, 12, 31), "December 2025"),
    ],
)
def test_groups(day: date, group: str) -> None:
    assert group_of(day, date(2026, 11, 24)) == group


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UTC", ["Today", "just after", "Yesterday", "just before"]),
        ("Asia/Tokyo", ["Today", "just after", "just before"]),  # there it is long past midnight
        ("America/Los_Angeles", ["Today", "just after", "just before"]),  # there it is the afternoon before
        ("Pacific/Chatham", ["Today", "just after", "just before"]),
    ],
)
def test_midnight_is_the_persons_own(
    qtbot: QtBot, zone: pytest.MonkeyPatch, search: ChatSearch, name: str, expected: list[str]
) -> None:
    zone.setenv("TZ", name)
    time.tzset()
    midnight = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
    sidebar = ChatSidebar(search, now=Clock(midnight + timedelta(minutes=5)))
    qtbot.addWidget(sidebar)
    second = timedelta(seconds=1)
    sidebar.set_chats(
        [ChatSummary(1, "just before", midnight - second), ChatSummary(2, "just after", midnight + second)]
    )
    assert lines(sidebar) == expected


def test_any_zone_of_a_time_will_do(sidebar: ChatSidebar) -> None:
    elsewhere = timezone(timedelta(hours=-11))
    sidebar.set_chats([ChatSummary(1, "a", NOW.astimezone(elsewhere)), ChatSummary(2, "b", NOW + timedelta(seconds=1))])
    assert lines(sidebar) == ["Today", "b", "a"]


def test_a_day_that_begins_while_the_window_is_open(sidebar: ChatSidebar, clock: Clock) -> None:
    sidebar.set_chats([chat(1)])
    sidebar.look_at_clock()
    assert lines(sidebar) == ["Today", "Chat 1"]
    clock.now = NOW + timedelta(days=1)
    sidebar.look_at_clock()
    assert lines(sidebar) == ["Yesterday", "Chat 1"]


# -- choosing ----------------------------------------------------------------------------------------------------------


def test_new_chat(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    assert "Ctrl+N" in sidebar.new_button.toolTip()
    with qtbot.waitSignal(sidebar.new_requested):
        QTest.mouseClick(sidebar.new_button, Qt.MouseButton.LeftButton)


def test_a_click_opens(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    sidebar.set_chats(many(5))
    with qtbot.waitSignal(sidebar.chat_chosen) as chosen:
        click(sidebar, sidebar.view.visualRect(index_of(sidebar, 3)).center())
    assert chosen.args == [3]
    with qtbot.assertNotEmitted(sidebar.chat_chosen):
        click(sidebar, sidebar.view.visualRect(sidebar.view.model().index(0, 0)).center())  # a heading
        click(sidebar, sidebar.view.visualRect(index_of(sidebar, 2)).center(), Qt.MouseButton.MiddleButton)


def test_arrow_keys_move_and_enter_opens(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    sidebar.set_chats([chat(1), chat(2), chat(3, age=timedelta(days=1))])
    sidebar.view.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.assertNotEmitted(sidebar.chat_chosen):
        QTest.keyClick(sidebar.view, Qt.Key.Key_Down)
        QTest.keyClick(sidebar.view, Qt.Key.Key_Down)  # over the heading
    with qtbot.waitSignal(sidebar.chat_chosen) as chosen:
        QTest.keyClick(sidebar.view, Qt.Key.Key_Return)
    assert chosen.args == [3]


def test_the_open_chat_is_marked(sidebar: ChatSidebar) -> None:
    sidebar.set_chats(many(3))
    sidebar.set_current(2)
    assert [row_of(sidebar, number).is_open for number in range(3)] == [False, False, True]
    assert sidebar.view.currentIndex() == index_of(sidebar, 2)
    sidebar.set_current(None)
    assert not row_of(sidebar, 2).is_open


def test_a_chat_that_is_opened_before_it_is_listed(sidebar: ChatSidebar) -> None:
    sidebar.set_chats(many(200))
    sidebar.set_current(500)
    assert not sidebar.view.currentIndex().isValid()
    sidebar.set_chats([*many(200), chat(500, age=timedelta(days=30))])
    assert sidebar.view.currentIndex() == index_of(sidebar, 500)
    assert sidebar.view.viewport().rect().contains(sidebar.view.visualRect(index_of(sidebar, 500)))


def test_the_list_stays_where_the_person_has_scrolled_it(sidebar: ChatSidebar) -> None:
    sidebar.set_chats(many(200))
    sidebar.set_current(150)
    sidebar.view.verticalScrollBar().setValue(320)
    sidebar.set_current(150)  # a message was sent
    sidebar.set_chats(many(200))
    assert sidebar.view.verticalScrollBar().value() == 320


def test_chats_that_are_being_answered(sidebar: ChatSidebar) -> None:
    sidebar.set_chats(many(3))
    sidebar.set_running({1})
    assert row_of(sidebar, 1).is_busy
    assert "answering" in index_of(sidebar, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    sidebar.set_running(set())
    assert not row_of(sidebar, 1).is_busy


# -- rename and delete -------------------------------------------------------------------------------------------------


def test_rename_by_key(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    sidebar.set_chats(many(3))
    sidebar.set_current(1)
    sidebar.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(sidebar.view, Qt.Key.Key_F2)
    editor = editor_of(sidebar)
    assert editor.text() == "Chat number 1"
    assert editor.accessibleName()
    sidebar.set_running({1})  # what happens meanwhile takes nothing away
    QTest.keyClicks(editor, "Another title")
    sidebar.set_chats([*many(3), chat(9)])
    with qtbot.waitSignal(sidebar.rename_requested) as renamed:
        QTest.keyClick(editor_of(sidebar), Qt.Key.Key_Return)
    assert renamed.args == [1, "Another title"]
    assert index_of(sidebar, 1).data() == "Another title"


@pytest.mark.parametrize("title", ["", "   ", "Chat number 1"])
def test_a_title_stays_if_nothing_is_written(sidebar: ChatSidebar, qtbot: QtBot, title: str) -> None:
    sidebar.set_chats(many(3))
    sidebar.begin_rename(1)
    editor = editor_of(sidebar)
    editor.setText(title)
    with qtbot.assertNotEmitted(sidebar.rename_requested):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert index_of(sidebar, 1).data() == "Chat number 1"


def test_esc_gives_a_rename_up(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    sidebar.set_chats(many(3))
    sidebar.begin_rename(1)
    QTest.keyClicks(editor_of(sidebar), "Another")
    with qtbot.assertNotEmitted(sidebar.rename_requested):
        QTest.keyClick(editor_of(sidebar), Qt.Key.Key_Escape)
    assert index_of(sidebar, 1).data() == "Chat number 1"


def test_a_chat_that_the_search_hides_can_be_renamed(sidebar: ChatSidebar) -> None:
    sidebar.set_chats(many(3))
    sidebar.search.setText("number 2")
    sidebar.begin_rename(1)
    assert editor_of(sidebar).text() == "Chat number 1"


def test_delete_by_key_never_by_backspace(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    sidebar.set_chats(many(3))
    sidebar.set_current(1)
    sidebar.view.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.assertNotEmitted(sidebar.order_requested):
        QTest.keyClick(sidebar.view, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(sidebar.order_requested) as deleted:
        QTest.keyClick(sidebar.view, Qt.Key.Key_Delete)
    assert deleted.args == [Action.DELETE, [1]]


def test_the_cursor_stays_where_a_chat_was_deleted(sidebar: ChatSidebar) -> None:
    sidebar.set_chats(many(5))
    sidebar.view.setCurrentIndex(index_of(sidebar, 2))
    sidebar.set_chats([one for one in many(5) if one.id != 2])
    assert sidebar.view.currentIndex() == index_of(sidebar, 3)


def test_the_menu_of_a_row(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    sidebar.set_chats(many(3))
    with qtbot.assertNotEmitted(sidebar.chat_chosen):
        click(sidebar, sidebar.view.more_rect(index_of(sidebar, 2)).center())
    beside, rename, export, *_, delete = menu_of(sidebar).actions()
    with qtbot.waitSignal(sidebar.view.menus.beside_wanted) as opened:
        beside.trigger()
    assert opened.args == [2]
    with qtbot.waitSignal(sidebar.export_requested) as exported:
        export.trigger()
    assert exported.args == [[2]]
    with qtbot.waitSignal(sidebar.order_requested) as deleted:
        delete.trigger()
    assert deleted.args == [Action.DELETE, [2]]
    rename.trigger()
    assert editor_of(sidebar).text() == "Chat number 2"


def test_several_selected_chats_are_exported_together(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    sidebar.set_chats(many(4))
    for number in (1, 3):
        at = sidebar.view.visualRect(index_of(sidebar, number)).center()
        QTest.mouseClick(sidebar.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    menu = sidebar.view.menu_at(index_of(sidebar, 3))
    assert menu is not None
    (export,) = [action for action in menu.actions() if action.text() == "Export 2 chats…"]
    with qtbot.waitSignal(sidebar.export_requested) as exported:
        export.trigger()
    assert sorted(exported.args[0]) == [1, 3]


def test_the_context_menu_by_mouse_and_key(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    sidebar.set_chats(many(3))
    viewport = sidebar.view.viewport()
    at = sidebar.view.visualRect(index_of(sidebar, 1)).center()
    mouse = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, mouse)
    with qtbot.waitSignal(sidebar.order_requested) as deleted:
        menu_of(sidebar).actions()[-1].trigger()
    assert deleted.args == [Action.DELETE, [1]]
    menu_of(sidebar).close()
    sidebar.view.setCurrentIndex(index_of(sidebar, 2))
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), viewport.mapToGlobal(QPoint()))
    QApplication.sendEvent(viewport, by_key)
    with qtbot.waitSignal(sidebar.order_requested) as deleted:
        menu_of(sidebar).actions()[-1].trigger()
    assert deleted.args == [Action.DELETE, [2]]
    menu_of(sidebar).close()


# -- search: see test_chat_finder.py ---------------------------------------------------------------------------------


def test_the_cursor_follows_its_chat(sidebar: ChatSidebar) -> None:
    sidebar.set_chats(many(50))
    sidebar.set_current(40)
    sidebar.set_chats([chat(1000 + number) for number in range(100)] + many(50))
    assert sidebar.view.currentIndex() == index_of(sidebar, 40)


def test_search_by_keys(sidebar: ChatSidebar, qtbot: QtBot) -> None:
    sidebar.set_chats(many(5))
    sidebar.focus_search()
    assert sidebar.search.hasFocus()
    QTest.keyClicks(sidebar.search, "number 3")
    window_got: list[bool] = []
    QShortcut(QKeySequence("Esc"), sidebar.window()).activated.connect(lambda: window_got.append(True))
    QTest.keyClick(sidebar.search, Qt.Key.Key_Escape)
    assert sidebar.search.text() == ""
    assert window_got == []
    QTest.keyClick(sidebar.search, Qt.Key.Key_Escape)
    assert window_got == [True]
    QTest.keyClick(sidebar.search, Qt.Key.Key_Down)
    assert sidebar.view.hasFocus()
    assert sidebar.view.currentIndex() == index_of(sidebar, 0)


def test_nothing_to_show_is_said(sidebar: ChatSidebar) -> None:
    settle()
    assert not sidebar.view.isVisible()
    sidebar.set_chats(many(2))
    assert sidebar.view.isVisible()


# -- many chats, odd chats ---------------------------------------------------------------------------------------------


def test_ten_thousand_chats(sidebar: ChatSidebar) -> None:
    """Slow code shows here as a test that takes minutes."""
    chats = many(10_000)
    for round_ in range(20):
        sidebar.set_chats([chat(-1 - round_), *chats])
        sidebar.view.grab()
    assert len(lines(sidebar)) > 10_000


def test_a_change_keeps_what_is_seen_in_its_place(sidebar: ChatSidebar) -> None:
    sidebar.set_chats(many(200))
    sidebar.set_current(5)
    bar = sidebar.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    seen = sidebar.view.indexAt(QPoint(40, 100))
    chat_seen, top = sidebar.view.model().chat_at(seen), sidebar.view.visualRect(seen).top()
    assert chat_seen is not None
    used_again = ChatSummary(190, "Chat number 190", NOW)
    sidebar.set_chats([chat(500), chat(501), used_again, *(one for one in many(200) if one.id != 190)])
    assert sidebar.view.visualRect(index_of(sidebar, chat_seen.id)).top() == top
    assert sidebar.view.currentIndex() == index_of(sidebar, 5)


def test_at_its_top_the_list_stays_at_its_top(sidebar: ChatSidebar) -> None:
    sidebar.set_chats(many(200))
    sidebar.set_chats([chat(500), *many(200)])
    assert sidebar.view.verticalScrollBar().value() == 0


def test_only_what_changed_is_drawn_anew(sidebar: ChatSidebar) -> None:
    sidebar.set_chats(many(50))
    model = sidebar.view.model()
    changed: list[int] = []
    model.layoutChanged.connect(lambda: changed.append(-1))
    model.dataChanged.connect(lambda first, last: changed.extend(range(first.row(), last.row() + 1)))
    sidebar.set_chats([ChatSummary(one.id, "Renamed", one.last_used) if one.id == 7 else one for one in many(50)])
    assert changed == [index_of(sidebar, 7).row()]


ODD = (
    "<img src=x>",
    "a\nb\tc\0d",
    "x" * 10_000,
    "مرحبا بالعالم",
    "\u202eevil\u202c",
    "a\ud83d",
    "👩\u200d👩\u200d👧",
    "&&",
)


@pytest.mark.parametrize("title", ODD)
def test_odd_titles_are_harmless(sidebar: ChatSidebar, title: str) -> None:
    sidebar.set_chats([ChatSummary(1, title, NOW), chat(2)])
    sidebar.set_current(1)
    shown = str(index_of(sidebar, 1).data())
    assert "\n" not in shown
    assert "\u202e" not in shown
    assert 0 < len(shown) <= 301
    sidebar.view.grab()
    sidebar.begin_rename(1)
    assert "\n" not in editor_of(sidebar).text()


def test_a_chat_without_a_title_has_words(sidebar: ChatSidebar) -> None:
    sidebar.set_chats([ChatSummary(1, " \n ", NOW)])
    assert lines(sidebar) == ["Today", "New chat"]


def test_the_model_keeps_qts_rules(qtbot: QtBot, clock: Clock) -> None:
    model = ChatListModel(now=clock)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_chats(many(30))
    model.set_chats(many(5)[::-1])
    model.set_open(3)
    model.set_running({1, 2})
    model.set_chats([])


def test_names_and_tab_order(sidebar: ChatSidebar) -> None:
    sidebar.set_chats(many(3))
    settle()
    assert nameless(sidebar) == []
    assert tab_order(sidebar.window(), sidebar.new_button) == [
        sidebar.new_button,
        sidebar.temporary_button,
        sidebar.search,
        sidebar.finder.filter_button,
        sidebar.view,
    ]

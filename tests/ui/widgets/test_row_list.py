"""The list of rows: which rows keys and mouse reach, where things are, what is said of what is cut off."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.ui.theme import theme
from app.ui.widgets.menu import Menu
from app.ui.widgets.row_list import Drawn, Heading, Index, Line, Part, Row, RowList, RowRole, Skeleton

LONG = "a title that is longer than the list is wide, in the smallest window and in others as well"
PARTS = Line("name", before=(Part("9", icon_name="heart"),), after=(Part(icon_name="zap"),), trailing=Part("1 GB"))
ROWS = (Heading("Today"), Row((Line("first"),)), Heading("Before"), Row((Line(LONG),)), Row((PARTS,)), Skeleton())


class Model(QAbstractListModel):
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ROWS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_row = isinstance(ROWS[index.row()], Row)
        return Qt.ItemFlag.ItemIsEnabled if is_row else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Drawn | None:
        return ROWS[index.row()] if role == RowRole.ROW else None


class Rows(RowList):
    menus = 0

    def menu_at(self, index: Index) -> Menu:
        self.menus += 1
        return Menu(parent=self)


@pytest.fixture
def rows(qtbot: QtBot) -> Iterator[Rows]:
    model = Model()
    view = Rows(model, "Rows", has_menu=True)
    view.resize(240, 400)
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    yield view
    theme().set_scale(1.0)
    view.close()


def at(rows: RowList, row: int) -> QModelIndex:
    return rows.model().index(row, 0)


def point_at(rows: RowList, row: int) -> None:
    """Long enough for a tooltip."""
    place = rows.visualRect(at(rows, row)).center()
    QApplication.sendEvent(rows.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, place, rows.mapToGlobal(place)))


def test_keys_go_from_row_to_row_and_pick(rows: Rows, qtbot: QtBot) -> None:
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    reached = [rows.currentIndex().row()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(rows, key)
        reached.append(rows.currentIndex().row())
    assert reached == [1, 3, 4, 4, 3]
    with qtbot.waitSignal(rows.picked) as picked:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert picked.args == [at(rows, 3)]


def test_a_click_picks_rows_only(rows: Rows, qtbot: QtBot) -> None:
    def click(row: int) -> None:
        place = rows.visualRect(at(rows, row)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)

    with qtbot.waitSignal(rows.picked):
        click(1)
    with qtbot.assertNotEmitted(rows.picked):
        click(0)
        click(5)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_menu_is_at_the_end_of_a_row(rows: Rows, direction: Qt.LayoutDirection) -> None:
    rows.setLayoutDirection(direction)
    rows.grab()
    row, more = rows.visualRect(at(rows, 1)), rows.more_rect(at(rows, 1))
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    assert (more.left() if is_mirrored else more.right()) == (row.left() if is_mirrored else row.right())
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=more.center())
    assert rows.menus == 1
    assert rows.currentIndex() == at(rows, 1)


def test_the_ring_is_for_the_keyboard(rows: Rows) -> None:
    rows.clearFocus()
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert [rows.shows_cursor(at(rows, row)) for row in range(3)] == [False, True, False]
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, rows.height() - 4))
    assert not rows.shows_cursor(rows.currentIndex())


def test_what_is_cut_off_can_be_read_in_the_tooltip(rows: Rows, qtbot: QtBot) -> None:
    point_at(rows, 3)
    assert LONG in QToolTip.text()
    point_at(rows, 1)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    rows.resize(1200, 400)
    point_at(rows, 3)
    assert not QToolTip.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_rows_are_as_high_as_their_lines_on_a_grid(rows: Rows, scale: float) -> None:
    theme().set_scale(scale)
    heights = [rows.sizeHintForRow(row) for row in range(len(ROWS))]
    assert heights[1] == heights[3] == heights[4] < heights[5]
    assert all(height % 4 == 0 for height in heights[1:2] + heights[3:])

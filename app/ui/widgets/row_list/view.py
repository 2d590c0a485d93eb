"""The list that all features share: one view, and one delegate that draws typed rows."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from app.ui.theme import Type, theme
from app.ui.theme.focus import BY_KEYBOARD
from app.ui.theme.style_sheet import RADIUS
from app.ui.widgets.focus_frame import OwnFocusRing
from app.ui.widgets.menu import Menu
from app.ui.widgets.plain import wrapped_tooltip
from app.ui.widgets.row_list.painting import ICON, block_height, is_elided, paint_icon, paint_line, places
from app.ui.widgets.row_list.rows import Drawn, Heading, Index, Line, Row, RowRole, Skeleton
from app.ui.widgets.viewport import own_viewport

_SIDE, _ABOVE, _GRID = 12, 8, 4
_ABOVE_ROW = 4
"""px between a heading and the row below it in a list of low rows."""
_MORE, _HEADING, _DOT, _TICK = 28, 36, 6, 16
_SKELETON = (0.6, Line("", type=Type.CONTROL, is_bold=True)), (0.3, Line("")), (0.5, Line(""))
"""For each line of a placeholder: the share of the width that its bar takes."""


class RowList(QListView):
    """A list of rows. The arrow keys move the cursor, a click or Enter picks.

    Args:
        model: has what to draw under :class:`RowRole`.
        name: for screen readers.
        row_height: of each row, in px at scale 1; 0: as high as its content.
        side: px left of headings and rows.
        dot_room: px between that and the text, where a busy row has its dot.
        has_menu: rows have a "…" button that opens `menu_at`.
        selects: the row of the cursor is the one shown beside the list; a double click picks instead of a click.

    Attributes:
        by_keyboard: whether the keyboard was used last; then the cursor has a focus ring.

    Signals:
        picked(QModelIndex): a row that can be picked was.
    """

    picked = Signal(QModelIndex)

    def __init__(
        self,
        model: QAbstractItemModel,
        name: str,
        *,
        row_height: int = 0,
        side: int = _SIDE,
        dot_room: int = 0,
        has_menu: bool = False,
        selects: bool = False,
    ) -> None:
        super().__init__()
        own_viewport(self).setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.row_height, self.side, self.dot_room = row_height, side, dot_room
        self.has_menu, self.selects = has_menu, selects
        self.by_keyboard = False
        theme().changed.connect(self.scheduleDelayedItemsLayout)  # first: no theme is made while rows are measured
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(row_height > 0)
        self.setMouseTracking(True)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.SingleSelection if selects else mode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        OwnFocusRing(self)
        (self.doubleClicked if selects else self.clicked).connect(self._pick)

    def menu_at(self, index: Index) -> Menu | None:
        """Make the menu of a row."""
        return None

    def open_menu(self, index: QModelIndex) -> None:
        """Open the menu of a row below its "…" button."""
        self._open_menu(index, self._below_more(index))

    def more_rect(self, index: Index) -> QRect:
        """Return the area of a row's "…" button."""
        row = self.visualRect(index)
        return self.mirrored(row, row.adjusted(row.width() - theme().px(_MORE), 0, 0, 0))

    def mirrored(self, row: QRect, part: QRect) -> QRect:
        """Return where a part of a row is; the other way round if one reads from right to left."""
        return QStyle.visualRect(self.layoutDirection(), row, part)

    def shows_cursor(self, index: Index) -> bool:
        """Whether the focus ring is around a row."""
        return self.by_keyboard and self.hasFocus() and index == self.currentIndex()

    def next_row(self, row: int, step: int) -> QModelIndex:
        """Return the nearest row from `row` on, in the direction of `step`, that can be picked."""
        rows = range(row, self.model().rowCount() if step > 0 else -1, step)
        found = (index for one in rows if _is_enabled(index := self.model().index(one, 0)))
        return next(found, QModelIndex())

    def move_to(self, index: QModelIndex) -> None:
        """Move the cursor to a row and scroll to it; an invalid index removes the cursor."""
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def move_by(self, step: int) -> bool:
        """Move the cursor to the next row that can be picked; return whether there is one."""
        index = self.next_row(self.currentIndex().row() + step, step)
        if index.isValid():
            if not self.next_row(index.row() - 1, -1).isValid():
                self.scrollToTop()  # to see the heading as well
            self.move_to(index)
        return index.isValid()

    def act_on(self, event: QKeyEvent) -> bool:
        """Act on a key; return whether it was one of the list's own."""
        index = self.currentIndex()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if index.isValid():
                self._pick(index)
            case Qt.Key.Key_Down:
                self.move_by(1)
            case Qt.Key.Key_Up:
                self.move_by(-1)
            case _:
                return False
        return True

    # -- Qt --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the list's own keys, unless a row is being edited."""
        self.by_keyboard = True
        if self.state() == QAbstractItemView.State.EditingState or not self.act_on(event):
            super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the menu on a click on "…"."""
        self.by_keyboard = False
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and self.has_menu and self.more_rect(index).contains(at):
            self.setCurrentIndex(index)
            self.open_menu(index)
        else:
            super().mousePressEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row under the pointer; by keyboard, that of the cursor's row."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        self._open_menu(index, self._below_more(index) if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Place the cursor on the first row if there is none; show the ring only if the focus came by keyboard."""
        if event.reason() in BY_KEYBOARD:
            self.by_keyboard = True
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.next_row(0, 1))
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw again without the focus ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again at another width: lines that wrap may get more or fewer."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and not self.uniformItemSizes():
            self.scheduleDelayedItemsLayout()

    # -- steps -----------------------------------------------------------------------------------------------------

    def _pick(self, index: QModelIndex) -> None:
        if _is_enabled(index):
            self.picked.emit(index)

    def _open_menu(self, index: QModelIndex, at: QPoint) -> None:
        menu = self.menu_at(index) if _is_enabled(index) else None
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)

    def _below_more(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.more_rect(index).bottomLeft())


class RowDelegate(QStyledItemDelegate):
    """Draws the rows of a list."""

    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the list's rows, or that of the row's content on the grid."""
        del option
        if self._view.row_height:
            return QSize(0, theme().px(self._view.row_height))
        row: Drawn = index.data(RowRole.SHAPE) or index.data(RowRole.ROW)
        if isinstance(row, Heading):
            return QSize(0, theme().px(_HEADING))
        lines = row.lines if isinstance(row, Row) else [line for _, line in _SKELETON]
        height = 2 * _ABOVE + block_height(lines, self._inner(self._view.viewport().rect()).width())
        return QSize(0, -(-height // _GRID) * _GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row, a heading or a placeholder."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        match index.data(RowRole.ROW):
            case Heading(words):
                self._paint_heading(painter, rect, Line(words, tone="third"))
            case Skeleton():
                self._paint_skeleton(painter, rect)
            case Row() as row:
                is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and _is_enabled(index)
                self._paint_row(painter, rect, row, index, is_hovered=is_hovered)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the row's tooltip, or its first line where that is elided."""
        row = index.data(RowRole.ROW)
        words: tuple[str, ...] = ()
        if isinstance(row, Row):
            is_cut = is_elided(row.lines[0], self._inner(QRect(option.rect)).width())
            words = row.tooltip or ((row.lines[0].text,) if is_cut else ())
        QToolTip.showText(event.globalPos(), "".join(map(wrapped_tooltip, words)), view)  # hides an empty one
        return True

    def _inner(self, rect: QRect) -> QRect:
        """Return the part of a row for its text. It is the same with and without "…", so that nothing moves."""
        left, right = self._view.side + self._view.dot_room, theme().px(_MORE) if self._view.has_menu else _SIDE
        return self._view.mirrored(rect, rect.adjusted(left, 0, -right, 0))

    def _paint_heading(self, painter: QPainter, rect: QRect, line: Line) -> None:
        foot = rect.adjusted(self._view.side, 0, -_SIDE, -theme().px(_ABOVE_ROW if self._view.row_height else _ABOVE))
        foot.setTop(foot.bottom() + 1 - block_height([line], foot.width()))
        paint_line(painter, line, self._view.mirrored(rect, foot))

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row, index: Index, *, is_hovered: bool) -> None:
        view = self._view
        is_open = row.is_open or row.is_selected or (view.selects and index == view.currentIndex())
        has_cursor = view.shows_cursor(index)
        _paint_background(painter, rect.adjusted(0, 1, 0, -1), is_open, is_hovered, has_cursor)
        for line, place in places(row.lines, self._inner(rect)):
            paint_line(painter, line, place)
        if view.has_menu and (is_open or is_hovered or has_cursor):
            side = theme().px(ICON)
            corner = view.more_rect(index).center() - QPoint(side // 2 - 1, side // 2 - 1)
            paint_icon(painter, "ellipsis", "second", side, corner)
        if row.is_selected:
            tick = QRect(rect.left() + 1, rect.center().y() + 1 - _TICK // 2, _TICK, _TICK)
            paint_icon(painter, "check", "accent", _TICK, view.mirrored(rect, tick).topLeft())
        elif row.is_busy:
            dot = QRect(rect.left() + view.side, rect.center().y() + 1 - _DOT // 2, _DOT, _DOT)
            _fill(painter, "accent")
            painter.drawEllipse(view.mirrored(rect, dot))
        if row.progress is not None:
            self._paint_progress(painter, rect.adjusted(_SIDE, rect.height() - 5, -_SIDE, -3), row.progress)

    def _paint_skeleton(self, painter: QPainter, rect: QRect) -> None:
        _fill(painter, "hover")
        shares = [share for share, _ in _SKELETON]
        for share, (_, place) in zip(shares, places([line for _, line in _SKELETON], self._inner(rect)), strict=True):
            height = round(place.height() * 0.7)
            bar = QRect(place.left(), place.center().y() - height // 2, round(place.width() * share), height)
            painter.drawRoundedRect(self._view.mirrored(place, bar), 4, 4)

    def _paint_progress(self, painter: QPainter, line: QRect, share: float) -> None:
        done = QRect(line.left(), line.top(), round(line.width() * share), line.height())
        for tone, part in (("track", line), ("accent", self._view.mirrored(line, done))):
            _fill(painter, tone)
            painter.drawRoundedRect(part, 1, 1)


def _paint_background(painter: QPainter, pill: QRect, is_open: bool, is_hovered: bool, has_cursor: bool) -> None:
    if is_open or is_hovered or has_cursor:
        _fill(painter, "chosen" if is_open else "hover")
        painter.drawRoundedRect(pill, RADIUS, RADIUS)
    if has_cursor:
        painter.setPen(QPen(QColor(theme().palette.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)


def _fill(painter: QPainter, tone: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(theme().palette, tone)))


def _is_enabled(index: Index) -> bool:
    return index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)

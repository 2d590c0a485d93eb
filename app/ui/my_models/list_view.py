"""Qt view of the list: drawing, keyboard and menu. Rows are drawn instead of widgets, so hundreds are cheap."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
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
    QWidget,
)

from app.core.text import one_line
from app.ui.my_models.list_model import Index, Mark, ModelListModel, ModelRow, RowRole
from app.ui.theme import Type, icon_pixmap, theme
from app.ui.theme.style_sheet import RADIUS
from app.ui.widgets import Menu, OwnFocusRing, wrapped_tooltip
from app.ui.words import tr

_SIDE, _ABOVE, _BETWEEN = 12, 10, 4
_ICON, _MORE = 16, 32
_ROW = 52
"""Minimum height in px, so that a row stays visible in the smallest window."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_GAP = 16
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ModelListView(QListView):
    """The list of models; the details beside it show the current one.

    Args:
        make_menu: makes the menu for a model.

    Signals:
        chosen(Path): another model is current, or none (an empty path).
        activated_path(Path): Enter or a double click on a model.
        delete_wanted(Path), copy_wanted(Path)
    """

    chosen = Signal(Path)
    activated_path = Signal(Path)
    delete_wanted = Signal(Path)
    copy_wanted = Signal(Path)

    def __init__(
        self, model: ModelListModel, make_menu: Callable[[Path, QWidget], Menu], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._models, self._make_menu = model, make_menu
        self._kept: Path | None = None
        self.by_keyboard = False
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(self))
        self.setAccessibleName(tr("Models"))
        self.setMinimumHeight(_ROW)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        OwnFocusRing(self)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        self.doubleClicked.connect(lambda index: self._emit(self.activated_path, index))
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def path(self) -> Path | None:
        """Path of the current model; None if there is none."""
        row = self._models.row_at(self.currentIndex())
        return row.path if row is not None else None

    def choose(self, path: Path | None) -> None:
        """Make a model current; the first one if it is not shown."""
        index = self._models.index_of(path)
        if not index.isValid():
            index = self._models.index(0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def more_rect(self, index: Index) -> QRect:
        """Return the rectangle of a row's "…" button."""
        return more_rect(self.visualRect(index))

    # -- Qt --------------------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Emit `chosen`, so that the details show the current model."""
        super().currentChanged(current, previous)
        self.viewport().update()
        row = self._models.row_at(current)
        self.chosen.emit(row.path if row is not None else Path())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Chat on Enter, ask before deleting on Del, copy the path on Ctrl+C."""
        self.by_keyboard = True
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self._emit(self.copy_wanted, index)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._emit(self.activated_path, index)
        elif event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self._emit(self.delete_wanted, index)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the menu on a click on "…"."""
        self.by_keyboard = False
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        row = self._models.row_at(index)
        if row is not None and event.button() == Qt.MouseButton.LeftButton and self.more_rect(index).contains(at):
            self._open_menu(row.path, self.viewport().mapToGlobal(self.more_rect(index).bottomLeft()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row under the pointer; by keyboard, of the current row."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self._models.row_at(index)
        if row is not None:
            at = self.viewport().mapToGlobal(self.more_rect(index).bottomLeft()) if by_key else event.globalPos()
            self._open_menu(row.path, at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring if the focus came by Tab."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.by_keyboard = True
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Redraw without the focus ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row visible when what is below the list takes space from it."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # -- steps -----------------------------------------------------------------------------------------------------

    def _emit(self, signal: SignalInstance, index: Index) -> None:
        row = self._models.row_at(index)
        if row is not None:
            signal.emit(row.path)

    def _open_menu(self, path: Path, at: QPoint) -> None:
        menu = self._make_menu(path, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _on_about_to_reset(self) -> None:
        self._kept = self.path
        self._kept_row = self.currentIndex().row()
        self._kept_scroll = self.verticalScrollBar().value()

    def _on_reset(self) -> None:
        """Restore the current model, or take the one that is now in its place."""
        index = self._models.index_of(self._kept)
        if not index.isValid():
            index = self._models.index(min(max(self._kept_row, 0), self._models.rowCount() - 1))
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.verticalScrollBar().setValue(self._kept_scroll)
        if not index.isValid():
            self.chosen.emit(Path())


class _RowDelegate(QStyledItemDelegate):
    """Draws a row: name, icons, size; below them facts and origin."""

    def __init__(self, view: ModelListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the same size for all rows."""
        del option, index
        first = QFontMetrics(theme().font(Type.CONTROL)).lineSpacing()
        second = QFontMetrics(theme().font(Type.META)).lineSpacing()
        return QSize(0, 2 * _ABOVE + first + _BETWEEN + second)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row; the "…" only on the current row and under the pointer."""
        row = index.data(RowRole.ROW)
        assert isinstance(row, ModelRow)
        rect = QRect(option.rect)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_background(painter, rect.adjusted(0, 1, 0, -1), index, is_hovered=is_hovered)
        inner = rect.adjusted(_SIDE, _ABOVE, -_MORE - 4, -_ABOVE)
        self._paint_first(painter, inner, row)
        self._paint_second(painter, inner, row)
        if row.verification is not None:
            self._paint_progress(painter, rect, row)
        if is_hovered or index == self._view.currentIndex():
            self._paint_icon(painter, more_rect(rect), "ellipsis", "second")
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the full text as a tooltip, since lines may be elided."""
        del option
        row = index.data(RowRole.ROW)
        if isinstance(row, ModelRow):
            words = (row.name, row.second, one_line(str(row.path)))
            QToolTip.showText(event.globalPos(), "".join(map(wrapped_tooltip, words)), view)
        else:
            QToolTip.hideText()
        return True

    def _paint_background(self, painter: QPainter, rect: QRect, index: Index, *, is_hovered: bool) -> None:
        palette, view = theme().palette, self._view
        is_current = index == view.currentIndex()
        if is_current or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.chosen if is_current else palette.hover))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if is_current and view.by_keyboard and view.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)

    def _paint_first(self, painter: QPainter, inner: QRect, row: ModelRow) -> None:
        palette = theme().palette
        painter.setFont(theme().font(Type.CONTROL))
        metrics = painter.fontMetrics()
        line = QRect(inner.topLeft(), QSize(inner.width(), metrics.lineSpacing()))
        painter.setPen(QColor(palette.second))
        painter.drawText(line, _RIGHT, row.size)
        line.setWidth(line.width() - metrics.horizontalAdvance(row.size) - _GAP)
        marks = _marks(row)
        taken = len(marks) * (_ICON + 6)
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, line.width() - taken)
        painter.setPen(QColor(palette.text if row.mark not in (Mark.DAMAGED, Mark.KEPT) else palette.second))
        painter.drawText(line, _LEFT, name)
        x = line.left() + metrics.horizontalAdvance(name) + 6
        for name, tone in marks:
            self._paint_icon(painter, QRect(x, line.top(), _ICON, line.height()), name, tone)
            x += _ICON + 6

    def _paint_second(self, painter: QPainter, inner: QRect, row: ModelRow) -> None:
        palette = theme().palette
        painter.setFont(theme().font(Type.META))
        metrics = painter.fontMetrics()
        line = QRect(inner)
        line.setTop(inner.bottom() - metrics.lineSpacing() + 1)
        is_problem = row.mark in (Mark.DAMAGED, Mark.DIFFERS)
        whose = row.whose if inner.width() > theme().px(480) and not is_problem else ""
        painter.setPen(QColor(palette.third))
        painter.drawText(line, _RIGHT, whose)
        if whose:
            line.setWidth(line.width() - metrics.horizontalAdvance(whose) - _GAP)
        painter.setPen(QColor(palette.warning if is_problem and row.verification is None else palette.second))
        painter.drawText(line, _LEFT, metrics.elidedText(row.second, Qt.TextElideMode.ElideRight, line.width()))

    def _paint_progress(self, painter: QPainter, rect: QRect, row: ModelRow) -> None:
        assert row.verification is not None
        palette, total = theme().palette, row.verification.total
        line = QRectF(rect.left() + _SIDE, rect.bottom() - 4, rect.width() - 2 * _SIDE, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.track))
        painter.drawRoundedRect(line, 1, 1)
        line.setWidth(line.width() * (row.verification.done / total if total else 0))
        painter.setBrush(QColor(palette.accent))
        painter.drawRoundedRect(line, 1, 1)

    def _paint_icon(self, painter: QPainter, room: QRect, name: str, tone: str) -> None:
        corner = room.center() - QPoint(_ICON // 2 - 1, _ICON // 2 - 1)
        painter.drawPixmap(corner, icon_pixmap(name, tone, _ICON, self._view.devicePixelRatioF()))


def more_rect(row: QRect) -> QRect:
    """Return the rectangle of the "…" button in a row."""
    return QRect(row.right() - _MORE + 1, row.top(), _MORE, row.height())


def _marks(row: ModelRow) -> list[tuple[str, str]]:
    marks = [_ICONS[row.mark]] if row.mark in _ICONS else []
    return [*marks, ("zap", "accent")] if row.is_loaded else marks


_ICONS = {
    Mark.DAMAGED: ("triangle-alert", "warning"),
    Mark.DIFFERS: ("triangle-alert", "warning"),
    Mark.VERIFIED: ("circle-check", "good"),
    Mark.KEPT: ("download", "second"),
}

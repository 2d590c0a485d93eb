"""Qt view of the list in Discover: drawing and keyboard."""

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
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
    QWidget,
)

from app.core.text import one_line
from app.hub.repositories import Gate
from app.ui.discover.badges import tone_of
from app.ui.discover.hub_wording import age_in_words, licence_in_words, short_count
from app.ui.discover.results import Found, Heading, Index, Note, OnShelf, ResultModel, ResultRole, Skeleton, key_of
from app.ui.theme import Type, icon_pixmap, theme
from app.ui.theme.style_sheet import RADIUS
from app.ui.widgets import OwnFocusRing, wrapped_tooltip
from app.ui.words import tr

_SIDE: Final = 12
_ABOVE: Final = 8
_GAP: Final = 4
_ICON: Final = 12
_HEADING: Final = 36
_NEAR_END: Final = 6
"""Number of rows before the end from which more are loaded."""


class ResultView(QListView):
    """The list of results. Arrow keys move the cursor without opening anything.

    Signals:
        chosen(str): a row was clicked, or Enter was pressed on it.
        end_near(): one of the last rows is visible.
        typed(str): text was typed that belongs into the search field.
        left_above(): Up was pressed on the first row.
    """

    chosen = Signal(str)
    end_near = Signal()
    typed = Signal(str)
    left_above = Signal()

    def __init__(self, model: ResultModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results = model
        self.by_keyboard = False
        self.setModel(model)
        self._delegate = _ResultDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Models on the Hub"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # always on, so that nothing moves
        self.setResizeMode(QListView.ResizeMode.Adjust)
        OwnFocusRing(self)
        self.clicked.connect(self._on_clicked)
        self.verticalScrollBar().valueChanged.connect(self.look_ahead)
        self.verticalScrollBar().rangeChanged.connect(self.look_ahead)
        theme().changed.connect(self._on_theme_changed)

    @property
    def row_height(self) -> int:
        """Height of a result in px."""
        return self._delegate.row_height

    def content_height(self) -> int:
        """Return the height in px that shows all rows without scrolling."""
        frame = self.height() - self.viewport().height()
        return frame + sum(self.sizeHintForRow(row) for row in range(self._results.rowCount()))

    def move_to(self, index: QModelIndex) -> None:
        """Move the cursor to a row and scroll to it."""
        self.selectionModel().setCurrentIndex(index, _NO_UPDATE)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter, move on Up and Down, pass text to the search."""
        self.by_keyboard = True
        key = key_of(self._results.row_at(self.currentIndex()))
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if key is not None:
                self.chosen.emit(key)
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case _ if _is_text(event):
                self.typed.emit(event.text())
            case _:
                super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hide the focus ring, since the mouse is used."""
        self.by_keyboard = False
        super().mousePressEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Place the cursor on the first row if it has none; show the ring only for focus by keyboard."""
        if event.reason() in _BY_KEYS:
            self.by_keyboard = True
        if not self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(self._results.next_to(0, 1), _NO_UPDATE)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Redraw, since the cursor is drawn only while the list has the focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again, since the number of lines of a note depends on the width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
        self.look_ahead()

    # -- steps -----------------------------------------------------------------------------------------------------

    def _step(self, step: int) -> None:
        index = self._results.next_to(self.currentIndex().row() + step, step)
        if index.isValid():
            self.move_to(index)
            if index.row() <= 1:
                self.scrollToTop()  # includes the heading
        elif step < 0:
            self.left_above.emit()

    def _on_clicked(self, index: QModelIndex) -> None:
        key = key_of(self._results.row_at(index))
        if key is not None:
            self.chosen.emit(key)

    def look_ahead(self) -> None:
        """Emit `end_near` if the end is near; call this after rows were added."""
        if not self.isVisible():
            return
        # Not by the scroll bar, which does not yet include rows that were just added.
        lowest = self.indexAt(self.viewport().rect().bottomLeft() + QPoint(_SIDE, 0))
        if not lowest.isValid() or self._results.rowCount() - lowest.row() <= _NEAR_END:
            self.end_near.emit()

    def _on_theme_changed(self) -> None:
        self._delegate.measure()
        self.scheduleDelayedItemsLayout()


class _ResultDelegate(QStyledItemDelegate):
    """Draws a row: name; publisher and badge; figures."""

    def __init__(self, view: ResultView) -> None:
        super().__init__(view)
        self._view = view
        self.measure()

    def measure(self) -> None:
        """Measure again after the theme or the text size changed."""
        self._bold = theme().font(Type.CONTROL)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._meta = theme().font(Type.META)
        self._first = QFontMetrics(self._bold).lineSpacing()
        self._line = QFontMetrics(self._meta).lineSpacing()
        whole = 2 * _ABOVE + self._first + 2 * (_GAP + self._line)
        self.row_height = -(-whole // 4) * 4
        self._note: tuple[int, str, int] = (-1, "", 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the same height for all results, as Qt asks for each row."""
        del option
        row = index.data(ResultRole.ROW)
        match row:
            case Heading():
                return QSize(0, theme().px(_HEADING))
            case Note():
                return QSize(0, self._note_height(row.words))
            case _:
                return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the background and the content of a row, depending on its type."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        row = index.data(ResultRole.ROW)
        if key_of(row) is not None:
            is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_background(painter, rect, index, is_hovered=is_hovered)
        inner = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        match row:
            case Heading():
                self._paint_heading(painter, rect, row.words)
            case Note():
                self._set(painter, self._meta, "second")
                painter.drawText(rect.adjusted(_SIDE, _GAP, -_SIDE, 0), _WRAPPED, row.words)
            case Skeleton():
                self._paint_skeleton(painter, inner)
            case OnShelf():
                self._paint_shelf(painter, inner, row)
            case Found():
                self._paint_found(painter, inner, row)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the full row as a tooltip, since its lines may be elided."""
        del option
        row = index.data(ResultRole.ROW)
        if isinstance(row, Found):
            QToolTip.showText(event.globalPos(), wrapped_tooltip(f"{one_line(row.result.id)}\n{row.badge}"), view)
        else:
            QToolTip.hideText()
        return True

    # -- steps -----------------------------------------------------------------------------------------------------

    def _paint_background(self, painter: QPainter, rect: QRect, index: Index, *, is_hovered: bool) -> None:
        palette, view = theme().palette, self._view
        is_open = bool(index.data(ResultRole.IS_OPEN))
        pill = rect.adjusted(0, 1, 0, -1)
        if is_open or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.chosen if is_open else palette.hover))
            painter.drawRoundedRect(pill, RADIUS, RADIUS)
        if view.by_keyboard and view.hasFocus() and index == view.currentIndex():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)

    def _paint_heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        self._set(painter, self._meta, "third")
        painter.drawText(rect.adjusted(_SIDE, 0, -_SIDE, -theme().px(8)), _AT_FOOT, words)

    def _paint_skeleton(self, painter: QPainter, inner: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().palette.hover))
        for line, share in enumerate((0.6, 0.3, 0.5)):
            place = QRectF(self._line_rect(inner, line))
            height = self._line * 0.7
            bar = QRectF(place.left(), place.center().y() - height / 2, place.width() * share, height)
            painter.drawRoundedRect(bar, 4, 4)

    def _paint_shelf(self, painter: QPainter, inner: QRect, row: OnShelf) -> None:
        self._paint_first(painter, inner, row.item.name)
        self._paint_line(painter, self._line_rect(inner, 1), row.detail, "second")
        place = self._line_rect(inner, 2)
        if row.news is None:
            return
        fit = row.news.fit
        words = row.badge if fit is not None else tr("Fit unknown")
        self._paint_line(painter, place, words, tone_of(row.news))

    def _paint_found(self, painter: QPainter, inner: QRect, row: Found) -> None:
        result = row.result
        self._paint_first(painter, inner, row.name)
        place = self._line_rect(inner, 1)
        if row.rough is not None:
            self._set(painter, self._meta, row.rough.tone)
            painter.drawText(place, _RIGHT, row.badge)
            place.setRight(place.right() - QFontMetrics(self._meta).horizontalAdvance(row.badge) - 12)
        if result.gate is not Gate.NO:
            self._paint_icon(painter, place, "lock")
            place.setLeft(place.left() + theme().px(_ICON) + _GAP)
        self._paint_line(painter, place, one_line(result.publisher), "second")
        place = self._line_rect(inner, 2)
        for picture, count in (("download", result.downloads), ("heart", result.likes)):
            self._paint_icon(painter, place, picture)
            place.setLeft(place.left() + theme().px(_ICON) + _GAP)
            words = short_count(count)
            self._paint_line(painter, place, words, "third")
            place.setLeft(place.left() + QFontMetrics(self._meta).horizontalAdvance(words) + 12)
        rest = (age_in_words(result.updated), licence_in_words(one_line(result.licence)))
        self._paint_line(painter, place, " · ".join(part for part in rest if part), "third")

    def _paint_first(self, painter: QPainter, inner: QRect, name: str) -> None:
        line = self._line_rect(inner, 0)
        self._set(painter, self._bold, "text")
        painter.drawText(line, _LEFT, painter.fontMetrics().elidedText(name, _MIDDLE, line.width()))

    def _paint_line(self, painter: QPainter, place: QRect, words: str, tone: str) -> None:
        self._set(painter, self._meta, tone)
        painter.drawText(place, _LEFT, painter.fontMetrics().elidedText(words, _END, place.width()))

    def _paint_icon(self, painter: QPainter, place: QRect, name: str) -> None:
        ratio, side = self._view.devicePixelRatioF(), theme().px(_ICON)
        corner = QPoint(place.left(), place.top() + (place.height() - side) // 2)
        painter.drawPixmap(corner, icon_pixmap(name, "third", side, ratio))

    def _line_rect(self, inner: QRect, line: int) -> QRect:
        top = inner.top() + (self._first + _GAP + (line - 1) * (self._line + _GAP) if line else 0)
        return QRect(inner.left(), top, inner.width(), self._line if line else self._first)

    def _set(self, painter: QPainter, font: QFont, tone: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(getattr(theme().palette, tone)))

    def _note_height(self, words: str) -> int:
        room = max(1, self._view.viewport().width() - 2 * _SIDE)
        if self._note[:2] != (room, words):
            height = QFontMetrics(self._meta).boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, words).height()
            self._note = (room, words, height + _GAP + 8)
        return self._note[2]


def _is_text(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
    return bool(event.text().strip()) and event.text().isprintable() and not held


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_AT_FOOT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_MIDDLE, _END = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate

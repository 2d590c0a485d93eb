"""The transcript: a list of rows of very different heights, of which only those near the view are widgets.

The view keeps a place (a row and an offset into it), never a distance from the top, and derives the scroll bar from it.
So nothing visible moves when a row above turns out taller than estimated.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from app.ui.chat.transcript_drag import DragScroll
from app.ui.chat.transcript_focus import TabOrder
from app.ui.chat.transcript_parts import FocusRing, JumpPill, QuietScrollBar
from app.ui.chat.transcript_place import Place
from app.ui.chat.transcript_position import Position
from app.ui.chat.transcript_rows import LiveRows, R, Row
from app.ui.chat.transcript_wheel import LINE, TouchScroll, WheelGate, wheel_pixels
from app.ui.theme.focus import BY_KEYBOARD
from app.ui.words import tr

__all__ = ["Row", "TranscriptView"]

_KEY_STEP = 60
_OVERLAP = 40
"""Pixels of the previous page that stay visible after a page up or down."""
_SLICE_S = 0.003
_MOST = 2**31 - 1


class TranscriptView(QAbstractScrollArea, Generic[R]):
    """A scrolling list of turns; see the module's docstring.

    At the end the view follows growing rows until the user scrolls up; then it stays where it is until the user scrolls
    back to the end.

    Args:
        make: creates the widget of a row. It has ``height_for(width) -> int`` and a signal ``height_changed``.
    """

    _arrange_due = Signal()

    def __init__(self, make: Callable[[R], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = LiveRows(make, self.viewport(), self._schedule)
        self._position = Position(self._rows, self.viewport())
        self._is_due = self._is_arranging = self._adjusts_bar = False
        self._bar_value = 0
        self._wheel_rest = 0.0
        self._wheel_gate = WheelGate(self)
        self._pill = JumpPill(self.viewport())
        self._pill.pressed.connect(self._on_pill_pressed)
        self._tab_order = TabOrder(self, self._pill.button, self.viewport(), self._rows)
        self._ring = FocusRing(self)
        self._touch = TouchScroll(self.viewport())
        self._touch.moved.connect(self._move_by)
        self._drag = DragScroll(self.viewport())
        self._drag.moved.connect(self._move_by)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._on_idle)
        self._arrange_due.connect(self._on_arrange_due, Qt.ConnectionType.QueuedConnection)
        self._set_up()

    def _set_up(self) -> None:
        self.setVerticalScrollBar(QuietScrollBar(Qt.Orientation.Vertical))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Conversation"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    # -- rows ------------------------------------------------------------------------------------------------------

    def set_rows(self, rows: Sequence[R], *, at_end: bool) -> None:
        """Replace all rows and show their start or their end."""
        self._tab_order.leave_rows(0)
        self._rows.set_rows(rows)
        self._position.place = Place()
        self._position.follows = at_end
        if at_end:
            self.scroll_to_end()
        self._schedule()

    def append_row(self, row: R) -> None:
        """Add a row at the end; it is shown if the end was visible."""
        self._position.follows = self._position.at_end
        self._rows.append(row)
        self._schedule()

    def truncate(self, count: int) -> None:
        """Keep the first `count` rows. A view further down moves to their end."""
        if count < len(self._rows):
            self._tab_order.leave_rows(count)
            self._rows.truncate(max(0, count))
            if self._position.place.row >= count:
                self._position.place = Place(count, 0)
            self._schedule()

    def widget_of(self, key: Hashable) -> QWidget | None:
        """Return the widget of the row with that key; None if it is not near the view (or not yet laid out)."""
        return self._rows.widget_of(key)

    # -- position --------------------------------------------------------------------------------------------------

    def scroll_to_end(self) -> None:
        """Scroll to the end and follow it."""
        self._position.follow_end()
        self._pill.set_shown(False)
        self._schedule()

    def show_row(self, row: int) -> None:
        """Scroll so that a row begins at the upper edge, as far as there is enough below it."""
        self._move(Place(row, 0), down=False)

    def ensure_visible(self, widget: QWidget, part: QRect | None = None, *, margin: int = 16) -> None:
        """Scroll as little as needed to show a widget of a row, or `part` of it, in its own coordinates.

        A widget taller than the view is shown from its top, unless some of it is visible already.
        """
        index = self._rows.index_at(widget)
        row = self._rows.widget(index) if index is not None else None
        if index is None or row is None:
            return
        area = part if part is not None else widget.rect()
        in_row = widget.mapTo(row, area.topLeft()).y()
        page = self.viewport().height()
        top = row.y() + in_row
        bottom = top + area.height()
        if area.height() > page and top < page - margin and bottom > margin:
            return
        if top < margin or area.height() > page - 2 * margin:
            self._move(Place(index, in_row - margin), down=top > 0)
        elif bottom > page - margin:
            self._move(Place(index, in_row + area.height() + margin - page), down=True)

    # -- events ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the first visible row in place."""
        super().resizeEvent(event)
        if self._ring.isVisible():
            self._ring.show_around(self.viewport())
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what changed while the view was hidden."""
        super().showEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar, unless the view itself moved it."""
        if not self._adjusts_bar:
            self._on_bar_moved()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by wheel or touch pad; Ctrl+wheel is left to the window."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        event.accept()
        down = -wheel_pixels(event)
        if not down:
            return
        self._wheel_gate.list_scrolled(event)
        self._wheel_rest += down
        pixels = int(self._wheel_rest)
        self._wheel_rest -= pixels
        if pixels:
            self._move_by(pixels)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keyboard; keys that no widget in a row used arrive here as well."""
        page = max(LINE, self.viewport().height() - _OVERLAP)
        match event.key():
            case Qt.Key.Key_Up:
                self._move_by(-_KEY_STEP)
            case Qt.Key.Key_Down:
                self._move_by(_KEY_STEP)
            case Qt.Key.Key_PageUp:
                self._move_by(-page)
            case Qt.Key.Key_PageDown:
                self._move_by(page)
            case Qt.Key.Key_Home:
                self._move(Place(), down=False)
            case Qt.Key.Key_End:
                self.scroll_to_end()
            case _:
                event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring when reached by keyboard."""
        super().focusInEvent(event)
        if event.reason() in BY_KEYBOARD:
            self._ring.show_around(self.viewport())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring when the focus moves on."""
        super().focusOutEvent(event)
        self._ring.hide()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab continue in the visible rows, and scroll to what it reaches."""
        now = QApplication.focusWidget()
        stop = self._tab_order.stop_in_view(now, self._position.place.row, forward=forward)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        else:
            self._tab_order.make_beside(now, forward=forward)
            self._lay_out()
            self._check_parts()
            if not super().focusNextPrevChild(forward):
                return False
        focus = QApplication.focusWidget()
        if focus is not None:
            self.ensure_visible(focus)
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Measure all rows again after a change of font or style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._rows.forget_heights()
            self._schedule()

    # -- scrolling by the user -------------------------------------------------------------------------------------

    def _on_bar_moved(self) -> None:
        bar = self.verticalScrollBar()
        value, page = bar.value(), self.viewport().height()
        change = value - self._bar_value
        if value >= bar.maximum():
            self.scroll_to_end()
        elif value <= 0:
            self._move(Place(), down=False)
        elif abs(change) <= 2 * page:
            self._move_by(change)
        else:
            self._move(self._position.far_at(value), down=change > 0)

    def _move_by(self, pixels: int) -> None:
        self._position.measure()
        self._move(self._position.place.moved(pixels), down=pixels > 0)

    def _move(self, place: Place, *, down: bool) -> None:
        if self._can_arrange:
            self._position.measure()
            self._position.move(place, down=down)
            self._arrange()

    def _on_pill_pressed(self) -> None:
        if self._pill.button.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroll_to_end()

    # -- layout ----------------------------------------------------------------------------------------------------

    def _schedule(self) -> None:
        """Lay out in the next iteration of the event loop, before painting."""
        if not self._is_due:
            self._is_due = True
            self._arrange_due.emit()

    def _on_arrange_due(self) -> None:
        if self._is_due:
            self._arrange()

    @property
    def _can_arrange(self) -> bool:
        return self.isVisible() and not self._is_arranging and not self.viewport().size().isEmpty()

    def _arrange(self) -> None:
        """Create, measure and place what is visible, and update the scroll bar."""
        self._is_due = False
        if self._is_arranging:
            self._schedule()
        if not self._can_arrange:
            return
        self._is_arranging = True
        try:
            self._position.measure()
            self._position.settle()
            self._lay_out()
        finally:
            self._is_arranging = False
        page = self.viewport().height()
        self._rows.drop_outside(self._rows.near(self._position.place, above=2 * page, below=3 * page))
        self._show_position()
        self._idle.start()

    def _lay_out(self) -> None:
        self._rows.lay_out(self._position.place)
        self._pill.place()

    def _show_position(self) -> None:
        page, bar = self.viewport().height(), self.verticalScrollBar()
        self._position.look_for_end()
        self._adjusts_bar = True
        try:
            bar.setPageStep(page)
            bar.setSingleStep(LINE)
            bar.setRange(0, max(0, min(_MOST, self._rows.heights.total - page)))
            bar.setValue(min(_MOST, self._position.top))
        finally:
            self._adjusts_bar = False
        self._bar_value = bar.value()
        self._pill.set_shown(not self._position.at_end)

    def _on_idle(self) -> None:
        """While the event loop is idle, build one more row outside the view, or estimate a few heights."""
        if not self._can_arrange:
            return
        self._check_parts()
        rows, page = self._rows, self.viewport().height()
        place = self._position.place
        waiting = rows.next_to_measure(rows.near(place, above=page, below=2 * page), place)
        if waiting is not None:
            rows.height_of(waiting)
            self._arrange()
        elif rows.width:
            if rows.estimate_some(_SLICE_S):
                self._idle.start()
            self._show_position()

    def _check_parts(self) -> None:
        """Examine changed rows: update the tab order, and watch new scroll areas for wheel and mouse."""
        for index in self._rows.take_unchecked():
            self._tab_order.renew(index)
            row = self._rows.widget(index)
            for area in row.findChildren(QAbstractScrollArea) if row is not None else ():
                self._wheel_gate.watch(area)
                self._drag.watch(area)

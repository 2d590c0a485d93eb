"""The base of the rows for questions and answers."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.ui.chat.turns.action_bar import ActionBar
from app.ui.theme import theme
from app.ui.widgets.popup import Popup

_PIN = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_P)
"""What :data:`app.ui.chat.turns.action_bar.PIN_KEYS` shows in a tooltip: the keys that pin a message."""


class TurnView(QWidget):
    """A row of the transcript. One pass places its parts by hand and computes the row's height.

    A subclass implements :meth:`_lay_out`.

    Signals:
        height_changed(): :meth:`height_for` returns another value than before, or the row has other parts.
        pin_requested(): never leave this turn out of what the model reads, or no longer do so.
    """

    height_changed = Signal()
    pin_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar: ActionBar | None = None
        self._has_pointer = self._has_focus = False
        self._open_popup: QWidget | None = None
        self._announced: tuple[int, int] | None = None
        self._is_laying_out = self._is_left_out = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        theme().changed.connect(self._on_theme_changed)

    def height_for(self, width: int) -> int:
        """Return the row's height in pixels when it is `width` pixels wide."""
        height = self._arrange(width, place=False)
        self._announced = (width, height)
        return height

    def set_left_out(self, is_left_out: bool) -> None:
        """Set whether the model is not given this turn any more."""
        if is_left_out != self._is_left_out:
            self._is_left_out = is_left_out
            self._show_heading()

    def _show_heading(self) -> None:
        """Show the heading in the present state of the turn."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pin the turn with the key for it, in whatever part of it the focus is."""
        if event.keyCombination() == _PIN and not event.isAutoRepeat():
            self.pin_requested.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the actions while the pointer is on the row."""
        super().enterEvent(event)
        self._has_pointer = True
        self._show_actions()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the actions, unless the keyboard focus or an open popup keeps them."""
        super().leaveEvent(event)
        self._has_pointer = False
        self._show_actions()

    def resizeEvent(self, _: object) -> None:
        """Place the parts for the new width."""
        self._arrange(self.width(), place=True)

    def _lay_out(self, width: int, *, place: bool) -> int:
        """Return the row's height at `width`; if `place`, also set the geometry of the parts."""
        raise NotImplementedError

    def _on_part_changed(self, *, is_other: bool = False) -> None:
        """Place the parts again after one changed its size or was added; report a changed row height.

        Does nothing before the first :meth:`height_for`: there is no width to lay out yet, and no height to compare
        with.

        Args:
            is_other: report even an unchanged height, because the tab order may have changed.
        """
        if self._is_laying_out or self._announced is None:
            return
        width, before = self._announced
        height = self._arrange(self.width(), place=True)
        if width != self.width():
            height = self._arrange(width, place=False)
        if is_other or height != before:
            self._announced = (width, height)
            self.height_changed.emit()

    def _arrange(self, width: int, *, place: bool) -> int:
        self._is_laying_out = True  # parts may report a new height while they are measured
        try:
            return self._lay_out(width, place=place)
        finally:
            self._is_laying_out = False

    def _on_theme_changed(self) -> None:
        if self._announced is not None:
            self._announced = (self._announced[0], -1)
        self._on_part_changed()

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        self._has_focus = now is not None and self.isAncestorOf(now)
        self._show_actions()

    def _show_actions(self) -> None:
        if self._bar is not None:
            self._bar.set_shown(self._has_pointer or self._has_focus or self._open_popup is not None)

    def _hold_while_open(self, popup: Popup | QMenu) -> None:
        """Keep the actions visible until `popup`, opened from them, closes."""
        self._open_popup = popup
        closed = popup.closed if isinstance(popup, Popup) else popup.aboutToHide
        closed.connect(self._on_popup_closed)

    def _on_popup_closed(self) -> None:
        self._open_popup = None
        self._show_actions()

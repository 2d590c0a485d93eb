"""Marks the widget that was focused by keyboard; Qt's style sheets have no ``:focus-visible``.

Such a widget has the property ``keyboardFocus``, and the style sheet draws the ring. As in browsers, Tab, Backtab and
shortcuts show the ring and the mouse does not; where the app itself moves the focus or opens a popup, a ring that
is shown moves along.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

PROPERTY = "keyboardFocus"

BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_PASSING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""The focus leaves only temporarily: a widget that gets it back looks as it did before."""


class FocusMark(QObject):
    """Keeps the property up to date in the whole application.

    Qt sends each focus event to the widget and then to the widget's style. All widgets share the style of the
    application's style sheet, so a filter there sees these events and no others. A filter on the application would run
    Python code for every event.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._last: QWidget | None = None
        self._shows = False
        """Whether the last focus change was by keyboard."""

    def watch_style(self) -> None:
        """Filter the application's present style; call it after each change of style."""
        self._app.style().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Update the mark when a widget gets or loses the focus."""
        if isinstance(event, QFocusEvent):
            if event.gotFocus():
                self._on_got(event.reason())
            elif event.reason() not in _PASSING:
                self._on_lost()
        return False

    def _on_got(self, reason: Qt.FocusReason) -> None:
        widget = self._app.focusWidget()
        if widget is None:
            return
        if reason in BY_KEYBOARD:
            self._shows = True
        elif reason not in _PASSING and reason is not Qt.FocusReason.OtherFocusReason:
            self._shows = False
        if reason not in _PASSING or self._opens_popup(widget):
            _mark(widget, marked=self._shows)
        else:
            self._shows = bool(widget.property(PROPERTY))
        self._last = widget

    def _opens_popup(self, widget: QWidget) -> bool:
        window = widget.window()
        came_from = self._last.window() if self._last is not None and isValid(self._last) else None
        return window.windowType() is Qt.WindowType.Popup and window is not came_from

    def _on_lost(self) -> None:
        last, self._last = self._last, None
        if last is not None and isValid(last):
            _mark(last, marked=False)


def _mark(widget: QWidget, *, marked: bool) -> None:
    if bool(widget.property(PROPERTY)) != marked:
        widget.setProperty(PROPERTY, marked)
        widget.style().polish(widget)
        widget.update()

"""Keys that several widgets know, and those that both a widget and the window's shortcuts use."""

from typing import TYPE_CHECKING, Final, TypeGuard

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object


ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""The large key, and that of the number pad."""


def presses_enter(event: QEvent) -> TypeGuard[QKeyEvent]:
    """Whether `event` is a press of one of the Enter keys, for an event filter."""
    return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in ENTER


def claims_key(event: QEvent, key: Qt.Key) -> bool:
    """Whether `event` asks if the widget claims `key` before a shortcut of the window gets it."""
    return event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == key


def claims_undo(event: QEvent) -> bool:
    """As :func:`claims_key`, for the system's keys for undo."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo)


class EscClicks(_Widget):
    """A mixin, before the Qt class among the bases, for a question in the page: Esc clicks :attr:`esc_button`."""

    esc_button: QAbstractButton

    def event(self, event: QEvent) -> bool:
        """Claim Esc before the window's shortcut handles it."""
        if claims_key(event, Qt.Key.Key_Escape):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click the button on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.esc_button.click()
        else:
            super().keyPressEvent(event)

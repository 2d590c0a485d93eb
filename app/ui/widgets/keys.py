"""Keys that both a widget and the window's shortcuts use."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object


def claims_key(event: QEvent, key: Qt.Key) -> bool:
    """Whether `event` asks if the widget claims `key` before a shortcut of the window gets it."""
    return event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == key


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

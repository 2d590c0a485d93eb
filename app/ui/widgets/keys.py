"""Keys that both a widget and the window's shortcuts use."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def claims_key(event: QEvent, key: Qt.Key) -> bool:
    """Whether `event` asks if the widget claims `key` before a shortcut of the window gets it."""
    return event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == key

"""Delivers changes of settings, which may come from any thread, in the window's thread."""

from PySide6.QtCore import QObject, Signal

from app.core.settings.store import SettingsStore


class SettingChanges(QObject):
    """Emits each changed setting for as long as this object exists.

    Signals:
        changed(Setting)
    """

    changed = Signal(object)

    def __init__(self, settings: SettingsStore, parent: QObject) -> None:
        super().__init__(parent)
        end = settings.subscribe(self.changed.emit)
        self.destroyed.connect(end)

"""Changes of settings, which may come from any thread, in the window's."""

from PySide6.QtCore import QObject, Signal

from app.core.settings import SettingsStore


class SettingChanges(QObject):
    """Tells what has changed for as long as it lives.

    Signals:
        changed(Setting)
    """

    changed = Signal(object)

    def __init__(self, settings: SettingsStore, parent: QObject) -> None:
        super().__init__(parent)
        end = settings.subscribe(self.changed.emit)
        self.destroyed.connect(end)

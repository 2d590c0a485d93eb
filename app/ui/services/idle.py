"""Unloads a model that has not been used for a while."""

from typing import Any

from PySide6.QtCore import QObject, QTimer

from app.core.settings.models import MODELS_UNLOAD_AFTER
from app.core.settings.setting import Setting
from app.core.settings.store import SettingsStore
from app.ui.services.answer_queue import Runs
from app.ui.services.models import LoadState, ModelService, ModelStatus
from app.ui.services.setting_changes import SettingChanges

_MINUTE_MS = 60_000


class IdleUnloader(QObject):
    """Counts the minutes since the last answer ended or the model was loaded."""

    def __init__(self, settings: SettingsStore, models: ModelService, runs: Runs, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._models = settings, models
        self._is_busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        self._was: LoadState | None = None
        models.changed.connect(self._on_model)
        runs.busy_chats.connect(self._on_busy)
        SettingChanges(settings, self).changed.connect(self._on_setting)

    def close(self) -> None:
        """Stop the countdown, because the window closes."""
        self._timer.stop()

    def _on_model(self, status: ModelStatus) -> None:
        if status.state is not self._was:  # new figures of a loaded model do not count as use
            self._was = status.state
            self._begin()

    def _on_busy(self, chats: set[int]) -> None:
        self._is_busy = bool(chats)
        self._begin()

    def _on_setting(self, setting: Setting[Any]) -> None:
        if setting is MODELS_UNLOAD_AFTER:
            self._begin()

    def _begin(self) -> None:
        """Restart the countdown, if the setting is on and a loaded model is idle."""
        minutes = self._settings.get(MODELS_UNLOAD_AFTER)
        if minutes and not self._is_busy and self._models.status.state is LoadState.READY:
            self._timer.start(minutes * _MINUTE_MS)
        else:
            self._timer.stop()

    def _on_timeout(self) -> None:
        self._models.eject()

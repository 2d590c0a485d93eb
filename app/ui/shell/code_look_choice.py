"""How code is shown in answers: the settings behind it, and what the user changes in an answer."""

import contextlib
from typing import Any

from PySide6.QtCore import QObject

from app.core.settings.general import GENERAL_NUMBER_CODE, GENERAL_WRAP_CODE
from app.core.settings.setting import Setting
from app.core.settings.store import SettingsNotSavedError, SettingsStore
from app.ui.markdown.code_look import code_look
from app.ui.services.setting_changes import SettingChanges


class CodeLookChoice(QObject):
    """Applies the settings to all answers, and keeps what is chosen there."""

    def __init__(self, settings: SettingsStore, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        SettingChanges(settings, self).changed.connect(self._on_changed)
        code_look().chosen.connect(self._keep)
        self._apply()

    def _on_changed(self, setting: Setting[Any]) -> None:
        if setting in (GENERAL_WRAP_CODE, GENERAL_NUMBER_CODE):
            self._apply()

    def _apply(self) -> None:
        code_look().use(wraps=self._settings.get(GENERAL_WRAP_CODE), numbers=self._settings.get(GENERAL_NUMBER_CODE))

    def _keep(self) -> None:
        look = code_look()
        wraps, numbers = look.wraps, look.numbers
        with contextlib.suppress(SettingsNotSavedError):  # it is applied nevertheless; Settings shows the error
            self._settings.set(GENERAL_WRAP_CODE, wraps)
            self._settings.set(GENERAL_NUMBER_CODE, numbers)

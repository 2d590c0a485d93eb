"""Keeps the system's list of programs that start at login as the setting says."""

import contextlib
import logging
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.settings.general import GENERAL_START_AT_LOGIN
from app.core.settings.setting import Setting
from app.core.settings.store import SettingsNotSavedError, SettingsStore
from app.ui.services.login.entry import LoginEntry, LoginEntryError, entry_of_this_system
from app.ui.services.login.program import command_at_login
from app.ui.services.setting_changes import SettingChanges

_log = logging.getLogger(__name__)


class StartAtLogin(QObject):
    """Applies the setting whenever it changes. If that fails, the setting goes back.

    Args:
        entry: Descant's entry in the system's list; that of this system if omitted.

    Signals:
        failed(Explanation): the list could not be changed; emitted after the setting went back.
    """

    failed = Signal(object)

    def __init__(
        self, settings: SettingsStore, parent: QObject | None = None, *, entry: LoginEntry | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._entry = entry or entry_of_this_system()
        self._is_following = False
        SettingChanges(settings, self).changed.connect(self._on_changed)

    def mend(self) -> None:
        """Write the command again if the app was moved. If the entry was removed elsewhere, the setting follows."""
        if not self._settings.get(GENERAL_START_AT_LOGIN):
            return
        try:
            if self._entry.is_on():
                self._entry.mend(command_at_login())
            else:
                self._follow(value=False)
        except LoginEntryError as error:  # not the user's doing now; Settings says it when they change it
            _log.warning("%s", error)

    def _on_changed(self, setting: Setting[Any]) -> None:
        if setting is not GENERAL_START_AT_LOGIN or self._is_following:
            return
        wanted = self._settings.get(GENERAL_START_AT_LOGIN)
        try:
            self._apply(wanted=wanted)
        except LoginEntryError as error:
            explanation = error.explanation
            self._follow(value=not wanted)
            QTimer.singleShot(0, self, lambda: self.failed.emit(explanation))  # after those who see the value change

    def _apply(self, *, wanted: bool) -> None:
        if not wanted:
            self._entry.remove()
        elif not self._entry.is_on():
            self._entry.write(command_at_login())

    def _follow(self, *, value: bool) -> None:
        """Change the setting to what is so already."""
        self._is_following = True
        with contextlib.suppress(SettingsNotSavedError):
            self._settings.set(GENERAL_START_AT_LOGIN, value)
        self._is_following = False

"""Theme and text size: the settings behind them, and the menu to choose from."""

import contextlib
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from app.core.settings.general import GENERAL_TEXT_SIZE, GENERAL_THEME
from app.core.settings.setting import Setting
from app.core.settings.store import SettingsNotSavedError, SettingsStore
from app.ui.services.setting_changes import SettingChanges
from app.ui.theme import DARK, LIGHT, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.menu import ChoiceMenu
from app.ui.words import tr

_STEPS = (75, 85, 100, 115, 130, 150, 175, 200)
"""Text sizes that the menu steps through, in percent of the default."""


class Look(StrEnum):
    """The choice of theme: light, dark, or the system's."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def apply_look(settings: SettingsStore) -> None:
    """Show the window with the theme and the text size of the settings."""
    look = Look(settings.get(GENERAL_THEME))
    if look is Look.SYSTEM:
        theme().follow_system()
    else:
        theme().use(DARK if look is Look.DARK else LIGHT)
    theme().set_scale(settings.get(GENERAL_TEXT_SIZE) / 100)


class LookChoice(QObject):
    """The chosen theme and text size; changed settings are applied to the window at once.

    Signals:
        changed()
    """

    changed = Signal()

    def __init__(self, settings: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        SettingChanges(settings, self).changed.connect(self._on_changed)
        self._apply()

    @property
    def look(self) -> Look:
        """The chosen theme: light, dark, or the system's."""
        return Look(self._settings.get(GENERAL_THEME))

    @property
    def percent(self) -> int:
        """Text size in percent of the default."""
        return self._settings.get(GENERAL_TEXT_SIZE)

    def set_look(self, look: Look) -> None:
        """Save the theme as a setting and apply it."""
        self._set(GENERAL_THEME, look.value)

    def step(self, direction: int) -> None:
        """Choose the next larger (1) or smaller (-1) text size; 0 resets it to the default."""
        if direction == 0:
            percent = GENERAL_TEXT_SIZE.default
        else:
            near = min(range(len(_STEPS)), key=lambda index: abs(_STEPS[index] - self.percent))
            percent = _STEPS[min(len(_STEPS) - 1, max(0, near + direction))]
        self._set(GENERAL_TEXT_SIZE, percent)

    def _set(self, setting: Setting[Any], value: str | int) -> None:
        with contextlib.suppress(SettingsNotSavedError):  # it is applied nevertheless; Settings shows the error
            self._settings.set(setting, value)

    def _on_changed(self, setting: Setting[Any]) -> None:
        if setting in (GENERAL_THEME, GENERAL_TEXT_SIZE):
            self._apply()

    def _apply(self) -> None:
        apply_look(self._settings)
        self.changed.emit()


class LookMenu(ChoiceMenu):
    """Menu of themes and text sizes.

    Its shortcuts work in the whole window once its actions are added to the window.
    """

    def __init__(self, choice: LookChoice, parent: QWidget) -> None:
        super().__init__({look: _words(look) for look in Look}, parent)
        self._choice = choice
        self.chosen.connect(choice.set_look)
        self.addSeparator()
        self._add_step(tr("Larger text"), 1, QKeySequence.keyBindings(QKeySequence.StandardKey.ZoomIn))
        self._add_step(tr("Smaller text"), -1, QKeySequence.keyBindings(QKeySequence.StandardKey.ZoomOut))
        self._add_step(tr("Default text size"), 0, [QKeySequence("Ctrl+0")])
        choice.changed.connect(self._show)
        self._show()

    def _add_step(self, words: str, direction: int, keys: list[QKeySequence]) -> None:
        action = self.addAction(words)
        action.setShortcuts([*keys, QKeySequence("Ctrl+=")] if direction > 0 else keys)
        action.triggered.connect(lambda: self._step(direction))

    def _step(self, direction: int) -> None:
        self._choice.step(direction)
        announce(self, tr("Text size {percent} %", percent=self._choice.percent))

    def _show(self) -> None:
        self.check(self._choice.look)


def _words(look: Look) -> str:
    match look:
        case Look.SYSTEM:
            return tr("Follow system")
        case Look.LIGHT:
            return tr("Light")
        case Look.DARK:
            return tr("Dark")

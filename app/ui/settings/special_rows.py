"""Rows of settings that need more than their type says: a folder that moves models, addresses, languages."""

from typing import Any

from app.core.errors import DescantError
from app.core.paths import models_dir
from app.core.sentences import Explanation, phrase
from app.core.settings.network import (
    NETWORK_ENDPOINT,
    NETWORK_ENGINES,
    NETWORK_PROXY,
    NETWORK_PYTHON,
    NETWORK_SEARXNG,
    NETWORK_UPDATES,
)
from app.core.settings.setting import Setting
from app.core.settings.store import SettingsStore
from app.ui.services import translation
from app.ui.settings.rows import SettingRow
from app.ui.widgets.folder_control import FolderControl
from app.ui.words import tr

ADDRESSES = (
    NETWORK_ENDPOINT,
    NETWORK_PROXY,
    NETWORK_ENGINES,
    NETWORK_PYTHON,
    NETWORK_SEARXNG,
    NETWORK_UPDATES,
)
"""Settings with an address, which is checked by :func:`what_is_wrong`."""


class FolderRow(SettingRow):
    """The row of the models folder; changing it can move the models."""

    def __init__(self, settings: SettingsStore, setting: Setting[Any], bar: FolderControl) -> None:
        self._bar = bar
        super().__init__(settings, setting, control=bar)
        self.set_narrow(True)

    def set_narrow(self, narrow: bool) -> None:
        """Keep the control below the title, since a path needs the full width."""
        super().set_narrow(True)

    def _on_reset(self) -> None:
        """Return to the default folder, after asking what to do with the models."""
        self._bar.ask_for_folder(models_dir())

    def refresh(self) -> None:
        """Show the folder that is set now, in the folder control too."""
        super().refresh()
        self._bar.refresh()


def languages() -> list[tuple[str, str]]:
    """Return English and the languages that have a catalogue, with their values."""
    found = [(translation.own_name(language), language) for language in ("en", *translation.available())]
    return [(tr("Follow system"), ""), *found]


def what_is_wrong(address: str) -> Explanation | None:
    """Return what is wrong with an address; None if it is valid."""
    from app.hub.network import network_from  # noqa: PLC0415  not needed at startup

    try:
        network_from(address)
    except DescantError as error:
        explanation = error.explanation
        return Explanation(explanation.what, explanation.why, phrase("The previous setting still applies."))
    return None

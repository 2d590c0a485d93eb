"""Connects the browser tools of the open chat with the globe in the composer, which turns all of them on or off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from app.core.settings.network import NETWORK_OFFLINE, NETWORK_SEARCH
from app.tools.browser.search.names import FALLBACKS
from app.ui.services.setting_changes import SettingChanges
from app.ui.words import tr

if TYPE_CHECKING:
    from app.core.settings.setting import Setting
    from app.core.settings.store import SettingsStore
    from app.ui.services.chat_tools import ChatTools
    from app.ui.widgets.buttons import IconButton

BROWSER: Final = "browser."
_SEARCH: Final = f"{BROWSER}search"


class WebLink(QObject):
    """The globe: whether the model may search the web and open pages in this chat; hidden while Descant stays offline.

    Signals:
        explained(str): it was turned on; what leaves this computer now.
    """

    explained = Signal(str)

    def __init__(self, tools: ChatTools, button: IconButton, settings: SettingsStore) -> None:
        super().__init__(button)
        self._tools, self._button = tools, button
        button.clicked.connect(self._on_clicked)
        tools.changed.connect(self._show)
        SettingChanges(settings, self).changed.connect(self._on_setting)
        self._show()

    @property
    def _names(self) -> list[str]:
        return [spec.name for spec in self._tools.specs if spec.name.startswith(BROWSER)]

    def _on_setting(self, setting: Setting[Any]) -> None:
        if setting in (NETWORK_OFFLINE, NETWORK_SEARCH):
            self._tools.changed.emit()

    def _on_clicked(self) -> None:
        is_on = self._button.isChecked()
        self._tools.set_all(self._names, is_on)
        if is_on:
            self.explained.emit(self._leaves())

    def _show(self) -> None:
        names = self._names
        is_on = bool(names) and set(names) <= set(self._tools.on)
        self._button.setChecked(is_on)
        self._button.setVisible(bool(names))
        self._button.set_words(tr("The web: on in this chat") if is_on else tr("The web: off in this chat"))
        self._button.setAccessibleDescription(self._leaves() if names else "")

    def _leaves(self) -> str:
        service = next((spec.runner for spec in self._tools.specs if spec.name == _SEARCH), "")
        others = FALLBACKS.get(service)
        if others is None:
            return tr(
                "Searches go to {service}, pages come from their own servers. You are asked first.", service=service
            )
        return tr(
            "Searches go to {service}, or if it does not answer to others ({others}). Pages come from their own"
            " servers. You are asked first.",
            service=service,
            others=others,
        )

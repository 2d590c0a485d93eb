"""How the panes are made that are not there from the start: imported, built and connected when first shown."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.core.settings import SettingsStore
from app.ui.bridge import Bridge
from app.ui.download_service import DownloadService
from app.ui.network_source import NetworkSource
from app.ui.window_state import Place
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.hub_service import HubService


class PaneMakers(QObject):
    """Holds what the panes work with.

    Signals:
        chat_requested(Path): a pane wants a chat with this model.
        place_requested(Place): a pane leads to another one.
        said(str): a pane has something to say in passing.
    """

    chat_requested = Signal(Path)
    place_requested = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        settings: SettingsStore,
        network: NetworkSource,
        downloads: DownloadService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._settings, self._network = bridge, settings, network
        self._downloads = downloads
        self._hub: HubService | None = None
        self.makers: dict[Place, Callable[[], QWidget]] = {Place.DOWNLOADS: self._downloads_panel}

    def close(self, patience: float) -> None:
        """End what the panes work with."""
        if self._hub is not None:
            self._hub.close(patience)

    def _downloads_panel(self) -> QWidget:
        from app.ui.downloads import DownloadsPanel  # noqa: PLC0415  see the module

        panel = DownloadsPanel(self._downloads)
        panel.chat_requested.connect(self.chat_requested)
        panel.discover_requested.connect(lambda: self.place_requested.emit(Place.DISCOVER))
        panel.not_opened.connect(lambda what: self.said.emit(tr("It could not be opened: {what}", what=what)))
        return panel

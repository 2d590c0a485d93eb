"""Makes the panes that do not exist at startup: each is imported, built and connected when first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from app.core.sentences import Explanation, phrase
from app.core.settings.network import NETWORK_ENGINES
from app.core.settings.setting import Section, Setting
from app.core.settings.store import SettingsStore
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.chat_store import StoreDesk
from app.ui.services.downloads import DownloadService
from app.ui.services.embeddings import is_for_embeddings
from app.ui.services.engine import EngineRunner
from app.ui.services.models import ModelService
from app.ui.services.prompts import PromptService
from app.ui.services.running_work import RunningWork
from app.ui.services.tool_service import ToolService
from app.ui.services.window_state import Place
from app.ui.words import tr

if TYPE_CHECKING:
    from app.hub.network_source import NetworkSource
    from app.library.models import LibraryEntry, LibraryScan
    from app.ui.discover import DiscoverPane
    from app.ui.services.library import LibraryService
    from app.ui.services.moving import MovingService
    from app.ui.services.python_install import PythonService
    from app.ui.services.start_at_login import StartAtLogin
    from app.ui.services.verification import VerificationService
    from app.ui.settings import SettingsPane
    from app.ui.settings.entries import WindowOpener
    from app.ui.settings.functions_window import FunctionsWindow
    from app.ui.settings.job_row import JobRow
    from app.ui.settings.other_rows import ActionRow
    from app.ui.settings.prompts_window import PromptsWindow
    from app.ui.shell.exchange_desk import ExchangeDesk
    from app.ui.shell.mcp_desk import McpDesk


class PaneMakers(QObject):
    """Makes panes, and owns the services that they share.

    Signals:
        chat_requested(Path): a pane requests a chat with this model.
        place_requested(Place): a pane requests another pane.
        notified(str): a pane has a message for the toast.
        versions_wanted(): the user asks whether there is a new version.
        python_replaced(): Python for models was installed or removed.
    """

    chat_requested = Signal(Path)
    place_requested = Signal(object)
    notified = Signal(str)
    versions_wanted = Signal()
    python_replaced = Signal()

    def __init__(
        self,
        bridge: Bridge,
        settings: SettingsStore,
        network: NetworkSource,
        downloads: DownloadService,
        *,
        models: ModelService,
        library: Worker,
        engine: EngineRunner,
        desk: StoreDesk,
        work: RunningWork,
        exchange: ExchangeDesk,
        prompts: PromptService,
        tools: ToolService,
        mcp: McpDesk,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine, self._desk, self._work, self._exchange = engine, desk, work, exchange
        self._bridge, self._settings, self._network = bridge, settings, network
        self._prompts, self._tools, self._mcp, self._window = prompts, tools, mcp, window
        self._downloads, self._models, self._worker = downloads, models, library
        self._closers: list[Callable[[float], object]] = []
        self._shown_settings: SettingsPane | None = None
        self._shown_discover: DiscoverPane | None = None
        self._entries: tuple[LibraryEntry, ...] = ()
        models.scanned.connect(self._on_scanned)
        self.makers: dict[Place, Callable[[], QWidget]] = {
            Place.DISCOVER: self._discover,
            Place.MY_MODELS: self._my_models,
            Place.DOWNLOADS: self._downloads_panel,
            Place.SETTINGS: self._settings_pane,
        }

    def close(self, patience: float) -> None:
        """End the services of the panes; wait up to `patience` seconds for each."""
        for close in self._closers:
            close(patience)

    # -- panes -----------------------------------------------------------------------------------------------------

    def _discover(self) -> QWidget:
        from app.hub.client import HubClient  # noqa: PLC0415  see the module docstring
        from app.ui.discover import DiscoverPane  # noqa: PLC0415
        from app.ui.services.hub import HubService  # noqa: PLC0415

        hub = HubService(HubClient(self._network), self._bridge, read_endpoint=self._network.endpoint, parent=self)
        self._closers.append(hub.close)
        pane = self._shown_discover = DiscoverPane(hub, self._downloads)
        self._models.scanned.connect(pane.set_library)
        self._models.scan()
        pane.chat_requested.connect(self.chat_requested)
        pane.settings_requested.connect(lambda: self.show_settings(Section.NETWORK))
        self._lead(pane.downloads_requested, Place.DOWNLOADS)
        return pane

    def _my_models(self) -> QWidget:
        from app.ui.my_models import MyModelsPane  # noqa: PLC0415  see the module docstring
        from app.ui.my_models.folder_bar import FolderBar  # noqa: PLC0415

        folder = FolderBar(self._library, self._moving)
        pane = MyModelsPane(self._library, self._verification, self._models, folder)
        pane.chat_requested.connect(self.chat_requested)
        pane.discover_requested.connect(self.show_discover)
        return pane

    def _downloads_panel(self) -> QWidget:
        from app.ui.downloads import DownloadsPanel  # noqa: PLC0415  see the module docstring

        panel = DownloadsPanel(self._downloads)
        panel.chat_requested.connect(self.chat_requested)
        self._lead(panel.discover_requested, Place.DISCOVER)
        panel.page_requested.connect(self.show_page)
        panel.link_not_opened.connect(lambda what: self.notified.emit(tr("Could not open: {what}", what=what)))
        return panel

    def _settings_pane(self) -> QWidget:
        from app.hub.client import HubClient  # noqa: PLC0415  see the module docstring
        from app.ui.my_models.folder_bar import FolderBar  # noqa: PLC0415
        from app.ui.services.hub_token import TokenService  # noqa: PLC0415
        from app.ui.services.search_keys import SearchKeys  # noqa: PLC0415
        from app.ui.settings import SettingsPane  # noqa: PLC0415

        tokens = TokenService(self._bridge, self._settings, HubClient(self._network).account, self)
        search_keys = SearchKeys(self._bridge, self)
        self._closers += [tokens.close, search_keys.close]
        folder = FolderBar(self._library, self._moving, titled=False)
        self._shown_settings = SettingsPane(
            self._settings,
            folder,
            tokens,
            hardware=self._hardware,
            look_for_versions=self.versions_wanted.emit,
            login=self.start_at_login,
            chats=self._chat_rows,
            embedding_models=self._embedding_models,
            search_keys=search_keys,
        )
        return self._shown_settings

    def _on_scanned(self, scan: LibraryScan) -> None:
        self._entries = scan.entries
        if self._shown_settings is not None:
            self._shown_settings.list_embedding_models()

    def _embedding_models(self) -> list[tuple[str, str]]:
        """Return the names and files of the models for embeddings on this machine."""
        return [(entry.path.stem, str(entry.path)) for entry in self._entries if is_for_embeddings(entry)]

    def _chat_rows(self) -> Mapping[str, ActionRow | JobRow]:
        """Return what the settings of chats have beside their settings."""
        from app.ui.settings.chat_rows import chat_rows  # noqa: PLC0415  see the module docstring
        from app.ui.settings.functions_window import functions_row  # noqa: PLC0415
        from app.ui.settings.mcp_window import mcp_row  # noqa: PLC0415
        from app.ui.settings.prompts_window import prompts_row  # noqa: PLC0415
        from app.ui.settings.python_row import PythonRow  # noqa: PLC0415

        rows = chat_rows(self._exchange.service, self._exchange.actions)
        own: dict[str, ActionRow | JobRow] = {
            "chats.prompts": prompts_row(self.prompts_opener),
            "chats.functions": functions_row(self.functions_opener),
            "chats.mcp": mcp_row(self._mcp.opener),
            "chats.python": PythonRow(self.python),
        }
        return {**own, **rows}

    @cached_property
    def python(self) -> PythonService:
        """What installs Python for models."""
        from app.ui.services.python_install import PythonService  # noqa: PLC0415  see the module docstring

        service = PythonService(self._bridge, self._settings, self)
        service.replaced.connect(self.python_replaced)
        self._closers.append(service.close)
        return service

    @cached_property
    def prompts_opener(self) -> WindowOpener[PromptsWindow]:
        """What opens the prompt library."""
        from app.ui.settings.prompts_window import prompts_opener  # noqa: PLC0415  see the module docstring

        return prompts_opener(self._prompts, self._window)

    @cached_property
    def functions_opener(self) -> WindowOpener[FunctionsWindow]:
        """What opens the window of the functions."""
        from app.ui.settings.functions_window import functions_opener  # noqa: PLC0415  see the module docstring

        return functions_opener(self._tools, self._window)

    def _hardware(self) -> QWidget:
        from app.ui.diagnostics import DiagnosticsPanel  # noqa: PLC0415  see the module docstring
        from app.ui.services.diagnostics import DiagnosticsService  # noqa: PLC0415
        from app.ui.services.engines import EngineService  # noqa: PLC0415

        service = DiagnosticsService(self._bridge, self._engine, self._models, self._desk, self)
        engines = EngineService(self._bridge, self._settings, self)
        self._work.watch_engines(engines)
        self._closers += [service.close, engines.close]
        panel = DiagnosticsPanel(service, self._models, engines)
        panel.address_wanted.connect(self._show_engines_address)
        return panel

    def _show_engines_address(self) -> None:
        """Show the setting with the address of the list of engines."""
        if self._shown_settings is not None:
            self._shown_settings.show_setting(NETWORK_ENGINES)

    def show_setting(self, setting: Setting[Any]) -> None:
        """Show a setting, with the focus in its control."""
        self.place_requested.emit(Place.SETTINGS)
        if self._shown_settings is not None:
            self._shown_settings.show_setting(setting)

    def open_prompts(self) -> None:
        """Open the prompt library."""
        self.prompts_opener.open()

    def open_functions(self) -> None:
        """Open the window of the functions."""
        self.functions_opener.open()

    def show_hardware(self) -> None:
        """Show the hardware section of Settings."""
        self.place_requested.emit(Place.SETTINGS)
        if self._shown_settings is not None:
            self._shown_settings.show_hardware()

    def show_discover(self, words: str) -> None:
        """Show Discover, and search for `words` unless they are empty."""
        self.place_requested.emit(Place.DISCOVER)
        if words and self._shown_discover is not None:
            self._shown_discover.open_search(words)

    def show_settings(self, section: Section) -> None:
        """Show a section of Settings."""
        self.place_requested.emit(Place.SETTINGS)
        if self._shown_settings is not None:
            self._shown_settings.show_section(section)

    def show_page(self, repository_id: str) -> None:
        """Show the page of a repository in Discover."""
        self.place_requested.emit(Place.DISCOVER)
        if self._shown_discover is not None:
            self._shown_discover.open_repository(repository_id)

    def _lead(self, signal: SignalInstance, place: Place) -> None:
        signal.connect(lambda: self.place_requested.emit(place))

    # -- services, created for the first pane that needs them ------------------------------------------------------

    @cached_property
    def start_at_login(self) -> StartAtLogin:
        """What starts Descant at login, if the setting is on."""
        from app.ui.services.start_at_login import StartAtLogin  # noqa: PLC0415  see the module docstring

        return StartAtLogin(self._settings, self)

    @cached_property
    def _verification(self) -> VerificationService:
        from app.ui.services.verification import VerificationService  # noqa: PLC0415  see the module docstring

        service = VerificationService(self._bridge, self)
        self._closers.append(service.close)
        return service

    @cached_property
    def _library(self) -> LibraryService:
        from app.ui.services.library import LibraryService  # noqa: PLC0415  see the module docstring

        service = LibraryService(
            self._worker, self._models, self._settings, self._verification, self, wanted=self._wanted
        )
        self._downloads.changed.connect(service.note_downloads)
        self._closers.append(lambda _: service.close())
        return service

    @cached_property
    def _moving(self) -> MovingService:
        from app.ui.services.moving import MovingService  # noqa: PLC0415  see the module docstring

        service = MovingService(
            self._bridge,
            self._models,
            self._settings,
            self,
            worker=self._worker,
            library=self._library,
            verification=self._verification,
            may_move=self._may_move,
        )
        self._downloads.changed.connect(service.look_whether_allowed)
        service.changed.connect(lambda moves: self._downloads.hold(is_held=moves))
        self._closers.append(service.close)
        return service

    def _wanted(self) -> frozenset[str]:
        """Return the SHA-256 of all files in the download queue."""
        orders = (status.order for status in self._downloads.statuses)
        return frozenset(file.sha256 for order in orders for file in order.files if file.sha256 is not None)

    def _may_move(self) -> Explanation | None:
        """Return why the models folder cannot be moved now: downloads would write into it during the move."""
        if not self._downloads.overall.moving:
            return None
        return Explanation(
            phrase("The models folder cannot be moved while downloads are running."),
            None,
            phrase("Pause the downloads, or wait until they finish."),
        )

"""Creates the parts of the running app in the right order, and ends them in the right order."""

import contextlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.chats.errors import DamagedStoreError
from app.chats.rescue import Rescued
from app.core.errors import DescantError
from app.core.sentences import Phrase
from app.core.settings.downloads import DOWNLOADS_AT_START, DOWNLOADS_CONNECTIONS, DOWNLOADS_KEEP_AWAKE
from app.core.settings.models import MODELS_LOAD_AT_START
from app.core.settings.store import SettingsStore
from app.engine.client.engine_client import EngineClient
from app.hub.network_source import NetworkSource
from app.library import verified
from app.ui.chat.model_panel import PanelDesk
from app.ui.services import window_state
from app.ui.services.answer_queue import Runs
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.chat_list import ChatListService
from app.ui.services.chat_store import Opened, StoreDesk
from app.ui.services.conversation import ChatService
from app.ui.services.downloads import DownloadService
from app.ui.services.engine import EngineRunner
from app.ui.services.generation_options import default_effort, sampling_of, stops_loops
from app.ui.services.idle import IdleUnloader
from app.ui.services.load_planner import LoadPlanner
from app.ui.services.models import LoadState, ModelService
from app.ui.services.window_state import Place
from app.ui.shell.download_news import DownloadNews
from app.ui.shell.notifications import Notifier
from app.ui.shell.pane_makers import PaneMakers
from app.ui.shell.window import MainWindow
from app.ui.words import say, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from app.hardware.machine import Machine
    from app.hub.downloads.manager import DownloadManager
    from app.hub.downloads.orders import DownloadStatus

_KEPT_AFTER_DELETE = timedelta(minutes=10)
"""How long a deleted chat can be restored, even if the app was closed or crashed in between."""


class Application(QObject):
    """The whole app: the services, the window, and the connections between them.

    Args:
        client: the engine's client; a benchmark passes its own.
        settings: read from the settings file if omitted.
        read_machine: replaces the probe of this computer; receives the ids of our processes that hold a model.

    Attributes:
        window: the main window.
    """

    def __init__(
        self,
        client: EngineClient | None = None,
        parent: QObject | None = None,
        *,
        settings: SettingsStore | None = None,
        read_machine: "Callable[[Collection[int]], Machine] | None" = None,
    ) -> None:
        super().__init__(parent)
        self.bridge = Bridge(self)
        self.engine = EngineRunner(self.bridge, client, self)
        self.library = Worker("library", self.bridge)
        self.settings = settings or SettingsStore()
        window_state.hand_over_settings(self.settings)
        self._state = window_state.load()
        self.planner = LoadPlanner(self.bridge, self.settings, read_machine)
        self.models = ModelService(self.engine, self.library, self, settings=self.settings, planner=self.planner)
        self.desk = StoreDesk(Worker("store", self.bridge))
        self.runs = Runs(
            self.engine,
            self.models,
            self.desk,
            self,
            sampling=lambda: sampling_of(self.settings),
            stops_loops=lambda: stops_loops(self.settings),
        )
        self.runs.ended.connect(lambda _: self.models.note_turn_ended())
        listing = ChatListService(self.desk, self.runs, self)
        self.chats = ChatService(
            self.desk, self.models, self.runs, listing, self, effort=lambda: default_effort(self.settings)
        )
        self._idle = IdleUnloader(self.settings, self.models, self.runs, self)
        self.network = NetworkSource(self.settings)
        self.downloads = DownloadService(self._make_downloads, self.bridge, self)
        self.panes = PaneMakers(
            self.bridge,
            self.settings,
            self.network,
            self.downloads,
            models=self.models,
            library=self.library,
            engine=self.engine,
            desk=self.desk,
            parent=self,
        )
        self.window = MainWindow(
            self.chats,
            self.runs,
            self.models,
            self.downloads,
            settings=self.settings,
            planner=self.planner,
            panel=PanelDesk(self.models, self.planner, self.settings, lambda: self.engine.pid, self),
            state=self._state,
            makers=self.panes.makers,
        )
        self._notifier = Notifier(self.bridge, self)
        self._news = DownloadNews(self.downloads, self.models, self.window, self._notifier, self)
        self.panes.chat_requested.connect(self.window.chat_with)
        self.panes.place_requested.connect(self.window.show_place)
        self.window.pane.machine_wanted.connect(self.panes.show_hardware)
        self.panes.notified.connect(self.window.toast.show_message)
        self.window.pane.problems.store_retry_requested.connect(self._open_store)
        self.window.pane.problems.store_reset_requested.connect(self._reset_store)
        self.bridge.went_wrong.connect(self.window.pane.problems.show_unforeseen)
        self._closed = False

    def start(self, files: Sequence[Path] = ()) -> None:
        """Show the window, then read chats and models in the background. The first of `files` is loaded."""
        self.window.show()
        self.window.pane.focus_composer()
        self._open_store()
        if files:
            self.models.choose(files[0], remember=True)
        else:
            self.window.show_last_place()
            self.models.choose_last(load=self.settings.get(MODELS_LOAD_AT_START))
        self.models.scanned.connect(self._on_first_scan, Qt.ConnectionType.SingleShotConnection)
        self.models.scan()
        self.downloads.start()
        self._tell_of_settings()

    def activate(self, files: Sequence[Path]) -> None:
        """Respond to a second start: come to the front and load the first of its files."""
        self.window.come_to_front()
        if files:
            self.window.show_place(Place.CHAT)
            self.models.choose(files[0], remember=True)

    def close(self) -> None:
        """Save everything and end all parts. Safe to call twice."""
        if self._closed:
            return
        self._closed = True
        window_state.save(self.window.remember())
        self._idle.close()
        self.runs.close()
        self.downloads.close(patience=5.0)
        self.panes.close(patience=1.0)
        self._notifier.close()
        self.desk.close()
        self.bridge.close()
        self.engine.close()
        self.library.close(patience=2.0)
        self.planner.close(patience=0.5)

    def _make_downloads(self, on_done: "Callable[[DownloadStatus], None]") -> "DownloadManager":
        """Create the download manager; runs in the thread of the downloads."""
        from app.hub.downloads.manager import DownloadManager  # noqa: PLC0415  not needed at startup
        from app.hub.transfer.transfer import TransferOptions  # noqa: PLC0415
        from app.library.folders import models_folder  # noqa: PLC0415

        settings = self.settings

        def note_done(status: "DownloadStatus") -> None:
            _remember_verified(status)  # before the library is scanned
            on_done(status)

        return DownloadManager(
            lambda: models_folder(settings),
            self.network,
            options=lambda: TransferOptions(connections=settings.get(DOWNLOADS_CONNECTIONS)),
            resume_at_start=settings.get(DOWNLOADS_AT_START) == "resume",
            awake=lambda: settings.get(DOWNLOADS_KEEP_AWAKE),
            on_done=note_done,
        )

    def _tell_of_settings(self) -> None:
        """Report that the settings file could not be read completely."""
        for problem in self.settings.problems:
            self.window.pane.problems.card.show_problem(
                str(problem), problem, [(tr("Settings"), lambda: self.window.show_place(Place.SETTINGS))]
            )

    def _on_first_scan(self) -> None:
        """Show whether gpt-oss-20b fits, unless the model used last was found and chosen."""
        if self.models.status.state is LoadState.NONE:
            machine = Worker("machine", self.bridge)  # a GPU driver may hang for seconds; models still load
            machine.submit(_fit_of_gpt_oss, lambda fit: self.window.pane.empty.set_fit(say(fit)))
            machine.close(patience=0.0)

    def _open_store(self) -> None:
        self.desk.open(self._on_store_open, self._on_store_failed)

    def _reset_store(self) -> None:
        self.desk.rescue(self._on_store_rescued, self._on_store_failed)

    def _on_store_rescued(self, rescued: Rescued) -> None:
        self._show_chats()
        self.window.pane.problems.store_rescued(rescued)

    def _on_store_open(self, opened: Opened) -> None:
        self._show_chats()
        if opened.cannot_write is None:
            self.chats.listing.purge(datetime.now(UTC) - _KEPT_AFTER_DELETE)
        else:
            self.window.pane.problems.store_failed(opened.cannot_write, can_reset=False)

    def _show_chats(self) -> None:
        self.window.pane.problems.store_opened()
        self.window.sidebar.setEnabled(True)
        self.chats.listing.refresh()
        shown = self.chats.chat.id if self.window.pane.is_ready else self._state.last_chat
        if shown is not None:
            self.chats.open(shown, or_new=True)
        elif not self.window.pane.is_ready:
            self.chats.new_chat()
        self.chats.keep_draft()

    def _on_store_failed(self, error: DescantError) -> None:
        self.window.sidebar.setEnabled(False)
        self.window.pane.problems.store_failed(error, can_reset=isinstance(error, DamagedStoreError))


def _remember_verified(status: "DownloadStatus") -> None:
    """Record the download as verified: it was compared with its SHA-256 while downloading."""
    if status.path is not None:
        with contextlib.suppress(OSError):  # a full disk: it can be verified again
            verified.remember(status.path, tuple(file.sha256 or "" for file in status.order.files))


def _fit_of_gpt_oss() -> Phrase:
    """Return whether gpt-oss-20b fits in memory on this machine."""
    from app.hardware.memory import read_memory  # noqa: PLC0415  not needed at startup
    from app.planning.fit import fit_model  # noqa: PLC0415
    from app.planning.fit_wording import badge  # noqa: PLC0415
    from app.ui.services.shelf import SHELF  # noqa: PLC0415

    return badge(fit_model(SHELF[0].facts, read_memory()))

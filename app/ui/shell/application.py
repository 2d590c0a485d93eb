"""Creates the parts of the running app in the right order, and ends them in the right order."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QSystemTrayIcon

from app.core.settings.general import GENERAL_START_AT_LOGIN
from app.core.settings.models import MODELS_LOAD_AT_START
from app.core.settings.store import SettingsStore
from app.ui.chat.place import ChatPlace
from app.ui.chat.store_opening import StoreOpening
from app.ui.services import window_state
from app.ui.services.answer_queue import Runs
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.browser_source import BrowserSource
from app.ui.services.chat_list import ChatListService
from app.ui.services.chat_search import ChatSearch
from app.ui.services.chat_store import StoreDesk
from app.ui.services.conversation import ChatService
from app.ui.services.draft_files import DraftFiles
from app.ui.services.engine import EngineRunner
from app.ui.services.generation_options import default_effort, generation_options, states_on_disk
from app.ui.services.load_planner import LoadPlanner
from app.ui.services.message_queue import MessageQueue
from app.ui.services.models import LoadState, ModelService
from app.ui.services.python_source import PythonSource
from app.ui.services.tool_calls import ToolCalls
from app.ui.services.tool_service import ToolService
from app.ui.services.window_state import Place, WindowState
from app.ui.shell.appearance import apply_look
from app.ui.shell.first_paint import FirstPaint
from app.ui.shell.window import MainWindow
from app.ui.theme import widgets_first
from app.ui.words import explain, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtWidgets import QWidget

    from app.core.errors import DescantError
    from app.core.sentences import Explanation
    from app.engine.client.engine_client import EngineClient
    from app.hardware.machine import Machine
    from app.ui.chat.model_panel.panel import ModelPanel
    from app.ui.services.downloads import DownloadService
    from app.ui.services.first_fit import FirstFit
    from app.ui.services.running_work import RunningWork
    from app.ui.services.updates import UpdateService
    from app.ui.shell.pane_makers import PaneMakers
    from app.ui.shell.rest import Rest
    from app.ui.shell.tray import Tray


_REMEMBER_MS = 300
"""Time until the chats that are open are remembered."""


class Application(QObject):
    """The whole app: the services, the window, and the connections between them.

    Args:
        client: the engine's client; a benchmark passes its own.
        settings: read from the settings file if omitted.
        read_machine: replaces the probe of this computer; receives the ids of our processes that hold a model.
        has_tray: replaces the question whether the desktop has a tray.

    Attributes:
        window: the main window.
    """

    def __init__(
        self,
        client: "EngineClient | None" = None,
        parent: QObject | None = None,
        *,
        settings: SettingsStore | None = None,
        read_machine: "Callable[[Collection[int]], Machine] | None" = None,
        has_tray: "Callable[[], bool]" = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(parent)
        self.bridge = Bridge(self)
        self.engine = EngineRunner(self.bridge, client, self, states=lambda: states_on_disk(self.settings))
        self.library = Worker("library", self.bridge)
        self.settings = settings or SettingsStore()
        window_state.hand_over_settings(self.settings)
        self.planner = LoadPlanner(self.bridge, self.settings, read_machine)
        self.models = ModelService(self.engine, self.library, self, settings=self.settings, planner=self.planner)
        self.desk = StoreDesk(Worker("store", self.bridge))
        self.tools = ToolService(self.desk, self)
        self.python = PythonSource(self.bridge, self.desk)
        self.tools.sources += [self.python, BrowserSource(self.desk, self.settings)]
        self.tool_calls = ToolCalls(self.bridge, self.tools, self)
        self.runs = Runs(
            self.engine,
            self.models,
            self.desk,
            self,
            options=lambda: generation_options(self.settings),
            calls=self.tool_calls,
        )
        self.tools.refresh()
        self.runs.ended.connect(lambda _: self.models.note_turn_ended())
        listing = ChatListService(self.desk, self.runs, self)
        self._files: list[DraftFiles] = []
        self._messages = MessageQueue(self.desk, self.models, self.runs, self)
        self.chats = self._make_chats(listing)
        self._search = ChatSearch(self.bridge, parent=self)
        state = window_state.load()
        with widgets_first():
            apply_look(self.settings)  # fonts reach no button that was made before them
            chat, self.window = self._make_window(listing, state)
        self._store = StoreOpening(self.desk, self.chats, chat, state)
        self._store.opened.connect(self._read_prompts)
        self._has_tray = has_tray
        self._remembered = state
        self._remembering = QTimer(self, singleShot=True, interval=_REMEMBER_MS)
        """The chats that are open are remembered at once: this run may not end well."""
        self._remembering.timeout.connect(self._remember_chats)
        chat.title_changed.connect(self._remembering.start)
        self.bridge.went_wrong.connect(chat.pane.problems.show_unforeseen)
        self._updates: UpdateService | None = None
        self._rest: Rest | None = None
        self._first_paint: FirstPaint | None = None
        self._first_fit: FirstFit | None = None
        self._has_begun = self._closed = self._session_ends = False

    @property
    def rest(self) -> "Rest":
        """What the first picture of the window does not need, made when it is first asked for, or after that."""
        if self._rest is None:
            from app.ui.shell.rest import Rest  # noqa: PLC0415  so that the window starts faster

            self._rest = Rest(self, self._has_tray)
            self._rest.panes.versions_wanted.connect(self._look_for_versions)
        return self._rest

    @property
    def work(self) -> "RunningWork":
        """What is running; whatever closing the window must not cut off belongs into it."""
        return self.rest.work

    @property
    def tray(self) -> "Tray":
        """The icon in the tray."""
        return self.rest.tray

    @property
    def downloads(self) -> "DownloadService":
        """The downloads."""
        return self.rest.downloads

    @property
    def panes(self) -> "PaneMakers":
        """What makes the panes beside the chat."""
        return self.rest.panes

    def _make_window(self, listing: ChatListService, state: WindowState) -> tuple[ChatPlace, MainWindow]:
        chat = ChatPlace(
            self.chats,
            self.runs,
            self.models,
            self._search,
            settings=self.settings,
            planner=self.planner,
            make_chats=partial(self._make_chats, listing),
            make_panel=self._make_panel,
            state=state,
        )
        makers: dict[Place, Callable[[], QWidget]] = {
            place: partial(self._make_pane, place) for place in Place if place is not Place.CHAT
        }
        return chat, MainWindow(chat, self.settings, state=state, makers=makers)

    def _make_chats(self, listing: ChatListService) -> ChatService:
        """Make the services of one chat that is shown."""
        files = DraftFiles(self.bridge, self.desk, self.engine, self.models, self)
        self._files.append(files)
        return ChatService(
            self.desk,
            self.models,
            self.runs,
            listing,
            self,
            files=files,
            messages=self._messages,
            effort=lambda: default_effort(self.settings),
        )

    def _make_pane(self, place: Place) -> "QWidget":
        return self.panes.makers[place]()

    def _make_panel(self, not_saved: "Callable[[DescantError], None]") -> "ModelPanel":
        from app.ui.chat.model_panel.desk import PanelDesk  # noqa: PLC0415  most windows start without the panel
        from app.ui.chat.model_panel.panel import ModelPanel  # noqa: PLC0415

        desk = PanelDesk(self.models, self.planner, self.settings, lambda: self.engine.pid, self)
        desk.not_saved.connect(not_saved)
        return ModelPanel(desk)

    def start(self, files: Sequence[Path] = (), *, hidden: bool = False) -> None:
        """Show the window, then read chats and models in the background. The first of `files` is loaded.

        Args:
            hidden: leave the window in the tray, or minimised if there is none.
        """
        if hidden:
            self.tray.start_hidden()
        else:
            self.window.show()
        self.window.chat.focus_composer()
        if not files:
            self.window.show_last_place()
        self._first_paint = FirstPaint(self.window, self)
        self._first_paint.over.connect(partial(self._begin, tuple(files), hidden=hidden))

    def _begin(self, files: Sequence[Path], *, hidden: bool) -> None:
        """Read chats and models, and make the rest of the app."""
        self._has_begun = True
        self.window.chat.complete()
        self._store.open()
        if files:
            self.models.choose(files[0], remember=True)
        else:
            self.models.choose_last(load=self.settings.get(MODELS_LOAD_AT_START))
        self.models.scanned.connect(self._on_first_scan, Qt.ConnectionType.SingleShotConnection)
        self.models.scan()
        if not hidden:
            self.tray.show()
        self.downloads.start()
        self._tell_of_settings()

    def activate(self, files: Sequence[Path]) -> None:
        """Respond to a second start: come to the front and load the first of its files."""
        self.window.come_to_front()
        if files:
            self.window.show_place(Place.CHAT)
            self.models.choose(files[0], remember=True)

    def _read_prompts(self) -> None:
        if self._rest is not None:  # otherwise they are read when it is made
            self._rest.prompts.refresh()

    def _remember_chats(self) -> None:
        state, before = self.window.remember(), self._remembered
        if _chats_of(state) != _chats_of(before):
            self._remembered = state
            window_state.save(state)

    def note_session_end(self) -> None:
        """Save what the window alone knows, since little time may be left. A new version waits for another quit."""
        self._session_ends = True
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.close)  # Windows may end the process before the event loop has returned
        self.window.chat.keep_draft()
        window_state.save(self.window.remember())

    def close(self) -> None:
        """Save everything and end all parts. Safe to call twice."""
        if self._closed:
            return
        self._closed = True
        self._remembering.stop()
        if self._first_paint is not None:
            self._first_paint.stop()
        if not self._has_begun:
            self._store.open()  # for what was submitted meanwhile
        window_state.save(self.window.remember())
        if self._rest is not None:
            self._rest.close_watchers()
        if self._first_fit is not None:
            self._first_fit.close()
        self.runs.close()
        for files in self._files:
            files.close(patience=2.0)
        if self._rest is not None:
            self._rest.close_work()
        self._search.close()
        self.desk.close()
        if self._updates is not None:
            self._updates.close(patience=1.0)
        self.bridge.close()
        self.engine.close()
        self.library.close(patience=2.0)
        self.planner.close(patience=0.5)
        if self._updates is None or self._session_ends:
            return
        if (problem := self._updates.install_on_quit()) is not None:
            _tell_of_the_update(problem)

    @property
    def updates(self) -> "UpdateService":
        """The service for new versions, made when it is first needed, which is after the first paint."""
        if self._updates is None:
            from app.ui.services.updates import UpdateService  # noqa: PLC0415  so that the window starts faster

            self._updates = UpdateService(self.bridge, self.settings, self.rest.network, self)
        return self._updates

    def _look_for_versions(self) -> None:
        self.updates.look()

    def _start_updates(self) -> None:
        from app.ui.shell.update_bar import UpdateBar  # noqa: PLC0415  as above

        bar = UpdateBar(self.updates, self.window)
        bar.left.connect(self.window.focus_pane)
        self.window.add_bar(bar)
        self.updates.start()

    def _tell_of_settings(self) -> None:
        """Report that the settings file could not be read completely."""
        for problem in self.settings.problems:
            self.window.chat.pane.problems.card.show_problem(
                str(problem), problem, [(tr("Settings"), lambda: self.window.show_place(Place.SETTINGS))]
            )

    def _on_first_scan(self) -> None:
        """Start what can wait. Show whether gpt-oss-20b fits, unless the model used last was found and chosen."""
        self._start_updates()
        if self.settings.get(GENERAL_START_AT_LOGIN):
            self.panes.start_at_login.mend()
        if self.models.status.state is LoadState.NONE:
            from app.ui.services.first_fit import FirstFit  # noqa: PLC0415  for the first start alone

            self._first_fit = FirstFit(self)
            self._first_fit.found.connect(self.window.chat.pane.empty.set_fit)


def _chats_of(state: WindowState) -> tuple[int | None, bool, int | None]:
    return state.last_chat, state.beside_open, state.beside_chat


def _tell_of_the_update(problem: "Explanation") -> None:
    """Say why the new version was not installed, in a window of its own: that of the app is closed."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415  rarely needed

    box = QMessageBox(QMessageBox.Icon.Warning, tr("Descant"), "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(explain(problem))
    box.exec()

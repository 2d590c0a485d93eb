"""The parts of the running app, made in the right order and ended in the right order."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject

from app.chats.errors import DamagedStoreError
from app.chats.rescue import Rescued
from app.core.errors import DescantError
from app.engine.client import EngineClient
from app.ui import window_state
from app.ui.bridge import Bridge, Worker
from app.ui.chat.controller import ChatController
from app.ui.chat.runs import Runs
from app.ui.chat.store_desk import Opened, StoreDesk
from app.ui.engine_runner import EngineRunner
from app.ui.models import ModelService
from app.ui.window import MainWindow

_KEPT_AFTER_DELETE = timedelta(minutes=10)
"""A chat that was deleted before the app was closed or killed can still be brought back for so long."""


class Application(QObject):
    """Everything that runs behind and in the window.

    Args:
        client: the engine's client; a bench gives one of its own.

    Attributes:
        window: the main window.
    """

    def __init__(self, client: EngineClient | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = Bridge(self)
        self.engine = EngineRunner(self.bridge, client, self)
        self.library = Worker("library", self.bridge)
        self.models = ModelService(self.engine, self.library, self)
        self.desk = StoreDesk(Worker("store", self.bridge))
        self.runs = Runs(self.engine, self.models, self.desk, self)
        self.chats = ChatController(self.desk, self.engine, self.models, self.runs, self)
        self._state = window_state.load()
        self.window = MainWindow(self.chats, self.runs, self.models, self._state)
        self.window.pane.store_retry_requested.connect(self._open_store)
        self.window.pane.store_reset_requested.connect(self._reset_store)
        self.bridge.went_wrong.connect(self.window.pane.show_unforeseen)
        self._closed = False

    def start(self, files: Sequence[Path] = ()) -> None:
        """Show the window; then read chats and models behind it."""
        self.window.show()
        self.window.pane.focus_composer()
        self._open_store()
        if files:
            self.models.choose(files[0], remember=True)
        else:
            self.models.choose_last()
        self.models.scan()

    def activate(self, files: Sequence[Path]) -> None:
        """A second start: come to the front, and take its files."""
        self.window.come_to_front()
        if files:
            self.models.choose(files[0], remember=True)

    def close(self) -> None:
        """Keep what is there and end every part."""
        if self._closed:
            return
        self._closed = True
        window_state.save(self.window.remember())
        self.runs.close()
        self.desk.close()
        self.bridge.close()
        self.engine.close()
        self.library.close(patience=2.0)

    def _open_store(self) -> None:
        self.desk.open(self._on_store_open, self._on_store_failed)

    def _reset_store(self) -> None:
        self.desk.rescue(self._on_store_rescued, self._on_store_failed)

    def _on_store_rescued(self, rescued: Rescued) -> None:
        self._show_chats()
        self.window.pane.store_rescued(rescued)

    def _on_store_open(self, opened: Opened) -> None:
        self._show_chats()
        if opened.cannot_write is None:
            self.chats.purge(datetime.now(UTC) - _KEPT_AFTER_DELETE)
        else:
            self.window.pane.store_failed(opened.cannot_write, can_reset=False)

    def _show_chats(self) -> None:
        self.window.pane.store_opened()
        self.window.sidebar.setEnabled(True)
        self.chats.list_chats()
        shown = self.chats.chat.id if self.window.pane.is_ready else self._state.last_chat
        if shown is not None:
            self.chats.open(shown, or_new=True)
        elif not self.window.pane.is_ready:
            self.chats.new_chat()
        self.window.pane.keep_draft()

    def _on_store_failed(self, error: Exception) -> None:
        if not isinstance(error, DescantError):
            raise error
        self.window.sidebar.setEnabled(False)
        self.window.pane.store_failed(error, can_reset=isinstance(error, DamagedStoreError))

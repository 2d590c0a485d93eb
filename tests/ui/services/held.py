"""An engine that can be held, and the services of the chat around it, without a window. Knows QtCore only."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject

from app.core.conversation import Conversation
from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase
from app.core.settings.store import SettingsStore
from app.core.stream import MessageClosed, MessageEnd, MessageKind, MessageOpened, MessageText
from app.core.turns import EndReason, TurnFigures
from app.engine.client.engine_client import EngineClient, TurnItem
from app.engine.faults import LoadWasCancelledError
from app.engine.protocol import Loaded, PromptProgress, TurnEnded
from app.engine.states import kept_states
from app.ui.services.answer_queue import Runs
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.chat_list import ChatListService
from app.ui.services.chat_store import StoreDesk
from app.ui.services.conversation import ChatService
from app.ui.services.draft_files import DraftFiles
from app.ui.services.engine import EngineRunner
from app.ui.services.load_planner import LoadPlanner
from app.ui.services.message_queue import MessageQueue
from app.ui.services.models import LoadState, ModelService
from tests import patience


class HeldClient(EngineClient):
    """Writes an answer as soon as it is let; fails or is cancelled where it is told to.

    Attributes:
        gate: turns wait for it. load_gate: loads wait for it.
        chats: for each turn, the chat whose state is kept on disk; empty for none.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gate, self.load_gate = threading.Event(), threading.Event()
        self.gate.set()
        self.load_gate.set()
        self.stopped = threading.Event()
        self.cancelled = threading.Event()
        self.has: Loaded | None = None
        self.asked: list[Conversation] = []
        self.chats: list[str] = []
        self.failing: set[str] = set()

    @property
    def loaded(self) -> Loaded | None:
        return self.has

    def load(self, path: Path, *_: object, **__: object) -> Loaded:  # type: ignore[override]
        self.has = None
        self.cancelled.clear()
        while not self.load_gate.wait(0.01):
            if self.cancelled.is_set():
                raise LoadWasCancelledError
        if path.name in self.failing:
            raise DescantError(Explanation(phrase("It cannot be loaded."), None, phrase("Take another.")))
        self.has = Loaded(str(path), "held", "gpt-oss", True, 4096, 4096, 2, 0.0)
        return self.has

    def cancel_load(self) -> None:
        self.cancelled.set()

    def unload(self) -> None:
        self.has = None

    def count_tokens(self, text: str) -> int:
        return len(text.split())

    def stop(self) -> None:
        self.stopped.set()

    def turn(self, conversation: Conversation, *, chat: str = "", **_: object) -> Iterator[TurnItem]:  # type: ignore[override]
        self.stopped.clear()
        self.chats.append(chat)
        return self._items(conversation)

    def _items(self, conversation: Conversation) -> Iterator[TurnItem]:
        self.asked.append(conversation)
        yield PromptProgress(0, 1, 1)
        yield MessageOpened(0, MessageKind.FINAL, channel="final")
        yield MessageText(0, "yes ")
        while not self.gate.wait(0.01):
            if self.stopped.is_set():
                break
        yield MessageText(0, f"answer {len(self.asked)}")
        yield MessageClosed(0, MessageEnd.RETURN)
        reason = EndReason.STOPPED if self.stopped.is_set() else EndReason.ANSWERED
        yield TurnEnded(1, reason, TurnFigures(written=10))


class HeldServices(QObject):
    """What the window has behind it, with a held engine and a store that can be held.

    Attributes:
        text: what a composer would show.
    """

    def __init__(self) -> None:
        super().__init__()
        self.client = HeldClient()
        settings = SettingsStore()
        self.bridge = Bridge(self)
        self.engine = EngineRunner(self.bridge, self.client, self, states=lambda: kept_states(1))
        self.library = Worker("library", self.bridge)
        self.planner = LoadPlanner(self.bridge, settings, None)
        self.models = ModelService(self.engine, self.library, self, settings=settings, planner=self.planner)
        self.desk = StoreDesk(Worker("store", self.bridge))
        self.runs = Runs(self.engine, self.models, self.desk, self)
        listing = ChatListService(self.desk, self.runs, self)
        self.files = DraftFiles(self.bridge, self.desk, self.engine, self.models, self)
        self.messages = MessageQueue(self.desk, self.models, self.runs, self)
        self.chats = ChatService(
            self.desk, self.models, self.runs, listing, self, files=self.files, messages=self.messages
        )
        listing.restored.connect(self.chats.open)
        self.failures: list[Exception] = []
        self.text = ""
        self.chats.text_replaced.connect(self._on_text_replaced)
        self.chats.failed.connect(self.failures.append)

    def _on_text_replaced(self, text: str) -> None:
        self.text = text

    def start(self, model: Path) -> None:
        """Open the store, show a new chat and load the model."""
        self.desk.open(lambda _: self.chats.new_chat(), self.failures.append)
        self.models.choose(model)

    def write(self, text: str) -> None:
        """Type at the end of the text."""
        self.text += text
        self.chats.note_text(self.text)

    def send(self) -> None:
        """Send the text."""
        self.chats.send(self.text)

    def hold_store(self) -> threading.Event:
        """Let the store wait until the event is set."""
        gate = threading.Event()
        self.desk.submit(lambda _: gate.wait(patience.seconds()))
        return gate

    def is_idle(self) -> bool:
        """Whether the model is loaded, a message could be sent, and no answer is in progress."""
        is_loaded = self.models.status.state is LoadState.READY
        return is_loaded and self.chats.state.can_send and not self.chats.state.is_running

    def settled(self) -> Callable[[], bool]:
        """Return a condition that is true once the store has done all that it was asked until now."""
        done: list[bool] = []
        self.desk.submit(lambda _: True, done.append)
        return lambda: bool(done)

    def close(self) -> None:
        """Save what is pending, and end all threads."""
        self.chats.keep_draft()
        self.files.close(patience.seconds())
        self.client.gate.set()
        self.client.load_gate.set()
        self.runs.close()
        self.desk.close()
        self.bridge.close()
        self.engine.close()
        self.library.close(patience.seconds())
        self.planner.close(patience.seconds())

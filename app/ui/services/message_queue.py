"""Messages that wait until an answer of their chat is finished, then are sent one after the other. Knows no widget.

The queue of a chat is on disk (app/chats/queued.py), and goes on by itself while its answers end well. After one that
was stopped or failed, and after a start, it is paused until the user sends something. The answers of all chats stand in
one line (answer_queue): the next message of a chat gets behind what the other chats have asked meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.chats.errors import ChatGoneError
from app.chats.journal import AnswerJournal
from app.chats.stored_chat import AnswerState
from app.core.errors import DescantError, explained
from app.core.turns import EndReason
from app.ui.services.answer_queue import Runs
from app.ui.services.answer_run import Run
from app.ui.services.answer_state import LiveAnswer
from app.ui.services.chat_store import StoreDesk
from app.ui.services.models import LoadState, ModelService

if TYPE_CHECKING:
    from app.chats.queued import Queue
    from app.chats.sending import Exchange
    from app.chats.store import ChatStore


class Pause(Enum):
    """Why the messages of a chat are not sent: how its last answer ended, or what came in between."""

    STOPPED = auto()
    CUT_SHORT = auto()
    FAILED = auto()
    NOT_SAVED = auto()
    CLOSED = auto()


class QueueState(msgspec.Struct, frozen=True):
    """The queue of a chat.

    Attributes:
        messages: the next one first.
        pause: why it does not go on by itself; None if it does.
        is_held: the next message is being edited, and everything else waits for that alone.
    """

    messages: Queue = ()
    pause: Pause | None = None
    is_held: bool = False


class Sent(msgspec.Struct, frozen=True):
    """A message that was sent: its question, and the answer that is in the line now."""

    exchange: Exchange
    answer: LiveAnswer


class MessageQueue(QObject):
    """The queues of all chats that were open in this run.

    Signals:
        changed(int): :meth:`state_of` the chat with this id is another.
        sent(Sent): a message has left its queue.
        failed(DescantError): a queue could not be read or changed; it is as it was.
    """

    changed = Signal(int)
    sent = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: StoreDesk, models: ModelService, runs: Runs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._models, self._runs = desk, models, runs
        self._queues: dict[int, Queue] = {}
        self._due: dict[int, int | None] = {}
        """The chats that may send, and the answer to follow; None for the last one that is shown."""
        self._pauses: dict[int, Pause] = {}
        self._sending: set[int] = set()
        self._edited: dict[int, int] = {}
        """The message of each chat that is being edited."""
        runs.ended.connect(self._on_ended)
        runs.busy_chats.connect(lambda _: self._tell_all())

    def state_of(self, chat_id: int | None) -> QueueState:
        """Return the queue of a chat."""
        messages = self._queues.get(chat_id, ()) if chat_id is not None else ()
        if chat_id is None or not messages:
            return QueueState()
        if chat_id in self._sending or self._runs.of_chat(chat_id) is not None:
            return QueueState(messages)
        if chat_id in self._due and self._is_held(chat_id):
            return QueueState(messages, is_held=True)
        return QueueState(messages, self._pauses.get(chat_id, Pause.CLOSED))

    def load(self, chat_id: int) -> None:
        """Read the queue of a chat, which is being opened."""
        work = explained(lambda store: store.queues.read(chat_id))
        self._desk.of(chat_id).submit(work, partial(self._show, chat_id), lambda _: None)  # opening it fails, too

    def forget(self, chat_id: int) -> None:
        """Forget a temporary chat, whose messages are gone."""
        self._queues.pop(chat_id, None)
        self._due.pop(chat_id, None)
        self._pauses.pop(chat_id, None)
        self._edited.pop(chat_id, None)

    # -- what the user does ----------------------------------------------------------------------------------------

    def add(
        self,
        chat_id: int,
        text: str,
        document_ids: Sequence[int],
        done: Callable[[], None],
        failed: Callable[[DescantError], None],
    ) -> None:
        """Put a message, which was the draft of the chat, at the end of the queue; `done` or `failed` follows."""

        def added(messages: Queue) -> None:
            done()
            self._show(chat_id, messages)

        work = explained(lambda store: store.queues.add(chat_id, text, document_ids))
        self._desk.of(chat_id).submit(work, added, failed)

    def edit(self, chat_id: int, message_id: int | None) -> None:
        """Hold a message back while it is edited; None: no more."""
        if message_id is None:
            self._edited.pop(chat_id, None)
        else:
            self._edited[chat_id] = message_id
        self._go_on(chat_id)
        self.changed.emit(chat_id)

    def change(self, chat_id: int, message_id: int, text: str) -> None:
        """Give a message another text."""
        self._change(chat_id, lambda store: store.queues.change(chat_id, message_id, text))

    def move(self, chat_id: int, message_id: int, by: int) -> None:
        """Send a message so many places later; negative: earlier."""
        self._change(chat_id, lambda store: store.queues.move(chat_id, message_id, by))

    def remove(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Remove messages, with their documents; :meth:`restore` brings them back."""
        self._change(chat_id, lambda store: store.queues.remove(chat_id, message_ids))

    def restore(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Put back the messages that were removed last."""
        self._change(chat_id, lambda store: store.queues.restore(chat_id, message_ids))

    def send_now(self, chat_id: int) -> None:
        """End a pause: send the next message, and the others after it."""
        self._due[chat_id] = None
        self._go_on(chat_id)
        self.changed.emit(chat_id)

    # -- steps -----------------------------------------------------------------------------------------------------

    def _on_ended(self, run: Run) -> None:
        chat_id = run.chat_id
        if run.answer.state is AnswerState.WHOLE:
            self._due[chat_id] = run.answer.id
            self._go_on(chat_id)
        else:
            self._due.pop(chat_id, None)
            self._pauses[chat_id] = _pause_after(run.answer)
        self.changed.emit(chat_id)

    def _is_held(self, chat_id: int) -> bool:
        messages = self._queues.get(chat_id, ())
        return bool(messages) and self._edited.get(chat_id) == messages[0].id

    def _go_on(self, chat_id: int) -> None:
        """Send the next message of a chat if it is its turn."""
        is_ready = chat_id in self._due and bool(self._queues.get(chat_id)) and not self._is_held(chat_id)
        is_busy = chat_id in self._sending or self._runs.of_chat(chat_id) is not None
        status = self._models.status
        if not is_ready or is_busy or status.state is LoadState.NONE:
            return
        self._sending.add(chat_id)
        parent, now = self._due.pop(chat_id), datetime.now(UTC)

        def work(store: ChatStore) -> tuple[Exchange | None, Queue]:
            return store.queues.send_first(chat_id, parent, model=status.name, has_effort=status.is_gpt_oss, now=now)

        self._desk.of(chat_id).submit(explained(work), partial(self._on_sent, chat_id), partial(self._on_kept, chat_id))

    def _on_sent(self, chat_id: int, result: tuple[Exchange | None, Queue]) -> None:
        exchange, self._queues[chat_id] = result
        self._sending.discard(chat_id)
        if exchange is not None:
            answer = LiveAnswer.from_record(exchange.answer)
            self.sent.emit(Sent(exchange, answer))
            self._runs.add(Run(chat_id, exchange.question.id, answer, AnswerJournal()))
        self.changed.emit(chat_id)

    def _on_kept(self, chat_id: int, error: DescantError) -> None:
        """The next message could not be sent: it stays."""
        self._sending.discard(chat_id)
        self._pauses[chat_id] = Pause.NOT_SAVED
        self.changed.emit(chat_id)
        if not isinstance(error, ChatGoneError):  # the chat was deleted meanwhile
            self.failed.emit(error)

    def _change(self, chat_id: int, work: Callable[[ChatStore], Queue]) -> None:
        def not_changed(error: DescantError) -> None:
            self.changed.emit(chat_id)  # so that it is shown as it is
            self.failed.emit(error)

        self._desk.of(chat_id).submit(explained(work), partial(self._show, chat_id), not_changed)

    def _show(self, chat_id: int, messages: Queue) -> None:
        self._queues[chat_id] = messages
        self._go_on(chat_id)
        self.changed.emit(chat_id)

    def _tell_all(self) -> None:
        for chat_id, messages in self._queues.items():
            if messages:
                self.changed.emit(chat_id)


def _pause_after(answer: LiveAnswer) -> Pause:
    if answer.state is AnswerState.FAILED:
        return Pause.FAILED
    return Pause.STOPPED if answer.reason in (EndReason.STOPPED, None) else Pause.CUT_SHORT

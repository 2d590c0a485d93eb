"""The chat that is shown, as values, and jobs of the store for it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from app.chats.stored_chat import Answer, AnswerState, ChatOptions, Question
from app.chats.temporary import is_temporary
from app.core.conversation import Effort
from app.ui.services.answer_state import LiveAnswer

if TYPE_CHECKING:
    from app.chats.store import ChatStore
    from app.chats.stored_chat import Chat
    from app.ui.services.answer_run import Run

Shown = Question | LiveAnswer


class Heading(msgspec.Struct, frozen=True):
    """Which chat is shown, or will be: by its id, or a new one (None), which may be temporary."""

    chat_id: int | None
    is_temporary: bool = False

    @property
    def is_new_temporary(self) -> bool:
        """Whether it is a temporary chat without a message."""
        return self.is_temporary and self.chat_id is None


class OpenChat(msgspec.Struct):
    """The chat that the window shows.

    Attributes:
        id: None for a new chat without a message.
        is_temporary: it is in memory only, and gone when another chat is shown.
        draft: the last draft given to the store; None if saving it failed.
        turns: the turns shown, starting with the first question.
    """

    id: int | None = None
    title: str = ""
    effort: Effort = Effort.MEDIUM
    instructions: str = ""
    draft: str | None = ""
    turns: list[Shown] = msgspec.field(default_factory=list)
    is_temporary: bool = False
    options: ChatOptions = msgspec.field(default_factory=ChatOptions)

    @classmethod
    def of(cls, chat: Chat, turns: list[Shown]) -> OpenChat:
        """Return a stored chat with what is shown for its turns."""
        in_memory = is_temporary(chat.id)
        return cls(chat.id, chat.title, chat.effort, chat.instructions, chat.draft, turns, in_memory, chat.options)

    @property
    def heading(self) -> Heading:
        """Which chat it is."""
        return Heading(self.id, self.is_temporary)

    def index_of(self, turn_id: int) -> int:
        """Return the index of a turn in `turns`. Raises StopIteration if it is not shown."""
        return next(index for index, turn in enumerate(self.turns) if turn.id == turn_id)

    def question(self, turn_id: int) -> Question | None:
        """Return a question that is shown."""
        return next((turn for turn in self.turns if turn.id == turn_id and isinstance(turn, Question)), None)

    @property
    def last_answer(self) -> LiveAnswer | None:
        """The newest answer shown, if any."""
        return next((turn for turn in reversed(self.turns) if isinstance(turn, LiveAnswer)), None)

    @property
    def last_question(self) -> Question | None:
        """The newest question shown, if any."""
        return next((turn for turn in reversed(self.turns) if isinstance(turn, Question)), None)


class ChatSide(msgspec.Struct):
    """One of two chats side by side.

    Attributes:
        heading: None while it is closed.
        other: None while there never was another one.
    """

    heading: Heading | None = None
    other: ChatSide | None = None

    def is_taken(self, heading: Heading) -> bool:
        """Whether the other one shows that chat already; there is one temporary chat at a time."""
        other = self.other.heading if self.other is not None else None
        return other is not None and (other == heading or (heading.is_new_temporary and other.is_temporary))

    @property
    def has_temporary_beside(self) -> bool:
        """Whether the other one is a temporary chat."""
        return self.other is not None and self.other.heading is not None and self.other.heading.is_temporary


def live(turn: Question | Answer, run: Run | None) -> Shown:
    """Return what to show for a stored turn: the answer of `run` if that is writing it."""
    if isinstance(turn, Question):
        return turn
    if run is not None:
        return run.answer
    if turn.state is AnswerState.RUNNING:  # left by a crash, in a read-only store
        turn = msgspec.structs.replace(turn, state=AnswerState.INTERRUPTED)
    return LiveAnswer.from_record(turn)


def forked(store: ChatStore, *, chat_id: int, turn_id: int, title: str) -> Chat:
    """Copy a chat up to a turn, and return the copy."""
    from app.chats.forking import fork  # noqa: PLC0415  in the store's thread: the window must not wait for it

    now = datetime.now(UTC)
    return store.open_chat(store.write(partial(fork, chat_id=chat_id, turn_id=turn_id, title=title, now=now)))

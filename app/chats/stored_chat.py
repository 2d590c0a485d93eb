"""What a chat is made of, as the store hands it out.

A chat is a tree: a question that was edited, or an answer that was asked for again, stands beside the first one as a
sibling. What a person sees is one path through the tree, from the first question to a leaf.
"""

from datetime import datetime
from enum import StrEnum

import msgspec

from app.core.conversation import Effort
from app.core.sentences import Explanation
from app.core.stream import MessageEnd, MessageKind
from app.core.turns import EndReason, TurnFigures


class AnswerState(StrEnum):
    """How far an answer has come.

    RUNNING: this app writes it now. WHOLE: the model ended it. CUT: it ended early for the reason beside it (stopped,
    length, context full). FAILED: a fault ended it. INTERRUPTED: the app ended while it was being written.
    """

    RUNNING = "running"
    WHOLE = "whole"
    CUT = "cut"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


class Branch(msgspec.Struct, frozen=True):
    """Where a turn stands among its siblings, itself included, oldest first."""

    siblings: tuple[int, ...]
    position: int

    @property
    def count(self) -> int:
        """How many siblings there are; 1 for no other."""
        return len(self.siblings)


class Question(msgspec.Struct, frozen=True, tag="question"):
    """What the person wrote.

    Attributes:
        id: unique in the store.
        parent: the answer it follows; None for the first question of a chat.
    """

    id: int
    parent: int | None
    text: str
    created: datetime
    branch: Branch


class StoredMessage(msgspec.Struct, frozen=True):
    """One message of an answer.

    Attributes:
        end: None when the stream broke off in it.
        tokens: of its content; 0 when unknown.
    """

    kind: MessageKind
    text: str
    role: str = "assistant"
    channel: str | None = None
    recipient: str | None = None
    content_type: str | None = None
    end: MessageEnd | None = None
    tokens: int = 0


class Failure(msgspec.Struct, frozen=True):
    """Why an answer ended early.

    Attributes:
        kind: the engine's word for it (``FaultKind``); kept as text so that an older store can be read.
        log_tail: the engine's last log lines.
    """

    kind: str
    explanation: Explanation
    log_tail: tuple[str, ...] = ()


class Answer(msgspec.Struct, frozen=True, tag="answer"):
    """What the model wrote after a question.

    Attributes:
        model: its name, as shown under the answer.
        effort: None for a model without efforts.
        reason: None unless the engine ended the turn itself.
        figures: None unless the engine ended the turn itself.
        raw_ids: what the model wrote after the prompt; empty when unknown.
        repairs: what the parser mended.
        notices: what the person was told beside the answer.
    """

    id: int
    parent: int
    model: str
    effort: Effort | None
    created: datetime
    branch: Branch
    state: AnswerState
    messages: tuple[StoredMessage, ...] = ()
    reason: EndReason | None = None
    figures: TurnFigures | None = None
    raw_ids: tuple[int, ...] = ()
    repairs: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    failure: Failure | None = None


Turn = Question | Answer


class MeasuredTurn(msgspec.Struct, frozen=True):
    """What one answer took, and nothing of what was said in it."""

    model: str
    created: datetime
    figures: TurnFigures


class ChatSummary(msgspec.Struct, frozen=True):
    """A line in the list of chats. `last_used` is when the last turn was added (or the chat was begun)."""

    id: int
    title: str
    last_used: datetime


class Chat(msgspec.Struct, frozen=True):
    """A chat with the path that is shown.

    Attributes:
        date: ``YYYY-MM-DD`` of its beginning; frozen, because it stands in the first tokens of a gpt-oss prompt.
        instructions: the system prompt of this chat; empty for none.
        draft: what was written and not yet sent.
        turns: questions and answers in turn, from the first question to the leaf.
    """

    id: int
    title: str
    created: datetime
    last_used: datetime
    date: str
    effort: Effort
    instructions: str
    draft: str
    turns: tuple[Turn, ...]

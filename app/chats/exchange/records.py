"""A chat with all its branches as one value: what an export contains and what an import adds.

As JSON this is the documented format of docs/chat-format.md. A new field needs a default value; a change of meaning
needs a new :data:`VERSION`.
"""

from datetime import datetime
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from app.chats.stored_chat import AnswerState, Failure, Given, StoredMessage
from app.chats.tree import Node, children, shown_path
from app.core.calls import CallRecord
from app.core.conversation import Effort
from app.core.full_context import WhenFull
from app.core.stream import MessageKind
from app.core.turns import EndReason, JsonResult, TurnFigures
from app.documents.document import Document

FORMAT: Final = "descant-chats"
"""Marks a file as an export of Descant."""
VERSION: Final = 1

Moment = Annotated[datetime, Meta(tz=True)]
Count = Annotated[int, Meta(ge=0, lt=2**53)]
TokenId = Annotated[int, Meta(ge=0, lt=2**32)]


class DocumentRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """A document that questions have.

    Attributes:
        id: unique in its chat.
        content: its text.
        tokens: what it takes of the context; 0 if not counted.
    """

    id: Count
    content: Document
    tokens: Count = 0


class AttachmentRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """A document of a question; `given` is None until the question is answered for the first time."""

    document: Count
    given: Given | None = None


class PassageRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """A piece of a document that the model got with a question."""

    document: Count
    text: str
    heading: str = ""
    page: Count | None = None
    line: Count | None = None


class RecalledRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """A piece of the earlier turn `source` that the model got with a question, because that turn is left out."""

    source: Count
    text: str


class SummaryRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the model gets in place of messages that are left out; see :class:`app.chats.stored_chat.Summary`."""

    turn: Count
    text: str
    model: str = ""
    edited: bool = False


class FolderRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """A folder of chats; see :class:`app.chats.order.Folder`."""

    name: str
    emoji: str = ""
    color: str = ""


class QuestionRecord(msgspec.Struct, frozen=True, tag="question", tag_field="type", omit_defaults=True):
    """A message from the user.

    Attributes:
        id: unique in its chat.
        parent: the answer it follows; None at the start of the chat.
        picked: among turns with the same parent, the one with the largest value is shown.
        pinned: it is never left out of what the model reads.
    """

    id: Count
    created: Moment
    text: str
    parent: Count | None = None
    picked: Count = 0
    attachments: tuple[AttachmentRecord, ...] = ()
    passages: tuple[PassageRecord, ...] = ()
    pinned: bool = False
    recalled: tuple[RecalledRecord, ...] = ()


class AnswerRecord(msgspec.Struct, frozen=True, tag="answer", tag_field="type", omit_defaults=True):
    """An answer to the question `parent`; see :class:`app.chats.stored_chat.Answer` for the other fields."""

    id: Count
    parent: Count
    created: Moment
    messages: tuple[StoredMessage, ...] = ()
    model: str = ""
    effort: Effort | None = None
    state: AnswerState = AnswerState.WHOLE
    reason: EndReason | None = None
    figures: TurnFigures | None = None
    raw_ids: tuple[TokenId, ...] = ()
    repairs: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    failure: Failure | None = None
    picked: Count = 0
    calls: tuple[CallRecord, ...] = ()
    pinned: bool = False
    left_out: Count | None = None
    json: JsonResult | None = None

    def text_of(self, kind: MessageKind) -> str:
        """Return the text of all messages of this kind."""
        return "\n\n".join(message.text for message in self.messages if message.kind is kind and message.text)


TurnRecord = QuestionRecord | AnswerRecord


class ChatRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """A chat with all its branches.

    Attributes:
        id: the same in every export of this chat, and different from that of every other chat.
        created, last_used: with a time zone.
        date: ``YYYY-MM-DD``, the day that the model is told.
        turns: parents before their children.
        summaries: of any branch.
        when_full, thinking_budget, schema: see :class:`app.chats.stored_chat.ChatOptions`.
    """

    id: str
    title: str
    created: Moment
    last_used: Moment
    date: str
    effort: Effort = Effort.MEDIUM
    instructions: str = ""
    draft: str = ""
    turns: tuple[TurnRecord, ...] = ()
    documents: tuple[DocumentRecord, ...] = ()
    pinned: bool = False
    archived: bool = False
    folder: FolderRecord | None = None
    when_full: WhenFull | None = None
    thinking_budget: Count | None = None
    summaries: tuple[SummaryRecord, ...] = ()
    schema: str = ""


class ShownTurn(msgspec.Struct, frozen=True):
    """A turn on the shown path, and its position among its versions, from 1."""

    turn: TurnRecord
    version: int
    versions: int


def shown_turns(chat: ChatRecord) -> list[ShownTurn]:
    """Return the path that the window shows."""
    by_id = {turn.id: turn for turn in chat.turns}
    tree = children(Node(turn.id, turn.parent, turn.picked) for turn in chat.turns)
    return [ShownTurn(by_id[node.id], branch.position + 1, branch.count) for node, branch in shown_path(tree)]


def without_reasoning(chat: ChatRecord) -> ChatRecord:
    """Return the chat without the models' reasoning, and without the token ids, which contain it."""
    return msgspec.structs.replace(chat, turns=tuple(map(_without_reasoning, chat.turns)))


def _without_reasoning(turn: TurnRecord) -> TurnRecord:
    if isinstance(turn, QuestionRecord):
        return turn
    kept = tuple(message for message in turn.messages if message.kind is not MessageKind.REASONING)
    calls = tuple(msgspec.structs.replace(call, raw_ids=()) for call in turn.calls)
    return msgspec.structs.replace(turn, messages=kept, raw_ids=(), calls=_moved(calls, turn.messages))


def _moved(calls: tuple[CallRecord, ...], messages: tuple[StoredMessage, ...]) -> tuple[CallRecord, ...]:
    """Return the calls with their positions among the messages without reasoning."""
    before = [message.kind is MessageKind.REASONING for message in messages]
    return tuple(msgspec.structs.replace(call, position=call.position - sum(before[: call.position])) for call in calls)

"""A chat as another program keeps it: messages that name the one before them, in whatever order and shape."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import Enum, StrEnum, auto

import msgspec

from app.chats.stored_chat import StoredMessage


class Kind(Enum):
    """What a message is. SKIPPED is one without anything to show: the messages after it follow the one before it."""

    QUESTION = auto()
    ANSWER = auto()
    SKIPPED = auto()


class LeftOut(StrEnum):
    """What an import leaves out of a chat, or a whole chat."""

    IMAGE = "image"
    FILE = "file"
    DOCUMENT = "document"
    HIDDEN = "hidden"
    UNKNOWN = "unknown"
    BROKEN_MESSAGE = "broken_message"
    REPEATED = "repeated"
    CIRCLE = "circle"
    EMPTY_CHAT = "empty_chat"
    BROKEN_CHAT = "broken_chat"
    LARGE_CHAT = "large_chat"
    BROKEN_OFF = "broken_off"


class Node(msgspec.Struct):
    """A message.

    Attributes:
        id: unique in the chat; of several messages with one id, the first is taken.
        parent: the message before it; None at the start.
        created: None if unknown.
        text: of a question.
        messages: of an answer, or of a part of one: consecutive answers become one.
        model: its name; empty if unknown.
        is_incomplete: the answer was stopped or failed.
    """

    id: str
    parent: str | None
    kind: Kind
    created: datetime | None = None
    text: str = ""
    messages: tuple[StoredMessage, ...] = ()
    model: str = ""
    is_incomplete: bool = False


class SourceChat(msgspec.Struct):
    """A chat.

    Attributes:
        identity: the program and the chat's id there.
        nodes: in the order in which the program shows versions of a message.
        current: the last message of the shown path; None for that of the newest message.
        left_out: what its reader has left out.
    """

    identity: str
    title: str = ""
    created: datetime | None = None
    last_used: datetime | None = None
    instructions: str = ""
    nodes: list[Node] = msgspec.field(default_factory=list)
    current: str | None = None
    left_out: Counter[LeftOut] = msgspec.field(default_factory=Counter)


class BrokenChatError(Exception):
    """This chat cannot be read; the others can. It never leaves the import."""


_MILLISECONDS, _MICROSECONDS = 1e11, 1e14
"""Counts above these are in such units: as seconds they would be in the year 5138."""
_LATEST = 4_102_444_800
"""2100, in seconds."""


def moment(value: object) -> datetime | None:
    """Return the time that a program has written as a count or as text; None if it is not one."""
    if isinstance(value, str):
        try:
            found = datetime.fromisoformat(value)
        except ValueError:
            return None
        value = (found if found.tzinfo is not None else found.replace(tzinfo=UTC)).timestamp()
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    seconds = value / 1e6 if value > _MICROSECONDS else value / 1e3 if value > _MILLISECONDS else value
    return datetime.fromtimestamp(seconds, UTC) if 0 < seconds < _LATEST else None


def text_in(value: object) -> str:
    """Return a value if it is text, otherwise an empty text."""
    return value if isinstance(value, str) else ""


def joined(texts: Iterable[str]) -> str:
    """Join the texts that are not empty, as paragraphs."""
    return "\n\n".join(text for text in texts if text.strip())

"""What to search for beside words, and what was found."""

from datetime import datetime
from enum import IntEnum, StrEnum

import msgspec

Span = tuple[int, int]


class Quality(IntEnum):
    """How well a text matches: every term as whole words, at the start of words, or some only inside words."""

    INSIDE = 1
    STARTS = 2
    WHOLE = 3


class Snippet(msgspec.Struct, frozen=True):
    """A piece of a text on one line.

    Attributes:
        marks: start and end of what matches, without overlaps.
    """

    text: str
    marks: tuple[Span, ...] = ()


class HitKind(StrEnum):
    """What a hit is in. TOOL is what the model wrote to a tool."""

    TITLE = "title"
    QUESTION = "question"
    ANSWER = "answer"
    REASONING = "reasoning"
    TOOL = "tool"


class Filters(msgspec.Struct, frozen=True):
    """Which hits count; a default excludes none.

    Attributes:
        since, until: when the message was written; for titles, when the chat was used last.
        model: the name of the model that answered; a question counts if it has an answer of that model.
        has_code: only messages with a block of code, and titles of chats with one.
    """

    since: datetime | None = None
    until: datetime | None = None
    model: str = ""
    has_code: bool = False


class Hit(msgspec.Struct, frozen=True):
    """A message that matches.

    Attributes:
        turn_id: the question or answer it is in.
    """

    turn_id: int
    kind: HitKind
    created: datetime
    quality: Quality
    snippet: Snippet


class FoundChat(msgspec.Struct, frozen=True):
    """A chat with hits.

    Attributes:
        title: on one line; its marks are empty unless the title matches.
        hits: the best first.
    """

    id: int
    title: Snippet
    last_used: datetime
    hits: tuple[Hit, ...]


class Found(msgspec.Struct, frozen=True):
    """The result of a search.

    Attributes:
        chats: the best first.
        is_complete: False if there are older matches that were not looked at.
    """

    chats: tuple[FoundChat, ...] = ()
    is_complete: bool = True

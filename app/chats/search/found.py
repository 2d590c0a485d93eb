"""What to search for beside words, and what was found."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

import msgspec

from app.chats.search.places import Places, Quality, Snippet, snippet_of


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
        has_attachment: only questions with attached files and their answers, and titles of chats with such a question.
        folder: only chats in the folder with this id.
    """

    since: datetime | None = None
    until: datetime | None = None
    model: str = ""
    has_code: bool = False
    has_attachment: bool = False
    folder: int | None = None


@dataclass(frozen=True)
class Hit:
    """A message that matches.

    Attributes:
        turn_id: the question or answer it is in.
        text: the part of the message around the best place; `places` are those in this part.
    """

    turn_id: int
    kind: HitKind
    created: datetime
    text: str
    places: Places

    @property
    def quality(self) -> Quality:
        """How well it matches the query, to sort by."""
        return self.places.quality

    @cached_property
    def snippet(self) -> Snippet:
        """The piece of the text around the best place; made when it is shown, as few of many hits are."""
        return snippet_of(self.text, self.places)


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

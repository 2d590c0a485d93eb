"""Build messages from stream events."""

from collections.abc import Iterable
from typing import assert_never

import msgspec

from app.core.stream import (
    MessageClosed,
    MessageEnd,
    MessageKind,
    MessageOpened,
    MessageRelabelled,
    MessageShortened,
    MessageText,
    Repaired,
    StreamEvent,
)


class ParsedMessage(msgspec.Struct, frozen=True):
    """One message of a turn, as received so far.

    Attributes:
        name: the tool's name if `role` is ``tool``.
        end: None while the message is open.
    """

    kind: MessageKind
    role: str
    channel: str | None
    recipient: str | None
    content_type: str | None
    content: str
    end: MessageEnd | None
    name: str | None = None


class _Draft:
    __slots__ = ("end", "kind", "opened", "parts")

    def __init__(self, opened: MessageOpened) -> None:
        self.opened = opened
        self.kind = opened.kind
        self.parts: list[str] = []
        self.end: MessageEnd | None = None

    def finished(self) -> ParsedMessage:
        opened = self.opened
        return ParsedMessage(
            kind=self.kind,
            role=opened.role,
            channel=opened.channel,
            recipient=opened.recipient,
            content_type=opened.content_type,
            content="".join(self.parts),
            end=self.end,
            name=opened.name,
        )


class Transcript:
    """The messages of one turn, built by applying its events in order."""

    def __init__(self, events: Iterable[StreamEvent] = ()) -> None:
        self._drafts: list[_Draft] = []
        self._repairs: list[str] = []
        for event in events:
            self.apply(event)

    def apply(self, event: StreamEvent) -> None:
        """Apply the next event of the stream."""
        match event:
            case MessageText():
                self._drafts[event.index].parts.append(event.text)
            case MessageOpened():
                self._drafts.append(_Draft(event))
            case MessageRelabelled():
                self._drafts[event.index].kind = event.kind
            case MessageShortened():
                draft = self._drafts[event.index]
                draft.parts = ["".join(draft.parts)[: event.length]]
            case MessageClosed():
                self._drafts[event.index].end = event.end
            case Repaired():
                self._repairs.append(event.note)
            case _:
                assert_never(event)

    def length_of(self, index: int) -> int:
        """Return the number of characters of message `index` so far."""
        return sum(map(len, self._drafts[index].parts))

    def tail_of(self, index: int, length: int) -> str:
        """Return the last `length` characters of message `index`, or all if it has fewer."""
        pieces: list[str] = []
        found = 0
        for part in reversed(self._drafts[index].parts):
            pieces.append(part)
            found += len(part)
            if found >= length:
                break
        return "".join(reversed(pieces))[-length:]

    def kind_of(self, index: int) -> MessageKind:
        """Return the kind of message `index`, as known so far."""
        return self._drafts[index].kind

    @property
    def messages(self) -> tuple[ParsedMessage, ...]:
        """The messages received so far, including open ones."""
        return tuple(draft.finished() for draft in self._drafts)

    @property
    def repairs(self) -> tuple[str, ...]:
        """The parser's repairs so far."""
        return tuple(self._repairs)

"""Writes the messages of a turn as events and into the transcript.

A message is announced with its header, and its text is emitted as it arrives, in whole code points. A message that only
its end can explain is held back until then. Text without a channel is provisionally the answer; if another message of
the assistant follows, it is relabelled as reasoning (P7).
"""

import codecs
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

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
from app.core.transcript import Transcript
from app.harmony import imitation
from app.harmony.header import ASSISTANT, CHANNELS, Header, ToolNames
from app.harmony.repairs import Repair

_KINDS: Final = {
    "analysis": MessageKind.REASONING,
    "commentary": MessageKind.PREAMBLE,
    "final": MessageKind.FINAL,
}


@dataclass(frozen=True, slots=True)
class Imitated:
    """An imitated header: the message that contains it, the length of that message without it, and its content."""

    index: int
    length: int
    header: str


class _Held(NamedTuple):
    """A message that is held back until its end shows what it is.

    Attributes:
        call: the header that it has if it is a call because of `imitated`.
    """

    header: Header
    parts: list[str]
    call: Header | None
    imitated: Imitated | None


class MessageWriter:
    """The messages of one turn.

    Attributes:
        events: what was emitted; the parser puts a new list here for each call.
        transcript: the messages so far.
        kind: of the open message; None if none is open.
        pending: its last bytes, if they are an incomplete code point.
        is_foreign: whether the last message belongs to another role.
    """

    def __init__(self, tools: ToolNames) -> None:
        self.events: list[StreamEvent] = []
        self.transcript = Transcript()
        self.kind: MessageKind | None = None
        self.pending = b""
        self.is_foreign = False
        self._tools = tools
        self._index = -1
        self._held: _Held | None = None
        self._given = (-1, 0)
        self._provisional: list[int] = []
        self._last_repair: Repair | None = None

    @property
    def is_held(self) -> bool:
        """Whether the open message is held back."""
        return self._held is not None

    @property
    def is_provisional(self) -> bool:
        """Whether the open message may still be relabelled."""
        return self._index in self._provisional

    def mark_given(self) -> None:
        """Mark the text of the open message so far as possibly not the model's own."""
        if self._held is None:
            self._given = (self._index, self.transcript.length_of(self._index))

    def find_imitation(self) -> Imitated | None:
        """Return the imitated header at the end of the open message, if the model wrote it itself."""
        if self._held is not None or self.is_foreign or self.kind is MessageKind.TOOL_CALL:
            return None
        tail = self.transcript.tail_of(self._index, imitation.TAIL)
        found = imitation.find_imitation(tail, self._tools)
        if found is None:
            return None
        length = self.transcript.length_of(self._index) - len(tail) + found.start
        index, given = self._given
        if index == self._index and length < given:
            return None
        return Imitated(self._index, length, found.header)

    def begin(self, header: Header, call: Header | None, imitated: Imitated | None) -> None:
        """Begin a message, held back if it may turn out to be a call.

        Args:
            call: the header of the call that it is if `imitated` was meant as its header.
        """
        self.pending = b""
        self.is_foreign = header.is_foreign
        if header.may_call:
            self.kind = MessageKind.FOREIGN
            self._held = _Held(header, [header.body], None, None)
        elif call is None:
            self._announce(header, *_kind(header))
        elif header.recipient is None:
            self.kind = MessageKind.TOOL_CALL
            self._held = _Held(header, [header.body], call, imitated)
        else:
            self._drop_imitation(imitated)
            self._announce(header, *_kind(header))

    def write(self, data: bytes) -> None:
        """Append the bytes of a token. It may end in the middle of a code point; only complete ones are emitted."""
        if self.pending:
            data = self.pending + data
        text, used = codecs.utf_8_decode(data, "replace", False)
        self.pending = data[used:]
        if not text:
            return
        if self._held is not None:
            self._held.parts.append(text)
        else:
            self._emit(MessageText(self._index, text))

    def close(self, end: MessageEnd) -> None:
        """Close the open message, with what was held back and the replacement character for half a code point."""
        if self.pending:
            self.pending = b""
            self.write("\N{REPLACEMENT CHARACTER}".encode())
        if self._held is not None:
            self._release(self._held, end)
        self._emit(MessageClosed(self._index, end))
        self.kind = None

    def note(self, repair: Repair) -> None:
        """Report a repair, once for any number of the same in a row."""
        if repair is not self._last_repair:  # one event for a thousand stray tokens in a row
            self._emit(Repaired(repair.value))
        self._last_repair = repair

    def _announce(self, header: Header, kind: MessageKind, provisional: bool) -> None:
        if not header.is_foreign:
            self._relabel()
        self._index += 1
        self._last_repair = None
        self.kind = kind
        if provisional:
            self._provisional.append(self._index)
        if not header.is_foreign and header.channel not in CHANNELS:
            self.note(Repair.NO_CHANNEL)
        opened = MessageOpened(
            index=self._index,
            kind=kind,
            role=header.role,
            channel=header.channel,
            recipient=header.recipient,
            content_type=header.content_type,
            provisional=provisional,
            name=header.name,
        )
        self._emit(opened)
        if header.body:
            self._emit(MessageText(self._index, header.body))

    def _relabel(self) -> None:
        """P7: text without a channel was not the answer, because another message of the assistant follows."""
        for index in self._provisional:
            self._emit(MessageRelabelled(index, MessageKind.REASONING))
        self._provisional.clear()

    def _release(self, held: _Held, end: MessageEnd) -> None:
        """Emit a held message: a call if it ends as one.

        Otherwise a message with a tool's name as its role is a forged result, and one after an imitated header is an
        ordinary message.
        """
        header = replace(held.header, body="".join(held.parts))
        self._held = None
        if held.imitated is not None and held.call is not None:
            self._release_imitated(header, held.call, held.imitated, end)
            return
        if end is not MessageEnd.CALL:
            self._announce(header, MessageKind.FOREIGN, provisional=False)
            return
        self.note(Repair.HEADER)
        self.is_foreign = False
        recipient, _ = self._tools.split(header.name or "")
        header = replace(header, role=ASSISTANT, name=None, recipient=recipient)
        self._announce(header, MessageKind.TOOL_CALL, provisional=False)

    def _release_imitated(self, header: Header, call: Header, imitated: Imitated, end: MessageEnd) -> None:
        if end is not MessageEnd.CALL:
            self._announce(header, *_kind(header))
            return
        self._drop_imitation(imitated)
        self._announce(replace(call, body=header.body), MessageKind.TOOL_CALL, provisional=False)

    def _drop_imitation(self, imitated: Imitated | None) -> None:
        if imitated is not None:
            self._emit(MessageShortened(imitated.index, imitated.length))
            self.note(Repair.IMITATION)

    def _emit(self, event: StreamEvent) -> None:
        self.events.append(event)
        self.transcript.apply(event)


def _kind(header: Header) -> tuple[MessageKind, bool]:
    """Return the kind of a message, and whether that is provisional."""
    if header.is_foreign:
        return MessageKind.FOREIGN, False
    if header.recipient is not None:
        return MessageKind.TOOL_CALL, False
    if header.failed_call:
        return MessageKind.REASONING, False
    kind = _KINDS.get(header.channel or "")
    return (MessageKind.FINAL, True) if kind is None else (kind, False)

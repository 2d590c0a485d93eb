"""The incremental parser: token ids in, typed events out. One parser for each turn.

It works on ids, so text that only looks like control tokens stays text (P1). It never raises and never shows control
tokens (P2). :mod:`app.harmony.header` interprets headers; this module handles the sequence of ids:

* in a header, text is collected until a control token closes it;
* in a message, text is emitted as it arrives, in whole code points; ``<|start|>`` and ``<|channel|>`` close it (P6);
* between messages, text that cannot be a header starts a message without one;
* text at the end of a message that imitates the header of a call is added to the header that follows it
  (:mod:`app.harmony.imitation`);
* after ``<|return|>``, ``<|call|>`` or ``<|endoftext|>`` nothing counts (P8), nor after a foreign message (P10).

Text without a channel is provisionally opened as the answer; if another message of the assistant follows, it is
relabelled as reasoning (P7).
"""

import codecs
from collections.abc import Collection, Iterable
from dataclasses import replace
from enum import Enum, auto
from typing import Final, Literal, NamedTuple, Protocol

from app.core.stream import MessageEnd, MessageKind, StreamEvent
from app.core.transcript import ParsedMessage
from app.harmony import tokens
from app.harmony.header import (
    ASSISTANT,
    CHANNELS,
    FOREIGN_ROLES,
    FUNCTIONS,
    Close,
    Header,
    HeaderReader,
    Marker,
    Origin,
    Section,
)
from app.harmony.header_text import HeaderText
from app.harmony.message_writer import Imitated, MessageWriter
from app.harmony.repairs import Repair

# Most headers are short; their readings are cached, because a turn has few different ones.
SHORT_HEADER: Final = 64

# At this size it is clear whether text between messages is the start of a header.
LOOSE_LIMIT: Final = 96

_ENDS: Final = {
    tokens.END: MessageEnd.END,
    tokens.RETURN: MessageEnd.RETURN,
    tokens.CALL: MessageEnd.CALL,
    tokens.END_OF_TEXT: MessageEnd.EOS,
}


class TokenTable(Protocol):
    """The part of an encoding that the parser needs; :class:`app.harmony.encoding.HarmonyEncoding` has it."""

    def token_bytes(self, token: int) -> bytes:
        """Return the bytes of an ordinary token, none for any other id."""
        ...


class OpenHeader(NamedTuple):
    """An unfinished header, and how it would be read if ``<|message|>`` came next."""

    origin: Origin
    sections: tuple[Section, ...]
    reading: Header


class _State(Enum):
    HEADER = auto()
    CONTENT = auto()
    BETWEEN = auto()
    DONE = auto()


class HarmonyParser:
    """Parses one turn of a gpt-oss model.

    Attributes:
        raw_ids: every id that was fed, in order.
    """

    def __init__(
        self,
        encoding: TokenTable,
        *,
        start: Literal["assistant", "none"] = "assistant",
        known_tools: Collection[str] = (),
    ) -> None:
        """Start a turn.

        Args:
            encoding: provides the bytes of tokens.
            start: ``assistant`` if the prompt ended with ``<|start|>assistant``, else ``none``.
            known_tools: full names of the tools that the model knows.
        """
        self.raw_ids: list[int] = []
        self._token_bytes = encoding.token_bytes
        self._reader = HeaderReader(known_tools)
        self._writer = MessageWriter(self._reader.tools)
        # the open header
        self._header = HeaderText(Origin.GIVEN)
        self._imitated: Imitated | None = None
        self._mends_call = False
        self._state = _State.HEADER if start == "assistant" else _State.BETWEEN

    # Queries by the engine

    @property
    def messages(self) -> tuple[ParsedMessage, ...]:
        """The messages so far; the last one may still be open."""
        return self._writer.transcript.messages

    @property
    def repairs(self) -> tuple[str, ...]:
        """What was repaired so far; empty for a well-formed stream."""
        return self._writer.transcript.repairs

    @property
    def current_kind(self) -> MessageKind | None:
        """Kind of the current message; None in a header, between messages and after the end."""
        return self._writer.kind if self._state is _State.CONTENT else None

    @property
    def is_done(self) -> bool:
        """Whether nothing that follows can count: the turn has ended, or the model writes for another role."""
        if self._state is not _State.CONTENT:
            return self._state is _State.DONE
        return self._writer.is_foreign and not self._writer.is_held

    @property
    def is_answering(self) -> bool:
        """Whether the current message is in the channel ``final``."""
        return self.current_kind is MessageKind.FINAL and not self._writer.is_provisional

    @property
    def open_header(self) -> OpenHeader | None:
        """The header that is being generated, if any; a code point of which bytes are missing is U+FFFD."""
        if self._state is not _State.HEADER:
            return None
        origin, sections = self._header.origin, self._header.sections(is_whole=True)
        return OpenHeader(origin, sections, self._reader.read(sections, origin, Close.MESSAGE))

    def meant(self, token: int) -> int:
        """Return the token to feed where the model has chosen `token`: ``<|call|>`` for any end of a call.

        A message with a recipient is a call, and gpt-oss was trained to end it with ``<|call|>`` alone; at times it
        writes ``<|end|>`` or ``<|return|>``. With any of them it has closed the call itself, so that it may be executed
        (P9). Messages that are held back are left out: only their end shows what they are.
        """
        is_wrong_end = token in _ENDS and token != tokens.CALL
        if not is_wrong_end or self.current_kind is not MessageKind.TOOL_CALL or self._writer.is_held:
            return token
        self._mends_call = True
        return tokens.CALL

    # Ids in, events out

    def feed(self, ids: Iterable[int]) -> list[StreamEvent]:
        """Parse the next ids of the stream; complete text is emitted at once."""
        events: list[StreamEvent] = []
        self._writer.events = events
        raw_ids = self.raw_ids
        for token in ids:
            raw_ids.append(token)
            if self._state is _State.DONE:
                continue
            if 0 <= token < tokens.FIRST_CONTROL:
                data = self._token_bytes(token)
                if self._state is _State.CONTENT:
                    self._writer.write(data)
                else:
                    self._on_text_of_header(data)
            else:
                self._on_control(token)
        return events

    def mark_given(self) -> None:
        """Mark the text so far as possibly not the model's own: it is not searched for an imitated call."""
        if self._state is _State.CONTENT:
            self._writer.mark_given()

    def finish(self, reason: Literal["stop", "length"]) -> list[StreamEvent]:
        """End the stream; the open header or message is closed, and nothing more counts.

        Args:
            reason: ``length`` if the stream was cut off, ``stop`` if the model or the user ended it.
        """
        events: list[StreamEvent] = []
        self._writer.events = events
        end = MessageEnd.EOS if reason == "stop" else MessageEnd.CUT
        if self._state is _State.HEADER:
            self._close_header(Close.END_OF_STREAM, end)
        elif self._state is _State.CONTENT:
            if reason == "stop":
                self._writer.note(Repair.NO_END)
            self._writer.pending = b""  # an incomplete code point is not text
            self._close_message(end)
        self._state = _State.DONE
        return events

    def _on_text_of_header(self, data: bytes) -> None:
        if self._state is _State.BETWEEN:
            self._begin_header(Origin.LOOSE)
        header = self._header
        header.add(data)
        if header.size <= LOOSE_LIMIT and not header.is_marked:
            self._doubt_loose_header()
        if header.size > header.limit and self._state is _State.HEADER:
            self._doubt_long_header()

    def _on_control(self, token: int) -> None:
        if self._state is _State.HEADER:
            self._on_control_in_header(token)
        elif self._state is _State.CONTENT:
            self._on_control_in_message(token)
        else:
            self._on_control_between(token)
        if token in tokens.STOP_IDS:
            self._state = _State.DONE

    def _on_control_in_header(self, token: int) -> None:
        if token == tokens.CHANNEL:
            self._header.begin_section(Marker.CHANNEL)
        elif token == tokens.CONSTRAIN:
            self._header.begin_section(Marker.CONSTRAIN)
        elif token == tokens.MESSAGE:
            self._open_message(self._read_header(Close.MESSAGE))
        elif token == tokens.START:
            if not self._header.has_sections and not self._header.size:
                self._writer.note(Repair.DOUBLED_START)
            else:
                self._close_header(Close.OTHER, MessageEnd.IMPLICIT)
            self._restart(Origin.STARTED)
        elif token in _ENDS:
            self._close_header(_closing(token), _ENDS[token])
        else:
            self._writer.note(Repair.STRAY_TOKEN)

    def _on_control_in_message(self, token: int) -> None:
        if token in _ENDS:
            if self._mends_call:
                self._mends_call = False
                self._writer.note(Repair.END_OF_CALL)
            self._close_message(_ENDS[token])
        elif token in (tokens.START, tokens.CHANNEL):  # P6
            self._begin_header_in_message(token, self._writer.find_imitation())
        elif token in (tokens.MESSAGE, tokens.CONSTRAIN) and (imitated := self._writer.find_imitation()):
            self._begin_header_in_message(token, imitated)
        else:
            self._writer.note(Repair.STRAY_TOKEN)

    def _begin_header_in_message(self, token: int, imitated: Imitated | None) -> None:
        self._writer.note(Repair.IMPLICIT_END)
        self._close_message(MessageEnd.IMPLICIT)
        if token in (tokens.MESSAGE, tokens.CONSTRAIN):
            self._begin_header(Origin.LOOSE)
            self._imitated = imitated
            self._on_control_in_header(token)
            return
        self._on_control_between(token)
        if self._state is _State.HEADER:
            self._imitated = imitated

    def _on_control_between(self, token: int) -> None:
        if self._state is _State.DONE:
            return
        if token == tokens.START:
            self._restart(Origin.STARTED)
        elif token in (tokens.CHANNEL, tokens.CONSTRAIN, tokens.MESSAGE):
            self._begin_header(Origin.LOOSE)
            self._on_control_in_header(token)
        elif token != tokens.END_OF_TEXT:
            self._writer.note(Repair.STRAY_TOKEN)

    # Headers

    def _restart(self, origin: Origin) -> None:
        if self._state is not _State.DONE:
            self._begin_header(origin)

    def _begin_header(self, origin: Origin) -> None:
        self._state = _State.HEADER
        self._header = HeaderText(origin)
        self._imitated = None

    def _read_header(self, close: Close) -> Header:
        text = self._header
        sections = text.sections(is_whole=close not in (Close.END_OF_STREAM, Close.NOTHING))
        read = self._reader.read_again if text.size <= SHORT_HEADER else self._reader.read
        return read(sections, text.origin, close)

    def _close_header(self, close: Close, end: MessageEnd) -> None:
        """P5: close a header with anything but ``<|message|>``; the rest of it is the body."""
        header = self._read_header(close)
        is_call = header.may_call and close is Close.CALL
        is_call |= self._imitated is not None and close is Close.CALL
        if header.body or is_call or (header.recipient is not None and not header.is_foreign):
            self._writer.note(Repair.NO_MESSAGE_TOKEN)
            self._open_message(header)
            self._close_message(end)
            return
        if self._header.size or close is not Close.END_OF_STREAM:
            self._writer.note(Repair.EMPTY_HEADER if self._header.is_marked else Repair.BLANK)
        self._state = _State.DONE if header.is_foreign else _State.BETWEEN  # P10

    def _doubt_loose_header(self) -> None:
        """Start a message without a header if text between messages does not start as a header does."""
        text = self._header.role.decode("utf-8", "ignore").lstrip()
        if not text or self._may_begin_header(text):
            return
        self._writer.note(Repair.NO_HEADER)
        self._open_forgotten(Header(body=""))

    def _may_begin_header(self, text: str) -> bool:
        word = text.split(maxsplit=1)[0]
        if word.startswith(("to=", FUNCTIONS, ASSISTANT, *CHANNELS)):
            return True
        names = (ASSISTANT, *CHANNELS, *FOREIGN_ROLES, *self._reader.tools)
        if word != text.rstrip() or text != text.rstrip():
            return word in names
        return any(name.startswith(word) for name in ("to=", FUNCTIONS, *names))

    def _doubt_long_header(self) -> None:
        """Treat a header that is too long as a message whose ``<|message|>`` is missing, unless it is a call."""
        self._header.limit *= 2
        header = self._read_header(Close.NOTHING)
        if header.body and not header.failed_call and not header.may_call:
            self._writer.note(Repair.NO_MESSAGE_TOKEN)
            self._open_forgotten(header)

    def _open_forgotten(self, header: Header) -> None:
        """Open a message whose body started in the header; the last bytes may be an incomplete code point."""
        last = self._header.last
        text, used = codecs.utf_8_decode(last, "replace", False)
        self._open_message(replace(header, body=header.body or text))
        self._writer.pending = last[used:]

    # Messages

    def _open_message(self, header: Header) -> None:
        if self._header.origin is Origin.LOOSE and header.body == "":
            self._writer.note(Repair.NO_START)
        if header.has_junk:
            self._writer.note(Repair.HEADER)
        self._state = _State.CONTENT
        self._writer.begin(header, None if header.may_call else self._imitated_call(header), self._imitated)

    def _imitated_call(self, header: Header) -> Header | None:
        """Read the header with the imitation as its role; None unless it is then a call that `header` permits."""
        if self._imitated is None or header.is_foreign or header.failed_call:
            return None
        if header.recipient is None and header.channel == "final":
            return None
        role, *others = self._header.sections(is_whole=True)
        sections = (Section(Marker.ROLE, role.text + self._imitated.header), *others)
        call = self._reader.read(sections, self._header.origin, Close.MESSAGE)
        if call.is_foreign or call.recipient is None:
            return None
        return call if header.recipient in (None, call.recipient) else None

    def _close_message(self, end: MessageEnd) -> None:
        self._writer.close(end)
        self._state = _State.DONE if self._writer.is_foreign else _State.BETWEEN


def _closing(token: int) -> Close:
    if token == tokens.CALL:
        return Close.CALL
    return Close.END_OF_STREAM if token == tokens.END_OF_TEXT else Close.OTHER

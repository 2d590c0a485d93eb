"""Parses the answer of a model that writes its reasoning between tags, such as ``<think>…</think>``.

Text in, events out, split anywhere; only the tags and blank lines around them are removed. An opening tag counts only
at the start of the turn: in the answer, ``<think>`` is ordinary text. A closing tag without an opening one means that
everything before it was reasoning (answer_scanner.py defines where it counts): models that were trained with the
opening tag in their prompt do this if the prompt lacks it. What was sent as the answer is then relabelled.
"""

import codecs
import re
from collections.abc import Iterable
from enum import Enum, auto
from typing import Final, Literal

from app.core.stream import (
    MessageClosed,
    MessageEnd,
    MessageKind,
    MessageOpened,
    MessageRelabelled,
    MessageText,
    Repaired,
    StreamEvent,
)
from app.core.transcript import ParsedMessage, Transcript
from app.engine.child.answer_scanner import AnswerScanner, Mark
from app.engine.child.call_scanner import CallScanner, FoundCall, Piece
from app.engine.repairs import AFTER_CALL, NO_ANSWER, NO_OPENER

TAGS: Final = {
    "<think>": "</think>",  # DeepSeek-R1, Qwen3, GLM-4.5, Nemotron and most others
    "<thinking>": "</thinking>",
    "<reasoning>": "</reasoning>",
    "<thought>": "</thought>",
    "<seed:think>": "</seed:think>",  # Seed-OSS
    "<mm:think>": "</mm:think>",  # MiniMax-M3
    "[THINK]": "[/THINK]",  # Magistral, Ministral
    "<|START_THINKING|>": "<|END_THINKING|>",  # Command A
    "<|inner_prefix|>": "<|inner_suffix|>",  # Apertus
    "<|channel>thought": "<channel|>",  # Gemma 4
    "<think:opensource>": "</think:opensource>",  # Hunyuan
    "<|open|>think<|sep|>": "<|close|>think<|sep|>",  # Kimi K3
    "◁think▷": "◁/think▷",  # Kimi-VL
}
"""The closing tag for each opening tag of reasoning."""

OPENERS: Final = tuple(TAGS)

_LEADING_BLANK_LINES: Final = re.compile(r"\A(?:[^\S\n]*\n)+")


def is_marker(token_text: str) -> bool:
    """Whether a control token with this text is (part of) a tag, so that its text must reach the parser."""
    return len(token_text) > 1 and any(token_text in tag for tag in (*TAGS, *TAGS.values()))


class _State(Enum):
    BEGINNING = auto()
    REASONING = auto()
    ANSWER = auto()
    OVER = auto()


class ThinkParser:
    """Parses one turn.

    Args:
        thinking_open: whether the prompt ended with an opening tag, so that the turn starts with reasoning.
        person: how the user's next message starts (``User:``); a line of the answer that starts like this ends the
            turn. Empty if a control token ends it.
        calls: finds calls in the answer; None if no tools were offered.
    """

    def __init__(self, *, thinking_open: bool = False, person: str = "", calls: CallScanner | None = None) -> None:
        self._calls = calls
        self._has_called = self._is_cut = False
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._transcript = Transcript()
        self._events: list[StreamEvent] = []
        self._state = _State.REASONING if thinking_open else _State.BEGINNING
        self._closers = tuple(TAGS.values())
        self._person = person
        self._scanner: AnswerScanner | None = None
        self._held = ""
        self._blank = ""
        self._lead = ""
        self._done = 0
        self._is_all = False
        self._index = -1
        self._kind: MessageKind | None = None
        self._reasoned = thinking_open
        self._tag_may_be_repeated = thinking_open

    @property
    def messages(self) -> tuple[ParsedMessage, ...]:
        """The messages so far; the last one may still be open."""
        return self._transcript.messages

    @property
    def repairs(self) -> tuple[str, ...]:
        """What was malformed and has been repaired."""
        return self._transcript.repairs

    @property
    def closer(self) -> str | None:
        """The tag that ends the current reasoning; None if any closing tag does."""
        return self._closers[0] if len(self._closers) == 1 else None

    @property
    def current_kind(self) -> MessageKind | None:
        """Kind of the current message; None while it is not clear yet."""
        match self._state:
            case _State.REASONING:
                return MessageKind.REASONING
            case _State.ANSWER:
                return MessageKind.FINAL
            case _State.BEGINNING | _State.OVER:
                return None

    @property
    def is_over(self) -> bool:
        """Whether the model has started to write the user's next message; everything after that is ignored."""
        return self._state is _State.OVER

    @property
    def characters(self) -> int:
        """Number of characters of the turn so far, without the user's next message once that has started."""
        return self._done + len(self._held)

    def feed(self, pieces: Iterable[bytes]) -> list[StreamEvent]:
        """Parse the bytes of the next tokens. Never raises; bytes that are not UTF-8 become U+FFFD."""
        for piece in pieces:
            self._read(self._decoder.decode(piece))
        return self._taken_events()

    def finish(self, reason: Literal["stop", "length"]) -> list[StreamEvent]:
        """End the stream: the model ended its turn (``stop``), or it was cut off (``length``)."""
        self._is_all, self._is_cut = True, reason != "stop"
        self._read(self._decoder.decode(b"", final=True))
        answered = self._kind is MessageKind.FINAL or self._has_called
        self._close(MessageEnd.EOS if reason == "stop" else MessageEnd.CUT)
        if self._reasoned and not answered:
            self._emit(Repaired(NO_ANSWER))
        return self._taken_events()

    def _read(self, text: str) -> None:
        if self._state is _State.OVER:
            return
        self._held += text
        while self._held and self._step():
            pass
        if self._is_all:
            self._write_blank()

    def _step(self) -> bool:
        """Process the held text as far as it is clear; False if more text is needed."""
        match self._state:
            case _State.BEGINNING:
                return self._begin()
            case _State.REASONING:
                return self._reason()
            case _State.ANSWER:
                return self._answer()
            case _State.OVER:
                return False

    def _begin(self) -> bool:
        """Skip white space, then find a tag or the answer."""
        start = self._held.lstrip()
        opener = next((tag for tag in OPENERS if start.startswith(tag)), None)
        if opener is not None:
            self._state, self._closers, self._reasoned = _State.REASONING, (TAGS[opener],), True
            self._use(len(self._held) - len(start) + len(opener))
            return True
        closer = next((tag for tag in TAGS.values() if start.startswith(tag)), None)
        if closer is not None:  # of empty reasoning, or reasoning that has ended before
            self._reasoned = True
            self._use(len(self._held) - len(start) + len(closer))
            return True
        # Also if there is only white space so far.
        if any(tag.startswith(start) for tag in (*OPENERS, *TAGS.values())) and not (self._is_all and start):
            return False
        self._state = _State.ANSWER
        self._scanner = AnswerScanner({} if self._reasoned else TAGS, self._person)
        return True

    def _answer(self) -> bool:
        """Write the answer, up to a place that shows that it was not one or is over."""
        assert self._scanner is not None
        found = self._scanner.scan(self._held, is_all=self._is_all)
        self._write_answer(self._use(found.clear))
        match found.mark:
            case None:
                return False
            case Mark.CLOSING_TAG:
                self._use(found.length)
                self._relabel()
                return True
            case Mark.PERSON:
                self._done -= len(self._blank)
                self._held = self._blank = ""
                self._state = _State.OVER
                return False

    def _write_answer(self, text: str) -> None:
        """Write text of the answer, and the calls in it.

        Trailing white space is held back if the user's next message may follow.
        """
        if self._calls is not None:
            self._write_pieces(self._calls.feed(text, is_all=False))
            return
        text = self._blank + text
        self._blank = text[len(text.rstrip()) :] if self._person else ""
        self._write(text[: len(text) - len(self._blank)], MessageKind.FINAL)

    def _write_pieces(self, pieces: Iterable[Piece]) -> None:
        """Write text and calls. Text before a call announces it; what follows one is dropped."""
        for piece in pieces:
            if isinstance(piece, FoundCall):
                self._write_call(piece)
            elif not self._has_called:
                self._write(piece, MessageKind.FINAL)
            elif piece.strip():
                self._emit(Repaired(AFTER_CALL))

    def _write_call(self, call: FoundCall) -> None:
        if self._kind is MessageKind.FINAL:
            self._emit(MessageRelabelled(self._index, MessageKind.PREAMBLE))
        self._close(MessageEnd.END)
        self._has_called = True
        self._index += 1
        opened = MessageOpened(
            self._index,
            MessageKind.TOOL_CALL,
            channel="commentary",
            recipient=f"functions.{call.name}",
            content_type="json",
        )
        self._emit(opened)
        if call.arguments:
            self._emit(MessageText(self._index, call.arguments))
        self._emit(MessageClosed(self._index, MessageEnd.CUT if self._is_cut else MessageEnd.CALL))

    def _write_blank(self) -> None:
        if self._calls is not None:
            self._write_pieces(self._calls.feed("", is_all=True))
            return
        blank, self._blank = self._blank, ""
        self._write(blank, MessageKind.FINAL)

    def _relabel(self) -> None:
        """Relabel what was sent as the answer: it was reasoning."""
        self._write_blank()
        self._reasoned, self._state = True, _State.BEGINNING
        if self._kind is not None:
            self._emit(MessageRelabelled(self._index, MessageKind.REASONING))
            self._emit(Repaired(NO_OPENER))
        self._close(MessageEnd.END)

    def _reason(self) -> bool:
        """Write reasoning up to a closing tag."""
        if self._tag_may_be_repeated:
            return self._drop_repeated_tag()
        found = [(self._held.find(tag), tag) for tag in self._closers if tag in self._held]
        if found:
            at, closer = min(found)
            self._write(self._use(at), MessageKind.REASONING)
            self._use(len(closer))
            self._close(MessageEnd.END)
            self._state = _State.BEGINNING
            return True
        clear = len(self._held) - (0 if self._is_all else _length_of_begun(self._held, self._closers))
        if self._kind is None and not self._held[:clear].strip():
            return False  # white space before the first word: nothing may follow it
        self._write(self._use(clear), MessageKind.REASONING)
        return False

    def _drop_repeated_tag(self) -> bool:
        """Drop an opening tag that the prompt already ended with; some models repeat it."""
        start = self._held.lstrip()
        opener = next((tag for tag in OPENERS if start.startswith(tag)), None)
        if opener is None and not self._is_all and any(tag.startswith(start) for tag in OPENERS):
            return False
        self._tag_may_be_repeated = False
        if opener is not None:
            self._closers = (TAGS[opener],)
            self._use(len(self._held) - len(start) + len(opener))
        return True

    def _use(self, count: int) -> str:
        """Remove the first `count` characters from the held text and return them."""
        used, self._held = self._held[:count], self._held[count:]
        self._done += count
        return used

    def _write(self, text: str, kind: MessageKind) -> None:
        """Write text to the current message; a message with only white space is never opened."""
        if self._kind is None:
            self._lead += text  # indentation of the first word, which may arrive later
            text = _LEADING_BLANK_LINES.sub("", self._lead)
            if self._person:  # the space after the name at the end of the prompt
                text = text.removeprefix(" ")
            if not text.strip():
                return
            self._lead = ""
            self._index += 1
            self._kind = kind
            is_provisional = kind is MessageKind.FINAL and (not self._reasoned or self._calls is not None)
            self._emit(MessageOpened(self._index, kind, provisional=is_provisional))
        if text:
            self._emit(MessageText(self._index, text))

    def _close(self, end: MessageEnd) -> None:
        self._lead = ""
        if self._kind is not None:
            self._emit(MessageClosed(self._index, end))
            self._kind = None

    def _emit(self, event: StreamEvent) -> None:
        self._transcript.apply(event)
        self._events.append(event)

    def _taken_events(self) -> list[StreamEvent]:
        events, self._events = self._events, []
        return events


def _length_of_begun(text: str, tags: Iterable[str]) -> int:
    """Return how many characters at the end of `text` may be the start of a tag."""
    longest = 0
    for tag in tags:
        for length in range(min(len(tag) - 1, len(text)), longest, -1):
            if text.endswith(tag[:length]):
                longest = length
                break
    return longest

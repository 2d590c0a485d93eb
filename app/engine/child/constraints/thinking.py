"""Constraints on models other than gpt-oss: the answer is JSON from its first character on, after any reasoning.

Where the turn or the answer begins, reasoning may still follow, or a call of a tool. There either the JSON text may
begin, or a tag that opens reasoning, if the model has one, or what begins a call.
"""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from app.core.stream import MessageKind, StreamEvent
from app.engine.child.constraints.masks import AllBut, Mask, Only
from app.engine.child.constraints.matching import SchemaMatcher
from app.engine.child.constraints.words import Words

_TAG_ENDS: Final = (">", "]", "▷")
"""The last characters of tags of reasoning. No JSON text begins with one."""

_LONGEST_MARKER: Final = 64
"""Characters after which what is written is no marker."""


class Reader(Protocol):
    """The part of a parser that says where in the turn the model is."""

    @property
    def current_kind(self) -> MessageKind | None:
        """Kind of the current message; None while it is not clear yet."""


class ThinkingConstraint:
    """What the model may write at each place of one turn.

    Args:
        parser: of this turn; it has been given each token before :meth:`follow` is.
        new_matcher: makes a matcher of the answer.
        text_of: the text of a token, that of a tag if it is one.
        ends: the tokens that end a turn.
        openings: the tags that open reasoning; none if the model has no reasoning.
        calls: the markers behind which it calls a tool, as it likes; none if it has no tools.
    """

    def __init__(
        self,
        parser: Reader,
        new_matcher: Callable[[], SchemaMatcher],
        *,
        text_of: Callable[[int], bytes],
        ends: Sequence[int],
        openings: Words,
        calls: Words,
    ) -> None:
        self._parser = parser
        self._new_matcher = new_matcher
        self._text_of = text_of
        self._ends = tuple(ends)
        self._no_end = AllBut(self._ends)
        self._openings, self._calls = openings, calls
        self._matcher: SchemaMatcher | None = None
        self._begun = b""
        self._is_marker = self._is_call = False

    @property
    def is_lost(self) -> bool:
        """Whether the answer does not fit its schema any more; nothing is restricted from here to its end."""
        return self._matcher is not None and self._matcher.is_lost

    def follow(self, token: int, events: Sequence[StreamEvent]) -> None:
        """Record the next token of the turn: it goes on with the reasoning, a tag, a call or the answer."""
        if self._parser.current_kind is MessageKind.REASONING:
            self._matcher, self._begun, self._is_marker, self._is_call = None, b"", False, False
            return
        if self._is_call or (self._matcher is None and self._was_reasoning(token)):
            return
        if len(self._begun) < _LONGEST_MARKER:
            self._begun += self._text_of(token)
        matcher, begun = self._current(), self._begun.lstrip()
        self._is_call = self._calls.has(begun)
        if not self._is_marker and (matcher.fits(token) or not self._may_be_marker(begun)):
            matcher.take(token)
        else:
            self._is_marker = True

    def _may_be_marker(self, begun: bytes) -> bool:
        return self._openings.begin_with(begun) or self._calls.begin_with(begun)

    def _was_reasoning(self, token: int) -> bool:
        """Whether `token` ended reasoning; the answer begins with what comes after the tag in it."""
        text = self._text_of(token).decode("utf-8", "ignore")
        at = max(text.rfind(mark) for mark in _TAG_ENDS)
        if at < 0:
            return False
        rest = text[at + 1 :]
        self._begun = rest.encode()
        self._current().take_text(rest)
        return True

    def mask(self) -> Mask | None:
        """Return what may follow: all but the end in reasoning, anything in a call, what fits in the answer."""
        if self._parser.current_kind is MessageKind.REASONING:
            return self._no_end
        if self._is_call:
            return None
        begun = self._begun.lstrip()
        markers = self._openings.after(begun) | self._calls.after(begun)
        if self._is_marker:
            return Only(markers) if markers else None
        return self._current().mask(self._ends, markers)

    def _current(self) -> SchemaMatcher:
        if self._matcher is None:
            self._matcher = self._new_matcher()
        return self._matcher

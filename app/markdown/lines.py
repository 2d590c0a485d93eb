"""Split streamed text into lines.

All kinds of line breaks are equivalent. A very long line is emitted in parts, always split at the same positions, so
that the result does not depend on how the text arrived.
"""

import re
from typing import NamedTuple

LINE_LIMIT = 2000
"""The maximum length of a line in characters that is parsed for block markup; the rest is text."""

_BREAK = re.compile("\r\n|\r|\n")


class Line(NamedTuple):
    """A line, or part of one, without its line break. `is_rest`: it continues the previous line."""

    text: str
    is_rest: bool


class LineReader:
    """Splits text into lines: pass text to :meth:`add`, then call :meth:`take` until it returns None."""

    def __init__(self) -> None:
        self._chunks: list[str] = []
        self._buffer = ""
        self._at = 0
        self._in_line = False
        self._is_over = False

    def add(self, text: str) -> None:
        """Append a piece of text, which may end anywhere."""
        if text:
            self._chunks.append(text)

    def finish(self) -> None:
        """End the text: the remainder is the last line."""
        self._is_over = True

    def take(self) -> Line | None:
        """Return the next complete line or part of a line."""
        self._gather()
        found = _BREAK.search(self._buffer, self._at, self._at + LINE_LIMIT + 2)
        if found and found.start() - self._at <= LINE_LIMIT:
            return self._give(found.start(), found.end(), ends=True) if self._is_whole(found) else None
        if len(self._buffer) - self._at > LINE_LIMIT:
            end = self._at + LINE_LIMIT
            return self._give(end, end, ends=False)
        if self._is_over and self._at < len(self._buffer):
            return self._give(len(self._buffer), len(self._buffer), ends=True)
        return None

    @property
    def rest(self) -> Line:
        """The unfinished line so far."""
        self._gather()
        return Line(self._buffer[self._at :].rstrip("\r"), self._in_line)

    def _gather(self) -> None:
        if self._chunks:
            self._buffer = self._buffer[self._at :] + "".join(self._chunks)
            self._chunks.clear()
            self._at = 0

    def _is_whole(self, found: re.Match[str]) -> bool:
        """Whether the line break is complete: a final ``\\r`` may be half of one."""
        return found.group() != "\r" or found.end() < len(self._buffer) or self._is_over

    def _give(self, end: int, following: int, *, ends: bool) -> Line:
        line = Line(self._buffer[self._at : end], self._in_line)
        self._at = following
        self._in_line = not ends
        return line

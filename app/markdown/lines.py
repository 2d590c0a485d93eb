"""Text as it arrives, cut into lines.

Every kind of line break becomes one; a very long line is given out in parts, always cut at the same places, so that
the result does not depend on how the text was cut when it arrived.
"""

import re
from typing import NamedTuple

LINE_LIMIT = 2000
"""Characters of a line that are looked at for markup of blocks; the rest of the line is text."""

_BREAK = re.compile("\r\n|\r|\n")


class Line(NamedTuple):
    """A line or a part of it, without its break. `is_rest`: it continues the line before."""

    text: str
    is_rest: bool


class LineReader:
    """Give it text with :meth:`add`; take out lines with :meth:`take` until it returns None."""

    def __init__(self) -> None:
        self._chunks: list[str] = []
        self._buffer = ""
        self._at = 0
        self._in_line = False
        self._is_over = False

    def add(self, text: str) -> None:
        """More of the text."""
        if text:
            self._chunks.append(text)

    def finish(self) -> None:
        """No more will come: what is left over is the last line."""
        self._is_over = True

    def take(self) -> Line | None:
        """The next line or part that is there in full."""
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
        """What is there of the line that is not ended."""
        self._gather()
        return Line(self._buffer[self._at :].rstrip("\r"), self._in_line)

    def _gather(self) -> None:
        if self._chunks:
            self._buffer = self._buffer[self._at :] + "".join(self._chunks)
            self._chunks.clear()
            self._at = 0

    def _is_whole(self, found: re.Match[str]) -> bool:
        """Whether a ``\\r`` at the end may not be half of a break."""
        return found.group() != "\r" or found.end() < len(self._buffer) or self._is_over

    def _give(self, end: int, following: int, *, ends: bool) -> Line:
        line = Line(self._buffer[self._at : end], self._in_line)
        self._at = following
        self._in_line = not ends
        return line

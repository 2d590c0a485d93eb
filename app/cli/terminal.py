"""Writing to a terminal, a pipe or a file."""

import sys
from typing import TextIO

from app.core.errors import DescantError
from app.core.sentences import Explanation

_DIM, _PLAIN, _CLEAR_LINE = "\x1b[2m", "\x1b[0m", "\r\x1b[K"


def use_utf8() -> None:
    """Models write all of Unicode; a narrow locale must not end the program in the middle of an answer."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say_error(error: DescantError | Explanation) -> None:
    """What happened, why, and what to do next, on standard error."""
    explanation = error.explanation if isinstance(error, DescantError) else error
    lines = [f"descant: {explanation.what}"]
    if explanation.why is not None:
        lines.append(f"  {explanation.why}")
    lines.append(f"  {explanation.next_step}")
    print("\n".join(lines), file=sys.stderr)


class StatusLine:
    """One line on standard error that is written over and goes away; silent when that is no terminal.

    Attributes:
        enabled: whether it is one.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shown = False
        self.enabled = self._stream.isatty()

    def show(self, text: str) -> None:
        """Replace the line."""
        if self.enabled:
            self._stream.write(f"{_CLEAR_LINE}{_DIM}{text}{_PLAIN}")
            self._stream.flush()
            self._shown = True

    def clear(self) -> None:
        """Take it away."""
        if self._shown:
            self._stream.write(_CLEAR_LINE)
            self._stream.flush()
            self._shown = False


class LaneWriter:
    """Streams the lanes of an answer: the answer on standard output, all else dimmed on standard error."""

    def __init__(self) -> None:
        self._dim = sys.stderr.isatty()
        self._open_aside = False

    def answer(self, text: str) -> None:
        """More of the answer."""
        self.end_aside()
        sys.stdout.write(text)
        sys.stdout.flush()

    def begin_aside(self, title: str) -> None:
        """A new piece of reasoning, commentary or a tool call."""
        self.end_aside()
        self._open_aside = True
        sys.stderr.write(f"{_DIM if self._dim else ''}[{title}] ")

    def aside(self, text: str) -> None:
        """More of it."""
        sys.stderr.write(text)
        sys.stderr.flush()

    def end_aside(self) -> None:
        """It is over."""
        if self._open_aside:
            sys.stderr.write(f"{_PLAIN if self._dim else ''}\n")
            sys.stderr.flush()
            self._open_aside = False

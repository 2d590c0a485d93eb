"""Writing to a terminal, a pipe or a file.

What is written holds text of unknown origin: answers of a model, names out of a file, sentences of a server. Lines of
our own (errors, tables, progress) go through :func:`say` and :func:`print_line`, which let nothing through that a
terminal obeys. An answer is only filtered on its way to a terminal; a pipe gets every character as the model wrote it.
"""

import argparse
import json
import os
import sys
from typing import NoReturn, TextIO

from app.core.decoding import decode_text
from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase
from app.core.text import VisibleText, visible_line, without_controls_in_json

_DIM, _PLAIN, _CLEAR_LINE = "\x1b[2m", "\x1b[0m", "\r\x1b[K"


def use_utf8() -> None:
    """Models write all of Unicode; a narrow locale must not end the program in the middle of an answer."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def argument_text(argument: str, name: Phrase) -> str:
    """An argument of the command line as text.

    Where Python could not read it in the encoding of the locale, its bytes are read as UTF-8.

    Raises:
        NotTextError: it is in neither.
    """
    try:
        argument.encode()
    except UnicodeEncodeError:
        return decode_text(os.fsencode(argument), name)
    return argument


def say_error(error: DescantError | Explanation) -> None:
    """What happened, why, and what to do next, on standard error."""
    explanation = error.explanation if isinstance(error, DescantError) else error
    say(str(explanation.what))
    for more in (explanation.why, explanation.next_step):
        if more is not None:
            print(f"  {visible_line(str(more))}", file=sys.stderr)


def say_link(address: str) -> None:
    """An address that helps on, below an error; nothing for none."""
    if address:
        print(f"  {visible_line(address)}", file=sys.stderr)


def say(text: str) -> None:
    """One sentence of ours on standard error."""
    print(f"descant: {visible_line(text)}", file=sys.stderr)


def print_line(text: str = "") -> None:
    """One line of ours on standard output, at once."""
    print(visible_line(text), flush=True)


def print_json(value: object, *, indent: int | None = None) -> None:
    """A value as JSON on standard output, readable, and without characters that a terminal obeys."""
    print(without_controls_in_json(json.dumps(value, ensure_ascii=False, indent=indent)))


class ArgumentParser(argparse.ArgumentParser):
    """Repeats a wrong argument, which may be the name of a file, as text that a terminal only shows."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end with exit code 2."""
        super().error(visible_line(message))


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
            self._stream.write(f"{_CLEAR_LINE}{_DIM}{visible_line(text)}{_PLAIN}")
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
        self._answer = _Lane(sys.stdout)
        self._aside = _Lane(sys.stderr)

    def answer(self, text: str) -> None:
        """More of the answer."""
        self.end_aside()
        self._answer.write(text)

    def end_answer(self) -> None:
        """It is over: end its line."""
        self.answer("\n")

    def begin_aside(self, title: str) -> None:
        """A new piece of reasoning, commentary or a tool call."""
        self.end_aside()
        self._open_aside = True
        sys.stderr.write(f"{_DIM if self._dim else ''}[{visible_line(title)}] ")

    def aside(self, text: str) -> None:
        """More of it."""
        self._aside.write(text)

    def end_aside(self) -> None:
        """It is over."""
        if self._open_aside:
            self._aside.end()
            sys.stderr.write(f"{_PLAIN if self._dim else ''}\n")
            sys.stderr.flush()
            self._open_aside = False


class _Lane:
    """A model's text on its way to one stream: exact, unless that is a terminal, which would obey some of it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._visible = VisibleText() if stream.isatty() else None

    def write(self, text: str) -> None:
        self._stream.write(text if self._visible is None else self._visible.feed(text))
        self._stream.flush()

    def end(self) -> None:
        if self._visible is not None:
            self._stream.write(self._visible.end())

"""Output to a terminal, a pipe or a file.

The output contains untrusted text: answers of a model, names from files, messages of servers. Our own lines (errors,
tables, progress) go through :func:`say` and :func:`print_line`, which remove everything that a terminal would
interpret. An answer is filtered only for a terminal; a pipe receives every character as the model wrote it.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable
from typing import Any, NoReturn, TextIO

from app.core.decoding import decode_text
from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase
from app.core.text import VisibleText, visible_line, without_controls_in_json

_DIM, _PLAIN, _CLEAR_LINE = "\x1b[2m", "\x1b[0m", "\r\x1b[K"


def use_utf8() -> None:
    """Use UTF-8 whatever the locale: models write all of Unicode, and no character may abort the output."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def argument_text(argument: str, name: Phrase) -> str:
    """Return a command-line argument as text.

    If Python could not decode it in the encoding of the locale, its bytes are decoded as UTF-8.

    Raises:
        NotTextError: it is invalid in both.
    """
    try:
        argument.encode()
    except UnicodeEncodeError:
        return decode_text(os.fsencode(argument), name)
    return argument


def whole(text: str) -> int:
    """Return an argument as a whole number."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number") from None


def decimal(text: str) -> float:
    """Return an argument as a number, which may have decimals."""
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None


def positive(text: str) -> int:
    """Return an argument as a number greater than 0."""
    value = whole(text)
    if value <= 0:
        raise argparse.ArgumentTypeError("must be greater than 0")
    return value


def read_standard_input(name: Phrase) -> str:
    """Return the text of standard input; empty if it is closed.

    Raises:
        NotTextError: it is not text.
    """
    return decode_text(sys.stdin.buffer.read(), name) if sys.stdin is not None else ""


def say_error(error: DescantError | Explanation) -> None:
    """Print what happened, why, and what to do next, on standard error."""
    explanation = error.explanation if isinstance(error, DescantError) else error
    say(str(explanation.what))
    for more in (explanation.why, explanation.next_step):
        if more is not None:
            print(f"  {visible_line(str(more))}", file=sys.stderr)


def say_link(address: str) -> None:
    """Print a helpful address below an error; nothing if it is empty."""
    if address:
        print(f"  {visible_line(address)}", file=sys.stderr)


def say(text: str) -> None:
    """Print one message on standard error."""
    print(f"descant: {visible_line(text)}", file=sys.stderr)


def print_line(text: str = "") -> None:
    """Print one line on standard output, unbuffered."""
    print(visible_line(text), flush=True)


def visible_text(text: str) -> str:
    """Return a text for standard output: as it is, or safe for a terminal if that is one."""
    if not sys.stdout.isatty():
        return text
    visible = VisibleText()
    return visible.feed(text) + visible.end()


def print_json(value: object, *, indent: int | None = None) -> None:
    """Print a value as readable JSON on standard output, without characters that a terminal would interpret."""
    print(without_controls_in_json(json.dumps(value, ensure_ascii=False, indent=indent)))


class ArgumentParser(argparse.ArgumentParser):
    """Repeats an invalid argument, which may be a file name, in a form that is safe for a terminal.

    Each command says which of its arguments it does not know, with its own usage and the option that is meant.
    """

    def parse_known_args(self, *given: Any, **named: Any) -> Any:
        """Parse all arguments; end with exit code 2 if some are unknown."""
        parsed, unknown = super().parse_known_args(*given, **named)
        if unknown:
            options = [option for option in self._option_string_actions if option.startswith("--")]
            self.error(f"unrecognized arguments: {' '.join(unknown)}{did_you_mean(unknown[0], options)}")
        return parsed, unknown

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError as error:
            error.message += did_you_mean(str(value), map(str, action.choices or ()))
            raise

    def error(self, message: str) -> NoReturn:
        """Print what is wrong, and end with exit code 2."""
        super().error(visible_line(message))


def did_you_mean(text: str, known: Iterable[str]) -> str:
    """Return a question for the one of the known words that is most like `text`; nothing if none is."""
    from difflib import get_close_matches  # noqa: PLC0415  most commands are right

    near = get_close_matches(text.partition("=")[0], list(known), n=1)
    return f" (did you mean {near[0]}?)" if near else ""


class StatusLine:
    """A temporary line on standard error; silent if that is not a terminal.

    Attributes:
        enabled: whether it is a terminal.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shown = False
        self.enabled = self._stream.isatty()

    def show(self, text: str) -> None:
        """Replace the text of the line."""
        if self.enabled:
            self._stream.write(f"{_CLEAR_LINE}{_DIM}{visible_line(text)}{_PLAIN}")
            self._stream.flush()
            self._shown = True

    def clear(self) -> None:
        """Remove the line from the terminal."""
        if self._shown:
            self._stream.write(_CLEAR_LINE)
            self._stream.flush()
            self._shown = False


class LaneWriter:
    """Streams the answer to standard output, and everything else dimmed to standard error."""

    def __init__(self) -> None:
        self._dim = sys.stderr.isatty()
        self._open_aside = False
        self._answer = _Lane(sys.stdout)
        self._aside = _Lane(sys.stderr)

    def answer(self, text: str) -> None:
        """Write more of the answer."""
        self.end_aside()
        self._answer.write(text)

    def end_answer(self) -> None:
        """End the answer with a line break."""
        self.answer("\n")

    def begin_aside(self, title: str) -> None:
        """Start a piece of reasoning, commentary or a tool call."""
        self.end_aside()
        self._open_aside = True
        sys.stderr.write(f"{_DIM if self._dim else ''}[{visible_line(title)}] ")

    def aside(self, text: str) -> None:
        """Write more of the current piece."""
        self._aside.write(text)

    def end_aside(self) -> None:
        """End the current piece, if there is one, with a line break."""
        if self._open_aside:
            self._aside.end()
            sys.stderr.write(f"{_PLAIN if self._dim else ''}\n")
            sys.stderr.flush()
            self._open_aside = False


class _Lane:
    """A model's text on its way to one stream: exact, except for a terminal, which would interpret some of it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._visible = VisibleText() if stream.isatty() else None

    def write(self, text: str) -> None:
        self._stream.write(text if self._visible is None else self._visible.feed(text))
        self._stream.flush()

    def end(self) -> None:
        if self._visible is not None:
            self._stream.write(self._visible.end())

"""What a server asks the user in the middle of a call, on the terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from app.cli.terminal import StatusLine, say
from app.core.text import one_line, visible_line
from app.tools.inquiry import FieldKind, Reply, ReplyAction, chosen_problem, value_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.tools.inquiry import Field, Inquiry, Value

_YES, _NO = ("y", "yes"), ("n", "no")


def can_ask() -> bool:
    """Whether the user can be asked: they sit at a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


class TerminalAsker:
    """Asks on the terminal, and waits for what is typed; see :class:`app.tools.inquiry.Asker`."""

    def __init__(self, status: StatusLine) -> None:
        self._status = status

    def ask(self, inquiry: Inquiry, done: Callable[[Reply], object]) -> None:
        """Ask one field after another; the end of the input cancels."""
        self._status.clear()
        try:
            done(_replied(inquiry))
        except EOFError:
            done(Reply(ReplyAction.CANCEL))

    def withdraw(self) -> None:
        """Nothing is left to take back: the user has been waited for."""


def _replied(inquiry: Inquiry) -> Reply:
    say(f"The MCP server {one_line(inquiry.asker)} asks: {inquiry.message}")
    if inquiry.url:
        say(f"It wants you to open this address, which leads to {inquiry.host}:")
        print(visible_line(inquiry.url), file=sys.stderr)
        return _agreed("Open it yourself if you trust it. Have you opened it? [y]es, [n]o, Enter cancels: ")
    say("Enter no passwords or keys: the server gets what you write, and the model may see it.")
    reply = _agreed("Answer? [y]es, [n]o, Enter cancels: ")
    if reply.action is not ReplyAction.ACCEPT:
        return reply
    values = {field.name: _value(field) for field in inquiry.fields}
    return Reply(ReplyAction.ACCEPT, {name: value for name, value in values.items() if value is not None})


def _agreed(words: str) -> Reply:
    answer = _typed(words).strip().lower()
    if answer in _YES:
        return Reply(ReplyAction.ACCEPT)
    return Reply(ReplyAction.DECLINE if answer in _NO else ReplyAction.CANCEL)


def _value(field: Field) -> Value | None:
    """Ask for a field until what is typed fits; Enter takes the default."""
    if field.description:
        say(one_line(field.description))
    for number, choice in enumerate(field.choices, 1):
        print(f"  {number}  {visible_line(one_line(choice.title))}", file=sys.stderr)
    while True:
        text = _typed(_prompt(field))
        if not text.strip() and field.default is not None:
            return field.default
        try:
            return _read(field, text)
        except ValueError as error:
            say(str(error.args[0]))


def _prompt(field: Field) -> str:
    default = field.default
    shown = "yes" if default is True else "no" if default is False else default
    shown = ", ".join(shown) if isinstance(shown, tuple) else shown
    hint = {
        FieldKind.BOOLEAN: "yes or no",
        FieldKind.CHOICE: "a number",
        FieldKind.CHOICES: "numbers with commas",
    }.get(field.kind, field.format.value)
    more = [hint, "" if shown is None else f"Enter: {shown}", "required" if field.is_required else ""]
    told = "; ".join(filter(None, more))
    return f"{field.shown} ({told}): " if told else f"{field.shown}: "


def _read(field: Field, text: str) -> Value | None:
    """Return what is typed; raise ValueError if it does not fit."""
    match field.kind:
        case FieldKind.BOOLEAN:
            return _truth(field, text)
        case FieldKind.CHOICE:
            chosen = _chosen(field, text)
            if len(chosen) > 1:
                raise ValueError("Choose one of them.")
            return _checked(field, chosen) and chosen[0]
        case FieldKind.CHOICES:
            chosen = _chosen(field, text)
            return _checked(field, chosen) and chosen
        case FieldKind.TEXT | FieldKind.NUMBER | FieldKind.INTEGER:
            return value_of(field, text)


def _truth(field: Field, text: str) -> bool | None:
    answer = text.strip().lower()
    if not answer and not field.is_required:
        return None
    if answer not in (*_YES, *_NO):
        raise ValueError("Answer yes or no.")
    return answer in _YES


def _chosen(field: Field, text: str) -> tuple[str, ...]:
    """Return the values of numbers that are typed, or of values themselves."""
    found = []
    known = {choice.value: choice.value for choice in field.choices}
    numbered = {str(number): choice.value for number, choice in enumerate(field.choices, 1)}
    for part in filter(None, map(str.strip, text.split(","))):
        value = numbered.get(part, known.get(part))
        if value is None:
            raise ValueError(f"There is no choice {one_line(part)}.")
        found.append(value)
    return tuple(found)


def _checked(field: Field, chosen: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return what is chosen, None for nothing; raise ValueError if it does not fit."""
    if problem := chosen_problem(field, chosen):
        raise ValueError(problem)
    return chosen or None


def _typed(words: str) -> str:
    """Return a line of the terminal. Raises EOFError."""
    sys.stderr.write(visible_line(words))
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\r\n")

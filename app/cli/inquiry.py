"""What a server asks the user in the middle of a call, on the terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from app.cli.terminal import StatusLine, say
from app.core.dates import today
from app.core.text import one_line, visible_line
from app.tools.inquiry import FieldKind, Reply, ReplyAction, chosen_problem, value_of
from app.tools.sampling import conversation_of, reply_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.core.conversation import Conversation
    from app.engine.client.aside import Aside
    from app.tools.inquiry import Field, Inquiry, Prompt, Value

_YES, _NO = ("y", "yes"), ("n", "no")


def can_ask() -> bool:
    """Whether the user can be asked: they sit at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


class Writer(Protocol):
    """Has a model write what belongs to no answer."""

    @property
    def model(self) -> str:
        """The name of the model."""

    def write(self, conversation: Conversation, most_tokens: int) -> Aside:
        """Return what it has written. Raises EngineError."""


class TerminalAsker:
    """Asks on the terminal, and waits for what is typed; see :class:`app.tools.inquiry.Asker`."""

    def __init__(self, status: StatusLine, writer: Writer | None) -> None:
        self._status, self._writer = status, writer

    def ask(self, inquiry: Inquiry, done: Callable[[Reply], object]) -> None:
        """Ask one field after another; the end of the input cancels."""
        self._status.clear()
        try:
            reply = _prompted(inquiry.asker, inquiry.prompt) if inquiry.prompt is not None else _replied(inquiry)
        except EOFError:
            reply = Reply(ReplyAction.CANCEL)
        done(reply if inquiry.prompt is None or reply.refuses else self._written(inquiry.prompt))

    def _written(self, prompt: Prompt) -> Reply:
        if self._writer is None:
            return Reply(ReplyAction.CANCEL)
        self._status.show("Writing for the server…")
        written = self._writer.write(conversation_of(prompt, today()), prompt.most_tokens)
        self._status.clear()
        return reply_of(written.text, self._writer.model, written.reason)

    def withdraw(self) -> None:
        """Nothing is left to take back: the user has been waited for."""


def _replied(inquiry: Inquiry) -> Reply:
    if inquiry.is_opened:
        return _agreed(f"Are you done at {inquiry.host}? The call is made again then. [y]es, [n]o, Enter cancels: ")
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


def _prompted(asker: str, prompt: Prompt) -> Reply:
    say(f"The MCP server {one_line(asker)} wants the model to write something. The model gets this and nothing else:")
    parts = [("System prompt", prompt.instructions)] if prompt.instructions else []
    parts += [("Model" if one.is_of_model else "User", one.text) for one in prompt.messages]
    for name, text in parts:
        for line in text.splitlines():
            print(f"  {name}: {visible_line(line)}", file=sys.stderr)
    return _agreed("The server gets what the model writes. Let it write? [y]es, [n]o, Enter cancels: ")


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

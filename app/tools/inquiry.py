"""What a running tool asks the user: values for a few fields, to open an address, or to let the model write."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias
from urllib.parse import urlsplit

import msgspec

from app.core.sentences import Phrase, phrase

if TYPE_CHECKING:
    from collections.abc import Callable

Value: TypeAlias = str | int | float | bool | tuple[str, ...]


class FieldKind(StrEnum):
    """What a field takes. CHOICE: one of its choices. CHOICES: any number of them."""

    TEXT = "text"
    NUMBER = "number"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    CHOICE = "choice"
    CHOICES = "choices"


class TextFormat(StrEnum):
    """How a text must be written: as those formats of JSON Schema that MCP allows in questions."""

    ANY = ""
    DATE = "date"
    DATE_TIME = "date-time"
    EMAIL = "email"
    URI = "uri"


class Choice(msgspec.Struct, frozen=True):
    """A value that can be chosen, and how it is shown."""

    value: str
    title: str


class Field(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that is asked. All of it is untrusted.

    Attributes:
        default: the value that is there at first; None for none.
        least, most: bounds of a number, of the length of a text, or of the count of what is chosen.
    """

    name: str
    kind: FieldKind = FieldKind.TEXT
    title: str = ""
    description: str = ""
    format: TextFormat = TextFormat.ANY
    is_required: bool = False
    default: str | int | float | bool | tuple[str, ...] | None = None
    least: float | None = None
    most: float | None = None
    choices: tuple[Choice, ...] = ()

    @property
    def shown(self) -> str:
        """What it is called for the user."""
        return self.title or self.name


class Said(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message of a prompt; of the model if it is not of the user."""

    text: str
    is_of_model: bool = False


class Prompt(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the model is to go on with. All of it is untrusted.

    Attributes:
        instructions: a system prompt; empty for none.
        most_tokens: how many it may write.
    """

    messages: tuple[Said, ...]
    instructions: str = ""
    most_tokens: int = 1000


class Inquiry(msgspec.Struct, frozen=True, omit_defaults=True):
    """A question. All of it is untrusted.

    Attributes:
        asker: who asks, as the user knows it: the name of a server.
        url: an address that the user is asked to open, in place of fields; empty for none.
        is_opened: the user has opened it, and is asked whether they are done there.
        prompt: what the user is asked to let the model write, in place of fields; None for nothing. The values of
            an accepting reply are then ``text``, ``model`` and ``is_cut``.
    """

    asker: str
    message: str
    fields: tuple[Field, ...] = ()
    url: str = ""
    is_opened: bool = False
    prompt: Prompt | None = None

    @property
    def host(self) -> str:
        """The name of the host that the address leads to; empty if it has none."""
        return urlsplit(self.url).hostname or ""


class ReplyAction(StrEnum):
    """What the user has done with a question. DECLINE: they do not want to answer. CANCEL: they decide nothing."""

    ACCEPT = "accept"
    DECLINE = "decline"
    CANCEL = "cancel"


class Reply(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the user replies: an action, and with ACCEPT the values of the fields by their names."""

    action: ReplyAction
    values: dict[str, Value] = {}

    @property
    def refuses(self) -> bool:
        """Whether the user gives nothing."""
        return self.action is not ReplyAction.ACCEPT


class Asker(Protocol):
    """What asks the user, for a tool."""

    def ask(self, inquiry: Inquiry, done: Callable[[Reply], object]) -> None:
        """Ask, and call `done` once with the reply, in any thread; it may wait for the user, or return at once."""

    def withdraw(self) -> None:
        """Ask no more: nobody waits for the reply."""


_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


def value_of(field: Field, text: str) -> Value | None:
    """Return what is written for a field of text or a number; None for nothing.

    Raises:
        ValueError: it does not fit; its argument is a :class:`Phrase` that says why.
    """
    if field.kind in (FieldKind.NUMBER, FieldKind.INTEGER):
        text = text.strip()
    if not text:
        if field.is_required:
            raise ValueError(phrase("A value is needed."))
        return None
    value = _number(field, text) if field.kind in (FieldKind.NUMBER, FieldKind.INTEGER) else _text(field, text)
    if problem := _out_of_bounds(field, value):
        raise ValueError(problem)
    return value


def chosen_problem(field: Field, chosen: tuple[str, ...]) -> Phrase | None:
    """Return why so many choices do not fit a field; None if they do."""
    if not chosen and not field.is_required:
        return None
    least = max(field.least or 0, 1 if field.is_required else 0)
    if len(chosen) < least:
        return phrase("Choose at least {least}.", least=f"{least:g}")
    if field.most is not None and len(chosen) > field.most:
        return phrase("Choose at most {most}.", most=f"{field.most:g}")
    return None


def _number(field: Field, text: str) -> int | float:
    try:
        return int(text) if field.kind is FieldKind.INTEGER else _finite(float(text.replace(",", ".")))
    except ValueError:
        whole = field.kind is FieldKind.INTEGER
        raise ValueError(phrase("This is not a whole number.") if whole else phrase("This is not a number.")) from None


def _finite(number: float) -> float:
    if number - number != 0:  # infinite, or none; JSON has neither
        raise ValueError
    return number


def _text(field: Field, text: str) -> str:
    match field.format:
        case TextFormat.DATE if not _is_read_by(date.fromisoformat, text):
            raise ValueError(phrase("Write the date like {example}.", example="2026-12-31"))
        case TextFormat.DATE_TIME if not _is_moment(text):
            raise ValueError(phrase("Write date and time like {example}.", example="2026-12-31T18:30:00Z"))
        case TextFormat.EMAIL if not _EMAIL.fullmatch(text):
            raise ValueError(phrase("This is not an e-mail address."))
        case TextFormat.URI if not _SCHEME.fullmatch(text):
            raise ValueError(phrase("This is not an address such as {example}.", example="https://example.org"))
        case _:
            return text


def _is_moment(text: str) -> bool:
    """Whether a text is a date and a time with its offset, as RFC 3339 has them."""
    return _is_read_by(datetime.fromisoformat, text) and datetime.fromisoformat(text).tzinfo is not None


def _is_read_by(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def _out_of_bounds(field: Field, value: str | float) -> Phrase | None:
    if isinstance(value, str):
        if field.least is not None and len(value) < field.least:
            return phrase("Write at least {least} characters.", least=f"{field.least:g}")
        if field.most is not None and len(value) > field.most:
            return phrase("Write at most {most} characters.", most=f"{field.most:g}")
        return None
    if field.least is not None and value < field.least:
        return phrase("The least is {least}.", least=f"{field.least:g}")
    if field.most is not None and value > field.most:
        return phrase("The most is {most}.", most=f"{field.most:g}")
    return None

"""The forms that chats are exported in, each a function from chats to pieces of text.

No form holds more than one chat in memory, so that any number of chats can be exported.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

import msgspec

from app.chats.exchange.labels import ENGLISH, Labels
from app.chats.exchange.records import FORMAT, VERSION, ChatRecord


class Form(StrEnum):
    """A form of an export; the value is its name on the command line."""

    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "markdown"
    HTML = "html"

    @property
    def suffix(self) -> str:
        """The suffix of its files."""
        return ".md" if self is Form.MARKDOWN else f".{self.value}"


@dataclass(frozen=True, slots=True)
class Options:
    """What an export is like, besides its form.

    Attributes:
        with_reasoning: whether the models' reasoning is in it.
        labels: the words around the texts.
        moment: when it is made.
    """

    with_reasoning: bool = True
    labels: Labels = ENGLISH
    moment: datetime = field(default_factory=lambda: datetime.now(UTC))


Numbered = tuple[int, ChatRecord]
"""A chat and its number among the titles."""
Writer = Callable[[Iterable[Numbered], Sequence[str], Options], Iterator[str]]


class _Header(msgspec.Struct, frozen=True):
    """The first fields of a JSON export. `reasoning`: whether it is complete."""

    format: str
    version: int
    exported: datetime
    reasoning: bool


def text_of(form: Form, chats: Iterable[Numbered], titles: Sequence[str], options: Options) -> Iterator[str]:
    """Yield an export in pieces.

    Args:
        titles: of all chats, for a table of contents.
    """
    return _writer(form)(chats, titles, options)


def _writer(form: Form) -> Writer:
    match form:
        case Form.JSON:
            return _json
        case Form.JSONL:
            return _jsonl
        case Form.MARKDOWN:
            from app.chats.exchange.markdown_form import write_markdown  # noqa: PLC0415  one form is used at a time

            return write_markdown
        case Form.HTML:
            from app.chats.exchange.html_form import write_html  # noqa: PLC0415  likewise

            return write_html


def _json(chats: Iterable[Numbered], titles: Sequence[str], options: Options) -> Iterator[str]:
    del titles
    yield _header(options).removesuffix("}") + ',"chats":['
    for position, (_, chat) in enumerate(chats):
        yield (",\n" if position else "\n") + _encoded(chat)
    yield "\n]}\n"


def _jsonl(chats: Iterable[Numbered], titles: Sequence[str], options: Options) -> Iterator[str]:
    del titles
    yield _header(options) + "\n"
    for _, chat in chats:
        yield _encoded(chat) + "\n"


def _header(options: Options) -> str:
    return _encoded(_Header(FORMAT, VERSION, options.moment, options.with_reasoning))


def _encoded(value: msgspec.Struct) -> str:
    return msgspec.json.encode(value).decode()

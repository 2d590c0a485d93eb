"""Chats as Markdown: the shown path of each, reasoning as a block quote."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from app.chats.exchange.forms import Numbered, Options
from app.chats.exchange.labels import Labels
from app.chats.exchange.parts import Look, Part, Section, day_and_time, sections_of, title_of
from app.chats.exchange.records import ChatRecord

_MARKUP: Final = re.compile(r"([\\`*_\[\]<>#&|~!])")
_FENCES: Final = re.compile(r"`{3,}")


def write_markdown(chats: Iterable[Numbered], titles: Sequence[str], options: Options) -> Iterator[str]:
    """Yield the chats, with a line between two of them."""
    del titles
    for position, (_, chat) in enumerate(chats):
        if position:
            yield "\n---\n\n"
        yield from _chat(chat, options.labels)


def _chat(chat: ChatRecord, labels: Labels) -> Iterator[str]:
    yield f"# {_escaped(title_of(chat, labels))}\n\n{day_and_time(chat.created)}\n"
    if chat.instructions:
        yield f"\n**{_escaped(labels.instructions)}**\n\n{_quoted(chat.instructions)}\n"
    for section in sections_of(chat, labels):
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield f"\n## {_escaped(section.title)}\n\n*{section.meta}*\n"
    for part in section.parts:
        if part.title:
            yield f"\n**{_escaped(part.title)}**\n"
        yield f"\n{_text(part)}\n"


def _text(part: Part) -> str:
    match part.look:
        case Look.REASONING | Look.COMMENTARY:
            return _quoted(part.text)
        case Look.CODE:
            return _fenced(part.text)
        case Look.NOTE:
            return f"*{_escaped(part.text)}*"
        case Look.PLAIN | Look.ANSWER:
            return part.text.rstrip()


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.rstrip().splitlines())


def _fenced(text: str) -> str:
    """Put a text into a code block that nothing in it can end."""
    longest = max((len(found) for found in _FENCES.findall(text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{text.rstrip()}\n{fence}"


def _escaped(line: str) -> str:
    return _MARKUP.sub(r"\\\1", line)

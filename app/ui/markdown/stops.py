"""The stops of Tab within an answer: links, and the word "Copy" of code blocks."""

from collections.abc import Iterator
from typing import NamedTuple

from app.markdown.model import Block, Kind, Run, utf16_length


class Stop(NamedTuple):
    """A link (`link`, from `start` to `end` of the text document) or the Copy of code block `group`."""

    start: int
    end: int
    text: str = ""
    link: str = ""
    group: int = -1


def stops_of(blocks: list[Block]) -> list[Stop]:
    """Return all stops in reading order."""
    stops: list[Stop] = []
    at, last_code = 0, -1
    for block in blocks:
        if block.kind is Kind.CODE and block.group != last_code:
            last_code = block.group
            stops.append(Stop(at, at, group=last_code))
        stops.extend(_links(block.runs, at))
        at += utf16_length(block.text) + 1
    return stops


def _links(runs: tuple[Run, ...], at: int) -> Iterator[Stop]:
    """Yield links; adjacent runs with the same address, for example of which one is bold, form one link."""
    now = Stop(at, at)
    for text, style in runs:
        end = at + utf16_length(text)
        if style.link and style.link == now.link:
            now = now._replace(end=end, text=now.text + text)
        else:
            if now.link:
                yield now
            now = Stop(at, end, text, style.link)
        at = end
    if now.link:
        yield now

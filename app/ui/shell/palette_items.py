"""What the command palette finds: commands, chats, settings and models, and in which order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from app.core.fuzzy import Match, match

MOST_SHOWN = 60
"""Rows that are shown; who wants more types more."""
_TITLE, _DETAIL = 2, 1
"""What a match in the title counts beside one in the detail."""


class Kind(Enum):
    """The kind of an item; the first of two that fit equally well comes first."""

    COMMAND = auto()
    SETTING = auto()
    MODEL = auto()
    CHAT = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """Something to pick.

    Attributes:
        detail: where it belongs, in words; it is searched, too.
        keys: its shortcut, as it is shown.
        run: does it.
        beside: opens it beside what is open; None if it is nothing of that kind.
    """

    kind: Kind
    title: str
    run: Callable[[], object]
    detail: str = ""
    keys: str = ""
    beside: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """An item, and the pieces of its title that fit."""

    item: Item
    marks: tuple[tuple[int, int], ...] = ()


def found(items: Sequence[Item], query: str, chats: Iterable[Item] = ()) -> list[Found]:
    """Return the items and chats that fit, the best first. Without a query: the commands and chats, as they come."""
    if not query.strip():
        return [Found(item) for item in (*(item for item in items if item.kind is Kind.COMMAND), *chats)]
    fits = list(_fitting((*items, *chats), query))
    fits.sort(key=lambda fit: (-fit[0], fit[1].item.kind.value))  # what fits equally well keeps its order
    return [one for _, one in fits[:MOST_SHOWN]]


def _fitting(items: Iterable[Item], query: str) -> Iterable[tuple[int, Found]]:
    for item in items:
        title = match(query, item.title)
        if title is not None:
            yield title.score * _TITLE, Found(item, title.marks)
        elif item.detail and (whole := match(query, f"{item.title}\n{item.detail}")) is not None:
            yield whole.score * _DETAIL, Found(item, _within(whole, len(item.title)))


def _within(whole: Match, length: int) -> tuple[tuple[int, int], ...]:
    return tuple((start, min(end, length)) for start, end in whole.marks if start < length)

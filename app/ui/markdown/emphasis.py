"""Runs of ``*``, ``_`` and ``~``: which may open or close something, and what a closing one closes."""

import unicodedata
from dataclasses import dataclass

PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@dataclass(slots=True, eq=False)
class Delimiter:
    """A run of ``*``, ``_`` or ``~`` that may begin or end something."""

    char: str
    count: int
    whole: int
    node: int
    opens: bool
    closes: bool
    before: "Delimiter | None" = None
    after: "Delimiter | None" = None


def opener_of(closer: Delimiter, below: Delimiter | None, floor: Delimiter | None) -> Delimiter | None:
    """What it closes; nothing at or below `below` and `floor` is looked at."""
    one = closer.before
    while one is not None and one is not below and one is not floor:
        if one.char == closer.char and one.opens and not _odd_match(one, closer):
            return one
        one = one.before
    return None


def _odd_match(opener: Delimiter, closer: Delimiter) -> bool:
    """The rule of three: what could be both, must not add up to a multiple of three."""
    both = opener.closes or closer.opens
    return both and closer.whole % 3 != 0 and (opener.whole + closer.whole) % 3 == 0 and closer.char != "~"


def flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether delimiters may open and may close."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    space_before, space_after = before.isspace(), after.isspace()
    mark_before, mark_after = _is_mark(before), _is_mark(after)
    left = not space_after and (not mark_after or space_before or mark_before)
    right = not space_before and (not mark_before or space_after or mark_after)
    if text[start] == "_":
        return left and (not right or mark_before), right and (not left or mark_after)
    return left, right


def _is_mark(char: str) -> bool:
    if char.isascii():
        return char in PUNCTUATION
    return unicodedata.category(char)[0] in "PS"

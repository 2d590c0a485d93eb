"""Delimiter runs of ``*``, ``_`` and ``~``: which may open or close emphasis, and how they pair."""

import unicodedata
from dataclasses import dataclass

from app.markdown.east_asian import ends_east_asian, is_east_asian, is_variation_selector

PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@dataclass(slots=True, eq=False)
class Delimiter:
    """A run of ``*``, ``_`` or ``~`` that may open or close emphasis."""

    char: str
    count: int
    whole: int
    node: int
    opens: bool
    closes: bool
    before: "Delimiter | None" = None
    after: "Delimiter | None" = None


def opener_of(closer: Delimiter, below: Delimiter | None, floor: Delimiter | None) -> Delimiter | None:
    """Return the opener that matches `closer`, searching above `below` and `floor`."""
    one = closer.before
    while one is not None and one is not below and one is not floor:
        if one.char == closer.char and one.opens and not _odd_match(one, closer):
            return one
        one = one.before
    return None


def _odd_match(opener: Delimiter, closer: Delimiter) -> bool:
    """Apply the rule of three: if either could be both, their lengths must not add up to a multiple of three."""
    both = opener.closes or closer.opens
    return both and closer.whole % 3 != 0 and (opener.whole + closer.whole) % 3 == 0 and closer.char != "~"


def flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether the delimiters ``text[start:end]`` may open, and may close.

    Beside Chinese, Japanese or Korean, which has no spaces, ``*`` and ``~`` may do both: the rule of
    :mod:`app.markdown.east_asian`, which CommonMark lacks.
    """
    before, selector = _before(text, start)
    after = text[end] if end < len(text) else " "
    if before.isspace() or after.isspace():
        return not after.isspace(), not before.isspace()
    mark_before, mark_after = _is_mark(before), _is_mark(after)
    if text[start] == "_":
        return mark_before, mark_after
    is_between = is_east_asian(after) or ends_east_asian(before, selector)
    return mark_before or is_between or not mark_after, mark_after or is_between or not mark_before


def _before(text: str, start: int) -> tuple[str, str]:
    """Return the character before `start` and the variation selector after it; a space and "" if missing."""
    before = text[start - 1] if start else " "
    if is_variation_selector(before) and start > 1 and not text[start - 2].isspace():
        return text[start - 2], before
    return before, ""


def _is_mark(char: str) -> bool:
    if char.isascii():
        return char in PUNCTUATION
    return unicodedata.category(char)[0] in "PS"

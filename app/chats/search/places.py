"""Where a text matches a query: how well, and the piece of it to show."""

import itertools
import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Final

import msgspec

from app.chats.search.folding import is_mark, lowered
from app.chats.search.query import LETTER, Query
from app.core.text import visible_line

_MOST_MATCHES: Final = 30
"""Matches of one term that are looked at."""
_MOST_NEAR: Final = 16
"""Matches after one that are looked at to see which terms are near."""
_BEFORE: Final = 32
"""Characters before the first match in a snippet."""
_LENGTH: Final = 200
"""Characters of a snippet."""
_CUT: Final = "…"
_STARTS_INSIDE: Final = re.compile(rf"(?<={LETTER})(?={LETTER})")
_BLANKS: Final = re.compile(r"\s+")

Span = tuple[int, int]


class Quality(IntEnum):
    """How well a text matches: every term as whole words, at the start of words, or some only inside words."""

    INSIDE = 1
    STARTS = 2
    WHOLE = 3


class Snippet(msgspec.Struct, frozen=True):
    """A piece of a text on one line.

    Attributes:
        marks: start and end of what matches, without overlaps.
    """

    text: str
    marks: tuple[Span, ...] = ()


class Places(msgspec.Struct, frozen=True):
    """The matches in a text.

    Attributes:
        best: index of the match where most terms are close together.
        spans: all matches, in their order; they may overlap.
    """

    quality: Quality
    best: int
    spans: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Offset of the best place."""
        return self.spans[self.best][0] if self.spans else 0


def places_in(text: str, query: Query) -> Places | None:
    """Return where `text` matches; None unless every term does. Without terms, it matches at no place."""
    found: list[tuple[int, int, int]] = []  # start, end, number of the term
    quality, best = Quality.WHOLE, 0
    searched, places = lowered(text)
    for number, term in enumerate(query.terms):
        found_here = itertools.islice(term.spans(searched), _MOST_MATCHES)
        spans = list(found_here) if places is None else [_in_text(text, places, span) for span in found_here]
        if not spans:
            return None
        best, best_quality = _best(text, spans)
        quality = min(quality, best_quality)
        found += [(*span, number) for span in spans]
    if len(query.terms) > 1:
        found.sort()
        best = _densest(found)
    return Places(quality, best, tuple((start, end) for start, end, _ in found))


def around(text: str, places: Places) -> tuple[str, Places]:
    """Return the part of a long text around the best place, with its places: all that a snippet needs."""
    if not places.spans:
        return text[: 2 * _LENGTH], places
    best = places.spans[places.best]
    start, end = max(0, best[0] - 2 * _BEFORE), max(best[0] + 2 * _LENGTH, best[1])
    shown = [span for span in places.spans if span[0] >= start and span[1] <= end]
    spans = tuple((first - start, last - start) for first, last in shown)
    return text[start:end], Places(places.quality, shown.index(best), spans)


def snippet_of(text: str, places: Places) -> Snippet:
    """Return the piece of `text` around the best place."""
    start = max(0, places.start - _BEFORE)
    if start and (blank := _BLANKS.search(text, start, places.start)) is not None:
        start = blank.end()  # begin with a whole word
    end = min(len(text), start + _LENGTH)
    pieces, marks = ([_CUT] if start else []), []
    length = len(_CUT) if start else 0
    for piece, is_match in _pieces(text, start, end, places.spans):
        line = _BLANKS.sub(" ", piece)
        pieces.append(line)
        if is_match:
            marks.append((length, length + len(line)))
        length += len(line)
    if end < len(text):
        pieces.append(_CUT)
    return Snippet(visible_line("".join(pieces)), tuple(marks))


def merged(spans: Sequence[Span]) -> list[Span]:
    """Join overlapping spans of an ordered sequence."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _in_text(text: str, places: Sequence[int], span: Span) -> Span:
    """Return where a match is in the text, with the accents behind its last letter."""
    start, end = places[span[0]], places[span[1] - 1] + 1
    while end < len(text) and is_mark(text[end]):
        end += 1
    return start, end


def _best(text: str, spans: Sequence[Span]) -> tuple[int, Quality]:
    """Return the index of the first of the best matches, and how well it matches."""
    best, found = 0, Quality.INSIDE
    for number, span in enumerate(spans):
        quality = _quality(text, span)
        if quality > found:
            best, found = number, quality
        if found is Quality.WHOLE:
            break
    return best, found


def _quality(text: str, span: Span) -> Quality:
    if _STARTS_INSIDE.match(text, span[0]):
        return Quality.INSIDE
    return Quality.STARTS if _STARTS_INSIDE.match(text, span[1]) else Quality.WHOLE


def _densest(found: Sequence[tuple[int, int, int]]) -> int:
    """Return the first of the matches that most other terms follow within the length of a snippet."""
    best, most = 0, 0
    for index, (start, _, _) in enumerate(found):
        near = {number for at, _, number in found[index : index + _MOST_NEAR] if at < start + _LENGTH // 2}
        if len(near) > most:
            best, most = index, len(near)
    return best


def _pieces(text: str, start: int, end: int, spans: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a part of the text, each with whether it is a match."""
    at = start
    for first, last in merged(spans):
        first, last = max(first, start), min(last, end)  # noqa: PLW2901  the part of it that is shown
        if first >= last:
            continue
        yield text[at:first], False
        yield text[first:last], True
        at = last
    yield text[at:end], False

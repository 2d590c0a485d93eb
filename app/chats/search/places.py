"""Where a text matches a query: how well, and the piece of it to show."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from app.chats.search.found import Quality, Snippet, Span
from app.chats.search.query import LETTER
from app.core.text import visible_line

_MOST_MATCHES: Final = 50
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


def places_in(text: str, patterns: Sequence[re.Pattern[str]]) -> Places | None:
    """Return where `text` matches; None unless every pattern does. Without patterns, it matches at no place."""
    found: list[tuple[int, int, int]] = []  # start, end, number of the pattern
    quality = Quality.WHOLE
    for number, pattern in enumerate(patterns):
        spans = list(_spans(text, pattern))
        if not spans:
            return None
        best, best_quality = _best(text, spans)
        quality = min(quality, best_quality)
        found += [(*span, number) for span in spans]
    if len(patterns) > 1:
        found.sort()
        best = _densest(found)
    return Places(quality, best if found else 0, tuple((start, end) for start, end, _ in found))


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


def _spans(text: str, pattern: re.Pattern[str]) -> Iterator[Span]:
    for count, match in enumerate(pattern.finditer(text)):
        if count == _MOST_MATCHES:
            return
        yield match.span()


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

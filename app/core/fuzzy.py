"""Finds what someone types in the names of many things, and says how well it fits."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

_START, _WORD, _INITIALS, _INSIDE, _SCATTERED = 100, 80, 60, 50, 15
"""How well a word fits: at the start, at the start of a word, by initials, within a word, by letters in their order."""
_MOST_SCATTERED = 80
"""The longest text, in characters, in which letters are looked for one by one: in a longer one nearly all are found."""
_LEAST_SCATTERED = 3
"""The shortest word whose letters are looked for one by one."""


@dataclass(frozen=True, slots=True)
class Match:
    """How a text fits.

    Attributes:
        score: higher is better.
        marks: start and end of the pieces of the text that fit, in their order.
    """

    score: int
    marks: tuple[tuple[int, int], ...]


def match(query: str, text: str) -> Match | None:
    """Return how `text` fits the words of `query`, in any order; None if one of them is not in it."""
    folded = _folded(text)
    score = 0
    marks: list[tuple[int, int]] = []
    for word in _words(query):
        found = _find(word, folded)
        if found is None:
            return None
        score += found.score
        marks += found.marks
    return Match(score - min(len(text), 100) // 10, _joined(marks))


def containing(query: str) -> Callable[[str], bool]:
    """Return a test whether all words of `query` are in a text as they are; much faster than :func:`match`."""
    words = _words(query)

    def contains(text: str) -> bool:
        small = text.lower()
        return all(word in small for word in words)

    return contains


def _find(word: str, text: str) -> Match | None:
    at = text.find(word)
    if at == 0:
        return Match(_START, ((0, len(word)),))
    while at > 0:
        if not text[at - 1].isalnum():
            return Match(_WORD, ((at, at + len(word)),))
        at = text.find(word, at + 1)
    at = text.find(word)
    is_short = len(text) <= _MOST_SCATTERED
    if is_short and (found := _by_initials(word, text)) is not None:
        return found
    if at > 0:
        return Match(_INSIDE, ((at, at + len(word)),))
    return _scattered(word, text) if is_short and len(word) >= _LEAST_SCATTERED else None


def _by_initials(word: str, text: str) -> Match | None:
    """Find the letters of the word at the starts of consecutive words."""
    starts = [at for at, char in enumerate(text) if char.isalnum() and (at == 0 or not text[at - 1].isalnum())]
    initials = "".join(text[at] for at in starts)
    first = initials.find(word) if len(word) > 1 else -1
    if first < 0:
        return None
    return Match(_INITIALS, tuple((at, at + 1) for at in starts[first : first + len(word)]))


def _scattered(word: str, text: str) -> Match | None:
    """Find the letters of the word in their order; the further apart, the worse."""
    places: list[int] = []
    at = -1
    for char in word:
        at = text.find(char, at + 1)
        if at < 0:
            return None
        places.append(at)
    gaps = places[-1] - places[0] + 1 - len(word)
    if gaps > 2 * len(word):
        return None
    return Match(max(1, _SCATTERED - gaps), tuple((at, at + 1) for at in places))


def _joined(marks: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    result: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)


def _folded(text: str) -> str:
    """Return the text in small letters, each in the place of its own."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(char.lower()[:1] for char in text)


@lru_cache(maxsize=8)
def _words(query: str) -> tuple[str, ...]:
    return tuple(_folded(query).split())

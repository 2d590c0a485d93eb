"""Letters without their accents, so that `cafe` finds `café` and the other way round.

Only letters whose accent is left out by many who type: those of Latin and Greek, and ё. In other scripts a mark makes
another letter (й, が), which stays. The table never changes, since the index was made with it.
"""

import functools
import re
import unicodedata
from itertools import chain
from typing import Final

_WITH_ACCENTS: Final = (range(0xC0, 0x250), range(0x370, 0x400), range(0x1E00, 0x2000))
_MARKS: Final = "\u0300-\u036f"


@functools.cache
def _bases() -> dict[str, str]:
    """Return the letter without accents for each that is a letter and marks.

    Made for the first text that is not ASCII: with the pattern it takes half a megabyte and some milliseconds.
    """
    found = {"\u0451": "\u0435", "\u0401": "\u0415"}  # of Cyrillic, ё alone
    for letter in map(chr, chain(*_WITH_ACCENTS)):
        base, *marks = list(unicodedata.normalize("NFD", letter))
        if marks and all("\u0300" <= mark <= "\u036f" for mark in marks):
            found[letter] = base
    return found


@functools.cache
def _folded() -> re.Pattern[str]:
    """Return what finds the characters that :func:`fold` replaces."""
    return re.compile(f"[{''.join(_bases())}{_MARKS}]")


_MARK: Final = re.compile(f"[{_MARKS}]")


def fold(text: str) -> str:
    """Return a text without accents; one that is a character of its own goes, so the text may become shorter."""
    if text.isascii():
        return text
    bases = _bases()
    return _folded().sub(lambda found: bases.get(found[0], ""), text)


def is_mark(character: str) -> bool:
    """Whether a character is an accent of its own, which belongs to the one before."""
    return _MARK.match(character) is not None


def lowered(text: str) -> tuple[str, list[int] | None]:
    """Return a text in lower case and without accents, and for each of its characters where it was.

    The places are None if all are the same, which is almost always so.
    """
    lower = text.lower()
    folded = fold(lower)
    if len(text) == len(lower) == len(folded):
        return folded, None
    parts = [(fold(character.lower()), index) for index, character in enumerate(text)]
    return "".join(part for part, _ in parts), [index for part, index in parts for _ in part]

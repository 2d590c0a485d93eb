"""What the user searches for, as terms. Any text is a query; none is an error."""

import re
import unicodedata
from typing import Final

import msgspec

from app.core.text import whole_text

LETTER: Final = r"[^\W_\u2e80-\U0003ffff]"
"""A letter or digit of a script that puts blanks between words, as a regular expression."""
_LONGEST: Final = 1_000
"""Characters of a query; the rest is ignored."""
_MOST_TERMS: Final = 16
_PHRASE: Final = re.compile(r'(?<!\S)["“”„«»](?P<phrase>[^"“”„«»]*)(?:["“”„«»](?!\S)|\Z)|(?P<word>\S+)')
_SHORT: Final = re.compile(rf"{LETTER}{{1,2}}")


class Term(msgspec.Struct, frozen=True):
    """A word, or the words of a phrase in their order; at least one, none of them empty."""

    words: tuple[str, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """What the term matches, ignoring case; words of one or two letters match whole words only."""
        return re.compile(r"\s+".join(map(_pattern_of, self.words)), re.IGNORECASE)


class Query(msgspec.Struct, frozen=True):
    """A text matches if it contains every term."""

    terms: tuple[Term, ...]

    @property
    def patterns(self) -> list[re.Pattern[str]]:
        """The pattern of each term."""
        return [term.pattern for term in self.terms]


def parse(text: str) -> Query:
    """Return the terms of what the user typed: words between blanks, and phrases in quotation marks.

    A quotation mark counts only at the start of a word, so that ``print("a")`` is a word; one that is never closed
    begins a phrase too.
    """
    whole = unicodedata.normalize("NFC", whole_text(text[:_LONGEST])).replace("\0", " ")
    found: dict[Term, None] = {}
    for match in _PHRASE.finditer(whole):
        words = tuple((match["phrase"] if match["phrase"] is not None else match["word"]).split())
        if words:
            found[Term(words)] = None
    return Query(tuple(found)[:_MOST_TERMS])


def is_short_word(word: str) -> bool:
    """Whether `word` has one or two letters, of a script that puts blanks between words."""
    return _SHORT.fullmatch(word) is not None


def spellings(word: str) -> list[str]:
    """Return `word`, and the same with ß for ss or ss for ß."""
    return list(dict.fromkeys((word, _with(word, "ss", "ß"), _with(word, "ß", "ss"))))


def _with(word: str, old: str, new: str) -> str:
    return re.sub(old, new, word, flags=re.IGNORECASE)


def _pattern_of(word: str) -> str:
    if is_short_word(word):
        return rf"(?<!{LETTER}){re.escape(word)}(?!{LETTER})"
    return re.sub("ss|ß", "(?:ss|ß)", re.escape(word), flags=re.IGNORECASE)

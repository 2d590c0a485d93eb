"""What the user searches for, as terms. Any text is a query; none is an error."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import msgspec

from app.chats.search.folding import fold
from app.core.text import whole_text

LETTER: Final = r"[^\W_\u2e80-\U0003ffff]"
"""A letter or digit of a script that puts blanks between words, as a regular expression."""
_LONGEST: Final = 1_000
"""Characters of a query; the rest is ignored."""
_MOST_TERMS: Final = 16
_PHRASE: Final = re.compile(r'(?<!\S)["“”„«»](?P<phrase>[^"“”„«»]*)(?:["“”„«»](?!\S)|\Z)|(?P<word>\S+)')
_LETTER: Final = re.compile(LETTER)
_SHORT: Final = re.compile(rf"{LETTER}{{1,2}}")
_ENDS_WITH_SHORT: Final = re.compile(rf"\s{LETTER}{{1,2}}\Z")


class Term(msgspec.Struct, frozen=True):
    """A word, or the words of a phrase in their order; at least one, none of them empty.

    Attributes:
        is_begun: it is a word of one or two letters that is still being typed: any word that begins so matches.
    """

    words: tuple[str, ...]
    is_begun: bool = False

    def spans(self, lowered: str) -> Iterator[tuple[int, int]]:
        """Yield the places of the term; words of one or two letters match whole words, unless they are begun.

        Args:
            lowered: the text as :func:`app.chats.search.folding.lowered` returns it.
        """
        literal = _literal(self.words)
        if not literal:
            yield from (match.span() for match in _pattern(self.words).finditer(lowered))
        else:
            yield from _literal_spans(lowered, literal, is_begun=self.is_begun)


class Query(msgspec.Struct, frozen=True):
    """A text matches if it contains every term."""

    terms: tuple[Term, ...]


def parse(text: str) -> Query:
    """Return the terms of what the user typed: words between blanks, and phrases in quotation marks.

    A quotation mark counts only at the start of a word, so that ``print("a")`` is a word; one that is never closed
    begins a phrase too. A short last word is still being typed if other words stand before it and nothing behind it.
    """
    whole = unicodedata.normalize("NFC", whole_text(text[:_LONGEST])).replace("\0", " ")
    found: dict[Term, None] = {}
    for match in _PHRASE.finditer(whole):
        words = tuple((match["phrase"] if match["phrase"] is not None else match["word"]).split())
        if words:
            found[Term(words)] = None
    terms = tuple(found)[:_MOST_TERMS]
    if len(terms) > 1 and _ENDS_WITH_SHORT.search(whole):
        terms = (*terms[:-1], Term(terms[-1].words, is_begun=True))
    return Query(terms)


def is_short_word(word: str) -> bool:
    """Whether `word` has one or two letters, of a script that puts blanks between words."""
    return _SHORT.fullmatch(word) is not None


def spellings(word: str) -> list[str]:
    """Return `word`, and the same with ß for ss or ss for ß."""
    return list(dict.fromkeys((word, _with(word, "ss", "ß"), _with(word, "ß", "ss"))))


def _literal_spans(lowered: str, literal: str, *, is_begun: bool) -> Iterator[tuple[int, int]]:
    is_short = is_short_word(literal)
    at = lowered.find(literal)
    while at >= 0:
        end = at + len(literal)
        is_inside = is_short and at > 0 and _LETTER.match(lowered, at - 1)
        if not is_inside and (not is_short or is_begun or not _LETTER.match(lowered, end)):
            yield at, end
        at = lowered.find(literal, end)


@lru_cache(maxsize=2 * _MOST_TERMS)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\s+".join(_pattern_of(fold(word.lower())) for word in words))


@lru_cache(maxsize=_MOST_TERMS)
def _literal(words: tuple[str, ...]) -> str:
    """Return the only word, in lower case and without accents, if it has one spelling; otherwise an empty text."""
    word = fold(words[0].lower())
    return word if len(words) == 1 and spellings(word) == [word] else ""


def _with(word: str, old: str, new: str) -> str:
    return re.sub(old, new, word, flags=re.IGNORECASE)


def _pattern_of(word: str) -> str:
    if is_short_word(word):
        return rf"(?<!{LETTER}){re.escape(word)}(?!{LETTER})"
    return re.sub("ss|ß", "(?:ss|ß)", re.escape(word), flags=re.IGNORECASE)

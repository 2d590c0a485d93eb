"""Tokenizes short texts as openai-harmony does, without its table of all 200,000 ranks.

To read that table takes a fifth of a second of the processor, more than a small model needs for a whole answer. A
question and its system message have a few dozen different words, and most of them are one token: each is searched for
in the ranks file itself. What would take longer than the table, or has characters whose class may differ between
versions of Unicode, is left to openai-harmony.

Source: openai/harmony 0.0.8, src/tiktoken_ext/public_encodings.rs (the pattern) and src/tiktoken.rs
(``encode_ordinary`` and ``_byte_pair_merge``). tests/harmony/test_short_texts.py compares every id.
"""

import base64
import re
import unicodedata
from itertools import pairwise
from typing import Final

LONGEST: Final = 2_000
"""Characters of the longest text that is tokenized here."""

_LONGEST_WORD: Final = 64
"""Characters of the longest word: merging its parts takes the square of that."""

_MOST_MISSES: Final = 40
"""They take a third of the time that openai-harmony takes to read the ranks."""

_LATIN: Final = "".join(map(chr, range(0x17F)))
"""All before the long s, which equals an ASCII letter if case is ignored."""

_PUNCTUATION: Final = "\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u2039\u203a\u20ac"
"""Dashes, quotation marks, a bullet, an ellipsis and the euro sign."""

_SPACE: Final = r"\t-\r \x85\xa0"
"""White space as Rust has it; Python's own class holds four separators more (U+001C to U+001F)."""


def _characters(*categories: str) -> str:
    return "".join(map(re.escape, (char for char in _LATIN if unicodedata.category(char) in categories)))


def _pattern() -> re.Pattern[str]:
    """Return the pattern that cuts a text into words, for the characters that are known here.

    Among them are no marks (``\\p{M}``), titlecase letters or modifier letters.
    """
    letter, number = _characters("Lu", "Ll", "Lo"), _characters("Nd", "Nl", "No")
    upper, lower = _characters("Lu", "Lo"), _characters("Ll", "Lo")
    ending = "(?:'(?:[sStTmMdD]|[rR][eE]|[vV][eE]|[lL][lL]))?"
    return re.compile(
        "|".join(
            (
                rf"[^\r\n{letter}{number}]?[{upper}]*[{lower}]+{ending}",
                rf"[^\r\n{letter}{number}]?[{upper}]+[{lower}]*{ending}",
                rf"[{number}]{{1,3}}",
                rf" ?[^{_SPACE}{letter}{number}]+[\r\n/]*",
                rf"[{_SPACE}]*[\r\n]+",
                rf"[{_SPACE}]+(?![^{_SPACE}])",
                rf"[{_SPACE}]+",
            )
        )
    )


class ShortTexts:
    """A tokenizer of ordinary text that gives up instead of taking long.

    Args:
        ranks: the ranks file. Its lines, ``<base64 of the token's bytes> <rank>``, are in the order of the ranks.
        most_misses: searches through the whole file without success, about 1.6 ms each, until it gives up for good.
    """

    def __init__(self, ranks: bytes, most_misses: int = _MOST_MISSES) -> None:
        self._ranks = ranks
        self._most_misses = most_misses
        self._misses = 0
        self._known: dict[bytes, int | None] = {}
        self._words: re.Pattern[str] | None = None
        self._allowed = frozenset(_LATIN + _PUNCTUATION)

    def encode(self, text: str) -> list[int] | None:
        """Return the ids of `text`; None if it is long, or has rare characters or too many rare words."""
        if len(text) > LONGEST or not self._allowed.issuperset(text):
            return None
        if self._words is None:
            self._words = _pattern()
        ids: list[int] = []
        for word in self._words.findall(text):
            if len(word) > _LONGEST_WORD:
                return None
            ids += self._word(word.encode())
            if self._misses > self._most_misses:
                return None
        return ids

    def _word(self, word: bytes) -> list[int]:
        """Return the ids of a word: its own, or those of its parts, merged in the order of the ranks."""
        if (rank := self._rank(word)) is not None:
            return [rank]
        parts = [word[place : place + 1] for place in range(len(word))]
        pairs = [self._rank(left + right) for left, right in pairwise(parts)]
        while (best := min((rank for rank in pairs if rank is not None), default=None)) is not None:
            place = pairs.index(best)
            parts[place : place + 2] = [parts[place] + parts[place + 1]]
            del pairs[place]
            if place > 0:
                pairs[place - 1] = self._rank(parts[place - 1] + parts[place])
            if place < len(pairs):
                pairs[place] = self._rank(parts[place] + parts[place + 1])
        return [rank for rank in map(self._rank, parts) if rank is not None]

    def _rank(self, token: bytes) -> int | None:
        """Return the rank of a token; None if there is none, or without a search if there were too many."""
        if token not in self._known:
            if self._misses > self._most_misses:
                return None
            self._known[token] = self._found(base64.b64encode(token) + b" ")
        return self._known[token]

    def _found(self, beginning: bytes) -> int | None:
        place = 0 if self._ranks.startswith(beginning) else self._ranks.find(b"\n" + beginning) + 1
        if place == 0 and not self._ranks.startswith(beginning):
            self._misses += 1
            return None
        start = place + len(beginning)
        end = self._ranks.find(b"\n", start)
        return int(self._ranks[start : end if end >= 0 else None])

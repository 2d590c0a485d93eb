"""Which rows of an index may match a query: the query as an FTS5 expression over trigrams.

The rows found contain every trigram that is asked for, not necessarily side by side, so each is compared with the query
itself afterwards.
"""

import sqlite3
import string
from collections.abc import Iterable, Iterator
from typing import Final

from app.chats.search.query import Query, is_short_word, spellings

_MOST_TRIGRAMS: Final = 300
"""Trigrams of one short word in an expression, the most frequent first."""
_END: Final = "\U0010ffff"
_AFTER_WORD: Final = (
    ("\x01", "0"),
    (":", "A"),
    ("[", "a"),
    ("{", "\x7f"),
    ("\x80", "\xc0"),
    ("\u2000", "\u2c00"),
    ("\u2e80", _END),  # scripts without blanks between words
)
"""Ranges of what follows a word that is complete."""
_BEFORE_LETTER: Final = (
    string.punctuation + " \n\t\xab\xbb\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2026"
    "\u3001\u3002\u300c\u300d\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f"
)
"""What may stand before a word of one letter."""


def expression(connection: sqlite3.Connection, table: str, query: Query) -> str | None:
    """Return what to MATCH in the index of `table`; None if no row can match the query.

    Args:
        table: ``chat``, ``turn`` or ``message``.
    """
    parts = []
    for word in dict.fromkeys(word for term in query.terms for word in term.words):
        part = _of_word(word) if len(word) > 2 else _any_of(_trigrams_with(connection, table, word))
        if not part:
            return None
        parts.append(f"({part})")
    return " AND ".join(parts) or None


def _of_word(word: str) -> str:
    """Return an expression for a word of three or more characters; trigrams side by side are enough of it."""
    by_spelling = []
    for spelling in spellings(word):
        if len(spelling) < 3:
            continue
        starts = dict.fromkeys((*range(0, len(spelling) - 2, 3), len(spelling) - 3))
        by_spelling.append(" AND ".join(_quoted(spelling[start : start + 3]) for start in starts))
    return " OR ".join(f"({part})" for part in by_spelling)


def _trigrams_with(connection: sqlite3.Connection, table: str, word: str) -> list[str]:
    """Return the trigrams of the index with a word of one or two characters in them, the most frequent first."""
    found: list[tuple[int, str]] = []
    for first, last in _ranges(word.lower()):
        found += connection.execute(
            f"SELECT doc, term FROM {table}_terms WHERE term >= ? AND term < ?", (first, last)
        ).fetchall()
    return [term for _, term in sorted(found, reverse=True)[:_MOST_TRIGRAMS]]


def _ranges(word: str) -> Iterator[tuple[str, str]]:
    if not is_short_word(word):
        yield word, word + _END
        return
    for before in ("",) if len(word) == 2 else _BEFORE_LETTER:
        for first, last in _AFTER_WORD:
            yield f"{before}{word}{first}", f"{before}{word}{last}"


def _any_of(trigrams: Iterable[str]) -> str:
    return " OR ".join(map(_quoted, trigrams))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'

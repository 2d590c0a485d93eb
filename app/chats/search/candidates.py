"""Which rows of an index may match a query: the query as an FTS5 expression over trigrams.

The rows found contain every trigram that is asked for, not necessarily side by side, so each is compared with the query
itself afterwards.
"""

import itertools
import sqlite3
from collections.abc import Iterable
from typing import Final

from app.chats.search.folding import fold
from app.chats.search.query import Query, is_short_word, spellings

_MOST_TRIGRAMS: Final = 128
"""Trigrams of one short word in an expression, the most frequent first: a row costs as much as there are."""
_END: Final = "\U0010ffff"
_OF_SCRIPTS_WITHOUT_BLANKS: Final = ("\u2e80", _END)
_AFTER: Final = (("\x01", "0"), (":", "A"), ("[", "a"), ("{", "\x7f"), ("\x80", "\xc0"), ("\u2000", "\u2c00"))
"""Ranges of what follows a word of two letters."""
_BEFORE: Final = " \n\t()[]{}\"'`*_-/=,.:;<>|#@$\xab\xbb\u2018\u201c\u201d\u201e"
"""What may stand before it."""
_BEFORE_LETTER, _AFTER_LETTER = " \n(\"'`*", " \n).,;:\"'`*+#-/?!"
"""What may stand beside a word of one letter."""

_BETWEEN_WORDS: Final = " \n"
"""What may stand between the words of a phrase."""


def expression(connection: sqlite3.Connection, table: str, query: Query) -> str | None:
    """Return what to MATCH in the index of `table`; None if no row can match the query.

    Args:
        table: ``chat``, ``turn`` or ``message``.
    """
    parts = []
    terms = [term for term in query.terms if not term.is_begun]  # almost every text has a word that begins so
    for word in dict.fromkeys(fold(word) for term in terms for word in term.words):
        part = _of_word(word) if len(word) > 2 else _of_short_word(word.lower(), connection, table)
        if not part:
            return None
        parts.append(f"({part})")
    for before, after in (pair for term in terms for pair in itertools.pairwise(map(fold, term.words))):
        if spellings(before) == [before] and spellings(after) == [after]:
            parts.append(f"({_any_of(before[-1] + blank + after[0] for blank in _BETWEEN_WORDS)})")
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


def _of_short_word(word: str, connection: sqlite3.Connection, table: str) -> str:
    """Return an expression for a word of one or two characters; empty if the index has none of its trigrams."""
    if not is_short_word(word):
        return _any_of(_trigrams(connection, table, word, [("", _END)]))
    if len(word) == 1:
        return _any_of(before + word + after for before in _BEFORE_LETTER for after in _AFTER_LETTER)
    within = _any_of(_trigrams(connection, table, word, [_OF_SCRIPTS_WITHOUT_BLANKS]))
    ends = _any_of(_trigrams(connection, table, word, _AFTER))
    alone = f"(({_any_of(before + word for before in _BEFORE)}) AND ({ends}))" if ends else ""
    return " OR ".join(filter(None, (alone, within)))


def _trigrams(
    connection: sqlite3.Connection, table: str, start: str, ranges: Iterable[tuple[str, str]]
) -> Iterable[str]:
    """Return the trigrams in the index that go on after `start` within one of the ranges."""
    found: list[tuple[int, str]] = []
    for first, last in ranges:
        found += connection.execute(
            f"SELECT doc, term FROM {table}_terms WHERE term >= ? AND term < ?", (start + first, start + last)
        ).fetchall()
    return [term for _, term in sorted(found, reverse=True)[:_MOST_TRIGRAMS]]


def _any_of(trigrams: Iterable[str]) -> str:
    return " OR ".join(map(_quoted, trigrams))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'

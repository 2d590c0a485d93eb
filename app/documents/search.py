"""Finds the pieces of documents that fit a question, by BM25 over their words (SQLite's FTS5, in memory)."""

import itertools
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Self

from app.documents.document import Document
from app.documents.pieces import Piece, pieces_of

_HEADING_WEIGHT: Final = 0.6
_MOST_TERMS: Final = 100
_LEAST_WITH_BEGINNING: Final = 5
_LEAST_OF_ITS_OWN: Final = 3
"""Words of a question that are enough to search for."""
_EAST_ASIAN: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_QUESTION_WORDS: Final = (
    "a aber about als am an and any are as at auch auf aus be been bei but by call called calls can come comes "
    "could das dass dem den der des did die dies diese do does durch ein eine einem einen einer er es for from "
    "für get give given go goes got had happen happened has hat hatte have he her his how i ich if im in into is "
    "ist it its kam kann konnte made make makes man many me mit much my nach nicht noch not nur oder of on one or "
    "our out said say says she should sich sie sind so such take taken takes tell than that the their them then "
    "there these they this to told um und up us use used von vor wann war warum was way we welche welchen welcher "
    "welches wen wenn wer were what when where which who whom whose why wie wieder will wird with wo wodurch "
    "womit would wovor wurde you your zu zum zur über"
)
"""English and German words of questions, which stand in every piece."""
_STOP_WORDS: Final = frozenset(_QUESTION_WORDS.split())


@dataclass(frozen=True, slots=True)
class Found:
    """A piece that fits; `document` is what :meth:`PieceIndex.add` was given."""

    document: int
    piece: Piece


SEARCH_TABLE: Final = "fts5(text, heading, content='', tokenize='porter unicode61 remove_diacritics 2')"
"""What an index of pieces is; their texts stand elsewhere."""
SEARCH: Final = (
    "SELECT rowid FROM {table} WHERE {table} MATCH ? "
    f"ORDER BY bm25({{table}}, 1.0, {_HEADING_WEIGHT}), rowid LIMIT ?"
)
"""Finds the numbers of the best pieces; its values are what :func:`match_of` returns, and how many."""


class PieceIndex:
    """The pieces of documents, to be searched. Use it in one thread, and close it."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._connection.execute(f"CREATE VIRTUAL TABLE piece USING {SEARCH_TABLE}")
        self._pieces: list[Found] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Free the memory."""
        self._connection.close()

    def add(self, document_id: int, document: Document) -> None:
        """Add the pieces of a document; `document_id` is the caller's own."""
        found = [Found(document_id, piece) for piece in pieces_of(document)]
        first = len(self._pieces) + 1
        self._pieces += found
        self._connection.execute("BEGIN")
        self._connection.executemany(
            "INSERT INTO piece (rowid, text, heading) VALUES (?, ?, ?)",
            ((number, *indexed(one.piece)) for number, one in enumerate(found, first)),
        )
        self._connection.execute("COMMIT")

    def search(self, question: str, count: int) -> list[Found]:
        """Return the `count` pieces that fit best, the best first; none if no word of the question stands in any."""
        match = match_of(question)
        rows = self._connection.execute(SEARCH.format(table="piece"), (match, count)) if match else ()
        return [self._pieces[number - 1] for (number,) in rows]


def match_of(question: str) -> str:
    """Return what FTS5 looks for; empty for a question without words."""
    return " OR ".join(itertools.islice(_terms(question), _MOST_TERMS))


def indexed(piece: Piece) -> tuple[str, str]:
    """Return text and heading of a piece as they are put into the index."""
    return _spaced(piece.text), _spaced(piece.heading)


def is_short(question: str) -> bool:
    """Whether a question has so few words of its own ("And the second one?") that the one before it is needed too."""
    runs = sum(len(run) // 2 for run in _east_asian_run().findall(question))
    words = {word.casefold() for word in _word().findall(question)} - _STOP_WORDS
    return len(words) + runs < _LEAST_OF_ITS_OWN


def marks_in(text: str, question: str) -> list[tuple[int, int]]:
    """Return where words of `question` begin and end in `text`, with any ending."""
    words = {_beginning(word) if len(word) >= _LEAST_WITH_BEGINNING else word for word in _telling(question)}
    runs = {pair for run in _east_asian_run().findall(question) for pair in _pairs_in(run)}
    if not words and not runs:
        return []
    parts = [rf"\b{re.escape(word)}\w*" for word in sorted(words, key=len, reverse=True)]
    parts += [re.escape(pair) for pair in sorted(runs)]
    return [found.span() for found in re.finditer("|".join(parts), text, re.IGNORECASE)]


@cache
def _east_asian_run() -> re.Pattern[str]:  # compiled when needed: it takes two milliseconds of the window's start
    return re.compile(f"[{_EAST_ASIAN}]+")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"[^\W{_EAST_ASIAN}]+")


def _pairs_in(run: str) -> list[str]:
    return [first + second for first, second in itertools.pairwise(run)] or [run]


def _telling(question: str) -> list[str]:
    """Return the words of a question that do not stand in every question; all if there are no others."""
    words = [word.casefold() for word in _word().findall(question)]
    return [word for word in words if word not in _STOP_WORDS] or words


def _spaced(text: str) -> str:
    """Separate East Asian characters, which FTS5 would take for one word up to the next blank."""
    return _east_asian_run().sub(lambda run: f" {' '.join(run[0])} ", text)


def _terms(question: str) -> Iterator[str]:
    """Yield what is searched for: words, their beginnings, neighbouring words, and each two East Asian characters.

    The beginnings stand in for the endings of other languages than English, and for German compounds.
    """
    telling = _telling(question)
    yield from dict.fromkeys(f'"{word}"' for word in telling)
    yield from dict.fromkeys(f'"{_beginning(word)}"*' for word in telling if len(word) >= _LEAST_WITH_BEGINNING)
    for run in _east_asian_run().findall(question):
        yield from _pairs(run) if len(run) > 1 else (f'"{run}"',)
    yield from _pairs(telling)


def _beginning(word: str) -> str:
    return word[: max(_LEAST_WITH_BEGINNING - 1, len(word) * 7 // 10)]


def _pairs(parts: Sequence[str]) -> Iterator[str]:
    yield from dict.fromkeys(f'"{first} {second}"' for first, second in itertools.pairwise(parts))

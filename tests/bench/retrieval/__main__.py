"""How often the search finds the piece of a document that answers a question.

    uv run python -m tests.bench.retrieval                           # --missed prints what is not found
    uv run python -m tests.bench.retrieval --embedding-model GGUF    # words, meaning, and both

112 questions about three texts in the public domain (README.md). A question counts as answered if one of the first
pieces contains its key, a phrase that stands once in the text.
"""

import argparse
import contextlib
import csv
import lzma
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.documents.child.reading import read
from app.documents.document import Document
from app.documents.fusion import CANDIDATES, fused, nearest
from app.documents.pieces import pieces_of
from app.documents.search import Found, PieceIndex
from app.engine.embedding.client import Embedder
from app.engine.embedding.protocol import Purpose

_HERE = Path(__file__).parent
_BOOKS = {"beagle": "beagle.md", "candle": "candle.txt", "verwandlung": "verwandlung.md"}
_RANKS = (1, 3, 5, 8)


@dataclass(frozen=True)
class Question:
    """A question, and the phrase that answers it."""

    book: str
    text: str
    key: str


class Searched(Protocol):
    """What finds pieces."""

    def search(self, question: str, count: int) -> list[Found]:
        """The best pieces, the best first."""


def books() -> dict[str, Document]:
    """The texts, as the reader of files gives them."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, file in _BOOKS.items():
            path = Path(folder) / file
            path.write_bytes(lzma.decompress((_HERE / f"{file}.xz").read_bytes()))
            found[name] = read(path)
    return found


def questions() -> list[Question]:
    """All questions."""
    with (_HERE / "questions.tsv").open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return [Question(*row) for row in rows]


def rank_of(question: Question, index: Searched, count: int = max(_RANKS)) -> int | None:
    """The place, from 1, of the first piece with the key; None if it is not among the first `count`."""
    for place, found in enumerate(index.search(question.text, count), 1):
        if question.key in " ".join(found.piece.text.split()):
            return place
    return None


class Meanings:
    """The vectors of all pieces of some texts, and a model that makes those of questions."""

    def __init__(self, embedder: Embedder, documents: Sequence[Document]) -> None:
        self._embedder = embedder
        pieces = [Found(number, piece) for number, document in enumerate(documents) for piece in pieces_of(document)]
        vectors = embedder.embed([found.piece.text for found in pieces], Purpose.PASSAGE)
        self._pieces = list(zip(pieces, vectors, strict=True))

    def search(self, question: str, count: int) -> list[Found]:
        """The nearest pieces."""
        [vector] = self._embedder.embed([question], Purpose.QUESTION)
        return nearest(vector, self._pieces, count)


class Both:
    """Words and meaning together."""

    def __init__(self, index: PieceIndex, meanings: Meanings) -> None:
        self._index, self._meanings = index, meanings

    def search(self, question: str, count: int) -> list[Found]:
        """The best pieces of both orders."""
        by_words, by_meaning = (one.search(question, CANDIDATES) for one in (self._index, self._meanings))
        return fused([by_words], count, by_meaning=[by_meaning])


def recall(ranks: Sequence[int | None], most: int) -> float:
    """The share of questions whose piece is among the first `most`."""
    return sum(rank is not None and rank <= most for rank in ranks) / len(ranks)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Print a table: each text by itself, and all of them in one index."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--embedding-model", type=Path)
    arguments = parser.parse_args()
    documents, asked = books(), questions()
    _say(f"{'searched':<14} {'by':<8} {'questions':>9} " + " ".join(f"recall@{rank:<2}" for rank in _RANKS))
    with contextlib.ExitStack() as stack:
        embedder = stack.enter_context(Embedder(arguments.embedding_model)) if arguments.embedding_model else None
        for names in [[name] for name in documents] + [list(documents)]:
            mine = [question for question in asked if question.book in names]
            ranks = _measured(
                names[0] if len(names) == 1 else "all", [documents[name] for name in names], mine, embedder
            )
    if arguments.missed:
        for question, rank in zip(mine, ranks, strict=True):
            if rank is None or rank > 5:
                _say(f"- {question.book}: {question.text}")


def _measured(
    label: str, documents: Sequence[Document], asked: Sequence[Question], embedder: Embedder | None
) -> list[int | None]:
    """Print the lines of some texts; return the ranks of the search by words."""
    with PieceIndex() as index:
        began = time.perf_counter()
        for number, document in enumerate(documents):
            index.add(number, document)
        built = time.perf_counter() - began
        ranks = [rank_of(question, index) for question in asked]
        each = (time.perf_counter() - began - built) / len(asked)
        _line(label, "words", ranks, f"index {built:.2f} s, question {each * 1000:.1f} ms")
        if embedder is not None:
            meanings = Meanings(embedder, documents)
            made = time.perf_counter() - began
            _line(label, "meaning", [rank_of(one, meanings) for one in asked], f"vectors {made:.0f} s")
            _line(label, "both", [rank_of(one, Both(index, meanings)) for one in asked], "")
    return ranks


def _line(label: str, by: str, ranks: Sequence[int | None], times: str) -> None:
    shares = " ".join(f"{recall(ranks, rank):9.3f}" for rank in _RANKS)
    _say(f"{label:<14} {by:<8} {len(ranks):>9} {shares}   {times}")


if __name__ == "__main__":
    main()

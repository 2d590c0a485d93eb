"""How often the search finds the piece of a document that answers a question.

    uv run python -m tests.bench.retrieval            # with --missed: the questions that are not answered, too

112 questions about three texts in the public domain (README.md). A question counts as answered if one of the first
pieces contains its key, a phrase that stands once in the text.
"""

import csv
import lzma
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.documents.child.reading import read
from app.documents.document import Document
from app.documents.search import PieceIndex

_HERE = Path(__file__).parent
_BOOKS = {"beagle": "beagle.md", "candle": "candle.txt", "verwandlung": "verwandlung.md"}
_RANKS = (1, 3, 5, 8)


@dataclass(frozen=True)
class Question:
    """A question, and the phrase that answers it."""

    book: str
    text: str
    key: str


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


def rank_of(question: Question, index: PieceIndex, count: int = max(_RANKS)) -> int | None:
    """The place, from 1, of the first piece with the key; None if it is not among the first `count`."""
    for place, found in enumerate(index.search(question.text, count), 1):
        if question.key in " ".join(found.piece.text.split()):
            return place
    return None


def recall(ranks: Sequence[int | None], most: int) -> float:
    """The share of questions whose piece is among the first `most`."""
    return sum(rank is not None and rank <= most for rank in ranks) / len(ranks)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Print a table: each text by itself, and all of them in one index."""
    documents, asked = books(), questions()
    _say(f"{'searched':<14} {'questions':>9} " + " ".join(f"recall@{rank:<2}" for rank in _RANKS))
    missed = []
    for names in [[name] for name in documents] + [list(documents)]:
        with PieceIndex() as index:
            began = time.perf_counter()
            for number, name in enumerate(names):
                index.add(number, documents[name])
            built = time.perf_counter() - began
            mine = [question for question in asked if question.book in names]
            ranks = [rank_of(question, index) for question in mine]
            searched = (time.perf_counter() - began - built) / len(mine)
        shares = " ".join(f"{recall(ranks, rank):9.3f}" for rank in _RANKS)
        label = names[0] if len(names) == 1 else "all"
        _say(f"{label:<14} {len(mine):>9} {shares}   index {built:.2f} s, question {searched * 1000:.1f} ms")
        if len(names) > 1:
            missed = [q for q, rank in zip(mine, ranks, strict=True) if rank is None or rank > 5]
    if "--missed" in sys.argv:
        for question in missed:
            _say(f"- {question.book}: {question.text}")


if __name__ == "__main__":
    main()

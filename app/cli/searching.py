"""``descant read --search``: the passages of a file that fit a question, as a chat gets them."""

from collections.abc import Sequence
from pathlib import Path

from app.cli.terminal import print_line, visible_text
from app.documents.document import Document
from app.documents.framing import source_name
from app.documents.fusion import CANDIDATES, fused, nearest
from app.documents.pieces import pieces_of
from app.documents.search import Found, PieceIndex
from app.engine.embedding.client import Embedder
from app.engine.embedding.protocol import Purpose

_DOCUMENT = 0


def search(document: Document, question: str, count: int, model: Path | None) -> list[Found]:
    """Return the pieces that fit best: by words, with a model for embeddings by words and meaning.

    Raises:
        EngineError: the model cannot be used.
    """
    with PieceIndex() as index:
        index.add(_DOCUMENT, document)
        by_words = index.search(question, count if model is None else CANDIDATES)
    if model is None:
        return by_words
    return fused([by_words], count, by_meaning=[_by_meaning(document, question, model)])


def print_passages(document: Document, found: Sequence[Found]) -> None:
    """Print each passage below its source."""
    for position, one in enumerate(found):
        if position:
            print_line()
        print_line(f"[{source_name(document.name, document.kind, one.piece)}]")
        print(visible_text(one.piece.text))


def _by_meaning(document: Document, question: str, model: Path) -> list[Found]:
    pieces = [Found(_DOCUMENT, piece) for piece in pieces_of(document)]
    with Embedder(model) as embedder:
        vectors = embedder.embed([one.piece.text for one in pieces], Purpose.PASSAGE)
        [wanted] = embedder.embed([question], Purpose.QUESTION)
    return nearest(wanted, list(zip(pieces, vectors, strict=True)), CANDIDATES)

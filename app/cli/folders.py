"""Folders on the command line: read into their index, which the next command brings up to date, and searched."""

from collections.abc import Sequence
from pathlib import Path

from app.cli.terminal import StatusLine, print_line, say, visible_text
from app.documents.client import Reader
from app.documents.collections.index import CollectionIndex, FoundPiece, index_folder
from app.documents.collections.progress import Left, Progress
from app.documents.collections.updating import Update
from app.documents.document import DocumentKind
from app.documents.errors import why_refused
from app.documents.framing import source_name
from app.documents.fusion import CANDIDATES, fused
from app.documents.pieces import Piece

_MOST_NAMED = 20
"""Files that could not be read, and are named one by one."""
_AT_ONCE = 16
"""Passages of one request to the model."""
_LEFT_OUT = {
    Left.LINK.value: "links out of the folder",
    Left.TOO_MANY.value: "files over the limits",
    Left.NO_ACCESS.value: "files that may not be read",
}
"""What is left out and should be known; that hidden files are not read goes without saying."""


def update(folder: Path) -> None:
    """Bring the index of a folder up to date, and report what was not read. Ctrl+C keeps what was read until then.

    Raises:
        CollectionError: the folder or its index cannot be read.
    """
    status, reader = StatusLine(), Reader()
    last = Progress(0, 0)
    with CollectionIndex(folder, can_write=True) as index:
        is_new = not index.known()
        try:
            for last in Update(index, reader).run():
                status.show(f"Reading {last.done:,} of {last.total:,}: {last.reading}")
        finally:
            status.clear()
            reader.close()
        _report(index, last)
    if is_new:
        say(f"The index of the folder is kept in {index_folder(folder)}. `descant read FOLDER --forget` deletes it.")


def search(folder: Path, question: str, count: int, model: Path | None = None) -> list[FoundPiece]:
    """Return the pieces of a folder's files that fit best: by words, with a model for embeddings by meaning too.

    Raises:
        CollectionError: the index cannot be read.
        EngineError: the model cannot be used.
        VectorsNotWrittenError: the disk is full, for example.
    """
    with CollectionIndex(folder) as index:
        by_words = index.search(question, count if model is None else CANDIDATES)
        return by_words if model is None else fused([by_words], count, by_meaning=[_by_meaning(index, question, model)])


def _by_meaning(index: CollectionIndex, question: str, model: Path) -> list[FoundPiece]:
    """Make the vectors that are missing, and return the pieces nearest to the question."""
    from app.engine.embedding.client import Embedder  # noqa: PLC0415  most searches are by words alone
    from app.engine.embedding.vector_file import identity_of, state_of, vector_file  # noqa: PLC0415

    with Embedder(model) as embedder:
        identity, status = identity_of(model), StatusLine()
        file, total = vector_file(index_folder(index.folder), identity), index.contents().pieces
        state = state_of(file, identity)
        last, done = (state.last, state.rows) if state is not None else (0, 0)
        while passages := index.passages_after(last, _AT_ONCE):
            status.show(f"Making vectors: {done:,} of {total:,}")
            embedder.add(file, identity, passages)
            last, done = passages[-1][0], done + len(passages)
        status.clear()
        [found] = embedder.nearest([file], identity, question, CANDIDATES)
    return index.pieces(found)


def print_passages(found: Sequence[FoundPiece]) -> None:
    """Print each passage below its source."""
    for position, one in enumerate(found):
        if position:
            print_line()
        print_line(f"[{source_name(*sourced(one))}]")
        print(visible_text(one.piece.text))


def sourced(found: FoundPiece) -> tuple[str, DocumentKind, Piece]:
    """Return what names the source of a piece."""
    kind = DocumentKind(found.kind) if found.kind in set(DocumentKind) else DocumentKind.TEXT
    return found.path, kind, found.piece


def _report(index: CollectionIndex, last: Progress) -> None:
    contents, refusals = index.contents(), index.refusals()
    say(f"Files: {contents.files:,}, passages: {contents.pieces:,}, files read now: {last.read:,}.")
    for refusal in refusals[:_MOST_NAMED]:
        say(f"Not read: {refusal.path}. {why_refused(refusal.reason, refusal.detail)}")
    if len(refusals) > _MOST_NAMED:
        say(f"Not read: {len(refusals) - _MOST_NAMED:,} more files.")
    for why, words in _LEFT_OUT.items():
        if count := last.left_out.get(why, 0):
            say(f"Left out: {count:,} {words}.")
    if last.is_full:
        say("The index is full: not all files were read.")

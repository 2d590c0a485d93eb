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
from app.documents.pieces import Piece

_MOST_NAMED = 20
"""Files that could not be read, and are named one by one."""
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


def search(folder: Path, question: str, count: int) -> list[FoundPiece]:
    """Return the pieces of a folder's files that fit best. Raises CollectionError."""
    with CollectionIndex(folder) as index:
        return index.search(question, count)


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

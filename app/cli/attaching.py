"""``descant ask --attach``: files and folders that come with the question, as in a chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.cli import folders
from app.documents.client import read_file
from app.documents.document import Document, DocumentKind
from app.documents.fitting import Room, given_whole, passage_count
from app.documents.framing import framed_document, framed_passages, source_name, with_documents
from app.documents.fusion import CANDIDATES, best_pieces, fused
from app.documents.pieces import Piece
from app.documents.search import Found
from app.engine.client.engine_client import EngineClient


@dataclass(frozen=True, slots=True)
class Attached:
    """What comes with a question: the text of files, and folders whose index is up to date."""

    documents: tuple[Document, ...] = ()
    folders: tuple[Path, ...] = ()


def read_files(names: Sequence[str]) -> Attached:
    """Return the text of files, and folders once they are read. Raises DocumentError, CollectionError."""
    paths = [Path(name) for name in names]
    chosen = [path for path in paths if path.is_dir()]
    documents = tuple(read_file(path) for path in paths if path not in chosen)
    for folder in chosen:
        folders.update(folder)
    return Attached(documents, tuple(chosen))


def message_of(client: EngineClient, n_ctx: int, attached: Attached, question: str) -> tuple[str, list[str]]:
    """Return the message to the model, and what the user should know about it.

    Args:
        client: counts the tokens of the documents; a model is loaded.

    Raises:
        EngineError: with the fault.
        CollectionError: a folder's index cannot be read.
    """
    documents = attached.documents
    frames = [framed_document(document) for document in documents]
    tokens = [client.count_tokens(frame) for frame in frames]
    room = Room(n_ctx).for_documents(question)
    fits = given_whole(tokens, room)
    given = [frame for frame, whole in zip(frames, fits, strict=True) if whole]
    searched = [(index, document) for index, document in enumerate(documents) if not fits[index]]
    if not searched and not attached.folders:
        return with_documents(question, given), []
    room -= sum(count for count, whole in zip(tokens, fits, strict=True) if whole)
    found = _found(attached, searched, question, passage_count(room))
    if found:
        given.append(framed_passages(found, of_folders=bool(attached.folders)))
    notes = [f"{document.name} is too long to be given whole, so it is searched." for _, document in searched]
    sources = [source_name(*one) for one in found]
    notes.append(f"Passages given: {'; '.join(sources) or 'none, no word of the question is in them'}.")
    return with_documents(question, given), notes


_Sourced = tuple[str, DocumentKind, Piece]


def _found(attached: Attached, searched: Sequence[tuple[int, Document]], question: str, count: int) -> list[_Sourced]:
    """Return the best passages of documents and folders together."""
    in_documents = best_pieces(searched, question, CANDIDATES) if searched else []
    orders = [[_sourced(attached.documents, one) for one in in_documents]]
    for folder in attached.folders:
        orders.append([folders.sourced(one) for one in folders.search(folder, question, CANDIDATES)])
    return fused(orders, count)


def _sourced(documents: Sequence[Document], found: Found) -> _Sourced:
    document = documents[found.document]
    return document.name, document.kind, found.piece

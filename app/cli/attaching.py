"""``descant ask --attach``: files that come with the question, as in a chat."""

from collections.abc import Sequence
from pathlib import Path

from app.documents.client import read_file
from app.documents.document import Document, DocumentKind
from app.documents.fitting import Room, given_whole, passage_count
from app.documents.framing import framed_document, framed_passages, source_name, with_documents
from app.documents.fusion import best_pieces
from app.documents.pieces import Piece
from app.documents.search import Found
from app.engine.client.engine_client import EngineClient


def read_files(names: Sequence[str]) -> list[Document]:
    """Return the text of files. Raises DocumentError."""
    return [read_file(Path(name)) for name in names]


def message_of(client: EngineClient, n_ctx: int, documents: Sequence[Document], question: str) -> tuple[str, list[str]]:
    """Return the message to the model, and what the user should know about it.

    Args:
        client: counts the tokens of the documents; a model is loaded.

    Raises:
        EngineError: with the fault.
    """
    frames = [framed_document(document) for document in documents]
    tokens = [client.count_tokens(frame) for frame in frames]
    room = Room(n_ctx).for_documents(question)
    fits = given_whole(tokens, room)
    given = [frame for frame, whole in zip(frames, fits, strict=True) if whole]
    searched = [(index, document) for index, document in enumerate(documents) if not fits[index]]
    if not searched:
        return with_documents(question, given), []
    room -= sum(count for count, whole in zip(tokens, fits, strict=True) if whole)
    found = best_pieces(searched, question, passage_count(room))
    if found:
        given.append(framed_passages([_sourced(documents, one) for one in found]))
    notes = [f"{document.name} is too long to be given whole, so it is searched." for _, document in searched]
    sources = [source_name(*_sourced(documents, one)) for one in found]
    notes.append(f"Passages given: {'; '.join(sources) or 'none, no word of the question is in them'}.")
    return with_documents(question, given), notes


def _sourced(documents: Sequence[Document], found: Found) -> tuple[str, DocumentKind, Piece]:
    document = documents[found.document]
    return document.name, document.kind, found.piece

"""Decides how the model gets the documents of a question: whole, or the passages that fit the question.

That is decided once, when the question is answered for the first time, and kept: the prompt of a later answer must
begin with the same tokens.
"""

import sqlite3
from collections.abc import Sequence

from app.chats import collections, documents, reading
from app.chats.sought import NOTHING_SOUGHT, Sought
from app.chats.stored_chat import Attachment, Given, Question
from app.documents.collections.index import FoundPiece
from app.documents.document import Document
from app.documents.fitting import Room, given_whole, passage_count
from app.documents.fusion import CANDIDATES, best_pieces, fused
from app.documents.pieces import pieces_of
from app.documents.search import Found, is_short


def give(
    connection: sqlite3.Connection,
    chat_id: int,
    question_id: int,
    n_ctx: int,
    sought: Sought = NOTHING_SOUGHT,
) -> Question:
    """Decide for the documents of a question, and find passages; return the question. Call it within a transaction.

    Args:
        n_ctx: the length of the context in tokens.
        sought: what was found elsewhere.
    """
    question = reading.read_turn(connection, chat_id, question_id)
    assert isinstance(question, Question)
    path = reading.path_to(connection, chat_id, question_id)
    attached = documents.of_turns(connection, path)
    undecided = [one for one in question.attachments if one.given is None]
    is_searched = any(one.given is Given.PASSAGES for turn_id in path for one in attached.get(turn_id, ()))
    if question.passages or not (undecided or is_searched or any((*sought.by_words, *sought.by_meaning))):
        return question
    room = Room(n_ctx, reading.tokens_before(connection, question.parent)).for_documents(question.text)
    for one, how in decided(undecided, room):
        connection.execute(
            "UPDATE attachment SET given = ? WHERE turn = ? AND document = ?", (how.value, question_id, one.id)
        )
        room -= one.likely_tokens if how is Given.WHOLE else 0
    _find(connection, path, question, room, sought)
    changed = reading.read_turn(connection, chat_id, question_id)
    assert isinstance(changed, Question)
    return changed


def decided(attachments: Sequence[Attachment], room: int) -> list[tuple[Attachment, Given]]:
    """Return how each document would be given."""
    whole = given_whole([one.likely_tokens for one in attachments], room)
    return [(one, Given.WHOLE if fits else Given.PASSAGES) for one, fits in zip(attachments, whole, strict=True)]


def _find(
    connection: sqlite3.Connection,
    path: Sequence[int],
    question: Question,
    room: int,
    sought: Sought,
) -> None:
    """Search the documents that are too long, those of earlier questions too, and keep the best passages."""
    attached = documents.of_turns(connection, path)
    searched = {one.id for turn_id in path for one in attached.get(turn_id, ()) if one.given is Given.PASSAGES}
    contents = [(document_id, documents.content_of(connection, document_id)) for document_id in sorted(searched)]
    before = documents.question_before(connection, path) if is_short(question.text) else ""
    count = passage_count(room)
    own = best_pieces(contents, question.text, CANDIDATES, before=before) if contents else []
    near = [_numbered(document_id, document, sought.near.get(document_id, ())) for document_id, document in contents]
    by_words: list[Sequence[Found | FoundPiece]] = [own, *sought.by_words]
    by_meaning: list[Sequence[Found | FoundPiece]] = [*near, *sought.by_meaning]
    for position, found in enumerate(fused(by_words, count, by_meaning=by_meaning)):
        if isinstance(found, Found):
            _keep(connection, question.id, position, found)
        else:
            collections.keep_passage(connection, question.id, position, found)


def _numbered(document_id: int, document: Document, numbers: Sequence[int]) -> list[Found]:
    """Return pieces of a document by their numbers."""
    if not numbers:
        return []
    pieces = list(pieces_of(document))
    return [Found(document_id, pieces[number]) for number in numbers if 0 <= number < len(pieces)]


def _keep(connection: sqlite3.Connection, turn_id: int, position: int, found: Found) -> None:
    piece = found.piece
    connection.execute(
        "INSERT INTO passage (turn, position, document, text, heading, page, line) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (turn_id, position, found.document, piece.text, piece.heading, piece.page, piece.line),
    )

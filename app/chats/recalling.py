"""Brings back what fits a question from messages that the model is not given any more.

:func:`recall` searches the left-out messages of a path; a tool by which the model itself looks something up there can
use it as well. :func:`give` keeps what was found with the question: the prompt of a later answer must begin with the
same tokens.

Call every function within a transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from app.chats import documents, left_out, reading
from app.chats.stored_chat import Question, Recalled
from app.core.stream import MessageKind
from app.documents.document import Document, DocumentKind, Section
from app.documents.fitting import CHARACTERS_PER_TOKEN, Room
from app.documents.fusion import CANDIDATES, best_pieces
from app.documents.pieces import cut
from app.documents.search import is_short

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

STEP: Final = """
CREATE TABLE recalled (
    turn INTEGER NOT NULL REFERENCES turn ON DELETE CASCADE,     -- the question with which it was given
    position INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES turn ON DELETE CASCADE,   -- the earlier turn that it is from
    text TEXT NOT NULL,
    PRIMARY KEY (turn, position)
) STRICT;
CREATE INDEX recalled_of_source ON recalled (source);
"""
"""The step of app/chats/schema.py that adds what is recalled. Never change it after its release."""

_SHARE: Final = 8
"""Recalled messages take at most one part in so many of the context."""
_LEAST_TOKENS: Final = 60
_MOST_CHARACTERS: Final = 600
"""Of a passage: about a paragraph."""
_SAID: Final = (MessageKind.FINAL, MessageKind.PREAMBLE)


def give(connection: sqlite3.Connection, chat_id: int, question: Question, n_ctx: int) -> Question:
    """Recall what fits a question if messages are left out before it, unless that was done; return the question."""
    path = reading.path_to(connection, chat_id, question.id)
    if question.recalled or not left_out.missing(connection, path):
        return question
    room = Room(n_ctx, reading.tokens_before(connection, question.parent)).for_documents(question.text)
    tokens = min(room // 2, n_ctx // _SHARE)
    before = documents.question_before(connection, path) if is_short(question.text) else ""
    found = tuple(recall(connection, path, question.text, tokens=tokens, before=before))
    keep(connection, question.id, found)
    return msgspec.structs.replace(question, recalled=found)


def recall(
    connection: sqlite3.Connection, path: Sequence[int], words: str, *, tokens: int, before: str = ""
) -> Iterator[Recalled]:
    """Yield the passages of left-out messages that fit best, the best first, as long as there is room for them.

    Args:
        path: the turns up to a question, which is not searched.
        words: what is searched for.
        tokens: the room.
        before: the question before, if `words` need it.
    """
    if tokens < _LEAST_TOKENS:
        return
    most = min(_MOST_CHARACTERS, tokens * CHARACTERS_PER_TOKEN)
    gone = left_out.missing(connection, path)
    texts = {turn_id: text for turn_id, text in _texts(connection, gone) if text}
    contents = [(turn_id, _document(text, most)) for turn_id, text in texts.items()]
    questions = {turn_id for turn_id, text in reading.texts_of(connection, gone).items() if text is not None}
    for found in best_pieces(contents, words, CANDIDATES, before=before) if contents else ():
        recalled = Recalled(found.document, found.piece.text, found.document in questions)
        if recalled.likely_tokens <= tokens:
            tokens -= recalled.likely_tokens
            yield recalled


def keep(connection: sqlite3.Connection, question_id: int, recalled: Sequence[Recalled]) -> None:
    """Keep what was given with a question."""
    connection.executemany(
        "INSERT INTO recalled (turn, position, source, text) VALUES (?, ?, ?, ?)",
        [(question_id, position, one.source, one.text) for position, one in enumerate(recalled)],
    )


def _texts(connection: sqlite3.Connection, turn_ids: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield the texts of questions and answers, without reasoning."""
    questions, answers = reading.texts_of(connection, turn_ids), reading.messages_of(connection, turn_ids)
    for turn_id in turn_ids:
        said = "\n\n".join(message.text for message in answers.get(turn_id, ()) if message.kind in _SAID)
        yield turn_id, questions.get(turn_id) or said


def _document(text: str, most: int) -> Document:
    return Document("", DocumentKind.TEXT, tuple(Section(piece) for _, piece in cut(text, most)))

"""Add questions with their empty answers. Call every function within a transaction."""

import sqlite3
from collections.abc import Sequence

from app.chats import documents, reading, writing
from app.chats.sending import Exchange, Stamp
from app.chats.stored_chat import Answer, AnswerState, Question
from app.core.text import whole_text


def add_exchange(
    connection: sqlite3.Connection,
    chat_id: int,
    parent: int | None,
    text: str,
    *,
    stamp: Stamp,
    now: int,
    document_ids: Sequence[int] = (),
) -> Exchange:
    """Add a question to a chat, and its empty answer, RUNNING. Raises ChatGoneError.

    Args:
        parent: the answer that it follows; None at the start of the chat.
        now: microseconds since 1970.
        document_ids: documents of the chat, or of the new chat, that come with the question.
    """
    question_id = writing.add_turn(connection, chat_id, parent, now, text=text)
    documents.attach(connection, chat_id, question_id, document_ids)
    answer_id = add_answer(connection, chat_id, question_id, stamp, now)
    [title] = connection.execute("SELECT title FROM chat WHERE id = ?", (chat_id,)).fetchone()
    question = reading.read_turn(connection, chat_id, question_id)
    answer = reading.read_turn(connection, chat_id, answer_id)
    assert isinstance(question, Question)
    assert isinstance(answer, Answer)
    return Exchange(chat_id, title, question, answer)


def add_answer(connection: sqlite3.Connection, chat_id: int, question_id: int, stamp: Stamp, now: int) -> int:
    """Add an empty answer, RUNNING; return its id. Raises ChatGoneError."""
    return writing.add_turn(
        connection,
        chat_id,
        question_id,
        now,
        model=whole_text(stamp.model),
        effort=stamp.effort.value if stamp.effort is not None else None,
        state=AnswerState.RUNNING.value,
    )

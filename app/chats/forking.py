"""Fork a chat: a new chat with a copy of the turns up to one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from app.chats import collections, reading, rows, writing
from app.chats.errors import ChatGoneError
from app.chats.stored_chat import AnswerState
from app.core.text import whole_text

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

_OF_CHAT: Final = "date, effort, instructions, folder, when_full, thinking_budget, tools, schema"
_OF_TURN: Final = (
    "created, picked, text, model, effort, state, reason, figures, raw_ids, repairs, notices, failure, calls, "
    "pinned, left_out, json"
)


def fork(connection: sqlite3.Connection, chat_id: int, turn_id: int, *, title: str, now: datetime) -> int:
    """Copy a chat up to a turn, without its other branches; return the id of the new chat.

    A question is not copied itself: its text becomes the draft, to be changed and sent. Call it within a transaction.

    Raises:
        ChatGoneError: the chat or the turn does not exist.
    """
    path = reading.path_to(connection, chat_id, turn_id)
    moment = rows.to_microseconds(now)
    added = connection.execute(
        f"INSERT INTO chat (title, created, last_used, {_OF_CHAT}) "
        f"SELECT ?, ?, ?, {_OF_CHAT} FROM chat WHERE id = ? AND deleted IS NULL",
        (whole_text(title), moment, moment, chat_id),
    )
    if added.rowcount == 0 or added.lastrowid is None:
        raise ChatGoneError
    new = added.lastrowid
    question = connection.execute("SELECT text FROM turn WHERE id = ?", (turn_id,)).fetchone()[0]
    copies: dict[int, int] = {}
    for old in path if question is None else path[:-1]:
        copies[old] = _copy(connection, old, new, next(reversed(copies.values()), None))
    _copy_documents(connection, copies, new)
    collections.copy(connection, chat_id, new)
    collections.copy_passages(connection, copies)
    _copy_summaries(connection, copies)
    if question is not None:
        writing.set_draft(connection, new, question)
        _copy_to_draft(connection, turn_id, new)
    return new


def _copy(connection: sqlite3.Connection, old: int, chat_id: int, parent: int | None) -> int:
    """Copy a turn and its messages; return its id."""
    added = connection.execute(
        f"INSERT INTO turn (chat, parent, {_OF_TURN}) SELECT ?, ?, {_OF_TURN} FROM turn WHERE id = ?",
        (chat_id, parent, old),
    )
    assert added.lastrowid is not None
    connection.execute(
        f"INSERT INTO message (turn, position, {rows.MESSAGE_COLUMNS}) "
        f"SELECT ?, position, {rows.MESSAGE_COLUMNS} FROM message WHERE turn = ?",
        (added.lastrowid, old),
    )
    connection.execute(
        "UPDATE turn SET state = ? WHERE id = ? AND state = ?",
        (AnswerState.INTERRUPTED.value, added.lastrowid, AnswerState.RUNNING.value),
    )
    return added.lastrowid


def _copy_summaries(connection: sqlite3.Connection, turns: dict[int, int]) -> None:
    """Give copied turns copies of the summaries up to the originals, and of what was recalled with them."""
    connection.executemany(
        "INSERT INTO summary (turn, text, model, created, edited) "
        "SELECT ?, text, model, created, edited FROM summary WHERE turn = ?",
        [(new, old) for old, new in turns.items()],
    )
    found = connection.execute(
        "SELECT turn, position, source, text FROM recalled WHERE turn IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(list(turns)).decode(),),
    ).fetchall()
    connection.executemany(
        "INSERT INTO recalled (turn, position, source, text) VALUES (?, ?, ?, ?)",
        [(turns[turn], position, turns[source], text) for turn, position, source, text in found],
    )


def _copy_documents(connection: sqlite3.Connection, turns: dict[int, int], chat_id: int) -> None:
    """Give copied questions copies of the documents and passages that came with the originals."""
    documents: dict[int, int] = {}
    for table, columns in (("attachment", "given"), ("passage", "text, heading, page, line")):
        found = connection.execute(
            f"SELECT turn, position, document, {columns} FROM {table} WHERE turn IN (SELECT value FROM json_each(?))",
            (msgspec.json.encode(list(turns)).decode(),),
        ).fetchall()
        for turn, position, document, *values in found:
            if document not in documents:
                documents[document] = _copy_document(connection, document, chat_id, is_draft=False)
            marks = ", ".join("?" * (3 + len(values)))
            connection.execute(
                f"INSERT INTO {table} (turn, position, document, {columns}) VALUES ({marks})",
                (turns[turn], position, documents[document], *values),
            )


def _copy_to_draft(connection: sqlite3.Connection, question_id: int, chat_id: int) -> None:
    """Attach copies of a question's documents to the draft of a chat."""
    found = connection.execute("SELECT document FROM attachment WHERE turn = ? ORDER BY position", (question_id,))
    for (document,) in found.fetchall():
        _copy_document(connection, document, chat_id, is_draft=True)


def _copy_document(connection: sqlite3.Connection, document: int, chat_id: int, *, is_draft: bool) -> int:
    added = connection.execute(
        "INSERT INTO document (chat, is_draft, name, kind, characters, tokens, content) "
        "SELECT ?, ?, name, kind, characters, tokens, content FROM document WHERE id = ?",
        (chat_id, is_draft, document),
    )
    assert added.lastrowid is not None
    return added.lastrowid

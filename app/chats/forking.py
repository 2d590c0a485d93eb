"""Fork a chat: a new chat with a copy of the turns up to one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.chats import reading, rows, writing
from app.chats.errors import ChatGoneError
from app.chats.stored_chat import AnswerState
from app.core.text import whole_text

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

_OF_TURN: Final = "created, picked, text, model, effort, state, reason, figures, raw_ids, repairs, notices, failure"


def fork(connection: sqlite3.Connection, chat_id: int, turn_id: int, *, title: str, now: datetime) -> int:
    """Copy a chat up to a turn, without its other branches; return the id of the new chat.

    A question is not copied itself: its text becomes the draft, to be changed and sent. Call it within a transaction.

    Raises:
        ChatGoneError: the chat or the turn does not exist.
    """
    path = reading.path_to(connection, chat_id, turn_id)
    moment = rows.to_microseconds(now)
    added = connection.execute(
        "INSERT INTO chat (title, created, last_used, date, effort, instructions, folder) "
        "SELECT ?, ?, ?, date, effort, instructions, folder FROM chat WHERE id = ? AND deleted IS NULL",
        (whole_text(title), moment, moment, chat_id),
    )
    if added.rowcount == 0 or added.lastrowid is None:
        raise ChatGoneError
    new, parent = added.lastrowid, None
    question = connection.execute("SELECT text FROM turn WHERE id = ?", (turn_id,)).fetchone()[0]
    for old in path if question is None else path[:-1]:
        parent = _copy(connection, old, new, parent)
    if question is not None:
        writing.set_draft(connection, new, question)
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

"""Write chats into the tables. Call every function within a transaction."""

import sqlite3
from collections.abc import Iterable

from app.chats import collections, rows
from app.chats.errors import ChatGoneError
from app.chats.stored_chat import StoredMessage

NEW_CHAT_DRAFT = "new chat draft"
NEW_CHAT_INSTRUCTIONS = "new chat instructions"
"""Names of the notes that keep what was written for a chat that does not exist yet."""

INDEX_HOLDS_DELETED = "index holds deleted"
"""Name of the note that is there while the search index still holds trigrams of purged chats."""


def set_note(connection: sqlite3.Connection, name: str, text: str) -> None:
    """Replace a text that belongs to no chat."""
    connection.execute("INSERT OR REPLACE INTO note (name, text) VALUES (?, ?)", (name, text))


def remove_note(connection: sqlite3.Connection, name: str) -> None:
    """Remove a text that belongs to no chat."""
    connection.execute("DELETE FROM note WHERE name = ?", (name,))


def set_draft(connection: sqlite3.Connection, chat_id: int | None, text: str) -> None:
    """Replace the text that is not sent yet; None means the new chat."""
    if chat_id is None:
        set_note(connection, NEW_CHAT_DRAFT, text)
    else:
        connection.execute("UPDATE chat SET draft = ? WHERE id = ?", (text, chat_id))


def add_chat(connection: sqlite3.Connection, now: int, **columns: str) -> int:
    """Add a chat, which the instructions and folders of the new chat now belong to. Return its id."""
    remove_note(connection, NEW_CHAT_INSTRUCTIONS)
    chat_id = _insert(connection, "chat", created=now, last_used=now, **columns)
    collections.adopt(connection, chat_id)
    return chat_id


def add_turn(connection: sqlite3.Connection, chat_id: int, parent: int | None, now: int, **columns: str | None) -> int:
    """Add a turn and show it instead of its siblings; its chat leaves the archive.

    Return its id. Raises ChatGoneError.
    """
    if parent is not None:
        found = connection.execute("SELECT chat FROM turn WHERE id = ?", (parent,)).fetchone()
        if found != (chat_id,):
            raise ChatGoneError
    used = "UPDATE chat SET last_used = ?, archived = 0 WHERE id = ? AND deleted IS NULL"
    if connection.execute(used, (now, chat_id)).rowcount == 0:
        raise ChatGoneError
    turn_id = _insert(connection, "turn", chat=chat_id, parent=parent, created=now, picked=0, **columns)
    pick(connection, turn_id)
    return turn_id


def pick(connection: sqlite3.Connection, turn_id: int) -> None:
    """Show a turn instead of its siblings."""
    connection.execute(
        "UPDATE turn SET picked = 1 + (SELECT max(other.picked) FROM turn AS other "
        "WHERE other.chat = turn.chat AND other.parent IS turn.parent) WHERE id = ?",
        (turn_id,),
    )


def put_messages(connection: sqlite3.Connection, answer_id: int, messages: Iterable[StoredMessage]) -> None:
    """Replace the journal and the messages of an answer."""
    connection.execute("DELETE FROM journal WHERE turn = ?", (answer_id,))
    connection.execute("DELETE FROM message WHERE turn = ?", (answer_id,))
    connection.executemany(
        f"INSERT INTO message (turn, position, {rows.MESSAGE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [rows.message_row(answer_id, position, message) for position, message in enumerate(messages)],
    )


def _insert(connection: sqlite3.Connection, table: str, **columns: str | int | None) -> int:
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    added = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(columns.values()))
    assert added.lastrowid is not None
    return added.lastrowid

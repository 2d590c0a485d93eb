"""Summaries that stand in for messages which the model is not given any more.

A summary belongs to the last turn that it covers, and covers all from there back to the second question; so every
branch that leads through this turn has it. A later one is written from the one before and what was left out since.

Call every function within a transaction, as the work of :meth:`ChatStore.read` or :meth:`ChatStore.write`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import msgspec

from app.chats import rows
from app.chats.errors import ChatGoneError
from app.chats.stored_chat import Summary
from app.core.text import whole_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

STEP: Final = """
CREATE TABLE summary (
    turn INTEGER PRIMARY KEY REFERENCES turn ON DELETE CASCADE,     -- the last one that it covers
    text TEXT NOT NULL,
    model TEXT NOT NULL,     -- that wrote it
    created INTEGER NOT NULL,
    edited INTEGER NOT NULL  -- 1: the user has changed it
) STRICT;
"""
"""The step of app/chats/schema.py that adds summaries. Never change it after its release."""


def save(connection: sqlite3.Connection, turn_id: int, text: str, *, model: str = "", edited: bool = False) -> None:
    """Keep a summary up to a turn, in place of an earlier one. An edit keeps the model's name. Raises ChatGoneError."""
    if not connection.execute("SELECT 1 FROM turn WHERE id = ?", (turn_id,)).fetchone():
        raise ChatGoneError
    connection.execute(
        "INSERT INTO summary (turn, text, model, created, edited) VALUES (?, ?, ?, ?, ?) ON CONFLICT (turn) DO UPDATE "
        "SET text = excluded.text, edited = excluded.edited, created = excluded.created, "
        "model = CASE WHEN excluded.edited THEN model ELSE excluded.model END",
        (turn_id, whole_text(text), whole_text(model), rows.to_microseconds(datetime.now(UTC)), edited),
    )


def discard(connection: sqlite3.Connection, turn_ids: Iterable[int]) -> None:
    """Remove the summaries up to these turns."""
    connection.execute(
        "DELETE FROM summary WHERE turn IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(list(turn_ids)).decode(),),
    )


def of_turns(connection: sqlite3.Connection, turn_ids: Sequence[int]) -> list[Summary]:
    """Return the summaries up to turns of a path, in their order."""
    found = connection.execute(
        "SELECT turn, text, model, edited FROM summary WHERE turn IN (SELECT value FROM json_each(?)) ORDER BY turn",
        (msgspec.json.encode(turn_ids).decode(),),
    )
    return [Summary(turn, text, model, bool(edited)) for turn, text, model, edited in found]

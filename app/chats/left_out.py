"""Which turns of a chat the model is not given any more, and which it always is.

A chat that fills the context goes on without its oldest exchanges (a question and its answer): of those after the
first, up to number n, only pinned ones are given. What n was is among the figures of each answer, so each branch has
its own; a user who brings turns back sets it to another value for what follows an answer.

Call every function within a transaction, as the work of :meth:`ChatStore.read` or :meth:`ChatStore.write`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from app.chats import rows
from app.chats.errors import ChatGoneError
from app.core.turns import TurnFigures

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

STEP: Final = """
ALTER TABLE turn ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE turn ADD COLUMN left_out INTEGER;            -- after this answer; NULL: as in its figures
"""
"""The step of app/chats/schema.py that adds pins. Never change it after its release."""


def set_pinned(connection: sqlite3.Connection, turn_id: int, pinned: bool) -> None:
    """Pin a question or an answer, or no longer do so. Raises ChatGoneError."""
    _change(connection, "pinned", turn_id, int(pinned))


def set_left_out(connection: sqlite3.Connection, answer_id: int, count: int) -> None:
    """Set how many exchanges after the first are left out of what follows an answer. Raises ChatGoneError."""
    _change(connection, "left_out", answer_id, count)


def left_out_after(connection: sqlite3.Connection, turn_ids: Sequence[int]) -> int:
    """Return how many exchanges after the first are left out at the end of a path."""
    found = connection.execute(
        "SELECT left_out, figures FROM turn WHERE id IN (SELECT value FROM json_each(?)) "
        "AND (left_out IS NOT NULL OR figures IS NOT NULL) ORDER BY id DESC",
        (msgspec.json.encode(turn_ids).decode(),),
    )
    for count, content in found:
        if count is not None:
            return int(count)
        if (figures := rows.decoded(content, TurnFigures)) is not None:
            return figures.left_out
    return 0


def pinned_exchanges(connection: sqlite3.Connection, turn_ids: Sequence[int]) -> tuple[int, ...]:
    """Return the numbers, from 0, of the exchanges of a path that contain a pinned turn."""
    found = connection.execute(
        "SELECT text IS NOT NULL, pinned FROM turn WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (msgspec.json.encode(turn_ids).decode(),),
    )
    number, pinned = -1, []
    for is_question, is_pinned in found:
        number += is_question
        if is_pinned and number not in pinned:
            pinned.append(number)
    return tuple(pinned)


def missing(connection: sqlite3.Connection, turn_ids: Sequence[int]) -> list[int]:
    """Return the turns of a path that the model is not given for the question at its end."""
    count, pinned = left_out_after(connection, turn_ids), pinned_exchanges(connection, turn_ids)
    found = connection.execute(
        "SELECT id FROM turn WHERE text IS NOT NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (msgspec.json.encode(turn_ids).decode(),),
    )
    starts = [turn_id for (turn_id,) in found]
    gone: list[int] = []
    for number in range(1, 1 + min(count, len(starts) - 2)):
        if number not in pinned:
            gone += [turn_id for turn_id in turn_ids if starts[number] <= turn_id < starts[number + 1]]
    return gone


def _change(connection: sqlite3.Connection, column: str, turn_id: int, value: int) -> None:
    if connection.execute(f"UPDATE turn SET {column} = ? WHERE id = ?", (value, turn_id)).rowcount == 0:
        raise ChatGoneError

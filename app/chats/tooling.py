"""What the store keeps about tools: functions that the user defines, and what the user has decided about tools.

What a function is (:mod:`app.tools.definition`) is not known here; it is kept as JSON. Call every function within a
transaction, as the work of :meth:`ChatStore.read` or :meth:`ChatStore.write`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from app.chats import rows
from app.chats.errors import ChatStoreError
from app.core.calls import CallRecord, CallState, Link
from app.core.sentences import Explanation, phrase

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

Value = TypeVar("Value")

STEP: Final = """
ALTER TABLE turn ADD COLUMN calls BLOB;        -- JSON: the calls of tools in an answer
ALTER TABLE chat ADD COLUMN tools TEXT;        -- JSON: the full names of the tools that are on; NULL for none
ALTER TABLE chat ADD COLUMN allowed TEXT;      -- JSON: the definitions that may run here without asking, by tool
CREATE TABLE function (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL                   -- JSON
) STRICT;
CREATE TABLE tool_rule (                       -- what is decided about a tool for all chats
    tool TEXT PRIMARY KEY,
    consent TEXT NOT NULL,
    fingerprint TEXT NOT NULL                  -- of the definition that the user has seen
) STRICT;
"""
"""The step of app/chats/schema.py that adds tools. Never change it after its release."""


class StoredFunction(msgspec.Struct, frozen=True):
    """A function that the user has defined. `id` is 0 until it is saved."""

    name: str
    definition: str
    id: int = 0


class StoredRule(msgspec.Struct, frozen=True):
    """A decision about a tool for all chats."""

    consent: str
    fingerprint: str


class FunctionNameTakenError(ChatStoreError):
    """Another function has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Explanation(
                phrase("There is another function called {name}.", name=name),
                phrase("The model calls a function by its name."),
                phrase("Choose another name."),
            )
        )


def functions(connection: sqlite3.Connection) -> list[StoredFunction]:
    """Return all functions, by name."""
    found = connection.execute("SELECT name, definition, id FROM function ORDER BY name")
    return [StoredFunction(*row) for row in found]


def save_function(connection: sqlite3.Connection, function: StoredFunction) -> StoredFunction:
    """Add a function, or change the one with its id. Return it as it was saved.

    Raises:
        FunctionNameTakenError: another one has the name.
    """
    taken = "SELECT 1 FROM function WHERE name = ? AND id != ?"
    if connection.execute(taken, (function.name, function.id)).fetchone():
        raise FunctionNameTakenError(function.name)
    changed = connection.execute(
        "UPDATE function SET name = ?, definition = ? WHERE id = ?", (function.name, function.definition, function.id)
    )
    if changed.rowcount:
        return function
    added = connection.execute(
        "INSERT INTO function (name, definition) VALUES (?, ?)", (function.name, function.definition)
    )
    assert added.lastrowid is not None
    return msgspec.structs.replace(function, id=added.lastrowid)


def delete_function(connection: sqlite3.Connection, function_id: int) -> None:
    """Delete a function; nothing happens if there is none."""
    connection.execute("DELETE FROM function WHERE id = ?", (function_id,))


def rules(connection: sqlite3.Connection) -> dict[str, StoredRule]:
    """Return what is decided for all chats, by tool."""
    found = connection.execute("SELECT tool, consent, fingerprint FROM tool_rule")
    return {tool: StoredRule(consent, fingerprint) for tool, consent, fingerprint in found}


def set_rule(connection: sqlite3.Connection, tool: str, rule: StoredRule | None) -> None:
    """Decide about a tool for all chats; None asks each time."""
    if rule is None:
        connection.execute("DELETE FROM tool_rule WHERE tool = ?", (tool,))
    else:
        values = (tool, rule.consent, rule.fingerprint)
        connection.execute("INSERT OR REPLACE INTO tool_rule (tool, consent, fingerprint) VALUES (?, ?, ?)", values)


def allowed_in(connection: sqlite3.Connection, chat_id: int) -> dict[str, str]:
    """Return the fingerprints of the definitions that may run in a chat without asking, by tool."""
    row = connection.execute("SELECT allowed FROM chat WHERE id = ?", (chat_id,)).fetchone()
    return (_decoded(row[0], dict[str, str]) if row is not None else None) or {}


def allow(connection: sqlite3.Connection, chat_id: int, tool: str, fingerprint: str) -> None:
    """Let a definition of a tool run in a chat without asking."""
    content = rows.to_json({**allowed_in(connection, chat_id), tool: fingerprint}).decode()
    connection.execute("UPDATE chat SET allowed = ? WHERE id = ?", (content, chat_id))


def names_from(content: str | None) -> tuple[str, ...]:
    """Convert the column ``chat.tools``."""
    return _decoded(content, tuple[str, ...]) or ()


def names_to(names: Iterable[str]) -> str | None:
    """Return the value of the column ``chat.tools``."""
    chosen = tuple(names)
    return rows.to_json(chosen).decode() if chosen else None


def interrupted(records: Iterable[CallRecord]) -> tuple[CallRecord, ...]:
    """Return the calls of an answer that is not written any more: those without a result were interrupted."""
    ended = (CallState.ASKED, CallState.RUNNING)
    closed = CallState.INTERRUPTED
    return tuple(
        msgspec.structs.replace(one, state=closed, waited=one.state is CallState.ASKED) if one.state in ended else one
        for one in records
    )


def shown_pages(connection: sqlite3.Connection, chat_id: int) -> dict[int, Link]:
    """Return the pages of the web that calls in a chat have shown, in all its branches, by cursor."""
    found = connection.execute("SELECT calls FROM turn WHERE chat = ? AND calls IS NOT NULL ORDER BY id", (chat_id,))
    records = (one for (content,) in found for one in rows.decoded(content, tuple[CallRecord, ...]) or ())
    return {one.page.cursor: Link(one.page.address, one.page.title) for one in records if one.page is not None}


def _decoded(content: str | None, kind: type[Value]) -> Value | None:
    return rows.decoded(content.encode() if content is not None else None, kind)

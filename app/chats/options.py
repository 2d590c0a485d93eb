"""What is chosen for one chat instead of the settings.

Call every function within a transaction, as the work of :meth:`ChatStore.read` or :meth:`ChatStore.write`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.chats.errors import ChatGoneError
from app.chats.stored_chat import ChatOptions
from app.chats.tooling import names_from, names_to
from app.core.full_context import WhenFull
from app.core.text import whole_text

if TYPE_CHECKING:
    import sqlite3

STEP: Final = """
ALTER TABLE chat ADD COLUMN when_full TEXT;              -- NULL: as in the settings
ALTER TABLE chat ADD COLUMN thinking_budget INTEGER;     -- tokens; 0 for no limit, NULL: as in the settings
"""
"""The step of app/chats/schema.py that adds these choices. Never change it after its release."""

JSON_STEP: Final = """
ALTER TABLE chat ADD COLUMN schema TEXT;                 -- of the answers: a JSON schema; NULL for any text
ALTER TABLE turn ADD COLUMN json BLOB;                   -- JSON: how an answer compares with its schema
"""
"""The step that adds JSON schemas. Never change it after its release."""

_COLUMNS: Final = "when_full, thinking_budget, tools, schema"


def read(connection: sqlite3.Connection, chat_id: int) -> ChatOptions:
    """Return the options of a chat. Raises ChatGoneError."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM chat WHERE id = ?", (chat_id,)).fetchone()
    if row is None:
        raise ChatGoneError
    return options_from(*row)


def save(connection: sqlite3.Connection, chat_id: int, options: ChatOptions) -> None:
    """Replace the options of a chat. Raises ChatGoneError."""
    changed = connection.execute(
        f"UPDATE chat SET ({_COLUMNS}) = (?, ?, ?, ?) WHERE id = ?", (*row_of(options), chat_id)
    )
    if changed.rowcount == 0:
        raise ChatGoneError


def options_from(
    when_full: str | None, thinking_budget: int | None, tools: str | None, schema: str | None
) -> ChatOptions:
    """Convert the columns; what a newer version has written is as in the settings."""
    known = WhenFull(when_full) if when_full in set(WhenFull) else None
    budget = thinking_budget if thinking_budget is None or thinking_budget >= 0 else None
    return ChatOptions(known, budget, names_from(tools), schema or "")


def row_of(options: ChatOptions) -> tuple[str | None, int | None, str | None, str | None]:
    """Return the values of the columns ``when_full``, ``thinking_budget``, ``tools`` and ``schema``."""
    when_full = options.when_full.value if options.when_full is not None else None
    return when_full, options.thinking_budget, names_to(options.tools), whole_text(options.schema) or None

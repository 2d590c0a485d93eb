"""The order that the user brings into the chats: pinned, archived, in folders, in the bin.

Call every function within a transaction, as the work of :meth:`ChatStore.read` or :meth:`ChatStore.write`.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from app.chats import rows
from app.chats.errors import ChatGoneError
from app.chats.stored_chat import ChatSummary
from app.core.text import whole_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

KEPT_IN_BIN: Final = timedelta(days=30)
"""How long a deleted chat can be restored."""

STEP: Final = """
CREATE TABLE folder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    emoji TEXT NOT NULL,     -- empty for a folder's own icon
    color TEXT NOT NULL,     -- name of a colour of the palette; empty for none
    is_open INTEGER NOT NULL
) STRICT;
ALTER TABLE chat ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN folder INTEGER REFERENCES folder ON DELETE SET NULL;
CREATE INDEX chat_of_folder ON chat (folder) WHERE folder IS NOT NULL;
"""
"""The step of app/chats/schema.py that adds folders and marks. Never change it after its release."""


class Folder(msgspec.Struct, frozen=True):
    """A folder of chats.

    Attributes:
        emoji: shown instead of an icon; may be empty.
        color: name of a colour of the palette; empty for none.
        is_open: its chats are shown in the list.
    """

    id: int
    name: str
    emoji: str = ""
    color: str = ""
    is_open: bool = True


class DeletedChat(msgspec.Struct, frozen=True):
    """A chat in the bin."""

    id: int
    title: str
    deleted: datetime

    def days_left(self, now: datetime) -> int:
        """Return the days until it is purged, rounded up."""
        return max(0, -((now - self.deleted - KEPT_IN_BIN) // timedelta(days=1)))


class Overview(msgspec.Struct, frozen=True):
    """All chats and folders.

    Attributes:
        chats: all that are not deleted, the last used first.
        folders: in alphabetical order.
        deleted: the bin, the last deleted first.
    """

    chats: tuple[ChatSummary, ...] = ()
    folders: tuple[Folder, ...] = ()
    deleted: tuple[DeletedChat, ...] = ()


def overview(connection: sqlite3.Connection) -> Overview:
    """Return all chats and folders."""
    chats = connection.execute(
        f"SELECT {rows.SUMMARY_COLUMNS} FROM chat WHERE deleted IS NULL ORDER BY last_used DESC, id DESC"
    )
    folders = connection.execute("SELECT id, name, emoji, color, is_open FROM folder")
    deleted = connection.execute(
        "SELECT id, title, deleted FROM chat WHERE deleted IS NOT NULL ORDER BY deleted DESC, id DESC"
    )
    return Overview(
        tuple(map(rows.summary_from, chats)),
        tuple(sorted(map(_folder_from, folders), key=lambda folder: (folder.name.casefold(), folder.id))),
        tuple(DeletedChat(row[0], row[1], rows.from_microseconds(row[2])) for row in deleted),
    )


# -- chats -------------------------------------------------------------------------------------------------------------


def set_pinned(connection: sqlite3.Connection, chat_ids: Iterable[int], pinned: bool) -> None:
    """Pin chats to the top of the list, out of the archive, or no longer do so."""
    _update(connection, "pinned = ?, archived = 0", chat_ids, pinned)


def set_archived(connection: sqlite3.Connection, chat_ids: Iterable[int], archived: bool) -> None:
    """Move chats into the archive, or back into the list. An archived chat is not pinned."""
    _update(connection, "archived = ?, pinned = 0", chat_ids, archived)


def move(connection: sqlite3.Connection, chat_ids: Iterable[int], folder_id: int | None) -> None:
    """Move chats into a folder, out of the archive; None takes them out of all folders. Raises ChatGoneError."""
    if folder_id is not None and not connection.execute("SELECT 1 FROM folder WHERE id = ?", (folder_id,)).fetchone():
        raise ChatGoneError
    _update(connection, "folder = ?, archived = 0", chat_ids, folder_id)


def delete(connection: sqlite3.Connection, chat_ids: Sequence[int], now: datetime | None = None) -> None:
    """Put chats into the bin. Raises ChatGoneError if one does not exist."""
    moment = rows.to_microseconds(now or datetime.now(UTC))
    if _update(connection, "deleted = coalesce(deleted, ?)", chat_ids, moment) < len(chat_ids):
        raise ChatGoneError


def restore(connection: sqlite3.Connection, chat_ids: Sequence[int]) -> None:
    """Take chats out of the bin. Raises ChatGoneError if one was purged."""
    if _update(connection, "deleted = ?", chat_ids, None) < len(chat_ids):
        raise ChatGoneError


# -- folders -----------------------------------------------------------------------------------------------------------


def add_folder(connection: sqlite3.Connection, name: str) -> Folder:
    """Add a folder."""
    name = whole_text(name)
    added = connection.execute("INSERT INTO folder (name, emoji, color, is_open) VALUES (?, '', '', 1)", (name,))
    assert added.lastrowid is not None
    return Folder(added.lastrowid, name)


def change_folder(connection: sqlite3.Connection, folder: Folder) -> None:
    """Give a folder the name, emoji, colour and state of `folder`. Raises ChatGoneError."""
    changed = connection.execute(
        "UPDATE folder SET name = ?, emoji = ?, color = ?, is_open = ? WHERE id = ?",
        (whole_text(folder.name), whole_text(folder.emoji), folder.color, folder.is_open, folder.id),
    )
    if changed.rowcount == 0:
        raise ChatGoneError


def remove_folder(connection: sqlite3.Connection, folder_id: int) -> None:
    """Remove a folder; its chats stay, without a folder."""
    connection.execute("DELETE FROM folder WHERE id = ?", (folder_id,))


def _folder_from(row: rows.Row) -> Folder:
    folder_id, name, emoji, color, is_open = row
    return Folder(folder_id, name, emoji, color, bool(is_open))


def _update(connection: sqlite3.Connection, change: str, chat_ids: Iterable[int], value: int | None) -> int:
    """Change chats; return how many there were."""
    ids = msgspec.json.encode(list(chat_ids)).decode()
    changed = connection.execute(f"UPDATE chat SET {change} WHERE id IN (SELECT value FROM json_each(?))", (value, ids))
    return changed.rowcount

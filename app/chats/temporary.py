"""Temporary chats: a store in memory, of which nothing is ever written to disk.

Its ids are so large that no id of the file can be mistaken for one of them: an id says which store it belongs to.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.chats.store import ChatStore

_BEFORE: Final = 1 << 30
"""All ids of temporary chats are larger, and below 2^31, as signals of Qt carry no more."""
_TABLES: Final = ("chat", "turn", "document", "queued")


def is_temporary(any_id: int | None) -> bool:
    """Whether an id, of a chat, a turn or a document, is from a store in memory; None is not."""
    return any_id is not None and any_id > _BEFORE


def open_store() -> "ChatStore":
    """Return an empty store in memory."""
    from app.chats.store import ChatStore  # noqa: PLC0415  the window knows ids, and does not import the store

    store = ChatStore(Path(":memory:"))
    store.write(
        lambda connection: connection.executemany(
            "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", [(table, _BEFORE) for table in _TABLES]
        )
    )
    return store

"""The user's folders whose files are searched for questions, and which chats use them.

Call every function within a transaction, as the work of :meth:`ChatStore.read` or :meth:`ChatStore.write`. What was
read of the folders is not here but in indexes (app/documents/collections); passages that the model got are.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from app.chats import documents, reading, rows
from app.chats.stored_chat import Given, Question
from app.core.text import whole_text
from app.documents.search import is_short

if TYPE_CHECKING:
    import sqlite3

    from app.documents.collections.index import FoundPiece

STEP: Final = """
CREATE TABLE collection (
    folder BLOB PRIMARY KEY,     -- its path in the system's encoding
    name TEXT NOT NULL,
    created INTEGER NOT NULL,
    is_paused INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE chat_collection (
    chat INTEGER REFERENCES chat ON DELETE CASCADE,      -- NULL: of the new chat, which does not exist yet
    folder BLOB NOT NULL
) STRICT;
CREATE INDEX chat_collection_of_chat ON chat_collection (chat);
CREATE TABLE collection_passage (
    turn INTEGER NOT NULL REFERENCES turn ON DELETE CASCADE,
    position INTEGER NOT NULL,   -- among those in the table passage
    folder BLOB NOT NULL,
    path TEXT NOT NULL,          -- of the file, below the folder
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    heading TEXT NOT NULL,
    page INTEGER,
    line INTEGER,
    PRIMARY KEY (turn, position)
) STRICT;
"""
"""The step of app/chats/schema.py that adds folders. Never change it after its release."""


class Collection(msgspec.Struct, frozen=True):
    """A folder whose files are searched for questions of the chats that use it.

    Attributes:
        name: as shown; the folder's own at first.
        is_paused: it is not read for the time being; what was read is searched.
    """

    folder: Path
    name: str
    is_paused: bool = False


class Wanted(msgspec.Struct, frozen=True):
    """What has to be searched before a question can be answered.

    Attributes:
        before: the question before, if this one needs it; empty otherwise.
        documents: those of the chat that may be too long to be given whole.
    """

    folders: tuple[Path, ...]
    question: str
    before: str = ""
    documents: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """The question, after the one before if that is needed."""
        return f"{self.before}\n{self.question}" if self.before else self.question


def read(connection: sqlite3.Connection) -> list[Collection]:
    """Return all collections, the oldest first."""
    found = connection.execute("SELECT folder, name, is_paused FROM collection ORDER BY created, rowid")
    return [Collection(Path(os.fsdecode(folder)), name, bool(paused)) for folder, name, paused in found]


def add(connection: sqlite3.Connection, folder: Path) -> None:
    """Add a folder; nothing changes if it is there already."""
    connection.execute(
        "INSERT OR IGNORE INTO collection (folder, name, created) VALUES (?, ?, ?)",
        (os.fsencode(folder), whole_text(folder.name or str(folder)), rows.to_microseconds(datetime.now(UTC))),
    )


def rename(connection: sqlite3.Connection, folder: Path, name: str) -> None:
    """Give a collection another name."""
    connection.execute("UPDATE collection SET name = ? WHERE folder = ?", (whole_text(name), os.fsencode(folder)))


def remove(connection: sqlite3.Connection, folder: Path) -> None:
    """Remove a collection from all chats; passages that the model got stay with their questions."""
    path = os.fsencode(folder)
    connection.execute("DELETE FROM chat_collection WHERE folder = ?", (path,))
    connection.execute("DELETE FROM collection WHERE folder = ?", (path,))


def set_paused(connection: sqlite3.Connection, folder: Path, *, is_paused: bool) -> None:
    """Set whether a folder is read."""
    connection.execute("UPDATE collection SET is_paused = ? WHERE folder = ?", (is_paused, os.fsencode(folder)))


# -- of a chat ---------------------------------------------------------------------------------------------------------


def of_chat(connection: sqlite3.Connection, chat_id: int | None) -> tuple[Path, ...]:
    """Return the folders that a chat uses; None means the new chat."""
    found = connection.execute("SELECT folder FROM chat_collection WHERE chat IS ? ORDER BY rowid", (chat_id,))
    return tuple(Path(os.fsdecode(folder)) for (folder,) in found)


def attach(connection: sqlite3.Connection, chat_id: int | None, folder: Path) -> None:
    """Let a chat use a folder from now on."""
    if folder not in of_chat(connection, chat_id):
        connection.execute("INSERT INTO chat_collection (chat, folder) VALUES (?, ?)", (chat_id, os.fsencode(folder)))


def detach(connection: sqlite3.Connection, chat_id: int | None, folder: Path) -> None:
    """Let a chat use a folder no longer."""
    connection.execute("DELETE FROM chat_collection WHERE chat IS ? AND folder = ?", (chat_id, os.fsencode(folder)))


def adopt(connection: sqlite3.Connection, chat_id: int) -> None:
    """Give the folders of the new chat to the chat that it has become."""
    connection.execute("UPDATE chat_collection SET chat = ? WHERE chat IS NULL", (chat_id,))


def copy(connection: sqlite3.Connection, chat_id: int, new_id: int) -> None:
    """Let a copy of a chat use the same folders."""
    connection.execute(
        "INSERT INTO chat_collection (chat, folder) SELECT ?, folder FROM chat_collection WHERE chat = ? "
        "ORDER BY rowid",
        (new_id, chat_id),
    )


# -- for a question ----------------------------------------------------------------------------------------------------


def wanted(connection: sqlite3.Connection, chat_id: int, question_id: int) -> Wanted | None:
    """Return what has to be searched before a question is answered; None for nothing, or if that was done before."""
    folders = of_chat(connection, chat_id)
    path = reading.path_to(connection, chat_id, question_id)
    attached = documents.of_turns(connection, path)
    long = {one.id for group in attached.values() for one in group if one.given is not Given.WHOLE}
    question = reading.read_turn(connection, chat_id, question_id)
    assert isinstance(question, Question)
    if question.passages or not (folders or long):
        return None
    before = documents.question_before(connection, path) if is_short(question.text) else ""
    return Wanted(folders, question.text, before, tuple(sorted(long)))


def keep_passage(connection: sqlite3.Connection, turn_id: int, position: int, found: FoundPiece) -> None:
    """Note that the model got a piece with a question."""
    piece = found.piece
    connection.execute(
        "INSERT INTO collection_passage (turn, position, folder, path, kind, text, heading, page, line) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            turn_id,
            position,
            os.fsencode(found.folder),
            found.path,
            found.kind,
            piece.text,
            piece.heading,
            piece.page,
            piece.line,
        ),
    )


def copy_passages(connection: sqlite3.Connection, turns: dict[int, int]) -> None:
    """Give copied questions copies of their passages; `turns` has the ids of the copies by those of the originals."""
    columns = "position, folder, path, kind, text, heading, page, line"
    for turn_id, copied in turns.items():
        connection.execute(
            f"INSERT INTO collection_passage (turn, {columns}) SELECT ?, {columns} FROM collection_passage "
            "WHERE turn = ?",
            (copied, turn_id),
        )

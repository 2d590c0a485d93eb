"""Recover the readable data of a damaged store into a new one; the damaged file is kept beside it.

A damaged page of SQLite makes every row on it unreadable and aborts a read that reaches it. So after an error, rows are
read one by one by their ids. A turn whose chat is lost gets a chat of its own; an answer whose parent is lost gets a
question that says so.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from app.chats import rows, schema
from app.chats.errors import from_sqlite, from_system
from app.core.conversation import Effort

_LOST_QUESTION: Final = "(This message could not be read.)"
_LOST_TITLE: Final = "Rescued"
_NEW_IDS: Final = 10_000_000
"""Placeholder questions get ids from here on, above all ids in real files."""
_UNREADABLE: Final = (sqlite3.Error, UnicodeDecodeError, OverflowError)
"""UnicodeDecodeError comes from SQLite's own message about a damaged name, OverflowError from an invalid id."""
_PROBED: Final = 10_000
"""Number of ids to try after the last readable row."""
_NO_TABLE: Final = "no such table"
"""What SQLite says of a table that an older version did not have."""
_COUNTED: Final = """
SELECT
    (SELECT count(*) FROM chat),
    (SELECT count(*) FROM turn WHERE text <> ?)
    + (SELECT count(*) FROM (SELECT turn FROM message UNION SELECT turn FROM journal))
"""
_COLUMNS: Final = {
    "folder": "id, name, emoji, color, is_open",
    "chat": "id, title, created, last_used, date, effort, instructions, draft, deleted, pinned, archived, "
    "when_full, thinking_budget, tools, allowed, schema, folder",
    "turn": "id, chat, parent, created, picked, text, model, effort, state, reason, figures, raw_ids, repairs, "
    "notices, failure, calls, pinned, left_out, json",
    "message": f"turn, position, {rows.MESSAGE_COLUMNS}",
    "journal": "turn, number, entry",
    "note": "name, text",
    "prompt": "id, name, folded, kind, text",
    "origin": "chat, identity, revision",
    "queued": "id, chat, position, text, removed",
    "document": "id, chat, is_draft, name, kind, characters, tokens, content, queued",
    "attachment": "turn, position, document, given",
    "function": "id, name, definition",
    "tool_rule": "tool, consent, fingerprint",
    "passage": "turn, position, document, text, heading, page, line",
    "recalled": "turn, position, source, text",
    "summary": "turn, text, model, created, edited",
    "collection": "folder, name, created, is_paused",
    "chat_collection": "chat, folder",
    "collection_passage": "turn, position, folder, path, kind, text, heading, page, line",
}
_NEWER: Final = (
    "folder",
    "when_full",
    "thinking_budget",
    "tools",
    "allowed",
    "calls",
    "queued",
    "left_out",
    "schema",
    "json",
)
_MISSING: Final = {"pinned": "0", "archived": "0", **dict.fromkeys(_NEWER, "NULL")}
"""Values of columns that an older version did not have."""


class Rescued(msgspec.Struct, frozen=True):
    """The result of a rescue.

    Attributes:
        kept: path of the damaged file.
        chats: number of chats recovered.
        messages: number of questions and answers recovered that are not empty.
        is_whole: all of the file could be read.
    """

    kept: Path
    chats: int
    messages: int
    is_whole: bool


def rescue(path: Path) -> Rescued:
    """Recover a damaged store. Raises ChatStoreError; the damaged file is then unchanged in its place.

    The new file is written under another name, and the damaged one is moved only when it is complete. A crash in
    between leaves both; :func:`finish` completes the rescue at the next start.
    """
    half, complete = half_of(path), complete_of(path)
    try:
        for old_try in (half, complete):
            remove(old_try)
        new = schema.connect(half)
        try:
            with _opened(path) as connection:
                old = _Source(connection)
                new.execute("BEGIN IMMEDIATE")
                _carry_over(old, new)
                new.execute("COMMIT")
            chats, messages = new.execute(_COUNTED, (_LOST_QUESTION,)).fetchone()
        finally:
            new.close()
        half.replace(complete)
        kept = _set_aside(path)
        complete.replace(path)
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from error
    except OSError as error:
        raise from_system(error, path) from error
    return Rescued(kept, chats, messages, old.is_whole)


def finish(path: Path) -> None:
    """Complete a rescue that crashed before the new file was in its place. Raises ChatStoreError."""
    complete = complete_of(path)
    try:
        if complete.is_file() and not path.exists():
            complete.replace(path)
    except OSError as error:
        raise from_system(error, path) from error


def half_of(path: Path) -> Path:
    """Return the name of a new file while it is written."""
    return path.with_name(f"{path.stem}.rescue-half{path.suffix}")


def complete_of(path: Path) -> Path:
    """Return the name of a new file that is complete; :func:`finish` puts it in the place of one that is missing."""
    return path.with_name(f"{path.stem}.rescue-complete{path.suffix}")


def remove(path: Path) -> None:
    """Delete a database, with SQLite's files beside it, if it is there."""
    for ending in ("-wal", "-shm", ""):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _set_aside(path: Path) -> Path:
    """Move the damaged file first: its log is useless without it, and its content has been recovered."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    kept = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    for ending in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(kept.with_name(kept.name + ending))
    return kept


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.text_factory = lambda content: content.decode("utf-8", "replace")
        with contextlib.suppress(sqlite3.Error):
            connection.execute("PRAGMA cell_size_check = ON").fetchall()
        yield connection


def _carry_over(old: "_Source", new: sqlite3.Connection) -> None:
    chats = {row[0]: row for row in old.rows_of("chat")}
    turns = {row[0]: row for row in old.rows_of("turn")}
    for row in old.rows_of("folder"):
        _insert(new, "folder", row)
    folders = {folder for (folder,) in new.execute("SELECT id FROM folder")}
    for *row, folder in chats.values():
        _insert(new, "chat", (*row, folder if folder in folders else None))
    lost = _Lost(new, {chat for (chat,) in new.execute("SELECT id FROM chat")})
    for _, row in sorted(turns.items()):
        if isinstance(row[1], int):
            _insert(new, "turn", lost.mended(row))
    _carry_documents(old, new)
    for table in ("prompt", "note", "collection", "function", "tool_rule"):
        for row in old.rows_of(table):
            _insert(new, table, row)
    _carry_parts(old, new, set(chats) | {None}, set(turns))


def _carry_parts(old: "_Source", new: sqlite3.Connection, chats: set[int | None], turns: set[int]) -> None:
    """Carry over what belongs to a turn or a chat, which its first column names, if that is there."""
    for table in ("message", "journal", "attachment", "passage", "summary", "recalled", "collection_passage"):
        for row in old.rows_of(table):
            if row[0] in turns:
                _insert(new, table, row)
    for table in ("origin", "chat_collection"):
        for row in old.rows_of(table):
            if row[0] in chats:
                _insert(new, table, row)


def _carry_documents(old: "_Source", new: sqlite3.Connection) -> None:
    """Carry over the queues, and the documents, some of which belong to messages there."""
    for row in old.rows_of("queued"):
        _insert(new, "queued", row)
    waiting = {message for (message,) in new.execute("SELECT id FROM queued")}
    for *row, message in old.rows_of("document"):
        _insert(new, "document", (*row, message if message in waiting else None))


class _Lost:
    """Finds a place for turns whose chat or parent is lost."""

    def __init__(self, new: sqlite3.Connection, chats: set[int]) -> None:
        self._new = new
        self._chats = chats
        self._turns: dict[int, int] = {}  # id: chat

    def mended(self, row: rows.Row) -> rows.Row:
        turn_id, chat, parent, created, picked, text, *rest = row
        if chat not in self._chats:
            _insert(self._new, "chat", self._chat_row(chat, created))
            self._chats.add(chat)
        if self._turns.get(parent) != chat:
            parent = None
        if text is None and parent is None:
            parent = self._question(chat, created)
        self._turns[turn_id] = chat
        return turn_id, chat, parent, created, picked, text, *rest

    def _question(self, chat: int, created: int) -> int:
        added = self._new.execute(
            "INSERT INTO turn (id, chat, created, picked, text) VALUES "
            "((SELECT max(seq, ?) + 1 FROM sqlite_sequence WHERE name = 'turn'), ?, ?, 0, ?)",
            (_NEW_IDS, chat, created, _LOST_QUESTION),
        )
        assert added.lastrowid is not None
        return added.lastrowid

    @staticmethod
    def _chat_row(chat: int, created: int) -> rows.Row:
        date = rows.from_microseconds(created).date().isoformat()
        return chat, _LOST_TITLE, created, created, date, Effort.MEDIUM.value, "", "", None, 0, 0, *(None,) * 6


def _insert(new: sqlite3.Connection, table: str, row: rows.Row) -> None:
    marks = ", ".join("?" * len(row))
    with contextlib.suppress(sqlite3.IntegrityError, sqlite3.DataError):  # the value itself was damaged
        new.execute(f"INSERT INTO {table} ({_COLUMNS[table]}) VALUES ({marks})", row)


class _Source:
    """The damaged file.

    Attributes:
        is_whole: nothing has been unreadable so far.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.is_whole = True

    def rows_of(self, table: str) -> Iterator[rows.Row]:
        """Yield every row of a table that can be read; of an older version, with the values of new columns."""
        try:
            there = {name for name, *_ in self._connection.execute(f"SELECT * FROM {table} LIMIT 0").description}
            wanted = _COLUMNS[table].split(", ")
            columns = ", ".join(_MISSING.get(name, name) if name not in there else name for name in wanted)
            self._connection.execute(f"SELECT {columns} FROM {table} LIMIT 0").fetchall()
            yield from self._readable(table, columns)
        except _UNREADABLE as error:
            self.is_whole = self.is_whole and str(error).startswith(_NO_TABLE)

    def _readable(self, table: str, columns: str) -> Iterator[rows.Row]:
        last = misses = 0
        while misses < _PROBED:
            try:
                for rowid, row in self._from(table, columns, last):
                    if rowid <= last:  # a damaged tree may contain a cycle
                        break
                    last, misses = rowid, 0
                    yield row
                else:
                    return
                last, misses = last + 1, misses + 1
            except _UNREADABLE:  # the next row's page is damaged; the row after it may be on another page
                last, misses = last + 1, misses + 1
                if (found := self._one(table, columns, last)) is not None:
                    misses = 0
                    yield found
            self.is_whole = False

    def _from(self, table: str, columns: str, last: int) -> Iterator[tuple[int, rows.Row]]:
        statement = f"SELECT rowid, {columns} FROM {table} NOT INDEXED WHERE rowid > ? ORDER BY rowid"
        for rowid, *row in self._connection.execute(statement, (last,)):
            yield rowid, tuple(row)

    def _one(self, table: str, columns: str, rowid: int) -> rows.Row | None:
        with contextlib.suppress(*_UNREADABLE):
            statement = f"SELECT {columns} FROM {table} NOT INDEXED WHERE rowid = ?"
            found: rows.Row | None = self._connection.execute(statement, (rowid,)).fetchone()
            return found
        return None

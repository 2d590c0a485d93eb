"""What can still be read of a damaged store, put into a new one; the damaged file is kept beside it.

A damaged page of SQLite makes every row on it unreadable and stops a read that meets it. So rows are read one by one,
by their ids, wherever reading on fails. A turn whose chat is lost comes into a chat of its own; one whose parent is
lost follows a question that says so.
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
"""Questions that stand for lost ones get ids from here on: above all that are likely to be read."""
_UNREADABLE: Final = (sqlite3.Error, UnicodeDecodeError, OverflowError)
"""The second one comes from SQLite's own message about a damaged name, the third one from an id that is none."""
_PROBED: Final = 10_000
"""So many ids are tried behind the last row that could be read."""
_COLUMNS: Final = {
    "chat": "id, title, created, last_used, date, effort, instructions, draft, deleted",
    "turn": "id, chat, parent, created, picked, text, model, effort, state, reason, figures, raw_ids, repairs, "
    "notices, failure",
    "message": f"turn, position, {rows.MESSAGE_COLUMNS}",
    "journal": "turn, number, entry",
    "note": "name, text",
}


class Rescued(msgspec.Struct, frozen=True):
    """What came of it.

    Attributes:
        kept: where the damaged file is now.
        chats: how many chats could be read.
    """

    kept: Path
    chats: int


def rescue(path: Path) -> Rescued:
    """See the module. Raises ChatStoreError; the damaged file is then where it was, whole.

    The new file is made under another name. Only when it is complete does the damaged one leave its place; a process
    that ends in between leaves both, and :func:`finish` of the next start brings the new one in.
    """
    half, complete = _beside(path, "half"), _beside(path, "complete")
    try:
        for old_try in (half, complete):
            _remove(old_try)
        new = schema.connect(half)
        try:
            with _opened(path) as old:
                new.execute("BEGIN IMMEDIATE")
                count = _carry_over(old, new)
                new.execute("COMMIT")
        finally:
            new.close()
        half.replace(complete)
        kept = _set_aside(path)
        complete.replace(path)
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from error
    except OSError as error:
        raise from_system(error, path) from error
    return Rescued(kept, count)


def finish(path: Path) -> None:
    """Bring in what a rescue has made, if the process ended before it was put in its place. Raises ChatStoreError."""
    complete = _beside(path, "complete")
    try:
        if complete.is_file() and not path.exists():
            complete.replace(path)
    except OSError as error:
        raise from_system(error, path) from error


def _beside(path: Path, word: str) -> Path:
    return path.with_name(f"{path.stem}.rescue-{word}{path.suffix}")


def _remove(path: Path) -> None:
    for ending in ("-wal", "-shm", ""):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _set_aside(path: Path) -> Path:
    """The file first: its log is of no use without it, and what is in it has been carried over."""
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


def _carry_over(old: sqlite3.Connection, new: sqlite3.Connection) -> int:
    chats = {row[0]: row for row in _rows(old, "chat")}
    turns = {row[0]: row for row in _rows(old, "turn")}
    for row in chats.values():
        _insert(new, "chat", row)
    lost = _Lost(new, set(chats))
    for _, row in sorted(turns.items()):
        if isinstance(row[1], int):
            _insert(new, "turn", lost.mended(row))
    for table in ("message", "journal"):
        for row in _rows(old, table):
            if row[0] in turns:
                _insert(new, table, row)
    for row in _rows(old, "note"):
        _insert(new, "note", row)
    return int(new.execute("SELECT count(*) FROM chat").fetchone()[0])


class _Lost:
    """Finds a place for turns whose chat or parent could not be read."""

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
        return chat, _LOST_TITLE, created, created, date, Effort.MEDIUM.value, "", "", None


def _insert(new: sqlite3.Connection, table: str, row: rows.Row) -> None:
    marks = ", ".join("?" * len(row))
    with contextlib.suppress(sqlite3.IntegrityError, sqlite3.DataError):  # a value that was damaged itself
        new.execute(f"INSERT INTO {table} ({_COLUMNS[table]}) VALUES ({marks})", row)


def _rows(old: sqlite3.Connection, table: str) -> Iterator[rows.Row]:
    """Every row that can be read."""
    with contextlib.suppress(*_UNREADABLE):
        old.execute(f"SELECT {_COLUMNS[table]} FROM {table} LIMIT 0").fetchall()
        yield from _readable(old, table)


def _readable(old: sqlite3.Connection, table: str) -> Iterator[rows.Row]:
    last = misses = 0
    while misses < _PROBED:
        try:
            for rowid, row in _from(old, table, last):
                if rowid <= last:  # a damaged tree may lead in a circle
                    break
                last, misses = rowid, 0
                yield row
            else:
                return
            last, misses = last + 1, misses + 1
        except _UNREADABLE:  # on the page of the next row; the one behind it may stand on another
            last, misses = last + 1, misses + 1
            if (found := _one(old, table, last)) is not None:
                misses = 0
                yield found


def _from(old: sqlite3.Connection, table: str, last: int) -> Iterator[tuple[int, rows.Row]]:
    statement = f"SELECT rowid, {_COLUMNS[table]} FROM {table} NOT INDEXED WHERE rowid > ? ORDER BY rowid"
    for rowid, *row in old.execute(statement, (last,)):
        yield rowid, tuple(row)


def _one(old: sqlite3.Connection, table: str, rowid: int) -> rows.Row | None:
    with contextlib.suppress(*_UNREADABLE):
        statement = f"SELECT {_COLUMNS[table]} FROM {table} NOT INDEXED WHERE rowid = ?"
        found: rows.Row | None = old.execute(statement, (rowid,)).fetchone()
        return found
    return None

"""The index of a folder: an SQLite file in the cache, which can be made again at any time.

::

    file            one row per file: what it was when it was read, and why it could not be
    piece           the pieces of the files, whose ids are the row numbers in `piece_search`
    piece_search    FTS5 over their words
    note            the folder that it is of
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from app.core.paths import cache_dir
from app.core.sha256 import sha256_hex
from app.core.text import whole_text
from app.documents.collections.errors import CollectionIndexError
from app.documents.document import Document, DocumentKind, Section
from app.documents.pieces import Piece, pieces_of
from app.documents.search import SEARCH, SEARCH_TABLE, indexed, match_of

if TYPE_CHECKING:
    from app.documents.collections.folder import Entry

_VERSION: Final = 1
_FILE: Final = "index.sqlite"
_TABLES: Final = f"""
CREATE TABLE file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    changed INTEGER NOT NULL,        -- nanoseconds since 1970
    hash BLOB NOT NULL,              -- SHA-256; empty if it could not be read
    kind TEXT NOT NULL,              -- a DocumentKind; empty if it could not be read
    refusal TEXT NOT NULL DEFAULT '',    -- a Reason
    detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE piece (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
    text TEXT NOT NULL,
    heading TEXT NOT NULL,
    page INTEGER,
    line INTEGER
) STRICT;
CREATE INDEX piece_of_file ON piece (file);
CREATE TABLE note (name TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;
CREATE VIRTUAL TABLE piece_search USING {SEARCH_TABLE};
PRAGMA user_version = {_VERSION};
"""


class FoundPiece(NamedTuple):
    """A piece of a collection that fits a question.

    Attributes:
        folder: the collection's.
        id: of the piece, in its index.
        path: of the file, below the folder.
        kind: a ``DocumentKind``.
    """

    folder: Path
    id: int
    path: str
    kind: str
    piece: Piece


class Refusal(NamedTuple):
    """A file that could not be read; `reason` and `detail` are those of a ``DocumentError``."""

    path: str
    reason: str
    detail: str


class Known(NamedTuple):
    """What is known of a file since it was read."""

    id: int
    size: int
    changed: int
    hash: bytes
    refusal: str


@dataclass(frozen=True, slots=True)
class Contents:
    """How much is in an index."""

    files: int
    pieces: int
    refused: int


def index_folder(folder: Path) -> Path:
    """Return where the index of a folder is kept."""
    key = sha256_hex(os.fsencode(folder.absolute()))[:24]
    return cache_dir() / "collections" / key


def remove_index(folder: Path) -> None:
    """Delete the index of a folder, and all that was taken from its files."""
    shutil.rmtree(index_folder(folder), ignore_errors=True)


def has_index(folder: Path) -> bool:
    """Whether something of a folder was read."""
    return (index_folder(folder) / _FILE).is_file()


class CollectionIndex:
    """The index of one folder. Use it in one thread, and close it.

    Args:
        can_write: it is made if it is not there; otherwise it must be.

    Raises (each method):
        CollectionIndexError: nothing was changed.
    """

    def __init__(self, folder: Path, *, can_write: bool = False) -> None:
        self.folder = folder.absolute()
        place = index_folder(folder)
        with _translated():
            if can_write:
                place.mkdir(parents=True, exist_ok=True)
            self._connection = _opened(place / _FILE, can_write=can_write)
            if can_write:
                self._prepare()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _prepare(self) -> None:
        connection = self._connection
        [(version,)] = connection.execute("PRAGMA user_version").fetchall()
        if version not in (0, _VERSION):  # of another version of this app
            connection.executescript(
                "PRAGMA writable_schema = RESET; DROP TABLE IF EXISTS piece_search; DROP TABLE IF EXISTS piece;"
                "DROP TABLE IF EXISTS file; DROP TABLE IF EXISTS note; PRAGMA user_version = 0;"
            )
        if version != _VERSION:
            connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} COMMIT;")
        connection.execute("INSERT OR REPLACE INTO note VALUES ('folder', ?)", (os.fsencode(self.folder),))

    # -- what is in it ---------------------------------------------------------------------------------------------

    def contents(self) -> Contents:
        """Return how much is in it."""
        with _translated():
            files, refused = self._connection.execute(
                "SELECT count(*) FILTER (WHERE refusal = ''), count(*) FILTER (WHERE refusal != '') FROM file"
            ).fetchone()
            [(pieces,)] = self._connection.execute("SELECT count(*) FROM piece").fetchall()
        return Contents(files, pieces, refused)

    def refusals(self) -> list[Refusal]:
        """Return the files that could not be read."""
        with _translated():
            rows = self._connection.execute("SELECT path, refusal, detail FROM file WHERE refusal != '' ORDER BY path")
            return [Refusal(*row) for row in rows]

    def known(self) -> dict[str, Known]:
        """Return what is known of the files, by their path."""
        with _translated():
            rows = self._connection.execute("SELECT path, id, size, changed, hash, refusal FROM file")
            return {path: Known(*row) for path, *row in rows}

    def search(self, question: str, count: int) -> list[FoundPiece]:
        """Return the `count` pieces that fit best by their words, the best first."""
        match = match_of(question)
        if not match:
            return []
        with _translated():
            rows = self._connection.execute(SEARCH.format(table="piece_search"), (match, count))
            return self.pieces([number for (number,) in rows])

    def pieces(self, ids: Sequence[int]) -> list[FoundPiece]:
        """Return pieces by their ids, in that order; those that are gone are left out."""
        found: list[FoundPiece] = []
        with _translated():
            for piece_id in ids:
                row = self._connection.execute(
                    "SELECT path, kind, text, heading, page, line FROM piece JOIN file ON file.id = file "
                    "WHERE piece.id = ?",
                    (piece_id,),
                ).fetchone()
                if row is not None:
                    found.append(FoundPiece(self.folder, piece_id, row[0], row[1], Piece(*row[2:])))
        return found

    def passages_after(self, last: int, count: int) -> list[tuple[int, str]]:
        """Return the next pieces after one, as ids and texts with their headings, to make vectors of."""
        with _translated():
            rows = self._connection.execute(
                "SELECT id, heading, text FROM piece WHERE id > ? ORDER BY id LIMIT ?", (last, count)
            )
            return [(number, f"{heading}\n{text}" if heading else text) for number, heading, text in rows]

    def piece_ids(self) -> list[int]:
        """Return the ids of all pieces."""
        with _translated():
            return [number for (number,) in self._connection.execute("SELECT id FROM piece ORDER BY id")]

    def document(self, path: str) -> Document | None:
        """Return what was taken from a file, a section for each piece; None if nothing was."""
        with _translated():
            rows = self._connection.execute(
                "SELECT kind, text, heading, page FROM piece JOIN file ON file.id = file WHERE path = ? "
                "ORDER BY piece.id",
                (path,),
            ).fetchall()
        if not rows:
            return None
        kind = DocumentKind(rows[0][0]) if rows[0][0] in set(DocumentKind) else DocumentKind.TEXT
        return Document(path, kind, tuple(_joined(rows)))

    # -- changes ---------------------------------------------------------------------------------------------------

    def put(self, entry: Entry, digest: bytes, document: Document) -> int:
        """Take a file in, in place of what was taken from it before; return how many pieces it has."""
        with self._changing():
            self._forget(entry.path)
            file_id = self._add(entry, digest, document.kind.value)
            count = 0
            for piece in pieces_of(document):
                self._add_piece(file_id, piece)
                count += 1
        return count

    def refuse(self, entry: Entry, reason: str, detail: str) -> None:
        """Note that a file cannot be read; what was taken from it before is removed."""
        with self._changing():
            self._forget(entry.path)
            self._connection.execute(
                "INSERT INTO file (path, size, changed, hash, kind, refusal, detail) VALUES (?, ?, ?, x'', '', ?, ?)",
                (whole_text(entry.path), entry.size, entry.changed, reason, whole_text(detail)),
            )

    def touch(self, entry: Entry) -> None:
        """Note that a file has another time, but the same content."""
        with self._changing():
            self._connection.execute(
                "UPDATE file SET size = ?, changed = ? WHERE path = ?", (entry.size, entry.changed, entry.path)
            )

    def drop(self, path: str) -> None:
        """Remove what was taken from a file."""
        with self._changing():
            self._forget(path)

    def _add(self, entry: Entry, digest: bytes, kind: str) -> int:
        added = self._connection.execute(
            "INSERT INTO file (path, size, changed, hash, kind) VALUES (?, ?, ?, ?, ?)",
            (entry.path, entry.size, entry.changed, digest, kind),
        )
        assert added.lastrowid is not None
        return added.lastrowid

    def _add_piece(self, file_id: int, piece: Piece) -> None:
        piece = Piece(whole_text(piece.text), whole_text(piece.heading), piece.page, piece.line)
        added = self._connection.execute(
            "INSERT INTO piece (file, text, heading, page, line) VALUES (?, ?, ?, ?, ?)",
            (file_id, piece.text, piece.heading, piece.page, piece.line),
        )
        self._connection.execute(
            "INSERT INTO piece_search (rowid, text, heading) VALUES (?, ?, ?)", (added.lastrowid, *indexed(piece))
        )

    def _forget(self, path: str) -> None:
        rows = self._connection.execute(
            "SELECT piece.id, text, heading FROM piece JOIN file ON file.id = file WHERE path = ?", (path,)
        ).fetchall()
        self._connection.executemany(
            "INSERT INTO piece_search (piece_search, rowid, text, heading) VALUES ('delete', ?, ?, ?)",
            [(number, *indexed(Piece(text, heading))) for number, text, heading in rows],
        )
        self._connection.execute("DELETE FROM file WHERE path = ?", (path,))

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        with _translated():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:  # also Ctrl+C: a transaction must not stay open
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise


def _opened(file: Path, *, can_write: bool) -> sqlite3.Connection:
    how = "rwc" if can_write else "ro"
    connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode={how}", uri=True, isolation_level=None, timeout=10.0)
    pragmas = ["temp_store = MEMORY", "foreign_keys = ON"]
    if can_write:  # without FULL: it can be made again
        pragmas += ["journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON"]
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def _joined(rows: Sequence[tuple[str, str, str, int | None]]) -> Iterator[Section]:
    """Yield sections of pieces that stand on one page below one heading."""
    texts: list[str] = []
    place: tuple[str, int | None] | None = None
    for _, text, heading, page in rows:
        if place is not None and place != (heading, page):
            yield Section("\n\n".join(texts), *place)
            texts = []
        place = (heading, page)
        texts.append(text)
    assert place is not None
    yield Section("\n\n".join(texts), *place)


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise CollectionIndexError(str(error)) from error
    except OSError as error:
        raise CollectionIndexError(error.strerror or type(error).__name__) from error

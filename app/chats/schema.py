"""The database file of the chats: its tables, its version, and migrations from older versions.

::

    chat       one row per chat; `deleted` is when it was deleted, until it is purged
    turn       questions and answers of all branches; `parent` makes the tree, `picked` grows with each choice of a
               branch, so that the sibling with the largest value is shown
    message    the messages of finished answers
    journal    a running answer so far, see app/chats/journal.py; empty while nothing is generated
    note       data outside of any chat: the draft of a new chat
    folder     folders that chats are in
    *_search   the index of the full-text search, see app/chats/search/index.py
    origin     where an imported chat comes from, so that it is imported once; see app/chats/exchange/
    document   text of files that are attached to questions, or to a draft; branches share it
    attachment which documents came with a question, and how the model got them
    prompt     the prompt library
    queued     messages that wait until an answer is finished; `document.queued` says which documents come with one
    recalled   pieces of left-out messages that the model got with a question
    summary    what the model gets in place of messages that are left out
    passage    pieces of documents that the model got with a question
    collection, chat_collection, collection_passage
               folders whose files are searched, which chats use them, and pieces that the model got of them
    function   functions that the user has defined
    tool_rule  what the user has decided about tools for all chats

Times are microseconds since 1970 in UTC. ``application_id`` marks the file as Descant's, ``user_version`` is the
version of its schema. Ids are never reused, not even those of deleted rows.
"""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from app.chats import collections, left_out, options, order, prompts, queued, recalling, summaries, tooling
from app.chats.errors import (
    ChatStoreError,
    DamagedStoreError,
    DiskFullError,
    MigrationError,
    NewerStoreError,
    ReadOnlyStoreError,
    StoreAccessError,
    from_sqlite,
    from_system,
)
from app.chats.search import index
from app.chats.search.folding import fold

_FOLDED: Final = "folded"
"""The function that the triggers of the search index call."""
APPLICATION_ID: Final = 0x44534354
"""SQLite's mark for Descant's files: ``DSCT`` in ASCII."""

_FIRST: Final = """
CREATE TABLE chat (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    created INTEGER NOT NULL,
    last_used INTEGER NOT NULL,
    date TEXT NOT NULL,
    effort TEXT NOT NULL,
    instructions TEXT NOT NULL,
    draft TEXT NOT NULL DEFAULT '',
    deleted INTEGER
) STRICT;
CREATE TABLE turn (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL REFERENCES chat ON DELETE CASCADE,
    parent INTEGER REFERENCES turn ON DELETE CASCADE,
    created INTEGER NOT NULL,
    picked INTEGER NOT NULL,
    text TEXT,               -- of a question; NULL for an answer, and what follows is NULL for a question
    model TEXT,
    effort TEXT,
    state TEXT,
    reason TEXT,
    figures BLOB,            -- JSON
    raw_ids BLOB,            -- little-endian, four bytes each
    repairs BLOB,            -- JSON
    notices BLOB,            -- JSON
    failure BLOB             -- JSON
) STRICT;
CREATE INDEX turn_of_chat ON turn (chat);
CREATE INDEX turn_of_parent ON turn (parent);
CREATE INDEX turn_running ON turn (id) WHERE state = 'running';
CREATE TABLE message (
    turn INTEGER NOT NULL REFERENCES turn ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    role TEXT NOT NULL,
    channel TEXT,
    recipient TEXT,
    content_type TEXT,
    ended TEXT,
    tokens INTEGER NOT NULL,
    PRIMARY KEY (turn, position)
) STRICT;
CREATE TABLE journal (
    turn INTEGER NOT NULL REFERENCES turn ON DELETE CASCADE,
    number INTEGER NOT NULL,
    entry BLOB NOT NULL,     -- JSON
    PRIMARY KEY (turn, number)
) STRICT;
CREATE TABLE note (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
"""

_ORIGINS: Final = """
CREATE TABLE origin (
    chat INTEGER PRIMARY KEY REFERENCES chat ON DELETE CASCADE,
    identity TEXT NOT NULL,  -- of the chat where it comes from
    revision TEXT NOT NULL   -- of its content there
) STRICT;
CREATE INDEX origin_of_identity ON origin (identity);
"""

_DOCUMENTS: Final = """
CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER REFERENCES chat ON DELETE CASCADE,    -- NULL: of the new chat, which does not exist yet
    is_draft INTEGER NOT NULL,                         -- 1 until it is sent
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    characters INTEGER NOT NULL,
    tokens INTEGER NOT NULL DEFAULT 0,                 -- 0: not counted
    content BLOB NOT NULL                              -- JSON of an app.documents.document.Document
) STRICT;
CREATE INDEX document_of_chat ON document (chat);
CREATE TABLE attachment (
    turn INTEGER NOT NULL REFERENCES turn ON DELETE CASCADE,
    position INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    given TEXT,              -- NULL until the question is answered for the first time
    PRIMARY KEY (turn, position)
) STRICT;
CREATE INDEX attachment_of_document ON attachment (document);
CREATE TABLE passage (
    turn INTEGER NOT NULL REFERENCES turn ON DELETE CASCADE,
    position INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    text TEXT NOT NULL,
    heading TEXT NOT NULL,
    page INTEGER,
    line INTEGER,
    PRIMARY KEY (turn, position)
) STRICT;
CREATE INDEX passage_of_document ON passage (document);
"""

STEPS: Final[tuple[str, ...]] = (
    _FIRST,
    index.STEP,
    _ORIGINS,
    _DOCUMENTS,
    order.STEP,
    prompts.STEP,
    options.STEP,
    queued.STEP,
    collections.STEP,
    tooling.STEP,
    left_out.STEP,
    summaries.STEP,
    options.JSON_STEP,
    recalling.STEP,
    index.FOLDING_STEP,
)
"""Step n migrates a file from version n to n + 1. Never change a step after its release."""


def connect(
    path: Path, steps: Sequence[str] = STEPS, *, progress: Callable[[float], None] | None = None
) -> sqlite3.Connection:
    """Open the file at `path`, creating or migrating it to the newest version if necessary.

    Args:
        progress: receives how much of a migration is done, from 0 to 1; called only if there is one, and often.

    Raises:
        DamagedStoreError, NewerStoreError, MigrationError: the file is left unchanged.
        ChatStoreError: the system or SQLite failed.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise from_system(error, path) from error
    with _opened(str(path), path) as connection:
        _prepare(connection)
        _bring_up_to_date(connection, path, steps, progress)
    return connection


def connect_read_only(path: Path) -> sqlite3.Connection:
    """Open the file where nothing can be written, not even SQLite's auxiliary files.

    After a crash, data that is still in the log beside the file is not visible.

    Raises:
        DamagedStoreError, NewerStoreError, ChatStoreError: the file cannot be read, or has another version.
    """
    return _connect_to_read(path, "mode=ro&immutable=1")


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open the file for reading beside a store that is open.

    Raises:
        ChatStoreError: the file cannot be read, or has another version.
    """
    try:
        return _connect_to_read(path, "mode=ro")
    except (
        DiskFullError,
        ReadOnlyStoreError,
        StoreAccessError,
    ):  # in a read-only folder SQLite cannot make the file that readers and writers share
        return connect_read_only(path)


def _connect_to_read(path: Path, how: str) -> sqlite3.Connection:
    with _opened(f"{path.absolute().as_uri()}?{how}", path) as connection:
        version = _number(connection, "user_version")
        if version > len(STEPS):
            raise NewerStoreError(path, version, len(STEPS))
        if version < len(STEPS):
            raise MigrationError(path, version, "nothing can be written")
    return connection


def copies_of(path: Path) -> list[Path]:
    """Return the copies that were made before migrations."""
    return sorted(path.parent.glob(f"{path.stem}.version-*{path.suffix}"))


@contextlib.contextmanager
def _opened(target: str, path: Path) -> Iterator[sqlite3.Connection]:
    """Open `target`, and close it if the block fails; SQLite's exceptions are translated."""
    connection = None
    try:
        connection = sqlite3.connect(target, uri=target.startswith("file:"), isolation_level=None, timeout=5.0)
        connection.text_factory = _text
        connection.create_function(_FOLDED, 1, fold, deterministic=True)
        yield connection
    except BaseException as error:  # whatever the error, the file must not stay open
        if connection is not None:
            with contextlib.suppress(sqlite3.Error):
                connection.close()
        if isinstance(error, sqlite3.Error):
            raise from_sqlite(error, path) from error
        if isinstance(error, UnicodeDecodeError):  # SQLite's own message about a damaged name
            raise DamagedStoreError(path, str(error)) from error
        raise


def _text(content: bytes) -> str:
    """Decode text leniently: a damaged page that SQLite did not notice must not make a whole chat unreadable."""
    return content.decode("utf-8", "replace")


def _prepare(connection: sqlite3.Connection) -> None:
    # WAL with FULL lost nothing in kill -9 runs; secure_delete overwrites deleted data.
    # Temporary files would hold text of chats; a temporary chat must not reach the disk at all.
    connection.execute("PRAGMA temp_store = MEMORY")
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _bring_up_to_date(
    connection: sqlite3.Connection, path: Path, steps: Sequence[str], progress: Callable[[float], None] | None
) -> None:
    version = _number(connection, "user_version")
    if version > len(steps):
        raise NewerStoreError(path, version, len(steps))
    is_empty = not connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
    if not is_empty and _number(connection, "application_id") != APPLICATION_ID:
        raise DamagedStoreError(path, "it was not made by Descant")
    if version == len(steps):
        return
    if not is_empty:
        _copy(connection, path, version)
    with _reporting(connection, progress if not is_empty and version > 1 else None):
        _migrate(connection, path, version, steps)


def _migrate(connection: sqlite3.Connection, path: Path, version: int, steps: Sequence[str]) -> None:
    script = "".join(steps[version:])
    marks = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {len(steps)};"
    try:
        connection.executescript(f"BEGIN IMMEDIATE; {script} {marks} COMMIT;")
    except sqlite3.Error as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if version == 0:
            raise
        raise MigrationError(path, version, str(error)) from error


@contextlib.contextmanager
def _reporting(connection: sqlite3.Connection, progress: Callable[[float], None] | None) -> Iterator[None]:
    """Report how many rows are in the search index, which takes almost all the time of a migration."""
    if progress is None:
        yield
        return
    progress(0.0)
    total = max(1, connection.execute(index.ROWS).fetchone()[0])
    done = 0

    def counting(text: str) -> str:
        nonlocal done
        done += 1
        progress(min(1.0, done / total))
        return fold(text)

    connection.create_function(_FOLDED, 1, counting)
    try:
        yield
    finally:
        connection.create_function(_FOLDED, 1, fold, deterministic=True)


def _copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Make a complete copy beside the file; a partial one is removed."""
    target = path.with_name(f"{path.stem}.version-{version}{path.suffix}")
    half = target.with_name(target.name + ".part")
    try:
        with contextlib.closing(sqlite3.connect(half)) as copy:
            connection.backup(copy)
        with half.open("rb+") as file:
            os.fsync(file.fileno())
        half.replace(target)
    except (sqlite3.Error, OSError) as error:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)
        raise _translated(error, path) from error


def _translated(error: sqlite3.Error | OSError, path: Path) -> ChatStoreError:
    return from_sqlite(error, path) if isinstance(error, sqlite3.Error) else from_system(error, path)


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])

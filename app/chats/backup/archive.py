"""The file of a backup.

::

    backup.json        a Manifest
    chats.sqlite       the store as of one moment, with chats in the bin and documents; no log beside it
    settings.toml      missing if all settings have their default values
    mcp.json           the list of MCP servers; missing if there are none

It is a zip. Nothing in it is ever unpacked under a name that the archive states. What is in the system's store of
secrets is not in it.
"""

import contextlib
import hashlib
import os
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from app.chats import schema
from app.chats.backup.errors import (
    BackupDamagedError,
    BackupNotReadError,
    BackupNotUnpackedError,
    BackupNotWrittenError,
    BackupStoppedError,
    NewerBackupError,
    NotABackupError,
)
from app.chats.errors import DiskFullError, ReadOnlyStoreError, from_sqlite, from_system
from app.core.files import replacing
from app.core.version import own_version

FORMAT: Final = "descant-backup"
VERSION: Final = 1
MANIFEST, CHATS, SETTINGS, SERVERS = "backup.json", "chats.sqlite", "settings.toml", "mcp.json"
_COUNTED: Final = ("chat", "turn", "message", "document", "attachment", "folder", "prompt", "summary", "recalled")
_CHUNK: Final = 1024 * 1024
_ZIP: Final = b"PK"
_PAGES: Final = 1000
"""Pages that are copied between two looks at whether to stop; writers may come between."""
_MOST_MANIFEST: Final = 1024 * 1024

Progress = Callable[[int, int], None]
Stopped = Callable[[], bool]


class Manifest(msgspec.Struct, frozen=True):
    """What a backup contains.

    Attributes:
        made: when.
        descant: the version of Descant that made it.
        counts: rows by table.
        sha256: of each file by its name.
    """

    format: str
    version: int
    made: datetime
    descant: str
    counts: dict[str, int]
    sha256: dict[str, str]

    @property
    def chats(self) -> int:
        """The number of chats, those in the bin included."""
        return self.counts.get("chat", 0)


def back_up(
    target: Path,
    store: Path,
    settings: Path,
    *,
    progress: Progress = lambda done, total: None,
    stopped: Stopped = lambda: False,
) -> Manifest:
    """Write a backup to `target`, replacing it if it exists, and verify it before it takes its place.

    The store may be in use.

    Raises:
        BackupNotWrittenError, BackupDamagedError, BackupNotUnpackedError, BackupStoppedError, ChatStoreError: `target`
            is as it was.
    """
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup.") as folder:
            copy = Path(folder) / CHATS
            _copy_store(store, copy, progress, stopped)
            with replacing(target, durable=True) as temporary:
                _pack(temporary, copy, settings, stopped)
                return verify(temporary, shown_as=target, stopped=stopped)
    except OSError as error:
        raise BackupNotWrittenError(target, error) from error


def verify(file: Path, *, shown_as: Path | None = None, stopped: Stopped = lambda: False) -> Manifest:
    """Read all of a backup, and check its database. Return its manifest.

    Args:
        shown_as: the name for messages, if the file has a temporary one.

    Raises:
        BackupNotReadError, NotABackupError, NewerBackupError, BackupDamagedError, BackupNotUnpackedError,
        BackupStoppedError.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="descant-") as folder:
            return unpack(file, Path(folder) / CHATS, None, shown_as=shown_as, stopped=stopped)
    except OSError as error:
        raise BackupNotUnpackedError(shown_as or file, Path(tempfile.gettempdir()), _reason(error)) from error


def unpack(
    file: Path,
    chats: Path,
    settings: Path | None,
    *,
    shown_as: Path | None = None,
    stopped: Stopped = lambda: False,
) -> Manifest:
    """Write the files of a backup to these places, which must not exist, and check them; raises like :func:`verify`.

    Args:
        settings: None to leave them out; it stays missing if the backup has none. The list of MCP servers goes beside
            it.
    """
    name = shown_as or file
    try:
        with _archive_of(file, name) as archive:
            manifest = _manifest_of(archive, name)
            _take_out(archive, CHATS, chats, manifest, stopped)
            for entry, target in ((SETTINGS, settings), (SERVERS, servers_beside(settings))):
                if target is not None and entry in manifest.sha256:
                    _take_out(archive, entry, target, manifest, stopped)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError) as error:
        raise BackupDamagedError(name, str(error)) from error
    except OSError as error:
        if isinstance(from_system(error, chats), DiskFullError | ReadOnlyStoreError):  # reading gives other errors
            raise BackupNotUnpackedError(name, chats.parent, _reason(error)) from error
        raise BackupDamagedError(name, _reason(error)) from error
    _check(chats, manifest, name)
    return manifest


def servers_beside(settings: Path | None) -> Path | None:
    """Return where the list of MCP servers belongs to this file of settings, which may have a temporary name."""
    return settings.with_name(settings.name.replace(SETTINGS, SERVERS)) if settings is not None else None


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _copy_store(store: Path, copy: Path, progress: Progress, stopped: Stopped) -> None:
    """Copy the store as it is at one moment, without a log beside it."""

    def look(_: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)
        if stopped():
            raise BackupStoppedError

    try:
        with contextlib.closing(schema.connect(store)) as source, contextlib.closing(sqlite3.connect(copy)) as target:
            source.backup(target, pages=_PAGES, progress=look, sleep=0.01)
            target.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlite3.Error as error:
        raise from_sqlite(error, store) from error


def _pack(target: Path, copy: Path, settings: Path, stopped: Stopped) -> None:
    beside = {SETTINGS: settings, SERVERS: settings.with_name(SERVERS)}
    files = {CHATS: copy, **{name: path for name, path in beside.items() if path.is_file()}}
    digests: dict[str, str] = {}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
        for name, path in files.items():
            with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as packed:
                digests[name] = _copy_stream(source, packed, stopped)  # type: ignore[arg-type]
        manifest = Manifest(FORMAT, VERSION, datetime.now(UTC), own_version(), _counts(copy), digests)
        archive.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))


def _archive_of(file: Path, name: Path) -> zipfile.ZipFile:
    """Open a backup. Raises BackupNotReadError, NotABackupError or, if it is damaged, BadZipFile."""
    try:
        with file.open("rb") as stream:
            is_zip = stream.read(len(_ZIP)) == _ZIP
        if not is_zip:
            raise NotABackupError(name)
        return zipfile.ZipFile(file)
    except OSError as error:
        raise BackupNotReadError(name, error) from error


def _manifest_of(archive: zipfile.ZipFile, name: Path) -> Manifest:
    try:
        with archive.open(MANIFEST) as stream:
            manifest = msgspec.json.decode(stream.read(_MOST_MANIFEST), type=Manifest)
    except (KeyError, msgspec.MsgspecError) as error:
        raise NotABackupError(name) from error
    if manifest.format != FORMAT:
        raise NotABackupError(name)
    if manifest.version > VERSION:
        raise NewerBackupError(name)
    return manifest


def _take_out(archive: zipfile.ZipFile, member: str, target: Path, manifest: Manifest, stopped: Stopped) -> None:
    with archive.open(member) as source, target.open("xb") as file:
        digest = _copy_stream(source, file, stopped)  # type: ignore[arg-type]
        file.flush()
        os.fsync(file.fileno())
    if digest != manifest.sha256.get(member):
        raise zipfile.BadZipFile(f"{member} was changed")


def _copy_stream(source: BinaryIO, target: BinaryIO, stopped: Stopped) -> str:
    """Copy a stream, and return the SHA-256 of its content."""
    digest = hashlib.sha256()
    while content := source.read(_CHUNK):
        if stopped():
            raise BackupStoppedError
        digest.update(content)
        target.write(content)
    return digest.hexdigest()


def _check(chats: Path, manifest: Manifest, name: Path) -> None:
    """Check that SQLite finds no fault and that nothing is missing. Raises NewerBackupError or BackupDamagedError."""
    try:
        with _opened(chats) as connection:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if version > len(schema.STEPS):
                raise NewerBackupError(name)
            faults = [row[0] for row in connection.execute("PRAGMA integrity_check(5)")]
            lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.Error as error:
        if isinstance(from_sqlite(error, chats), DiskFullError):
            raise BackupNotUnpackedError(name, chats.parent, str(error)) from error
        raise BackupDamagedError(name, str(error)) from error
    if faults != ["ok"] or lost is not None:
        raise BackupDamagedError(name, faults[0] if faults != ["ok"] else "rows are missing")
    counts = _counts(chats)
    if any(counts.get(table, 0) != count for table, count in manifest.counts.items() if table in _COUNTED):
        raise BackupDamagedError(name, "it contains other chats than it states")


def _counts(file: Path) -> dict[str, int]:
    with _opened(file) as connection:
        there = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        return {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in _COUNTED
            if table in there
        }


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        yield connection

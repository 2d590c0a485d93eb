"""Put a backup in the place of the chats and settings, which are set aside and never deleted."""

import contextlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.chats import rescue, schema
from app.chats.backup.archive import Manifest, Stopped, servers_beside, unpack
from app.chats.backup.errors import NotRestoredError, StoreInUseError
from app.chats.store import ChatStore


class Restored(msgspec.Struct, frozen=True):
    """The result.

    Attributes:
        manifest: of the backup.
        kept: where the former chats are; None if there were none.
        kept_settings: where the former settings are; None if they were left or there were none.
    """

    manifest: Manifest
    kept: Path | None
    kept_settings: Path | None


def restore(file: Path, store: Path, settings: Path | None, *, stopped: Stopped = lambda: False) -> Restored:
    """Restore a backup. No store may be open.

    Everything is unpacked and verified beside the chats first; only then do files change places. A crash in between
    is completed when the store is opened next.

    Args:
        settings: their file; None to leave the settings as they are.

    Raises:
        StoreInUseError, BackupError: nothing was changed.
        NotRestoredError: see its class.
    """
    half, complete = rescue.half_of(store), rescue.complete_of(store)
    new_settings = settings.with_name(f".{settings.name}.restored") if settings is not None else None
    try:
        for folder in {store.parent, *([settings.parent] if settings is not None else [])}:
            folder.mkdir(parents=True, exist_ok=True)
        for old_try in (half, complete, new_settings, servers_beside(new_settings)):
            if old_try is not None:
                rescue.remove(old_try)
        manifest = unpack(file, half, new_settings, stopped=stopped)
        _bring_up_to_date(half)
        _close_for_all(store)
        half.replace(complete)
        kept = _set_aside(store)
        complete.replace(store)
        kept_settings = _take_settings(settings, new_settings)
        _take_settings(servers_beside(settings), servers_beside(new_settings))
    except OSError as error:
        raise NotRestoredError(store, error) from error
    finally:
        _clean_up(store, half, complete, new_settings)
    return Restored(manifest, kept, kept_settings)


def _clean_up(store: Path, half: Path, complete: Path, settings: Path | None) -> None:
    """Delete what a failure leaves, but not the new chats if the former ones are set aside already."""
    with contextlib.suppress(OSError):
        rescue.remove(half)
        if store.exists():
            rescue.remove(complete)
        for path in (settings, servers_beside(settings)):
            if path is not None:
                path.unlink(missing_ok=True)


def _bring_up_to_date(store: Path) -> None:
    """Migrate a backup of an earlier version now, while a failure changes nothing."""
    with ChatStore(store):
        pass
    for copy in schema.copies_of(store):
        copy.unlink(missing_ok=True)


def _close_for_all(store: Path) -> None:
    """Merge the log into the file, which only works if no one else has it open. Raises StoreInUseError."""
    if not store.is_file():
        return
    try:
        with contextlib.closing(sqlite3.connect(store, timeout=0.2, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StoreInUseError(store) from error
    except sqlite3.DatabaseError:
        pass  # a damaged file is set aside as it is


def _set_aside(file: Path) -> Path | None:
    """Rename a file, with SQLite's files beside it. Return its new name."""
    if not file.exists():
        return None
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    kept = file.with_name(f"{file.stem}.before-restore-{stamp}{file.suffix}")
    for ending in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            file.with_name(file.name + ending).rename(kept.with_name(kept.name + ending))
    return kept


def _take_settings(settings: Path | None, restored: Path | None) -> Path | None:
    if settings is None or restored is None or not restored.is_file():
        return None
    kept = _set_aside(settings)
    restored.replace(settings)
    return kept

"""Errors of the chat store.

Exceptions of SQLite and the system are translated here and leave the package only as one of these classes.
"""

import errno
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase
from app.core.units import format_bytes

if TYPE_CHECKING:
    import sqlite3


class ChatStoreError(DescantError):
    """The base class of all errors of the store. Saved data stays unless a class says otherwise."""


class DamagedStoreError(ChatStoreError):
    """The file is damaged. Nothing is changed until :meth:`ChatStore.rescue` is called.

    Attributes:
        path: the file.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            Explanation(
                phrase("The file with your chats is damaged."),
                phrase("{path}: {reason}.", path=str(path), reason=reason),
                phrase("Recover what can be read. Descant starts a new file and keeps the damaged one beside it."),
            )
        )
        self.path = path


class NewerStoreError(ChatStoreError):
    """The file is from a later version of Descant; it is left unchanged."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        super().__init__(
            Explanation(
                phrase("Your chats were saved by a newer version of Descant."),
                phrase(
                    "{path} has version {version}. This Descant supports versions up to {known}.",
                    path=str(path),
                    version=version,
                    known=known,
                ),
                phrase("Install the newer version again. Your chats were not changed."),
            )
        )


class MigrationError(ChatStoreError):
    """An older file could not be migrated to the current version; it is unchanged."""

    def __init__(self, path: Path, version: int, reason: str) -> None:
        super().__init__(
            Explanation(
                phrase("Your chats could not be converted for this version of Descant."),
                phrase("{path}, version {version}: {reason}.", path=str(path), version=version, reason=reason),
                phrase("Keep using your previous version of Descant, and report this. Your chats were not changed."),
            )
        )


class DiskFullError(ChatStoreError):
    """Nothing can be written; existing chats can be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Explanation(
                phrase("The disk is full, so this was not saved."),
                phrase(
                    "The disk that holds {folder} has {free} free.", folder=str(path.parent), free=_free(path.parent)
                ),
                phrase("Free some space, then try again. What you see in the window is still there."),
            )
        )


class ReadOnlyStoreError(ChatStoreError):
    """The file or its folder is read-only."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Explanation(
                phrase("This was not saved: the file with your chats is not writable."),
                phrase("{path}, or the folder it is in, is read-only.", path=str(path)),
                phrase("Give your user write access, then try again. You can still read your chats."),
            )
        )


class LockedStoreError(ChatStoreError):
    """Another program holds a lock on the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Explanation(
                phrase("This was not saved: another program is using the file with your chats."),
                phrase("{path} is locked.", path=str(path)),
                phrase(
                    "Close other programs that have it open (for example, a backup or a second Descant),"
                    " then try again."
                ),
            )
        )


class StoreAccessError(ChatStoreError):
    """The system or SQLite failed for another reason."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            Explanation(
                phrase("The file with your chats could not be used."),
                phrase("{path}: {reason}.", path=str(path), reason=reason),
                phrase("Try again. If it fails again, check the disk it is on."),
            )
        )


class ChatGoneError(ChatStoreError):
    """The chat or message no longer exists; a list that shows it is out of date."""

    def __init__(self) -> None:
        super().__init__(
            Explanation(
                phrase("This chat no longer exists."),
                phrase("It was deleted."),
                phrase("Choose another chat or start a new one."),
            )
        )


def from_sqlite(error: "sqlite3.Error", path: Path) -> ChatStoreError:
    """Return the store's error for an exception of SQLite."""
    import sqlite3  # noqa: PLC0415  such an error comes from a module that imported it

    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    reason = str(error)
    match code:
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return DamagedStoreError(path, reason)
        case sqlite3.SQLITE_FULL:
            return DiskFullError(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LockedStoreError(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return ReadOnlyStoreError(path)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            return _probe(path) or StoreAccessError(path, reason)
        case _:
            return StoreAccessError(path, reason)


def from_system(error: OSError, path: Path) -> ChatStoreError:
    """Return the store's error for an exception of the system."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFullError(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ReadOnlyStoreError(path)
    return StoreAccessError(path, error.strerror or str(error))


def _probe(path: Path) -> ChatStoreError | None:
    """Repeat a write to learn the system's error, which SQLite hides; None if writing works."""
    try:
        with tempfile.TemporaryFile(dir=path.parent) as file:
            file.write(bytes(1 << 16))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return from_system(error, path)
    return None if os.access(path, os.W_OK) or not path.exists() else ReadOnlyStoreError(path)


def _free(folder: Path) -> str:
    try:
        return format_bytes(shutil.disk_usage(folder).free)
    except OSError:
        return format_bytes(0)

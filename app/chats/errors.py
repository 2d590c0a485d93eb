"""Why chats could not be read or written.

SQLite's exceptions and the system's are translated here and leave the room only as one of these classes.
"""

import errno
import os
import shutil
import sqlite3
import tempfile
from pathlib import Path

from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase
from app.core.units import format_bytes


class ChatStoreError(DescantError):
    """The base of the family. What was written before is still there unless a class says otherwise."""


class DamagedStoreError(ChatStoreError):
    """The file is not what Descant wrote. Nothing is changed until :meth:`ChatStore.rescue` is called.

    Attributes:
        path: the file.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            Explanation(
                phrase("The file with your chats is damaged."),
                phrase("{path}: {reason}.", path=str(path), reason=reason),
                phrase("Rescue what can be read: a new file is begun, and the damaged one is kept beside it."),
            )
        )
        self.path = path


class NewerStoreError(ChatStoreError):
    """The file was made by a later version; it is left as it is."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        super().__init__(
            Explanation(
                phrase("Your chats were made by a newer Descant."),
                phrase(
                    "{path} has version {version}; this Descant knows versions up to {known}.",
                    path=str(path),
                    version=version,
                    known=known,
                ),
                phrase("Install the newer Descant again. The chats were not changed."),
            )
        )


class MigrationError(ChatStoreError):
    """An older file could not be brought to the present version; it is as it was."""

    def __init__(self, path: Path, version: int, reason: str) -> None:
        super().__init__(
            Explanation(
                phrase("Your chats could not be brought to the form that this Descant needs."),
                phrase("{path}, version {version}: {reason}.", path=str(path), version=version, reason=reason),
                phrase("Go on with the Descant that you had before, and report this. The chats were not changed."),
            )
        )


class DiskFullError(ChatStoreError):
    """Nothing can be written; what is there can be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Explanation(
                phrase("The disk is full, so this was not saved."),
                phrase("The disk of {folder} has {free} left.", folder=str(path.parent), free=_free(path.parent)),
                phrase("Free some space, then try again. What stands in the window is still there."),
            )
        )


class ReadOnlyStoreError(ChatStoreError):
    """The file or its folder may not be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Explanation(
                phrase("This was not saved: the file with your chats may not be written."),
                phrase("{path}, or the folder it is in, is read-only.", path=str(path)),
                phrase("Allow your user to write there, then try again. Chats can still be read."),
            )
        )


class LockedStoreError(ChatStoreError):
    """Another program holds the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Explanation(
                phrase("This was not saved: another program uses the file with your chats."),
                phrase("{path} is locked.", path=str(path)),
                phrase("Close other programs that have it open (a backup, a second Descant), then try again."),
            )
        )


class StoreAccessError(ChatStoreError):
    """The system or SQLite refused for another reason."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            Explanation(
                phrase("The file with your chats could not be used."),
                phrase("{path}: {reason}.", path=str(path), reason=reason),
                phrase("Try again. If it fails again, check the disk that it is on."),
            )
        )


class ChatGoneError(ChatStoreError):
    """The chat or the message is no longer there; a list that names it is out of date."""

    def __init__(self) -> None:
        super().__init__(
            Explanation(
                phrase("This chat is no longer there."),
                phrase("It was deleted."),
                phrase("Choose another chat or begin a new one."),
            )
        )


def from_sqlite(error: sqlite3.Error, path: Path) -> ChatStoreError:
    """The error of this room for one of SQLite's."""
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
    """The error of this room for one of the system's."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFullError(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ReadOnlyStoreError(path)
    return StoreAccessError(path, error.strerror or str(error))


def _probe(path: Path) -> ChatStoreError | None:
    """SQLite hides what the system said, so the system is asked again; None if it lets us write."""
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

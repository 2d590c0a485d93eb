"""Locks that let only one process write a part file."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import filelock

from app.hub.errors import InUseError


@contextlib.contextmanager
def locked(folder: Path, sha256: str, name: str) -> Iterator[None]:
    """Hold the lock of the part file of `sha256` in `folder`; `name` is for the error.

    The system releases the lock when the process ends. The empty lock file stays: removing it could break the lock of
    another process.

    Raises:
        InUseError: another process, or another transfer of this one, has it.
        OSError: the folder is not writable, or its drive does not support locks.
    """
    lock = filelock.FileLock(folder / f"{sha256}.lock")
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        raise InUseError(name) from None
    except NotImplementedError as error:
        raise OSError(0, "the drive knows no locks") from error
    try:
        yield
    finally:
        lock.release()

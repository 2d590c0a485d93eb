"""Who may write a part file: one process at a time."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import filelock

from app.hub.errors import InUseError


@contextlib.contextmanager
def locked(folder: Path, sha256: str, name: str) -> Iterator[None]:
    """Nobody else has the part file of `sha256` in `folder` while the block runs; `name` is for the error.

    The system lets the lock go when the process ends. The empty lock file stays: whoever removed it could take it from
    under another process.

    Raises:
        InUseError: another process, or another transfer of this one, has it.
        OSError: the folder cannot be written to, or its drive knows no locks.
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

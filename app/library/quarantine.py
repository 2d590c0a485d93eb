"""Records of files that crashed the engine, so that they are not loaded again automatically.

A record applies while path, size and modification time are unchanged; a repaired download is forgiven.
"""

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.library.record_store import Fingerprint, RecordStore, fingerprint, resolved


class QuarantineRecord(msgspec.Struct, frozen=True):
    """The record of a file that crashed the engine.

    Attributes:
        path: resolved.
        explanation: the message that the user saw.
        signal: the signal that killed the process (11 for a segmentation fault); None if it exited by itself.
        when: ISO 8601, UTC.
        files: size and modification time of each of its files.
    """

    path: Path
    explanation: str
    signal: int | None
    when: str
    files: Fingerprint


_store = RecordStore("quarantine", QuarantineRecord, durable=True)


def remember(path: Path, explanation: str, signal: int | None) -> QuarantineRecord | None:
    """Record that loading `path` crashed the engine. Return None if the file no longer exists.

    Raises:
        OSError: the state folder is not writable.
    """
    files = fingerprint(path)
    if files is None:
        return None
    record = QuarantineRecord(
        resolved(path), explanation, signal, datetime.now(UTC).isoformat(timespec="seconds"), files
    )
    _store.save(path, record)
    return record


def find(path: Path) -> QuarantineRecord | None:
    """Return the record of `path`; None if there is none or the files have changed."""
    record = _store.load(path)
    return record if record is not None and record.files == fingerprint(path) else None


def forgive(path: Path) -> None:
    """Forget the record of `path`, because the user wants to try again."""
    _store.remove(path)

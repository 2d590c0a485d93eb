"""Files that ended the engine's process, so that they are not loaded again by themselves.

A file counts as the same while its path, its size and its time of change are the same; a repaired download is forgiven.
"""

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.library.record_store import Fingerprint, RecordStore, fingerprint, resolved


class QuarantineRecord(msgspec.Struct, frozen=True):
    """What is remembered about a file that ended the engine.

    Attributes:
        path: resolved.
        explanation: what happened, as it was told to the person.
        signal: the number of the signal that ended the process (11 for a memory fault), or None when it simply left.
        when: ISO 8601, UTC.
        files: size and time of change of each of its files.
    """

    path: Path
    explanation: str
    signal: int | None
    when: str
    files: Fingerprint


_store = RecordStore("quarantine", QuarantineRecord, durable=True)


def remember(path: Path, explanation: str, signal: int | None) -> QuarantineRecord | None:
    """Remember that loading `path` ended the engine. None if the file is no longer there.

    Raises:
        OSError: if the state folder cannot be written.
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
    """What is remembered about `path` as it is now."""
    record = _store.load(path)
    return record if record is not None and record.files == fingerprint(path) else None


def forgive(path: Path) -> None:
    """Forget what is remembered about `path`: the person wants to try again."""
    _store.remove(path)

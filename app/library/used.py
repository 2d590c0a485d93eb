"""When each model was last used."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.library.record_store import RecordStore


class _Used(msgspec.Struct, frozen=True):
    when: datetime


_store = RecordStore("used", _Used, durable=False)


def note(path: Path, when: datetime | None = None) -> None:
    """Record that the model at `path` is used now. Raises OSError if the state folder is not writable."""
    _store.save(path, _Used(when or datetime.now(UTC)))


def find(path: Path) -> datetime | None:
    """Return when the model was last used; None if never, or too long ago."""
    record = _store.load(path)
    return record.when if record is not None else None


def carry(before: Path, after: Path) -> None:
    """Keep the record when the model is moved. Raises OSError if the state folder is not writable."""
    _store.carry(before, after)


def forget(path: Path) -> None:
    """Forget the record of a deleted model."""
    _store.remove(path)

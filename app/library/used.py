"""When each model was last used."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.library.record_store import RecordStore


class _Used(msgspec.Struct, frozen=True):
    when: datetime


_store = RecordStore("used", _Used, durable=False)


def note(path: Path, when: datetime | None = None) -> None:
    """The model at `path` is used now. Raises OSError if the state folder cannot be written."""
    _store.save(path, _Used(when or datetime.now(UTC)))


def find(path: Path) -> datetime | None:
    """When it was last used; None if it never was, or long ago."""
    record = _store.load(path)
    return record.when if record is not None else None


def carry(before: Path, after: Path) -> None:
    """The model was moved. Raises OSError if the state folder cannot be written."""
    _store.carry(before, after)


def forget(path: Path) -> None:
    """The model was deleted."""
    _store.remove(path)

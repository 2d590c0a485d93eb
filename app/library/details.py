"""What a list of models says of each."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.gguf.parts import all_parts
from app.library import used, verified
from app.library.models import LibraryEntry


@dataclass(frozen=True, slots=True)
class ModelDetails:
    """One model.

    Attributes:
        size: bytes that its files take, as far as they are there.
        used: when it was last used; None if never.
        verified: when its files were last found to be what they should be; None if never, or if they have changed.
        can_verify: whether it is known what its files should be.
    """

    entry: LibraryEntry
    size: int
    used: datetime | None
    verified: datetime | None
    can_verify: bool


def details_of(entry: LibraryEntry) -> ModelDetails:
    """What there is to say of `entry` now."""
    record = verified.find(entry.path)
    return ModelDetails(
        entry,
        sum(_size(part) for part in all_parts(entry.path)),
        used.find(entry.path),
        record.when if record is not None else None,
        verified.expected(entry.path) is not None,
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0

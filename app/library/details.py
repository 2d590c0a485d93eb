"""What a list of models says of each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.core.settings import SettingsStore
from app.gguf.parts import all_parts
from app.library import used, verified
from app.library.folders import repository_of
from app.library.models import LibraryEntry
from app.library.record_store import resolved
from app.library.verified import DiffersRecord


@dataclass(frozen=True, slots=True)
class ModelDetails:
    """One model.

    Attributes:
        size: bytes that its files take, as far as they are there.
        own_size: of these, what no model before it in the list has counted: repositories may share a file.
        shared_with: other repositories that share a file with it.
        used: when it was last used; None if never.
        verified: when its files were last found to be what they should be; None if never, or if they have changed.
        changed_since: when that was, if they have changed.
        differs: that they were found to be something else, and are so still; None if not.
        can_verify: whether it is known what its files should be.
        repository: ``publisher/name`` on the Hub, as its place tells; empty if it tells nothing.
        title: what a person calls it: its name, or its id where several models say that they have that name.
    """

    entry: LibraryEntry
    size: int
    used: datetime | None
    verified: datetime | None
    can_verify: bool
    changed_since: datetime | None = None
    differs: DiffersRecord | None = None
    repository: str = ""
    title: str = ""
    own_size: int = 0
    shared_with: tuple[str, ...] = ()


def all_details(entries: Iterable[LibraryEntry], settings: SettingsStore) -> tuple[ModelDetails, ...]:
    """Of all models, with titles that tell them apart."""
    found = _with_shares([details_of(entry, settings) for entry in entries])
    count = Counter(one.title.casefold() for one in found)
    return tuple(replace(one, title=one.entry.id) if count[one.title.casefold()] > 1 else one for one in found)


def _with_shares(found: Iterable[ModelDetails]) -> list[ModelDetails]:
    """Each file is counted where it is met first, and each model knows who else has its files."""
    models = [(one, {resolved(part) for part in all_parts(one.entry.path)}) for one in found]
    owners: dict[Path, list[ModelDetails]] = {}
    for one, files in models:
        for file in files:
            owners.setdefault(file, []).append(one)
    shared = []
    for one, files in models:
        others = {other.repository for file in files for other in owners[file] if other is not one}
        own_size = sum(_size(file) for file in files if owners[file][0] is one)
        shared.append(replace(one, own_size=own_size, shared_with=tuple(sorted(others - {""}))))
    return shared


def details_of(entry: LibraryEntry, settings: SettingsStore | None = None) -> ModelDetails:
    """What there is to say of `entry` now. The settings are read from their file when left out."""
    record = verified.find(entry.path)
    return ModelDetails(
        entry,
        sum(_size(part) for part in all_parts(entry.path)),
        used.find(entry.path),
        record.when if record is not None else None,
        verified.expected(entry.path) is not None,
        verified.changed_since(entry.path),
        verified.find_difference(entry.path),
        repository_of(entry.path, settings or SettingsStore()),
        entry.facts.name if entry.facts is not None else entry.id,
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0

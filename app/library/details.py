"""Details of each model for the list of models."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.core.settings.store import SettingsStore
from app.gguf.parts import all_parts
from app.library import used, verified
from app.library.folders import repository_of
from app.library.models import LibraryEntry
from app.library.record_store import resolved
from app.library.verified import DiffersRecord


@dataclass(frozen=True, slots=True)
class ModelDetails:
    """One model in the list.

    Attributes:
        size: bytes of its files that exist.
        own_size: bytes of these that no earlier model in the list has counted: repositories may share a file.
        shared_with: other repositories that share a file with it.
        used: when it was last used; None if never.
        verified: when its files were last verified; None if never, or if they have changed since.
        changed_since: when they were last verified, if they have changed since.
        differs: the failed verification of its files, if they have not changed since; otherwise None.
        can_verify: whether the expected SHA-256s are known.
        repository: ``publisher/name`` on the Hub, from its path; empty if unknown.
        title: its name for display, or its id if several models have the same name.
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
    """Return the details of all models, with unique titles."""
    found = _with_shares([details_of(entry, settings) for entry in entries])
    count = Counter(one.title.casefold() for one in found)
    return tuple(replace(one, title=one.entry.id) if count[one.title.casefold()] > 1 else one for one in found)


def _with_shares(found: Iterable[ModelDetails]) -> list[ModelDetails]:
    """Count each file for the first model that has it, and list who shares it."""
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
    """Return the details of `entry`. Without `settings`, they are read from their file."""
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

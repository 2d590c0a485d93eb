"""The folders that are scanned for models."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.core.paths import models_dir, user_home
from app.core.settings.models import MODELS_FOLDER
from app.core.settings.store import SettingsStore
from app.library import elsewhere, former
from app.library.moving import also_look_in
from app.library.origins import Origin
from app.library.record_store import resolved

_DEPTH_OF_A_REPOSITORY = 3
"""The path components: publisher, name and file."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder to scan, and the origin of its models."""

    path: Path
    origin: Origin


def models_folder(settings: SettingsStore) -> Path:
    """Return the folder for downloads and the user's own models: the configured one, or the default."""
    chosen = settings.get(MODELS_FOLDER).strip()
    if not chosen:
        return models_dir()
    path = Path(chosen)
    if chosen.startswith("~"):
        path = user_home() / chosen.lstrip("~").lstrip("/\\")
    return path if path.is_absolute() else models_dir()


def places(settings: SettingsStore) -> Iterator[Place]:
    """Yield every folder to scan, the models folder first."""
    yield Place(models_folder(settings), Origin.OWN)
    half_moved = also_look_in()
    if half_moved is not None:
        yield Place(half_moved, Origin.OWN)
    yield from (Place(path, Origin.FORMER) for path in former.load())
    for folder, origin in elsewhere.folders(settings):
        yield from (Place(path, origin) for path in elsewhere.places_below(folder, origin))


def origin_of(path: Path, settings: SettingsStore) -> Origin:
    """Return the origin of a file, from its path."""
    owner = _owner_of(path, settings)
    return owner.origin if owner is not None else Origin.OPENED


def repository_of(path: Path, settings: SettingsStore) -> str:
    """Return the Hub repository (``publisher/name``) of a file, from its path; empty if unknown.

    Descant and LM Studio use ``publisher/name/file``, the Hugging Face cache ``models--publisher--name``.
    """
    owner = _owner_of(path, settings)
    if owner is None:
        return ""
    absolute = path.absolute()
    root = owner.path.absolute()
    parts = absolute.relative_to(root if absolute.is_relative_to(root) else resolved(root)).parts
    if owner.origin is Origin.HUGGING_FACE:
        return elsewhere.repository_in(parts[0])
    is_deep = owner.origin is not Origin.LLAMA_CPP and len(parts) >= _DEPTH_OF_A_REPOSITORY
    return "/".join(parts[:2]) if is_deep else ""


def _owner_of(path: Path, settings: SettingsStore) -> Place | None:
    former_folders = [(folder, Origin.FORMER) for folder in former.load()]
    owners = [(models_folder(settings), Origin.OWN), *former_folders, *elsewhere.folders(settings)]
    absolute = path.absolute()
    for folder, origin in owners:
        if absolute.is_relative_to(folder.absolute()) or absolute.is_relative_to(resolved(folder)):
            return Place(folder, origin)
    return None

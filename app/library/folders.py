"""The folders in which models are looked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.core.paths import models_dir, user_home
from app.core.settings import MODELS_FOLDER, SettingsStore
from app.library import elsewhere
from app.library.moving import also_look_in
from app.library.origins import Origin
from app.library.records import resolved


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that is looked through, and whose it is."""

    path: Path
    origin: Origin


def models_folder(settings: SettingsStore) -> Path:
    """Where downloads go, and where a person may put their own models: as chosen, else the usual folder."""
    chosen = settings.get(MODELS_FOLDER).strip()
    if not chosen:
        return models_dir()
    path = Path(chosen)
    if chosen.startswith("~"):
        path = user_home() / chosen.lstrip("~").lstrip("/\\")
    return path if path.is_absolute() else models_dir()


def places(settings: SettingsStore) -> Iterator[Place]:
    """Every folder to look through, the models folder first."""
    yield Place(models_folder(settings), Origin.OWN)
    half_moved = also_look_in()
    if half_moved is not None:
        yield Place(half_moved, Origin.OWN)
    for folder, origin in elsewhere.folders(settings):
        yield from (Place(path, origin) for path in elsewhere.places_below(folder, origin))


def origin_of(path: Path, settings: SettingsStore) -> Origin:
    """Whose a file is, by where it lies."""
    owners = [(models_folder(settings), Origin.OWN), *elsewhere.folders(settings)]
    absolute = path.absolute()
    for folder, origin in owners:
        if absolute.is_relative_to(folder.absolute()) or absolute.is_relative_to(resolved(folder)):
            return origin
    return Origin.OPENED

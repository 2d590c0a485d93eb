"""Which engine is used. The client asks here and tells the child; nothing else decides it."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.core.paths import data_dir

if TYPE_CHECKING:
    from app.engine.engines.errors import EngineFolderError
    from app.engine.engines.installed import InstalledEngine

VARIABLE: Final = "DESCANT_ENGINE"
STATE_NAME: Final = "engines.json"
"""The file that says which of the installed engines is used."""
MANIFEST_NAME: Final = "engine.json"
"""The file by which an engine's folder is known."""


def engines_dir() -> Path:
    """Return the folder of the installed engines."""
    return data_dir() / "engines"


def chosen_engine() -> Path | None:
    """Return the folder of the engine to use; None for the libraries that llama-cpp-python was installed with.

    It is the folder that the environment names, else the installed engine that the user has chosen, else the one beside
    the executable of a packaged app. An installed engine that does not fit, for example because Descant was updated, is
    passed over; :func:`unfit_choice` says so.
    """
    if named := os.environ.get(VARIABLE):
        return Path(named).absolute()
    installed = _chosen_by_user()
    if installed is not None and installed.problem is None:
        return installed.folder
    return bundled_engine()


def _chosen_by_user() -> "InstalledEngine | None":
    """Return the installed engine that the user has chosen; None for the one that came with Descant."""
    if not os.path.lexists(engines_dir() / STATE_NAME):
        return None
    from app.engine.engines.installed import InstalledEngines  # noqa: PLC0415  most users never install one

    return InstalledEngines().current()


def bundled_engine() -> Path | None:
    """Return the folder of the engine in a packaged app; None if it has none."""
    if not getattr(sys, "frozen", False):
        return None
    return next((place for place in _packaged() if (place / MANIFEST_NAME).is_file()), None)


def _packaged() -> Iterator[Path]:
    """Yield where a packaged app may have its engine: beside the executable, or in the resources of an app for macOS.

    Beside that executable macOS allows signed code alone, and a manifest is none.
    """
    beside = Path(sys.executable).parent
    yield beside / "engine"
    if beside.name == "MacOS":
        yield beside.parent / "Resources" / "engine"


def unfit_choice() -> "EngineFolderError | None":
    """Return why the engine that the user has chosen is not used, though nothing else was asked for."""
    if os.environ.get(VARIABLE):
        return None
    installed = _chosen_by_user()
    return installed.problem if installed is not None else None


def library_folder(engine: Path | None = None) -> Path | None:
    """Return the folder with llama.cpp's libraries, without loading them; None if there is none.

    Args:
        engine: the engine that is meant; the one that is used by default.
    """
    return engine or chosen_engine() or package_libraries()


def package_libraries() -> Path | None:
    """Return the folder with the libraries that llama-cpp-python was installed with; None if it is not installed."""
    spec = importlib.util.find_spec("llama_cpp")  # find_spec locates the package without importing it
    places = (spec.submodule_search_locations if spec is not None else None) or ()
    return next((Path(place) / "lib" for place in places), None)

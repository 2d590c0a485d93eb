"""Which engine is used. The client asks here and tells the child; nothing else decides it."""

import importlib.util
import os
import sys
from pathlib import Path
from typing import Final

from app.engine.engines.manifest import MANIFEST_NAME

VARIABLE: Final = "DESCANT_ENGINE"


def chosen_engine() -> Path | None:
    """Return the folder of the engine to use; None for the libraries that llama-cpp-python was installed with.

    It is the folder that the environment names, or the one beside the executable of a packaged app.
    """
    if named := os.environ.get(VARIABLE):
        return Path(named).absolute()
    packaged = Path(sys.executable).parent / "engine"
    if getattr(sys, "frozen", False) and (packaged / MANIFEST_NAME).is_file():
        return packaged
    return None


def library_folder() -> Path | None:
    """Return the folder with llama.cpp's libraries, without loading them; None if there is none."""
    if (engine := chosen_engine()) is not None:
        return engine
    spec = importlib.util.find_spec("llama_cpp")  # find_spec locates the package without importing it
    places = (spec.submodule_search_locations if spec is not None else None) or ()
    return next((Path(place) / "lib" for place in places), None)

"""The models on this machine: discovery, resolution of names, and a record of the files that crashed the engine."""

from app.library.errors import LibraryError
from app.library.folders import models_folder
from app.library.models import LibraryEntry, find_models, resolve_model, scan_models
from app.library.origins import Origin

__all__ = ["LibraryEntry", "LibraryError", "Origin", "find_models", "models_folder", "resolve_model", "scan_models"]

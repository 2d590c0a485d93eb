"""The models on this machine: which there are, which one is meant, which ones ended the engine."""

from app.library.errors import LibraryError
from app.library.models import LibraryEntry, find_models, resolve_model, scan_models

__all__ = ["LibraryEntry", "LibraryError", "find_models", "resolve_model", "scan_models"]

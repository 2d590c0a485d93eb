"""Locations of shipped resources, the user's models and data, and logs.

``DESCANT_HOME`` moves everything that Descant writes below one folder, and ``DESCANT_USER_HOME`` is where it looks for
the files of other programs; the tests use both to stay away from a developer's own settings and models.
"""

import os
import sys
from pathlib import Path

import platformdirs

APP_NAME = "Descant"


def resources_dir() -> Path:
    """Return the folder of shipped resources: of the frozen app, an installed wheel, or the source tree."""
    frozen_root = getattr(sys, "_MEIPASS", None)
    if frozen_root is not None:
        return Path(frozen_root) / "resources"
    package = Path(__file__).resolve().parent.parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def data_dir() -> Path:
    """Return the folder for data that must not be lost: chats and downloaded models."""
    return _own_home("data") or Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def models_dir() -> Path:
    """Return the default folder for downloaded models and the user's own."""
    return data_dir() / "models"


def config_dir() -> Path:
    """Return the folder for the user's settings."""
    return _own_home("config") or Path(platformdirs.user_config_dir(APP_NAME, appauthor=False))


def state_dir() -> Path:
    """Return the folder for data that Descant records by itself, for example which files crashed the engine."""
    return _own_home("state") or Path(platformdirs.user_state_dir(APP_NAME, appauthor=False))


def cache_dir() -> Path:
    """Return the folder for data that can be made again and that backups leave out."""
    return _own_home("cache") or Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False))


def log_dir() -> Path:
    """Return the folder for logs."""
    return _own_home("log") or Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


def user_home() -> Path:
    """Return the user's home folder, where other programs keep their files."""
    home = os.environ.get("DESCANT_USER_HOME")
    return Path(home) if home else Path.home()


def _own_home(name: str) -> Path | None:
    home = os.environ.get("DESCANT_HOME")
    return Path(home).absolute() / name if home else None  # our processes have another working folder


def short_path(path: Path) -> str:
    """Return `path` as text, with ``~`` for the user's home folder."""
    try:
        return str(Path("~") / path.relative_to(user_home()))
    except ValueError:
        return str(path)

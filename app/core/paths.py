"""Where things are: shipped resources, the person's models and data, logs.

``DESCANT_HOME`` moves everything that Descant writes below one folder, and ``DESCANT_USER_HOME`` is where it looks for
what other programs have; the tests use both so that a developer's own settings and models are out of reach.
"""

import os
import sys
from pathlib import Path

import platformdirs

APP_NAME = "Descant"


def resources_dir() -> Path:
    """The folder of the shipped resources: of the frozen app, of an installed wheel, or of the source tree."""
    frozen_root = getattr(sys, "_MEIPASS", None)
    if frozen_root is not None:
        return Path(frozen_root) / "resources"
    package = Path(__file__).resolve().parent.parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def data_dir() -> Path:
    """What must not be lost: chats, downloaded models."""
    return _own_home("data") or Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def models_dir() -> Path:
    """Where downloaded models lie, and where a person may put their own."""
    return data_dir() / "models"


def config_dir() -> Path:
    """What a person has set."""
    return _own_home("config") or Path(platformdirs.user_config_dir(APP_NAME, appauthor=False))


def state_dir() -> Path:
    """What Descant remembers by itself, for instance which files ended the engine."""
    return _own_home("state") or Path(platformdirs.user_state_dir(APP_NAME, appauthor=False))


def log_dir() -> Path:
    """Where the logs are."""
    return _own_home("log") or Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


def user_home() -> Path:
    """The person's own folder, in which other programs keep their things."""
    home = os.environ.get("DESCANT_USER_HOME")
    return Path(home) if home else Path.home()


def _own_home(name: str) -> Path | None:
    home = os.environ.get("DESCANT_HOME")
    return Path(home) / name if home else None


def short_path(path: Path) -> str:
    """Return `path` as text, with ``~`` for the person's own folder."""
    try:
        return str(Path("~") / path.relative_to(user_home()))
    except ValueError:
        return str(path)

"""Which command opens the window of this installation at login."""

import os
import sys
from pathlib import Path

from app.core import frozen
from app.core.paths import resources_dir
from app.ui.services.login.entry import Command

HIDDEN = "--hidden"
"""The argument for the window's program: stay in the tray."""


def command_at_login() -> Command:
    """Return the command: of the frozen app, of a source checkout, or of an installed wheel."""
    program = frozen.program() or _script_of_checkout() or _beside_python()
    return str(program), HIDDEN


def _script_of_checkout() -> Path | None:
    """Return ``./descant``, which also mends the checkout's environment; on Windows it would open a console."""
    script = resources_dir().parent / "descant"
    return script if os.name != "nt" and script.is_file() else None


def _beside_python() -> Path:
    name = "descant-window.exe" if os.name == "nt" else "descant-window"
    return Path(sys.executable).parent / name

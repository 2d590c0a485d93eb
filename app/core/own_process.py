"""The command and the working folder of our own child processes: the same executable with another first argument."""

import sys
from pathlib import Path


def own_command(argument: str) -> list[str]:
    """Return the command that starts a process of ours: the app's own executable, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, argument]
    return [sys.executable, "-m", "app", argument]


def own_folder() -> Path | None:
    """Return the working folder for our processes.

    ``-m app`` needs the package's folder; ggml may search it for backends. None, the current folder, for a frozen app.
    """
    return None if getattr(sys, "frozen", False) else Path(__file__).resolve().parents[2]

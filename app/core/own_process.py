"""Our own child processes: the same executable with another first argument."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping, Sequence


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


def start_own(
    command: Sequence[str], *, stderr: int | None = None, env: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Start a process of ours with pipes for its input and its output, and on Windows without a console.

    Args:
        stderr: as for :class:`subprocess.Popen`; by default it leads nowhere.
        env: as for :class:`subprocess.Popen`.

    Raises:
        OSError: the command cannot be run.
    """
    import subprocess  # noqa: PLC0415  0.5 MB, for who starts one

    return subprocess.Popen(
        list(command),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL if stderr is None else stderr,
        cwd=own_folder(),
        env=env,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )

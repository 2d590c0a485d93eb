"""What the frozen app's start has to put right: the environment of other programs, and missing standard streams."""

import os
import sys
from pathlib import Path

_OF_THE_APPIMAGE = ("APPDIR", "ARGV0", "OWD")


def clean_environment() -> None:
    """Give the programs that this process starts the environment that it was itself started with.

    PyInstaller's bootloader puts the app's folder in front of ``LD_LIBRARY_PATH``. The loader has read it before Python
    runs, so the app keeps finding its libraries, but a browser or a file manager would load them in place of its own.
    Our own children have the same bootloader. Does nothing if the app is not frozen.
    """
    if not getattr(sys, "frozen", False):
        return
    if not _is_in_an_appimage():  # this program was started by another one's AppImage
        os.environ.pop("APPIMAGE", None)
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    for name in [name for name in os.environ if name.startswith("_PYI_") or name in _OF_THE_APPIMAGE]:
        del os.environ[name]


def program() -> Path | None:
    """Return the file that starts the frozen app: the AppImage if it is in one; None if the app is not frozen.

    Call it after :func:`clean_environment`.
    """
    if not getattr(sys, "frozen", False):
        return None
    return Path(os.environ.get("APPIMAGE") or sys.executable)


def _is_in_an_appimage() -> bool:
    """Whether this program is in the folder that an AppImage's runtime has mounted or unpacked."""
    folder = os.environ.get("APPDIR")
    return bool(folder) and Path(sys.executable).resolve().is_relative_to(Path(folder or "/").resolve())


def open_missing_streams() -> None:
    """Give a program without a console, or with closed streams, an output that leads nowhere.

    Python then sets ``sys.stdout`` and ``sys.stderr`` to None, and writing a message would be an error of its own.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123  open until the end

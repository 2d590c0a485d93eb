"""Windows: a value in the registry's Run key of the user.

See https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys. What the Task Manager turns off is
in another key, so the value stays. This has not been run on Windows yet.
"""

import importlib
import subprocess
from typing import Any

from app.core.sentences import phrase
from app.ui.services.login.entry import Command, not_removed, not_written, reported
from app.ui.services.login.program import HIDDEN

_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_VALUE = "Descant"
_MOST = 260
"""Characters that Windows allows in a command there."""


class RunValue:
    """The value ``Descant``; see :class:`~app.ui.services.login.entry.LoginEntry` for its methods."""

    def is_on(self) -> bool:
        """Whether the value is one that Descant wrote."""
        return (_read() or "").endswith(f" {HIDDEN}")

    def write(self, command: Command) -> None:
        """Set the value. One of that name that starts something else is left alone."""
        if _read() is not None and not self.is_on():
            raise not_written(
                phrase("The registry has a value {name} that was not written by Descant.", name=f"{_KEY}\\{_VALUE}"),
                phrase("Rename or delete it, then turn this on again."),
            )
        line = subprocess.list2cmdline(command)
        if len(line) > _MOST:
            raise not_written(
                phrase(
                    "Windows starts a program at login only if its command has {most} characters or fewer.", most=_MOST
                ),
                phrase("Move Descant to another folder, then turn this on again."),
            )
        _write(line)

    def mend(self, command: Command) -> None:
        """Set the value again if it has another command."""
        if self.is_on() and _read() != subprocess.list2cmdline(command):
            self.write(command)

    def remove(self) -> None:
        """Delete the value if Descant wrote it."""
        if self.is_on():
            _delete()


def _read() -> str | None:
    winreg = _registry()
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
            return str(winreg.QueryValueEx(key, _VALUE)[0])
    except FileNotFoundError:
        return None
    except OSError as error:
        raise not_written(reported(error), phrase("Try again later.")) from error


def _write(line: str) -> None:
    winreg = _registry()
    try:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
            winreg.SetValueEx(key, _VALUE, 0, winreg.REG_SZ, line)
    except OSError as error:
        raise not_written(reported(error), phrase("Try again later.")) from error


def _delete() -> None:
    winreg = _registry()
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _KEY, 0, winreg.KEY_SET_VALUE) as key:
            winreg.DeleteValue(key, _VALUE)
    except OSError as error:
        advice = phrase("Turn Descant off in the Task Manager, under Startup apps.")
        raise not_removed(reported(error), advice) from error


def _registry() -> Any:
    """Return the module winreg, which exists on Windows alone."""
    return importlib.import_module("winreg")

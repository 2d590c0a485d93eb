"""What every system's list of programs that start at login can do for Descant."""

import sys
from typing import Protocol

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase

Command = tuple[str, ...]
"""The program with its arguments."""


class LoginEntryError(DescantError):
    """The list could not be read or changed."""


class LoginEntry(Protocol):
    """Descant's entry in that list. Every method may raise LoginEntryError."""

    def is_on(self) -> bool:
        """Whether there is an entry that Descant wrote, and it was not turned off elsewhere."""

    def write(self, command: Command) -> None:
        """Make the entry, or make it anew."""

    def mend(self, command: Command) -> None:
        """Put another command into the existing entry, if it has an old one; leave the rest as it is."""

    def remove(self) -> None:
        """Remove the entry if Descant wrote it."""


def entry_of_this_system() -> LoginEntry:
    """Return Descant's entry in this system's list."""
    if sys.platform == "win32":
        from app.ui.services.login.windows import RunValue  # noqa: PLC0415  one of three

        return RunValue()
    if sys.platform == "darwin":
        from app.ui.services.login.macos import LaunchAgent  # noqa: PLC0415

        return LaunchAgent()
    from app.ui.services.login.linux import AutostartFile  # noqa: PLC0415

    return AutostartFile()


def reported(error: OSError) -> Phrase:
    """Return the reason that the system gave."""
    return phrase("The system reported: {reason}.", reason=error.strerror or str(error))


def not_written(why: Phrase, next_step: Phrase) -> LoginEntryError:
    """Return the error of an entry that could not be made."""
    return LoginEntryError(Explanation(phrase("Start at login could not be turned on."), why, next_step))


def not_removed(why: Phrase, next_step: Phrase) -> LoginEntryError:
    """Return the error of an entry that could not be removed."""
    return LoginEntryError(Explanation(phrase("Start at login could not be turned off."), why, next_step))

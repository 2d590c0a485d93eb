"""An installation in the background, which is also made there, since what installs takes half a second to import."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from app.hub.transfer.stopped import StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable


class Stoppable(Protocol):
    """An object that installs something, in the thread that calls it."""

    def stop(self) -> None:
        """Make what runs raise StoppedError soon; for any thread."""


Installs = TypeVar("Installs", bound=Stoppable)
Installed = TypeVar("Installed")


class InstallationJob(Generic[Installs, Installed]):
    """One installation. All but :meth:`run` may be called from any thread.

    Args:
        make: makes what installs.
        work: the method of it to call.

    Attributes:
        installation: what installs; None until :meth:`run` has made it.
    """

    def __init__(self, make: Callable[[], Installs], work: Callable[[Installs], Installed]) -> None:
        self._make, self._work = make, work
        self.installation: Installs | None = None
        self._is_stopped = threading.Event()

    def run(self) -> Installed | None:
        """Return the result; None if it was stopped."""
        installation = self.installation = self._make()
        if self._is_stopped.is_set():
            return None
        try:
            return self._work(installation)
        except StoppedError:
            return None

    def stop(self) -> None:
        """Stop soon, or do not even start."""
        self._is_stopped.set()
        if self.installation is not None:
            self.installation.stop()

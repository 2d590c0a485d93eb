"""Installs and removes Python for models in the background, for its row in the settings.

What installs needs the client of the Hub, whose import takes half a second: the thread in the background imports it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import DescantError, explained
from app.core.settings.network import NETWORK_PYTHON
from app.hub.network_source import NetworkSource
from app.tools.python.errors import NotInstalledError, NotSignedError
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.installation_job import InstallationJob

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.core.settings.store import SettingsStore
    from app.tools.python.component import Component, Manifest
    from app.tools.python.index import KnownIndex
    from app.tools.python.installing import Installation

_BEAT_MS: Final = 200


class PythonTask(Enum):
    """What is done with it."""

    INSTALL = auto()
    REMOVE = auto()


@dataclass(frozen=True, slots=True)
class PythonJob:
    """What is under way. `fraction` is the part of a download that is done; None while that is unknown."""

    task: PythonTask
    fraction: float | None = None


class PythonService(QObject):
    """Installs and removes the component.

    Args:
        known: the signed list that was seen last; the one in the state folder by default.

    Attributes:
        manifest: of what is installed; None for nothing, or before it was read.
        job: what is under way; None for nothing.
        unsigned: the file that was not installed because no signed list vouches for it; the user may install it anyway.

    Signals:
        changed(): an attribute but `job.fraction` is another.
        progressed(): `job.fraction` is another.
        replaced(): another component is there, or none any more: a Python that runs is of the one before.
        failed(DescantError): the last job failed; nothing was changed.
    """

    changed = Signal()
    progressed = Signal()
    replaced = Signal()
    failed = Signal(object)

    def __init__(
        self, bridge: Bridge, settings: SettingsStore, parent: QObject | None = None, *, known: KnownIndex | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._settings, self._known = bridge, settings, known
        self._worker: Worker | None = None
        self._work: InstallationJob[Installation, Component] | None = None
        self.manifest: Manifest | None = None
        self.job: PythonJob | None = None
        self.unsigned: Path | None = None
        self._clock = QTimer(self, interval=_BEAT_MS)
        self._clock.timeout.connect(self._show_progress)

    def refresh(self) -> None:
        """Read again what is installed."""
        self._in_background().submit(explained(_installed), self._on_read, self.failed.emit)

    def install(self) -> None:
        """Install the newest component of the list in the settings."""
        network, address = NetworkSource(self._settings), self._settings.get(NETWORK_PYTHON).strip()
        self._install(network, lambda installation: _download(installation, address, network, self._known))

    def install_file(self, archive: Path, *, trust: bool = False) -> None:
        """Install a component from a file.

        Args:
            trust: the user wants it although no signed list vouches for it; see :attr:`unsigned`.
        """
        network = NetworkSource(self._settings)
        failed = None if trust else archive
        self._install(network, lambda installation: installation.from_file(archive, trust=trust), failed)

    def remove(self) -> None:
        """Remove the component and what is left of downloads; `replaced` or `failed` follows."""
        self._begin(PythonTask.REMOVE)
        work, removed = explained(_remove), self.replaced.emit
        self._in_background().submit(work, lambda _: removed(), self._on_failed, ended=self._end)

    def stop(self) -> None:
        """Stop the installation; what was downloaded is kept for the next time."""
        if self._work is not None:
            self._work.stop()

    def close(self, patience: float) -> None:
        """Stop all work, and wait up to `patience` seconds for it."""
        self._clock.stop()
        self.stop()
        if self._worker is not None:
            self._worker.close(patience)

    def _install(
        self,
        network: NetworkSource,
        work: Callable[[Installation], Component],
        archive: Path | None = None,
    ) -> None:
        if self.job is not None:
            return
        job = self._work = InstallationJob(partial(_installation, network, self._known), work)
        self._begin(PythonTask.INSTALL)
        self._clock.start()
        failed = partial(self._on_failed, archive=archive)
        self._in_background().submit(explained(job.run), self._on_installed, failed, ended=self._end)

    def _begin(self, task: PythonTask) -> None:
        self.unsigned = None
        self.job = PythonJob(task)
        self.changed.emit()

    def _end(self) -> None:
        self._clock.stop()
        self._work = self.job = None
        self.changed.emit()
        self.refresh()

    def _in_background(self) -> Worker:
        if self._worker is None:
            self._worker = Worker("python component", self._bridge)
        return self._worker

    def _show_progress(self) -> None:
        installation = self._work.installation if self._work is not None else None
        if self.job is not None and installation is not None and installation.fraction != self.job.fraction:
            self.job = PythonJob(self.job.task, installation.fraction)
            self.progressed.emit()

    def _on_installed(self, component: Component | None) -> None:
        if component is not None:
            self.replaced.emit()

    def _on_failed(self, error: DescantError, *, archive: Path | None = None) -> None:
        self.unsigned = archive if isinstance(error, NotSignedError) else None
        self.failed.emit(error)
        self.changed.emit()

    def _on_read(self, manifest: Manifest | None) -> None:
        self.manifest = manifest
        self.changed.emit()


def _installation(network: NetworkSource, known: KnownIndex | None) -> Installation:
    from app.tools.python.installing import Installation  # noqa: PLC0415  see the module docstring

    return Installation(network, known=known)


def _installed() -> Manifest | None:
    from app.tools.python.component import find_component  # noqa: PLC0415  most windows never look

    try:
        return find_component().manifest
    except NotInstalledError:
        return None


def _download(installation: Installation, address: str, network: NetworkSource, known: KnownIndex | None) -> Component:
    from app.tools.python.index import KnownIndex  # noqa: PLC0415  it needs the signatures' library

    return installation.download((known or KnownIndex()).fitting(address, network))


def _remove() -> None:
    from app.tools.python.installing import remove  # noqa: PLC0415  see the module docstring

    remove()

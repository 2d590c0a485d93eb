"""Installs, switches and removes engines in the background."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import DescantError, explained
from app.core.sentences import Explanation
from app.core.settings.network import NETWORK_ENGINES
from app.core.settings.store import SettingsStore
from app.engine.engines.choice import VARIABLE, bundled_engine, unfit_choice
from app.engine.engines.errors import NotSignedError
from app.engine.engines.index import IndexEntry, KnownIndex, update_for
from app.engine.engines.installed import EnginesState, InstalledEngine, InstalledEngines
from app.engine.engines.installing import Installation, Installed, Step, look
from app.engine.engines.manifest import Manifest, read_manifest
from app.engine.engines.trying import TryOut
from app.hardware.verdicts import Verdict
from app.hub.network_source import NetworkSource
from app.hub.transfer.transfer import StoppedError
from app.ui.services.bridge import Bridge, Worker

_BEAT_MS = 200
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Installing:
    """An installation that is under way.

    Attributes:
        name: of the engine or of the file.
        fraction: of the download that is done; None while something else is done.
        is_stopping: whether the user has stopped it.
    """

    name: str
    step: Step
    fraction: float | None = None
    is_stopping: bool = False


@dataclass(frozen=True, slots=True)
class EnginesView:
    """What is known of the engines.

    Attributes:
        bundled: the manifest of the engine that came with Descant; None if llama.cpp was compiled for this computer.
        installed: the engines that the user has installed.
        state: which of them is used.
        updates: newer builds, by the id of the installed engine.
        available: engines of the signed list that fit here and are not installed in any build.
        was_looked: whether a list was read, ever.
        is_forced: the environment names another engine, which is used whatever is chosen here.
        unfit: why the engine that is chosen is not used.
    """

    bundled: Manifest | None = None
    installed: tuple[InstalledEngine, ...] = ()
    state: EnginesState = field(default_factory=EnginesState)
    updates: Mapping[str, IndexEntry] = field(default_factory=dict)
    available: tuple[IndexEntry, ...] = ()
    was_looked: bool = False
    is_forced: bool = False
    unfit: Explanation | None = None


class EngineService(QObject):
    """Installs, switches and removes engines.

    Args:
        try_out: tries a new engine; the real thing by default.

    Attributes:
        view: what is known of the engines.
        installing: the installation that is under way, if there is one.
        is_looking: whether the signed list is being read.
        problem: why the last action failed.
        unsigned: the file that was not installed because nobody vouches for it; the user may install it all the same.
        remarks: what the last installation found: missing libraries, wrong or slow cards, a lower speed than before.
        last: the engine that was installed last.

    Signals:
        changed(): one of the attributes has changed.
        switched(): another engine is used from now on; a model that is loaded has to be loaded again.
    """

    changed = Signal()
    switched = Signal()

    def __init__(
        self, bridge: Bridge, settings: SettingsStore, parent: QObject | None = None, *, try_out: TryOut | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._settings, self._try_out = bridge, settings, try_out
        self._worker: Worker | None = None
        self._installation: Installation | None = None
        self._used: str | None = None
        self.view = EnginesView()
        self.installing: Installing | None = None
        self.is_looking = False
        self.problem: Explanation | None = None
        self.unsigned: Path | None = None
        self.remarks: tuple[Verdict, ...] = ()
        self.last: InstalledEngine | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_BEAT_MS)
        self._clock.timeout.connect(self._show_progress)

    @property
    def is_busy(self) -> bool:
        """Whether an installation is under way or a list is being read."""
        return self.installing is not None or self.is_looking

    def refresh(self) -> None:
        """Read again which engines there are."""
        self._in_background().submit(explained(_read), self._on_view, self._on_failed)

    def look(self) -> None:
        """Read the signed list of engines."""
        if self.is_busy:
            return
        self._begin()
        self.is_looking = True
        self.changed.emit()
        network = NetworkSource(self._settings)
        address = self._settings.get(NETWORK_ENGINES).strip()
        self._do(lambda: look(address, network()), lambda _: None, ended=self._end_looking)

    def install(self, entry: IndexEntry) -> None:
        """Download an engine of the list, and use it from then on."""
        self._install(entry.name, Step.FETCHING, lambda installation: installation.download(entry))

    def install_file(self, archive: Path, *, trust: bool = False) -> None:
        """Install an engine from a file, and use it from then on.

        Args:
            trust: the user wants it although no signed list vouches for it; see :attr:`unsigned`.
        """
        self._install(archive.name, Step.UNPACKING, lambda installation: installation.from_file(archive, trust=trust))

    def stop(self) -> None:
        """Stop the installation; what was downloaded is kept for the next time."""
        if self._installation is not None and self.installing is not None:
            self.installing = replace(self.installing, is_stopping=True)
            self._installation.stop()
            self.changed.emit()

    def use(self, engine_id: str) -> None:
        """Use an engine; :data:`~app.engine.engines.installed.BUNDLED` is the one that came with Descant."""
        self._begin()
        self._do(lambda: InstalledEngines().use(engine_id), lambda _: None)

    def roll_back(self) -> None:
        """Use the engine that was used before."""
        self._begin()
        self._do(lambda: InstalledEngines().roll_back(), lambda _: None)

    def remove(self, engine_id: str) -> None:
        """Remove an engine that is not in use."""
        self._begin()
        self._do(lambda: InstalledEngines().remove(engine_id), lambda _: None)

    def dismiss(self) -> None:
        """Forget the problem, the question about an unsigned file, and the remarks."""
        self._begin()
        self.changed.emit()

    def close(self, patience: float) -> None:
        """Stop all work, and wait up to `patience` seconds for it."""
        self._clock.stop()
        if self._installation is not None:
            self._installation.stop()
        if self._worker is not None:
            self._worker.close(patience)

    # -- work ----------------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self.problem, self.unsigned, self.remarks, self.last = None, None, (), None

    def _install(self, name: str, step: Step, work: Callable[[Installation], Installed]) -> None:
        if self.is_busy:
            return
        self._begin()
        installation = Installation(InstalledEngines(), NetworkSource(self._settings), try_out=self._try_out)
        self._installation, self.installing = installation, Installing(name, step)
        self._clock.start()
        self.changed.emit()

        def run() -> Installed | None:
            try:
                return work(installation)
            except StoppedError:
                return None

        self._do(run, self._on_installed, ended=self._end_installing)

    def _do(
        self,
        work: Callable[[], Result],
        success: Callable[[Result], None],
        *,
        ended: Callable[[], None] = lambda: None,
    ) -> None:
        """Run `work` in the background; afterwards show which engines there are."""

        def finish() -> None:
            ended()
            self.refresh()

        self._in_background().submit(explained(work), success, self._on_failed, ended=finish)

    def _in_background(self) -> Worker:
        if self._worker is None:
            self._worker = Worker("engines", self._bridge)
        return self._worker

    def _show_progress(self) -> None:
        installation = self._installation
        if installation is not None and self.installing is not None:
            self.installing = replace(self.installing, step=installation.step, fraction=installation.fraction)
            self.changed.emit()

    # -- results -------------------------------------------------------------------------------------------------------

    def _end_looking(self) -> None:
        self.is_looking = False

    def _end_installing(self) -> None:
        self._clock.stop()
        self._installation = self.installing = None

    def _on_installed(self, installed: Installed | None) -> None:
        if installed is not None:
            self.remarks, self.last = installed.remarks, installed.engine

    def _on_failed(self, error: DescantError) -> None:
        if isinstance(error, NotSignedError):
            self.unsigned = error.file
        self.problem = error.explanation
        self.changed.emit()

    def _on_view(self, view: EnginesView) -> None:
        self.view = view
        used, self._used = self._used, view.state.current
        self.changed.emit()
        if used is not None and used != self._used:
            self.switched.emit()


def _read() -> EnginesView:
    engines, index = InstalledEngines(), KnownIndex().read()
    installed, fitting = engines.engines(), index.fitting() if index is not None else ()
    updates = {one.id: update for one in installed if (update := update_for(one, fitting)) is not None}
    names = {one.name for one in installed}
    bundled, unfit = bundled_engine(), unfit_choice()
    return EnginesView(
        bundled=read_manifest(bundled) if bundled is not None else None,
        installed=installed,
        state=engines.state,
        updates=updates,
        available=tuple(entry for entry in fitting if entry.name not in names),
        was_looked=index is not None,
        is_forced=bool(os.environ.get(VARIABLE)),
        unfit=unfit.explanation if unfit is not None else None,
    )

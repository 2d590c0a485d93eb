"""Installs, switches and removes engines in the background.

What reads signed lists and installs needs the client of the Hub, whose import takes half a second: the thread in the
background imports it, never the window's.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import DescantError, explained
from app.core.sentences import Explanation, Phrase
from app.core.settings.network import NETWORK_ENGINES
from app.core.settings.store import SettingsStore
from app.core.text import one_line
from app.engine.engines.choice import VARIABLE, bundled_engine, chosen_engine, unfit_choice
from app.engine.engines.errors import EngineFolderError, NoIndexError, NotSignedError
from app.engine.engines.installed import BUNDLED, EnginesState, InstalledEngine, InstalledEngines
from app.engine.engines.manifest import Manifest, read_manifest
from app.hardware.verdicts import Verdict
from app.hub.network_source import NetworkSource
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.installation_job import InstallationJob

if TYPE_CHECKING:
    from app.engine.engines.index import EngineIndex, IndexEntry, KnownIndex
    from app.engine.engines.installing import Installation, Installed
    from app.engine.engines.trying import TryOut

_BEAT_MS = 200
_LONGEST_FIELD = 200
"""Characters of a name or a reason in a sentence: many come from files and servers."""
Result = TypeVar("Result")


class Step(Enum):
    """What an installation does now, as :class:`app.engine.engines.installing.Step` has it."""

    FETCHING = auto()
    UNPACKING = auto()
    CHECKING = auto()


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
        state: which of them is chosen.
        in_use: id of the engine that is used, BUNDLED for the one that came with Descant; None if it is another one,
            which the environment names.
        used: its folder; None for the libraries that llama-cpp-python was installed with.
        updates: newer builds, by the id of the installed engine.
        available: engines of the signed list that fit here and are not installed, or not in a state to be used.
        is_forced: the environment names another engine, which is used whatever is chosen here.
        unfit: why the engine that is chosen is not used.
        is_read: whether this was read at all.
    """

    bundled: Manifest | None = None
    installed: tuple[InstalledEngine, ...] = ()
    state: EnginesState = field(default_factory=EnginesState)
    in_use: str | None = None
    used: Path | None = None
    updates: "Mapping[str, IndexEntry]" = field(default_factory=dict)
    available: "tuple[IndexEntry, ...]" = ()
    is_forced: bool = False
    unfit: Explanation | None = None
    is_read: bool = False


class EngineService(QObject):
    """Installs, switches and removes engines.

    Args:
        known: the signed list that was seen last; the one in the state folder by default.
        try_out: tries a new engine; the real thing by default.

    Attributes:
        view: what is known of the engines.
        installing: the installation that is under way, if there is one.
        is_looking: whether the signed list is being read.
        has_looked: whether that was the last action, and it succeeded.
        was_stopped: whether the last action was an installation that the user has stopped.
        problem: why the last action failed.
        needs_address: it failed because the settings have no address of a list.
        unsigned: the file that was not installed because nobody vouches for it; the user may install it anyway.
        remarks: what the last installation found: missing libraries, wrong or slow cards, a lower speed than before.
        last: the engine that was installed last.

    Signals:
        changed(): one of the attributes has changed.
        switched(): another engine is used from now on; a model that is loaded has to be loaded again.
    """

    changed = Signal()
    switched = Signal()

    def __init__(
        self,
        bridge: Bridge,
        settings: SettingsStore,
        parent: QObject | None = None,
        *,
        known: "KnownIndex | None" = None,
        try_out: "TryOut | None" = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._settings = bridge, settings
        self._known, self._try_out = known, try_out
        self._worker: Worker | None = None
        self._job: InstallationJob[Installation, Installed] | None = None
        self.view = EnginesView()
        self.installing: Installing | None = None
        self.is_looking = False
        self._begin()
        self._clock = QTimer(self)
        self._clock.setInterval(_BEAT_MS)
        self._clock.timeout.connect(self._show_progress)

    @property
    def is_busy(self) -> bool:
        """Whether an installation is under way or a list is being read."""
        return self.installing is not None or self.is_looking

    def refresh(self) -> None:
        """Read again which engines there are."""
        self._in_background().submit(explained(lambda: _read(self._known)), self._on_view, self._on_failed)

    def look(self) -> None:
        """Read the signed list of engines."""
        if self.is_busy:
            return
        self._begin()
        self.is_looking = True
        self.changed.emit()
        network, known = NetworkSource(self._settings), self._known
        address = self._settings.get(NETWORK_ENGINES).strip()
        self._do(lambda: (known or _known()).fetch(address, network()), self._on_looked, ended=self._end_looking)

    def install(self, entry: "IndexEntry") -> None:
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
        if self._job is not None and self.installing is not None:
            self.installing = replace(self.installing, is_stopping=True)
            self._job.stop()
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
        if self._job is not None:
            self._job.stop()
        if self._worker is not None:
            self._worker.close(patience)

    # -- work ----------------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Forget the result of the action before."""
        self.has_looked = self.was_stopped = self.needs_address = False
        self.problem: Explanation | None = None
        self.unsigned: Path | None = None
        self.remarks: tuple[Verdict, ...] = ()
        self.last: InstalledEngine | None = None

    def _install(self, name: str, step: Step, work: "Callable[[Installation], Installed]") -> None:
        if self.is_busy:
            return
        self._begin()
        network, known, try_out = NetworkSource(self._settings), self._known, self._try_out
        job = self._job = InstallationJob(lambda: _make_installation(network, known, try_out), work)
        self.installing = Installing(name, step)
        self._clock.start()
        self.changed.emit()
        self._do(job.run, self._on_installed, ended=self._end_installing)

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
        if self._job is not None and self.installing is not None:
            shown = replace(self.installing, fraction=None)
            if (now := self._job.installation) is not None:
                shown = replace(shown, step=Step[now.step.name], fraction=now.fraction)
            if shown != self.installing:
                self.installing = shown
                self.changed.emit()

    # -- results -------------------------------------------------------------------------------------------------------

    def _end_looking(self) -> None:
        self.is_looking = False

    def _on_looked(self, _: "EngineIndex") -> None:
        self.has_looked = True

    def _end_installing(self) -> None:
        self._clock.stop()
        self._job = self.installing = None

    def _on_installed(self, installed: "Installed | None") -> None:
        if installed is None:
            self.was_stopped = True
        else:
            self.remarks, self.last = tuple(map(_bounded_verdict, installed.remarks)), installed.engine

    def _on_failed(self, error: DescantError) -> None:
        self.unsigned = error.file if isinstance(error, NotSignedError) else None
        self.needs_address = isinstance(error, NoIndexError)
        self.problem = _bounded(error.explanation)
        self.changed.emit()

    def _on_view(self, view: EnginesView) -> None:
        before, self.view = self.view, view
        self.changed.emit()
        if before.is_read and before.used != view.used:
            self.switched.emit()


def _known() -> "KnownIndex":
    """Return the list that was seen last."""
    from app.engine.engines.index import KnownIndex  # noqa: PLC0415  see the module docstring

    return KnownIndex()


def _make_installation(network: NetworkSource, known: "KnownIndex | None", try_out: "TryOut | None") -> "Installation":
    from app.engine.engines.installing import Installation  # noqa: PLC0415  see the module docstring

    return Installation(InstalledEngines(), network, known or _known(), try_out=try_out)


def _read(known: "KnownIndex | None") -> EnginesView:
    engines, index, used = InstalledEngines(), (known or _known()).read(), chosen_engine()
    installed, fitting = engines.engines(), index.fitting() if index is not None else ()
    updates = _updates(installed, fitting)
    bundled, unfit = bundled_engine(), unfit_choice()
    return EnginesView(
        bundled=_manifest_of(bundled),
        installed=installed,
        state=engines.state,
        in_use=_id_of(used, bundled, engines.folder),
        used=used,
        updates=updates,
        available=_available(installed, fitting, updates),
        is_forced=bool(os.environ.get(VARIABLE)),
        unfit=_bounded(unfit.explanation) if unfit is not None else None,
        is_read=True,
    )


def _manifest_of(engine: Path | None) -> Manifest | None:
    try:
        return read_manifest(engine) if engine is not None else None
    except EngineFolderError:  # it is said wherever the engine is used
        return None


def _id_of(used: Path | None, bundled: Path | None, folder: Path) -> str | None:
    if used == bundled or used is None:
        return BUNDLED
    return used.name if used.parent == folder.absolute() else None


def _updates(installed: tuple[InstalledEngine, ...], fitting: "tuple[IndexEntry, ...]") -> "dict[str, IndexEntry]":
    """Return newer builds by id, but not for an older build beside which the newest one is installed already."""
    from app.engine.engines.index import update_for  # noqa: PLC0415  see the module docstring

    found = {one.id: update for one in installed if (update := update_for(one, fitting)) is not None}
    newest = {(one.name, one.origin.build) for one in installed if one.problem is None}
    return {id_: entry for id_, entry in found.items() if (entry.name, entry.build) not in newest}


def _available(
    installed: tuple[InstalledEngine, ...], fitting: "tuple[IndexEntry, ...]", updates: "Mapping[str, IndexEntry]"
) -> "tuple[IndexEntry, ...]":
    """Return what can be installed and is no update: one that is damaged can be installed again."""
    offered = {one.name for one in installed if one.problem is None} | {entry.name for entry in updates.values()}
    return tuple(entry for entry in fitting if entry.name not in offered)


# -- sentences ---------------------------------------------------------------------------------------------------------


def _bounded(explanation: Explanation) -> Explanation:
    """Shorten what files and servers have contributed to the sentences, each to one line."""
    what, why, next_step = explanation.what, explanation.why, explanation.next_step
    return Explanation(_bounded_phrase(what), _bounded_phrase(why) if why is not None else None, next_step)


def _bounded_verdict(verdict: Verdict) -> Verdict:
    return replace(verdict, words=_bounded_phrase(verdict.words))


def _bounded_phrase(source: Phrase) -> Phrase:
    fields = {
        name: _bounded_phrase(value)
        if isinstance(value, Phrase)
        else one_line(value, _LONGEST_FIELD)
        if isinstance(value, str)
        else value
        for name, value in source.fields.items()
    }
    return Phrase(source.template, fields)

"""Looks for new versions of Descant, fetches one, and installs it when Descant quits.

Nothing is looked for until the user has allowed it, once, or asks for it; see the setting ``general.updates``.
"""

import contextlib
import logging
import shlex
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import DescantError, explained
from app.core.platforms import own_platform
from app.core.sentences import Explanation
from app.core.settings.general import GENERAL_UPDATES
from app.core.settings.network import NETWORK_UPDATES
from app.core.settings.store import SettingsStore
from app.core.version import own_version
from app.ui.services.bridge import Bridge, Worker
from app.updates.installation import Installation, Kind, this_installation
from app.updates.replacing import install_ready, note_start
from app.updates.store import UpdateStore

if TYPE_CHECKING:
    from app.hub.network_source import NetworkSource
    from app.updates.fetching import Fetching
    from app.updates.releases import KnownReleases, Release

_BEAT_MS = 200
_HOUR_MS = 3_600_000
"""How often it is seen whether a day has passed, in a window that stays open."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Offer:
    """A newer version.

    Attributes:
        version, date, changes: from the signed list.
        size: of the package for this installation, in bytes; 0 if there is none.
        obstacle: why Descant cannot fetch and install it; None if it can.
    """

    version: str
    date: str
    changes: str
    size: int = 0
    obstacle: Explanation | None = None


class UpdateService(QObject):
    """New versions of Descant.

    Args:
        known: the list that was seen last; a test passes one with a key of its own.
        installation: how this Descant was installed; found out by default.
        running: the version that runs.

    Attributes:
        offer: a newer version that the user has not skipped; None if there is none or nothing was looked for.
        is_looking: whether the list is being read because the user asked; `looks` counts how often that was.
        fraction: 0 to 1 while a version is downloaded; None otherwise.
        ready: the version that is downloaded: it is installed when Descant quits, or by `command`.
        package: the downloaded file.
        arrived: the version that runs for the first time since Descant installed it; empty otherwise.
        is_current: the last look found nothing newer. was_asked: the user had asked for it.
        problem: why the last action of the user failed. A look that nobody asked for fails in silence.

    Signals:
        changed(): one of the attributes has changed.
    """

    changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        settings: SettingsStore,
        network: "NetworkSource",
        parent: QObject | None = None,
        *,
        known: "Callable[[], KnownReleases] | None" = None,
        installation: Installation | None = None,
        running: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._settings, self._network = bridge, settings, network
        self._known = known or _known
        self._worker: Worker | None = None
        self._fetching: Fetching | None = None
        self._release: Release | None = None
        self.installation = installation or this_installation()
        self.running = running or own_version()
        self.offer: Offer | None = None
        self.is_looking = self.is_current = self.was_asked = False
        self.looks = 0
        self.fraction: float | None = None
        self.ready = self.arrived = ""
        self.package: Path | None = None
        self.problem: Explanation | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_BEAT_MS)
        self._clock.timeout.connect(self._show_progress)
        self._hourly = QTimer(self)
        self._hourly.setInterval(_HOUR_MS)
        self._hourly.timeout.connect(self._look_if_allowed)

    @property
    def has_address(self) -> bool:
        """Whether there is anywhere to look."""
        return bool(self._address)

    @property
    def wants_an_answer(self) -> bool:
        """Whether the user has to be asked, once, if Descant may look for new versions."""
        return self.has_address and self._settings.get(GENERAL_UPDATES) == "ask"

    @property
    def command(self) -> str:
        """The command that installs what was downloaded, for an installation that only the package manager changes."""
        if self.package is None or self.installation.kind is not Kind.DEB:
            return ""
        return f"sudo apt install {shlex.quote(str(self.package))}"

    def start(self) -> None:
        """Tidy up after an installation, and look for a new version if that is allowed and a day has passed."""
        self._in_background().submit(explained(lambda: self._read_state(tidy=True)), self._on_state, lambda _: None)
        self._look_if_allowed()
        self._hourly.start()

    def allow(self, *, is_allowed: bool) -> None:
        """The user's answer to the question whether Descant may look for new versions once a day."""
        self._settings.set(GENERAL_UPDATES, "daily" if is_allowed else "off")
        self.changed.emit()
        if is_allowed:
            self._look(quietly=True)

    def look(self) -> None:
        """Look for a new version now; a version that was skipped is offered again."""
        self._look(quietly=False)

    def fetch(self) -> None:
        """Download the version that is offered."""
        release = self._release
        if release is None or self._fetching is not None:
            return
        self.problem = None
        try:
            self._fetching = self._make_fetching(release)
        except DescantError as error:
            self._fail(error)
            return
        self.fraction = 0.0
        self._clock.start()
        self.changed.emit()
        self._in_background().submit(
            explained(partial(_run, self._fetching)), lambda _: self._reread(), self._fail, ended=self._end_fetch
        )

    def stop(self) -> None:
        """Stop the download; what has arrived is kept."""
        if self._fetching is not None:
            self._fetching.stop()

    def skip(self) -> None:
        """Do not offer this version again, unless the user looks for new versions."""
        if self.offer is not None:
            version, self.offer = self.offer.version, None
            self._in_background().submit(lambda: UpdateStore().skip(version))
            self.changed.emit()

    def discard(self) -> None:
        """Do not install what is ready, and remove it."""
        self.ready, self.package = "", None
        self._in_background().submit(lambda: UpdateStore().discard())
        self.changed.emit()

    def dismiss(self) -> None:
        """The user has seen the problem and the news of an installation."""
        self.problem, self.arrived, self.was_asked = None, "", False
        self.changed.emit()

    def close(self, patience: float) -> None:
        """Stop all work, and wait up to `patience` seconds for it."""
        self._clock.stop()
        self._hourly.stop()
        self.stop()
        if self._worker is not None:
            self._worker.close(patience)

    def install_on_quit(self) -> Explanation | None:
        """Install what is ready; call it last. Return why that failed; it is tried again at the next end."""
        try:
            install_ready(UpdateStore(), self.installation, self.running)
        except DescantError as error:
            _log.warning("The update was not installed: %s", error)
            return error.explanation
        return None

    # -- work in the background ----------------------------------------------------------------------------------------

    @property
    def _address(self) -> str:
        return self._settings.get(NETWORK_UPDATES).strip()

    def _in_background(self) -> Worker:
        if self._worker is None:
            self._worker = Worker("updates", self._bridge)
        return self._worker

    def _look_if_allowed(self) -> None:
        if self.has_address and self._settings.get(GENERAL_UPDATES) == "daily":
            self._look(quietly=True)

    def _look(self, *, quietly: bool) -> None:
        if self.is_looking:
            return
        if not quietly:
            self.problem, self.is_looking, self.is_current, self.was_asked = None, True, False, True
            self.looks += 1
            self.changed.emit()
        address, known, network, running = self._address, self._known, self._network, self.running

        def work() -> "tuple[Release | None, str] | None":
            store, now = UpdateStore(), datetime.now(UTC)
            if quietly and not store.is_due(now):
                kept = known().read()
                return (kept.newer_than(running), store.state.skipped) if kept is not None else (None, "")
            found = known().fetch(address, network()).newer_than(running)
            store.note_look(now)
            return found, store.state.skipped if quietly else ""

        fail = _tell_the_log if quietly else self._fail
        ended = (lambda: None) if quietly else self._end_look
        self._in_background().submit(explained(work), self._on_looked, fail, ended=ended)

    def _make_fetching(self, release: "Release") -> "Fetching":
        from app.updates.fetching import Fetching, file_of  # noqa: PLC0415  the network is not needed at startup

        file = file_of(release, self.installation, own_platform())
        return Fetching(UpdateStore(), release.version, file, self._network)

    def _read_state(self, *, tidy: bool = False) -> tuple[str, str, Path | None]:
        """Return the version that has just arrived, the one that is ready, and its file; runs in the background."""
        store = UpdateStore()
        arrived = (note_start(store, self.installation, self.running) if tidy else None) or ""
        ready = store.ready_for(self.installation, self.running)
        return arrived, ready.version if ready else "", store.folder / ready.file if ready else None

    def _reread(self) -> None:
        self._in_background().submit(explained(self._read_state), self._on_state, self._fail)

    # -- results -------------------------------------------------------------------------------------------------------

    def _on_looked(self, found: "tuple[Release | None, str] | None") -> None:
        release, skipped = found or (None, "")
        self.is_current = release is None
        self._release = release
        is_wanted = release is not None and release.version != skipped
        self.offer = self._offer_of(release) if release is not None and is_wanted else None
        self.changed.emit()

    def _offer_of(self, release: "Release") -> Offer:
        from app.updates.fetching import file_of  # noqa: PLC0415  as above

        offer = Offer(release.version, release.date, release.changes)
        try:
            return replace(offer, size=file_of(release, self.installation, own_platform()).size)
        except DescantError as error:
            return replace(offer, obstacle=error.explanation)

    def _on_state(self, state: tuple[str, str, Path | None]) -> None:
        arrived, self.ready, self.package = state
        self.arrived = arrived or self.arrived
        self.changed.emit()

    def _end_look(self) -> None:
        self.is_looking = False
        self.changed.emit()

    def _end_fetch(self) -> None:
        self._clock.stop()
        self._fetching = self.fraction = None
        self.changed.emit()

    def _show_progress(self) -> None:
        if self._fetching is not None:
            self.fraction = self._fetching.fraction
            self.changed.emit()

    def _fail(self, error: DescantError) -> None:
        self.problem = error.explanation
        self.changed.emit()


def _known() -> "KnownReleases":
    from app.updates.releases import KnownReleases  # noqa: PLC0415  cryptography is not needed at startup

    return KnownReleases()


def _run(fetching: "Fetching") -> None:
    """Fetch a version, until the end or until the user stops it."""
    from app.hub.transfer.stopped import StoppedError  # noqa: PLC0415  as above

    with contextlib.suppress(StoppedError):
        fetching.run()


def _tell_the_log(error: DescantError) -> None:
    _log.info("No new version was looked for: %s", error)

"""Downloads as the window uses them: every call returns at once, results arrive as signals."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from app.core.sentences import phrase
from app.hub.downloads.orders import DownloadState, DownloadStatus, identity_of
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.overall import Overall

if TYPE_CHECKING:
    from app.hub.downloads.manager import DownloadManager
    from app.hub.downloads.orders import DownloadOrder

_BEAT_MS = 250
_STILL_SECONDS = 5.0
"""Seconds without data after which the status says so; the speed of the last 10 s would suggest a wrong time left."""
_NOTHING_COMES = phrase("no data is arriving right now")
_MOVING = frozenset((DownloadState.QUEUED, DownloadState.RUNNING, DownloadState.CANCELLING))
_NEEDING = frozenset((DownloadState.ASKING, DownloadState.FAILED))

MakeManager = Callable[[Callable[[DownloadStatus], None]], "DownloadManager"]
"""Makes the manager, given the callback for finished downloads."""


class DownloadService(QObject):
    """Owns the download manager and the thread in which its calls may block.

    Args:
        make: makes the manager; called in that thread on first use, since importing it takes a while.

    Attributes:
        statuses: all downloads in queue order, as last seen.

    Signals:
        changed(): `statuses` have changed.
        opened(int, int): the downloads of an earlier run are known: how many continue, how many ask whether to.
        finished(DownloadStatus): a model is complete and verified.
        stopped(DownloadStatus): a download failed and needs the user.
        refused(DescantError): a call could not be carried out.
    """

    changed = Signal()
    opened = Signal(int, int)
    finished = Signal(object)
    stopped = Signal(object)
    refused = Signal(object)

    def __init__(self, make: MakeManager, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make, self._bridge = make, bridge
        self._manager: DownloadManager | None = None
        self._is_held = False
        self._flow = _Flow()
        self._worker = Worker("downloads", bridge)
        self.statuses: tuple[DownloadStatus, ...] = ()
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._look)

    @property
    def overall(self) -> Overall:
        """All unfinished downloads, summed up."""
        return overall_of(self.statuses)

    @property
    def moving(self) -> tuple[DownloadStatus, ...]:
        """The downloads that are running or queued."""
        return tuple(status for status in self.statuses if status.state in _MOVING)

    def start(self) -> None:
        """Continue the downloads an earlier run left, or ask about them."""
        self._worker.submit(self._open_if_left, lambda _: self._on_open(), self.refused.emit, ended=self._look)

    def status_of(self, download_id: str) -> DownloadStatus | None:
        """Return the status of a download; None if there is none with that id."""
        return next((status for status in self.statuses if status.id == download_id), None)

    def status_for(self, order: DownloadOrder) -> DownloadStatus | None:
        """Return the status of an order, from whichever commit its content comes; None if it was not placed."""
        return self.status_of(identity_of(order)) if self.statuses else None

    def add(self, order: DownloadOrder) -> None:
        """Queue a model for download; does nothing if it is queued already."""
        self._do(lambda manager: manager.add(order))

    def pause(self, download_id: str) -> None:
        """Pause a download; the part received is kept."""
        self._do(lambda manager: manager.pause(download_id))

    def resume(self, download_id: str) -> None:
        """Resume a paused download, retry a failed one, or confirm one of an earlier run."""
        self._do(lambda manager: manager.resume(download_id))

    def cancel(self, download_id: str, *, keep_part: bool) -> None:
        """Cancel a download. `keep_part`: keep the part received, for the next time the same model is downloaded."""
        self._do(lambda manager: manager.cancel(download_id, keep_part=keep_part))

    def move(self, download_id: str, position: int) -> None:
        """Move a download to another position in the queue; 0 is next."""
        self._do(lambda manager: manager.move(download_id, position))

    def forget(self, download_id: str) -> None:
        """Remove a finished or failed download from the list."""
        self._do(lambda manager: manager.forget(download_id))

    def forget_finished(self) -> None:
        """Remove all finished downloads from the list."""
        for status in self.statuses:
            if status.state is DownloadState.DONE:
                self.forget(status.id)

    def hold(self, *, is_held: bool) -> None:
        """Hold the queue while the models folder is being moved: nothing new starts."""
        self._is_held = is_held
        if self._manager is not None:
            self._manager.hold(is_held=is_held)
            self._look()

    def pause_all(self) -> None:
        """Pause all running and queued downloads."""
        self._do(lambda manager: manager.pause_all())

    def resume_all(self) -> None:
        """Resume all paused and failed downloads, and those of an earlier run."""
        self._do(lambda manager: manager.resume_all())

    def close(self, patience: float) -> bool:
        """Stop safely; unfinished downloads continue at the next start. Returns False after `patience` seconds."""
        self._beat.stop()
        done = self._worker.close(patience)
        return (self._manager is None or self._manager.close(patience)) and done

    # -- steps -----------------------------------------------------------------------------------------------------

    def _open_if_left(self) -> None:
        """Open the manager if an earlier run left downloads; runs in the worker's thread."""
        from app.hub.downloads import queue_file  # noqa: PLC0415

        if queue_file.load():
            self._opened()

    def _opened(self) -> DownloadManager:
        """Return the manager, started on first use; runs in the worker's thread."""
        if self._manager is None:
            manager = self._make(self._report)
            manager.hold(is_held=self._is_held)
            manager.start()
            self._manager = manager
        return self._manager

    def _on_open(self) -> None:
        states = [status.state for status in self.statuses]
        going_on = sum(state in _MOVING for state in states)
        self.opened.emit(going_on, states.count(DownloadState.ASKING))

    def _do(self, call: Callable[[DownloadManager], object]) -> None:
        self._worker.submit(lambda: call(self._opened()), None, self.refused.emit, ended=self._look)

    def _report(self, status: DownloadStatus) -> None:
        """Receive a finished download in a thread of the manager and pass it to the window's thread."""
        self._bridge.post(lambda: self._on_done(status))

    def _on_done(self, status: DownloadStatus) -> None:
        self._look()
        self.finished.emit(status)

    def _look(self) -> None:
        if self._manager is None:
            return
        statuses = self._flow.judged(self._manager.statuses())
        if any(status.state in _MOVING for status in statuses):
            if not self._beat.isActive():
                self._beat.start()
        else:
            self._beat.stop()
        if statuses != self.statuses:
            before = {status.id: status.state for status in self.statuses}
            self.statuses = statuses
            self.changed.emit()
            for status in statuses:
                if status.state is DownloadState.FAILED and before.get(status.id, status.state) is not status.state:
                    self.stopped.emit(status)


class _Flow:
    """Notices when a running download receives nothing."""

    def __init__(self) -> None:
        self._came: dict[str, tuple[int, float]] = {}

    def judged(self, statuses: Iterable[DownloadStatus]) -> tuple[DownloadStatus, ...]:
        """Return the statuses; a download that has received nothing for a while gets that as its activity."""
        now, before, self._came = time.monotonic(), self._came, {}
        return tuple(self._judge(status, before, now) for status in statuses)

    def _judge(self, status: DownloadStatus, before: dict[str, tuple[int, float]], now: float) -> DownloadStatus:
        if status.state is not DownloadState.RUNNING or status.activity is not None:
            return status
        done, since = before.get(status.id, (-1, now))
        since = since if done == status.done else now
        self._came[status.id] = (status.done, since)
        if now - since < _STILL_SECONDS:
            return status
        return msgspec.structs.replace(status, speed=0.0, seconds_left=None, activity=_NOTHING_COMES)


def overall_of(statuses: tuple[DownloadStatus, ...]) -> Overall:
    """Sum up all unfinished downloads."""
    moving = [status for status in statuses if status.state in _MOVING]
    paused = [status for status in statuses if status.state is DownloadState.PAUSED]
    needing = [status for status in statuses if status.state in _NEEDING]
    counted = moving or [*paused, *needing]
    waiting = sum(status.state is DownloadState.QUEUED for status in moving)
    return Overall(
        running=len(moving) - waiting,
        waiting=waiting,
        paused=len(paused),
        needing=len(needing),
        done=sum(status.done for status in counted),
        total=sum(status.order.size for status in counted),
        speed=sum(status.speed for status in counted),
    )

"""Downloads as the window uses them: every call returns at once, what comes of it arrives as signals."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import DescantError
from app.core.sentences import phrase
from app.hub.downloads.orders import DownloadOrder, DownloadState, DownloadStatus, identity_of
from app.ui.services.bridge import Bridge, Worker

if TYPE_CHECKING:
    from app.hub.downloads.manager import DownloadManager

_BEAT_MS = 250
_STILL_SECONDS = 5.0
"""When nothing has come for so long, it is said; the speed of the last 10 s would promise an end."""
_NOTHING_COMES = phrase("nothing comes just now")
_MOVING = frozenset((DownloadState.QUEUED, DownloadState.RUNNING, DownloadState.CANCELLING))
_NEEDING = frozenset((DownloadState.ASKING, DownloadState.FAILED))

MakeManager = Callable[[Callable[[DownloadStatus], None]], "DownloadManager"]
"""Makes the manager, given what it calls when a download is done."""


@dataclass(frozen=True, slots=True)
class Overall:
    """All downloads that are not done, as one.

    Attributes:
        running: how many run.
        waiting: how many will when their turn comes.
        paused: how many the person has paused.
        needing: how many go on only when the person says so.
        done, total: bytes of those that run or wait; of all of them while there are none.
        speed: bytes per second.
    """

    running: int = 0
    waiting: int = 0
    paused: int = 0
    needing: int = 0
    done: int = 0
    total: int = 0
    speed: float = 0.0

    @property
    def count(self) -> int:
        """How many there are."""
        return self.moving + self.paused + self.needing

    @property
    def moving(self) -> int:
        """How many go on by themselves."""
        return self.running + self.waiting

    @property
    def share(self) -> float:
        """How much is there, 0 to 1."""
        return min(1.0, self.done / self.total) if self.total else 0.0

    @property
    def seconds_left(self) -> float | None:
        """None while it cannot be told."""
        return (self.total - self.done) / self.speed if self.speed > 0 and self.running else None


class DownloadService(QObject):
    """Owner of the download manager and of the thread that it may block.

    Args:
        make: makes the manager; called in that thread, when there is something to do: it takes a while to import.

    Attributes:
        statuses: all downloads in the order of the queue, as they were last seen.

    Signals:
        changed(): `statuses` are others.
        opened(int, int): what an earlier run left is known: how many go on, how many ask whether to.
        finished(DownloadStatus): a model is there, checked.
        stopped(DownloadStatus): one goes on only when the person has done something.
        refused(DescantError): a call was not followed.
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
    def is_watching(self) -> bool:
        """Whether something may change by itself."""
        return self._beat.isActive()

    @property
    def overall(self) -> Overall:
        """All of them as one."""
        return overall_of(self.statuses)

    def start(self) -> None:
        """Go on with what an earlier run left, or ask about it."""
        self._worker.submit(self._open_if_left, lambda _: self._on_open(), self._on_failure)

    def status_of(self, download_id: str) -> DownloadStatus | None:
        """How far a download is; None if there is none of that id."""
        return next((status for status in self.statuses if status.id == download_id), None)

    def status_for(self, order: DownloadOrder) -> DownloadStatus | None:
        """How far that order is, from whatever commit the same content comes; None if nobody has given it."""
        return self.status_of(identity_of(order)) if self.statuses else None

    def add(self, order: DownloadOrder) -> None:
        """Download a model; nothing if that has been ordered already."""
        self._do(lambda manager: manager.add(order))

    def pause(self, download_id: str) -> None:
        """Stop it for now."""
        self._do(lambda manager: manager.pause(download_id))

    def resume(self, download_id: str) -> None:
        """Go on, try again, or yes to whether to go on."""
        self._do(lambda manager: manager.resume(download_id))

    def cancel(self, download_id: str, *, keep_part: bool) -> None:
        """Give it up. `keep_part`: what has come is used when the same is ordered again."""
        self._do(lambda manager: manager.cancel(download_id, keep_part=keep_part))

    def move(self, download_id: str, position: int) -> None:
        """Put it to another place in the queue; 0 is the next."""
        self._do(lambda manager: manager.move(download_id, position))

    def forget(self, download_id: str) -> None:
        """Take what is done, or has failed, off the list."""
        self._do(lambda manager: manager.forget(download_id))

    def forget_finished(self) -> None:
        """Take all that is done off the list."""
        for status in self.statuses:
            if status.state is DownloadState.DONE:
                self.forget(status.id)

    def hold(self, *, is_held: bool) -> None:
        """While held, nothing new runs: the models folder is being moved."""
        self._is_held = is_held
        if self._manager is not None:
            self._manager.hold(is_held=is_held)
            self._look()

    def pause_all(self) -> None:
        """Stop all for now."""
        self._do(lambda manager: manager.pause_all())

    def resume_all(self) -> None:
        """Go on with all."""
        self._do(lambda manager: manager.resume_all())

    def close(self, patience: float) -> bool:
        """Stop safely; what is unfinished goes on with the next start. False if that needs more than `patience`."""
        self._beat.stop()
        done = self._worker.close(patience)
        return (self._manager is None or self._manager.close(patience)) and done

    # -- steps -----------------------------------------------------------------------------------------------------

    def _open_if_left(self) -> None:
        """In the worker's thread."""
        from app.hub.downloads import queue_file  # noqa: PLC0415

        if queue_file.load():
            self._opened()

    def _opened(self) -> "DownloadManager":
        """In the worker's thread: the manager, at work."""
        if self._manager is None:
            manager = self._make(self._report)
            manager.hold(is_held=self._is_held)
            manager.start()
            self._manager = manager
        return self._manager

    def _on_open(self) -> None:
        self._look()
        states = [status.state for status in self.statuses]
        going_on = sum(state in _MOVING for state in states)
        self.opened.emit(going_on, states.count(DownloadState.ASKING))

    def _do(self, call: Callable[["DownloadManager"], object]) -> None:
        self._worker.submit(lambda: call(self._opened()), lambda _: self._look(), self._on_failure)

    def _on_failure(self, error: Exception) -> None:
        self._look()
        if not isinstance(error, DescantError):
            raise error
        self.refused.emit(error)

    def _report(self, status: DownloadStatus) -> None:
        """In a thread of the manager."""
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
    """Notices when a download that runs gets nothing."""

    def __init__(self) -> None:
        self._came: dict[str, tuple[int, float]] = {}

    def judged(self, statuses: Iterable[DownloadStatus]) -> tuple[DownloadStatus, ...]:
        """The same, but for those to which nothing has come of late: that is what they do then."""
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
    """All downloads that are not done, as one."""
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

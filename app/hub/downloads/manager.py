"""The download queue: one download runs at a time, and the queue survives restarts and crashes."""

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import msgspec

from app.core.awake import keep_awake
from app.core.errors import DescantError, unforeseen
from app.core.sentences import Phrase, phrase
from app.hub.downloads import queue_file
from app.hub.downloads.download import PARTS_FOLDER, Download, bytes_kept, remove_parts
from app.hub.downloads.orders import DownloadOrder, DownloadState, DownloadStatus, identity_of
from app.hub.downloads.queue_file import QueueItem
from app.hub.downloads.speed import SpeedMeter
from app.hub.errors import FolderError, HubError, OfflineError
from app.hub.network import Network
from app.hub.transfer.stopped import StoppedError
from app.hub.transfer.transfer import TransferOptions

_log = logging.getLogger(__name__)

_OFFLINE_LOOK: Final = 1.0
"""Seconds between two checks of the offline switch."""
_MOVES: Final = {DownloadState.QUEUED, DownloadState.RUNNING}
_OFFLINE: Final = phrase("waiting: “Stay offline” is on")
_HELD: Final = phrase("waiting: the models folder is being moved")
_STARTS: Final = {DownloadState.PAUSED, DownloadState.ASKING, DownloadState.FAILED}


class _Item:
    """One download in this process. `done` is the byte count when it last stopped."""

    def __init__(self, kept: QueueItem) -> None:
        self.id = kept.id
        self.order = kept.order
        self.state = kept.state
        self.problem = kept.problem
        self.link = kept.link
        self.can_retry = kept.can_retry
        self.done = 0
        self.path: Path | None = None
        self.running: Download | None = None
        self.meter = SpeedMeter(time.monotonic())
        self.keep_part = False
        self.is_wanted_again = False

    def kept(self) -> QueueItem:
        """Return the record for the queue file."""
        state = DownloadState.QUEUED if self.state is DownloadState.RUNNING else self.state
        return QueueItem(self.id, self.order, state, self.problem, self.link, self.can_retry)

    def set(self, state: DownloadState, error: DescantError | None = None) -> None:
        """Set the state; `error` is the cause, if any."""
        self.state = state
        self.problem = error.explanation if error is not None else None
        self.link = error.link if isinstance(error, HubError) else ""
        self.can_retry = error.can_retry if isinstance(error, HubError) else True

    def status(self, now: float, *, waits_for: Phrase | None = None) -> DownloadStatus:
        """Return the current status; `waits_for` is why nothing in the queue may run now."""
        running = self.running
        if running is None or self.state is not DownloadState.RUNNING:
            done = running.done if running is not None else self.done
            activity = waits_for if self.state is DownloadState.QUEUED else None
            status = DownloadStatus(self.id, self.order, self.state, done, activity=activity)
            return msgspec.structs.replace(
                status, problem=self.problem, link=self.link, path=self.path, can_retry=self.can_retry
            )
        self.meter.add(now, running.received)
        done, speed, activity = running.done, self.meter.speed, running.activity
        left = (self.order.size - done) / speed if speed > 0 and activity is None else None
        return DownloadStatus(self.id, self.order, self.state, done, speed, left, activity)


class DownloadManager:
    """The download queue and its worker thread. Every method is thread-safe; those that use the disk say so.

    Args:
        models_folder: called when a download starts.
        network: called for each address.
        options: called when a download starts.
        resume_at_start: whether downloads of an earlier process resume automatically; otherwise the user is asked.
        awake: whether to keep the machine awake while a download runs; called when a download starts.
        on_done: called for each completed download, in the manager's thread.
    """

    def __init__(
        self,
        models_folder: Callable[[], Path],
        network: Callable[[], Network],
        *,
        options: Callable[[], TransferOptions] = TransferOptions,
        resume_at_start: bool = True,
        awake: Callable[[], bool] = lambda: True,
        on_done: Callable[[DownloadStatus], None] = lambda _: None,
    ) -> None:
        self._models_folder = models_folder
        self._network = network
        self._options = options
        self._resume_at_start = resume_at_start
        self._awake = awake
        self._on_done = on_done
        self._items: list[_Item] = []
        self._changed = threading.Condition(threading.RLock())
        self._version = 0
        self._saved = 0
        self._saving = threading.Lock()
        self._is_read = False
        self._is_offline = False
        self._is_held = False
        self._closing = False
        self._thread: threading.Thread | None = None

    # -- the user's requests -------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Load the queue of an earlier process and start the worker. Reads the disk."""
        self._read_queue()
        with self._changed:
            if self._thread is None and not self._closing:
                self._thread = threading.Thread(target=self._work, name="downloads", daemon=True)
                self._thread.start()

    def add(self, order: DownloadOrder) -> str:
        """Queue a download and return its id. An order that is already in the queue is resumed. Writes to the disk."""
        self._read_queue()
        identity = identity_of(order)
        done = _bytes_kept(self._models_folder(), order)
        with self._changing():
            item = self._find(identity)
            if item is None:
                item = _Item(QueueItem(identity, order, DownloadState.QUEUED))
                item.done = done
                self._items.append(item)
            elif item.state in _STARTS or (item.state is DownloadState.DONE and not _is_there(item.path)):
                item.order = order  # perhaps of a newer commit
                item.set(DownloadState.QUEUED)
            elif item.state is DownloadState.CANCELLING:
                item.is_wanted_again = True
        return identity

    def pause(self, identity: str) -> None:
        """Pause a download and keep its bytes. Writes to the disk."""
        with self._changing():
            item = self._find(identity)
            if item is not None and item.state in _MOVES | {DownloadState.ASKING}:
                item.set(DownloadState.PAUSED)
                self._halt(item)

    def resume(self, identity: str) -> None:
        """Resume a download that is paused, failed or left by an earlier process. Writes to the disk."""
        with self._changing():
            item = self._find(identity)
            if item is not None and item.state in _STARTS:
                item.set(DownloadState.QUEUED)

    def pause_all(self) -> None:
        """Pause every running or queued download. Writes to the disk."""
        for status in self.statuses():
            self.pause(status.id)

    def resume_all(self) -> None:
        """Resume every download that is paused, failed or left by an earlier process. Writes to the disk."""
        for status in self.statuses():
            self.resume(status.id)

    def cancel(self, identity: str, *, keep_part: bool) -> None:
        """Remove a download from the queue. Its bytes are deleted, or kept for a later order. Writes to the disk."""
        with self._changing():
            item = self._find(identity)
            if item is None:
                return
            item.keep_part = keep_part
            item.set(DownloadState.CANCELLING)
            self._halt(item)
            is_running = item.running is not None
        if not is_running:  # otherwise the worker thread does this
            self._drop(item)

    def move(self, identity: str, position: int) -> None:
        """Move a download to `position` (from 0) in the queue. Writes to the disk."""
        with self._changing():
            item = self._find(identity)
            if item is not None:
                self._items.remove(item)
                self._items.insert(max(0, min(position, len(self._items))), item)

    def hold(self, *, is_held: bool) -> None:
        """Start no download while `is_held`: the models folder is being moved."""
        with self._changed:
            self._is_held = is_held
            self._changed.notify_all()

    def forget(self, identity: str) -> None:
        """Remove a finished or failed download from the list; its model files stay. Writes to the disk."""
        with self._changing():
            item = self._find(identity)
            if item is not None and item.state in (DownloadState.DONE, DownloadState.FAILED) and not item.running:
                self._items.remove(item)

    def statuses(self) -> tuple[DownloadStatus, ...]:
        """Return the status of every download in queue order. Cheap to call."""
        now = time.monotonic()
        with self._changed:
            waits_for = _HELD if self._is_held else _OFFLINE if self._is_offline else None
            return tuple(item.status(now, waits_for=waits_for) for item in self._items)

    def close(self, patience: float) -> bool:
        """Stop the worker; a running download resumes at the next start. Return False after `patience` seconds."""
        with self._changed:
            self._closing = True
            for item in self._items:
                self._halt(item)
            self._changed.notify_all()
        if self._thread is None:
            return True
        self._thread.join(patience)
        return not self._thread.is_alive()

    # -- the worker thread ---------------------------------------------------------------------------------------------

    def _work(self) -> None:
        while (item := self._next()) is not None:
            with keep_awake("Descant", "A model is being downloaded", wanted=self._awake()):
                while item is not None:
                    self._run(item)
                    item = self._next(wait=False)

    def _read_queue(self) -> None:
        """Load the queue of an earlier process, once."""
        with self._changed:
            if self._is_read:
                return
            self._is_read = True
        folder = self._models_folder()
        left = [_Item(item) for item in queue_file.load() if item.state is not DownloadState.DONE]
        for item in left:
            if item.state in _MOVES:
                item.set(DownloadState.QUEUED if self._resume_at_start else DownloadState.ASKING)
            elif item.state is DownloadState.CANCELLING:
                item.set(DownloadState.PAUSED)
            item.done = _bytes_kept(folder, item.order)
        with self._changed:
            known = {item.id for item in self._items}
            self._items = [item for item in left if item.id not in known] + self._items
            self._changed.notify_all()

    def _next(self, *, wait: bool = True) -> _Item | None:
        """Return the next download, ready to run; None when closing, or without `wait` if the queue is empty."""
        while True:
            # Without the lock: the first check may read the system keyring, which can be slow.
            offline = self._waiting() is not None and self._switched_off()
            with self._changed:
                if self._closing:
                    return None
                self._is_offline = offline
                item = self._waiting()
                if item is not None and not offline and not self._is_held:
                    item.running = Download(item.order, self._models_folder(), self._network, self._options())
                    item.meter = SpeedMeter(time.monotonic())
                    item.set(DownloadState.RUNNING)
                    return item
                if not wait:
                    return None
                self._changed.wait(_OFFLINE_LOOK if offline else None)

    def _waiting(self) -> _Item | None:
        with self._changed:
            return next((item for item in self._items if item.state is DownloadState.QUEUED), None)

    def _switched_off(self) -> bool:
        try:
            return self._network().offline
        except HubError:  # the download itself reports this
            return False

    def _run(self, item: _Item) -> None:
        download = item.running
        assert download is not None
        try:
            path = download.run()
        except (StoppedError, OfflineError):  # offline: it stays in the queue until requests are allowed
            self._ended(item, download)
        except DescantError as error:
            self._ended(item, download, error)
        except Exception as error:  # noqa: BLE001 an unexpected error must not end the queue
            _log.exception("A download failed")
            self._ended(item, download, DescantError(unforeseen(error)))
        else:
            self._finished(item, path)

    def _ended(self, item: _Item, download: Download, error: DescantError | None = None) -> None:
        with self._changing():
            item.done = download.done
            item.running = None
            if item.state is DownloadState.RUNNING:
                if error is not None:
                    item.set(DownloadState.FAILED, error)
                else:
                    item.set(DownloadState.QUEUED)
            is_cancelled = item.state is DownloadState.CANCELLING
        if is_cancelled:
            self._drop(item)

    def _finished(self, item: _Item, path: Path) -> None:
        with self._changing():
            item.running = None
            item.done = item.order.size
            item.path = path
            item.set(DownloadState.DONE)
            status = item.status(time.monotonic())
        try:
            self._on_done(status)
        except Exception:  # noqa: BLE001 a faulty callback must not end the queue
            _log.exception("Who waits for downloads failed")

    def _drop(self, item: _Item) -> None:
        """Remove a cancelled download from the list, and its part files from the disk."""
        with self._changed:
            others = frozenset(
                file.sha256 or "" for other in self._items if other is not item for file in other.order.files
            )
        if not item.keep_part:
            folder = self._models_folder()
            try:
                remove_parts(folder, item.order, keep=others)
            except (HubError, OSError) as error:
                problem = error if isinstance(error, HubError) else FolderError(folder, error.strerror or str(error))
                with self._changing():
                    item.set(DownloadState.FAILED, problem)
                return
        with self._changing():
            if item.is_wanted_again:
                item.is_wanted_again = False
                item.done = 0
                item.set(DownloadState.QUEUED)
            elif item in self._items:
                self._items.remove(item)

    # -- with the lock held --------------------------------------------------------------------------------------------

    def _find(self, identity: str) -> _Item | None:
        return next((item for item in self._items if item.id == identity), None)

    def _halt(self, item: _Item) -> None:
        if item.running is not None:
            item.running.stop()

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        """Hold the lock during a change; then save the queue without the lock."""
        with self._changed:
            yield
            self._version += 1
            version, kept = self._version, [item.kept() for item in self._items if item.state is not DownloadState.DONE]
            self._changed.notify_all()
        with self._saving:
            if version <= self._saved:
                return  # another thread has saved a later version
            self._saved = version
            try:
                queue_file.save(kept)
            except OSError as error:
                _log.warning("The queue of downloads was not kept: %s", error)


def _bytes_kept(folder: Path, order: DownloadOrder) -> int:
    try:
        return sum(bytes_kept(folder / PARTS_FOLDER, file) for file in order.files)
    except OSError:
        return 0


def _is_there(path: Path | None) -> bool:
    return path is not None and path.exists()

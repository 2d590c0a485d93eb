"""The queue of downloads: one runs, the others wait, and all survive the end of the process."""

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
from app.hub.transfer.transfer import StoppedError, TransferOptions

_log = logging.getLogger(__name__)

_OFFLINE_LOOK: Final = 1.0
"""Seconds between two looks at whether the offline switch is still on."""
_MOVES: Final = {DownloadState.QUEUED, DownloadState.RUNNING}
_OFFLINE: Final = phrase("waiting: the offline switch is on")
_HELD: Final = phrase("waiting: the models folder is being moved")
_STARTS: Final = {DownloadState.PAUSED, DownloadState.ASKING, DownloadState.FAILED}


class _Item:
    """One download of this process. `done` is what was there when it last stopped."""

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
        """What is written down of it."""
        state = DownloadState.QUEUED if self.state is DownloadState.RUNNING else self.state
        return QueueItem(self.id, self.order, state, self.problem, self.link, self.can_retry)

    def set(self, state: DownloadState, error: DescantError | None = None) -> None:
        """It is so now, because of `error`."""
        self.state = state
        self.problem = error.explanation if error is not None else None
        self.link = error.link if isinstance(error, HubError) else ""
        self.can_retry = error.can_retry if isinstance(error, HubError) else True

    def status(self, now: float, *, waits_for: Phrase | None = None) -> DownloadStatus:
        """As it is seen; `waits_for` tells why nothing in the queue may run now."""
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
    """See the module. Every method may be called from any thread; those that touch the disk say so.

    Args:
        models_folder: asked when a download starts.
        network: asked for each address.
        options: asked when a download starts.
        resume_at_start: whether what an earlier process left goes on by itself; else the person is asked.
        awake: whether the machine is kept from sleeping while something runs; asked when a download starts.
        on_done: told of each download that is whole, in the manager's thread.
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

    # -- the person's orders -------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Take up what an earlier process left, and work. Reads the disk."""
        self._read_queue()
        with self._changed:
            if self._thread is None and not self._closing:
                self._thread = threading.Thread(target=self._work, name="downloads", daemon=True)
                self._thread.start()

    def add(self, order: DownloadOrder) -> str:
        """Download it after the others; its id. An order that is there already is gone on with. Writes to the disk."""
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
                item.order = order  # of a newer commit perhaps
                item.set(DownloadState.QUEUED)
            elif item.state is DownloadState.CANCELLING:
                item.is_wanted_again = True
        return identity

    def pause(self, identity: str) -> None:
        """Stop it and keep what has come. Writes to the disk."""
        with self._changing():
            item = self._find(identity)
            if item is not None and item.state in _MOVES | {DownloadState.ASKING}:
                item.set(DownloadState.PAUSED)
                self._halt(item)

    def resume(self, identity: str) -> None:
        """Go on with what is paused, failed or was left. Writes to the disk."""
        with self._changing():
            item = self._find(identity)
            if item is not None and item.state in _STARTS:
                item.set(DownloadState.QUEUED)

    def pause_all(self) -> None:
        """Pause what runs or waits. Writes to the disk."""
        for status in self.statuses():
            self.pause(status.id)

    def resume_all(self) -> None:
        """Go on with all that is paused, failed or was left. Writes to the disk."""
        for status in self.statuses():
            self.resume(status.id)

    def cancel(self, identity: str, *, keep_part: bool) -> None:
        """Drop it. What has come is removed, or kept for an order that may come again. Writes to the disk."""
        with self._changing():
            item = self._find(identity)
            if item is None:
                return
            item.keep_part = keep_part
            item.set(DownloadState.CANCELLING)
            self._halt(item)
            is_running = item.running is not None
        if not is_running:  # else the thread that runs it does the rest
            self._drop(item)

    def move(self, identity: str, position: int) -> None:
        """Give it the place `position` (from 0) in the queue. Writes to the disk."""
        with self._changing():
            item = self._find(identity)
            if item is not None:
                self._items.remove(item)
                self._items.insert(max(0, min(position, len(self._items))), item)

    def hold(self, *, is_held: bool) -> None:
        """While held, nothing new runs: the models folder is being moved."""
        with self._changed:
            self._is_held = is_held
            self._changed.notify_all()

    def forget(self, identity: str) -> None:
        """Take what is done, or has failed, off the list; no file is touched but the list. Writes to the disk."""
        with self._changing():
            item = self._find(identity)
            if item is not None and item.state in (DownloadState.DONE, DownloadState.FAILED) and not item.running:
                self._items.remove(item)

    def statuses(self) -> tuple[DownloadStatus, ...]:
        """Every download in the order of the queue; cheap."""
        now = time.monotonic()
        with self._changed:
            waits_for = _HELD if self._is_held else _OFFLINE if self._is_offline else None
            return tuple(item.status(now, waits_for=waits_for) for item in self._items)

    def close(self, patience: float) -> bool:
        """Stop; what runs goes on at the next start. False if that takes more than `patience` seconds."""
        with self._changed:
            self._closing = True
            for item in self._items:
                self._halt(item)
            self._changed.notify_all()
        if self._thread is None:
            return True
        self._thread.join(patience)
        return not self._thread.is_alive()

    # -- the thread that works -----------------------------------------------------------------------------------------

    def _work(self) -> None:
        while (item := self._next()) is not None:
            with keep_awake("Descant", "A model is being downloaded", wanted=self._awake()):
                while item is not None:
                    self._run(item)
                    item = self._next(wait=False)

    def _read_queue(self) -> None:
        """Take up what an earlier process left, once."""
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
        """The next download, made ready to run; None when the manager closes, or nothing waits."""
        while True:
            # Without the lock: the first look may ask the system's store of secrets, which takes its time.
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
        except HubError:  # it has its own words, which the download will have
            return False

    def _run(self, item: _Item) -> None:
        download = item.running
        assert download is not None
        try:
            path = download.run()
        except (StoppedError, OfflineError):  # offline: it waits in the queue until it may go on
            self._ended(item, download)
        except DescantError as error:
            self._ended(item, download, error)
        except Exception as error:  # noqa: BLE001  what nobody foresaw must not end the queue
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
        except Exception:  # noqa: BLE001  whoever listens must not end the queue
            _log.exception("Who waits for downloads failed")

    def _drop(self, item: _Item) -> None:
        """Take a cancelled download off the list, and its parts off the disk."""
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

    # -- below a lock --------------------------------------------------------------------------------------------------

    def _find(self, identity: str) -> _Item | None:
        return next((item for item in self._items if item.id == identity), None)

    def _halt(self, item: _Item) -> None:
        if item.running is not None:
            item.running.stop()

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        """Hold the lock while something changes; then, without it, keep the queue."""
        with self._changed:
            yield
            self._version += 1
            version, kept = self._version, [item.kept() for item in self._items if item.state is not DownloadState.DONE]
            self._changed.notify_all()
        with self._saving:
            if version <= self._saved:
                return  # somebody has kept a later one already
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

"""The process that keeps folders up to date (``--collect``), until its client closes the input.

It looks at each folder again and again. That has no limits as notices of the system have (inotify's watches for each
folder, a file descriptor for each file on macOS), and finds changes on network drives too.
"""

import contextlib
import os
import queue
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

import msgspec
import psutil

from app.core.child_streams import take_over_streams
from app.documents.client import Reader
from app.documents.collections.errors import CollectionError
from app.documents.collections.index import CollectionIndex
from app.documents.collections.power import runs_on_battery
from app.documents.collections.progress import Progress
from app.documents.collections.protocol import (
    Hold,
    ReadAgain,
    ReadOnBattery,
    Request,
    State,
    Status,
    Watch,
    request_decoder,
)
from app.documents.collections.updating import Update

_LOOK_SECONDS: Final = 20.0
"""Between two looks at a folder."""
_LOOK_SHARE: Final = 50
"""Looking may take one part in so many of the time."""
_REPORT_SECONDS: Final = 0.2
_BATTERY_SECONDS: Final = 15.0


class Folder:
    """A folder that is kept up to date.

    Attributes:
        due: when it is looked at next, by the monotonic clock.
        again: its files are to be read again.
    """

    def __init__(self, path: bytes, *, is_paused: bool) -> None:
        self.path, self.is_paused = path, is_paused
        self.due, self.again = 0.0, False
        self.status = Status(path, State.PAUSED if is_paused else State.WAITING)


class Collector:
    """Reads folders one after another.

    Args:
        requests: what the client wants, as it arrives.
        report: receives what is new about a folder.
        on_battery: whether the computer runs on battery.
    """

    def __init__(
        self,
        requests: "queue.SimpleQueue[Request]",
        report: Callable[[Status], None],
        *,
        on_battery: Callable[[], bool] | None = None,
        reader: Reader | None = None,
    ) -> None:
        self._requests, self._report = requests, report
        self._on_battery = on_battery or runs_on_battery
        self._reader = reader or Reader()
        self._folders: dict[bytes, Folder] = {}
        self._is_held = self._reads_on_battery = False
        self._battery = (float("-inf"), False)
        self._reported = 0.0

    def step(self, *, patience: float | None = None) -> None:
        """Take requests, then look at the folder that is due, if there is one.

        Args:
            patience: seconds to wait at most if none is; None for until the next one is due.
        """
        now = time.monotonic()
        due = min((one for one in self._folders.values() if not one.is_paused), key=lambda one: one.due, default=None)
        if due is not None and due.due <= now and not self._is_held:
            self._take(0.0)
            if due.path in self._folders and not due.is_paused:
                self._look(due)
            return
        self._reader.close()
        wait = None if due is None or self._is_held else due.due - now
        self._take(wait if patience is None else min(patience, wait or patience))

    # -- requests --------------------------------------------------------------------------------------------------

    def _take(self, seconds: float | None) -> None:
        """Take what was requested; wait so long for the first, None for as long as it takes."""
        try:
            request = self._requests.get(timeout=seconds) if seconds != 0.0 else self._requests.get_nowait()
            while True:
                self._do(request)
                request = self._requests.get_nowait()
        except queue.Empty:
            return

    def _do(self, request: Request) -> None:
        match request:
            case Watch(folders=folders, paused=paused):
                self._watch(folders, frozenset(paused))
            case Hold(held=held):
                self._is_held = held
            case ReadAgain(folder=path) if path in self._folders:
                self._folders[path].again, self._folders[path].due = True, 0.0
            case ReadOnBattery():
                self._reads_on_battery = True
            case ReadAgain():
                return

    def _watch(self, folders: tuple[bytes, ...], paused: frozenset[bytes]) -> None:
        known, self._folders = self._folders, {}
        for path in folders:
            folder = known.get(path) or Folder(path, is_paused=path in paused)
            folder.due = folder.due if folder.is_paused == (path in paused) else 0.0
            folder.is_paused = path in paused
            self._folders[path] = folder
            if path not in known or folder.is_paused or folder.status.state is State.PAUSED:
                self._tell(folder, State.PAUSED if folder.is_paused else State.WAITING, counted=path not in known)

    # -- folders ---------------------------------------------------------------------------------------------------

    def _look(self, folder: Folder) -> None:
        begun = time.monotonic()
        try:
            with CollectionIndex(Path(os.fsdecode(folder.path)), can_write=True) as index:
                again, folder.again = folder.again, False
                if self._update(folder, index, again=again):
                    self._tell(folder, State.CURRENT, index=index)
        except CollectionError as error:
            folder.status = msgspec.structs.replace(folder.status, error=error.explanation)
            self._tell(folder, State.FAILED)
        folder.due = time.monotonic() + max(_LOOK_SECONDS, _LOOK_SHARE * (time.monotonic() - begun))

    def _update(self, folder: Folder, index: CollectionIndex, *, again: bool) -> bool:
        """Bring an index up to date; return False if the folder was paused or removed meanwhile."""
        for progress in Update(index, self._reader, again=again).run():
            folder.status = msgspec.structs.replace(folder.status, progress=progress, error=None)
            if progress.reading and not self._may_read(folder, index):
                folder.again = folder.again or again
                return False
            if progress.reading:
                self._tell_progress(folder, progress, index)
        return True

    def _may_read(self, folder: Folder, index: CollectionIndex) -> bool:
        """Wait while reading is not wanted; return False if the folder is not wanted any more."""
        self._take(0.0)
        while self._is_wanted(folder) and (why := self._obstacle()) is not None:
            self._tell(folder, why, index=index)
            self._reader.close()
            self._take(_BATTERY_SECONDS if why is State.BATTERY else None)
        return self._is_wanted(folder)

    def _is_wanted(self, folder: Folder) -> bool:
        return self._folders.get(folder.path) is folder and not folder.is_paused

    def _obstacle(self) -> State | None:
        if self._is_held:
            return State.WAITING
        return State.BATTERY if self._waits_for_power() else None

    def _waits_for_power(self) -> bool:
        asked, on_battery = self._battery
        if not self._reads_on_battery and time.monotonic() - asked >= _BATTERY_SECONDS:
            on_battery = self._on_battery()
            self._battery = (time.monotonic(), on_battery)
        return on_battery and not self._reads_on_battery

    # -- reports ---------------------------------------------------------------------------------------------------

    def _tell_progress(self, folder: Folder, progress: Progress, index: CollectionIndex) -> None:
        now = time.monotonic()
        if folder.status.state is not State.READING or now - self._reported >= _REPORT_SECONDS:
            self._reported = now
            self._tell(folder, State.READING, index=index)

    def _tell(
        self, folder: Folder, state: State, *, index: CollectionIndex | None = None, counted: bool = False
    ) -> None:
        """Report a state, with what is in the index; `counted` opens that for it."""
        before = folder.status
        folder.status = msgspec.structs.replace(folder.status, state=state)
        with contextlib.suppress(CollectionError):  # there is none yet
            if index is not None:
                folder.status = _with_contents(folder.status, index)
            elif counted:
                with CollectionIndex(Path(os.fsdecode(folder.path))) as known:
                    folder.status = _with_contents(folder.status, known)
        if folder.status != before or counted:
            self._report(folder.status)


def _with_contents(status: Status, index: CollectionIndex) -> Status:
    found = index.contents()
    return msgspec.structs.replace(status, files=found.files, pieces=found.pieces, refused=found.refused)


def main() -> int:
    """Run the process; the entry point of ``--collect``."""
    lines, reports = take_over_streams()
    _be_modest()
    requests: queue.SimpleQueue[Request] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(lines, requests), name="client", daemon=True).start()

    def report(status: Status) -> None:
        reports.write(msgspec.json.encode(status) + b"\n")
        reports.flush()

    collector = Collector(requests, report)
    while True:
        collector.step()


def _receive(lines: BinaryIO, requests: "queue.SimpleQueue[Request]") -> None:
    """Take requests until the client is gone; an index that is being written is whole without its last file."""
    with contextlib.suppress(msgspec.DecodeError):
        for line in lines:
            requests.put(request_decoder.decode(line))
    os._exit(0)


def _be_modest() -> None:
    """Let every other program go first."""
    with contextlib.suppress(OSError, psutil.Error):
        if sys.platform == "win32":
            psutil.Process().nice(psutil.IDLE_PRIORITY_CLASS)
        else:
            os.nice(15)

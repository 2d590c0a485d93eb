"""The folders whose files are searched: which there are, and how far they are read.

A process of its own reads them (app/documents/collections/child.py); it is started when there is a folder to read.
Knows no widget.
"""

from __future__ import annotations

import logging
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from app.chats import collections
from app.chats.sought import NOTHING_SOUGHT, Sought
from app.core.errors import DescantError, explained
from app.core.own_process import own_command
from app.documents.collections import finding
from app.documents.collections.index import CollectionIndex, FoundPiece, Refusal, remove_index
from app.documents.collections.protocol import (
    Hold,
    ReadAgain,
    ReadOnBattery,
    Request,
    State,
    Status,
    Watch,
    status_decoder,
)
from app.ui.services.bridge import Worker
from app.ui.services.own_qprocess import end, own_qprocess

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.chats.collections import Collection, Wanted
    from app.chats.store import ChatStore
    from app.chats.stored_chat import Passage
    from app.documents.document import Document
    from app.ui.services.answer_queue import Runs
    from app.ui.services.bridge import Bridge
    from app.ui.services.chat_store import StoreDesk

    Nearest = Callable[[Wanted, Callable[[Sought], None]], None]

_log = logging.getLogger(__name__)

_START_MS: Final = 1_500
"""The process is started so long after the folders are known: the window comes first."""
_MOST_FAILURES: Final = 3


class CollectionService(QObject):
    """All folders.

    Args:
        command: what starts the process; the app's own executable by default.

    Attributes:
        collections: all of them, the oldest first.
        statuses: what the process said last about each folder that it has looked at.
        reads_on_battery: whether the user wants to read on battery.
        nearest: finds the passages that are nearest to a question, if there is a model for that, and hands them over.

    Signals:
        changed(): one of these is another.
        removed(Path): a folder is no longer there, and no chat uses it.
        failed(DescantError): reading or writing failed; nothing was changed.
    """

    changed = Signal()
    removed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        desk: StoreDesk,
        runs: Runs,
        parent: QObject | None = None,
        *,
        command: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._bridge, self._desk, self._runs = bridge, desk, runs
        self._command = list(command) or own_command("--collect")
        self._worker: Worker | None = None
        self._process: QProcess | None = None
        self._failures, self._is_closed = 0, False
        self._is_held = False
        self.collections: list[Collection] = []
        self.statuses: dict[Path, Status] = {}
        self.reads_on_battery = False
        self.nearest: Nearest | None = None
        self._starter = QTimer(self, singleShot=True, interval=_START_MS)
        self._starter.timeout.connect(self._watch)
        runs.busy_chats.connect(self._on_busy)
        runs.finder = self.find
        self.refresh()

    # -- folders ---------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read which folders there are; `changed` follows."""
        self._desk.submit(explained(lambda store: store.read(collections.read)), self._show, self.failed.emit)

    def status_of(self, folder: Path) -> Status:
        """Return what is known of a folder."""
        return self.statuses.get(folder) or Status(os.fsencode(folder), State.WAITING)

    def add(self, folder: Path) -> None:
        """Add a folder, which is read in the background from then on; a known one stays as it is."""
        self._change(partial(collections.add, folder=folder.absolute()))

    def rename(self, folder: Path, name: str) -> None:
        """Give a collection another name."""
        self._change(partial(collections.rename, folder=folder, name=name))

    def set_paused(self, folder: Path, *, is_paused: bool) -> None:
        """Read a folder no longer, or again."""
        self._change(partial(collections.set_paused, folder=folder, is_paused=is_paused))

    def remove(self, folder: Path) -> None:
        """Remove a folder from all chats, and delete its index. The folder itself is left alone."""
        for desk in (self._desk, self._desk.temporary):
            desk.submit(_writing(partial(collections.remove, folder=folder)), None, self.failed.emit)

        def removed(_: object) -> None:
            self.statuses.pop(folder, None)
            self.collections = [one for one in self.collections if one.folder != folder]
            self._watch()  # before the index is deleted: the process must not write it any more
            self._work().submit(lambda: remove_index(folder), lambda _: self.refresh())
            self.removed.emit(folder)

        self._desk.submit(lambda _: None, removed, self.failed.emit)

    def read_again(self, folder: Path) -> None:
        """Look at all files of a folder again, and try again those that could not be read."""
        self._say(ReadAgain(os.fsencode(folder)))

    def read_on_battery(self) -> None:
        """Read although the computer runs on battery, until the app is closed."""
        self.reads_on_battery = True
        self._say(ReadOnBattery())

    def refusals(self, folder: Path, success: Callable[[list[Refusal]], None]) -> None:
        """Read which files of a folder could not be read."""

        def work() -> list[Refusal]:
            with CollectionIndex(folder) as index:
                return index.refusals()

        self._work().submit(explained(work), success, self.failed.emit)

    def read_file(self, passage: Passage, success: Callable[[Document | None], None]) -> None:
        """Read what was taken from the file of a passage; None if that is not in the index any more."""

        def work() -> Document | None:
            try:
                with CollectionIndex(Path(passage.folder)) as index:
                    return index.document(passage.name)
            except DescantError:
                return None

        self._work().submit(work, success)

    # -- questions -------------------------------------------------------------------------------------------------

    def find(self, chat_id: int, question_id: int, found: Callable[[Sought], None]) -> None:
        """Search the folders and long documents of a chat for a question; `found` receives what is found, if anything.

        What cannot be searched is left out: a question is answered without it.
        """
        wanted = partial(collections.wanted, chat_id=chat_id, question_id=question_id)

        def search(what: Wanted | None) -> None:
            if what is None:
                found(NOTHING_SOUGHT)
            elif what.folders:
                work = partial(finding.find, what.folders, what.question, before=what.before)
                self._work().submit(explained(work), partial(self._add_nearest, what, found), nothing)
            else:
                self._add_nearest(what, found, ())

        def nothing(_: DescantError) -> None:
            found(NOTHING_SOUGHT)

        self._desk.of(chat_id).submit(explained(lambda store: store.read(wanted)), search, nothing)

    def _add_nearest(
        self, what: Wanted, found: Callable[[Sought], None], orders: Sequence[Sequence[FoundPiece]]
    ) -> None:
        """Add the passages that say the same in other words, if there is a model for that."""
        if self.nearest is None:
            found(Sought(orders))
        else:
            self.nearest(what, lambda more: found(more._replace(by_words=orders)))

    def close(self, patience: float) -> None:
        """End the process, and what is searched."""
        self._is_closed = True
        self._runs.finder = None
        self._starter.stop()
        self._end_process()
        if self._worker is not None:
            self._worker.close(patience)

    # -- steps -----------------------------------------------------------------------------------------------------

    def _work(self) -> Worker:
        if self._worker is None:
            self._worker = Worker("collections", self._bridge)
        return self._worker

    def _change(self, work: Callable[..., None]) -> None:
        self._desk.submit(_writing(work), lambda _: self.refresh(), self.failed.emit)

    def _show(self, found: list[Collection]) -> None:
        self.collections = found
        self.changed.emit()
        if self._process is not None:
            self._watch()
        elif found:
            self._starter.start()

    # -- the process -----------------------------------------------------------------------------------------------

    def _watch(self) -> None:
        """Tell the process which folders to read; start it if there are any."""
        if not self.collections and self._process is None:
            return
        paths = tuple(os.fsencode(one.folder) for one in self.collections)
        paused = tuple(os.fsencode(one.folder) for one in self.collections if one.is_paused)
        self._say(Watch(paths, paused))
        if not paths:
            self._end_process()

    def _say(self, request: Request) -> None:
        if self._is_closed or self._failures >= _MOST_FAILURES:
            return
        process = self._process or self._start()
        process.write(msgspec.json.encode(request) + b"\n")

    def _start(self) -> QProcess:
        process = self._process = own_qprocess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_ended)
        process.start(self._command[0], self._command[1:])
        process.write(msgspec.json.encode(Hold(self._is_held)) + b"\n")
        return process

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            try:
                status = status_decoder.decode(self._process.readLine().data())
            except msgspec.DecodeError:
                _log.exception("The process that reads folders said something that is not understood")
                continue
            self._failures = 0
            self.statuses[Path(os.fsdecode(status.folder))] = status
            self.changed.emit()

    def _on_ended(self) -> None:
        """Start the process again after a while, unless it fails again and again."""
        self._end_process()
        self._failures += 1
        if self._failures >= _MOST_FAILURES:
            _log.error("The process that reads folders ended %d times without a word", self._failures)
        elif self.collections:
            self._starter.start()

    def _end_process(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.closeWriteChannel()
            end(process)

    def _on_busy(self, chats: set[int]) -> None:
        """Let answers go first."""
        if bool(chats) != self._is_held:
            self._is_held = bool(chats)
            if self._process is not None:
                self._say(Hold(self._is_held))


def _writing(work: Callable[..., None]) -> Callable[[ChatStore], None]:
    return explained(lambda store: store.write(work))

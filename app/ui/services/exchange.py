"""Exports, imports and backups for the window: one job at a time, in a thread and with a store of their own.

The window's own store is never held up: a job takes it for one chat, or a few, at a time.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import DescantError, explained
from app.ui.services.bridge import Bridge, Worker
from app.ui.words import tr

if TYPE_CHECKING:
    from app.chats.exchange.export import Exported
    from app.chats.exchange.forms import Options
    from app.chats.exchange.importing.importer import ImportReport
    from app.chats.store import ChatStore
    from app.chats.stored_chat import ChatSummary

_BEAT_MS = 200

Result = TypeVar("Result")


class Task(Enum):
    """What a job does."""

    EXPORT = auto()
    IMPORT = auto()


@dataclass(slots=True)
class Job:
    """A job that is running: how much of how much is done, in the unit of its task; `total` is 0 while unknown."""

    task: Task
    done: int = 0
    total: int = 0

    @property
    def fraction(self) -> float | None:
        """How much of it is done, from 0 to 1; None while unknown."""
        return min(1.0, self.done / self.total) if self.total else None


class Controls:
    """What a running job is given: where it says how far it is, and what tells it to stop."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self.stop = threading.Event()

    def progress(self, done: int, total: int) -> None:
        """Say how much of how much is done. Safe to call from any thread."""
        self._job.done, self._job.total = done, total


class WriteExport(Protocol):
    """Writes an export, as :func:`app.chats.exchange.export.export_to` does for one form."""

    def __call__(
        self,
        file: Path,
        store: ChatStore,
        chats: Sequence[ChatSummary],
        options: Options,
        *,
        progress: Callable[[int, int], None],
        stop: threading.Event,
    ) -> Exported:
        """Write `chats` to `file`, in one step."""


class ExchangeService(QObject):
    """Runs the jobs.

    Args:
        path: of the chats; None for the default one.

    Attributes:
        job: what is running; None if nothing is.

    Signals:
        changed(): `job` has begun or ended.
        progressed(): how far `job` is; emitted at most five times a second.
        exported(Path, int): the file holds this number of chats.
        imported(ImportReport): what became of an import, complete or cancelled.
        failed(Task, DescantError): a job has ended without a result.
    """

    changed = Signal()
    progressed = Signal()
    exported = Signal(Path, int)
    imported = Signal(object)
    failed = Signal(object, object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None, *, path: Path | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._path = bridge, path
        self._worker: Worker | None = None
        self._controls: Controls | None = None
        self.job: Job | None = None
        self._clock = QTimer(self, interval=_BEAT_MS)
        self._clock.timeout.connect(self.progressed)

    def export(self, ids: Collection[int] | None, file: Path, write: WriteExport, options: Options) -> None:
        """Export these chats, or all of them if `ids` is None, newest first. An existing file is replaced."""

        def work(store: ChatStore, controls: Controls) -> Exported:
            chats = [chat for chat in store.chats() if ids is None or chat.id in ids]
            return write(file, store, chats, options, progress=controls.progress, stop=controls.stop)

        self._run(Task.EXPORT, work, lambda exported: self.exported.emit(file, exported.chats))

    def import_chats(self, paths: Sequence[Path]) -> None:
        """Import files, archives and folders."""

        def work(store: ChatStore, controls: Controls) -> ImportReport:
            from app.chats.exchange.importing.importer import import_chats  # noqa: PLC0415  in the worker's thread

            return import_chats(paths, store, progress=controls.progress, stop=controls.stop)

        self._run(Task.IMPORT, work, self.imported.emit)

    def stop(self) -> None:
        """Stop the job; it ends soon, and leaves what it has finished."""
        if self._controls is not None:
            self._controls.stop.set()

    def close(self, patience: float) -> None:
        """Stop the job, and wait up to `patience` seconds for its end."""
        self.stop()
        self._clock.stop()
        if self._worker is not None:
            self._worker.close(patience)

    def lines(self) -> Iterable[str]:
        """Yield what is running, in words for the one who closes the window."""
        if self.job is not None:
            yield _in_words(self.job.task)

    def _run(
        self, task: Task, work: Callable[[ChatStore, Controls], Result], success: Callable[[Result], None]
    ) -> None:
        """Begin a job; does nothing while another one runs."""
        if self.job is not None:
            return
        self.job = Job(task)
        self._controls = Controls(self.job)
        if self._worker is None:
            self._worker = Worker("exchange", self._bridge)
        self._worker.submit(
            explained(partial(self._with_store, work, self._controls)),
            success,
            lambda error: self._on_failed(task, error),
            ended=self._on_ended,
        )
        self._clock.start()
        self.changed.emit()

    def _with_store(self, work: Callable[[ChatStore, Controls], Result], controls: Controls) -> Result:
        from app.chats.store import ChatStore  # noqa: PLC0415  in the worker's thread

        with ChatStore(self._path) as store:
            return work(store, controls)

    def _on_ended(self) -> None:
        self.job = self._controls = None
        self._clock.stop()
        self.changed.emit()

    def _on_failed(self, task: Task, error: DescantError) -> None:
        self.failed.emit(task, error)


def _in_words(task: Task) -> str:
    match task:
        case Task.EXPORT:
            return tr("Exporting chats")
        case Task.IMPORT:
            return tr("Importing chats")

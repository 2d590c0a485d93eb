"""Exports, imports and backups for the window: one job at a time, in a thread and with a store of their own.

The window's own store is never held up: a job takes it for one chat, or a few, at a time.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import DescantError, explained
from app.core.settings.store import settings_path
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.chat_store import StoreDesk
from app.ui.words import tr

if TYPE_CHECKING:
    from app.chats.backup.archive import Manifest
    from app.chats.backup.restoring import Restored
    from app.chats.exchange.export import Exported
    from app.chats.exchange.forms import Options
    from app.chats.exchange.importing.importer import ImportReport
    from app.chats.store import ChatStore
    from app.chats.stored_chat import ChatSummary

_BEAT_MS = 200

Result = TypeVar("Result")


class Task(Enum):
    """The kinds of jobs, of which one runs at a time."""

    EXPORT = auto()
    IMPORT = auto()
    BACKUP = auto()
    WEEKLY = auto()
    CHECK = auto()
    RESTORE = auto()


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
        path, settings: of the chats and the settings; None for the default ones.

    Attributes:
        job: what is running; None if nothing is.

    Signals:
        changed(): `job` has begun or ended.
        progressed(): how far `job` is; emitted at most five times a second.
        exported(Path, int): the file holds this number of chats.
        imported(ImportReport): what became of an import, complete or cancelled.
        backed_up(Path, Manifest): the file is a verified backup.
        checked(Path, Manifest): the file is a sound backup, which may be restored.
        restored(Restored): a backup has taken the place of the chats.
        failed(Task, DescantError): a job has ended without a result.
    """

    changed = Signal()
    progressed = Signal()
    exported = Signal(Path, int)
    imported = Signal(object)
    backed_up = Signal(Path, object)
    checked = Signal(Path, object)
    restored = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self, bridge: Bridge, parent: QObject | None = None, *, path: Path | None = None, settings: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._path, self._settings = bridge, path, settings
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

    def back_up(self, file: Path) -> None:
        """Write a backup of all chats and the settings. An existing file is replaced."""

        def work(controls: Controls) -> Manifest:
            from app.chats.backup.archive import back_up  # noqa: PLC0415  in the worker's thread

            store, settings = self._places()
            return back_up(file, store, settings, progress=controls.progress, stopped=controls.stop.is_set)

        self._begin(Task.BACKUP, work, lambda manifest: self.backed_up.emit(file, manifest))

    def back_up_if_due(self) -> None:
        """Make the weekly backup, if one is due and there are chats."""

        def work(controls: Controls) -> None:
            from app.chats.backup.weekly import back_up_weekly, weekly_folder  # noqa: PLC0415  in the worker's thread

            store, settings = self._places()
            back_up_weekly(weekly_folder(), store, settings, stopped=controls.stop.is_set)

        def is_due() -> bool:
            from app.chats.backup import weekly  # noqa: PLC0415  in the worker's thread

            store, _ = self._places()
            return store.is_file() and weekly.is_due(weekly.weekly_folder(), datetime.now(UTC).date())

        def begin(due: bool) -> None:
            if due:
                self._begin(Task.WEEKLY, work, lambda _: None)

        if self.job is None:
            self._thread().submit(explained(is_due), begin, lambda error: self._on_failed(Task.WEEKLY, error))

    def check_backup(self, file: Path) -> None:
        """Read all of a backup before it is restored."""

        def work(controls: Controls) -> Manifest:
            from app.chats.backup.archive import verify  # noqa: PLC0415  in the worker's thread

            return verify(file, stopped=controls.stop.is_set)

        self._begin(Task.CHECK, work, lambda manifest: self.checked.emit(file, manifest))

    def restore(self, file: Path, desk: StoreDesk, *, with_settings: bool) -> None:
        """Put a backup in the place of the chats, which are set aside; the store is closed meanwhile."""
        if self.job is not None:
            return
        store, settings = self._places()

        def work() -> Restored:
            from app.chats.backup.restoring import restore  # noqa: PLC0415  in the store's thread

            return restore(file, store, settings if with_settings else None)

        def done(restored: Restored) -> None:
            self._on_ended()
            self.restored.emit(restored)

        def failed(error: DescantError) -> None:
            self._on_ended()
            self._on_failed(Task.RESTORE, error)

        self._note(Job(Task.RESTORE))
        desk.swap(work, done, failed)

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
        """Begin a job that uses the store; does nothing while another one runs."""
        self._begin(task, partial(self._with_store, work), success)

    def _begin(self, task: Task, work: Callable[[Controls], Result], success: Callable[[Result], None]) -> None:
        """Begin a job; does nothing while another one runs."""
        if self.job is not None:
            return
        job = Job(task)
        self._controls = Controls(job)
        self._thread().submit(
            explained(partial(work, self._controls)),
            success,
            lambda error: self._on_failed(task, error),
            ended=self._on_ended,
        )
        self._note(job)

    def _note(self, job: Job) -> None:
        self.job = job
        self._clock.start()
        self.changed.emit()

    def _thread(self) -> Worker:
        if self._worker is None:
            self._worker = Worker("exchange", self._bridge)
        return self._worker

    def _places(self) -> tuple[Path, Path]:
        """Return the files of the chats and the settings."""
        from app.chats.store import default_path  # noqa: PLC0415  not needed at startup

        return self._path or default_path(), self._settings or settings_path()

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
        case Task.BACKUP | Task.WEEKLY:
            return tr("Making a backup")
        case Task.CHECK:
            return tr("Checking a backup")
        case Task.RESTORE:
            return tr("Restoring a backup")

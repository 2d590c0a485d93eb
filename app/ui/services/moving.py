"""Changes the models folder: moves it with all its models, or uses another one. Moving has a thread of its own."""

import contextlib
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import DescantError
from app.core.paths import models_dir
from app.core.sentences import Explanation, phrase
from app.core.settings.models import MODELS_FOLDER
from app.core.settings.store import SettingsStore
from app.library import former, moving
from app.library.errors import explained_files
from app.library.folders import models_folder
from app.library.moving import Move, MovePlan, MoveProgress, move_models, plan_move
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.library import LibraryService
from app.ui.services.models import ModelService
from app.ui.services.verification import VerificationService

_BEAT_MS = 200


class MovingService(QObject):
    """The models folder, and moving it.

    Args:
        worker: reads what a move would involve; shared with `models`.
        may_move: returns why the models folder must not be moved now (downloads run); None if it may.

    Attributes:
        move: progress of moving the folder; None if it is not being moved.

    Signals:
        progressed(): `move` has changed; emitted at most five times a second.
        moved(Path): the models folder is now there.
        changed(bool): a move has started (True) or ended, successfully or not.
        failed(Explanation): the folder is unchanged, or the move can be resumed.
        planned(Path, MovePlan): what moving the folder there would involve.
        allowed(): what prevented a move no longer applies.
    """

    progressed = Signal()
    moved = Signal(Path)
    changed = Signal(bool)
    failed = Signal(object)
    planned = Signal(Path, object)
    allowed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        models: ModelService,
        settings: SettingsStore,
        parent: QObject | None = None,
        *,
        worker: Worker,
        library: LibraryService,
        verification: VerificationService,
        may_move: Callable[[], Explanation | None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._worker, self._models, self._settings = bridge, worker, models, settings
        self._library, self._verification, self._may_move = library, verification, may_move
        self._was_refused = False
        self._mover: Worker | None = None
        self._stop = threading.Event()
        self.move: MoveProgress | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_BEAT_MS)
        self._clock.timeout.connect(self.progressed)
        models.changed.connect(self.look_whether_allowed)
        verification.ended.connect(self.look_whether_allowed)

    @property
    def folder(self) -> Path:
        """The models folder that the settings name."""
        return models_folder(self._settings)

    @property
    def unfinished(self) -> Move | None:
        """A move that an earlier run did not finish, if any."""
        return moving.unfinished() if self.move is None else None

    @property
    def former_folders(self) -> tuple[Path, ...]:
        """Earlier models folders that are still searched."""
        return tuple(former.load())

    def forget_folder(self, folder: Path) -> None:
        """Stop searching an earlier models folder; its files stay."""
        self._do(lambda: former.remove(folder))
        self._library.refresh()

    def use_folder(self, target: Path) -> None:
        """Use another folder as the models folder; existing files stay where they are and are still found."""
        source = self.folder

        def use() -> None:
            if self._library.is_used(source):
                former.add(source)
            former.remove(target)
            self._name_folder(target)

        self._do(use)

    def plan(self, target: Path) -> None:
        """Determine what moving the models folder to `target` would involve, and whether it is possible now."""
        source = self.folder
        self._worker.submit(
            explained_files(lambda: plan_move(source, target)),
            lambda plan: self._on_planned(target, plan),
            lambda error: self.failed.emit(error.explanation),
        )

    def move_folder(self, target: Path) -> None:
        """Move the models folder with all its contents to `target`."""
        if not self._refuses():
            self._begin(self.folder, target.absolute())

    def resume(self) -> None:
        """Resume a move that an earlier run did not finish."""
        move = self.unfinished
        if move is not None and not self._refuses():
            self._begin(move.source, move.target)

    def stop(self) -> None:
        """Cancel the move; everything stays where it was."""
        self._stop.set()

    def look_whether_allowed(self) -> None:
        """Report that a move is allowed again, if one was refused before."""
        if self._was_refused and self._why_not() is None:
            self._was_refused = False
            self.allowed.emit()

    def close(self, patience: float) -> None:
        """Wait up to `patience` seconds; an unfinished move can be resumed at the next start."""
        self._clock.stop()
        if self._mover is not None:
            self._mover.close(patience)

    def _do(self, change: Callable[[], None]) -> None:
        """Change something at once, in the window's thread, and report if that fails."""
        try:
            explained_files(change)()
        except DescantError as error:
            self.failed.emit(error.explanation)

    def _on_planned(self, target: Path, plan: MovePlan) -> None:
        refusal = self._why_not()
        self._was_refused = refusal is not None
        self.planned.emit(target, plan if refusal is None else replace(plan, refusal=refusal))

    def _refuses(self) -> bool:
        """Report why the folder cannot be moved now, if so, and return whether that is the case."""
        refusal = self._why_not()
        self._was_refused = refusal is not None
        if refusal is not None:
            self.failed.emit(refusal)
        return refusal is not None

    def _why_not(self) -> Explanation | None:
        if self.move is not None:
            return Explanation(phrase("The models folder is being moved."), None, phrase("Wait until that is done."))
        if self._verification.running:
            return Explanation(
                phrase("A model is being verified."), None, phrase("Wait until that is done, or stop it.")
            )
        if self._models.status.held is not None:
            return Explanation(
                phrase("A model is loaded, and its file cannot be moved while it is in use."),
                None,
                phrase("Unload it first."),
            )
        return self._may_move()

    def _begin(self, source: Path, target: Path) -> None:
        if self._mover is None:
            self._mover = Worker("moving", self._bridge)
        self._stop.clear()
        self.move = MoveProgress(0, 0, "")

        def tell(progress: MoveProgress) -> None:
            self.move = progress

        def switch() -> None:
            self._name_folder(target)

        def move() -> None:
            move_models(source, target, switch=switch, on_progress=tell, should_stop=self._stop.is_set)
            with contextlib.suppress(OSError):  # if it fails, an unused folder is searched
                for folder in (source, target):
                    former.remove(folder)

        self._mover.submit(explained_files(move), lambda _: self._on_moved(source, target), self._on_failed)
        self._clock.start()
        self.changed.emit(True)
        self.progressed.emit()

    def _name_folder(self, folder: Path) -> None:
        """Write the models folder into the settings."""
        self._settings.set(MODELS_FOLDER, "" if folder == models_dir() else str(folder))

    def _on_moved(self, source: Path, target: Path) -> None:
        self._end()
        self._models.note_moved(source, target)
        self.moved.emit(target)

    def _on_failed(self, error: DescantError) -> None:
        self._end()
        self.failed.emit(error.explanation)

    def _end(self) -> None:
        self._clock.stop()
        self.move = None
        self.changed.emit(False)
        self.progressed.emit()
        self._library.refresh()

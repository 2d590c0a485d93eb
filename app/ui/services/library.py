"""The models on this machine: lists, verifies, deletes and moves them for the window. Knows no widget."""

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QFile, QObject, QTimer, Signal

from app.core.errors import DescantError, unforeseen
from app.core.paths import models_dir
from app.core.sentences import Explanation, phrase
from app.core.settings.models import MODELS_FOLDER, USE_HUGGING_FACE_CACHE, USE_LLAMA_CPP, USE_LM_STUDIO
from app.core.settings.store import SettingsStore
from app.gguf.opening import display_name
from app.library import former, models_folder, moving, removing, verified
from app.library.details import ModelDetails, all_details, details_of
from app.library.models import LibraryScan, UnreadableFolder
from app.library.moving import Move, MovePlan, MoveProgress, move_models, plan_move
from app.library.removing import Removal, removal_of
from app.library.verified import Verdict, VerifyResult, verify
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.kept_parts import KeptPart, kept_parts, remove_kept_part
from app.ui.services.models import LoadState, ModelService

_FOLDERS = frozenset((MODELS_FOLDER, USE_HUGGING_FACE_CACHE, USE_LM_STUDIO, USE_LLAMA_CPP))
_BEAT_MS = 200


@dataclass(frozen=True, slots=True)
class Listing:
    """Result of a scan: all models, the folders that could not be read, and the part files of downloads."""

    models: tuple[ModelDetails, ...] = ()
    unreadable: tuple[UnreadableFolder, ...] = ()
    kept: tuple[KeptPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """Progress of verifying a model in bytes; 0 of 0 while it is queued."""

    done: int = 0
    total: int = 0


class Deletion(StrEnum):
    """Outcome of deleting a model. NO_BIN: nothing was deleted, since that disk has no bin."""

    IN_BIN = "in_bin"
    GONE = "gone"
    NO_BIN = "no_bin"


class LibraryService(QObject):
    """The models on this machine. Slow work (reading a model of 60 GB takes minutes) runs in its own threads.

    Args:
        library: the worker that scans; shared with `models`.
        may_move: returns why the models folder must not be moved now (downloads run); None if it may.
        wanted: returns the SHA-256 of all files of the queued downloads.

    Attributes:
        listing: result of the last scan.
        verifying: models that are being verified or queued for it, by path.
        move: progress of moving the folder; None if it is not being moved.

    Signals:
        listed(Listing): after the first scan and after each change.
        progressed(): `verifying` or `move` has changed; emitted at most five times a second.
        verification_ended(Path, VerifyResult)
        deleted(Path, Deletion)
        not_deleted(Path, Explanation)
        moved(Path): the models folder is now there.
        move_changed(bool): a move has started (True) or ended, successfully or not.
        not_moved(Explanation): the move failed; the folder is unchanged, or the move can be resumed.
        move_planned(Path, MovePlan): what moving the folder there would involve.
        move_allowed(): what prevented a move no longer applies.
    """

    listed = Signal(object)
    progressed = Signal()
    verification_ended = Signal(Path, object)
    deleted = Signal(Path, object)
    not_deleted = Signal(Path, object)
    moved = Signal(Path)
    move_changed = Signal(bool)
    not_moved = Signal(object)
    move_planned = Signal(Path, object)
    move_allowed = Signal()
    _settings_changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        library: Worker,
        models: ModelService,
        settings: SettingsStore,
        parent: QObject | None = None,
        *,
        may_move: Callable[[], Explanation | None] = lambda: None,
        wanted: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._library, self._models = bridge, library, models
        self._settings, self._may_move, self._wanted = settings, may_move, wanted
        self._was_wanted = wanted()
        self._was_refused = False
        self._reader: Worker | None = None
        self._mover: Worker | None = None
        self._stops: dict[Path, threading.Event] = {}
        self._stop_move = threading.Event()
        self._latest: dict[Path, Verification] = {}
        self._latest_move: MoveProgress | None = None
        self.listing = Listing()
        self.has_listed = False
        self.verifying: dict[Path, Verification] = {}
        self.move: MoveProgress | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_BEAT_MS)
        self._clock.timeout.connect(self._on_beat)
        models.scanned.connect(self._on_scanned)
        models.changed.connect(self._look_whether_allowed)
        self._settings_changed.connect(self.refresh)
        self._end_subscription = settings.subscribe(self._on_setting)

    # -- scanning --------------------------------------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        """The models folder that the settings name."""
        return models_folder(self._settings)

    def refresh(self) -> None:
        """Scan the folders for models again."""
        self._models.scan()

    def details(self, path: Path) -> ModelDetails | None:
        """Return what the last scan found about the model at `path`."""
        return next((one for one in self.listing.models if one.entry.path == path), None)

    def kept_part(self, path: Path) -> KeptPart | None:
        """Return what the last scan found about the part file at `path`."""
        return next((one for one in self.listing.kept if one.path == path), None)

    def note_downloads(self) -> None:
        """Scan again if the queue of downloads has changed, and check whether a move is allowed now."""
        wanted = self._wanted()
        if wanted != self._was_wanted and self.has_listed:
            self.refresh()
        self._was_wanted = wanted
        self._look_whether_allowed()

    def is_loaded(self, path: Path) -> bool:
        """Return whether the engine holds this model, or is loading or unloading it."""
        status = self._models.status
        holds = status.state in (LoadState.READY, LoadState.LOADING, LoadState.UNLOADING)
        return holds and status.entry is not None and status.entry.path == path

    # -- verifying -------------------------------------------------------------------------------------------------

    def verify(self, path: Path) -> None:
        """Queue a model for verification: its files are read completely and compared with their checksums."""
        if path in self.verifying:
            return
        if self._reader is None:
            self._reader = Worker("verifying", self._bridge)
        stop = self._stops[path] = threading.Event()
        self.verifying[path] = self._latest[path] = Verification()

        def tell(done: int, total: int) -> None:
            self._latest[path] = Verification(done, total)

        self._reader.submit(
            lambda: _verify(path, tell, stop),
            lambda result: self._on_verified(path, result),
            lambda error: self._on_verified(path, VerifyResult(Verdict.UNREADABLE, explanation=_explained(error))),
        )
        self._clock.start()
        self.progressed.emit()

    def stop_verifying(self, path: Path) -> None:
        """Stop verifying a model that is being read or queued."""
        if path in self._stops:
            self._stops[path].set()

    def _on_verified(self, path: Path, result: VerifyResult) -> None:
        for known in (self.verifying, self._latest, self._stops):
            known.pop(path, None)
        self.progressed.emit()
        self.verification_ended.emit(path, result)
        self._look_again(path)
        self._look_whether_allowed()

    # -- deleting --------------------------------------------------------------------------------------------------

    def removal(self, path: Path) -> Removal | Explanation:
        """Return which files deleting a model would remove, or why it cannot be deleted."""
        details = self.details(path)
        if self.is_loaded(path):
            return Explanation(phrase("This model is loaded."), None, phrase("Unload it first."))
        if path in self.verifying:
            return Explanation(phrase("This model is being verified."), None, phrase("Stop that first."))
        if details is None:
            return Explanation(phrase("This model is no longer there."), None, phrase("Refresh the list."))
        return removal_of(details.entry)

    def delete(self, path: Path, *, for_good: bool = False) -> None:
        """Move all files of a model to the bin, or delete them permanently (`for_good`)."""
        removal = self.removal(path)
        if isinstance(removal, Explanation):
            self.not_deleted.emit(path, removal)
            return
        self._library.submit(
            lambda: _delete(path, removal, for_good=for_good),
            lambda outcome: self._on_deleted(path, outcome),
            lambda error: self._on_not_deleted(path, error),
        )

    def remove_part(self, path: Path) -> None:
        """Delete a part file, unless a queued download uses it."""
        part = self.kept_part(path)
        if part is None or part.leftover.sha256 in self._wanted():
            self.refresh()
            return
        self._library.submit(
            lambda: remove_kept_part(part),
            lambda _: self._on_deleted(path, Deletion.GONE),
            lambda error: self._on_not_deleted(path, error),
        )

    def _on_deleted(self, path: Path, outcome: Deletion) -> None:
        if outcome is not Deletion.NO_BIN:
            self._models.note_deleted(path)
            self.refresh()
        self.deleted.emit(path, outcome)

    def _on_not_deleted(self, path: Path, error: Exception) -> None:
        self.refresh()
        self.not_deleted.emit(path, _explained(error))

    # -- moving ----------------------------------------------------------------------------------------------------

    @property
    def unfinished_move(self) -> Move | None:
        """A move that an earlier run did not finish, if any."""
        return moving.unfinished() if self.move is None else None

    @property
    def former_folders(self) -> tuple[Path, ...]:
        """Earlier models folders that are still searched."""
        return tuple(former.load())

    def forget_folder(self, folder: Path) -> None:
        """Stop searching an earlier models folder; its files stay."""
        try:
            former.remove(folder)
        except OSError as error:
            self.not_moved.emit(_explained(error))
        self.refresh()

    def plan_move(self, target: Path) -> None:
        """Determine what moving the models folder to `target` would involve, and whether it is possible now."""
        source = self.folder
        self._library.submit(
            lambda: plan_move(source, target),
            lambda plan: self._on_planned(target, plan),
            lambda error: self.not_moved.emit(_explained(error)),
        )

    def _on_planned(self, target: Path, plan: MovePlan) -> None:
        refusal = self._why_not_move()
        self._was_refused = refusal is not None
        self.move_planned.emit(target, plan if refusal is None else replace(plan, refusal=refusal))

    def move_folder(self, target: Path) -> None:
        """Move the models folder with all its contents to `target`."""
        if not self._refuses():
            self._begin_move(self.folder, target.absolute())

    def use_folder(self, target: Path) -> None:
        """Use another folder as the models folder; existing files stay where they are and are still found."""
        source = self.folder
        try:
            if self.is_used(source):
                former.add(source)
            former.remove(target)
            self._settings.set(MODELS_FOLDER, _as_setting(target))
        except (DescantError, OSError) as error:
            self.not_moved.emit(_explained(error))

    def is_used(self, folder: Path) -> bool:
        """Return whether models or part files were found in the folder."""
        known = [*(one.entry.path for one in self.listing.models), *(one.path for one in self.listing.kept)]
        return any(path.is_relative_to(folder) for path in known)

    def resume_move(self) -> None:
        """Resume a move that an earlier run did not finish."""
        move = self.unfinished_move
        if move is not None and not self._refuses():
            self._begin_move(move.source, move.target)

    def stop_moving(self) -> None:
        """Cancel the move; everything stays where it was."""
        self._stop_move.set()

    def _refuses(self) -> bool:
        """Report why the folder cannot be moved now, if so, and return whether that is the case."""
        refusal = self._why_not_move()
        self._was_refused = refusal is not None
        if refusal is not None:
            self.not_moved.emit(refusal)
        return refusal is not None

    def _look_whether_allowed(self) -> None:
        if self._was_refused and self._why_not_move() is None:
            self._was_refused = False
            self.move_allowed.emit()

    def _why_not_move(self) -> Explanation | None:
        if self.move is not None:
            return Explanation(phrase("The models folder is being moved."), None, phrase("Wait until that is done."))
        if self.verifying:
            return Explanation(
                phrase("A model is being verified."), None, phrase("Wait until that is done, or stop it.")
            )
        status = self._models.status
        if status.entry is not None and self.is_loaded(status.entry.path):
            return Explanation(
                phrase("A model is loaded, and its file cannot be moved while it is in use."),
                None,
                phrase("Unload it first."),
            )
        return self._may_move()

    def _begin_move(self, source: Path, target: Path) -> None:
        if self._mover is None:
            self._mover = Worker("moving", self._bridge)
        self._stop_move.clear()
        self.move = self._latest_move = MoveProgress(0, 0, "")

        def tell(progress: MoveProgress) -> None:
            self._latest_move = progress

        def switch() -> None:
            self._settings.set(MODELS_FOLDER, _as_setting(target))

        def move() -> None:
            move_models(source, target, switch=switch, on_progress=tell, should_stop=self._stop_move.is_set)
            with contextlib.suppress(OSError):  # if it fails, an unused folder is searched
                for folder in (source, target):
                    former.remove(folder)

        self._mover.submit(
            move,
            lambda _: self._on_moved(source, target),
            self._on_not_moved,
        )
        self._clock.start()
        self.move_changed.emit(True)
        self.progressed.emit()

    def _on_moved(self, source: Path, target: Path) -> None:
        self._end_move()
        self._models.note_moved(source, target)
        self.moved.emit(target)

    def _on_not_moved(self, error: Exception) -> None:
        self._end_move()
        self.not_moved.emit(_explained(error))

    def _end_move(self) -> None:
        self.move = self._latest_move = None
        self.move_changed.emit(False)
        self.progressed.emit()
        self.refresh()

    # -- steps -----------------------------------------------------------------------------------------------------

    def close(self, patience: float) -> None:
        """Stop all work; an unfinished move can be resumed at the next start."""
        self._end_subscription()
        self._clock.stop()
        for stop in self._stops.values():
            stop.set()
        for worker in (self._reader, self._mover):
            if worker is not None:
                worker.close(patience)

    def _on_scanned(self, scan: LibraryScan) -> None:
        wanted = self._wanted()
        self._library.submit(lambda: _listing(scan, self._settings, wanted), self._on_listed)

    def _on_listed(self, listing: Listing) -> None:
        self.listing, self.has_listed = listing, True
        self.listed.emit(listing)

    def _look_again(self, path: Path) -> None:
        """Read the details of one model again."""
        details = self.details(path)
        if details is not None:
            self._library.submit(
                lambda: replace(
                    details_of(details.entry, self._settings),
                    title=details.title,
                    own_size=details.own_size,
                    shared_with=details.shared_with,
                ),
                self._on_details,
            )

    def _on_details(self, details: ModelDetails) -> None:
        path = details.entry.path
        models = tuple(details if one.entry.path == path else one for one in self.listing.models)
        self._on_listed(replace(self.listing, models=models))

    def _on_setting(self, setting: object) -> None:
        """Pass changes of folder settings to the window's thread; may be called from any thread."""
        if setting in _FOLDERS:
            self._settings_changed.emit()

    def _on_beat(self) -> None:
        if not self.verifying and self.move is None:
            self._clock.stop()
            return
        self.verifying = {path: self._latest[path] for path in self.verifying}
        if self.move is not None:
            self.move = self._latest_move
        self.progressed.emit()


def _listing(scan: LibraryScan, settings: SettingsStore, wanted: frozenset[str]) -> Listing:
    return Listing(all_details(scan.entries, settings), scan.unreadable, tuple(kept_parts(settings, wanted)))


def _verify(path: Path, tell: Callable[[int, int], None], stop: threading.Event) -> VerifyResult:
    return verify(path, verified.expected(path), tell, stop.is_set)


def _delete(path: Path, removal: Removal, *, for_good: bool) -> Deletion:
    for number, file in enumerate(removal.files):
        if for_good:
            file.unlink()
        elif not _into_bin(file):
            if number == 0:
                return Deletion.NO_BIN
            raise _NotInBinError(file)
    removing.forget(path)
    return Deletion.GONE if for_good else Deletion.IN_BIN


def _into_bin(file: Path) -> bool:
    try:
        str(file).encode()
    except UnicodeEncodeError:  # Qt cannot handle file names that are not valid text
        return False
    return bool(QFile.moveToTrash(str(file)))


class _NotInBinError(DescantError):
    """Some files of a model were moved to the bin, the others were not."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            Explanation(
                phrase("{name} could not be moved to the bin.", name=display_name(file)),
                phrase("Other files of the same model are already in it."),
                phrase("Restore them from the bin, or delete what is left."),
            )
        )


def _explained(error: Exception) -> Explanation:
    if isinstance(error, DescantError):
        return error.explanation
    if isinstance(error, OSError):
        return Explanation(
            phrase("The system refused it."),
            phrase("The system reported: {reason}.", reason=error.strerror or str(error)),
            phrase("Check the folder and its disk, and try again."),
        )
    return unforeseen(error)


def _as_setting(folder: Path) -> str:
    return "" if folder == models_dir() else str(folder)

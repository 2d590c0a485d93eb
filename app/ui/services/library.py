"""The models on this machine: lists and deletes them for the window."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QFile, QObject, Signal

from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase
from app.core.settings.models import MODELS_FOLDER, USE_HUGGING_FACE_CACHE, USE_LLAMA_CPP, USE_LM_STUDIO
from app.core.settings.store import SettingsStore
from app.gguf.opening import display_name
from app.library import removing
from app.library.details import ModelDetails, all_details, details_of
from app.library.errors import explained_files
from app.library.models import LibraryScan, UnreadableFolder
from app.library.removing import Removal, removal_of
from app.ui.services.bridge import Worker
from app.ui.services.kept_parts import KeptPart, kept_parts, remove_kept_part
from app.ui.services.models import ModelService
from app.ui.services.verification import VerificationService

_FOLDERS = frozenset((MODELS_FOLDER, USE_HUGGING_FACE_CACHE, USE_LM_STUDIO, USE_LLAMA_CPP))


@dataclass(frozen=True, slots=True)
class Listing:
    """Result of a scan: all models, the folders that could not be read, and the part files of downloads."""

    models: tuple[ModelDetails, ...] = ()
    unreadable: tuple[UnreadableFolder, ...] = ()
    kept: tuple[KeptPart, ...] = ()


class Deletion(StrEnum):
    """Outcome of deleting a model. NO_BIN: nothing was deleted, since that disk has no bin."""

    IN_BIN = "in_bin"
    GONE = "gone"
    NO_BIN = "no_bin"


class LibraryService(QObject):
    """The models on this machine.

    Args:
        worker: scans; shared with `models`.
        verification: a model that it reads is not deleted.
        wanted: returns the SHA-256 of all files of the queued downloads.

    Attributes:
        listing: result of the last scan.

    Signals:
        listed(Listing): after the first scan and after each change.
        deleted(Path, Deletion)
        not_deleted(Path, Explanation)
    """

    listed = Signal(object)
    deleted = Signal(Path, object)
    not_deleted = Signal(Path, object)
    _settings_changed = Signal()

    def __init__(
        self,
        worker: Worker,
        models: ModelService,
        settings: SettingsStore,
        verification: VerificationService,
        parent: QObject | None = None,
        *,
        wanted: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        super().__init__(parent)
        self._worker, self._models, self._settings = worker, models, settings
        self._verification, self._wanted = verification, wanted
        self._was_wanted = wanted()
        self.listing = Listing()
        self.has_listed = False
        models.scanned.connect(self._on_scanned)
        verification.ended.connect(self._look_again)
        self._settings_changed.connect(self.refresh)
        self._end_subscription = settings.subscribe(self._on_setting)

    # -- scanning --------------------------------------------------------------------------------------------------

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
        """Scan again if the queue of downloads has changed."""
        wanted = self._wanted()
        if wanted != self._was_wanted and self.has_listed:
            self.refresh()
        self._was_wanted = wanted

    def is_used(self, folder: Path) -> bool:
        """Return whether models or part files were found in the folder."""
        known = [*(one.entry.path for one in self.listing.models), *(one.path for one in self.listing.kept)]
        return any(path.is_relative_to(folder) for path in known)

    # -- deleting --------------------------------------------------------------------------------------------------

    def removal(self, path: Path) -> Removal | Explanation:
        """Return which files deleting a model would remove, or why it cannot be deleted."""
        details = self.details(path)
        if path == self._models.status.held:
            return Explanation(phrase("This model is loaded."), None, phrase("Unload it first."))
        if path in self._verification.running:
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
        self._worker.submit(
            explained_files(lambda: _delete(path, removal, for_good=for_good)),
            lambda outcome: self._on_deleted(path, outcome),
            lambda error: self._on_not_deleted(path, error),
        )

    def remove_part(self, path: Path) -> None:
        """Delete a part file, unless a queued download uses it."""
        part = self.kept_part(path)
        if part is None or part.leftover.sha256 in self._wanted():
            self.refresh()
            return
        self._worker.submit(
            explained_files(lambda: remove_kept_part(part)),
            lambda _: self._on_deleted(path, Deletion.GONE),
            lambda error: self._on_not_deleted(path, error),
        )

    def _on_deleted(self, path: Path, outcome: Deletion) -> None:
        if outcome is not Deletion.NO_BIN:
            self._models.note_deleted(path)
            self.refresh()
        self.deleted.emit(path, outcome)

    def _on_not_deleted(self, path: Path, error: DescantError) -> None:
        self.refresh()
        self.not_deleted.emit(path, error.explanation)

    # -- steps -----------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Stop following the settings, which outlive the window."""
        self._end_subscription()

    def _on_scanned(self, scan: LibraryScan) -> None:
        wanted = self._wanted()
        self._worker.submit(lambda: _listing(scan, self._settings, wanted), self._on_listed)

    def _on_listed(self, listing: Listing) -> None:
        self.listing, self.has_listed = listing, True
        self.listed.emit(listing)

    def _look_again(self, path: Path) -> None:
        """Read the details of one model again."""
        details = self.details(path)
        if details is not None:
            self._worker.submit(
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


def _listing(scan: LibraryScan, settings: SettingsStore, wanted: frozenset[str]) -> Listing:
    return Listing(all_details(scan.entries, settings), scan.unreadable, tuple(kept_parts(settings, wanted)))


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

"""The models the window can use: which exist, which is chosen, which is loaded."""

from __future__ import annotations

import contextlib
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.errors import DescantError
from app.core.settings.privacy import PRIVACY_REMEMBER_FILES
from app.core.settings.store import SettingsStore
from app.engine.faults import LoadWasCancelledError
from app.engine.protocol import LoadOptions
from app.ui.services.bridge import Worker
from app.ui.services.engine import EngineRunner
from app.ui.services.load_planner import LoadPlanner

if TYPE_CHECKING:
    from app.engine.loading import PreparedLoad
    from app.engine.protocol import Loaded
    from app.library.models import LibraryEntry, LibraryScan

GPT_OSS = "gpt-oss"


class LoadState(StrEnum):
    """State of the chosen model. NONE: nothing is chosen. CHOSEN: it loads with the first message or on request."""

    NONE = "none"
    CHOSEN = "chosen"
    LOADING = "loading"
    READY = "ready"
    UNLOADING = "unloading"


class ModelStatus(msgspec.Struct, frozen=True):
    """The chosen model and its state.

    Attributes:
        entry: the chosen model; None only in the state NONE.
        fraction: share of the weights loaded while LOADING.
        loaded: the engine's report on the model when READY.
    """

    state: LoadState = LoadState.NONE
    entry: LibraryEntry | None = None
    fraction: float = 0.0
    loaded: Loaded | None = None

    @property
    def held(self) -> Path | None:
        """The path of the model that the engine holds, or is loading or unloading."""
        holds = self.state in (LoadState.READY, LoadState.LOADING, LoadState.UNLOADING)
        return self.entry.path if holds and self.entry is not None else None

    @property
    def name(self) -> str:
        """Name to show; empty if no model is chosen."""
        return name_of(self.entry) if self.entry is not None else ""

    @property
    def is_boxed(self) -> bool:
        """Whether it is the model in the box, which is asked for less: it has not learned to write titles."""
        return self.entry is not None and self.entry.in_the_box

    @property
    def is_gpt_oss(self) -> bool:
        """Whether effort levels apply: decided by the file's architecture, never by its name."""
        facts = self.entry.facts if self.entry is not None else None
        return facts is not None and facts.architecture == GPT_OSS


def name_of(entry: LibraryEntry) -> str:
    """Return the name to show for a model."""
    return entry.facts.name if entry.facts is not None else entry.id


class ModelService(QObject):
    """Finds, chooses, loads and unloads models.

    Args:
        settings: which folders to search; read from the settings file if omitted.
        planner: plans how a model is loaded; without one the engine chooses.

    Attributes:
        status: the chosen model and its state.
        prepared: the plan of the model that is loaded or being loaded; None before the first load.

    Signals:
        changed(ModelStatus)
        scanned(LibraryScan): the models on this machine.
        ready(): the chosen model is loaded.
        unloaded(): the model was unloaded after :meth:`eject`.
        cancelling(): the user has cancelled the load; it has not ended yet.
        failed(DescantError): the chosen model failed to load; it stays chosen.
        cancelled(): the load ended because the user cancelled it.
        refused(DescantError): this file cannot be chosen.
    """

    changed = Signal(object)
    scanned = Signal(object)
    ready = Signal()
    failed = Signal(object)
    cancelled = Signal()
    refused = Signal(object)
    unloaded = Signal()
    cancelling = Signal()

    def __init__(
        self,
        engine: EngineRunner,
        library: Worker,
        parent: QObject | None = None,
        *,
        settings: SettingsStore | None = None,
        planner: LoadPlanner | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._library = library
        self._settings = settings
        self._planner = planner
        self._loads = 0
        """Number of the current load; what was prepared for earlier loads is dropped."""
        self._is_preparing = False
        self._cancelling = self._reloading = False
        self._loaded: Loaded | None = None
        self.status = ModelStatus()
        self.prepared: PreparedLoad | None = None
        engine.load_progress.connect(self._on_progress)
        engine.loaded.connect(self._on_loaded)
        engine.load_failed.connect(self._on_load_failed)
        engine.unloaded.connect(self._on_unloaded)
        engine.items.connect(lambda _: self._note_threads())

    @property
    def folder(self) -> Path:
        """The models folder that the settings name."""
        from app.library.folders import models_folder  # noqa: PLC0415  see scan

        return models_folder(self._settings or SettingsStore())

    def scan(self) -> None:
        """Scan the folders for models; `scanned` has the result."""
        self._library.submit(lambda: _scan(self._settings), self.scanned.emit)

    def choose_last(self, *, load: bool = False) -> None:
        """Choose the model used last, if it still exists, and load it if `load` is set."""
        self._library.submit(_last_entry, lambda entry: self._on_last(entry, load=load))

    def choose(self, path: Path, *, remember: bool = False) -> None:
        """Choose the model at `path` and load it. `remember` a file from outside the models folder."""
        may_remember = self._settings is None or self._settings.get(PRIVACY_REMEMBER_FILES)
        self._library.submit(lambda: _entry_at(path, remember=remember and may_remember), self._on_chosen)

    def load(self, *, force: bool = False) -> None:
        """Load the chosen model. `force`: even if it crashed the engine before or seems too large."""
        entry = self.status.entry
        if entry is None or self.status.state in (LoadState.LOADING, LoadState.READY):
            return
        self._begin_load(entry, force=force)

    def reload(self) -> None:
        """Load the chosen model again with changed options; same as :meth:`load` if it is not loaded."""
        entry = self.status.entry
        if entry is not None and self.status.state is LoadState.READY:
            self._begin_load(entry, force=False)
        else:
            self.load()

    def cancel(self) -> None:
        """Cancel the load; the model stays chosen."""
        if self.status.state is not LoadState.LOADING:
            return
        self._cancelling = True
        self.cancelling.emit()
        if self._is_preparing:
            self._drop_preparation()
            if self._engine.has_model:
                self._engine.unload()  # as if the load had started: that would unload the previous model
            self._on_load_failed(LoadWasCancelledError())
        else:
            self._engine.cancel_load()

    def eject(self) -> None:
        """Unload the model and free its memory; it stays chosen."""
        if self.status.state is LoadState.READY:
            self._set(ModelStatus(LoadState.UNLOADING, self.status.entry))
            self._engine.unload()

    def note_reload(self, fraction: float) -> None:
        """The engine crashed unnoticed and is loading the model again by itself; `fraction` is loaded so far."""
        if self.status.state is LoadState.READY or self._reloading:
            self._reloading = True
            self._set(ModelStatus(LoadState.LOADING, self.status.entry, fraction))

    def note_works(self) -> None:
        """The engine responds, so the model is loaded again."""
        if self._reloading and self._loaded is not None:
            self._set(ModelStatus(LoadState.READY, self.status.entry, loaded=self._loaded))
        self._reloading = False

    def note_turn_ended(self) -> None:
        """Update the model's memory after its first turn, when it is known exactly. The planner learns from it."""
        loaded, shown = self._engine.loaded_model, self.status.loaded
        if self.status.state is not LoadState.READY or loaded is None or shown is None or loaded.sizes == shown.sizes:
            return
        self._loaded = loaded
        self._set(ModelStatus(LoadState.READY, self.status.entry, loaded=loaded))
        if self._planner is not None and self.prepared is not None and loaded.sizes.has_computed:
            self._planner.learn(self.prepared, loaded)

    def _note_threads(self) -> None:
        """Update the number of threads, which the engine may change while it writes."""
        loaded, shown = self._engine.loaded_model, self.status.loaded
        if self.status.state is not LoadState.READY or loaded is None or shown is None:
            return
        if loaded.threads != shown.threads:
            self._loaded = msgspec.structs.replace(shown, threads=loaded.threads)
            self._set(ModelStatus(LoadState.READY, self.status.entry, loaded=self._loaded))

    def note_gone(self) -> None:
        """The engine's process has ended, and the model with it; ignored while another model loads."""
        if self.status.state is LoadState.READY or self._reloading:
            self._set(ModelStatus(LoadState.CHOSEN, self.status.entry))
        self._reloading = False

    def note_moved(self, before: Path, after: Path) -> None:
        """Follow the chosen model when the models folder moved from `before` to `after`."""
        entry = self.status.entry
        if entry is not None and self.status.state is LoadState.CHOSEN and entry.path.is_relative_to(before):
            path = after / entry.path.relative_to(before)
            self._library.submit(lambda: _entry_at(path, remember=False), self._on_moved)

    def note_deleted(self, path: Path) -> None:
        """Clear the choice if the chosen model was deleted from the disk."""
        entry = self.status.entry
        if entry is not None and self.status.state is LoadState.CHOSEN and entry.path == path:
            self._set(ModelStatus())

    def _on_moved(self, entry: LibraryEntry) -> None:
        if self.status.state is LoadState.CHOSEN and entry.problem is None:
            self._set(ModelStatus(LoadState.CHOSEN, entry))

    def _begin_load(self, entry: LibraryEntry, *, force: bool) -> None:
        self._cancelling = self._reloading = False
        self._loads += 1
        number = self._loads
        self._set(ModelStatus(LoadState.LOADING, entry))
        if self._planner is None:
            self._engine.load(entry.path, LoadOptions(ignore_memory=force), force=force)
            return
        self._is_preparing = True

        def prepared(load: PreparedLoad) -> None:
            if number == self._loads and self._is_preparing:
                self._is_preparing, self.prepared = False, load
                self._engine.load(entry.path, load.options, fallbacks=load.fallbacks, force=force)

        def failed(error: DescantError) -> None:
            if number == self._loads and self._is_preparing:
                self._is_preparing = False
                self._on_load_failed(error)

        pid = self._engine.pid
        self._planner.prepare(entry, (pid,) if pid is not None else (), prepared, failed, force=force)

    def _drop_preparation(self) -> None:
        self._loads += 1
        self._is_preparing = False

    def _set(self, status: ModelStatus) -> None:
        self.status = status
        self.changed.emit(status)

    def _on_last(self, entry: LibraryEntry | None, *, load: bool) -> None:
        if entry is not None and self.status.state is LoadState.NONE:
            self._set(ModelStatus(LoadState.CHOSEN, entry))
            if load:
                self.load()

    def _on_chosen(self, entry: LibraryEntry) -> None:
        if entry.problem is not None:
            self.refused.emit(entry.problem)
            return
        status = self.status
        if status.state is LoadState.READY and status.entry is not None and status.entry.path == entry.path:
            return
        if status.state is LoadState.LOADING:
            self._drop_preparation()
            self._engine.cancel_load()
        self._set(ModelStatus(LoadState.CHOSEN, entry))
        self.load()

    def _on_progress(self, fraction: float) -> None:
        if self.status.state is LoadState.LOADING:
            self._set(ModelStatus(LoadState.LOADING, self.status.entry, fraction))

    def _on_loaded(self, loaded: Loaded) -> None:
        entry = self.status.entry
        if entry is None or not _same_file(loaded.path, entry.path):
            return  # another model was chosen meanwhile; its load follows
        self._loaded = loaded
        self._set(ModelStatus(LoadState.READY, entry, loaded=loaded))
        if self._cancelling:  # the cancellation arrived too early or too late
            self._cancelling = False
            self.eject()
            self.cancelled.emit()
            return
        self._library.submit(lambda: _remember(entry.path))
        self.ready.emit()

    def _on_load_failed(self, error: DescantError) -> None:
        if self.status.state is not LoadState.LOADING:
            return
        if isinstance(error, LoadWasCancelledError) and not self._cancelling:
            return  # replaced by another model, whose load follows
        self._cancelling = False
        self._set(ModelStatus(LoadState.CHOSEN, self.status.entry))
        if isinstance(error, LoadWasCancelledError):
            self.cancelled.emit()
        else:
            self.failed.emit(error)

    def _on_unloaded(self) -> None:
        if self.status.state is LoadState.UNLOADING:
            self._set(ModelStatus(LoadState.CHOSEN, self.status.entry))
            self.unloaded.emit()


# These run in the library's thread, which imports what reads models: the window must not wait for it.


def _scan(settings: SettingsStore | None) -> LibraryScan:
    from app.library import opened  # noqa: PLC0415
    from app.library.models import scan_models  # noqa: PLC0415

    return scan_models(opened.load(), settings)


def _last_entry() -> LibraryEntry | None:
    from app.library import last_used, naming  # noqa: PLC0415
    from app.library.models import entry_for  # noqa: PLC0415

    path = last_used.load()
    if path is None or naming.find(path) is not naming.Found.FILE:
        return None
    entry = entry_for(path)
    return entry if entry.problem is None else None


def _entry_at(path: Path, *, remember: bool) -> LibraryEntry:
    from app.library import opened  # noqa: PLC0415
    from app.library.models import entry_for  # noqa: PLC0415

    entry = entry_for(path)
    if remember and entry.problem is None:
        with contextlib.suppress(OSError):  # a full disk: it is not listed next time
            opened.add(path)
    return entry


def _remember(path: Path) -> None:
    from app.library import last_used, used  # noqa: PLC0415

    with contextlib.suppress(OSError):  # a full disk: another model is chosen next time
        used.note(path)
        last_used.save(path)


def _same_file(loaded: str, chosen: Path) -> bool:
    return Path(loaded).name == chosen.name if "\ufffd" in loaded else Path(loaded) == chosen

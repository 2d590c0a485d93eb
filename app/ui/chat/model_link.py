"""Connects the model bar and its picker to the service that finds and loads models."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.core.units import format_bytes
from app.ui.chat.model_bar import Loading, ModelBar, ModelState, NoModel, Ready, Selected, Unloading
from app.ui.services.models import LoadState, ModelService, ModelStatus, name_of
from app.ui.widgets.problem_card import ProblemCard
from app.ui.words import explain, tr

if TYPE_CHECKING:
    from app.library.models import LibraryEntry, LibraryScan
    from app.ui.chat.model_picker import ModelChoice, ModelPicker


class ModelLink(QObject):
    """Keeps the bar and the picker in sync with the service."""

    def __init__(self, models: ModelService, bar: ModelBar, problems: ProblemCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._models, self._problems = models, problems
        self._bar = bar
        self._window = parent
        self._made: ModelPicker | None = None
        self._entries: tuple[LibraryEntry, ...] = ()
        models.changed.connect(self._show)
        models.scanned.connect(self._on_scanned)
        bar.pick_requested.connect(self.pick)
        bar.cancel_requested.connect(models.cancel)
        bar.eject_requested.connect(models.eject)
        self._show(models.status)

    @property
    def _picker(self) -> ModelPicker:
        """The list of models, made when it is first opened."""
        if self._made is None:
            from app.ui.chat.model_picker import ModelPicker  # noqa: PLC0415  so that the window starts faster

            self._made = ModelPicker(self._window)
            self._made.chosen.connect(self._models.choose)
            self._made.open_file_requested.connect(self.ask_for_file)
            self._made.open_folder_requested.connect(self._open_folder)
        return self._made

    def pick(self) -> None:
        """Open the picker with the known models and scan for others in the background."""
        self._picker.set_busy(True)
        self._fill()
        self._models.scan()
        self._picker.open_below(self._bar.model_button)

    def ask_for_file(self) -> None:
        """Let the user select a model file in a dialog."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  the window starts faster

        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open a GGUF file"), str(Path.home()), tr("GGUF models (*.gguf);;All files (*)")
        )
        if name:
            self._models.choose(Path(name), remember=True)

    def _on_scanned(self, scan: LibraryScan) -> None:
        self._entries = scan.entries
        if self._made is not None:
            self._made.set_busy(False)
            self._fill()

    def _fill(self) -> None:
        status = self._models.status
        in_use = status.entry.path if status.state is LoadState.READY and status.entry is not None else None
        self._picker.set_entries([_choice(entry, loaded=entry.path == in_use) for entry in self._entries])

    def _show(self, status: ModelStatus) -> None:
        self._bar.set_state(_bar_state(status))

    def _open_folder(self) -> None:
        folder = self._models.folder
        with contextlib.suppress(OSError):  # if it fails, opening fails too and is reported
            folder.mkdir(parents=True, exist_ok=True)
        self._problems.open_folder(folder)


def _bar_state(status: ModelStatus) -> ModelState:
    detail = status.entry.facts.file_type if status.entry is not None and status.entry.facts is not None else ""
    match status.state:
        case LoadState.NONE:
            return NoModel()
        case LoadState.CHOSEN:
            return Selected(status.name, detail)
        case LoadState.LOADING:
            return Loading(status.name, status.fraction or None)
        case LoadState.UNLOADING:
            return Unloading(status.name)
        case LoadState.READY:
            assert status.loaded is not None
            return Ready(status.name, detail, status.loaded.n_ctx)


def _choice(entry: LibraryEntry, *, loaded: bool) -> ModelChoice:
    from app.ui.chat.model_picker import ModelChoice  # noqa: PLC0415  the picker exists by now

    return ModelChoice(
        path=entry.path,
        name=name_of(entry),
        detail=_detail(entry),
        problem=explain(entry.problem.explanation) if entry.problem is not None else None,
        in_the_box=entry.in_the_box,
        loaded=loaded,
    )


def _detail(entry: LibraryEntry) -> str:
    facts = entry.facts
    if facts is None:
        return entry.path.name
    context = tr("{tokens} tokens of context", tokens=f"{facts.context_length:,}")
    return " · ".join((facts.file_type, format_bytes(facts.size_bytes), facts.architecture, context))

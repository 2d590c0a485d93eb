"""Vectors of passages in folders and long documents, made in the background, and questions compared with them.

The model runs in a process of its own, on the CPU, which is started when there is something to do. Each job makes a few
vectors, so that a question waits for a few at most; none are made while an answer is written. Knows no widget.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.chats.sought import NOTHING_SOUGHT, Sought
from app.chats.temporary import is_temporary
from app.core.errors import DescantError, explained
from app.core.paths import cache_dir
from app.core.settings.models import MODELS_EMBEDDING
from app.documents.collections.index import CollectionIndex, index_folder
from app.documents.collections.power import runs_on_battery
from app.documents.collections.protocol import State
from app.documents.fusion import CANDIDATES
from app.gguf.architectures import ModelPurpose
from app.gguf.errors import NotAChatModelError
from app.ui.services.bridge import Worker
from app.ui.services.setting_changes import SettingChanges

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from app.chats.collections import Wanted
    from app.chats.store import ChatStore
    from app.core.sentences import Explanation
    from app.core.settings.store import SettingsStore
    from app.engine.embedding.client import Embedder
    from app.library.models import LibraryEntry
    from app.ui.services.answer_queue import Runs
    from app.ui.services.bridge import Bridge
    from app.ui.services.chat_store import StoreDesk
    from app.ui.services.collections import CollectionService

_BATCH: Final = 4
"""Passages of one job: a question waits for one job at most."""
_LATEST_MS: Final = 3_000
"""An answer does not wait longer for the nearest passages, such as while the model is still being loaded."""
_RETRY_MS: Final = 15_000
"""On battery, and after a failure."""
_MOST_GONE: Final = 0.3
"""The share of vectors of removed passages from which on a file is written again."""


@dataclass(frozen=True, slots=True)
class Made:
    """How far the vectors of a folder are; `is_over` if there is nothing more to make."""

    done: int
    total: int
    is_over: bool


class EmbeddingService(QObject):
    """The vectors of all folders, for the model in the settings.

    Attributes:
        made: how far each folder is.
        documents: how far each document is, by its id.
        problem: why no vectors are made; None if they are.
        memory: bytes that the process with the model takes; 0 while there is none.

    Signals:
        changed(): one of these is another.
    """

    changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        settings: SettingsStore,
        desk: StoreDesk,
        *,
        runs: Runs,
        collections: CollectionService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._settings, self._store = bridge, settings, desk
        self._runs, self._collections = runs, collections
        self._desk = _Desk()
        self._worker: Worker | None = None
        self._is_at_work = self._is_closed = False
        self.made: dict[Path, Made] = {}
        self.documents: dict[int, Made] = {}
        self._wanted: set[int] = set()
        self._passages: dict[int, list[tuple[int, str]]] = {}
        """Of the documents that are being embedded."""
        self.problem: Explanation | None = None
        self.memory = 0
        self._late: list[QTimer] = []
        """A timer for each question that waits."""
        self._seen: dict[Path, int] = {}
        """Passages of a folder when it was last found to be complete."""
        self._again = QTimer(self, singleShot=True, interval=_RETRY_MS)
        self._again.timeout.connect(self._next)
        self._model = self._chosen()
        SettingChanges(settings, self).changed.connect(self._on_setting)
        collections.changed.connect(self._next)
        collections.nearest = self.nearest
        runs.busy_chats.connect(lambda _: self._next())

    @property
    def is_chosen(self) -> bool:
        """Whether there is a model."""
        return self._model is not None

    @property
    def pid(self) -> int | None:
        """The id of the process with the model; None while there is none."""
        return self._desk.pid

    def want(self, document_ids: Iterable[int]) -> None:
        """Make vectors of documents too, which are too long to be given whole. Those in memory alone are left out."""
        self._wanted |= set(document_ids)
        for document_id in self._wanted:
            if self._model is not None and not is_temporary(document_id) and document_id not in self.documents:
                self.documents[document_id] = Made(0, 0, is_over=False)
                work = partial(_passages_of, document_id=document_id)
                self._store.submit(explained(work), partial(self._on_passages, document_id), lambda _: None)

    def forget_removed(self) -> None:
        """Delete the vectors of documents that are not there any more."""

        def remove(ids: frozenset[int]) -> None:
            self._work().submit(partial(remove_vectors, ids))

        if documents_folder().is_dir():
            self._store.submit(explained(lambda store: store.documents.ids()), remove, lambda _: None)

    def nearest(self, what: Wanted, found: Callable[[Sought], None]) -> None:
        """Find the passages that are nearest to a question; `found` receives them soon, or nothing."""
        if self._model is None:
            found(NOTHING_SOUGHT)
            return
        late = QTimer(self, singleShot=True, interval=_LATEST_MS)

        def answer(sought: Sought) -> None:
            if late in self._late:
                self._late.remove(late)
                late.stop()
                late.deleteLater()
                found(sought)

        self._late.append(late)
        late.timeout.connect(lambda: answer(NOTHING_SOUGHT))
        late.start()
        work = partial(self._desk.nearest, self._model, what)
        self._work().submit(explained(work), answer, lambda _: answer(NOTHING_SOUGHT))

    def close(self, patience: float) -> None:
        """End the process."""
        self._is_closed = True
        self._collections.nearest = None
        for timer in (self._again, *self._late):
            timer.stop()
        self._desk.end()
        if self._worker is not None:
            self._worker.close(patience)

    # -- steps -----------------------------------------------------------------------------------------------------

    def _chosen(self) -> Path | None:
        name = self._settings.get(MODELS_EMBEDDING)
        return Path(name) if name else None

    def _on_setting(self, setting: object) -> None:
        if setting is MODELS_EMBEDDING:
            self._model, self.problem, self.memory = self._chosen(), None, 0
            for known in (self.made, self.documents, self._passages, self._seen):
                known.clear()
            if self._worker is not None:
                self._worker.submit(self._desk.close)
            self.changed.emit()
            self.want(())
            self._next()

    def _work(self) -> Worker:
        if self._worker is None:
            self._worker = Worker("embeddings", self._bridge)
        return self._worker

    def _next(self) -> None:
        """Make the next few vectors, unless something else goes first."""
        if self._model is None or self._is_at_work or self._is_closed or self._runs.is_busy or self._again.isActive():
            return
        on_battery = not self._collections.reads_on_battery
        folder = next((one.folder for one in self._collections.collections if self._needs(one.folder)), None)
        work: Callable[[], Step | None]
        if self._passages:
            document_id, passages = next(iter(self._passages.items()))
            work = partial(self._desk.step_document, self._model, document_id, passages, on_battery=on_battery)
            success = partial(self._on_document, document_id, self._model)
        elif folder is not None:
            work = partial(self._desk.step, self._model, folder, on_battery=on_battery)
            success = partial(self._on_made, folder, self._model)
        else:
            return
        self._is_at_work = True
        self._work().submit(explained(work), success, self._on_failed)

    def _needs(self, folder: Path) -> bool:
        status = self._collections.status_of(folder)
        is_paused = any(one.is_paused for one in self._collections.collections if one.folder == folder)
        is_known = status.state in (State.CURRENT, State.READING)
        return is_known and not is_paused and status.pieces > 0 and self._seen.get(folder) != status.pieces

    def _on_passages(self, document_id: int, passages: list[tuple[int, str]]) -> None:
        if document_id in self.documents:
            self._passages[document_id] = passages
            self._next()

    def _on_made(self, folder: Path, model: Path, step: Step | None) -> None:
        if self._is_current(model, step):
            assert step is not None
            self.made[folder] = step.made
            if step.made.is_over:
                self._seen[folder] = step.made.total
            self._on_step(step)

    def _on_document(self, document_id: int, model: Path, step: Step | None) -> None:
        if self._is_current(model, step):
            assert step is not None
            self.documents[document_id] = step.made
            if step.made.is_over:
                self._passages.pop(document_id, None)
            self._on_step(step)

    def _is_current(self, model: Path, step: Step | None) -> bool:
        """Whether a step is of the model that is still chosen; None waits for power."""
        self._is_at_work = False
        if model == self._model and step is not None and not self._is_closed:
            return True
        if step is None and not self._is_closed:
            self._again.start()
        self._next()
        return False

    def _on_step(self, step: Step) -> None:
        self.memory, self.problem = step.memory, None
        self.changed.emit()
        self._next()

    def _on_failed(self, error: DescantError) -> None:
        self._is_at_work = False
        self.problem, self.memory = error.explanation, 0
        self._again.start()
        self.changed.emit()


def documents_folder() -> Path:
    """Return the folder with the vectors of documents, one folder for each."""
    return cache_dir() / "documents"


def remove_vectors(kept: Collection[int]) -> None:
    """Delete the vectors of all documents but these."""
    for folder in documents_folder().iterdir():
        if folder.name not in {str(one) for one in kept}:
            shutil.rmtree(folder, ignore_errors=True)


def _passages_of(store: ChatStore, *, document_id: int) -> list[tuple[int, str]]:
    """Return the passages of a document with their numbers, from 1, and their headings."""
    from app.documents.pieces import pieces_of  # noqa: PLC0415  the store's thread has imported it by now

    pieces = enumerate(pieces_of(store.documents.read(document_id)), 1)
    return [(number, f"{one.heading}\n{one.text}" if one.heading else one.text) for number, one in pieces]


def is_for_embeddings(entry: LibraryEntry) -> bool:
    """Whether a file of the library is a model for embeddings."""
    problem = entry.problem
    return isinstance(problem, NotAChatModelError) and problem.purpose is ModelPurpose.EMBEDDING


@dataclass(frozen=True, slots=True)
class Step:
    """What a job has made, and the bytes that the process takes."""

    made: Made
    memory: int


class _Desk:
    """Owns the process with the model. All but :meth:`end` and :attr:`pid` in the worker's thread."""

    def __init__(self) -> None:
        self._embedder: Embedder | None = None
        self._model: Path | None = None
        self._identity = b""

    @property
    def pid(self) -> int | None:
        """The id of the process; for any thread."""
        embedder = self._embedder
        return embedder.pid if embedder is not None and embedder.is_alive else None

    def step(self, model: Path, folder: Path, *, on_battery: bool) -> Step | None:
        """Make a few vectors of a folder's passages; None if that waits for power.

        Args:
            on_battery: whether to wait on battery.

        Raises:
            EngineError, VectorsNotWrittenError, CollectionError: it is tried again later.
        """
        from app.engine.embedding import vector_file  # noqa: PLC0415  most windows have no such model

        if on_battery and runs_on_battery():
            return None
        embedder = self._open(model)
        file = vector_file.vector_file(index_folder(folder), self._identity)
        state = vector_file.state_of(file, self._identity)
        with CollectionIndex(folder) as index:
            done, last = (state.rows, state.last) if state is not None else (0, 0)
            if not done:
                vector_file.remove_others(file.parent, file)
            total = index.contents().pieces
            passages = index.passages_after(last, _BATCH)
            if passages:
                embedder.add(file, self._identity, passages)
            elif done > total and done - total > _MOST_GONE * done:
                embedder.retain(file, self._identity, index.piece_ids())
            is_over = len(passages) < _BATCH
            return Step(Made(min(total, done + len(passages)), total, is_over), embedder.memory)

    def step_document(
        self, model: Path, document_id: int, passages: Sequence[tuple[int, str]], *, on_battery: bool
    ) -> Step | None:
        """Make a few vectors of a document's passages; see :meth:`step`."""
        from app.engine.embedding import vector_file  # noqa: PLC0415  see step

        if on_battery and runs_on_battery():
            return None
        embedder = self._open(model)
        folder = documents_folder() / str(document_id)
        folder.mkdir(parents=True, exist_ok=True)
        file = vector_file.vector_file(folder, self._identity)
        state = vector_file.state_of(file, self._identity)
        done = state.rows if state is not None else 0
        more = passages[done : done + _BATCH]
        if more:
            embedder.add(file, self._identity, more)
        made = min(len(passages), done + len(more))
        return Step(Made(made, len(passages), made == len(passages)), embedder.memory)

    def nearest(self, model: Path, what: Wanted) -> Sought:
        """Return the nearest passages of each folder and document. Raises EngineError, CollectionError."""
        from app.engine.embedding import vector_file  # noqa: PLC0415  see step

        embedder = self._open(model)
        homes = [index_folder(folder) for folder in what.folders]
        homes += [documents_folder() / str(document_id) for document_id in what.documents]
        files = [vector_file.vector_file(home, self._identity) for home in homes]
        found = embedder.nearest(files, self._identity, what.words, CANDIDATES)
        orders = []
        for folder, ids in zip(what.folders, found, strict=False):
            with CollectionIndex(folder) as index:
                orders.append(index.pieces(ids))
        near = zip(what.documents, found[len(what.folders) :], strict=True)
        return Sought((), orders, {document_id: [one - 1 for one in ids] for document_id, ids in near})

    def close(self) -> None:
        """End the process; it is started again when it is needed."""
        embedder, self._embedder = self._embedder, None
        if embedder is not None:
            embedder.close()

    def end(self) -> None:
        """End the process from another thread; what runs fails."""
        if self._embedder is not None:
            self._embedder.kill()

    def _open(self, model: Path) -> Embedder:
        from app.engine.embedding.client import Embedder  # noqa: PLC0415  see step
        from app.engine.embedding.vector_file import identity_of  # noqa: PLC0415

        if self._embedder is not None and (self._model != model or not self._embedder.is_alive):
            self.close()
        if self._embedder is None:
            self._embedder = Embedder(model)
            self._model, self._identity = model, identity_of(model)
        return self._embedder

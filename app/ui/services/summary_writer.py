"""Lets the model sum up what is left out of a chat, while it has nothing else to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.chats.stored_chat import Summary
from app.core.dates import today
from app.core.errors import explained
from app.core.turns import EndReason
from app.ui.services.models import LoadState
from app.ui.words import explain, tr

if TYPE_CHECKING:
    from app.chats.store import ChatStore
    from app.chats.summing_up import Part
    from app.ui.services.answer_queue import Runs
    from app.ui.services.chat_store import StoreDesk
    from app.ui.services.engine import EngineRunner
    from app.ui.services.models import ModelService

_PAUSE_MS: Final = 300
"""Time without an answer in progress before the model is asked: a queued question comes first."""
_SHORTEST: Final = 16
"""The part of the messages that is tried at least, if the model cannot read more at once: one in so many."""


class SummaryState(StrEnum):
    """What the writer is doing for a chat. WAITING: for the model, or for the end of an answer."""

    IDLE = "idle"
    WAITING = "waiting"
    WRITING = "writing"


@dataclass(slots=True, eq=False)
class _Job:
    """A summary that is wanted.

    Attributes:
        last_id: the last turn that it covers.
        since: what this job has summed up so far; None if it goes on from what is kept.
        shortened: one part in so many of the messages that are expected to fit is given at once.
    """

    chat_id: int
    last_id: int
    since: Summary | None = None
    shortened: int = 1


class SummaryWriter(QObject):
    """Writes one summary at a time. The next request to the engine comes first, and it goes on afterwards.

    Each part that is summed up is saved at once. What is begun is not remembered beyond the end of the app: the caller
    asks again.

    Attributes:
        problem: why there is no summary; empty if there is one, or none was wanted. :attr:`problem_of` is the turn.

    Signals:
        changed(): the state, or the problem, is another one.
        written(int): there is another summary in this chat.
    """

    changed = Signal()
    written = Signal(int)

    def __init__(
        self, engine: EngineRunner, models: ModelService, runs: Runs, desk: StoreDesk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._engine, self._models, self._runs, self._desk = engine, models, runs, desk
        self._job: _Job | None = None
        self._later: list[_Job] = []
        """Those of other chats, which are shown side by side."""
        self._is_writing = False
        self.problem, self.problem_of = "", 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        runs.busy_chats.connect(lambda _: self._wake())
        models.ready.connect(self._wake)

    def state_of(self, chat_id: int | None) -> SummaryState:
        """Return what is being done for a chat."""
        if self._job is None or self._job.chat_id != chat_id:
            waits = any(job.chat_id == chat_id for job in self._later)
            return SummaryState.WAITING if waits else SummaryState.IDLE
        return SummaryState.WRITING if self._is_writing else SummaryState.WAITING

    def sum_up(self, chat_id: int, last_id: int, *, again: bool = False) -> None:
        """Sum up what is left out of a chat up to a turn, as soon as the model is free.

        Args:
            again: from the beginning; until that is done, the earlier summary stays.
        """
        if any(
            (job.chat_id, job.last_id) == (chat_id, last_id) for job in (self._job, *self._later) if job is not None
        ):
            return
        self.stop(chat_id)
        self._later.append(_Job(chat_id, last_id, Summary(0, "") if again else None))
        self.problem, self.problem_of = "", 0
        self._go_on()

    def stop(self, chat_id: int | None) -> None:
        """Write no more for a chat; what was summed up so far stays."""
        self._later = [job for job in self._later if job.chat_id != chat_id]
        if self._job is not None and self._job.chat_id == chat_id:
            self._job = None
            if self._is_writing:
                self._is_writing = False
                self._engine.stop()
        self._go_on()

    def close(self) -> None:
        """Write no more, because the window closes."""
        self._later.clear()
        if self._job is not None:
            self.stop(self._job.chat_id)
        self._pause.stop()

    def _go_on(self) -> None:
        """Turn to the next chat if nothing is to be done for this one any more."""
        if self._job is None and self._later:
            self._job = self._later.pop(0)
        self.changed.emit()
        self._wake()

    def _wake(self) -> None:
        if self._job is not None and not self._is_writing:
            self._pause.start()

    @property
    def _is_free(self) -> bool:
        return self._models.status.state is LoadState.READY and not self._runs.is_busy

    def _begin(self) -> None:
        job, loaded = self._job, self._models.status.loaded
        if job is None or loaded is None or not self._is_free:
            return
        entry = self._models.status.entry
        if entry is not None and entry.in_the_box:
            self._give_up(job, tr("The built-in model cannot sum up."))
            return
        work = partial(_next_part, job, loaded.n_ctx)
        self._desk.of(job.chat_id).submit(
            explained(work), partial(self._ask, job), lambda error: self._give_up(job, explain(error.explanation))
        )

    def _ask(self, job: _Job, part: Part | None) -> None:
        if job is not self._job:
            return
        if part is None:
            self._job = None
            self._go_on()
        elif self._is_free:
            self._is_writing = True
            self.changed.emit()
            self._engine.write_aside(
                part.request(today()),
                partial(self._take, job, part),
                max_tokens=part.most_tokens,
                other=partial(self._on_no_end, job),
            )

    def _take(self, job: _Job, part: Part, text: str) -> None:
        if job is not self._job:
            return
        self._is_writing = False

        def saved(summary: str) -> None:
            if not summary:
                self._give_up(job, tr("The model did not write a summary."))
                return
            if job.since is not None:
                job.since = Summary(part.turn_id, summary)
            self.written.emit(job.chat_id)
            if job is self._job:
                self._begin()

        self._desk.of(job.chat_id).submit(
            explained(partial(_keep, part, text, self._models.status.name)),
            saved,
            lambda error: self._give_up(job, explain(error.explanation)),
        )

    def _on_no_end(self, job: _Job, reason: EndReason | None) -> None:
        """Try again with less if the model could not read so much, and later if something else came first."""
        if job is not self._job:
            return
        self._is_writing = False
        self.changed.emit()
        if reason is EndReason.STOPPED:
            self._wake()
        elif reason in (None, EndReason.CONTEXT_FULL) and job.shortened < _SHORTEST:
            job.shortened *= 2
            self._wake()
        else:
            self._give_up(job, tr("The model did not write a summary."))

    def _give_up(self, job: _Job, problem: str) -> None:
        if job is self._job:
            self._job = None
            self._is_writing = False
            self.problem, self.problem_of = problem, job.last_id
            self._go_on()


def _next_part(job: _Job, n_ctx: int, store: ChatStore) -> Part | None:
    from app.chats.summing_up import next_part  # noqa: PLC0415  in the store's thread: the window must not wait for it

    work = partial(next_part, chat_id=job.chat_id, last_id=job.last_id, n_ctx=n_ctx)
    return store.read(partial(work, since=job.since, shortened=job.shortened))


def _keep(part: Part, text: str, model: str, store: ChatStore) -> str:
    """Save what the model wrote if it is a summary; return the summary, or an empty text."""
    from app.chats import summaries  # noqa: PLC0415  as above
    from app.chats.summing_up import summary_from  # noqa: PLC0415

    summary = summary_from(text, part)
    if summary:
        store.write(partial(summaries.save, turn_id=part.turn_id, text=summary, model=model))
    return summary

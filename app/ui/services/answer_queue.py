"""The answers that are being written, one after another: engine in, store out."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from app.chats.journal import AnswerJournal
from app.chats.store import ChatStore, Stamp
from app.chats.stored_chat import AnswerState, Failure
from app.core.conversation import AssistantMessage, Conversation
from app.core.errors import DescantError, unforeseen
from app.core.stream import MessageKind, MessageOpened
from app.core.turns import EndReason, TurnFigures
from app.engine.client.engine_client import TurnItem
from app.engine.faults import EngineError
from app.engine.protocol import Failed, LoadProgress, Sampling, TurnEnded
from app.ui.services.answer_state import LiveAnswer, Phase
from app.ui.services.chat_store import StoreDesk
from app.ui.services.engine import EngineRunner
from app.ui.services.models import LoadState, ModelService

_JOURNAL_MS = 1000
"""At most this much of a streamed answer is lost with the app."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Run:
    """One answer on its way.

    Attributes:
        beginning: for Continue: what the broken answer had.
        beginning_ids: for Continue: the token ids of that, if they are known.
        figures_before: for Continue: what that took.
        continues: the engine has not yet repeated the beginning.
        answers_now: no (more) reasoning.
        under_way: its turn has come.
        has_engine: the engine has it.
        is_unwanted: it was stopped before the engine had it.
        is_told: the person knows that it could not be written to disk.
    """

    chat_id: int
    question_id: int
    answer: LiveAnswer
    journal: AnswerJournal
    beginning: tuple[AssistantMessage, ...] = ()
    beginning_ids: tuple[int, ...] = ()
    figures_before: TurnFigures | None = None
    continues: bool = False
    answers_now: bool = False
    under_way: bool = False
    has_engine: bool = False
    is_unwanted: bool = False
    is_told: bool = False


class Runs(QObject):
    """The queue of answers. The first of it is being written; the others wait.

    Args:
        sampling: how tokens are drawn now; None for the model's own recommendation.
        stops_loops: whether an answer ends now when the model repeats itself.

    Signals:
        changed(int): answer `id` has more to show.
        ended(Run): an answer is over; it is being saved.
        busy_chats(set[int]): the chats with an answer in the queue.
        not_saved(DescantError): an answer, or a part of it, could not be written to disk; it is kept and tried again.
        all_saved(): after that: everything is on disk.
        load_failed(Exception): a model was not loaded, and no answer waited for it that could say so.
    """

    changed = Signal(int)
    ended = Signal(object)
    busy_chats = Signal(set)
    not_saved = Signal(object)
    all_saved = Signal()
    load_failed = Signal(object)

    def __init__(
        self,
        engine: EngineRunner,
        models: ModelService,
        desk: StoreDesk,
        parent: QObject | None = None,
        *,
        sampling: Callable[[], Sampling | None] = lambda: None,
        stops_loops: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._sampling, self._stops_loops = sampling, stops_loops
        self._engine = engine
        self._models = models
        self._desk = desk
        self._queue: deque[Run] = deque()
        self._asked_for_model = False
        self._saving: list[Run] = []
        self._unsaved: list[Run] = []
        self._journal_beat = QTimer(self)
        self._journal_beat.setInterval(_JOURNAL_MS)
        self._journal_beat.timeout.connect(self._on_journal_beat)
        engine.items.connect(self._on_items)
        engine.broke.connect(self._on_broke)
        models.ready.connect(self._begin_next)
        models.unloaded.connect(self._begin_next)
        models.cancelling.connect(self._on_cancelling)
        models.changed.connect(lambda _: self._show_first())
        models.failed.connect(self._on_load_failed)
        models.cancelled.connect(self._on_load_cancelled)

    def add(self, run: Run) -> None:
        """Have an answer written as soon as the engine is free."""
        self._queue.append(run)
        self._tell_busy()
        self._begin_next()

    def of_chat(self, chat_id: int | None) -> Run | None:
        """The run of a chat, waiting or being written."""
        return next((run for run in self._queue if run.chat_id == chat_id), None)

    def of_answer(self, answer_id: int) -> Run | None:
        """The run of an answer, also one that is not on disk yet."""
        known = (*self._queue, *self._saving, *self._unsaved)
        return next((run for run in known if run.answer.id == answer_id), None)

    def stop(self, chat_id: int) -> None:
        """End the answer of a chat; what was written stays."""
        run = self.of_chat(chat_id)
        if run is None:
            return
        if run.has_engine:
            self._engine.stop()
        elif run.under_way:
            run.is_unwanted = True
        else:
            self._end_unwritten(run)
            if not self._queue and self._asked_for_model:
                self._models.cancel()

    def answer_now(self, chat_id: int) -> None:
        """End the thinking of a chat's answer."""
        run = self.of_chat(chat_id)
        if run is not None and run.has_engine:
            self._engine.answer_now()

    def save_again(self) -> None:
        """Write what could not be written."""
        waiting, self._unsaved = self._unsaved, []
        for run in waiting:
            self._save(run)

    def close(self) -> None:
        """The window closes: keep what is there as interrupted."""
        self._journal_beat.stop()
        self.save_again()
        while self._queue:
            run = self._queue.popleft()
            run.answer.state, run.answer.phase = AnswerState.INTERRUPTED, Phase.OVER
            self._save(run)

    def _begin_next(self) -> None:
        if not self._queue or self._queue[0].under_way:
            return
        match self._models.status.state:
            case LoadState.READY:
                self._asked_for_model = False
                self._start(self._queue[0])
            case LoadState.CHOSEN:
                self._asked_for_model = True
                self._models.load()
            case _:
                return  # on its way, or nothing is chosen; `ready` calls again

    def _start(self, run: Run) -> None:
        run.under_way = True
        self._stamp(run)
        self.save_again()  # an answer that is not on disk would be missing in the conversation

        def begin(conversation: Conversation) -> None:
            if run not in self._queue:
                return
            if run.is_unwanted:
                self._end_unwritten(run)
                self._begin_next()
            else:
                effort = run.answer.effort or conversation.effort  # "again at High" changes this answer, not the chat
                conversation = msgspec.structs.replace(conversation, effort=effort)
                run.has_engine = True
                self._engine.start_turn(
                    conversation,
                    run.beginning,
                    run.beginning_ids,
                    sampling=self._sampling(),
                    skip_thinking=run.answers_now,
                    loop_patience=run.answer.loop_patience if self._stops_loops() else 0,
                )
                self._journal_beat.start()

        self._desk.submit(
            lambda store: store.conversation(run.chat_id, run.question_id), begin, lambda e: self._fail_first(run, e)
        )

    def _stamp(self, run: Run) -> None:
        """The answer is written by the model that is loaded now, whichever was chosen when it was asked for."""
        status, answer = self._models.status, run.answer
        if status.name != answer.model:
            answer.model, answer.is_restamped = status.name, True
            answer.effort = answer.effort if status.is_gpt_oss else None
            answer.revision += 1

    def _show_first(self) -> None:
        if self._queue and not self._queue[0].under_way:
            self.changed.emit(self._queue[0].answer.id)

    def _on_items(self, items: list[TurnItem]) -> None:
        if not self._queue:
            return
        run = self._queue[0]
        for item in items:
            self._take(run, item)
        self.changed.emit(run.answer.id)
        if run.answer.phase is Phase.OVER:
            self._end(run)

    def _take(self, run: Run, item: TurnItem) -> None:
        if isinstance(item, LoadProgress):
            self._models.note_reload(item.fraction)
        elif isinstance(item, TurnEnded | Failed) and not self._engine.has_model:
            self._models.note_gone()
        else:
            self._models.note_works()
        if run.continues and isinstance(item, MessageOpened):
            run.continues = False
            run.answer.restart()
            run.journal.restart()
        run.answer.apply(item)

    def _on_journal_beat(self) -> None:
        if self._queue and self._queue[0].under_way and not self._queue[0].continues:
            self._append(self._queue[0])

    def _append(self, run: Run) -> None:
        entry = run.journal.entry([message.stored() for message in run.answer.messages])
        if entry is None:
            return

        def failed(error: Exception) -> None:
            run.journal.forget(entry)
            if not run.is_told:  # once is enough; its end tries again and says it again
                run.is_told = True
                self._report(error)

        self._desk.submit(lambda store: store.append_stream(run.answer.id, entry), None, failed)

    def _end(self, run: Run) -> None:
        self._journal_beat.stop()
        figures = run.answer.figures
        if run.figures_before is not None and figures is not None and figures is not run.figures_before:
            run.answer.figures = _sum(run.figures_before, figures)
            run.answer.thought_seconds = run.answer.figures.thinking_seconds
            run.answer.revision += 1  # the bar has shown the figures of the last part alone
        self._leave(run)
        self._begin_next()

    def _leave(self, run: Run) -> None:
        self._queue.remove(run)
        self._save(run)
        self.changed.emit(run.answer.id)
        self.ended.emit(run)
        self._tell_busy()

    def _end_unwritten(self, run: Run) -> None:
        answer = run.answer
        answer.state, answer.phase, answer.reason = AnswerState.CUT, Phase.OVER, EndReason.STOPPED
        answer.revision += 1
        self._leave(run)

    def _fail(self, run: Run, error: Exception) -> None:
        fault = error.fault if isinstance(error, EngineError) else None
        explanation = error.explanation if isinstance(error, DescantError) else unforeseen(error)
        answer = run.answer
        answer.failure = Failure(fault.kind.value if fault else "", explanation, fault.log_tail if fault else ())
        answer.state, answer.phase = AnswerState.FAILED, Phase.OVER
        answer.revision += 1
        if run in self._queue:
            self._leave(run)

    def _fail_first(self, run: Run, error: Exception) -> None:
        self._fail(run, error)
        self._begin_next()

    def _on_broke(self, error: Exception) -> None:
        _log.error("A turn broke", exc_info=error)
        if self._queue and self._queue[0].has_engine:
            self._journal_beat.stop()
            self._fail_first(self._queue[0], error)

    def _on_load_failed(self, error: Exception) -> None:
        waiting = [run for run in self._queue if not run.under_way]
        for run in waiting:
            self._fail(run, error)
        if not waiting:
            self.load_failed.emit(error)

    def _on_cancelling(self) -> None:
        """Who waits now waits in vain; who comes after this does not."""
        for run in self._queue:
            run.is_unwanted = run.is_unwanted or not run.under_way

    def _on_load_cancelled(self) -> None:
        for run in [run for run in self._queue if run.is_unwanted and not run.under_way]:
            self._end_unwritten(run)
        self._begin_next()

    def _save(self, run: Run) -> None:
        finish = _finished(run.answer)
        self._saving.append(run)

        def done(_: object) -> None:
            self._saving.remove(run)
            if not self._unsaved and not self._saving:
                self.all_saved.emit()

        def failed(error: Exception) -> None:
            self._saving.remove(run)
            self._unsaved.append(run)
            self._report(error)

        self._desk.submit(finish, done, failed)

    def _report(self, error: Exception) -> None:
        if not isinstance(error, DescantError):
            raise error
        self.not_saved.emit(error)

    def _tell_busy(self) -> None:
        self.busy_chats.emit({run.chat_id for run in self._queue})


def _finished(answer: LiveAnswer) -> Callable[[ChatStore], None]:
    """Writes the answer as it is now, whatever becomes of it before the store comes to that."""
    return partial(
        ChatStore.finish_answer,
        answer_id=answer.id,
        state=answer.state,
        messages=tuple(message.stored() for message in answer.messages),
        stamp=Stamp(answer.model, answer.effort) if answer.is_restamped else None,
        reason=answer.reason,
        figures=answer.figures,
        raw_ids=answer.raw_ids,
        repairs=tuple(answer.repairs),
        notices=tuple(answer.notices),
        failure=answer.failure,
    )


def beginning_of(answer: LiveAnswer) -> tuple[AssistantMessage, ...]:
    """What the engine needs to go on behind a broken answer."""
    return tuple(
        AssistantMessage(said.kind, said.text, said.channel, said.recipient, said.content_type)
        for said in answer.messages
        if said.kind is not MessageKind.FOREIGN and said.text
    )


def _sum(first: TurnFigures, second: TurnFigures) -> TurnFigures:
    """An answer that was written in two goes; the prompt's figures are the last ones."""
    return msgspec.structs.replace(
        second,
        written=first.written + second.written,
        thinking=first.thinking + second.thinking,
        thinking_seconds=first.thinking_seconds + second.thinking_seconds,
        answering_seconds=first.answering_seconds + second.answering_seconds,
    )

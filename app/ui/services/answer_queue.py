"""The queue of answers: turns what the engine sends into answers and saves them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.chats.sought import NOTHING_SOUGHT
from app.chats.temporary import is_temporary
from app.core.errors import DescantError, explained
from app.core.stream import MessageOpened
from app.core.turns import EndReason
from app.engine.faults import EngineError
from app.engine.protocol import Failed, LoadProgress, TurnEnded
from app.ui.services.answer_run import Run, continuing, finishing
from app.ui.services.answer_state import LiveAnswer, Phase
from app.ui.services.chat_store import StoreDesk
from app.ui.services.engine import EngineRunner
from app.ui.services.generation_options import GenerationOptions
from app.ui.services.models import LoadState, ModelService
from app.ui.services.preparing import preparing, reading
from app.ui.words import explain, tr

if TYPE_CHECKING:
    from app.chats.sought import Sought
    from app.core.calls import CallRecord
    from app.core.conversation import Conversation
    from app.engine.client.engine_client import TurnItem
    from app.tools.consent import Consent
    from app.tools.inquiry import Reply
    from app.tools.loop import Loop
    from app.ui.services.preparing import Prepared
    from app.ui.services.tool_calls import ToolCalls

_JOURNAL_MS = 1000
"""Interval of the journal, in ms: a crash loses at most this much of a streamed answer."""


class Runs(QObject):
    """The queue of answers. The first one is being written; the others wait.

    Args:
        options: returns how answers are written from now on.
        calls: runs the tools that a model calls; None for no tools.

    Attributes:
        finder: searches the folders of a chat, the first argument, for a question, the second, and hands over what
            it finds; None while there is nothing to search.

    Signals:
        changed(int): the answer with this id has more to show.
        given(Question): it was decided how the model gets the documents of this question.
        ended(Run): an answer has ended and is being saved.
        busy_chats(set[int]): the ids of the chats with an answer in the queue.
        not_saved(DescantError): an answer, or a part of one, could not be saved; it is kept and saved again later.
        all_saved(): everything is on disk again after `not_saved`.
        load_failed(DescantError): a model failed to load and no answer was waiting that could show the error.
    """

    changed = Signal(int)
    given = Signal(object)
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
        options: Callable[[], GenerationOptions] = GenerationOptions,
        calls: ToolCalls | None = None,
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        if calls is not None:
            calls.progressed.connect(self._on_called)
            calls.settled.connect(self._on_settled)
            calls.over.connect(self._leave)
        self._options = options
        self.finder: Callable[[int, int, Callable[[Sought], None]], None] | None = None
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

    @property
    def is_busy(self) -> bool:
        """Whether an answer is waiting or being written."""
        return bool(self._queue or self._waiting)

    @property
    def wants_engine(self) -> bool:
        """Whether an answer is being written, or waits for that; those that wait for tools need no engine."""
        return bool(self._queue)

    @property
    def _waiting(self) -> list[Run]:
        """The answers that wait for tools."""
        return self._calls.runs if self._calls is not None else []

    def add(self, run: Run) -> None:
        """Queue a run; it starts as soon as the engine is free and the model is loaded."""
        self._queue.append(run)
        self._tell_busy()
        self._begin_next()

    def of_chat(self, chat_id: int | None) -> Run | None:
        """Return the run of a chat that is waiting or being written, if there is one."""
        return next((run for run in (*self._queue, *self._waiting) if run.chat_id == chat_id), None)

    def of_answer(self, answer_id: int) -> Run | None:
        """Return the run of an answer, including one that is not yet saved."""
        known = (*self._queue, *self._waiting, *self._saving, *self._unsaved)
        return next((run for run in known if run.answer.id == answer_id), None)

    def stop(self, chat_id: int | None) -> None:
        """Stop the answer of a chat; the text written so far stays."""
        run = self.of_chat(chat_id)
        if run is None:
            return
        if self._calls is not None and run in self._waiting:
            self._calls.stop(run)
        elif run.under_way:
            run.is_stopping = True
            if run.has_engine:
                self._engine.stop()
            self.changed.emit(run.answer.id)
        else:
            self._end_unwritten(run)
            if not self._queue and self._asked_for_model:
                self._models.cancel()

    def decide(self, answer_id: int, consent: Consent | None) -> None:
        """Take the user's decision about the call that an answer asks about; None: not this time."""
        if self._calls is not None:
            self._calls.decide(answer_id, consent)

    def reply(self, answer_id: int, reply: Reply) -> None:
        """Take what the user replies to the tool of an answer that asks them something."""
        if self._calls is not None:
            self._calls.reply(answer_id, reply)

    def answer_now(self, chat_id: int) -> None:
        """End the reasoning of a chat's answer and have the model answer at once."""
        run = self.of_chat(chat_id)
        if run is not None and run.has_engine:
            self._engine.answer_now()

    def render_prompt(
        self,
        chat_id: int,
        question_id: int,
        answer: LiveAnswer,
        rendered: Callable[[str, int], None],
        problem: Callable[[str], None],
    ) -> None:
        """Have the loaded model render the prompt of an answer; `rendered` receives its text and number of tokens."""
        if self._models.status.state is not LoadState.READY:
            problem(tr("Load a model to see the prompt rendered for it."))
            return

        def failed(error: DescantError) -> None:
            problem(explain(error.explanation))

        def render(conversation: Conversation) -> None:
            self._engine.render(conversation, lambda done: rendered(done.text, len(done.ids)), failed)

        self._desk.of(chat_id).submit(reading(chat_id, question_id, answer, answer.figures), render, failed)

    def save_again(self) -> None:
        """Retry saving the answers that could not be saved."""
        waiting, self._unsaved = self._unsaved, []
        for run in waiting:
            self._save(run)

    def forget(self, chat_id: int) -> None:
        """Remove what the engine keeps of a deleted chat."""
        self._engine.forget_chat(chat_id)
        if self._calls is not None:
            self._calls.forget(chat_id)

    def close(self) -> None:
        """Save all queued answers as interrupted, because the window closes."""
        self._journal_beat.stop()
        self.save_again()
        self._queue.extend(self._calls.close() if self._calls is not None else ())
        while self._queue:
            run = self._queue.popleft()
            run.answer.interrupted()
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
                return  # loading or nothing chosen; `ready` calls again

    def _start(self, run: Run) -> None:
        run.under_way = True
        self._stamp(run)
        self.save_again()  # an unsaved answer would be missing from the conversation

        def begin(prepared: Prepared) -> None:
            if prepared.question is not None:
                self.given.emit(prepared.question)
            if run not in self._queue:
                return
            if run.is_stopping:
                self._end_unwritten(run)
                self._begin_next()
            else:
                self._hand_over(run, prepared)

        loaded = self._models.status.loaded
        n_ctx = loaded.n_ctx if loaded is not None else 0

        def prepare(sought: Sought) -> None:
            work = preparing(run.chat_id, run.question_id, run.answer, run.figures_before, n_ctx, sought=sought)
            self._desk.of(run.chat_id).submit(work, begin, lambda error: self._fail_first(run, error))

        if self.finder is None:
            prepare(NOTHING_SOUGHT)
        else:
            self.finder(run.chat_id, run.question_id, prepare)

    def _hand_over(self, run: Run, prepared: Prepared) -> None:
        conversation, loaded = prepared.conversation, self._models.status.loaded
        if self._calls is not None and run.loop is None:
            n_ctx, recalls = loaded.n_ctx if loaded is not None else 0, not self._models.status.is_boxed
            run.loop = self._calls.loop(run, prepared, n_ctx, recalls=recalls)
        if run.loop is not None:
            if run.answer.open_calls:
                self._call(run, run.loop)
                return
            conversation = run.loop.offered(conversation, is_gpt_oss=loaded is not None and loaded.is_gpt_oss)
        run.has_engine = True
        run.options = options = self._options().of_chat(prepared.options)
        leaves_out = self._makes_room(run, is_usual=prepared.conversation.left_out > 0)
        run.answer.made_room(leaves_out=leaves_out)
        run.answer.has_schema(is_json=bool(prepared.conversation.schema))
        self._engine.start_turn(
            conversation,
            run.beginning,
            run.beginning_ids,
            options=options,
            skip_thinking=run.answers_now or (run.loop is not None and run.loop.must_answer),
            loop_patience=run.answer.loop_patience if options.stops_loops else 0,
            chat_id=0 if is_temporary(run.chat_id) else run.chat_id,
            leaves_out=leaves_out,
        )
        self._journal_beat.start()

    def _makes_room(self, run: Run, *, is_usual: bool) -> bool:
        return run.leaves_out or run.options.when_full.makes_room(is_usual=is_usual)

    def _stamp(self, run: Run) -> None:
        """Record the model that is loaded now: another one may have been chosen after the request."""
        status, answer = self._models.status, run.answer
        if status.name != answer.model:
            answer.given_to(status.name, answer.effort if status.is_gpt_oss else None)

    def _show_first(self) -> None:
        if self._queue and not self._queue[0].under_way:
            self.changed.emit(self._queue[0].answer.id)

    def _on_items(self, items: list[TurnItem]) -> None:
        if not self._queue:
            return
        run = self._queue[0]
        for item in items:
            self._take(run, item)
        if run.answer.phase is Phase.OVER:
            self._end(run)
        else:
            self.changed.emit(run.answer.id)

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

    def _append(self, run: Run, calls: tuple[CallRecord, ...] | None = None) -> None:
        entry = run.journal.entry([message.stored() for message in run.answer.messages])
        if entry is None and calls is None:
            return

        def failed(error: DescantError) -> None:
            run.journal.restart()
            if not run.is_reported:  # report once only; saving the whole answer retries and reports again
                run.is_reported = True
                self.not_saved.emit(error)

        work = explained(lambda store: store.append_stream(run.answer.id, entry, calls))
        self._desk.of(run.chat_id).submit(work, None, failed)

    def _end(self, run: Run) -> None:
        self._journal_beat.stop()
        if run.figures_before is not None:
            run.answer.include(run.figures_before)
        if run.loop is not None and run.answer.reason is EndReason.TOOL_CALL and not run.is_stopping:
            self._call(run, run.loop)
        elif self._goes_on(run):
            self._save(run)
            self._queue[0] = continuing(run.chat_id, run.question_id, run.answer, leaves_out=True)
            self.changed.emit(run.answer.id)
        else:
            self._leave(run)
        self._begin_next()

    def _goes_on(self, run: Run) -> bool:
        """Whether an answer that met the end of the context goes on over it, with older exchanges left out."""
        answer, loaded = run.answer, self._models.status.loaded
        if answer.reason is not EndReason.CONTEXT_FULL or run.is_stopping or loaded is None:
            return False
        was_left_out = answer.figures is not None and answer.figures.left_out > 0
        is_wanted = self._makes_room(run, is_usual=was_left_out)
        # What is longer than half of the context would soon meet the end again.
        return is_wanted and len(answer.raw_ids) < loaded.n_ctx // 2

    def _call(self, run: Run, loop: Loop) -> None:
        """Have the calls of an answer made; meanwhile the engine is free for other answers."""
        assert self._calls is not None
        self._queue.remove(run)
        self._calls.begin(run, loop, skips=run.skips_calls)
        run.skips_calls = False
        self._tell_busy()  # something else may use the engine now

    def _on_called(self, run: Run) -> None:
        self._append(run, tuple(run.answer.calls))
        self.changed.emit(run.answer.id)

    def _on_settled(self, run: Run) -> None:
        run.go_on()
        self.add(run)

    def _leave(self, run: Run) -> None:
        if run in self._queue:
            self._queue.remove(run)
        self._save(run)
        self.changed.emit(run.answer.id)
        self.ended.emit(run)
        self._tell_busy()

    def _end_unwritten(self, run: Run) -> None:
        run.answer.stopped()
        self._leave(run)

    def _fail(self, run: Run, error: DescantError) -> None:
        run.answer.failed(error.explanation, error.fault if isinstance(error, EngineError) else None)
        if run in self._queue:
            self._leave(run)

    def _fail_first(self, run: Run, error: DescantError) -> None:
        self._fail(run, error)
        self._begin_next()

    def _on_broke(self, error: DescantError) -> None:
        if self._queue and self._queue[0].has_engine:
            self._journal_beat.stop()
            self._fail_first(self._queue[0], error)

    def _on_load_failed(self, error: DescantError) -> None:
        waiting = [run for run in self._queue if not run.under_way]
        for run in waiting:
            self._fail(run, error)
        if not waiting:
            self.load_failed.emit(error)

    def _on_cancelling(self) -> None:
        """Mark the runs that wait for the cancelled load; runs added later are not affected."""
        for run in self._queue:
            run.is_stopping = run.is_stopping or not run.under_way

    def _on_load_cancelled(self) -> None:
        for run in [run for run in self._queue if run.is_stopping and not run.under_way]:
            self._end_unwritten(run)
        self._begin_next()

    def _save(self, run: Run) -> None:
        finish = finishing(run.answer)
        self._saving.append(run)

        def done(_: object) -> None:
            self._saving.remove(run)
            if not self._unsaved and not self._saving:
                self.all_saved.emit()

        def failed(error: DescantError) -> None:
            self._saving.remove(run)
            self._unsaved.append(run)
            self.not_saved.emit(error)

        self._desk.of(run.chat_id).submit(explained(finish), done, failed)

    def _tell_busy(self) -> None:
        self.busy_chats.emit({run.chat_id for run in (*self._queue, *self._waiting)})

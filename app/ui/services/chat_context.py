"""What the model is given of the open chat, and what happens when the chat fills the context."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QObject, Signal

from app.chats import left_out, options, summaries
from app.core.errors import explained
from app.core.full_context import WhenFull
from app.core.turns import EndReason
from app.engine.faults import FaultKind
from app.ui.services.answer_state import LiveAnswer, Phase
from app.ui.services.exchanges import LeftOut, left_out_of
from app.ui.services.generation_options import generation_options
from app.ui.services.setting_changes import SettingChanges

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from app.chats.stored_chat import ChatOptions, Summary
    from app.core.settings.store import SettingsStore
    from app.ui.services.answer_queue import Runs
    from app.ui.services.answer_run import Run
    from app.ui.services.chat_store import StoreDesk
    from app.ui.services.context_offers import ContextOffers
    from app.ui.services.conversation import ChatService
    from app.ui.services.generation_options import GenerationOptions
    from app.ui.services.summary_writer import SummaryWriter

_SPARE: Final = 8
"""The share of the context that has to stay free for the next question and answer: one in so many."""


class ChatContext(QObject):
    """What the model is given of the open chat, and what holds once the chat fills the context.

    Attributes:
        left_out: what the model is not given any more; None if it is given all.
        writer: sums it up.
        offers: what a longer context costs.

    Signals:
        changed(): another chat is open, or something else is chosen for it.
        left_out_changed(): `left_out` or `summary` is another one.
        pinned(int): the turn with this id was pinned, or no longer is.
        failed(DescantError): it could not be saved; until another chat is opened it holds nevertheless.
    """

    changed = Signal()
    left_out_changed = Signal()
    pinned = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        settings: SettingsStore,
        chats: ChatService,
        runs: Runs,
        desk: StoreDesk,
        parent: QObject,
        *,
        writer: SummaryWriter,
        offers: ContextOffers,
    ) -> None:
        super().__init__(parent)
        self._settings, self._chats, self._desk = settings, chats, desk
        self.writer, self.offers = writer, offers
        self.left_out: LeftOut | None = None
        self._summaries: Sequence[Summary] = ()
        self._unwanted: set[int] = set()
        """Turns up to which the user wants no summary."""
        chats.opened.connect(self._on_opened)
        writer.written.connect(self._read_summaries)
        chats.extended.connect(self._look)
        chats.went_on.connect(self._look)
        runs.ended.connect(self._on_ended)
        chats.opened.connect(self.changed)
        SettingChanges(settings, self).changed.connect(self._on_setting)

    def _on_setting(self) -> None:
        self.changed.emit()

    # -- what the model is given -----------------------------------------------------------------------------------

    @property
    def has_room(self) -> bool:
        """Whether the messages that are left out would fit into the context again, as far as that is known."""
        state, left_out = self._chats.state, self.left_out
        if left_out is None or state.n_ctx is None:
            return False
        return state.context_used + left_out.tokens + state.n_ctx // _SPARE <= state.n_ctx

    def bring_back(self) -> None:
        """Let the model be given again what was left out, from the next question on."""
        last = self._chats.chat.last_answer
        if last is not None and last.phase is Phase.OVER:
            last.leave_out(0)
            self._write(partial(left_out.set_left_out, answer_id=last.id, count=0))
            self._look()

    def pin(self, turn_id: int) -> None:
        """Pin a turn of the open chat, so that it is never left out, or no longer do so."""
        chat = self._chats.chat
        index = chat.index_of(turn_id)
        turn = chat.turns[index]
        if isinstance(turn, LiveAnswer):
            is_pinned = not turn.is_pinned
            turn.pin(pinned=is_pinned)
        else:
            is_pinned = not turn.pinned
            chat.turns[index] = msgspec.structs.replace(turn, pinned=is_pinned)
        self._write(partial(left_out.set_pinned, turn_id=turn_id, pinned=is_pinned))
        self.pinned.emit(turn_id)
        self._look()

    def _look(self) -> None:
        found = left_out_of(self._chats.chat.turns)
        if found != self.left_out:
            self.left_out = found
            self.left_out_changed.emit()
            self._sum_up_if_wanted()

    # -- summaries -------------------------------------------------------------------------------------------------

    @property
    def summary(self) -> Summary | None:
        """What the model is given in place of the messages that are left out, or of the first of them."""
        last = self.left_out.last_id if self.left_out is not None else 0
        return next((one for one in reversed(self._summaries) if one.turn_id <= last), None)

    @property
    def is_summed_up(self) -> bool:
        """Whether the summary covers all that is left out."""
        return self.left_out is not None and self.summary is not None and self.summary.turn_id == self.left_out.last_id

    def sum_up(self) -> None:
        """Have the model sum up what is left out; if there is a summary of it, from the beginning."""
        chat_id = self._chats.chat.id
        if self.left_out is not None and chat_id is not None:
            self._unwanted.discard(self.left_out.last_id)
            self.writer.sum_up(chat_id, self.left_out.last_id, again=self.is_summed_up)

    def save_summary(self, text: str) -> None:
        """Change the summary."""
        if self.summary is not None and text.strip():
            self._write(partial(summaries.save, turn_id=self.summary.turn_id, text=text.strip(), edited=True))
            self._read_summaries()

    def discard_summary(self) -> None:
        """Remove the summary, and those that it was written from."""
        if self.left_out is not None:
            self.writer.stop(self._chats.chat.id)
            self._unwanted.add(self.left_out.last_id)
            ids = [one.turn_id for one in self._summaries if one.turn_id <= self.left_out.last_id]
            self._write(partial(summaries.discard, turn_ids=ids))
            self._read_summaries()

    def _read_summaries(self) -> None:
        """Read those of the open chat."""
        chat = self._chats.chat
        ids = [turn.id for turn in chat.turns]

        def show(found: Sequence[Summary]) -> None:
            if chat is self._chats.chat:
                self._summaries = found
                self.left_out_changed.emit()
                self._sum_up_if_wanted()

        work = partial(summaries.of_turns, turn_ids=ids)
        self._desk.of(chat.id).submit(explained(lambda store: store.read(work)), show, self.failed.emit)

    def _sum_up_if_wanted(self) -> None:
        """Have the model sum up what is left out if that is chosen, unless it could not, or the user wants none."""
        gone = self.left_out
        if gone is None or self.is_summed_up or gone.last_id in (*self._unwanted, self.writer.problem_of):
            return
        if (self.chosen.when_full or self.usual.when_full) is WhenFull.SUM_UP:
            self.sum_up()

    def _on_opened(self) -> None:
        self._summaries = ()
        self._look()
        self._read_summaries()

    # -- more context ----------------------------------------------------------------------------------------------

    def load_more(self, answer_id: int | None = None) -> bool:
        """Load the model again with a longer context, and go on with an answer; False if no longer one fits."""
        chat = self._chats.chat

        def go_on() -> None:
            if answer_id is not None and chat is self._chats.chat:
                self._chats.continue_answer(answer_id)

        return self.offers.load(go_on)

    def _on_ended(self, run: Run) -> None:
        self._look()
        answer = run.answer
        if run.chat_id == self._chats.chat.id and run.options.when_full is WhenFull.MORE and _met_the_end(answer):
            self.load_more(answer.id)

    # -- what is chosen --------------------------------------------------------------------------------------------

    @property
    def usual(self) -> GenerationOptions:
        """What holds in chats without choices of their own."""
        return generation_options(self._settings)

    @property
    def chosen(self) -> ChatOptions:
        """What is chosen for the open chat."""
        return self._chats.chat.options

    def set_when_full(self, when_full: WhenFull | None) -> None:
        """Choose what happens when the open chat fills the context; None is as in the settings."""
        self._choose(msgspec.structs.replace(self.chosen, when_full=when_full))

    def set_thinking_budget(self, tokens: int | None) -> None:
        """Choose the most tokens of reasoning in the open chat, 0 for no limit; None is as in the settings."""
        self._choose(msgspec.structs.replace(self.chosen, thinking_budget=tokens))

    def set_schema(self, text: str) -> None:
        """Choose the JSON schema of the answers in the open chat; empty for none."""
        self._choose(msgspec.structs.replace(self.chosen, schema=text))

    def _choose(self, chosen: ChatOptions) -> None:
        chat = self._chats.chat
        chat.options = chosen
        self.changed.emit()
        if chat.id is not None:  # otherwise they are saved with the first message
            self._write(partial(options.save, chat_id=chat.id, options=chosen))
        self._sum_up_if_wanted()

    def _write(self, work: Callable[[sqlite3.Connection], object]) -> None:
        """Have the store of the open chat change its tables."""
        desk = self._desk.of(self._chats.chat.id)
        desk.submit(explained(lambda store: store.write(work)), None, self.failed.emit)


def _met_the_end(answer: LiveAnswer) -> bool:
    """Whether the context was too short for an answer, or for its question."""
    is_too_long = answer.failure is not None and answer.failure.kind == FaultKind.CONTEXT_TOO_LONG
    return is_too_long or answer.reason is EndReason.CONTEXT_FULL

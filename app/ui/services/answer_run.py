"""One answer on its way through the queue: how it begins, how it is continued, and how it is saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from app.chats.journal import AnswerJournal
from app.chats.segments import spoken
from app.chats.sending import Stamp
from app.ui.services.generation_options import GenerationOptions

if TYPE_CHECKING:
    from app.chats.store import ChatStore
    from app.core.conversation import AssistantMessage
    from app.core.turns import TurnFigures
    from app.tools.loop import Loop
    from app.ui.services.answer_state import LiveAnswer


class Run(msgspec.Struct):
    """One answer that is queued or being written.

    Attributes:
        beginning: when continuing: the messages of the interrupted answer.
        beginning_ids: when continuing: the token ids of those messages, if known.
        figures_before: when continuing: the figures of the part already written.
        continues: whether the engine has yet to repeat the beginning.
        answers_now: whether to skip (further) reasoning.
        leaves_out: whether the user wants the oldest exchanges to be left out.
        skips_calls: whether it goes on without calls that were interrupted; otherwise they are made again.
        loop: of the calls of tools; None if there are no tools.
        options: how it is written; the defaults until it begins.
        under_way: whether the run has left the queue and is being prepared or written.
        has_engine: whether the turn has been handed to the engine.
        is_stopping: whether Stop was requested; the answer ends as soon as the engine can.
        is_reported: whether the user knows that it could not be saved.
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
    leaves_out: bool = False
    skips_calls: bool = False
    loop: Loop | None = None
    options: GenerationOptions = msgspec.field(default_factory=GenerationOptions)
    under_way: bool = False
    has_engine: bool = False
    is_stopping: bool = False
    is_reported: bool = False

    def go_on(self) -> None:
        """Be written by the engine again, now that its calls have results."""
        self.beginning, self.beginning_ids, self.figures_before = (), (), self.answer.figures
        self.continues = self.under_way = self.has_engine = False


def finishing(answer: LiveAnswer) -> Callable[[ChatStore], None]:
    """Return a job that saves the answer as it is now, even if it changes before the store runs the job."""
    from app.chats.store import ChatStore  # noqa: PLC0415  the store's thread has imported it by now

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
        left_out=answer.left_out,
        calls=tuple(answer.calls),
        json=answer.json,
    )


def continuing(
    chat_id: int,
    question_id: int,
    answer: LiveAnswer,
    *,
    answers_now: bool = False,
    leaves_out: bool = False,
    skips_calls: bool = False,
) -> Run:
    """Return a run that continues an answer; one without text begins again.

    Args:
        skips_calls: go on without calls that were interrupted; otherwise they are made again.
    """
    beginning, before, ids = _beginning_of(answer), answer.figures, answer.raw_ids
    answer.continued()
    return Run(
        chat_id,
        question_id,
        answer,
        AnswerJournal(continues=True),
        beginning,
        ids,
        before,
        continues=bool(beginning),
        answers_now=answers_now,
        leaves_out=leaves_out,
        skips_calls=skips_calls,
    )


def _beginning_of(answer: LiveAnswer) -> tuple[AssistantMessage, ...]:
    """Return the messages the engine needs to continue an interrupted answer."""
    if answer.open_calls:
        return ()
    return tuple(message for message in spoken(answer.messages[answer.start :]) if message.text)

"""What the composer shows beside its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.core.text import one_line
from app.ui.services.answer_state import LiveAnswer, Phase
from app.ui.services.context_use import ContextUse, context_use
from app.ui.services.models import LoadState
from app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.chats.stored_chat import Question
    from app.core.conversation import Effort
    from app.ui.services.answer_run import Run
    from app.ui.services.draft import Draft
    from app.ui.services.models import ModelStatus


class ComposerState(msgspec.Struct, frozen=True):
    """What the composer shows beside its text.

    Attributes:
        takes_messages: the text belongs to the shown chat; False while another chat is being opened.
        can_send: a message can be sent now; if not, `reason` explains why, unless it is a matter of a moment.
        is_running, is_thinking: an answer of this chat is in progress, and is still reasoning.
        is_stopping: Stop was requested for it.
        is_editing: the text is a new version of an earlier question.
        effort: the reasoning effort of the chat; None if the model has no effort levels.
        context_used, n_ctx: tokens after the last answer, and in all; None while no model is loaded.
        context: what they are, if it is known.
    """

    takes_messages: bool = False
    can_send: bool = False
    reason: str = ""
    is_running: bool = False
    is_thinking: bool = False
    is_stopping: bool = False
    is_editing: bool = False
    effort: Effort | None = None
    context_used: int = 0
    n_ctx: int | None = None
    context: ContextUse | None = None


def state_of(
    turns: Sequence[Question | LiveAnswer],
    effort: Effort,
    *,
    draft: Draft,
    run: Run | None,
    status: ModelStatus,
    being_read: str | None,
) -> ComposerState:
    """Return what the composer shows.

    Args:
        turns: those that are shown.
        effort: the reasoning effort of the chat.
        run: the answer of the chat that is being written.
        being_read: the name of an attached file that is still read.
    """
    last = next((turn for turn in reversed(turns) if isinstance(turn, LiveAnswer)), None)
    figures = last.figures if last is not None else None
    n_ctx = status.loaded.n_ctx if status.loaded is not None else None
    has_model = status.state is not LoadState.NONE
    is_busy = draft.is_saving or draft.is_opening
    return ComposerState(
        takes_messages=not draft.is_opening,
        can_send=has_model and not is_busy and being_read is None,
        reason=_reason(has_model or is_busy, being_read),
        is_running=run is not None,
        is_thinking=run is not None and run.answer.phase is Phase.THINKING,
        is_stopping=run is not None and run.is_stopping,
        is_editing=draft.editing is not None,
        effort=effort if status.is_gpt_oss else None,
        context_used=figures.reused + figures.evaluated + figures.written if figures is not None else 0,
        n_ctx=n_ctx,
        context=context_use(turns, n_ctx),
    )


def _reason(has_model: bool, being_read: str | None) -> str:
    if not has_model:
        return tr("Select a model first")
    return "" if being_read is None else tr("Reading {name}…", name=one_line(being_read, 40))

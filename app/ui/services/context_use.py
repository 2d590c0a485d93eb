"""What the context holds after the last answer, for the meter beside the composer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.chats.stored_chat import Given, Question
from app.ui.services.answer_state import LiveAnswer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.core.turns import TurnFigures


@dataclass(frozen=True, slots=True)
class ContextUse:
    """Tokens of the context. Documents are estimated unless the model has counted them.

    Attributes:
        n_ctx: how many there are in all.
        instructions: the system message and what else stands before the chat.
        documents: attached files, or the passages of them that were given.
        earlier: messages before the last question.
        question, answer: the last ones; `reasoning` is a part of the answer and makes room with the next question.
        further: about how many more questions and answers like these fit.
    """

    n_ctx: int
    instructions: int
    documents: int
    earlier: int
    question: int
    answer: int
    reasoning: int
    further: int


def context_use(turns: Sequence[Question | LiveAnswer], n_ctx: int | None) -> ContextUse | None:
    """Return what the context holds; None if no model is loaded, or nothing is known of the last answer."""
    last = next((turn for turn in reversed(turns) if isinstance(turn, LiveAnswer)), None)
    figures = last.figures if last is not None else None
    questions = [turn for turn in turns if isinstance(turn, Question)]
    if n_ctx is None or figures is None or not figures.instructions or not questions:
        return None
    given = [questions[0], *questions[1 + figures.left_out :]] if len(questions) > 1 else questions
    *before, now = (_documents(one) for one in given)
    question, earlier = max(0, figures.question - now), _earlier(figures, sum(before))
    kept = _used(figures) - figures.thinking
    each = max(1, (kept - figures.instructions) // len(given))
    return ContextUse(
        n_ctx,
        figures.instructions,
        sum(before) + now,
        earlier,
        question,
        figures.written,
        figures.thinking,
        max(0, n_ctx - kept) // each,
    )


def _used(figures: TurnFigures) -> int:
    return figures.reused + figures.evaluated + figures.written


def _earlier(figures: TurnFigures, documents: int) -> int:
    prompt = figures.reused + figures.evaluated
    return max(0, prompt - figures.instructions - figures.question - documents)


def _documents(question: Question) -> int:
    """Return the tokens of a question's documents as far as the model got them."""
    whole = sum(one.likely_tokens for one in question.attachments if one.given is Given.WHOLE)
    return whole + sum(one.likely_tokens for one in question.passages)

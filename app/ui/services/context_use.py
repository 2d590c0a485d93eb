"""What the context holds after the last answer, for the meter beside the composer."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

import msgspec

from app.chats.stored_chat import Question
from app.ui.services.answer_state import LiveAnswer
from app.ui.services.exchanges import documents_of, exchanges_of, missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.core.turns import TurnFigures


_LAST: Final = 4
"""Exchanges whose average tells when the context will be full."""


class ContextUse(msgspec.Struct, frozen=True):
    """Tokens of the context. Documents are estimated unless the model has counted them.

    Attributes:
        n_ctx: how many there are in all.
        instructions: the system message and what else stands before the chat.
        documents: attached files, or the passages of them that were given.
        earlier: messages before the last question, and what was recalled of them.
        question, answer: the last ones; `reasoning` is a part of the answer and makes room with the next question.
        further: about how many more questions and answers like the last ones fit.
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
    exchanges = exchanges_of(turns) if figures is not None and figures.instructions else []
    if n_ctx is None or figures is None or not exchanges:
        return None
    gone = {one.question.id for one in missing(exchanges)}
    *before, now = (documents_of(one.question) for one in exchanges if one.question.id not in gone)
    again = sum(one.likely_tokens for one in exchanges[-1].question.recalled)
    question, earlier = max(0, figures.question - now - again), _earlier(figures, sum(before)) + again
    kept = _used(figures) - figures.thinking
    each = _growth(turns) or max(1, (kept - figures.instructions) // (len(exchanges) - len(gone)))
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


def _growth(turns: Sequence[Question | LiveAnswer]) -> int:
    """Return by how many tokens the context grew with each of the last exchanges, on average; 0 if unknown."""
    found = (turn.figures for turn in reversed(turns) if isinstance(turn, LiveAnswer) and turn.figures is not None)
    known = list(islice(found, _LAST + 1))[::-1]
    grown = [
        _used(now) - now.thinking - _used(before) + before.thinking
        for before, now in pairwise(known)
        if before.left_out == now.left_out
    ]
    last = [tokens for tokens in grown if tokens > 0]
    return sum(last) // len(last) if last else 0

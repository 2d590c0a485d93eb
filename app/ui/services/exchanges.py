"""The shown path as exchanges, and which of them the model is not given any more. Without Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from app.chats.stored_chat import Given, Question
from app.core.stream import MessageKind
from app.documents.fitting import CHARACTERS_PER_TOKEN
from app.ui.services.answer_state import LiveAnswer

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEPT = (MessageKind.FINAL, MessageKind.PREAMBLE)
"""What the model is given of earlier answers."""


class Exchange(NamedTuple):
    """A question and what answers it."""

    question: Question
    answer: LiveAnswer | None

    @property
    def is_pinned(self) -> bool:
        """Whether the model is always given it."""
        return self.question.pinned or (self.answer is not None and self.answer.is_pinned)

    @property
    def turn_ids(self) -> tuple[int, ...]:
        """The ids of its turns."""
        return (self.question.id,) if self.answer is None else (self.question.id, self.answer.id)

    @property
    def likely_tokens(self) -> int:
        """Rather too high an estimate of what it takes of the context."""
        texts = [self.question.text]
        if self.answer is not None:
            texts += [message.text for message in self.answer.messages if message.kind in _KEPT]
        return sum(len(text) // CHARACTERS_PER_TOKEN + 1 for text in texts) + documents_of(self.question)


@dataclass(frozen=True)
class LeftOut:
    """The messages of the shown path that the model is not given any more.

    Attributes:
        question_id: the first question that it is given again.
        last_id: the last of them, an answer, or a question without one.
        turn_ids: all of them.
        exchanges: those that they belong to.
    """

    question_id: int
    last_id: int
    turn_ids: tuple[int, ...]
    exchanges: Sequence[Exchange] = field(default=(), compare=False, repr=False)

    @cached_property
    def tokens(self) -> int:
        """About how many tokens they would take."""
        return sum(one.likely_tokens for one in self.exchanges)


def exchanges_of(turns: Sequence[Question | LiveAnswer]) -> list[Exchange]:
    """Return the exchanges of a path."""
    found: list[Exchange] = []
    question: Question | None = None
    for turn in turns:
        if isinstance(turn, LiveAnswer):
            if question is not None:
                found.append(Exchange(question, turn))
            question = None
        else:
            if question is not None:
                found.append(Exchange(question, None))
            question = turn
    return found if question is None else [*found, Exchange(question, None)]


def missing(exchanges: Sequence[Exchange]) -> list[Exchange]:
    """Return the exchanges that the model is not given any more after the last answer."""
    told = (one.answer.leaves_out for one in reversed(exchanges) if one.answer is not None)
    count = min(next((number for number in told if number is not None), 0), len(exchanges) - 2)
    return [one for one in exchanges[1 : 1 + count] if not one.is_pinned] if count > 0 else []


def left_out_of(turns: Sequence[Question | LiveAnswer]) -> LeftOut | None:
    """Return what the model is not given any more; None if it is given all."""
    exchanges = exchanges_of(turns)
    gone = missing(exchanges)
    if not gone:
        return None
    last = next(index for index, one in enumerate(exchanges) if one is gone[-1])
    return LeftOut(
        exchanges[last + 1].question.id,
        exchanges[last].turn_ids[-1],
        tuple(turn_id for one in gone for turn_id in one.turn_ids),
        gone,
    )


def documents_of(question: Question) -> int:
    """Return the tokens of a question's documents as far as the model got them."""
    if not question.attachments and not question.passages:
        return 0
    whole = sum(one.likely_tokens for one in question.attachments if one.given is Given.WHOLE)
    return whole + sum(one.likely_tokens for one in question.passages)

"""Leaves out the oldest exchanges of a conversation that fills the context.

The first exchange stays: it often says what all of it is about. Pinned ones stay, too. So many are left out at once
that half of the context is free again. All that follows has to be read again each time, since the beginning of the
prompt changes.
"""

from typing import Final, NamedTuple

import msgspec

from app.core.conversation import Conversation
from app.core.sentences import Phrase, phrase
from app.engine.child.formats import ChatFormat
from app.engine.faults import EngineError, FaultKind, Stage, context_too_long, make_fault, pinned_too_long

_LEAST_ROOM: Final = 1_024
"""The least number of tokens to leave for an answer; a quarter of the context if that is less."""

_ONE: Final = phrase(
    "The context was full. From here on, the model no longer sees one earlier question and what followed it."
)


class Given(NamedTuple):
    """What the model is given of a conversation.

    Attributes:
        conversation: with the number of exchanges that are left out.
        prompt: the token ids of it.
    """

    conversation: Conversation
    prompt: list[int]

    @property
    def shortened(self) -> Conversation:
        """The conversation without what is left out."""
        return self.conversation.shortened()


def given(chat_format: ChatFormat, conversation: Conversation) -> Given:
    """Return the prompt without the exchanges that were left out before."""
    return Given(conversation, chat_format.render(conversation.shortened()))


def within_context(chat_format: ChatFormat, conversation: Conversation, *, n_ctx: int, more: int) -> Given:
    """Leave out more exchanges if the prompt leaves no room for an answer.

    Args:
        more: tokens of the answer that follow the prompt already.
    """
    now = given(chat_format, conversation)
    if len(now.prompt) + more + min(_LEAST_ROOM, n_ctx // 4) <= n_ctx:
        return now
    low, high = conversation.left_out + 1, len(conversation.exchanges) - 2
    if low > high:
        return now
    while low < high:  # the fewest that are enough, or all that may go
        middle = (low + high) // 2
        if len(_without(chat_format, conversation, middle).prompt) + more <= n_ctx // 2:
            high = middle
        else:
            low = middle + 1
    return _without(chat_format, conversation, high)


def too_long(found: Given, tokens: int, n_ctx: int) -> EngineError:
    """Return the error for a prompt of so many tokens that does not fit, even with what was left out."""
    kept = [number for number in found.conversation.pinned if 0 < number <= found.conversation.left_out]
    explanation = pinned_too_long(tokens, n_ctx) if kept else context_too_long(tokens, n_ctx)
    return EngineError(make_fault(FaultKind.CONTEXT_TOO_LONG, explanation, stage=Stage.READING))


def notice_of(before: Conversation, now: Conversation) -> Phrase | None:
    """Return what to tell the user if more exchanges of `now` are left out than of `before`."""
    if now.missing <= before.missing:
        return None
    if now.missing == 1:
        return _ONE
    return phrase(
        "The context was full. From here on, the model no longer sees {count} earlier questions and what followed"
        " them.",
        count=now.missing,
    )


def _without(chat_format: ChatFormat, conversation: Conversation, count: int) -> Given:
    return given(chat_format, msgspec.structs.replace(conversation, left_out=count))

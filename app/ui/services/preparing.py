"""What the store does before an answer is written: it decides how documents are given, and reads the conversation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from app.chats.sought import NOTHING_SOUGHT
from app.core.errors import explained

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.chats.sought import Sought
    from app.chats.store import ChatStore
    from app.chats.stored_chat import ChatOptions, Question
    from app.core.conversation import Conversation
    from app.core.turns import TurnFigures
    from app.ui.services.answer_state import LiveAnswer


class Prepared(NamedTuple):
    """What an answer needs.

    Attributes:
        question_id: the question to be answered.
        question: the same, if it was decided how its documents are given.
        conversation: up to the question.
        options: what is chosen for the chat.
        allowed: the definitions of tools that may run in the chat without asking, by tool.
    """

    question_id: int
    question: Question | None
    conversation: Conversation
    options: ChatOptions
    allowed: dict[str, str]


def preparing(
    chat_id: int,
    question_id: int,
    answer: LiveAnswer,
    before: TurnFigures | None,
    n_ctx: int,
    *,
    sought: Sought = NOTHING_SOUGHT,
) -> Callable[[ChatStore], Prepared]:
    """Return a job that decides how documents are given, and then reads what the answer needs.

    Args:
        before: the figures of the part of the answer that was written before.
        n_ctx: the length of the context; 0 if it is unknown.
        sought: what was found for the question outside of the store.
    """
    read = reading(chat_id, question_id, answer, before)

    def prepare(store: ChatStore) -> Prepared:
        from app.chats import options, tooling  # noqa: PLC0415  the store's thread has imported it by now

        may_give = n_ctx > 0 and store.cannot_write is None
        question = store.documents.give(chat_id, question_id, n_ctx, sought) if may_give else None
        allowed = store.read(partial(tooling.allowed_in, chat_id=chat_id))
        chosen = store.read(partial(options.read, chat_id=chat_id))
        return Prepared(question_id, question, read(store), chosen, allowed)

    return explained(prepare)


def reading(
    chat_id: int, question_id: int, answer: LiveAnswer, before: TurnFigures | None = None
) -> Callable[[ChatStore], Conversation]:
    """Return a job that reads the conversation before an answer; "Regenerate at High" changes this answer only.

    Turns of the answer that have ended with calls belong to it.

    Args:
        before: the figures of the part of the answer that was written before.
    """

    turns = answer.turns_before()

    def read(store: ChatStore) -> Conversation:
        conversation = store.conversation(chat_id, question_id)
        return msgspec.structs.replace(
            conversation,
            turns=(*conversation.turns, *turns),
            effort=answer.effort or conversation.effort,
            left_out=conversation.left_out if before is None else _left_out(answer, conversation, before),
        )

    return explained(read)


def _left_out(answer: LiveAnswer, conversation: Conversation, before: TurnFigures) -> int:
    """Return how much is left out of an answer that goes on: as much as before, if the user brought nothing back."""
    return answer.left_out if answer.left_out is not None else max(conversation.left_out, before.left_out)

"""What a model writes for a server, and how the server is told that it has written nothing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation, Effort, UserMessage
from app.core.stream import MessageKind
from app.core.turns import EndReason
from app.tools.inquiry import Reply, ReplyAction

if TYPE_CHECKING:
    from app.tools.inquiry import Prompt

WHY: Final = "why"
"""The value of a cancelled reply that says why the model has written nothing."""


def conversation_of(prompt: Prompt, date: str) -> Conversation:
    """Return a prompt as the model is given it: without tools, and without anything of a chat.

    Messages of the same role in a row become one, since templates of chat models want the roles to take turns.
    """
    turns: list[UserMessage | AssistantTurn] = []
    for is_of_model, said in groupby(prompt.messages, lambda one: one.is_of_model):
        text = "\n\n".join(one.text for one in said)
        written = AssistantTurn((AssistantMessage(MessageKind.FINAL, text, "final"),))
        turns.append(written if is_of_model else UserMessage(text))
    return Conversation(tuple(turns), date, Effort.LOW, prompt.instructions)


def reply_of(text: str, model: str, reason: EndReason | None) -> Reply:
    """Return what the model has written, or why it has written nothing."""
    if reason in (EndReason.ANSWERED, EndReason.LENGTH) and text.strip():
        return Reply(ReplyAction.ACCEPT, {"text": text, "model": model, "is_cut": reason is EndReason.LENGTH})
    why = {
        EndReason.STOPPED: "It was stopped.",
        EndReason.CONTEXT_FULL: "The prompt is longer than the context of the model.",
    }
    said = why.get(reason, "The model wrote nothing.") if reason is not None else "The model failed."
    return Reply(ReplyAction.CANCEL, {WHY: said})

"""How a turn of the model ended, and what it took."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from app.core.stream import MessageKind


class EndReason(StrEnum):
    """Why a turn ended.

    ANSWERED: the model said that it is done. TOOL_CALL: it waits for a tool's result. LENGTH: `max_tokens` were
    written. CONTEXT_FULL: the context has no room left. STOPPED: the person stopped it. LOOP: the model repeated
    itself; of what it repeated, one round is kept.
    """

    ANSWERED = "answered"
    TOOL_CALL = "tool_call"
    LENGTH = "length"
    CONTEXT_FULL = "context_full"
    STOPPED = "stopped"
    LOOP = "loop"


def lacks_answer(messages: Iterable[tuple[MessageKind, str]]) -> bool:
    """Whether a turn of these messages, kind and text, leaves the person without an answer.

    Nothing is there to be read, white space aside, and no tool was called whose result would come first. What came may
    be reasoning, or an announcement of what the model is about to do.
    """
    return not any(
        kind is MessageKind.TOOL_CALL or (kind is MessageKind.FINAL and text.strip()) for kind, text in messages
    )


class TurnFigures(msgspec.Struct, frozen=True):
    """What a turn took. Tokens are counted as the model reads and writes them, control tokens included.

    Attributes:
        reused: prompt tokens that were in the cache already.
        evaluated: prompt tokens that had to be read.
        written: tokens generated, also those of a loop that were not kept.
        thinking: those of `written` that were reasoning.
        prompt_seconds: from the request to the first sampled token.
        thinking_seconds: in reasoning messages.
        answering_seconds: the rest of the writing.
        message_tokens: per message of the turn, the tokens of its content, headers not counted.
    """

    reused: int = 0
    evaluated: int = 0
    written: int = 0
    thinking: int = 0
    prompt_seconds: float = 0.0
    thinking_seconds: float = 0.0
    answering_seconds: float = 0.0
    message_tokens: tuple[int, ...] = ()

    @property
    def tokens_per_second(self) -> float:
        """Speed of writing."""
        seconds = self.thinking_seconds + self.answering_seconds
        return self.written / seconds if seconds > 0 else 0.0

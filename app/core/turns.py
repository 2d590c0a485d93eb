"""How a model's turn ended, and its token counts and times."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from app.core.stream import MessageKind


class EndReason(StrEnum):
    """Why a turn ended.

    ANSWERED: the model finished. TOOL_CALL: it waits for a tool's result. LENGTH: `max_tokens` were generated.
    CONTEXT_FULL: the context is full. STOPPED: by the user. LOOP: the model repeated itself; one round of the
    repetition is kept. CALL_LIMIT: it kept calling tools when it had to answer.
    """

    ANSWERED = "answered"
    TOOL_CALL = "tool_call"
    LENGTH = "length"
    CONTEXT_FULL = "context_full"
    STOPPED = "stopped"
    LOOP = "loop"
    CALL_LIMIT = "call_limit"


class JsonState(StrEnum):
    """Whether an answer fits the JSON schema that it was written for.

    FITS: it does. INCOMPLETE: it is cut off, or there is none. MISFITS: it does not, which only a text that was not
    written under this schema from its start can be.
    """

    FITS = "fits"
    INCOMPLETE = "incomplete"
    MISFITS = "misfits"


class JsonResult(msgspec.Struct, frozen=True):
    """How an answer compares with its JSON schema.

    Attributes:
        where: JSON pointer to the part that does not fit; empty for all of it.
        why: the reason, in English.
    """

    state: JsonState
    where: str = ""
    why: str = ""

    @property
    def is_json(self) -> bool:
        """Whether the answer is JSON, or the beginning of it, so that it is shown as code."""
        return self.state is not JsonState.MISFITS


class ReuseSource(StrEnum):
    """Where the part of a prompt was that did not have to be processed.

    NONE: all of it was processed. MEMORY: the chat was the last one used. KEPT: it was kept beside that one. DISK: it
    was kept on disk.
    """

    NONE = "none"
    MEMORY = "memory"
    KEPT = "kept"
    DISK = "disk"


class RereadReason(StrEnum):
    """Why more of a prompt was processed than what is new in it.

    NONE: it was not. NEW: the model sees this chat for the first time since it was loaded. INSTRUCTIONS: the system
    message has changed: instructions, reasoning effort, tools or date. CHANGED: an earlier message has. DROPPED: other
    chats needed the memory. WINDOW: a sliding window or a running state reached back less far than the change.
    LEFT_OUT: exchanges were left out to make room.
    """

    NONE = "none"
    NEW = "new"
    INSTRUCTIONS = "instructions"
    CHANGED = "changed"
    DROPPED = "dropped"
    WINDOW = "window"
    LEFT_OUT = "left_out"


def lacks_answer(messages: Iterable[tuple[MessageKind, str]]) -> bool:
    """Whether a turn with these messages (kind and text) leaves the user without an answer.

    That is so if there is no text except white space, and no tool call whose result would come first. The turn may
    contain reasoning, or an announcement of what the model is about to do.
    """
    awaits_result = False
    for kind, text in messages:
        if kind is MessageKind.FINAL and text.strip():
            return False
        if kind in (MessageKind.TOOL_CALL, MessageKind.TOOL_RESULT):
            awaits_result = kind is MessageKind.TOOL_CALL
    return not awaits_result


class TurnFigures(msgspec.Struct, frozen=True):
    """Token counts and times of a turn. Tokens include control tokens.

    Attributes:
        reused: prompt tokens that were already in the cache.
        evaluated: prompt tokens that had to be processed.
        written: generated tokens, including discarded ones of a loop.
        thinking: reasoning tokens among `written`.
        prompt_seconds: from the request to the first sampled token.
        thinking_seconds: time in reasoning messages.
        answering_seconds: the rest of the generation time.
        message_tokens: content tokens of each message, without headers.
        drafted: tokens that were evaluated before they were sampled, because the text of the chat suggested them.
        accepted: those of them that were then sampled.
        source: where the reused tokens were.
        reread: why more was processed than what is new.
        left_out: up to which exchange after the first the model was not given those that are not pinned.
        instructions: prompt tokens of the system message and of what else stands before the chat; 0 if unknown.
        question: those of the last message of the user; 0 if unknown.
    """

    reused: int = 0
    evaluated: int = 0
    written: int = 0
    thinking: int = 0
    prompt_seconds: float = 0.0
    thinking_seconds: float = 0.0
    answering_seconds: float = 0.0
    message_tokens: tuple[int, ...] = ()
    drafted: int = 0
    accepted: int = 0
    source: ReuseSource = ReuseSource.NONE
    reread: RereadReason = RereadReason.NONE
    left_out: int = 0
    instructions: int = 0
    question: int = 0

    def following(self, before: "TurnFigures") -> "TurnFigures":
        """Return the figures of an answer that was written in parts, this being the last one.

        What was written adds up; the prompt's figures are those of this part.
        """
        return msgspec.structs.replace(
            self,
            written=before.written + self.written,
            thinking=before.thinking + self.thinking,
            thinking_seconds=before.thinking_seconds + self.thinking_seconds,
            answering_seconds=before.answering_seconds + self.answering_seconds,
            drafted=before.drafted + self.drafted,
            accepted=before.accepted + self.accepted,
        )

    @property
    def tokens_per_decode(self) -> float:
        """How many tokens one evaluation of the model brought; 1 without drafts."""
        return self.written / max(1, self.written - self.accepted) if self.accepted else 1.0

    @property
    def tokens_per_second(self) -> float:
        """The generation speed in tokens per second; 0 if no time was measured."""
        seconds = self.thinking_seconds + self.answering_seconds
        return self.written / seconds if seconds > 0 else 0.0

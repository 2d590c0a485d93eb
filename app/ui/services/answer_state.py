"""An answer as the window knows it, complete or being written. Without Qt; other modules never assign its fields."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

import msgspec

from app.chats.stored_chat import Answer, AnswerState, Branch, Failure, StoredMessage
from app.core.conversation import Effort
from app.core.sentences import Explanation, Phrase
from app.core.stream import (
    MessageClosed,
    MessageEnd,
    MessageKind,
    MessageOpened,
    MessageRelabelled,
    MessageShortened,
    MessageText,
    Repaired,
)
from app.core.turns import EndReason, TurnFigures
from app.engine.protocol import Failed, LoadProgress, Notice, PromptProgress, TurnEnded, Written

if TYPE_CHECKING:
    from app.engine.client.engine_client import TurnItem
    from app.engine.faults import Fault


class Phase(StrEnum):
    """What an answer is doing.

    WAITING: for a model to load or for an earlier turn. READING: the prompt is processed.
    """

    WAITING = "waiting"
    READING = "reading"
    THINKING = "thinking"
    ANSWERING = "answering"
    OVER = "over"


@dataclass(slots=True)
class LiveMessage:
    """One message of an answer.

    `parts` only grows, so a view can remember how many it has shown. A shortened message is replaced by a new object.
    """

    kind: MessageKind
    role: str = "assistant"
    channel: str | None = None
    recipient: str | None = None
    content_type: str | None = None
    parts: list[str] = field(default_factory=list)
    end: MessageEnd | None = None
    tokens: int = 0
    opened: float | None = None

    @property
    def text(self) -> str:
        """The text so far, all parts joined."""
        return "".join(self.parts)

    def stored(self) -> StoredMessage:
        """Return the message in the form the store saves."""
        return StoredMessage(
            self.kind,
            self.text,
            self.role,
            self.channel,
            self.recipient,
            self.content_type,
            self.end,
            self.tokens,
        )


@dataclass(slots=True)
class LiveAnswer:
    """One answer, loaded from the store or being written.

    Attributes:
        id: id of the turn in the store.
        state: state in the store; RUNNING while the answer is being written.
        phase: OVER unless `state` is RUNNING.
        prompt_done, prompt_total: tokens of the prompt processed so far, and in all.
        began: monotonic time of the first token; None before it.
        thinking_since: monotonic time when the open reasoning message started; None if none is open.
        thought_seconds: seconds spent on closed reasoning messages (exact once `figures` are set).
        loop_patience: factor by which the model may repeat itself longer than by default.
        is_restamped: whether a model other than the requested one wrote it.
        has_made_room: whether the oldest exchanges may have been left out for it already.
        revision: incremented by each change other than text appended to a message; a view then redraws everything.
    """

    id: int
    model: str
    effort: Effort | None
    branch: Branch
    state: AnswerState = AnswerState.RUNNING
    phase: Phase = Phase.WAITING
    messages: list[LiveMessage] = field(default_factory=list)
    prompt_done: int = 0
    prompt_total: int = 0
    began: float | None = None
    thinking_since: float | None = None
    thought_seconds: float = 0.0
    reason: EndReason | None = None
    figures: TurnFigures | None = None
    raw_ids: tuple[int, ...] = ()
    repairs: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    failure: Failure | None = None
    loop_patience: int = 1
    is_restamped: bool = False
    has_made_room: bool = False
    revision: int = 0

    @classmethod
    def from_record(cls, record: Answer) -> LiveAnswer:
        """Make the live form of a stored answer."""
        answer = cls(record.id, record.model, record.effort, record.branch, record.state)
        answer.phase = Phase.OVER if record.state is not AnswerState.RUNNING else Phase.WAITING
        answer.messages = [
            LiveMessage(m.kind, m.role, m.channel, m.recipient, m.content_type, [m.text], m.end, m.tokens)
            for m in record.messages
        ]
        answer.reason, answer.figures, answer.raw_ids = record.reason, record.figures, record.raw_ids
        answer.repairs, answer.notices = list(record.repairs), list(record.notices)
        answer.failure = record.failure
        if record.figures is not None:
            answer.thought_seconds = record.figures.thinking_seconds
        return answer

    def text_of(self, kind: MessageKind) -> str:
        """Return the non-empty messages of one kind, separated by blank lines."""
        texts = (message.text for message in self.messages if message.kind is kind)
        return "\n\n".join(text for text in texts if text)

    @property
    def thinking_tokens(self) -> int:
        """Tokens of reasoning so far."""
        return sum(message.tokens for message in self.messages if message.kind is MessageKind.REASONING)

    def thinking_seconds(self, now: float | None = None) -> float:
        """Return the seconds of reasoning so far; `now` is a monotonic time."""
        if self.thinking_since is None:
            return self.thought_seconds
        return self.thought_seconds + (now if now is not None else time.monotonic()) - self.thinking_since

    def continued(self) -> None:
        """Wait to be continued. The user may have asked for what looked like a loop, so loop patience doubles."""
        self.state, self.phase, self.failure = AnswerState.RUNNING, Phase.WAITING, None
        if self.reason is EndReason.LOOP:
            self.loop_patience *= 2
        self.revision += 1

    def given_to(self, model: str, effort: Effort | None) -> None:
        """Record that a model other than the requested one writes the answer."""
        self.model, self.effort, self.is_restamped = model, effort, True
        self.revision += 1

    def made_room(self, *, leaves_out: bool) -> None:
        """Record whether the engine may leave out the oldest exchanges for it."""
        self.has_made_room = leaves_out
        self.revision += 1

    def restart(self) -> None:
        """Clear the answer: it is written again from its beginning (Continue repeats what was there)."""
        self.messages.clear()
        self.repairs.clear()
        self.failure, self.reason, self.figures, self.raw_ids = None, None, None, ()
        self.revision += 1

    def apply(self, item: TurnItem, now: float | None = None) -> None:
        """Apply one item of the engine's turn."""
        now = now if now is not None else time.monotonic()
        match item:
            case MessageText():
                self.messages[item.index].parts.append(item.text)
                return
            case Written():
                self._count(item.message_tokens)
                return
            case LoadProgress():
                self.phase = Phase.WAITING
            case PromptProgress():
                self.phase, self.prompt_done, self.prompt_total = Phase.READING, item.done, item.total
            case MessageOpened():
                self._open(item, now)
            case MessageRelabelled():
                self._relabel(item, now)
            case MessageShortened():
                self._shorten(item)
            case MessageClosed():
                self.messages[item.index].end = item.end
                self._pause_thinking(now)
            case Repaired():
                self.repairs.append(item.note)
            case Notice():
                self._note(item.words.phrase())
            case TurnEnded() | Failed():
                self._pause_thinking(now)
                self._end(item)
            case _:
                assert_never(item)
        self.revision += 1

    def stopped(self) -> None:
        """End the answer because the user stopped it before the engine had it."""
        self.state, self.phase, self.reason = AnswerState.CUT, Phase.OVER, EndReason.STOPPED
        self.revision += 1

    def interrupted(self) -> None:
        """End the answer because the window closes."""
        self.state, self.phase = AnswerState.INTERRUPTED, Phase.OVER
        self.revision += 1

    def failed(self, explanation: Explanation, fault: Fault | None = None) -> None:
        """End the answer because of an error; `fault`: that of the engine, if it caused it."""
        self.failure = Failure(fault.kind.value if fault else "", explanation, fault.log_tail if fault else ())
        self.state, self.phase = AnswerState.FAILED, Phase.OVER
        self.revision += 1

    def include(self, before: TurnFigures) -> None:
        """Add the figures of the part written before Continue; the prompt's figures are those of the last part."""
        last = self.figures
        if last is None or last is before:
            return
        self.figures = msgspec.structs.replace(
            last,
            written=before.written + last.written,
            thinking=before.thinking + last.thinking,
            thinking_seconds=before.thinking_seconds + last.thinking_seconds,
            answering_seconds=before.answering_seconds + last.answering_seconds,
            drafted=before.drafted + last.drafted,
            accepted=before.accepted + last.accepted,
            source=last.source,
            reread=last.reread,
        )
        self.thought_seconds = self.figures.thinking_seconds
        self.revision += 1  # views have shown the figures of the last part only

    def _open(self, item: MessageOpened, now: float) -> None:
        if self.began is None:
            self.began = now
        self.messages.append(
            LiveMessage(item.kind, item.role, item.channel, item.recipient, item.content_type, opened=now)
        )
        self._set_kind(item.kind, now)

    def _relabel(self, item: MessageRelabelled, now: float) -> None:
        """Change the kind of a message; reasoning time counts from when the message was opened."""
        message = self.messages[item.index]
        message.kind = item.kind
        is_last = item.index == len(self.messages) - 1
        self._set_kind(item.kind, message.opened if is_last and message.opened is not None else now)

    def _set_kind(self, kind: MessageKind, now: float) -> None:
        self._pause_thinking(now)
        if kind is MessageKind.REASONING:
            self.phase, self.thinking_since = Phase.THINKING, now
        else:
            self.phase = Phase.ANSWERING

    def _shorten(self, item: MessageShortened) -> None:
        """Replace the message with a shorter copy, so that views notice that what they have shown is outdated."""
        message = self.messages[item.index]
        parts = [message.text[: item.length]] if item.length else []
        self.messages[item.index] = replace(message, parts=parts, tokens=message.tokens if parts else 0)

    def _pause_thinking(self, now: float) -> None:
        if self.thinking_since is not None:
            self.thought_seconds += now - self.thinking_since
            self.thinking_since = None

    def _note(self, source: Phrase) -> None:
        self.notices.append(str(source))

    def _count(self, message_tokens: Sequence[int]) -> None:
        for message, tokens in zip(self.messages, message_tokens, strict=False):
            message.tokens = tokens

    def _end(self, item: TurnEnded | Failed) -> None:
        self.phase = Phase.OVER
        if isinstance(item, Failed):
            self.failed(item.fault.explanation, item.fault)
            return
        whole = item.reason in (EndReason.ANSWERED, EndReason.TOOL_CALL)
        self.state = AnswerState.WHOLE if whole else AnswerState.CUT
        self.reason, self.figures, self.raw_ids = item.reason, item.figures, item.raw_ids
        self.thought_seconds = item.figures.thinking_seconds
        self._count(item.figures.message_tokens)

"""An answer as the window knows it, complete or being written. Without Qt; other modules never assign its fields."""

from __future__ import annotations

import time
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, assert_never

import msgspec

from app.chats.segments import last_start, open_calls, result_of, turns_of
from app.chats.stored_chat import Answer, AnswerState, Branch, Failure, StoredMessage
from app.core.calls import CallRecord
from app.core.conversation import AssistantTurn, Effort, ToolResult
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
from app.core.turns import EndReason, JsonResult, TurnFigures
from app.engine.protocol import Failed, LoadProgress, Notice, PromptProgress, TurnEnded, Written

if TYPE_CHECKING:
    from app.engine.client.engine_client import TurnItem
    from app.engine.faults import Fault
    from app.tools.inquiry import Inquiry


class Phase(StrEnum):
    """What an answer is doing.

    WAITING: for a model to load or for an earlier turn. READING: the prompt is processed. CALLING: a tool works, or the
    user is asked whether it may.
    """

    WAITING = "waiting"
    READING = "reading"
    THINKING = "thinking"
    ANSWERING = "answering"
    CALLING = "calling"
    OVER = "over"


class LiveMessage(msgspec.Struct):
    """One message of an answer.

    `parts` only grows, so a view can remember how many it has shown. A shortened message is replaced by a new object.
    """

    kind: MessageKind
    role: str = "assistant"
    channel: str | None = None
    recipient: str | None = None
    content_type: str | None = None
    parts: list[str] = msgspec.field(default_factory=list)
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


class Asked(msgspec.Struct, frozen=True):
    """A call that the user is asked about.

    Attributes:
        position: of its message.
        doing: what it will do, in words.
        reason: why the user is asked again; None for the first time.
    """

    position: int
    tool: str
    doing: Phrase
    arguments: str
    reason: Phrase | None = None


class Inquired(msgspec.Struct, frozen=True):
    """What the tool of a call asks the user.

    Attributes:
        position: of the message with the call.
        is_granted: the user lets the model write what the tool asks for, which it does now.
        written: what the user has written so far, by the names of the fields; the form changes it.
    """

    position: int
    inquiry: Inquiry
    is_granted: bool = False
    written: dict[str, Any] = msgspec.field(default_factory=dict)


class LiveAnswer(msgspec.Struct):
    """One answer, loaded from the store or being written.

    Attributes:
        id: id of the turn in the store.
        state: state in the store; RUNNING while the answer is being written.
        phase: OVER unless `state` is RUNNING.
        prompt_done, prompt_total: tokens of the prompt processed so far, and in all.
        began: monotonic time of the first token; None before it.
        thinking_since: monotonic time when the open reasoning message started; None if none is open.
        thought_seconds: seconds spent on closed reasoning messages (exact once `figures` are set).
        start: position of the first message of the turn that is being written: the one after the last result.
        calls: of tools, in their order.
        json: how it compares with the JSON schema that it was written for; None before its end and without one.
        is_json: whether it is, or was, written for a JSON schema.
        asked: the call that the user is asked about.
        inquired: what a tool asks the user while it runs.
        loop_patience: factor by which the model may repeat itself longer than by default.
        is_restamped: whether a model other than the requested one wrote it.
        is_pinned: whether it is never left out of what the model reads.
        left_out: see :class:`app.chats.stored_chat.Answer`; :attr:`leaves_out` is what holds.
        has_made_room: whether the oldest exchanges may have been left out for it already.
        revision: incremented by each change other than text appended to a message; a view then redraws everything.
    """

    id: int
    model: str
    effort: Effort | None
    branch: Branch
    state: AnswerState = AnswerState.RUNNING
    phase: Phase = Phase.WAITING
    messages: list[LiveMessage] = msgspec.field(default_factory=list)
    prompt_done: int = 0
    prompt_total: int = 0
    began: float | None = None
    thinking_since: float | None = None
    thought_seconds: float = 0.0
    reason: EndReason | None = None
    figures: TurnFigures | None = None
    raw_ids: tuple[int, ...] = ()
    repairs: list[str] = msgspec.field(default_factory=list)
    notices: list[str] = msgspec.field(default_factory=list)
    failure: Failure | None = None
    start: int = 0
    calls: list[CallRecord] = msgspec.field(default_factory=list)
    json: JsonResult | None = None
    is_json: bool = False
    asked: Asked | None = None
    inquired: Inquired | None = None
    loop_patience: int = 1
    is_restamped: bool = False
    is_pinned: bool = False
    left_out: int | None = None
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
        answer.failure, answer.calls = record.failure, list(record.calls)
        answer.json = record.json
        answer.is_json = record.json is not None and record.json.is_json
        answer.start = last_start(answer.messages)
        answer.is_pinned, answer.left_out = record.pinned, record.left_out
        if record.figures is not None:
            answer.thought_seconds = record.figures.thinking_seconds
        return answer

    def text_of(self, kind: MessageKind) -> str:
        """Return the non-empty messages of one kind, separated by blank lines."""
        texts = (message.text for message in self.messages if message.kind is kind)
        return "\n\n".join(text for text in texts if text)

    @property
    def leaves_out(self) -> int | None:
        """How many exchanges after the first are left out of what follows; None if this answer does not tell."""
        return self.figures.left_out if self.left_out is None and self.figures is not None else self.left_out

    @property
    def markdown(self) -> str:
        """The answer as Markdown, so far: what is written for a JSON schema is a block of code."""
        text = self.text_of(MessageKind.FINAL)
        return f"```json\n{text}" if self.is_json and text else text

    @property
    def thinking_tokens(self) -> int:
        """Tokens of reasoning so far."""
        return sum(message.tokens for message in self.messages if message.kind is MessageKind.REASONING)

    @property
    def open_calls(self) -> tuple[int, ...]:
        """The positions of the calls without a result with which the answer ends."""
        return open_calls(self.messages)

    def call_at(self, position: int) -> CallRecord | None:
        """Return the call whose message is at a position; None if it was never taken up."""
        return next((call for call in self.calls if call.position == position), None)

    def ids_at(self, position: int) -> tuple[int, ...]:
        """Return the token ids of the turn whose last call is at a position; empty if they are unknown."""
        call = self.call_at(position)
        return call.raw_ids if call is not None else ()

    def result_of(self, call: CallRecord) -> str:
        """Return the text that the model got for a call; empty for none."""
        return result_of(self.messages, call.position)

    def turns_before(self) -> tuple[AssistantTurn | ToolResult, ...]:
        """Return the turns of this answer that have ended, and their results."""
        if not self.start:
            return ()
        ids = {call.position: call.raw_ids for call in self.calls if call.raw_ids}
        return turns_of(self.messages[: self.start], ids)

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

    def has_schema(self, *, is_json: bool) -> None:
        """Record whether it will be written for a JSON schema."""
        self.is_json = is_json
        self.revision += 1

    def made_room(self, *, leaves_out: bool) -> None:
        """Record whether the engine may leave out the oldest exchanges for it."""
        self.has_made_room = leaves_out
        self.revision += 1

    def calling(self) -> None:
        """Go on with the calls with which the turn has ended."""
        self.state, self.phase, self.reason, self.failure = AnswerState.RUNNING, Phase.CALLING, None, None
        self.revision += 1

    def ask(self, asked: Asked | None) -> None:
        """Ask the user about a call; None: no more."""
        self.asked = asked
        self.revision += 1

    def inquire(self, inquired: Inquired | None) -> None:
        """Ask the user what a tool wants to know; None: no more."""
        self.inquired = inquired
        self.revision += 1

    def called(self, record: CallRecord) -> None:
        """Take over what has become of a call."""
        self.calls = [call for call in self.calls if call.position != record.position]
        self.calls.append(record)
        self.revision += 1

    def resulted(self, tool: str, text: str, channel: str) -> None:
        """Take over the result of a call."""
        self.messages.append(LiveMessage(MessageKind.TOOL_RESULT, tool, channel, "assistant", parts=[text]))
        self.revision += 1

    def go_on(self) -> None:
        """Wait for another turn of the model, now that its calls have results."""
        self.start, self.raw_ids, self.phase = len(self.messages), (), Phase.WAITING
        self.revision += 1

    def limited(self) -> None:
        """End the answer, because the model calls tools instead of answering."""
        self.state, self.phase, self.reason = AnswerState.CUT, Phase.OVER, EndReason.CALL_LIMIT
        self.revision += 1

    def pin(self, *, pinned: bool) -> None:
        """Record whether it is never left out of what the model reads."""
        self.is_pinned = pinned
        self.revision += 1

    def leave_out(self, count: int) -> None:
        """Record how many exchanges after the first are left out of what follows."""
        self.left_out = count

    def restart(self) -> None:
        """Clear the turn: it is written again from its beginning (Continue repeats what was there)."""
        del self.messages[self.start :]
        self.repairs.clear()
        self.failure, self.reason, self.figures, self.raw_ids = None, None, None, ()
        self.json = None
        self.revision += 1

    def apply(self, item: TurnItem, now: float | None = None) -> None:
        """Apply one item of the engine's turn."""
        now = now if now is not None else time.monotonic()
        match item:
            case MessageText():
                self.messages[self.start + item.index].parts.append(item.text)
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
                self.messages[self.start + item.index].end = item.end
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
        self.figures = last.following(before)
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
        message = self.messages[self.start + item.index]
        message.kind = item.kind
        is_last = message is self.messages[-1]
        self._set_kind(item.kind, message.opened if is_last and message.opened is not None else now)

    def _set_kind(self, kind: MessageKind, now: float) -> None:
        self._pause_thinking(now)
        if kind is MessageKind.REASONING:
            self.phase, self.thinking_since = Phase.THINKING, now
        else:
            self.phase = Phase.ANSWERING

    def _shorten(self, item: MessageShortened) -> None:
        """Replace the message with a shorter copy, so that views notice that what they have shown is outdated."""
        index = self.start + item.index
        message = self.messages[index]
        parts = [message.text[: item.length]] if item.length else []
        self.messages[index] = msgspec.structs.replace(message, parts=parts, tokens=message.tokens if parts else 0)

    def _pause_thinking(self, now: float) -> None:
        if self.thinking_since is not None:
            self.thought_seconds += now - self.thinking_since
            self.thinking_since = None

    def _note(self, source: Phrase) -> None:
        self.notices.append(str(source))

    def _count(self, message_tokens: Sequence[int]) -> None:
        for message, tokens in zip(self.messages[self.start :], message_tokens, strict=False):
            message.tokens = tokens

    def _end(self, item: TurnEnded | Failed) -> None:
        self.phase = Phase.OVER
        if isinstance(item, Failed):
            self.failed(item.fault.explanation, item.fault)
            return
        whole = item.reason in (EndReason.ANSWERED, EndReason.TOOL_CALL)
        self.state = AnswerState.WHOLE if whole else AnswerState.CUT
        self.reason, self.figures, self.raw_ids = item.reason, item.figures, item.raw_ids
        self.left_out = None
        self.json = item.json
        self.thought_seconds = item.figures.thinking_seconds
        self._count(item.figures.message_tokens)

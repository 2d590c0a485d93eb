"""An answer in which tools were called, as the turns that the model wrote and the results in between."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from app.core.conversation import AssistantMessage, AssistantTurn, ToolResult
from app.core.stream import MessageEnd, MessageKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class _Message(Protocol):
    """A message of an answer, stored or being written. The role of a result is the name of the tool."""

    @property
    def kind(self) -> MessageKind: ...

    @property
    def text(self) -> str: ...

    @property
    def role(self) -> str: ...

    @property
    def channel(self) -> str | None: ...

    @property
    def recipient(self) -> str | None: ...

    @property
    def content_type(self) -> str | None: ...


class Called(_Message, Protocol):
    """A message of an answer that may be a call; `end` says whether it can be made."""

    @property
    def end(self) -> MessageEnd | None:
        """How it ended; None while it is written."""


def turns_of(
    messages: Sequence[_Message], raw_ids: Mapping[int, tuple[int, ...]] | None = None
) -> tuple[AssistantTurn | ToolResult, ...]:
    """Return what the model wrote before each result, the results, and what it wrote after the last one.

    Args:
        raw_ids: the token ids of a turn, by the position of its last call.
    """
    turns: list[AssistantTurn | ToolResult] = []
    said: list[AssistantMessage] = []
    ids: tuple[int, ...] = ()
    for position, message in enumerate(messages):
        if message.kind is not MessageKind.TOOL_RESULT:
            ids = (raw_ids or {}).get(position, ids)
            said += spoken((message,))
            continue
        if said:
            turns.append(AssistantTurn(tuple(said), ids))
            said, ids = [], ()
        turns.append(ToolResult(message.role, message.text, message.channel or "commentary"))
    if said or not turns:
        turns.append(AssistantTurn(tuple(said), ids))
    return tuple(turns)


def last_start(messages: Sequence[_Message]) -> int:
    """Return the position of the first message after the last result."""
    results = (index for index in reversed(range(len(messages))) if messages[index].kind is MessageKind.TOOL_RESULT)
    return next(results, -1) + 1


def spoken(messages: Iterable[_Message]) -> list[AssistantMessage]:
    """Return the messages that are the model's own."""
    return [
        AssistantMessage(message.kind, message.text, message.channel, message.recipient, message.content_type)
        for message in messages
        if message.kind not in (MessageKind.FOREIGN, MessageKind.TOOL_RESULT)
    ]


def open_calls(messages: Sequence[Called]) -> tuple[int, ...]:
    """Return the positions of the calls without a result with which an answer ends. They can be made."""
    waiting: list[int] = []
    for position, message in enumerate(messages):
        match message.kind:
            case MessageKind.TOOL_CALL if message.end is MessageEnd.CALL:
                waiting.append(position)
            case MessageKind.TOOL_RESULT:
                del waiting[:1]
            case MessageKind.FOREIGN:
                pass
            case _:  # the model has gone on
                waiting.clear()
    return tuple(waiting)


def result_of(messages: Sequence[Called], call: int) -> str:
    """Return the text of the result of the call at a position; empty for none."""
    waiting: list[int] = []
    for position, message in enumerate(messages):
        if message.kind is MessageKind.TOOL_CALL and message.end is MessageEnd.CALL:
            waiting.append(position)
        elif message.kind is MessageKind.TOOL_RESULT and waiting and waiting.pop(0) == call:
            return message.text
    return ""

"""Corrects the messages that a listener has received when some of their tokens no longer count."""

from collections.abc import Iterator, Sequence

from app.core.stream import (
    MessageClosed,
    MessageKind,
    MessageOpened,
    MessageRelabelled,
    MessageShortened,
    MessageText,
    StreamEvent,
)
from app.core.transcript import ParsedMessage


def corrections(told: Sequence[ParsedMessage], true: Sequence[ParsedMessage]) -> list[StreamEvent]:
    """Return the events that turn the messages `told` into the messages `true`.

    `true` is the result of parsing only the first of the tokens that produced `told`, so usually the last messages are
    shorter or gone, and nothing else differs.
    """
    events = list(_messages_changed(told[: len(true)], true))
    for index in range(len(true), len(told)):
        events.append(MessageShortened(index, 0))
        if told[index].kind is MessageKind.TOOL_CALL:  # a call without arguments would still be a call
            events.append(MessageRelabelled(index, MessageKind.FOREIGN))
    for index, said in enumerate(true):
        if said.end is not None and (index >= len(told) or told[index].end is not said.end):
            events.append(MessageClosed(index, said.end))
    return events


def _messages_changed(told: Sequence[ParsedMessage], true: Sequence[ParsedMessage]) -> Iterator[StreamEvent]:
    for index, said in enumerate(true):
        before = told[index] if index < len(told) else None
        shared = 0
        if before is None:
            yield MessageOpened(
                index, said.kind, said.role, said.channel, said.recipient, said.content_type, name=said.name
            )
        else:
            shared = _shared(before.content, said.content)
            if before.kind is not said.kind:
                yield MessageRelabelled(index, said.kind)
            if shared < len(before.content):
                yield MessageShortened(index, shared)
        if shared < len(said.content):
            yield MessageText(index, said.content[shared:])


def _shared(left: str, right: str) -> int:
    """Return the length of the common prefix."""
    if left.startswith(right):
        return len(right)
    return next((at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))

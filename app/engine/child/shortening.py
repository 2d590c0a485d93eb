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


def corrections(reported: Sequence[ParsedMessage], true: Sequence[ParsedMessage]) -> list[StreamEvent]:
    """Return the events that turn the messages `reported` into the messages `true`.

    `true` is the result of parsing only the first of the tokens that produced `reported`, so usually the last messages
    are shorter or gone, and nothing else differs.
    """
    events = list(_messages_changed(reported[: len(true)], true))
    for index in range(len(true), len(reported)):
        events.append(MessageShortened(index, 0))
        if reported[index].kind is MessageKind.TOOL_CALL:  # a call without arguments would still be a call
            events.append(MessageRelabelled(index, MessageKind.FOREIGN))
    for index, message in enumerate(true):
        if message.end is not None and (index >= len(reported) or reported[index].end is not message.end):
            events.append(MessageClosed(index, message.end))
    return events


def _messages_changed(reported: Sequence[ParsedMessage], true: Sequence[ParsedMessage]) -> Iterator[StreamEvent]:
    for index, message in enumerate(true):
        before = reported[index] if index < len(reported) else None
        shared = 0
        if before is None:
            yield MessageOpened(
                index,
                message.kind,
                message.role,
                message.channel,
                message.recipient,
                message.content_type,
                name=message.name,
            )
        else:
            shared = _shared(before.content, message.content)
            if before.kind is not message.kind:
                yield MessageRelabelled(index, message.kind)
            if shared < len(before.content):
                yield MessageShortened(index, shared)
        if shared < len(message.content):
            yield MessageText(index, message.content[shared:])


def _shared(left: str, right: str) -> int:
    """Return the length of the common prefix."""
    if left.startswith(right):
        return len(right)
    return next((at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))

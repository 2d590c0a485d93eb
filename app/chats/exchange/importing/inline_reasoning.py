"""Reasoning that other programs keep within the text of an answer, between tags."""

from collections.abc import Iterator
from typing import Final

from app.chats.stored_chat import StoredMessage
from app.core.stream import MessageKind

_BEGIN, _END = "<think>", "</think>"
_MOST: Final = 1000
"""Pairs of tags that are looked for in one text."""


def split_reasoning(text: str) -> Iterator[StoredMessage]:
    """Yield a text that begins with ``<think>`` as reasoning and answer, any other as an answer."""
    rest = text
    for _ in range(_MOST):
        start = rest.lstrip()
        if not start.startswith(_BEGIN):
            break
        reasoning, end, after = start.removeprefix(_BEGIN).partition(_END)
        yield from said(MessageKind.REASONING, reasoning.strip())
        rest = after if end else ""
    yield from said(MessageKind.FINAL, rest.strip() if rest is not text else rest)


def said(kind: MessageKind, text: str, tool: str | None = None) -> Iterator[StoredMessage]:
    """Yield the text as a message, unless it is empty."""
    if text.strip():
        yield StoredMessage(kind, text, recipient=tool or None)


def titled(title: str, text: str) -> str:
    """Put a title above a text, if there are both."""
    return f"{title}:\n{text}" if title and text.strip() else text

"""Chats of Jan: in its data folder, ``threads/ID/thread.json`` and ``threads/ID/messages.jsonl``.

Seen in janhq/jan: docs/docs/specs/threads.md and messages.md, core/src/types/thread/threadEntity.ts,
core/src/types/message/messageEntity.ts (content of the types ``text``, ``reasoning``, ``image_url``, ``tool_call``),
src-tauri/src/core/threads. Messages follow one another; Jan keeps no other versions.

Not verified against a file: whether times are seconds or milliseconds (both are understood), and calls of tools in
``metadata`` of earlier versions, which are left out.
"""

from collections.abc import Iterable, Iterator

import msgspec

from app.chats.exchange.importing.inline_reasoning import said, split_reasoning, titled
from app.chats.exchange.importing.source import (
    BrokenChatError,
    Kind,
    LeftOut,
    Node,
    SourceChat,
    joined,
    moment,
    text_in,
)
from app.chats.stored_chat import StoredMessage
from app.core.stream import MessageKind


class _Thread(msgspec.Struct):
    id: object = None
    title: object = None
    assistants: object = None
    created: object = None
    updated: object = None


class _Message(msgspec.Struct):
    id: object = None
    role: object = None
    content: object = None
    status: object = None
    created_at: object = None


_threads = msgspec.json.Decoder(_Thread)
_messages = msgspec.json.Decoder(_Message)


def read(thread: bytes, lines: Iterable[bytes]) -> SourceChat:
    """Read a thread and the lines of its messages. Raises BrokenChatError, msgspec.MsgspecError or RecursionError."""
    about = _threads.decode(thread)
    if not text_in(about.id):
        raise BrokenChatError("it has no id")
    model, instructions = _assistant(about.assistants)
    chat = SourceChat(
        f"jan-{text_in(about.id)}",
        text_in(about.title),
        moment(about.created),
        moment(about.updated),
        instructions,
    )
    before: str | None = None
    for number, line in enumerate(lines):
        try:
            message = _messages.decode(line)
        except (msgspec.MsgspecError, RecursionError):
            chat.left_out[LeftOut.BROKEN_MESSAGE] += 1
            continue
        node = _node(chat, message, text_in(message.id) or str(number), before, model)
        chat.nodes.append(node)
        before = node.id
    return chat


def _assistant(assistants: object) -> tuple[str, str]:
    """Return the model and the instructions of the first assistant."""
    first = assistants[0] if isinstance(assistants, list) and assistants else None
    if not isinstance(first, dict):
        return "", ""
    model = first.get("model")
    return text_in(model.get("id")) if isinstance(model, dict) else "", text_in(first.get("instructions"))


def _node(chat: SourceChat, message: _Message, node_id: str, before: str | None, model: str) -> Node:
    node = Node(node_id, before, Kind.SKIPPED, moment(message.created_at))
    parts = message.content if isinstance(message.content, list) else []
    contents = [part for part in parts if isinstance(part, dict)]
    match message.role:
        case "user":
            node.kind = Kind.QUESTION
            node.text = joined((*map(_text, contents), *_images(chat, contents)))
        case "assistant" | "tool":
            node.kind, node.model = Kind.ANSWER, model
            node.messages = tuple(said_by for part in contents for said_by in _answer(part, message.role))
            node.is_incomplete = message.status in ("stopped", "error", "pending")
        case "system":
            chat.instructions = chat.instructions or joined(map(_text, contents))
        case _:
            chat.left_out[LeftOut.UNKNOWN] += 1
    return node


def _answer(part: dict[str, object], role: object) -> Iterator[StoredMessage]:
    text = _text(part)
    match part.get("type"):
        case "reasoning":
            yield from said(MessageKind.REASONING, text)
        case "tool_call":
            name = text_in(part.get("tool_name"))
            call, result = titled(name, _readable(part.get("input"))), titled("Result", _readable(part.get("output")))
            yield from said(MessageKind.PREAMBLE, joined((call, result)), name)
        case _ if role == "tool":
            yield from said(MessageKind.PREAMBLE, titled("Result", text))
        case _:
            yield from split_reasoning(text)


def _text(part: dict[str, object]) -> str:
    text = part.get("text")
    return text_in(text.get("value")) if isinstance(text, dict) else text_in(text)


def _images(chat: SourceChat, contents: Iterable[dict[str, object]]) -> Iterator[str]:
    for part in contents:
        if part.get("type") == "image_url":
            chat.left_out[LeftOut.IMAGE] += 1
            yield "[Image not imported]"


def _readable(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else msgspec.json.encode(value).decode()

"""Chats of Open WebUI: "Export chats" in its settings, or the download of one chat.

An array of rows of its table ``chat``; each has the chat itself in ``chat``. Seen in open-webui/open-webui,
src/lib/utils/index.ts (``convertMessagesToHistory``), and in how other programs write and read this format: ``history``
with ``messages`` by id and ``currentId``, ``parentId``, ``params.system``, reasoning and calls of tools as
``<details type="reasoning">`` and ``<details type="tool_calls">`` within ``content``.

Not verified against a file: ``output`` of newer versions, which holds the same as ``content`` in items.
"""

import html
import re
from collections.abc import Iterator
from typing import Final

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

_OPENING: Final = re.compile(r'<details type="(reasoning|tool_calls|code_interpreter)"([^<>]{0,100000})>')
_CLOSING: Final = "</details>"
_SUMMARY: Final = re.compile(r"\s*<summary>[^<]{0,1000}</summary>\n?")
_ATTRIBUTE: Final = re.compile(r'(\w+)="([^"]*)"')


class _Row(msgspec.Struct):
    chat: "_Chat"
    id: object = None
    title: object = None
    created_at: object = None
    updated_at: object = None


class _Chat(msgspec.Struct):
    id: object = None
    title: object = None
    history: msgspec.Raw = msgspec.Raw(b"{}")
    messages: msgspec.Raw = msgspec.Raw(b"[]")
    params: object = None
    system: object = None
    timestamp: object = None


class _History(msgspec.Struct):
    messages: dict[str, msgspec.Raw] = {}
    currentId: object = None


class _Message(msgspec.Struct):
    role: object = None
    id: object = None
    parentId: object = None  # noqa: N815
    content: object = None
    model: object = None
    modelName: object = None  # noqa: N815
    timestamp: object = None
    files: object = None
    output: object = None
    done: object = None
    error: object = None


_rows = msgspec.json.Decoder(_Row)
_histories = msgspec.json.Decoder(_History)
_lists = msgspec.json.Decoder(list[msgspec.Raw])
_messages = msgspec.json.Decoder(_Message)


def read(element: bytes) -> SourceChat:
    """Read one row. Raises BrokenChatError, msgspec.MsgspecError or RecursionError."""
    row = _rows.decode(element)
    inner = row.chat
    identity = text_in(row.id) or text_in(inner.id)
    if not identity:
        raise BrokenChatError("it has no id")
    params = inner.params if isinstance(inner.params, dict) else {}
    chat = SourceChat(
        f"openwebui-{identity}",
        text_in(row.title) or text_in(inner.title),
        moment(row.created_at) or moment(inner.timestamp),
        moment(row.updated_at),
        text_in(inner.system) or text_in(params.get("system")),
    )
    history = _histories.decode(inner.history)
    chat.current = text_in(history.currentId) or None
    for node_id, raw in history.messages.items():
        _add(chat, node_id, raw)
    if not history.messages:
        _read_list(chat, inner)
    return chat


def _read_list(chat: SourceChat, inner: _Chat) -> None:
    """Read messages one after another, as chats of early versions have them."""
    for number, raw in enumerate(_lists.decode(inner.messages)):
        _add(chat, str(number), raw)
    for before, node in zip(chat.nodes, chat.nodes[1:], strict=False):
        node.parent = before.id


def _add(chat: SourceChat, node_id: str, raw: msgspec.Raw) -> None:
    try:
        message = _messages.decode(raw)
    except (msgspec.MsgspecError, RecursionError):
        chat.left_out[LeftOut.BROKEN_MESSAGE] += 1
        return
    node = Node(node_id, text_in(message.parentId) or None, Kind.SKIPPED, moment(message.timestamp))
    match message.role:
        case "user":
            node.kind = Kind.QUESTION
            node.text = joined((text_in(message.content), *_files(chat, message)))
        case "assistant":
            node.kind = Kind.ANSWER
            node.model = text_in(message.model) or text_in(message.modelName)
            node.messages = tuple(_parts(message))
            node.is_incomplete = message.done is False or bool(message.error)
        case "system":
            chat.instructions = chat.instructions or text_in(message.content)
        case _:
            chat.left_out[LeftOut.UNKNOWN] += 1
    chat.nodes.append(node)


def _files(chat: SourceChat, message: _Message) -> Iterator[str]:
    for file in message.files if isinstance(message.files, list) else ():
        if not isinstance(file, dict):
            continue
        is_image = file.get("type") == "image"
        name = text_in(file.get("name")) or ("image" if is_image else "file")
        chat.left_out[LeftOut.IMAGE if is_image else LeftOut.FILE] += 1
        yield f"[Image not imported: {name}]" if is_image else f"[File not imported: {name}]"


def _parts(message: _Message) -> Iterator[StoredMessage]:
    text = text_in(message.content)
    if not text.strip() and isinstance(message.output, list):
        for item in message.output:
            yield from _output(item)
        return
    at = 0
    for found in _OPENING.finditer(text):
        end = text.find(_CLOSING, found.end())
        if end < 0:
            break
        if found.start() < at:
            continue
        yield from split_reasoning(text[at : found.start()].strip())
        yield from _details(found[1], dict(_ATTRIBUTE.findall(found[2])), text[found.end() : end])
        at = end + len(_CLOSING)
    yield from split_reasoning(text[at:].strip() if at else text)


def _details(kind: str, attributes: dict[str, str], text: str) -> Iterator[StoredMessage]:
    inner = html.unescape(_SUMMARY.sub("", text, count=1)).strip()
    if kind == "reasoning":
        lines = (line.removeprefix(">").removeprefix(" ") for line in inner.splitlines())
        yield from said(MessageKind.REASONING, "\n".join(lines))
    elif kind == "code_interpreter":
        yield from said(MessageKind.PREAMBLE, inner, "python")
    else:
        name, arguments, result = (html.unescape(attributes.get(key, "")) for key in ("name", "arguments", "result"))
        yield from said(MessageKind.PREAMBLE, joined((titled(name, arguments), titled("Result", result))), name)


def _output(item: object) -> Iterator[StoredMessage]:
    """Read an item as the Responses API of OpenAI has them."""
    if not isinstance(item, dict):
        return
    texts = [part.get("text") for part in item.get("content") or () if isinstance(part, dict)]
    text = joined(map(text_in, texts))
    match item.get("type"):
        case "reasoning":
            yield from said(MessageKind.REASONING, text)
        case "message":
            yield from split_reasoning(text)
        case "function_call":
            name = text_in(item.get("name"))
            yield from said(MessageKind.PREAMBLE, titled(name, text_in(item.get("arguments"))), name)
        case "function_call_output":
            yield from said(MessageKind.PREAMBLE, titled("Result", text_in(item.get("output")) or text))

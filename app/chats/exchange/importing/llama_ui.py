"""Chats of llama.cpp's web UI: its export as JSON lines, a zip of such files, or JSON as earlier versions wrote it.

Seen in ggml-org/llama.cpp: tools/ui/src/lib/services/conversation-transfer.service.ts (a line of the type ``session``,
then lines of the type ``message``) and tools/ui/src/lib/types/database.d.ts (the fields); pull request #24688.

Not verified against a file: kinds of ``extra`` beyond those named there.
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


class _Conversation(msgspec.Struct):
    id: object = None
    name: object = None
    lastModified: object = None  # noqa: N815  its name in the file
    currNode: object = None  # noqa: N815


class _Whole(msgspec.Struct):
    conv: _Conversation
    messages: list[msgspec.Raw]


class _Line(msgspec.Struct):
    message: msgspec.Raw


class _Message(msgspec.Struct):
    id: object = None
    type: object = None
    timestamp: object = None
    role: object = None
    content: object = None
    parent: object = None
    thinking: object = None
    reasoningContent: object = None  # noqa: N815
    toolCalls: object = None  # noqa: N815
    extra: object = None
    model: object = None


_wholes = msgspec.json.Decoder(_Whole)
_conversations = msgspec.json.Decoder(_Conversation)
_lines = msgspec.json.Decoder(_Line)
_messages = msgspec.json.Decoder(_Message)


def read(element: bytes) -> SourceChat:
    """Read one conversation with its messages. Raises BrokenChatError, msgspec.MsgspecError or RecursionError."""
    whole = _wholes.decode(element)
    return _read(whole.conv, whole.messages)


def read_lines(session: bytes, lines: Iterable[bytes]) -> SourceChat:
    """Read the line of a session and those of its messages; raises like :func:`read`."""
    return _read(_conversations.decode(session), (_lines.decode(line).message for line in lines))


def _read(conversation: _Conversation, messages: Iterable[msgspec.Raw]) -> SourceChat:
    if not text_in(conversation.id):
        raise BrokenChatError("it has no id")
    chat = SourceChat(
        f"llamacpp-{text_in(conversation.id)}",
        text_in(conversation.name),
        last_used=moment(conversation.lastModified),
        current=text_in(conversation.currNode) or None,
    )
    for number, raw in enumerate(messages):
        try:
            message = _messages.decode(raw)
        except (msgspec.MsgspecError, RecursionError):
            chat.left_out[LeftOut.BROKEN_MESSAGE] += 1
            continue
        chat.nodes.append(_node(chat, message, text_in(message.id) or str(number)))
    return chat


def _node(chat: SourceChat, message: _Message, node_id: str) -> Node:
    node = Node(node_id, text_in(message.parent) or None, Kind.SKIPPED, moment(message.timestamp))
    if message.type == "root":
        return node
    match message.role:
        case "user":
            node.kind = Kind.QUESTION
            node.text = joined((text_in(message.content), *_extras(chat, message.extra)))
        case "assistant":
            node.kind, node.model = Kind.ANSWER, text_in(message.model)
            node.messages = tuple(_answer(message))
        case "tool":
            node.kind = Kind.ANSWER
            node.messages = tuple(said(MessageKind.PREAMBLE, titled("Result", text_in(message.content))))
        case "system":
            chat.instructions = chat.instructions or text_in(message.content)
        case _:
            chat.left_out[LeftOut.UNKNOWN] += 1
    return node


def _answer(message: _Message) -> Iterator[StoredMessage]:
    yield from said(MessageKind.REASONING, text_in(message.reasoningContent) or text_in(message.thinking))
    yield from split_reasoning(text_in(message.content))
    calls = message.toolCalls
    if isinstance(calls, str):
        try:
            calls = msgspec.json.decode(calls)
        except (msgspec.MsgspecError, RecursionError):
            calls = None
    for call in calls if isinstance(calls, list) else ():
        function = call.get("function") if isinstance(call, dict) else None
        if isinstance(function, dict):
            name = text_in(function.get("name"))
            yield from said(MessageKind.PREAMBLE, titled(name, text_in(function.get("arguments"))), name)


def _extras(chat: SourceChat, extras: object) -> Iterator[str]:
    """Yield the texts of attached files, which the model has read, and the names of the other ones."""
    for extra in extras if isinstance(extras, list) else ():
        if not isinstance(extra, dict):
            continue
        name = text_in(extra.get("name")) or "file"
        if content := text_in(extra.get("content")):
            yield titled(f"[File: {name}]", content)
            continue
        is_image = "base64Url" in extra
        chat.left_out[LeftOut.IMAGE if is_image else LeftOut.FILE] += 1
        yield f"[Image not imported: {name}]" if is_image else f"[File not imported: {name}]"

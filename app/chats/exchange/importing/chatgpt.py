"""Chats of ChatGPT's export ("Export data"): ``conversations.json``, or ``conversations-000.json`` and so on.

OpenAI documents no format. What is read here was seen in:

* a conversation of December 2025 as published on GitHub, with reasoning (``thoughts``, ``reasoning_recap``), hidden
  system messages, channels and models;
* the reports of other importers: danny-avila/LibreChat #15229 and pull request #15388 (August 2026: many files, the
  model at the conversation, user messages without metadata, hidden ``user_editable_context``), mohamed-chs/convoviz
  #49 (``conversations-000.json``, titles that are null), nowledge-co/community #261 (links to children left out),
  Mintplex-Labs/anything-llm #5564 (the fields of a conversation).

Not verified against a file: citations (``content_references`` and the marks U+E200 to U+E202 in texts), images and
sound (``multimodal_text``), code runs (``code``, ``execution_output``), ``tether_*``.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from app.chats.exchange.importing.inline_reasoning import said, titled
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

_NOTHING: Final = msgspec.Raw(b"null")
_MARK: Final = re.compile("\ue200[^\ue200\ue201]*\ue201")
_MOST_SOURCES: Final = 500
_LEFT: Final = re.compile("[\ue200-\ue203]")


class _Conversation(msgspec.Struct):
    mapping: dict[str, msgspec.Raw]
    conversation_id: object = None
    id: object = None
    title: object = None
    create_time: object = None
    update_time: object = None
    current_node: object = None
    default_model_slug: object = None


class _Entry(msgspec.Struct):
    message: msgspec.Raw = _NOTHING
    parent: object = None
    children: object = None


class _Author(msgspec.Struct):
    role: object = None
    name: object = None


class _Message(msgspec.Struct):
    author: _Author | None = None
    create_time: object = None
    content: msgspec.Raw = _NOTHING
    status: object = None
    metadata: msgspec.Raw = _NOTHING
    recipient: object = None
    channel: object = None


class _Content(msgspec.Struct):
    content_type: object = None
    parts: object = None
    text: object = None
    content: object = None
    thoughts: object = None
    language: object = None
    result: object = None


class _Metadata(msgspec.Struct):
    model_slug: object = None
    is_visually_hidden_from_conversation: object = None
    content_references: object = None
    attachments: object = None


_conversations = msgspec.json.Decoder(_Conversation)
_entries = msgspec.json.Decoder(_Entry)
_messages = msgspec.json.Decoder(_Message | None)
_contents = msgspec.json.Decoder(_Content)
_metadata = msgspec.json.Decoder(_Metadata)


def read(element: bytes) -> SourceChat:
    """Read one conversation. Raises BrokenChatError, msgspec.MsgspecError or RecursionError."""
    conversation = _conversations.decode(element)
    identity = text_in(conversation.conversation_id) or text_in(conversation.id)
    if not identity:
        raise BrokenChatError("it has no id")
    chat = SourceChat(
        f"chatgpt-{identity}",
        text_in(conversation.title),
        moment(conversation.create_time),
        moment(conversation.update_time),
        current=text_in(conversation.current_node) or None,
    )
    _read_mapping(conversation, chat)
    return chat


def _read_mapping(conversation: _Conversation, chat: SourceChat) -> None:
    parents: dict[str, str] = {}  # as the parents name their children, for a message that does not name its parent
    for node_id, raw in conversation.mapping.items():
        try:
            entry = _entries.decode(raw)
            chat.nodes.append(_node(node_id, entry, chat, text_in(conversation.default_model_slug)))
        except (msgspec.MsgspecError, RecursionError):
            chat.left_out[LeftOut.BROKEN_MESSAGE] += 1
            continue
        children = entry.children if isinstance(entry.children, list) else ()
        parents.update({child: node_id for child in children if isinstance(child, str)})
    for node in chat.nodes:
        node.parent = node.parent or parents.get(node.id)


def _node(node_id: str, entry: _Entry, chat: SourceChat, model: str) -> Node:
    node = Node(node_id, text_in(entry.parent) or None, Kind.SKIPPED)
    message = _messages.decode(entry.message)
    if message is None or message.author is None:
        return node
    node.created = moment(message.create_time)
    metadata = _metadata_of(message)
    if metadata.is_visually_hidden_from_conversation is True:
        chat.left_out[LeftOut.HIDDEN] += message.author.role == "user"
        return node
    reader = _Reader(chat, message, metadata)
    match message.author.role:
        case "user":
            node.kind, node.text = Kind.QUESTION, reader.question()
        case "assistant" | "tool":
            node.messages = tuple(reader.answer())
            node.kind = Kind.ANSWER if node.messages else Kind.SKIPPED
            node.model = text_in(metadata.model_slug) or model
            node.is_incomplete = message.status in ("in_progress", "finished_partial_completion")
        case "system":
            chat.instructions = chat.instructions or reader.question()
        case _:
            chat.left_out[LeftOut.UNKNOWN] += 1
    return node


def _metadata_of(message: _Message) -> _Metadata:
    try:
        return _metadata.decode(message.metadata)
    except msgspec.MsgspecError:  # newer exports leave it out of messages of the user
        return _Metadata()


class _Reader:
    """Reads the content of one message."""

    def __init__(self, chat: SourceChat, message: _Message, metadata: _Metadata) -> None:
        self._chat, self._message, self._metadata = chat, message, metadata
        try:
            self._content = _contents.decode(message.content)
        except msgspec.MsgspecError:
            self._content = _Content()

    def question(self) -> str:
        """Return the text of a message from the user, or of the system."""
        if self._content.content_type in ("user_editable_context", "model_editable_context"):
            self._chat.left_out[LeftOut.HIDDEN] += 1
            return ""
        return joined((*self._parts(), *self._attachments()))

    def answer(self) -> Iterator[StoredMessage]:
        """Yield what a message of the model or of a tool becomes."""
        content = self._content
        match content.content_type:
            case "thoughts":
                yield from said(MessageKind.REASONING, joined(_thoughts(content.thoughts)))
            case "reasoning_recap":
                pass  # "Thought for 8 s", which says nothing that the reasoning before it does not
            case "code":
                yield from self._code(text_in(content.text))
            case "execution_output":
                yield from said(MessageKind.PREAMBLE, titled("Result", text_in(content.text)), self._tool())
            case "model_editable_context" | "user_editable_context":
                self._chat.left_out[LeftOut.HIDDEN] += 1
            case _:
                yield from self._text()

    def _text(self) -> Iterator[StoredMessage]:
        text = self._with_sources(joined((*self._parts(), text_in(self._content.text), text_in(self._content.result))))
        if not text and self._content.content_type not in ("text", "multimodal_text", None):
            self._chat.left_out[LeftOut.UNKNOWN] += 1
        if self._is_from_tool:
            yield from said(MessageKind.PREAMBLE, text, self._tool())
        elif self._message.channel == "analysis":
            yield from said(MessageKind.REASONING, text)
        elif self._message.channel == "commentary":
            yield from said(MessageKind.PREAMBLE, text)
        else:
            yield from said(MessageKind.FINAL, text)

    def _code(self, text: str) -> Iterator[StoredMessage]:
        """Code that the model ran, or a call of another tool."""
        yield from said(MessageKind.PREAMBLE, titled(self._tool() or text_in(self._content.language), text))

    @property
    def _is_from_tool(self) -> bool:
        author, recipient = self._message.author, self._message.recipient
        return (author is not None and author.role == "tool") or recipient not in (None, "all", "")

    def _tool(self) -> str | None:
        author, recipient = self._message.author, text_in(self._message.recipient)
        name = text_in(author.name) if author is not None and author.role == "tool" else recipient
        return name if name not in ("", "all") else None

    def _parts(self) -> Iterator[str]:
        parts = self._content.parts if isinstance(self._content.parts, list) else ()
        for part in parts:
            match part:
                case str():
                    yield part
                case {"text": str(text)}:
                    yield text
                case {"content_type": str(kind)}:
                    yield self._missing(kind, text_in(part.get("asset_pointer")))
                case None:
                    pass
                case _:
                    self._chat.left_out[LeftOut.UNKNOWN] += 1

    def _missing(self, kind: str, pointer: str) -> str:
        """Name an image or a recording that the text refers to."""
        name = pointer.rpartition("/")[2] or kind
        is_image = "image" in kind
        self._chat.left_out[LeftOut.IMAGE if is_image else LeftOut.FILE] += 1
        return f"[Image not imported: {name}]" if is_image else f"[File not imported: {name}]"

    def _attachments(self) -> Iterator[str]:
        found = self._metadata.attachments if isinstance(self._metadata.attachments, list) else ()
        for attachment in found:
            name = text_in(attachment.get("name")) if isinstance(attachment, dict) else ""
            kind = text_in(attachment.get("mime_type")) if isinstance(attachment, dict) else ""
            if name and not kind.startswith("image/"):
                self._chat.left_out[LeftOut.FILE] += 1
                yield f"[File not imported: {name}]"

    def _with_sources(self, text: str) -> str:
        """Show the sources that the text cites, as links in place of marks that only ChatGPT shows."""
        found = self._metadata.content_references
        for reference in found[:_MOST_SOURCES] if isinstance(found, list) else ():
            mark = text_in(reference.get("matched_text")) if isinstance(reference, dict) else ""
            if mark.startswith("\ue200"):
                text = text.replace(mark, _citation(reference))
        return _LEFT.sub("", _MARK.sub("", text))


def _citation(reference: dict[str, object]) -> str:
    """Return what stands for a citation: its links, or the text that ChatGPT itself falls back to."""
    items = reference.get("items")
    sources = [reference, *(items if isinstance(items, list) else ())]
    links = dict.fromkeys(filter(None, map(_link, sources)))
    return f" ({', '.join(links)})" if links else text_in(reference.get("alt"))


def _link(source: object) -> str:
    if not isinstance(source, dict):
        return ""
    address = text_in(source.get("url"))
    title = re.sub(r"[\[\]\\<>\n]", " ", text_in(source.get("title"))).strip() or address
    is_plain = address.startswith(("https://", "http://")) and not re.search(r"[\s()<>]", address)
    return f"[{title}]({address})" if is_plain else ""


def _thoughts(thoughts: object) -> Iterable[str]:
    for thought in thoughts if isinstance(thoughts, list) else ():
        if isinstance(thought, dict):
            summary, content = text_in(thought.get("summary")), text_in(thought.get("content"))
            yield f"**{summary}**\n\n{content}" if summary and content else summary or content

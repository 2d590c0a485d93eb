"""Chats of LM Studio: the files ``*.conversation.json`` in ``~/.lmstudio/conversations`` and its folders.

LM Studio calls these files internal (lmstudio-ai/lmstudio-js #152). Seen in programs that read or write them
(YorkieDev/lm-studio-conversation-converter, script.js; d9k/d9k-scripts, lm-studio-chat-json-to-markdown.js; lms
#305): ``name``, ``createdAt``, ``systemPrompt``, ``lastUsedModel``, and ``messages``, each with its ``versions`` and
the one that is ``currentlySelected``; a version of the user has ``content``, one of the model ``steps`` with blocks
of ``content``, those of reasoning with the ``style`` ``thinking``.

Not verified against a file: calls of tools and their results (``toolCallRequest``, ``toolCallResult``), and files of
versions before 0.3, whose messages have just ``role`` and ``content``.
"""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from app.chats.exchange.importing.inline_reasoning import said, split_reasoning, titled
from app.chats.exchange.importing.source import Kind, LeftOut, Node, SourceChat, joined, moment, text_in
from app.chats.stored_chat import StoredMessage
from app.core.stream import MessageKind


class _File(msgspec.Struct):
    messages: list[msgspec.Raw]
    name: object = None
    createdAt: object = None  # noqa: N815  its name in the file
    systemPrompt: object = None  # noqa: N815
    lastUsedModel: object = None  # noqa: N815


class _Version(msgspec.Struct):
    role: object = None
    content: object = None
    steps: object = None
    senderInfo: object = None  # noqa: N815


class _Message(msgspec.Struct):
    versions: list[_Version] = []
    currentlySelected: object = 0
    role: object = None
    content: object = None


_files = msgspec.json.Decoder(_File)
_messages = msgspec.json.Decoder(_Message)


def read(element: bytes, name: str) -> SourceChat:
    """Read the content of one file called `name`. Raises msgspec.MsgspecError or RecursionError."""
    file = _files.decode(element)
    created = moment(file.createdAt)
    stem = name.rpartition("/")[2].removesuffix(".json").removesuffix(".conversation")
    chat = SourceChat(
        f"lmstudio-{file.createdAt if created is not None else stem}",
        text_in(file.name),
        created,
        instructions=text_in(file.systemPrompt),
    )
    model = file.lastUsedModel if isinstance(file.lastUsedModel, dict) else {}
    before: str | None = None
    for number, raw in enumerate(file.messages):
        try:
            message = _messages.decode(raw)
        except (msgspec.MsgspecError, RecursionError):
            chat.left_out[LeftOut.BROKEN_MESSAGE] += 1
            continue
        before = _add_versions(chat, number, message, before, text_in(model.get("identifier")))
    chat.current = before
    return chat


def _add_versions(chat: SourceChat, number: int, message: _Message, before: str | None, model: str) -> str | None:
    """Add all versions of a message. Return the id of the selected one, which the next message follows."""
    versions = message.versions or [_Version(message.role, message.content)]
    selected = message.currentlySelected if isinstance(message.currentlySelected, int) else 0
    selected = min(max(0, selected), len(versions) - 1)
    for position, version in enumerate(versions):
        node = Node(f"{number}.{position}", before, Kind.SKIPPED)
        reader = _Reader(chat, version)
        match version.role:
            case "user":
                node.kind, node.text = Kind.QUESTION, reader.text(version.content)
            case "assistant":
                node.kind, node.messages = Kind.ANSWER, tuple(reader.answer())
                node.created = reader.created
                node.model = reader.model or model
            case "system":
                chat.instructions = chat.instructions or reader.text(version.content)
            case _:
                chat.left_out[LeftOut.UNKNOWN] += 1
        chat.nodes.append(node)
    return f"{number}.{selected}"


class _Reader:
    """Reads one version of a message."""

    def __init__(self, chat: SourceChat, version: _Version) -> None:
        self._chat, self._version = chat, version
        steps = version.steps if isinstance(version.steps, list) else []
        self._steps = [step for step in steps if isinstance(step, dict)]

    @property
    def model(self) -> str:
        """The name of the model."""
        sender = self._version.senderInfo
        return text_in(sender.get("senderName")) if isinstance(sender, dict) else ""

    @property
    def created(self) -> datetime | None:
        """When it began: its steps are named after the time."""
        for step in self._steps:
            count = text_in(step.get("stepIdentifier")).partition("-")[0]
            if count.isdecimal() and len(count) < 20:
                return moment(int(count))
        return None

    def answer(self) -> Iterator[StoredMessage]:
        """Yield the parts of an answer."""
        if not self._steps:
            yield from split_reasoning(self.text(self._version.content))
        for step in self._steps:
            if step.get("type") != "contentBlock":
                continue  # the state of a tool, or remarks for LM Studio itself
            style = step.get("style")
            is_thinking = isinstance(style, dict) and style.get("type") == "thinking"
            yield from self._calls(step.get("content"))
            text = self.text(step.get("content"))
            if is_thinking:
                yield from said(MessageKind.REASONING, text)
            else:
                yield from split_reasoning(text)

    def text(self, content: object) -> str:
        """Return the text of a content, with the names of files that are missing."""
        if isinstance(content, str):
            return content
        parts = [part for part in content if isinstance(part, dict)] if isinstance(content, list) else []
        texts = "".join(text_in(part.get("text")) for part in parts if part.get("type") == "text")
        return joined((texts, *filter(None, map(self._file, parts))))

    def _file(self, part: dict[str, object]) -> str:
        if part.get("type") != "file":
            return ""
        name = text_in(part.get("name")) or text_in(part.get("fileIdentifier")) or "file"
        is_image = part.get("fileType") == "image"
        self._chat.left_out[LeftOut.IMAGE if is_image else LeftOut.FILE] += 1
        return f"[Image not imported: {name}]" if is_image else f"[File not imported: {name}]"

    @staticmethod
    def _calls(content: object) -> Iterator[StoredMessage]:
        for part in content if isinstance(content, list) else ():
            if not isinstance(part, dict):
                continue
            if part.get("type") == "toolCallRequest":
                name = text_in(part.get("name"))
                arguments = part.get("parameters", part.get("arguments"))
                text = arguments if isinstance(arguments, str) else msgspec.json.encode(arguments).decode()
                yield from said(MessageKind.PREAMBLE, titled(name, text), name)
            elif part.get("type") == "toolCallResult":
                yield from said(MessageKind.PREAMBLE, titled("Result", text_in(part.get("content"))))

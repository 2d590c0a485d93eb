"""The token ids of an interrupted turn, appended to its prompt so that the model continues in the middle of it.

The last message stays open. A turn is interrupted between two tokens, so tokenizing its text gives the tokens that the
model generated, except in rare cases; if the ids themselves are known, they are used.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, Protocol

from app.core.conversation import AssistantMessage, Conversation
from app.core.stream import MessageKind, StreamEvent
from app.core.transcript import ParsedMessage
from app.engine.child.think_parser import TAGS
from app.engine.protocol import Turn
from app.harmony import tokens
from app.harmony.encoding import HarmonyEncoding
from app.harmony.header import CHANNELS

_CHANNEL_OF: Final = {
    MessageKind.REASONING: "analysis",
    MessageKind.PREAMBLE: "commentary",
    MessageKind.TOOL_CALL: "commentary",
    MessageKind.FINAL: "final",
}
_NEXT_MESSAGE: Final = (tokens.END, tokens.START, tokens.ASSISTANT)
_WORD: Final = re.compile(r"[\w.\-:/+]+")
_HALF_CHARACTER: Final = "\N{REPLACEMENT CHARACTER}"

Content = tuple[MessageKind, str]


class _Parser(Protocol):
    @property
    def messages(self) -> tuple[ParsedMessage, ...]: ...

    def feed(self, ids: Iterable[int]) -> list[StreamEvent]: ...

    def finish(self, reason: str) -> list[StreamEvent]: ...


class _Format(Protocol):
    def parser(self, conversation: Conversation) -> _Parser: ...

    def is_stop(self, token: int) -> bool: ...


def known_ids(chat_format: _Format, request: Turn, n_vocab: int) -> list[int] | None:
    """Return the ids of the beginning of `request` if they are known and mean to this model what its messages say.

    They do not if another model generated them, or if they contain a message that is not the assistant's.
    """
    ids = list(request.beginning_ids)
    while ids and chat_format.is_stop(ids[-1]):
        ids.pop()
    if not ids or not all(0 <= token < n_vocab for token in ids):
        return None
    parser = chat_format.parser(request.conversation)
    parser.feed(ids)
    parser.finish("length")
    read = _contents((message.kind, message.content) for message in parser.messages)
    return ids if read == _contents((message.kind, message.text) for message in request.beginning) else None


def _contents(messages: Iterable[Content]) -> list[Content]:
    return [(kind, text) for kind, text in ((kind, text.rstrip(_HALF_CHARACTER)) for kind, text in messages) if text]


def harmony_beginning(encoding: HarmonyEncoding, messages: Sequence[AssistantMessage]) -> list[int]:
    """Return what a gpt-oss model writes after ``<|start|>assistant`` up to the middle of the last message.

    Text never becomes a control token.
    """
    spoken = _spoken(messages)
    ids: list[int] = []
    for message in spoken:
        if ids:
            ids += _NEXT_MESSAGE
        ids += _header(encoding, message)
        ids += encoding.encode_text(message.text if message is not spoken[-1] else _whole_characters(message.text))
    return ids


def _header(encoding: HarmonyEncoding, message: AssistantMessage) -> list[int]:
    """Encode a header as the models write it: the recipient after the channel, a space before ``<|constrain|>``."""
    is_call = message.kind is MessageKind.TOOL_CALL
    channel = message.channel if is_call and message.channel in CHANNELS else _CHANNEL_OF[message.kind]
    recipient = f" to={_one_word(message.recipient) or 'unknown'}" if is_call else ""
    ids = [tokens.CHANNEL, *encoding.encode_text(f"{channel}{recipient}")]
    if content_type := _one_word(message.content_type):
        constrain = [tokens.CONSTRAIN] if content_type != "code" else []
        ids += [*encoding.encode_text(" "), *constrain, *encoding.encode_text(content_type)]
    return [*ids, tokens.MESSAGE]


def tagged_beginning(
    messages: Sequence[AssistantMessage], hide: Callable[[str], str], *, open_tag: str, own_tag: str
) -> str:
    """Return what a model with reasoning tags writes up to the middle of the last message.

    Tool calls are left out. All reasoning is placed before the answer, because tags count only there.

    Args:
        hide: protects text from being read as control strings.
        open_tag: the tag that the prompt has opened; empty for none.
        own_tag: the tag with which this model opens its reasoning.
    """
    spoken = [message for message in _spoken(messages) if message.kind is not MessageKind.TOOL_CALL]
    thoughts = [hide(_whole_characters(message.text)) for message in spoken if message.kind is MessageKind.REASONING]
    answers = [hide(_whole_characters(message.text)) for message in spoken if message.kind is not MessageKind.REASONING]
    text = "\n\n".join(thoughts)
    if thoughts and not open_tag:
        text = f"{own_tag}\n{text}"
    if answers and (thoughts or open_tag):
        text += f"{TAGS[open_tag or own_tag]}\n\n"
    return text + "\n\n".join(answers)


def _spoken(messages: Sequence[AssistantMessage]) -> list[AssistantMessage]:
    return [message for message in messages if message.kind not in (MessageKind.FOREIGN, MessageKind.TOOL_RESULT)]


def _whole_characters(text: str) -> str:
    """Remove a partial character at the end, left by the interruption of the stream."""
    return text.rstrip(_HALF_CHARACTER)


def _one_word(text: str | None) -> str:
    return "_".join(_WORD.findall(text or ""))

"""What follows the prompt before the model continues: the turn so far, and the start of an answer."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from app.core.conversation import AssistantMessage
from app.core.sentences import Phrase, phrase
from app.core.stream import MessageKind
from app.engine.child.beginning import known_ids
from app.engine.child.formats import ChatFormat
from app.engine.protocol import Turn

_LEAST_ROOM: Final = 256
"""The least number of tokens to leave for an answer; an eighth of the context if that is less."""
_SHORTER: Final = 0.8

ONLY_THE_END: Final = phrase(
    "The context cannot hold all of the reasoning, so the model answers from the last part of it."
)


class Prefill(NamedTuple):
    """The ids of the turn before the model continues.

    Attributes:
        written: the turn so far.
        read: what the model reads of it: the same, or only the end of the reasoning if all of it leaves no space.
        notice: what the user should know about that.
    """

    written: list[int]
    read: list[int]
    notice: Phrase | None = None


def prefill_of(chat_format: ChatFormat, request: Turn, *, n_vocab: int, n_ctx: int, prompt: int) -> Prefill:
    """Return the ids to prefill for a turn whose prompt of `prompt` tokens has been rendered."""
    ids = known_ids(chat_format, request, n_vocab)
    if ids is None:
        ids = chat_format.begin(request.beginning)
    if not request.skip_thinking:
        return Prefill(ids, ids)
    ids = _with_answer(chat_format, request, ids)
    least = min(_LEAST_ROOM, n_ctx // 8)
    if prompt + len(ids) + least <= n_ctx or not has_text(request.beginning, MessageKind.REASONING):
        return Prefill(ids, ids)
    room = n_ctx - prompt - min(4 * _LEAST_ROOM, n_ctx // 4)
    return Prefill(ids, _shortened(chat_format, request, len(ids), room), ONLY_THE_END)


def has_text(messages: Sequence[AssistantMessage], kind: MessageKind) -> bool:
    """Whether a message of that kind has text."""
    return any(message.kind is kind and message.text.strip() for message in messages)


def _with_answer(chat_format: ChatFormat, request: Turn, ids: Sequence[int]) -> list[int]:
    parser = chat_format.parser(request.conversation)
    parser.feed(ids)
    return [*ids, *parser.answer_now()]


def _shortened(chat_format: ChatFormat, request: Turn, length: int, room: int) -> list[int]:
    """Shorten the turn of `length` tokens: keep as much of the end of its reasoning as fits in `room` tokens."""
    reasoning = "\n\n".join(message.text for message in request.beginning if message.kind is MessageKind.REASONING)
    share = room / length
    while (kept := int(len(reasoning) * share)) > 0:
        message = AssistantMessage(MessageKind.REASONING, reasoning[-kept:], "analysis")
        ids = _with_answer(chat_format, request, chat_format.begin((message,)))
        if len(ids) <= room:
            return ids
        share *= _SHORTER
    return _with_answer(chat_format, request, chat_format.begin(()))

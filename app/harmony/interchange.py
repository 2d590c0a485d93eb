"""The JSON that ``descant harmony`` reads and writes.

``parse`` takes one turn for each line, ``{"start", "finish", "known_tools", "tokens"}``, and answers each with
``{"messages": [...], "repairs": [...]}``. ``render`` takes a conversation in openai-harmony's own JSON form.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from app.core.stream import MessageEnd
from app.core.text import whole_values
from app.core.transcript import ParsedMessage
from app.harmony.encoding import HarmonyEncoding, RenderOperation
from app.harmony.errors import InterchangeError
from app.harmony.parser import HarmonyParser


class TurnLine(msgspec.Struct, frozen=True):
    """One line of input for ``parse``; fields that it does not know are passed over."""

    tokens: list[int]
    start: Literal["assistant", "none"] = "assistant"
    finish: Literal["stop", "length"] = "stop"
    known_tools: list[str] = []


class _Wrapped(msgspec.Struct, frozen=True):
    """A conversation with the options that openai-harmony was given, as in openai/harmony's test vectors."""

    conversation: dict[str, object]
    auto_drop_analysis: bool = True
    op: RenderOperation = RenderOperation.COMPLETION
    next_role: str | None = None


def parse_lines(lines: Iterable[str], encoding: HarmonyEncoding | None = None) -> Iterator[dict[str, object]]:
    """The messages of each line's turn, in the terms of openai/harmony's and this app's vectors.

    Raises:
        InterchangeError: a line is not of the expected form; it names the line.
    """
    encoding = encoding or HarmonyEncoding.load()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _parsed(_turn(line, number), encoding)


def render_json(
    document: str, encoding: HarmonyEncoding | None = None, *, auto_drop_analysis: bool | None = None
) -> tuple[list[int], str]:
    """The ids and the text of a conversation in openai-harmony's own JSON form.

    Args:
        document: ``{"messages": [...]}``, which is rendered as a prompt; or that as the field ``conversation`` of an
            object that may also have ``auto_drop_analysis``, ``op`` and ``next_role``, as openai/harmony's vectors do.
        encoding: loaded when it is not given.
        auto_drop_analysis: openai-harmony's rule for reasoning; None to do as the document says, or else as
            openai-harmony does.

    Raises:
        InterchangeError: the document is not of the expected form.
    """
    encoding = encoding or HarmonyEncoding.load()
    conversation, options = _conversation(document)
    ids = encoding.render_document(
        conversation,
        operation=options.op,
        next_role=options.next_role or "assistant",
        auto_drop_analysis=options.auto_drop_analysis if auto_drop_analysis is None else auto_drop_analysis,
    )
    return ids, encoding.decode(ids)


def _turn(line: str, number: int) -> TurnLine:
    try:
        return msgspec.json.decode(line, type=TurnLine)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise InterchangeError(f"Line {number}", f"{error}.") from error


def _conversation(document: str) -> tuple[str, _Wrapped]:
    """The conversation by itself, and how it is to be rendered."""
    try:
        value = json.loads(document)  # as openai-harmony does; msgspec refuses lone surrogates
        is_wrapped = isinstance(value, dict) and "conversation" in value
        wrapped = msgspec.convert(value if is_wrapped else {"conversation": value}, _Wrapped)
        cleaned = whole_values(wrapped.conversation)
    except (ValueError, RecursionError) as error:
        raise InterchangeError("The conversation", f"{error}.") from error
    return json.dumps(cleaned), wrapped


def _parsed(turn: TurnLine, encoding: HarmonyEncoding) -> dict[str, object]:
    parser = HarmonyParser(encoding, start=turn.start, known_tools=turn.known_tools)
    parser.feed(turn.tokens)
    parser.finish(turn.finish)
    return {"messages": [_fields(message) for message in parser.messages], "repairs": list(parser.repairs)}


def _fields(message: ParsedMessage) -> dict[str, object]:
    """A message in the terms of the vectors, which know only one end of a stream: `eos`, whatever stopped it."""
    end = MessageEnd.EOS if message.end is MessageEnd.CUT else message.end
    fields: dict[str, object] = {
        "kind": message.kind.value,
        "role": message.role,
        "channel": message.channel,
        "recipient": message.recipient,
        "content_type": message.content_type,
        "content": message.content,
        "end": end.value if end is not None else None,
    }
    return fields if message.name is None else fields | {"name": message.name}

"""The JSON that ``descant harmony`` reads and writes.

``parse`` takes one turn per line, ``{"start", "finish", "known_tools", "tokens"}``, and answers each with
``{"messages": [...], "repairs": [...]}``. ``render`` takes a conversation in openai-harmony's own JSON form.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from app.core.stream import MessageEnd
from app.core.text import whole_values
from app.core.transcript import ParsedMessage
from app.core.user_files import in_line
from app.harmony.encoding import HarmonyEncoding, RenderOperation
from app.harmony.errors import InterchangeError
from app.harmony.parser import HarmonyParser


class TurnLine(msgspec.Struct, frozen=True):
    """One line of input for ``parse``; unknown fields are ignored."""

    tokens: list[int]
    start: Literal["assistant", "none"] = "assistant"
    finish: Literal["stop", "length"] = "stop"
    known_tools: list[str] = []


class _Wrapped(msgspec.Struct, frozen=True):
    """A conversation with options for openai-harmony, as in openai/harmony's test vectors."""

    conversation: dict[str, object]
    auto_drop_analysis: bool = True
    op: RenderOperation = RenderOperation.COMPLETION
    next_role: str | None = None


def parse_lines(lines: Iterable[str], encoding: HarmonyEncoding | None = None) -> Iterator[dict[str, object]]:
    """Parse the turn in each line and yield its messages in the form that the test vectors use.

    Raises:
        InterchangeError: a line does not have the expected form; the error names the line.
    """
    encoding = encoding or HarmonyEncoding.load()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _parsed(_turn(line, number), encoding)


def render_json(
    document: str, encoding: HarmonyEncoding | None = None, *, auto_drop_analysis: bool | None = None
) -> tuple[list[int], str]:
    """Return the ids and the text of a conversation in openai-harmony's own JSON form.

    Args:
        document: ``{"messages": [...]}``, which is rendered as a prompt; or an object with this as the field
            ``conversation``, and optionally ``auto_drop_analysis``, ``op`` and ``next_role``, as in openai/harmony's
            vectors.
        encoding: loaded if not given.
        auto_drop_analysis: openai-harmony's rule for dropping reasoning; None to use the document's value, or else
            openai-harmony's default.

    Raises:
        InterchangeError: the document does not have the expected form.
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
        raise InterchangeError(f"Line {number}", f"{in_line(str(error), line, first=number)}.") from error


def _conversation(document: str) -> tuple[str, _Wrapped]:
    """Return the conversation alone, and the options for rendering it."""
    try:
        value = json.loads(document)  # like openai-harmony; msgspec rejects lone surrogates
        is_wrapped = isinstance(value, dict) and "conversation" in value
        wrapped = msgspec.convert(value if is_wrapped else {"conversation": value}, _Wrapped)
        cleaned = whole_values(wrapped.conversation)
    except json.JSONDecodeError as error:
        where = f"Line {error.lineno}, column {error.colno}"
        raise InterchangeError("The conversation", f"{where}: {error.msg}.") from error
    except (ValueError, RecursionError) as error:
        raise InterchangeError("The conversation", f"{error}.") from error
    return json.dumps(cleaned), wrapped


def _parsed(turn: TurnLine, encoding: HarmonyEncoding) -> dict[str, object]:
    parser = HarmonyParser(encoding, start=turn.start, known_tools=turn.known_tools)
    parser.feed(turn.tokens)
    parser.finish(turn.finish)
    return {"messages": [_fields(message) for message in parser.messages], "repairs": list(parser.repairs)}


def _fields(message: ParsedMessage) -> dict[str, object]:
    """Return a message in the form of the vectors, which use `eos` for every end of the stream."""
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

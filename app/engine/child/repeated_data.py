"""Tells JSON data that repeats itself from a model that does.

An array of equal records or a grid of zeros repeats itself because the data does: each round holds at least one comma
between two elements. In a loop within a string, of white space or of opening brackets, there is none.
"""

import re
from typing import Final

from app.core.stream import MessageKind
from app.core.transcript import ParsedMessage
from app.engine.child.call_scanner import BEGINNINGS, CLOSE

_STRING_OR_COMMA: Final = re.compile(r'"(?:[^"\\]|\\.)*"?|,', re.DOTALL)


def is_json(message: ParsedMessage, *, has_schema: bool) -> bool:
    """Whether a message is read by a program as JSON: arguments of a call, or an answer that has a schema."""
    kinds = (MessageKind.TOOL_CALL, MessageKind.FINAL) if has_schema else (MessageKind.TOOL_CALL,)
    return message.kind in kinds and message.content.lstrip().startswith(("{", "["))


def open_call(text: str) -> str:
    """Return the call at the end of a raw answer, without the marker before it; empty if none is open there."""
    start = max((at + len(marker) for marker in BEGINNINGS if (at := text.rfind(marker)) >= 0), default=len(text))
    return "" if CLOSE in text[start:] else text[start:]


def holds_element(text: str, tail: int) -> bool:
    """Whether a comma between two elements is among the last `tail` characters of a JSON text, which may be unfinished.

    A tail that begins before the text holds none: what repeats itself there are whole messages or calls.
    """
    start = len(text) - tail
    if start < 0:
        return False
    return any(match[0] == "," and match.start() >= start for match in _STRING_OR_COMMA.finditer(text))

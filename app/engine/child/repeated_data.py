"""Tells JSON data that repeats itself from a model that does.

An array of equal records or a grid of zeros repeats itself because the data does: each round holds at least one comma
between two elements. In a loop within a string, of white space or of opening brackets, there is none.
"""

import re
from functools import lru_cache
from typing import Final

from app.core.stream import MessageKind
from app.core.transcript import ParsedMessage
from app.engine.child.call_scanner import BEGINNINGS, CLOSE

_STRING_OR_COMMA: Final = re.compile(r'"(?:[^"\\]|\\.)*"?|,', re.DOTALL)

_MOST_ELEMENTS: Final = 20_000
"""A schema that allows more is treated as one without a limit: nobody waits for the end of a loop of that length."""


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


@lru_cache(maxsize=1)
def ends_by_itself(schema: str) -> bool:
    """Whether a JSON schema allows so few elements that an answer ends, however the model repeats itself."""
    from app.schemas.bounds import most_elements  # noqa: PLC0415  few turns have a schema
    from app.schemas.reading import read_schema  # noqa: PLC0415

    return most_elements(read_schema(schema)) <= _MOST_ELEMENTS

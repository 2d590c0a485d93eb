"""Reads the arguments of a call, and mends those whose meaning is sure."""

from __future__ import annotations

import json
import re
from typing import Final, NamedTuple

_FENCED: Final = re.compile(r"\A\s*```[\w+-]*[ \t]*\n(.*?)\n?```\s*\Z", re.DOTALL)
_CLOSERS: Final = {"{": "}", "[": "]"}
_EXTRA: Final = re.compile(r"[\s}\]]*\Z")
_UNFINISHED: Final = (",", ":")
_DEEPEST: Final = 100


class Read(NamedTuple):
    """Arguments as they were understood.

    Attributes:
        value: the JSON object; None if there is none.
        note: what was put right; empty for nothing.
        problem: why there is none, in words for the model.
    """

    value: dict[str, object] | None
    note: str = ""
    problem: str = ""


def read_arguments(text: str) -> Read:
    """Return the JSON object that `text` is, or was certainly meant to be. Never raises."""
    if not text.strip():
        return Read({}, "Nothing was given; this was read as no arguments.")
    read = _object(text)
    if read.value is not None:
        return read
    for mended, note in _mended(text):
        found = _object(mended)
        if found.value is not None:
            return Read(found.value, note)
    return read


def plain_text(text: str) -> str:
    """Return the body of a call that is plain text, without a fence of Markdown around it."""
    fenced = _FENCED.match(text)
    return fenced[1] if fenced else text


def _object(text: str) -> Read:
    try:
        value = json.loads(text)
    except ValueError as error:
        return Read(None, problem=f"The arguments are not valid JSON: {error}.")
    except RecursionError:
        return Read(None, problem="The arguments are nested too deeply.")
    if isinstance(value, str):  # JSON within JSON
        inner = _object(value)
        return inner if inner.value is None else Read(inner.value, "The arguments were in quotation marks.")
    if not isinstance(value, dict):
        return Read(None, problem="The arguments must be one JSON object.")
    return Read(value)


def _mended(text: str) -> list[tuple[str, str]]:
    """Return texts that were certainly meant, each with what was put right."""
    found = []
    if fenced := _FENCED.match(text):
        found.append((fenced[1], "The fence around the arguments was removed."))
        text = fenced[1]
    if closed := _closed(text):
        found.append((closed, "Missing brackets at the end were added."))
    if shorter := _without_extra(text):
        found.append((shorter, "Brackets too many at the end were removed."))
    return found


def _closed(text: str) -> str:
    """Return the text with the brackets that are missing at its end; empty if that is not what it lacks."""
    stack: list[str] = []
    in_string = is_escaped = False
    for char in text:
        if in_string:
            in_string = is_escaped or char != '"'
            is_escaped = char == "\\" and not is_escaped
        elif char == '"':
            in_string = True
        elif char in _CLOSERS:
            stack.append(_CLOSERS[char])
        elif stack and char == stack[-1]:
            stack.pop()
    if in_string or not stack or len(stack) > _DEEPEST or text.rstrip().endswith(_UNFINISHED):
        return ""
    return text + "".join(reversed(stack))


def _without_extra(text: str) -> str:
    """Return the value at the beginning of the text if only closing brackets follow it; else empty."""
    start = len(text) - len(text.lstrip())
    try:
        _, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return ""
    return text[:end] if _EXTRA.match(text, end) else ""

"""Results as the model gets them: clean text, cut if it is too long, with a note that says how to get the rest."""

from __future__ import annotations

from typing import Final

import msgspec

from app.core.calls import CallRecord, Outcome
from app.core.conversation import FunctionTool
from app.core.text import whole_text

MOST_KEPT: Final = 200_000
"""Characters of a long result that are kept to be read later."""

READ_RESULT: Final = "read_result"
"""The name of the function that reads the rest of a long result."""

READING: Final = FunctionTool(
    READ_RESULT,
    "Read more of a result that was cut.",
    {
        "type": "object",
        "properties": {
            "result": {"type": "integer", "description": "The number of the result, as its note says."},
            "start": {"type": "integer", "description": "The character to start at, as the note says."},
        },
        "required": ["result", "start"],
    },
)
"""What the model is told about it, once a result was cut."""

_NOTE: Final = (
    "\n\n[Cut: characters 0 to {end} of {total}. To read on, call functions."
    + READ_RESULT
    + ' with {{"result": {number}, "start": {end}}}.]'
)
_LOST: Final = " [{lost} more bytes were too much to keep.]"


def shortened(outcome: Outcome, number: int, most_bytes: int) -> Outcome:
    """Return the outcome of call `number` with a text of at most about `most_bytes`, and the rest apart from it."""
    text = whole_text(outcome.text)
    head = _head(text, most_bytes)
    if len(head) == len(text) and not outcome.lost:
        return msgspec.structs.replace(outcome, text=text)
    rest = text[len(head) : len(head) + MOST_KEPT]
    lost = outcome.lost + len(text[len(head) + MOST_KEPT :].encode())
    note = _NOTE.format(end=len(head), total=len(head) + len(rest), number=number) if rest else ""
    note += _LOST.format(lost=lost) if lost else ""
    return msgspec.structs.replace(outcome, text=head + note, rest=rest, lost=lost)


def part_of(record: CallRecord | None, head: str, start: int, most_bytes: int) -> Outcome:
    """Return a part of an earlier result.

    Args:
        record: the call; None if there is no such number.
        head: the text that the model got of it, with its note.
        start: the character where the part begins, counted from the beginning of the whole result.
    """
    if record is None or not record.rest:
        return Outcome("There is no such result with more to read.", is_error=True)
    given = head.rpartition("\n\n[Cut: ")[0]
    whole = given + record.rest
    if not 0 <= start < len(whole):
        return Outcome(f"The result has {len(whole)} characters; start must be less.", is_error=True)
    part = _head(whole[start:], most_bytes)
    end = start + len(part)
    if end == len(whole):
        return Outcome(part)
    note = (
        f'\n\n[Characters {start} to {end} of {len(whole)}. To read on: {{"result": {record.number}, "start": {end}}}.]'
    )
    return Outcome(part + note)


def _head(text: str, most_bytes: int) -> str:
    """Return the beginning of a text, at most so many bytes; it ends with a line if one ends in its last quarter."""
    content = text.encode()
    if len(content) <= most_bytes:
        return text
    head = content[:most_bytes].decode("utf-8", "ignore")
    line_end = head.rfind("\n") + 1
    return head[:line_end] if line_end > len(head) * 3 // 4 else head

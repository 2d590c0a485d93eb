"""Convert data types to rows of the tables and back."""

import sys
from array import array
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import msgspec

from app.chats.stored_chat import (
    Answer,
    AnswerState,
    Branch,
    ChatSummary,
    Failure,
    MeasuredTurn,
    Question,
    StoredMessage,
    Turn,
)
from app.core.calls import CallRecord
from app.core.conversation import Effort
from app.core.stream import MessageEnd, MessageKind
from app.core.text import whole_text, whole_values
from app.core.turns import EndReason, JsonResult, TurnFigures

Row = Sequence[Any]
Value = TypeVar("Value")

TURN_COLUMNS = (
    "id, parent, created, text, model, effort, state, reason, figures, raw_ids, repairs, notices, failure, calls, "
    "pinned, left_out, json"
)
SUMMARY_COLUMNS = "id, title, last_used, pinned, archived, folder"
MESSAGE_COLUMNS = "kind, text, role, channel, recipient, content_type, ended, tokens"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_encode = msgspec.json.Encoder().encode


def to_microseconds(moment: datetime) -> int:
    """Return the time as stored in the tables."""
    return (moment - _EPOCH) // _MICROSECOND


def from_microseconds(count: int) -> datetime:
    """Return the time in UTC; an invalid value from a damaged file becomes 1970."""
    try:
        return _EPOCH + timedelta(microseconds=count)
    except (TypeError, OverflowError):
        return _EPOCH


def summary_from(row: Row) -> ChatSummary:
    """Convert :data:`SUMMARY_COLUMNS`."""
    chat_id, title, last_used, pinned, archived, folder = row
    return ChatSummary(chat_id, title, from_microseconds(last_used), bool(pinned), bool(archived), folder)


def measured_from(row: Row) -> MeasuredTurn | None:
    """Convert the columns model, created, figures; None if the figures are invalid."""
    figures = decoded(row[2], TurnFigures)
    return MeasuredTurn(row[0] or "", from_microseconds(row[1]), figures) if figures is not None else None


def turn_from(row: Row, branch: Branch, messages: Sequence[StoredMessage] = ()) -> Turn:
    """Convert :data:`TURN_COLUMNS`. Invalid values from a newer or damaged file are left out."""
    turn_id, parent, created, text = row[:4]
    if text is not None:
        return Question(turn_id, parent, text, from_microseconds(created), branch, pinned=bool(row[-3]))
    _, _, _, _, model, effort, state, reason, figures, raw_ids, repairs, notices, failure, calls, *kept = row
    return Answer(
        turn_id,
        parent,
        model or "",
        _member(Effort, effort),
        from_microseconds(created),
        branch,
        _member(AnswerState, state) or AnswerState.INTERRUPTED,
        tuple(messages),
        _member(EndReason, reason),
        decoded(figures, TurnFigures),
        _ids_from(raw_ids),
        decoded(repairs, tuple[str, ...]) or (),
        decoded(notices, tuple[str, ...]) or (),
        decoded(failure, Failure),
        decoded(calls, tuple[CallRecord, ...]) or (),
        bool(kept[0]),
        kept[1],
        decoded(kept[2], JsonResult),
    )


def message_from(row: Row) -> StoredMessage:
    """Convert a row of :data:`MESSAGE_COLUMNS` to a message."""
    kind, text, role, channel, recipient, content_type, ended, tokens = row
    return StoredMessage(
        _member(MessageKind, kind) or MessageKind.FOREIGN,
        text,
        role,
        channel,
        recipient,
        content_type,
        _member(MessageEnd, ended),
        tokens,
    )


def message_row(turn_id: int, position: int, message: StoredMessage) -> tuple[object, ...]:
    """Return values for turn, position and :data:`MESSAGE_COLUMNS`."""
    names = (message.role, message.channel, message.recipient, message.content_type)
    role, channel, recipient, content_type = (None if name is None else whole_text(name) for name in names)
    text, end = whole_text(message.text), message.end
    ended = end.value if end is not None else None
    return turn_id, position, message.kind.value, text, role, channel, recipient, content_type, ended, message.tokens


def ids_to_bytes(ids: Sequence[int]) -> bytes:
    """Pack token ids for the tables."""
    packed = array("I", ids)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def to_json(value: object) -> bytes:
    """Encode a value for a JSON column; lone surrogates become U+FFFD."""
    try:
        return _encode(value)
    except UnicodeEncodeError:
        return _encode(whole_values(msgspec.to_builtins(value)))


def _ids_from(packed: bytes | None) -> tuple[int, ...]:
    if not packed or len(packed) % 4:
        return ()
    ids = array("I")
    ids.frombytes(packed)
    if sys.byteorder == "big":
        ids.byteswap()
    return tuple(ids)


def _member(members: type[Value], value: str | None) -> Value | None:
    try:
        return None if value is None else members(value)  # type: ignore[call-arg]
    except ValueError:
        return None


def decoded(content: bytes | None, type_: type[Value]) -> Value | None:
    """Decode a JSON column; None for NULL and for an invalid value."""
    try:
        return None if content is None else msgspec.json.decode(content, type=type_)
    except msgspec.DecodeError:
        return None

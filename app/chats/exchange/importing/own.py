"""Chats as Descant exports them, see docs/chat-format.md."""

import hashlib
import re
from collections import Counter
from collections.abc import Container
from typing import Final

import msgspec

from app.chats.exchange.importing.source import BrokenChatError, LeftOut
from app.chats.exchange.importing.trees import Built
from app.chats.exchange.records import FORMAT, ChatRecord, DocumentRecord, QuestionRecord, TurnRecord
from app.chats.stored_chat import AnswerState

_FORMAT: Final = re.compile(rb'\{\s*"format"\s*:\s*"%b"' % FORMAT.encode())
_VERSION: Final = re.compile(rb'"version"\s*:\s*(\d{1,9})')

_records = msgspec.json.Decoder(ChatRecord)


def version_in(head: bytes) -> int | None:
    """Return the version of the format from the first bytes of a file; None if it is another format."""
    if not _FORMAT.match(head):
        return None
    found = _VERSION.search(head)
    return int(found[1]) if found else 0


def read(element: bytes, left_out: Counter[LeftOut]) -> Built:
    """Read one chat. Raises BrokenChatError, msgspec.MsgspecError or RecursionError."""
    record = _records.decode(element)
    if not record.id:
        raise BrokenChatError("it has no id")
    documents = _unique(record, left_out)
    turns = [_with_documents(turn, set(documents), left_out) for turn in _in_order(record, left_out)]
    marks = sorted(f"{turn.created.isoformat()} {turn.__struct_config__.tag}" for turn in turns)
    revision = hashlib.sha256("\n".join(marks).encode()).hexdigest()
    whole = msgspec.structs.replace(record, turns=tuple(turns), documents=tuple(documents.values()))
    return Built(whole, revision)


def _unique(record: ChatRecord, left_out: Counter[LeftOut]) -> dict[int, DocumentRecord]:
    found: dict[int, DocumentRecord] = {}
    for document in record.documents:
        if found.setdefault(document.id, document) is not document:
            left_out[LeftOut.DOCUMENT] += 1
    return found


def _with_documents(turn: TurnRecord, there: Container[int], left_out: Counter[LeftOut]) -> TurnRecord:
    """Return a turn with those attachments and passages whose document is there."""
    if not isinstance(turn, QuestionRecord) or not (turn.attachments or turn.passages):
        return turn
    attachments = {one.document: one for one in turn.attachments if one.document in there}
    passages = tuple(one for one in turn.passages if one.document in there)
    left_out[LeftOut.DOCUMENT] += len(turn.attachments) - len(attachments) + len(turn.passages) - len(passages)
    return msgspec.structs.replace(turn, attachments=tuple(attachments.values()), passages=passages)


def _in_order(record: ChatRecord, left_out: Counter[LeftOut]) -> list[TurnRecord]:
    """Return the turns with parents before their children; those without a place in the tree are left out."""
    placed: dict[int, TurnRecord] = {}
    waiting: dict[int, list[TurnRecord]] = {}
    seen: set[int] = set()
    for turn in record.turns:
        if turn.id in seen:
            left_out[LeftOut.REPEATED] += 1
            continue
        seen.add(turn.id)
        stack = [turn]
        while stack:
            one = stack.pop()
            if one.parent is None or one.parent in placed:
                if _fits(one, placed):
                    placed[one.id] = _ended(one)
                    stack += reversed(waiting.pop(one.id, []))
            else:
                waiting.setdefault(one.parent, []).append(one)
    left_out[LeftOut.CIRCLE] += len(seen) - len(placed)
    return list(placed.values())


def _fits(turn: TurnRecord, placed: dict[int, TurnRecord]) -> bool:
    """Whether it is a question at the start or after an answer, or an answer to a question."""
    if turn.parent is None:
        return isinstance(turn, QuestionRecord)
    return isinstance(turn, QuestionRecord) is not isinstance(placed[turn.parent], QuestionRecord)


def _ended(turn: TurnRecord) -> TurnRecord:
    """Return a turn that nothing is writing: an answer that another process was writing is incomplete."""
    if isinstance(turn, QuestionRecord) or turn.state is not AnswerState.RUNNING:
        return turn
    return msgspec.structs.replace(turn, state=AnswerState.INTERRUPTED)

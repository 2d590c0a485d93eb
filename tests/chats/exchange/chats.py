"""Chats to export: one that has everything, and any others."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from hypothesis import strategies as st

from app.chats.exchange.adding import add_record
from app.chats.exchange.reading import read_record
from app.chats.exchange.records import (
    AnswerRecord,
    AttachmentRecord,
    ChatRecord,
    DocumentRecord,
    FolderRecord,
    PassageRecord,
    QuestionRecord,
    TurnRecord,
)
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, Failure, Given, StoredMessage
from app.core.calls import CallRecord, CallState, Link, MadeFile
from app.core.conversation import Effort
from app.core.sentences import Explanation, phrase
from app.core.stream import MessageEnd, MessageKind
from app.core.turns import EndReason, JsonResult, JsonState, ReuseSource, TurnFigures
from app.documents.document import Document, DocumentKind, Section

NOON = datetime(2026, 11, 30, 12, 0, 0, 123456, tzinfo=UTC)

MARKDOWN = """# Heading

Some *emphasis*, **bold**, `code`, [a link](https://example.org/?a=1&b=2), [a trap](javascript:alert(1)).

- one
  1. first

     more of it
  2. second
- [x] done

> quoted

```python
def double(x): return x * 2  # <script>

print("é")
```

| name | count |
|---|--:|
| a < b | 2 |
"""


DOCUMENTS = (
    DocumentRecord(7, Document("a.txt", DocumentKind.TEXT, (Section("All."),), "cp1252", 1, ("image",))),
    DocumentRecord(
        8,
        Document("rules <b>.pdf", DocumentKind.PDF, (Section("Ten euros.", "Rules / Fees", 2), Section("Line."))),
        tokens=12,
    ),
)


def everything() -> ChatRecord:
    """Two versions of a question, three answers to one, and every field in use."""
    first = StoredMessage(
        MessageKind.REASONING, "Let me *think* about it.", "assistant", "analysis", None, None, MessageEnd.END, 5
    )
    call = StoredMessage(
        MessageKind.TOOL_CALL, '{"x": 1}', "assistant", "commentary", "functions.f", "json", MessageEnd.CALL, 4
    )
    result = StoredMessage(MessageKind.TOOL_RESULT, "seven <b>", "functions.f", "commentary", "assistant")
    record = CallRecord(
        1,
        "functions.f",
        CallState.DONE,
        1,
        '{"x":1}',
        0.5,
        "put right",
        "rest",
        7,
        (Link("https://a.example", "A"),),
        (MadeFile("a.png", "image/png", 9),),
        (1, 2, 2**31),
    )
    final = StoredMessage(MessageKind.FINAL, MARKDOWN, channel="final", end=MessageEnd.RETURN, tokens=120)
    figures = TurnFigures(1, 2, 3, 4, 0.5, 0.25, 0.125, (5, 4, 120), 7, 3, ReuseSource.DISK)
    failure = Failure(
        "oom", Explanation(phrase("No {what}.", what=phrase("memory")), None, phrase("Buy some.")), ("a",)
    )
    turns: tuple[TurnRecord, ...] = (
        QuestionRecord(1, NOON, "What is <b>it</b>?\n  Two lines.", None, 1),
        AnswerRecord(
            2,
            1,
            NOON + timedelta(seconds=1),
            (first, call, result, final),
            "gpt-oss-20b",
            Effort.HIGH,
            AnswerState.WHOLE,
            EndReason.ANSWERED,
            figures,
            (1, 200000, 2**32 - 1),
            ("repaired",),
            ("noticed",),
            None,
            3,
            (record,),
            json=JsonResult(JsonState.MISFITS, "/a", "1 is not text"),
        ),
        AnswerRecord(
            3, 1, NOON + timedelta(seconds=2), (), "other", None, AnswerState.FAILED, failure=failure, picked=2
        ),
        AnswerRecord(
            4, 1, NOON + timedelta(seconds=3), (StoredMessage(MessageKind.FINAL, "Cut"),), "", None,
            AnswerState.CUT, EndReason.LENGTH, picked=1,
        ),
        QuestionRecord(
            5, NOON + timedelta(seconds=4), "And then?", 2, 1, (AttachmentRecord(8, Given.PASSAGES),),
            (PassageRecord(8, "Ten euros.", "Rules / Fees", 2), PassageRecord(8, "Line.", line=9)),
        ),
        QuestionRecord(
            6, NOON + timedelta(seconds=5), "What was it?", None, 0,
            (AttachmentRecord(7), AttachmentRecord(8, Given.WHOLE)),
        ),
    )  # fmt: skip
    return ChatRecord(
        "chat-1", "A *title* & more", NOON, NOON + timedelta(seconds=5), "2026-11-30", Effort.LOW, "Be brief.",
        "a draft", turns, DOCUMENTS, True, False, FolderRecord("Work <1>", "💼", "blue"),
        schema='{"type": "object"}',
    )  # fmt: skip


def digest(record: ChatRecord) -> str:
    return hashlib.sha256(msgspec.json.encode(record)).hexdigest()


def add(store: ChatStore, record: ChatRecord) -> int:
    return store.write(lambda connection: add_record(connection, record))


def read(store: ChatStore, chat_id: int) -> ChatRecord:
    return store.read(lambda connection: read_record(connection, chat_id))


def filled(path: Path, count: int, exchanges: int = 2) -> None:
    """A store with `count` chats of `exchanges` questions and answers each."""
    with ChatStore(path) as store:
        for number in range(count):
            add(store, simple(number, exchanges))


def simple(number: int, exchanges: int = 2) -> ChatRecord:
    """A chat without branches."""
    turns: list[TurnRecord] = []
    start = NOON + timedelta(hours=number)
    for exchange in range(exchanges):
        at = 2 * exchange
        turns.append(QuestionRecord(at, start, f"Question {exchange} of {number}", at - 1 if exchange else None, 1))
        answer = StoredMessage(MessageKind.FINAL, f"Answer {exchange} of {number}")
        turns.append(AnswerRecord(at + 1, at, start, (answer,), "m", picked=1))
    return ChatRecord(f"simple-{number}", f"Chat {number}", start, start, "2026-11-30", turns=tuple(turns))


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
moments = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
messages = st.builds(
    StoredMessage,
    kind=st.sampled_from(MessageKind),
    text=text,
    channel=st.sampled_from([None, "analysis", "final"]),
    recipient=st.none() | text,
    end=st.sampled_from([None, *MessageEnd]),
    tokens=st.integers(0, 9),
)


@st.composite
def any_chat(draw: st.DrawFn) -> ChatRecord:
    """A tree of any shape."""
    turns: list[TurnRecord] = []
    for number in range(draw(st.integers(0, 12))):
        questions = [turn.id for turn in turns if isinstance(turn, QuestionRecord)]
        answers = [turn.id for turn in turns if isinstance(turn, AnswerRecord)]
        picked = draw(st.integers(0, 5))
        if questions and draw(st.booleans()):
            content = tuple(draw(st.lists(messages, max_size=3)))
            states = [state for state in AnswerState if state is not AnswerState.RUNNING]
            turns.append(
                AnswerRecord(
                    number,
                    draw(st.sampled_from(questions)),
                    draw(moments),
                    content,
                    draw(text),
                    draw(st.sampled_from([None, *Effort])),
                    draw(st.sampled_from(states)),
                    raw_ids=tuple(draw(st.lists(st.integers(0, 2**32 - 1), max_size=3))),
                    picked=picked,
                )
            )
        else:
            parent = draw(st.sampled_from([None, *answers]))
            turns.append(QuestionRecord(number, draw(moments), draw(text), parent, picked))
    return ChatRecord(
        draw(text), draw(text), draw(moments), draw(moments), "2026-11-30", draw(st.sampled_from(Effort)),
        draw(text), draw(text), tuple(turns),
    )  # fmt: skip


def relative(record: ChatRecord) -> ChatRecord:
    """The same chat with ids that do not depend on the store."""
    numbers = {turn.id: number for number, turn in enumerate(record.turns)}
    documents = {document.id: number for number, document in enumerate(record.documents)}
    return msgspec.structs.replace(
        record,
        id="",
        turns=tuple(_renumbered(turn, numbers, documents) for turn in record.turns),
        documents=tuple(msgspec.structs.replace(one, id=documents[one.id]) for one in record.documents),
    )


def _renumbered(turn: TurnRecord, numbers: dict[int, int], documents: dict[int, int]) -> TurnRecord:
    parent = None if turn.parent is None else numbers[turn.parent]
    turn = msgspec.structs.replace(turn, id=numbers[turn.id], parent=parent)
    if isinstance(turn, AnswerRecord):
        return turn
    return msgspec.structs.replace(
        turn,
        attachments=tuple(msgspec.structs.replace(one, document=documents[one.document]) for one in turn.attachments),
        passages=tuple(msgspec.structs.replace(one, document=documents[one.document]) for one in turn.passages),
    )

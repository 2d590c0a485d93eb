"""Read whole chats from the tables as records. Call every function within one transaction."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from app.chats import options, rows, summaries
from app.chats.errors import ChatGoneError
from app.chats.exchange import attached
from app.chats.exchange.attached import Attached
from app.chats.exchange.records import (
    AnswerRecord,
    ChatRecord,
    FolderRecord,
    QuestionRecord,
    SummaryRecord,
    TurnRecord,
)
from app.chats.journal import fold, readable_entries
from app.chats.reading import effort_from, messages_of
from app.chats.stored_chat import Answer, AnswerState, Branch, Question, StoredMessage
from app.chats.tooling import interrupted

_ALONE = Branch((), 0)


def read_record(connection: sqlite3.Connection, chat_id: int) -> ChatRecord:
    """Return a chat with all its branches. Raises ChatGoneError."""
    row = connection.execute(
        "SELECT title, created, last_used, date, effort, instructions, draft, pinned, archived, folder FROM chat "
        "WHERE id = ? AND deleted IS NULL",
        (chat_id,),
    ).fetchone()
    if row is None:
        raise ChatGoneError
    title, created, last_used, date, effort, instructions, draft, pinned, archived, folder = row
    origin = connection.execute("SELECT identity FROM origin WHERE chat = ?", (chat_id,)).fetchone()
    found, chosen = attached.read(connection, chat_id), options.read(connection, chat_id)
    turns = tuple(_with_documents(turn, found) for turn in _turns(connection, chat_id))
    return ChatRecord(
        origin[0] if origin is not None else f"descant-{created:x}-{chat_id}",
        title,
        rows.from_microseconds(created),
        rows.from_microseconds(last_used),
        date,
        effort_from(effort),
        instructions,
        draft,
        turns,
        found.documents,
        bool(pinned),
        bool(archived),
        _folder(connection, folder),
        chosen.when_full,
        chosen.thinking_budget,
        tuple(
            SummaryRecord(one.turn_id, one.text, one.model, one.edited)
            for one in summaries.of_turns(connection, [turn.id for turn in turns])
        ),
        chosen.schema,
    )


def _folder(connection: sqlite3.Connection, folder_id: int | None) -> FolderRecord | None:
    row = connection.execute("SELECT name, emoji, color FROM folder WHERE id = ?", (folder_id,)).fetchone()
    return FolderRecord(*row) if row is not None else None


def _with_documents(turn: TurnRecord, found: Attached) -> TurnRecord:
    attachments, passages = found.attachments.get(turn.id, ()), found.passages.get(turn.id, ())
    recalled = found.recalled.get(turn.id, ())
    if isinstance(turn, AnswerRecord) or not (attachments or passages or recalled):
        return turn
    return msgspec.structs.replace(turn, attachments=attachments, passages=passages, recalled=recalled)


def _turns(connection: sqlite3.Connection, chat_id: int) -> Iterator[TurnRecord]:
    statement = f"SELECT picked, {rows.TURN_COLUMNS} FROM turn WHERE chat = ? ORDER BY id"
    found = connection.execute(statement, (chat_id,)).fetchall()
    messages = messages_of(connection, [turn_id for _, turn_id, *_ in found])
    return (_turn(connection, picked, row, messages) for picked, *row in found)


def _turn(
    connection: sqlite3.Connection, picked: int, row: rows.Row, messages: Mapping[int, Sequence[StoredMessage]]
) -> TurnRecord:
    turn = rows.turn_from(row, _ALONE, messages.get(row[0], ()))
    if isinstance(turn, Question):
        return QuestionRecord(turn.id, turn.created, turn.text, turn.parent, picked, pinned=turn.pinned)
    if turn.state is AnswerState.RUNNING:
        turn = _so_far(connection, turn)
    values = {name: getattr(turn, name) for name in AnswerRecord.__struct_fields__ if name != "picked"}
    return AnswerRecord(**values, picked=picked)


def _so_far(connection: sqlite3.Connection, answer: Answer) -> Answer:
    """Return a running answer as it would be after a crash now."""
    entries = connection.execute("SELECT entry FROM journal WHERE turn = ?", (answer.id,)).fetchall()
    messages = fold(readable_entries(content for (content,) in entries)) or answer.messages
    calls = interrupted(answer.calls)
    return msgspec.structs.replace(answer, messages=messages, calls=calls, state=AnswerState.INTERRUPTED)

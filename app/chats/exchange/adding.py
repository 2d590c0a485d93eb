"""Add whole chats to the tables. Call every function within one transaction."""

import sqlite3
from collections.abc import Iterable
from enum import Enum, auto

import msgspec

from app.chats import options, order, rows, summaries, writing
from app.chats.exchange import attached
from app.chats.exchange.records import AnswerRecord, ChatRecord, FolderRecord, QuestionRecord, TurnRecord
from app.chats.stored_chat import ChatOptions
from app.core.text import whole_text

_CHAT = (
    "title, created, last_used, date, effort, instructions, draft, pinned, archived, folder, when_full, "
    "thinking_budget, schema"
)
_TURN = (
    "chat, parent, created, picked, text, model, effort, state, reason, figures, raw_ids, repairs, notices, failure, "
    "calls, pinned, left_out, json"
)


class Added(Enum):
    """What became of a chat: it is new, it is here already, or an earlier state of it is, which stays beside it."""

    NEW = auto()
    HERE = auto()
    NEWER = auto()


def add_once(connection: sqlite3.Connection, chat: ChatRecord, revision: str) -> Added:
    """Add a chat unless the same state of it is here already.

    Args:
        chat: its turns must be a tree of questions and answers, as :mod:`app.chats.exchange.trees` makes it.
        revision: of the chat's content where it comes from; another one if messages were added there.
    """
    known = connection.execute(
        "SELECT origin.revision FROM origin JOIN chat ON chat.id = origin.chat "
        "WHERE origin.identity = ? AND chat.deleted IS NULL",
        (chat.id,),
    ).fetchall()
    if (revision,) in known or _is_own(connection, chat):
        return Added.HERE
    chat_id = add_record(connection, chat)
    connection.execute(
        "INSERT INTO origin (chat, identity, revision) VALUES (?, ?, ?)", (chat_id, whole_text(chat.id), revision)
    )
    return Added.NEWER if known else Added.NEW


def add_record(connection: sqlite3.Connection, chat: ChatRecord) -> int:
    """Add a chat with all its branches and dates. Return its id."""
    added = connection.execute(
        f"INSERT INTO chat ({_CHAT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            whole_text(chat.title),
            rows.to_microseconds(chat.created),
            rows.to_microseconds(chat.last_used),
            whole_text(chat.date),
            chat.effort.value,
            whole_text(chat.instructions),
            whole_text(chat.draft),
            chat.pinned and not chat.archived,
            chat.archived,
            _folder(connection, chat.folder) if chat.folder is not None else None,
            *options.row_of(ChatOptions(chat.when_full, chat.thinking_budget))[:2],
            whole_text(chat.schema) or None,
        ),
    )
    assert added.lastrowid is not None
    turns = _add_turns(connection, added.lastrowid, chat.turns)
    attached.add(connection, added.lastrowid, chat, turns)
    for one in chat.summaries:
        if one.turn in turns:
            summaries.save(connection, turns[one.turn], one.text, model=one.model, edited=one.edited)
    return added.lastrowid


def _folder(connection: sqlite3.Connection, folder: FolderRecord) -> int:
    """Return the folder of that name; add it if there is none."""
    name = whole_text(folder.name)
    row = connection.execute("SELECT id FROM folder WHERE name = ? ORDER BY id", (name,)).fetchone()
    if row is not None:
        return int(row[0])
    added = order.add_folder(connection, name)
    order.change_folder(connection, msgspec.structs.replace(added, emoji=folder.emoji, color=whole_text(folder.color)))
    return added.id


def _add_turns(connection: sqlite3.Connection, chat_id: int, turns: Iterable[TurnRecord]) -> dict[int, int]:
    """Add turns; return their ids by those of the records."""
    ids: dict[int, int] = {}
    marks = ", ".join("?" * len(_TURN.split(",")))
    for turn in turns:
        parent = ids[turn.parent] if turn.parent is not None else None
        before = (chat_id, parent, rows.to_microseconds(turn.created), turn.picked)
        values = _question(turn) if isinstance(turn, QuestionRecord) else _answer(turn)
        added = connection.execute(f"INSERT INTO turn ({_TURN}) VALUES ({marks})", (*before, *values))
        assert added.lastrowid is not None
        ids[turn.id] = added.lastrowid
        if isinstance(turn, AnswerRecord):
            writing.put_messages(connection, added.lastrowid, turn.messages)
    return ids


def _question(turn: QuestionRecord) -> tuple[object, ...]:
    return (whole_text(turn.text), *(None,) * 10, turn.pinned, None, None)


def _answer(turn: AnswerRecord) -> tuple[object, ...]:
    return (
        None,
        whole_text(turn.model),
        turn.effort.value if turn.effort is not None else None,
        turn.state.value,
        turn.reason.value if turn.reason is not None else None,
        rows.to_json(turn.figures) if turn.figures is not None else None,
        rows.ids_to_bytes(turn.raw_ids) if turn.raw_ids else None,
        rows.to_json(turn.repairs) if turn.repairs else None,
        rows.to_json(turn.notices) if turn.notices else None,
        rows.to_json(turn.failure) if turn.failure is not None else None,
        rows.to_json(turn.calls) if turn.calls else None,
        turn.pinned,
        turn.left_out,
        rows.to_json(turn.json) if turn.json is not None else None,
    )


def _is_own(connection: sqlite3.Connection, chat: ChatRecord) -> bool:
    """Whether this is a chat of this very store, and everything in it is still here."""
    prefix, _, number = chat.id.rpartition("-")
    if not (prefix.startswith("descant-") and number.isdecimal() and len(number) < 19):
        return False
    there = connection.execute(
        "SELECT 1 FROM chat WHERE id = ? AND created = ? AND deleted IS NULL",
        (int(number), rows.to_microseconds(chat.created)),
    ).fetchone()
    if there is None:
        return False
    turns = set(connection.execute("SELECT created, text FROM turn WHERE chat = ?", (int(number),)))
    return all((rows.to_microseconds(turn.created), getattr(turn, "text", None)) in turns for turn in chat.turns)

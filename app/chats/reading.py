"""Read chats from the tables. Call every function within one transaction, so that it sees a consistent state."""

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from app.chats import rows
from app.chats.errors import ChatGoneError
from app.chats.stored_chat import Chat, StoredMessage, Turn
from app.chats.tree import Node, branch_of, children, shown_path
from app.core.conversation import AssistantMessage, AssistantTurn, Conversation, Effort, UserMessage
from app.core.conversation import Turn as ConversationTurn
from app.core.stream import MessageKind


def nodes_of(connection: sqlite3.Connection, chat_id: int) -> list[Node]:
    """Return all turns of a chat as nodes of its tree."""
    found = connection.execute("SELECT id, parent, picked FROM turn WHERE chat = ?", (chat_id,))
    return [Node(*row) for row in found]


def read_chat(connection: sqlite3.Connection, chat_id: int) -> Chat:
    """Return a chat with its shown path. Raises ChatGoneError."""
    row = connection.execute(
        "SELECT title, created, last_used, date, effort, instructions, draft FROM chat "
        "WHERE id = ? AND deleted IS NULL",
        (chat_id,),
    ).fetchone()
    if row is None:
        raise ChatGoneError
    title, created, last_used, date, effort, instructions, draft = row
    path = list(shown_path(children(nodes_of(connection, chat_id))))
    found = {turn[0]: turn for turn in _of_turns(connection, rows.TURN_COLUMNS, "turn.id", [n.id for n, _ in path])}
    messages = _messages(connection, [node.id for node, _ in path])
    turns = tuple(rows.turn_from(found[node.id], branch, messages.get(node.id, ())) for node, branch in path)
    return Chat(
        chat_id,
        title,
        rows.from_microseconds(created),
        rows.from_microseconds(last_used),
        date,
        effort_from(effort),
        instructions,
        draft,
        turns,
    )


def read_turn(connection: sqlite3.Connection, chat_id: int, turn_id: int) -> Turn:
    """Return one turn of a chat, shown or not."""
    [row] = _of_turns(connection, rows.TURN_COLUMNS, "turn.id", [turn_id])
    siblings = children(nodes_of(connection, chat_id))[row[1]]
    return rows.turn_from(row, branch_of(turn_id, siblings), _messages(connection, [turn_id]).get(turn_id, ()))


def _turns_up_to(connection: sqlite3.Connection, chat_id: int, question_id: int) -> tuple[ConversationTurn, ...]:
    parents = {node.id: node.parent for node in nodes_of(connection, chat_id)}
    if question_id not in parents:
        raise ChatGoneError
    ids: list[int] = []
    at: int | None = question_id
    while at is not None:
        ids.append(at)
        at = parents.get(at)
    ids.reverse()
    messages = _messages(connection, ids)
    texts = {row[0]: row[1] for row in _of_turns(connection, "id, text", "turn.id", ids)}
    return tuple(
        UserMessage(text) if (text := texts[turn_id]) is not None else _assistant(messages.get(turn_id, ()))
        for turn_id in ids
    )


def _messages(connection: sqlite3.Connection, turn_ids: Sequence[int]) -> dict[int, list[StoredMessage]]:
    found: dict[int, list[StoredMessage]] = {}
    columns = f"turn, {rows.MESSAGE_COLUMNS}"
    for turn_id, *row in _of_turns(connection, columns, "message.turn", turn_ids):
        found.setdefault(turn_id, []).append(rows.message_from(row))
    return found


def _of_turns(connection: sqlite3.Connection, columns: str, source: str, turn_ids: Sequence[int]) -> Iterable[rows.Row]:
    """Select `columns` by turn ids; `source` is a table and the column of its turn ids."""
    table, key = source.split(".")
    order = "turn, position" if table == "message" else "id"
    return connection.execute(
        f"SELECT {columns} FROM {table} WHERE {key} IN (SELECT value FROM json_each(?)) ORDER BY {order}",
        (msgspec.json.encode(turn_ids).decode(),),
    )


def read_conversation(connection: sqlite3.Connection, chat_id: int, question_id: int) -> Conversation:
    """Return the model's input for answering `question_id`: the question and the turns before it."""
    row = connection.execute(
        "SELECT date, effort, instructions FROM chat WHERE id = ? AND deleted IS NULL", (chat_id,)
    ).fetchone()
    if row is None:
        raise ChatGoneError
    return Conversation(_turns_up_to(connection, chat_id, question_id), row[0], effort_from(row[1]), row[2])


def _assistant(messages: Iterable[StoredMessage]) -> AssistantTurn:
    return AssistantTurn(
        tuple(
            AssistantMessage(message.kind, message.text, message.channel, message.recipient, message.content_type)
            for message in messages
            if message.kind is not MessageKind.FOREIGN
        )
    )


def effort_from(value: str) -> Effort:
    """Return the effort; medium for an unknown value."""
    return Effort(value) if value in set(Effort) else Effort.MEDIUM

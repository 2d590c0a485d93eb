"""Read chats from the tables. Call every function within one transaction, so that it sees a consistent state."""

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from app.chats import documents, left_out, options, rows, summaries
from app.chats.errors import ChatGoneError
from app.chats.segments import turns_of
from app.chats.stored_chat import Chat, MeasuredTurn, Question, StoredMessage, Turn
from app.chats.tree import Node, branch_of, children, shown_path
from app.core.conversation import Conversation, Effort, UserMessage
from app.core.conversation import Turn as ConversationTurn
from app.core.turns import TurnFigures
from app.documents.framing import framed_summary


def nodes_of(connection: sqlite3.Connection, chat_id: int) -> list[Node]:
    """Return all turns of a chat as nodes of its tree."""
    found = connection.execute("SELECT id, parent, picked FROM turn WHERE chat = ?", (chat_id,))
    return [Node(*row) for row in found]


def read_chat(connection: sqlite3.Connection, chat_id: int) -> Chat:
    """Return a chat with its shown path. Raises ChatGoneError."""
    row = connection.execute(
        "SELECT title, created, last_used, date, effort, instructions, draft, when_full, thinking_budget, tools, "
        "schema "
        "FROM chat WHERE id = ? AND deleted IS NULL",
        (chat_id,),
    ).fetchone()
    if row is None:
        raise ChatGoneError
    title, created, last_used, date, effort, instructions, draft, *chosen = row
    path = list(shown_path(children(nodes_of(connection, chat_id))))
    found = {turn[0]: turn for turn in _of_turns(connection, rows.TURN_COLUMNS, "turn.id", [n.id for n, _ in path])}
    ids = [node.id for node, _ in path]
    messages = messages_of(connection, ids)
    turns = tuple(rows.turn_from(found[node.id], branch, messages.get(node.id, ())) for node, branch in path)
    turns = _with_documents(connection, turns)
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
        documents.drafted(connection, chat_id),
        options.options_from(*chosen),
    )


def last_measured(connection: sqlite3.Connection, count: int) -> list[MeasuredTurn]:
    """Return the figures of the last `count` answers that the engine finished, newest first."""
    found = connection.execute(
        """
        SELECT turn.model, turn.created, turn.figures FROM turn JOIN chat ON chat.id = turn.chat
        WHERE chat.deleted IS NULL AND turn.figures IS NOT NULL ORDER BY turn.id DESC LIMIT ?
        """,
        (count,),
    )
    return [turn for row in found if (turn := rows.measured_from(row)) is not None]


def note(connection: sqlite3.Connection, name: str) -> str:
    """Return a text that belongs to no chat; empty if there is none."""
    found = connection.execute("SELECT text FROM note WHERE name = ?", (name,)).fetchone()
    return str(found[0]) if found else ""


def read_turn(connection: sqlite3.Connection, chat_id: int, turn_id: int) -> Turn:
    """Return one turn of a chat, shown or not."""
    [row] = _of_turns(connection, rows.TURN_COLUMNS, "turn.id", [turn_id])
    siblings = children(nodes_of(connection, chat_id))[row[1]]
    turn = rows.turn_from(row, branch_of(turn_id, siblings), messages_of(connection, [turn_id]).get(turn_id, ()))
    return _with_documents(connection, (turn,))[0]


def _with_documents(connection: sqlite3.Connection, turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """Return the turns with the documents and passages of the questions."""
    ids = [turn.id for turn in turns]
    attachments, passages = documents.of_turns(connection, ids), documents.passages_of(connection, ids)
    recalled = documents.recalled_of(connection, ids)
    if not attachments and not passages and not recalled:
        return turns
    return tuple(
        msgspec.structs.replace(
            turn,
            attachments=tuple(attachments.get(turn.id, ())),
            passages=tuple(passages.get(turn.id, ())),
            recalled=tuple(recalled.get(turn.id, ())),
        )
        if isinstance(turn, Question)
        else turn
        for turn in turns
    )


def path_to(connection: sqlite3.Connection, chat_id: int, turn_id: int) -> list[int]:
    """Return the ids from the first question to `turn_id`. Raises ChatGoneError."""
    parents = {node.id: node.parent for node in nodes_of(connection, chat_id)}
    if turn_id not in parents:
        raise ChatGoneError
    ids: list[int] = []
    at: int | None = turn_id
    while at is not None:
        ids.append(at)
        at = parents.get(at)
    ids.reverse()
    return ids


def tokens_before(connection: sqlite3.Connection, answer_id: int | None) -> int:
    """Return the tokens in the context after an answer; 0 for none, or if that is unknown."""
    if answer_id is None:
        return 0
    [(content,)] = connection.execute("SELECT figures FROM turn WHERE id = ?", (answer_id,)).fetchall() or [(None,)]
    figures = rows.decoded(content, TurnFigures)
    return figures.reused + figures.evaluated + figures.written if figures is not None else 0


def _turns_up_to(connection: sqlite3.Connection, ids: Sequence[int]) -> tuple[ConversationTurn, ...]:
    messages = messages_of(connection, ids)
    texts = texts_of(connection, ids)
    questions = documents.messages_of(connection, {id_: text for id_, text in texts.items() if text is not None})
    turns: list[ConversationTurn] = []
    for turn_id in ids:
        if turn_id in questions:
            turns.append(UserMessage(questions[turn_id]))
        else:
            turns += turns_of(messages.get(turn_id, ()))
    return tuple(turns)


def texts_of(connection: sqlite3.Connection, turn_ids: Sequence[int]) -> dict[int, str | None]:
    """Return the texts of questions by their ids; None for answers."""
    return {row[0]: row[1] for row in _of_turns(connection, "id, text", "turn.id", turn_ids)}


def messages_of(connection: sqlite3.Connection, turn_ids: Sequence[int]) -> dict[int, list[StoredMessage]]:
    """Return the messages of answers, by the id of their turn."""
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
        "SELECT date, effort, instructions, schema FROM chat WHERE id = ? AND deleted IS NULL", (chat_id,)
    ).fetchone()
    if row is None:
        raise ChatGoneError
    ids = path_to(connection, chat_id, question_id)
    count = left_out.left_out_after(connection, ids)
    return Conversation(
        _turns_up_to(connection, ids),
        row[0],
        effort_from(row[1]),
        row[2],
        left_out=count,
        pinned=left_out.pinned_exchanges(connection, ids),
        summary=_summary(connection, ids, count),
        schema=row[3] or "",
    )


def _summary(connection: sqlite3.Connection, turn_ids: Sequence[int], count: int) -> str:
    """Return what the model reads in place of the `count` exchanges after the first; empty without a summary."""
    texts = texts_of(connection, turn_ids)
    questions = [turn_id for turn_id in turn_ids if texts.get(turn_id) is not None]
    if not 0 < count < len(questions) - 1:
        return ""
    covered = [turn_id for turn_id in turn_ids if turn_id < questions[count + 1]]
    found = summaries.of_turns(connection, covered)
    return framed_summary(found[-1].text) if found else ""


def effort_from(value: str) -> Effort:
    """Return the effort; medium for an unknown value."""
    return Effort(value) if value in set(Effort) else Effort.MEDIUM

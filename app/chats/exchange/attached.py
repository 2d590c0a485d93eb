"""The documents of a chat's questions, between the tables and records. Call every function within one transaction."""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from app.chats import documents, recalling
from app.chats.errors import ChatGoneError
from app.chats.exchange.records import (
    AttachmentRecord,
    ChatRecord,
    DocumentRecord,
    PassageRecord,
    QuestionRecord,
    RecalledRecord,
)
from app.chats.stored_chat import Given, Recalled
from app.core.text import whole_text
from app.documents.document import Document, DocumentKind, Section

_IN_CHAT = "turn IN (SELECT id FROM turn WHERE chat = ?)"


class Attached(NamedTuple):
    """What came with the questions of a chat; attachments and passages by question."""

    documents: tuple[DocumentRecord, ...]
    attachments: Mapping[int, tuple[AttachmentRecord, ...]]
    passages: Mapping[int, tuple[PassageRecord, ...]]
    recalled: Mapping[int, tuple[RecalledRecord, ...]]


def read(connection: sqlite3.Connection, chat_id: int) -> Attached:
    """Return what came with the questions of a chat; a document that is damaged is left out."""
    attachments, passages = _attachments(connection, chat_id), _passages(connection, chat_id)
    used = {one.document for group in attachments.values() for one in group}
    used |= {one.document for group in passages.values() for _, one in group}
    whole = (*_documents(connection, sorted(used)), *_of_folders(connection, chat_id, passages))
    there = {document.id for document in whole}
    return Attached(
        whole,
        {turn: tuple(one for one in group if one.document in there) for turn, group in attachments.items()},
        {
            turn: tuple(one for _, one in sorted(group, key=_position) if one.document in there)
            for turn, group in passages.items()
        },
        _recalled(connection, chat_id),
    )


def add(connection: sqlite3.Connection, chat_id: int, chat: ChatRecord, turns: Mapping[int, int]) -> None:
    """Add what came with the questions of a chat.

    Args:
        turns: ids in the tables by those of the record.
    """
    ids = {document.id: _add_document(connection, chat_id, document) for document in chat.documents}
    for turn in chat.turns:
        if isinstance(turn, QuestionRecord):
            _add_attachments(connection, turns[turn.id], turn, ids)
            found = [Recalled(turns[one.source], whole_text(one.text)) for one in turn.recalled if one.source in turns]
            recalling.keep(connection, turns[turn.id], found)


def _add_attachments(
    connection: sqlite3.Connection, turn_id: int, question: QuestionRecord, ids: Mapping[int, int]
) -> None:
    connection.executemany(
        "INSERT INTO attachment (turn, position, document, given) VALUES (?, ?, ?, ?)",
        [
            (turn_id, position, ids[one.document], one.given.value if one.given is not None else None)
            for position, one in enumerate(question.attachments)
        ],
    )
    connection.executemany(
        "INSERT INTO passage (turn, position, document, text, heading, page, line) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (turn_id, position, ids[one.document], whole_text(one.text), whole_text(one.heading), one.page, one.line)
            for position, one in enumerate(question.passages)
        ],
    )


def _add_document(connection: sqlite3.Connection, chat_id: int, document: DocumentRecord) -> int:
    added = documents.keep(connection, chat_id, document.content, is_draft=False)
    connection.execute("UPDATE document SET tokens = ? WHERE id = ?", (document.tokens, added.id))
    return added.id


def _attachments(connection: sqlite3.Connection, chat_id: int) -> dict[int, list[AttachmentRecord]]:
    found: dict[int, list[AttachmentRecord]] = {}
    statement = f"SELECT turn, document, given FROM attachment WHERE {_IN_CHAT} ORDER BY turn, position"
    for turn, document, given in connection.execute(statement, (chat_id,)):
        how = Given(given) if given in set(Given) else None
        found.setdefault(turn, []).append(AttachmentRecord(document, how))
    return found


def _recalled(connection: sqlite3.Connection, chat_id: int) -> dict[int, tuple[RecalledRecord, ...]]:
    [*ids] = (turn_id for (turn_id,) in connection.execute("SELECT id FROM turn WHERE chat = ?", (chat_id,)))
    found = documents.recalled_of(connection, ids)
    return {turn: tuple(RecalledRecord(one.source, one.text) for one in group) for turn, group in found.items()}


_Placed = tuple[int, PassageRecord]
"""A passage after its position."""


def _position(placed: _Placed) -> int:
    return placed[0]


def _passages(connection: sqlite3.Connection, chat_id: int) -> dict[int, list[_Placed]]:
    found: dict[int, list[_Placed]] = {}
    columns = "turn, position, document, text, heading, page, line"
    statement = f"SELECT {columns} FROM passage WHERE {_IN_CHAT} ORDER BY turn, position"
    for turn, position, *row in connection.execute(statement, (chat_id,)):
        found.setdefault(turn, []).append((position, PassageRecord(*row)))
    return found


def _of_folders(
    connection: sqlite3.Connection, chat_id: int, passages: dict[int, list[_Placed]]
) -> tuple[DocumentRecord, ...]:
    """Add the pieces of folders to `passages`; return documents that consist of these pieces, one for each file."""
    [(last,)] = connection.execute("SELECT coalesce(max(id), 0) FROM document").fetchall()
    ids: dict[tuple[bytes, str, str], int] = {}
    sections: dict[int, list[Section]] = {}
    columns = "turn, position, folder, path, kind, text, heading, page, line"
    statement = f"SELECT {columns} FROM collection_passage WHERE {_IN_CHAT} ORDER BY turn, position"
    for turn, position, folder, path, kind, *piece in connection.execute(statement, (chat_id,)):
        document = ids.setdefault((folder, path, kind), last + len(ids) + 1)
        section = Section(*piece[:3])
        if section not in sections.setdefault(document, []):
            sections[document].append(section)
        passages.setdefault(turn, []).append((position, PassageRecord(document, *piece)))
    return tuple(
        DocumentRecord(number, Document(path, _kind(kind), tuple(sections[number])), 0)
        for (_, path, kind), number in ids.items()
    )


def _kind(name: str) -> DocumentKind:
    return DocumentKind(name) if name in set(DocumentKind) else DocumentKind.TEXT


def _documents(connection: sqlite3.Connection, ids: Iterable[int]) -> Iterable[DocumentRecord]:
    for document_id in ids:
        (tokens,) = connection.execute("SELECT tokens FROM document WHERE id = ?", (document_id,)).fetchone()
        try:
            yield DocumentRecord(document_id, documents.content_of(connection, document_id), tokens)
        except ChatGoneError:
            continue

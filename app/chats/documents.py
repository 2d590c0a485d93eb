"""Documents of chats in the tables. Call every function within a transaction."""

import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from app.chats.errors import ChatGoneError
from app.chats.stored_chat import Attachment, Given, Passage, Recalled
from app.core.text import whole_text, whole_values
from app.documents.document import Document, DocumentKind
from app.documents.framing import framed_document, framed_passages, framed_recalled, with_documents
from app.documents.pieces import Piece

_COLUMNS = "document.id, name, kind, characters, tokens"
_TEXTS = (DocumentKind.TEXT, DocumentKind.MARKDOWN, DocumentKind.CODE, DocumentKind.TABLE)
_decoder = msgspec.json.Decoder(Document)


def keep(connection: sqlite3.Connection, chat_id: int | None, document: Document, *, is_draft: bool) -> Attachment:
    """Add a document to a chat, or to its draft; None means the new chat. Raises ChatGoneError."""
    if chat_id is not None and not connection.execute("SELECT 1 FROM chat WHERE id = ?", (chat_id,)).fetchone():
        raise ChatGoneError
    name, kind, characters = whole_text(document.name), document.kind.value, document.characters
    added = connection.execute(
        "INSERT INTO document (chat, is_draft, name, kind, characters, content) VALUES (?, ?, ?, ?, ?, ?)",
        (chat_id, is_draft, name, kind, characters, _to_json(document)),
    )
    assert added.lastrowid is not None
    return Attachment(added.lastrowid, name, kind, characters)


def drafted(connection: sqlite3.Connection, chat_id: int | None) -> tuple[Attachment, ...]:
    """Return the documents of a draft; None means the new chat."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM document WHERE chat IS ? AND is_draft = 1 AND queued IS NULL ORDER BY id",
        (chat_id,),
    )
    return tuple(Attachment(*row) for row in found)


def queue(connection: sqlite3.Connection, chat_id: int, queued_id: int, document_ids: Iterable[int]) -> None:
    """Give documents of a chat's draft to a message in its queue. Raises ChatGoneError if one is not there."""
    for document_id in document_ids:
        changed = connection.execute(
            "UPDATE document SET chat = ?, queued = ? WHERE id = ? AND (chat IS NULL OR chat = ?) AND is_draft = 1",
            (chat_id, queued_id, document_id, chat_id),
        )
        if not changed.rowcount:
            raise ChatGoneError


def of_queued(connection: sqlite3.Connection, queued_ids: Sequence[int]) -> dict[int, list[Attachment]]:
    """Return the documents of messages that wait."""
    found: dict[int, list[Attachment]] = {}
    for queued_id, *row in connection.execute(
        f"SELECT queued, {_COLUMNS} FROM document WHERE queued IN (SELECT value FROM json_each(?)) ORDER BY id",
        (_list(queued_ids),),
    ):
        found.setdefault(queued_id, []).append(Attachment(*row))
    return found


def attach(connection: sqlite3.Connection, chat_id: int, turn_id: int, document_ids: Iterable[int]) -> None:
    """Give documents of the chat, or of the new chat, to a question. Raises ChatGoneError if one is not there."""
    for position, document_id in enumerate(dict.fromkeys(document_ids)):
        changed = connection.execute(
            "UPDATE document SET chat = ?, is_draft = 0, queued = NULL WHERE id = ? AND (chat IS NULL OR chat = ?)",
            (chat_id, document_id, chat_id),
        )
        if not changed.rowcount:
            raise ChatGoneError
        connection.execute(
            "INSERT INTO attachment (turn, position, document) VALUES (?, ?, ?)", (turn_id, position, document_id)
        )


def of_turns(connection: sqlite3.Connection, turn_ids: Sequence[int]) -> dict[int, list[Attachment]]:
    """Return the documents of questions."""
    found: dict[int, list[Attachment]] = {}
    for turn_id, *row in connection.execute(
        f"SELECT turn, {_COLUMNS}, given FROM attachment JOIN document ON document.id = attachment.document "
        "WHERE turn IN (SELECT value FROM json_each(?)) ORDER BY turn, position",
        (_list(turn_ids),),
    ):
        how = Given(row[-1]) if row[-1] in set(Given) else None
        found.setdefault(turn_id, []).append(msgspec.structs.replace(Attachment(*row), given=how))
    return found


def passages_of(connection: sqlite3.Connection, turn_ids: Sequence[int]) -> dict[int, list[Passage]]:
    """Return the passages that were given with questions."""
    found: dict[int, list[Passage]] = {}
    for turn_id, _, *row, folder in connection.execute(
        "SELECT turn, position, name, kind, text, heading, page, line, document, x'' FROM passage "
        "JOIN document ON document.id = document WHERE turn IN (SELECT value FROM json_each(:turns)) "
        "UNION ALL SELECT turn, position, path, kind, text, heading, page, line, 0, folder FROM collection_passage "
        "WHERE turn IN (SELECT value FROM json_each(:turns)) ORDER BY turn, position",
        {"turns": _list(turn_ids)},
    ):
        passage = msgspec.structs.replace(Passage(*row), folder=os.fsdecode(folder))
        found.setdefault(turn_id, []).append(passage)
    return found


def recalled_of(connection: sqlite3.Connection, turn_ids: Sequence[int]) -> dict[int, list[Recalled]]:
    """Return the pieces of earlier messages that were given with questions."""
    found: dict[int, list[Recalled]] = {}
    for turn_id, source, text, is_question in connection.execute(
        "SELECT recalled.turn, source, recalled.text, turn.text IS NOT NULL FROM recalled "
        "JOIN turn ON turn.id = source WHERE recalled.turn IN (SELECT value FROM json_each(?)) "
        "ORDER BY recalled.turn, position",
        (_list(turn_ids),),
    ):
        found.setdefault(turn_id, []).append(Recalled(source, text, bool(is_question)))
    return found


def question_before(connection: sqlite3.Connection, path: Sequence[int]) -> str:
    """Return the text of the question before the last one; empty for none.

    Args:
        path: the ids of the turns up to the last question.
    """
    if len(path) < 3:
        return ""
    [(text,)] = connection.execute("SELECT coalesce(text, '') FROM turn WHERE id = ?", (path[-3],)).fetchall()
    return str(text)


def content_of(connection: sqlite3.Connection, document_id: int) -> Document:
    """Return the text of a document. Raises ChatGoneError if it is not there, or damaged."""
    row = connection.execute("SELECT content FROM document WHERE id = ?", (document_id,)).fetchone()
    try:
        return _decoder.decode(row[0]) if row is not None else _gone()
    except msgspec.DecodeError:
        return _gone()


def files_of(connection: sqlite3.Connection, chat_id: int, known: frozenset[int]) -> dict[int, tuple[str, bytes]]:
    """Return the documents of a chat's questions as files, by id, without those whose ids are `known`.

    Of a file that is text itself this is the whole of it, under its name; of another one its text, with ``.txt``.
    """
    found = connection.execute(
        "SELECT id FROM document WHERE chat = ? AND is_draft = 0 AND queued IS NULL ORDER BY id", (chat_id,)
    )
    files = {}
    for (document_id,) in found.fetchall():
        if document_id not in known:
            document = content_of(connection, document_id)
            text = "\n\n".join(section.text for section in document.sections)
            name = document.name if document.kind in _TEXTS else f"{document.name}.txt"
            files[document_id] = name, text.encode()
    return files


def messages_of(connection: sqlite3.Connection, questions: Mapping[int, str]) -> dict[int, str]:
    """Return what the model reads for questions, by their id: what came with them in frames, then the text."""
    ids = list(questions)
    attachments, passages = of_turns(connection, ids), passages_of(connection, ids)
    recalled = recalled_of(connection, ids)
    messages: dict[int, str] = {}
    for turn_id, text in questions.items():
        frames = [
            framed_document(content_of(connection, one.id))
            for one in attachments.get(turn_id, ())
            if one.given is not Given.PASSAGES
        ]
        if found := passages.get(turn_id):
            of_folders = any(passage.folder for passage in found)
            frames.append(framed_passages([_sourced(passage) for passage in found], of_folders=of_folders))
        if earlier := recalled.get(turn_id):
            frames.append(framed_recalled([(one.is_question, one.text) for one in earlier]))
        messages[turn_id] = with_documents(text, frames)
    return messages


def _sourced(passage: Passage) -> tuple[str, DocumentKind, Piece]:
    kind = DocumentKind(passage.kind) if passage.kind in set(DocumentKind) else DocumentKind.TEXT
    return passage.name, kind, Piece(passage.text, passage.heading, passage.page, passage.line)


def _gone() -> Document:
    raise ChatGoneError


def _list(ids: Sequence[int]) -> str:
    return msgspec.json.encode(ids).decode()


def _to_json(document: Document) -> bytes:
    try:
        return msgspec.json.encode(document)
    except UnicodeEncodeError:
        return msgspec.json.encode(whole_values(msgspec.to_builtins(document)))

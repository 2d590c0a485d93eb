"""Search all chats: which rows may match, those that do, and their order.

Searching reads the file on its own connection, so it waits for no writer, and no writer waits for it.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from app.chats import rows, schema
from app.chats.errors import DamagedStoreError, MigrationError, from_sqlite
from app.chats.search.candidates import expression
from app.chats.search.found import Filters, Found, FoundChat, Hit, HitKind
from app.chats.search.places import Snippet, around, places_in
from app.chats.search.query import Query, parse
from app.core.stream import MessageKind

_MOST_MATCHING: Final = 200
"""Matches in messages, and in questions, that are ranked: the newest."""
_MOST_WITHOUT_WORDS: Final = 60
"""Chats that are listed for filters alone: the last used."""
_MOST_LOOKED_AT: Final = 1_500
"""Rows of an index that are compared with the query, the newest first."""
_LOOK_UP: Final = 20
"""Rows between two looks at whether the search is still wanted."""


def find(
    path: Path, text: str, filters: Filters | None = None, is_wanted: Callable[[], bool] = lambda: True
) -> Found | None:
    """Return the chats that match what the user typed; None if the search was no longer wanted.

    Without words, all chats that the filters leave, the last used first; without filters either, none.
    Words before beginnings of words before parts of words; titles before questions and answers before reasoning; what
    is equal, the last used first.

    Args:
        path: the file of the chats.
        is_wanted: called often; may be called in the middle of a query.

    Raises:
        ChatStoreError: the file cannot be read.
    """
    query, filters = parse(text), filters or Filters()
    if not path.exists() or (not query.terms and filters == Filters()):
        return Found()
    search = _Search(query, filters, is_wanted)
    try:
        with contextlib.closing(schema.connect_to_read(path)) as connection:
            connection.set_progress_handler(lambda: not is_wanted(), 10_000)
            search.run(connection)
    except sqlite3.Error as error:
        if not is_wanted():
            return None
        raise from_sqlite(error, path) from error
    except UnicodeDecodeError as error:  # SQLite's own message about a damaged name
        raise DamagedStoreError(path, str(error)) from error
    except MigrationError:  # the store is just being opened, and gives the file its index
        return Found()
    return search.result() if is_wanted() else None


def models_in(path: Path) -> list[str]:
    """Return the names of all models that answered in any chat. Raises ChatStoreError."""
    if not path.exists():
        return []
    try:
        with contextlib.closing(schema.connect_to_read(path)) as connection:
            found = connection.execute("SELECT DISTINCT model FROM turn WHERE model IS NOT NULL").fetchall()
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from error
    except MigrationError:  # as above
        return []
    return sorted((name for (name,) in found if name), key=str.casefold)


class _Source(NamedTuple):
    """A table to search.

    Attributes:
        sql: selects id and title of the chat, when it was used last, turn, kind, when it was written, text.
    """

    table: str
    sql: str


_OF_CHAT: Final = """
    chat.deleted IS NULL
    AND (:since IS NULL OR chat.last_used >= :since) AND (:until IS NULL OR chat.last_used < :until)
    AND (:model = '' OR EXISTS (SELECT 1 FROM turn WHERE turn.chat = chat.id AND turn.model = :model))
    AND (NOT :has_code OR EXISTS (SELECT 1 FROM turn JOIN message ON message.turn = turn.id
                                  WHERE turn.chat = chat.id AND instr(message.text, '```')))
    AND (NOT :has_attachment OR EXISTS (SELECT 1 FROM turn JOIN attachment ON attachment.turn = turn.id
                                        WHERE turn.chat = chat.id))
    AND (:folder IS NULL OR chat.folder = :folder)
"""
_ALL_CHATS: Final = f"""
    SELECT chat.id, chat.title, chat.last_used, 0, 'title', chat.last_used, chat.title
    FROM (SELECT id, title, last_used, deleted, folder FROM chat ORDER BY last_used DESC LIMIT -1) AS chat
    WHERE {_OF_CHAT}
"""
"""The limit, which is none, has SQLite sort all chats before it looks into the first of them."""
_SOURCES: Final = (
    _Source(
        "chat",
        f"""
        SELECT chat.id, chat.title, chat.last_used, 0, 'title', chat.last_used, chat.title
        FROM chat_search JOIN chat ON chat.id = chat_search.rowid
        WHERE chat_search MATCH :match AND {_OF_CHAT} ORDER BY chat_search.rowid DESC
        """,
    ),
    _Source(
        "turn",
        """
        SELECT chat.id, chat.title, chat.last_used, turn.id, 'question', turn.created, turn.text
        FROM turn_search JOIN turn ON turn.id = turn_search.rowid JOIN chat ON chat.id = turn.chat
        WHERE turn_search MATCH :match AND chat.deleted IS NULL
        AND (:since IS NULL OR turn.created >= :since) AND (:until IS NULL OR turn.created < :until)
        AND (:model = '' OR EXISTS (SELECT 1 FROM turn AS answer
                                    WHERE answer.parent = turn.id AND answer.model = :model))
        AND (NOT :has_code OR instr(turn.text, '```'))
        AND (NOT :has_attachment OR EXISTS (SELECT 1 FROM attachment WHERE attachment.turn = turn.id))
        AND (:folder IS NULL OR chat.folder = :folder)
        ORDER BY turn_search.rowid DESC
        """,
    ),
    _Source(
        "message",
        """
        SELECT chat.id, chat.title, chat.last_used, turn.id, message.kind, turn.created, message.text
        FROM message_search JOIN message ON message.id = message_search.rowid
        JOIN turn ON turn.id = message.turn JOIN chat ON chat.id = turn.chat
        WHERE message_search MATCH :match AND chat.deleted IS NULL
        AND (:since IS NULL OR turn.created >= :since) AND (:until IS NULL OR turn.created < :until)
        AND (:model = '' OR turn.model = :model)
        AND (NOT :has_code OR instr(message.text, '```'))
        AND (NOT :has_attachment OR EXISTS (SELECT 1 FROM attachment WHERE attachment.turn = turn.parent))
        AND (:folder IS NULL OR chat.folder = :folder)
        ORDER BY message_search.rowid DESC
        """,
    ),
)
_KINDS: Final = {
    "title": HitKind.TITLE,
    "question": HitKind.QUESTION,
    MessageKind.FINAL: HitKind.ANSWER,
    MessageKind.PREAMBLE: HitKind.ANSWER,
    MessageKind.REASONING: HitKind.REASONING,
    MessageKind.TOOL_CALL: HitKind.TOOL,
    MessageKind.TOOL_RESULT: HitKind.TOOL,
}
_WEIGHTS: Final = {HitKind.TITLE: 3, HitKind.QUESTION: 2, HitKind.ANSWER: 2, HitKind.REASONING: 1, HitKind.TOOL: 1}


class _Search:
    """Collects the hits of one search."""

    def __init__(self, query: Query, filters: Filters, is_wanted: Callable[[], bool]) -> None:
        self._query, self._is_wanted = query, is_wanted
        self._values = {
            "since": _moment(filters.since),
            "until": _moment(filters.until),
            "model": filters.model,
            "has_code": filters.has_code,
            "has_attachment": filters.has_attachment,
            "folder": filters.folder,
        }
        self._about: dict[int, tuple[str, int]] = {}  # title and last use of each chat with hits
        self._hits: dict[int, list[Hit]] = {}
        self._is_complete = True

    def run(self, connection: sqlite3.Connection) -> None:
        """Add the hits of every table."""
        if not self._query.terms:
            self._look_through(connection.execute(_ALL_CHATS, self._values), _MOST_WITHOUT_WORDS)
            return
        for source in _SOURCES:
            match = expression(connection, source.table, self._query)
            if match is not None:
                self._look_through(connection.execute(source.sql, {**self._values, "match": match}))

    def _look_through(self, found: sqlite3.Cursor, most: int = _MOST_MATCHING) -> None:
        matching = 0
        for count, row in enumerate(found):
            if matching == most or count == _MOST_LOOKED_AT:
                self._is_complete = False
                break
            if count % _LOOK_UP == 0 and not self._is_wanted():
                break
            matching += self._add(row)
        found.close()

    def _add(self, row: rows.Row) -> bool:
        chat_id, title, last_used, turn_id, kind, created, text = row
        places = places_in(text, self._query)
        if places is None or kind not in _KINDS:
            return False
        self._about[chat_id] = title, last_used
        moment = rows.from_microseconds(created)
        hit = Hit(turn_id, _KINDS[kind], moment, *around(text, places))
        self._hits.setdefault(chat_id, []).append(hit)
        return True

    def result(self) -> Found:
        """Return all chats with hits, the best first."""
        ranked = sorted(self._hits, key=lambda chat_id: (_best(self._hits[chat_id]), self._about[chat_id][1]))
        return Found(tuple(map(self._chat, reversed(ranked))), self._is_complete)

    def _chat(self, chat_id: int) -> FoundChat:
        title, last_used = self._about[chat_id]
        hits = sorted(self._hits[chat_id], key=_rank, reverse=True)
        in_title = next((hit.snippet for hit in hits if hit.kind is HitKind.TITLE), None)
        shown = tuple(hit for hit in hits if hit.kind is not HitKind.TITLE)
        return FoundChat(chat_id, in_title or Snippet(title), rows.from_microseconds(last_used), shown)


def _rank(hit: Hit) -> tuple[int, int]:
    return hit.quality, _WEIGHTS[hit.kind]


def _best(hits: Sequence[Hit]) -> tuple[int, int]:
    return max(map(_rank, hits))


def _moment(moment: datetime | None) -> int | None:
    return rows.to_microseconds(moment) if moment is not None else None

"""Messages that wait until an answer of their chat is finished.

They are kept in a queue for each chat, as a part of the chats' store: every public method is one transaction.
"""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, Final

import msgspec

from app.chats import asking, documents, reading, rows, writing
from app.chats.errors import ChatGoneError, from_sqlite
from app.chats.sending import Exchange, Stamp
from app.chats.stored_chat import Attachment
from app.chats.tree import children, shown_path
from app.core.text import whole_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

STEP: Final = """
CREATE TABLE queued (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL REFERENCES chat ON DELETE CASCADE,
    position INTEGER NOT NULL,   -- the smallest of a chat is sent first
    text TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0   -- 1: it can be restored until the next one is removed, or until the next start
) STRICT;
CREATE INDEX queued_of_chat ON queued (chat);
ALTER TABLE document ADD COLUMN queued INTEGER REFERENCES queued ON DELETE CASCADE;
CREATE INDEX document_of_queued ON document (queued) WHERE queued IS NOT NULL;
"""
"""The step of app/chats/schema.py that adds the queues. Never change it after its release."""


class QueuedMessage(msgspec.Struct, frozen=True):
    """A message that waits. `attachments` are the documents that come with it."""

    id: int
    text: str
    attachments: tuple[Attachment, ...] = ()


Queue = tuple[QueuedMessage, ...]
"""The messages of one chat, the next one first."""


class QueueStore:
    """The queues in :class:`app.chats.store.ChatStore`. What changes a queue returns it as it is then.

    Args:
        path: the file of the store.
        transaction: begins a transaction.
        reading: begins one that only reads.

    Raises (each method):
        ChatStoreError: nothing was changed.
    """

    def __init__(
        self,
        path: Path,
        transaction: Callable[[], contextlib.AbstractContextManager[sqlite3.Connection]],
        reading: Callable[[], contextlib.AbstractContextManager[sqlite3.Connection]],
    ) -> None:
        self._path, self._transaction, self._reading = path, transaction, reading

    def read(self, chat_id: int) -> Queue:
        """Return the queue of a chat."""
        with _translated(self._path), self._reading() as connection:
            return _read(connection, chat_id)

    def add(self, chat_id: int, text: str, document_ids: Iterable[int] = ()) -> Queue:
        """Put what was the draft of a chat, and the documents of the draft, at the end of its queue.

        Raises:
            ChatGoneError: the chat, or one of the documents, does not exist.
        """
        with self._changing() as connection:
            if not connection.execute("SELECT 1 FROM chat WHERE id = ? AND deleted IS NULL", (chat_id,)).fetchone():
                raise ChatGoneError
            added = connection.execute(
                "INSERT INTO queued (chat, position, text) "
                "SELECT ?, 1 + coalesce(max(position), 0), ? FROM queued WHERE chat = ?",
                (chat_id, whole_text(text), chat_id),
            )
            assert added.lastrowid is not None
            documents.queue(connection, chat_id, added.lastrowid, document_ids)
            writing.set_draft(connection, chat_id, "")
            return _read(connection, chat_id)

    def change(self, chat_id: int, message_id: int, text: str) -> Queue:
        """Give a message another text. Does nothing if it was sent meanwhile."""
        with self._changing() as connection:
            values = (whole_text(text), message_id, chat_id)
            connection.execute("UPDATE queued SET text = ? WHERE id = ? AND chat = ?", values)
            return _read(connection, chat_id)

    def remove(self, chat_id: int, message_ids: Iterable[int]) -> Queue:
        """Remove messages, with their documents; :meth:`restore` brings back those that were removed last.

        Does nothing with those that were sent meanwhile.
        """
        with self._changing() as connection:
            erase_removed(connection)
            return self._mark(connection, chat_id, message_ids, removed=True)

    def restore(self, chat_id: int, message_ids: Iterable[int]) -> Queue:
        """Put messages back to where they were, if they were the last to be removed."""
        with self._changing() as connection:
            return self._mark(connection, chat_id, message_ids, removed=False)

    def move(self, chat_id: int, message_id: int, by: int) -> Queue:
        """Move a message by so many places, as far as there are; negative: it is sent earlier."""
        with self._changing() as connection:
            ids = [message.id for message in _read(connection, chat_id)]
            if message_id in ids:
                at = ids.index(message_id)
                ids.insert(max(0, min(at + by, len(ids) - 1)), ids.pop(at))
                connection.executemany("UPDATE queued SET position = ? WHERE id = ?", list(enumerate(ids, start=1)))
            return _read(connection, chat_id)

    def send_first(
        self, chat_id: int, parent: int | None, *, model: str, has_effort: bool, now: datetime
    ) -> tuple[Exchange | None, Queue]:
        """Make a question of the first message; return it, None if there is no message, and what waits after it.

        Args:
            parent: the answer that it follows; None for the last one of the branch that is shown.
            has_effort: whether the model has efforts; that of the chat is then recorded.

        Raises:
            ChatGoneError: the chat was deleted; its queue is left as it is.
        """
        with self._changing() as connection:
            messages = _read(connection, chat_id)
            if not messages:
                return None, ()
            [effort] = connection.execute("SELECT effort FROM chat WHERE id = ?", (chat_id,)).fetchone()
            exchange = asking.add_exchange(
                connection,
                chat_id,
                parent or _last_shown(connection, chat_id),
                messages[0].text,
                stamp=Stamp(model, reading.effort_from(effort) if has_effort else None),
                now=rows.to_microseconds(now),
                document_ids=[attachment.id for attachment in messages[0].attachments],
            )
            connection.execute("DELETE FROM queued WHERE id = ?", (messages[0].id,))
            return exchange, messages[1:]

    @staticmethod
    def _mark(connection: sqlite3.Connection, chat_id: int, message_ids: Iterable[int], *, removed: bool) -> Queue:
        values = [(removed, message_id, chat_id) for message_id in message_ids]
        connection.executemany("UPDATE queued SET removed = ? WHERE id = ? AND chat = ?", values)
        return _read(connection, chat_id)

    @contextlib.contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        with _translated(self._path), self._transaction() as connection:
            yield connection


@contextlib.contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from error


def erase_removed(connection: sqlite3.Connection) -> None:
    """Erase the messages that were removed. Call it within a transaction."""
    connection.execute("DELETE FROM queued WHERE removed = 1")


def _read(connection: sqlite3.Connection, chat_id: int) -> Queue:
    found = connection.execute(
        "SELECT id, text FROM queued WHERE chat = ? AND removed = 0 ORDER BY position, id", (chat_id,)
    )
    messages = found.fetchall()
    attached = documents.of_queued(connection, [message_id for message_id, _ in messages]) if messages else {}
    return tuple(QueuedMessage(message_id, text, tuple(attached.get(message_id, ()))) for message_id, text in messages)


def _last_shown(connection: sqlite3.Connection, chat_id: int) -> int | None:
    path = list(shown_path(children(reading.nodes_of(connection, chat_id))))
    return path[-1][0].id if path else None

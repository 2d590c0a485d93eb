"""The documents of the chats, as a part of their store: every public method is one transaction."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from app.chats import documents, giving, recalling
from app.chats.errors import from_sqlite
from app.chats.sought import NOTHING_SOUGHT, Sought
from app.chats.stored_chat import Attachment, Question
from app.documents.document import Document


class DocumentStore:
    """What :class:`app.chats.store.ChatStore` keeps of files that were attached to chats.

    Args:
        path: the file of the store.
        transaction: begins a transaction.

    Raises (each method):
        ChatStoreError: nothing was changed.
    """

    def __init__(
        self, path: Path, transaction: Callable[[], contextlib.AbstractContextManager[sqlite3.Connection]]
    ) -> None:
        self._path, self._transaction = path, transaction

    def keep(self, chat_id: int | None, document: Document, *, is_draft: bool = True) -> Attachment:
        """Add a document to the draft of a chat; None means the new chat.

        Args:
            is_draft: False for an edit of an earlier question: it is removed at the next start if that is not sent.
        """
        with self._changing() as connection:
            return documents.keep(connection, chat_id, document, is_draft=is_draft)

    def set_tokens(self, document_id: int, tokens: int) -> None:
        """Note how many tokens a document takes."""
        with self._changing() as connection:
            connection.execute("UPDATE document SET tokens = ? WHERE id = ?", (tokens, document_id))

    def discard(self, document_ids: Sequence[int]) -> None:
        """Remove documents that no question has; others stay."""
        with self._changing() as connection:
            connection.executemany(
                "DELETE FROM document WHERE id = ? AND id NOT IN (SELECT document FROM attachment)",
                [(document_id,) for document_id in document_ids],
            )

    def read(self, document_id: int) -> Document:
        """Return the text of a document. Raises ChatGoneError."""
        with self._changing() as connection:
            return documents.content_of(connection, document_id)

    def give(self, chat_id: int, question_id: int, n_ctx: int, sought: Sought = NOTHING_SOUGHT) -> Question:
        """Decide how the model gets the documents of a question, and recall what fits it from left-out messages.

        See :func:`app.chats.giving.give` and :func:`app.chats.recalling.give`.
        """
        with self._changing() as connection:
            question = giving.give(connection, chat_id, question_id, n_ctx, sought)
            return recalling.give(connection, chat_id, question, n_ctx)

    def ids(self) -> frozenset[int]:
        """Return the ids of all documents."""
        with self._changing() as connection:
            return frozenset(number for (number,) in connection.execute("SELECT id FROM document"))

    @contextlib.contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._transaction() as connection:
                yield connection
        except sqlite3.Error as error:
            raise from_sqlite(error, self._path) from error

"""The store of all chats: every public method is one transaction, durable when it returns.

Create, use and close a store in one thread. See app/chats/schema.py for the tables.
"""

import contextlib
import functools
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import msgspec

from app.chats import documents, options, order, reading, rescue, rows, schema, tooling, writing
from app.chats.asking import add_answer, add_exchange
from app.chats.document_store import DocumentStore
from app.chats.errors import (
    ChatGoneError,
    ChatStoreError,
    DamagedStoreError,
    DiskFullError,
    ReadOnlyStoreError,
    from_sqlite,
    from_system,
)
from app.chats.journal import JournalEntry, fold, readable_entries
from app.chats.queued import QueueStore, erase_removed
from app.chats.rescue import Rescued
from app.chats.search import index
from app.chats.sending import Exchange, NewChat, Stamp, Unsent
from app.chats.stored_chat import Answer, AnswerState, Chat, ChatSummary, Failure, StoredMessage
from app.chats.titles import title_from
from app.core.calls import CallRecord
from app.core.conversation import Conversation, Effort
from app.core.paths import data_dir
from app.core.text import whole_text
from app.core.turns import EndReason, JsonResult, TurnFigures

P = ParamSpec("P")
R = TypeVar("R")


def default_path() -> Path:
    """Return the default path of the chats."""
    return data_dir() / "chats.sqlite"


def _translated(
    method: Callable[Concatenate["ChatStore", P], R],
) -> Callable[Concatenate["ChatStore", P], R]:
    """Translate SQLite's exceptions to the store's errors."""

    @functools.wraps(method)
    def wrapper(self: "ChatStore", /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(self, *args, **kwargs)
        except sqlite3.Error as error:
            raise from_sqlite(error, self.path) from error
        except UnicodeDecodeError as error:  # a damaged name of a table or column
            raise DamagedStoreError(self.path, str(error)) from error

    return wrapper


class ChatStore:
    """The store of all chats, in one SQLite file.

    Args:
        path: the file, created if missing; None for the default one.
        progress: see :func:`app.chats.schema.connect`.

    Attributes:
        path: the file.
        cannot_write: why chats can only be read (the disk is full, the folder is read-only); otherwise None.
        documents: the files that were attached to chats.
        queues: the messages that wait.

    Raises (each method, too):
        ChatStoreError: nothing was changed.
    """

    def __init__(self, path: Path | None = None, *, progress: Callable[[float], None] | None = None) -> None:
        self.path = path or default_path()
        self.cannot_write: ChatStoreError | None = None
        self._wiper: index.Wiper | None = None
        try:
            rescue.finish(self.path)
            self._connection = schema.connect(self.path, progress=progress)
        except (DiskFullError, ReadOnlyStoreError) as error:
            if not self.path.is_file() or not self.path.stat().st_size:
                raise
            self._connection = schema.connect_read_only(self.path)
            self.cannot_write = error
        self.documents = DocumentStore(self.path, self._transaction)
        self.queues = QueueStore(self.path, self._transaction, self._reading)

    def __enter__(self) -> "ChatStore":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @staticmethod
    def rescue(path: Path | None = None) -> Rescued:
        """Set a damaged file aside and recover its data into a new one. The file must not be open in any store."""
        return rescue.rescue(path or default_path())

    @_translated
    def close(self) -> None:
        """Close the database; its log is merged into the file."""
        self._connection.close()

    # -- the list ------------------------------------------------------------------------------------------------------

    @_translated
    def chats(self) -> list[ChatSummary]:
        """Return all chats that are not deleted, the last used first."""
        found = self._connection.execute(
            f"SELECT {rows.SUMMARY_COLUMNS} FROM chat WHERE deleted IS NULL ORDER BY last_used DESC, id DESC"
        )
        return [rows.summary_from(row) for row in found]

    @_translated
    def rename(self, chat_id: int, title: str) -> None:
        """Change a chat's title. Raises ChatGoneError."""
        self._change("UPDATE chat SET title = ? WHERE id = ?", whole_text(title), chat_id)

    @_translated
    def delete(self, chat_id: int) -> None:
        """Put a chat into the bin. :meth:`restore` brings it back until :meth:`purge` removes it."""
        self.write(lambda connection: order.delete(connection, [chat_id]))

    @_translated
    def restore(self, chat_id: int) -> None:
        """Restore a deleted chat. Raises ChatGoneError after it was purged."""
        self.write(lambda connection: order.restore(connection, [chat_id]))

    @_translated
    def purge(self, before: datetime | None = None, chat_ids: Sequence[int] | None = None) -> int:
        """Remove deleted chats for good, with `before` only those deleted until then. Return their number.

        Their text is overwritten in the file and its log; :meth:`wipe_some` goes on with the search index. Copies from
        before a migration contain it too, so they are deleted.

        Args:
            chat_ids: only these.
        """
        limit = rows.to_microseconds(before) if before is not None else _now()
        ids = msgspec.json.encode(chat_ids).decode()  # "null" for all
        chosen = (
            "SELECT id FROM chat WHERE deleted <= :limit "
            "AND (:ids = 'null' OR id IN (SELECT value FROM json_each(:ids)))"
        )
        with self._transaction() as connection:
            # A long chat is a chain of parents, and SQLite cascades a deletion through at most a thousand levels.
            values = {"limit": limit, "ids": ids}
            connection.execute(f"UPDATE turn SET parent = NULL WHERE chat IN ({chosen})", values)
            wiped = connection.execute(f"DELETE FROM chat WHERE id IN ({chosen})", values).rowcount
            if wiped:
                writing.set_note(connection, writing.INDEX_HOLDS_DELETED, "yes")
        if wiped:
            self._wiper = None
            self._truncate_log()
            try:
                for copy in schema.copies_of(self.path):
                    copy.unlink(missing_ok=True)
            except OSError as error:
                raise from_system(error, self.path) from error
        return wiped

    @_translated
    def wipe_some(self) -> bool:
        """Overwrite a part of what the search index holds of purged chats; return whether there is more to do."""
        if self.cannot_write is not None or not reading.note(self._connection, writing.INDEX_HOLDS_DELETED):
            return False
        self._wiper = self._wiper or index.Wiper(self._connection)
        if self._wiper.step():
            return True
        self._wiper = None
        with self._transaction() as connection:
            writing.remove_note(connection, writing.INDEX_HOLDS_DELETED)
        self._truncate_log()
        return False

    # -- a chat --------------------------------------------------------------------------------------------------------

    @_translated
    def open_chat(self, chat_id: int, turn_id: int | None = None) -> Chat:
        """Return a chat with its shown path.

        Args:
            turn_id: a turn that the path leads through from now on, if anything can be written.
        """
        with self._reading():
            chat = reading.read_chat(self._connection, chat_id)
        if turn_id is None or self.cannot_write is not None or any(turn.id == turn_id for turn in chat.turns):
            return chat
        return self.choose_branch(chat_id, turn_id)

    @_translated
    def choose_branch(self, chat_id: int, turn_id: int) -> Chat:
        """Show `turn_id` and its continuation instead of its siblings. Return the chat with its new path."""
        with self._transaction() as connection:
            parents = {node.id: node.parent for node in reading.nodes_of(self._connection, chat_id)}
            if turn_id not in parents:
                raise ChatGoneError
            at: int | None = turn_id
            while at is not None:
                writing.pick(connection, at)
                at = parents.get(at)
            return reading.read_chat(self._connection, chat_id)

    @_translated
    def set_effort(self, chat_id: int, effort: Effort) -> None:
        """Set the effort of the chat's next answers."""
        self._change("UPDATE chat SET effort = ? WHERE id = ?", effort.value, chat_id)

    @_translated
    def set_instructions(self, chat_id: int | None, text: str) -> None:
        """Set the system prompt of the chat's next answers; None means the new chat."""
        if chat_id is None:
            with self._transaction() as connection:
                writing.set_note(connection, writing.NEW_CHAT_INSTRUCTIONS, whole_text(text))
        else:
            self._change("UPDATE chat SET instructions = ? WHERE id = ?", whole_text(text), chat_id)

    @_translated
    def save_draft(self, chat_id: int | None, text: str) -> None:
        """Save text that is not sent yet; None means the new chat."""
        with self._transaction() as connection:
            writing.set_draft(connection, chat_id, whole_text(text))

    @_translated
    def unsent(self) -> Unsent:
        """Return what was written for the new chat, and attached to it."""
        names = (writing.NEW_CHAT_DRAFT, writing.NEW_CHAT_INSTRUCTIONS)
        draft, instructions = (reading.note(self._connection, name) for name in names)
        return Unsent(draft, instructions, documents.drafted(self._connection, None))

    @_translated
    def conversation(self, chat_id: int, question_id: int) -> Conversation:
        """Return the model's input for answering `question_id`: the question and the turns before it."""
        with self._reading():
            return reading.read_conversation(self._connection, chat_id, question_id)

    # -- for other modules of this package -----------------------------------------------------------------------------

    @_translated
    def read(self, work: Callable[[sqlite3.Connection], R]) -> R:
        """Return what `work` reads within one transaction."""
        with self._reading():
            return work(self._connection)

    @_translated
    def write(self, work: Callable[[sqlite3.Connection], R]) -> R:
        """Return the result of `work`, which changes the tables within one transaction."""
        with self._transaction() as connection:
            return work(connection)

    # -- questions and answers -----------------------------------------------------------------------------------------

    @_translated
    def ask(
        self,
        chat_id: int | None,
        parent: int | None,
        text: str,
        *,
        new: NewChat,
        stamp: Stamp,
        document_ids: Sequence[int] = (),
    ) -> Exchange:
        """Add a question and its empty answer, RUNNING; in a new chat if `chat_id` is None.

        The chat's draft has become the question and is cleared, unless `new` says otherwise.

        Args:
            parent: the answer that it follows; None at the start of the chat.
            new: the initial values of a new chat.
            stamp: of the answer.
            document_ids: documents of the chat, or of the new chat, that come with the question.
        """
        text, now = whole_text(text), _now()
        with self._transaction() as connection:
            if not new.keep_draft:
                writing.set_draft(connection, chat_id, "")
            if chat_id is None:
                chat_id = writing.add_chat(
                    connection,
                    now,
                    title=title_from(text),
                    date=new.date,
                    effort=new.effort.value,
                    instructions=whole_text(new.instructions),
                )
                options.save(connection, chat_id, new.options)
            return add_exchange(connection, chat_id, parent, text, stamp=stamp, now=now, document_ids=document_ids)

    @_translated
    def begin_answer(self, chat_id: int, question_id: int, stamp: Stamp) -> Answer:
        """Add an empty answer, RUNNING, beside the existing answers to the question."""
        with self._transaction() as connection:
            answer_id = add_answer(connection, chat_id, question_id, stamp, _now())
            turn = reading.read_turn(connection, chat_id, answer_id)
        assert isinstance(turn, Answer)
        return turn

    @_translated
    def append_stream(
        self, answer_id: int, entry: JournalEntry | None, calls: Sequence[CallRecord] | None = None
    ) -> None:
        """Save the changes in a running answer. Does nothing if the answer was purged in the meantime.

        Args:
            entry: new text; None for none.
            calls: all calls of tools so far; None if nothing has changed in them.
        """
        with self._transaction() as connection:
            running = "UPDATE turn SET state = ?, reason = NULL, failure = NULL WHERE id = ?"
            if connection.execute(running, (AnswerState.RUNNING.value, answer_id)).rowcount == 0:
                return
            if calls is not None:
                connection.execute("UPDATE turn SET calls = ? WHERE id = ?", (rows.to_json(calls), answer_id))
            if entry is None:
                return
            if entry.whole:
                connection.execute("DELETE FROM journal WHERE turn = ?", (answer_id,))
            connection.execute(
                "INSERT OR REPLACE INTO journal (turn, number, entry) VALUES (?, ?, ?)",
                (answer_id, entry.number, rows.to_json(entry)),
            )

    @_translated
    def finish_answer(
        self,
        answer_id: int,
        *,
        state: AnswerState,
        messages: Sequence[StoredMessage],
        stamp: Stamp | None = None,
        reason: EndReason | None = None,
        figures: TurnFigures | None = None,
        raw_ids: Sequence[int] = (),
        repairs: Sequence[str] = (),
        notices: Sequence[str] = (),
        failure: Failure | None = None,
        calls: Sequence[CallRecord] = (),
        left_out: int | None = None,
        json: JsonResult | None = None,
    ) -> None:
        """Save a finished answer as a whole. Does nothing if the answer was purged in the meantime.

        Args:
            stamp: the actual model and effort, if they changed since the answer was added.
        """
        with self._transaction() as connection:
            if stamp is not None:
                effort = stamp.effort.value if stamp.effort is not None else None
                who = (whole_text(stamp.model), effort, answer_id)
                connection.execute("UPDATE turn SET model = ?, effort = ? WHERE id = ?", who)
            changed = connection.execute(
                "UPDATE turn SET state = ?, reason = ?, figures = ?, raw_ids = ?, repairs = ?, notices = ?, "
                "failure = ?, calls = ?, left_out = ?, json = ? WHERE id = ?",
                (
                    state.value,
                    reason.value if reason is not None else None,
                    rows.to_json(figures) if figures is not None else None,
                    rows.ids_to_bytes(raw_ids) if raw_ids else None,
                    rows.to_json(repairs) if repairs else None,
                    rows.to_json(notices) if notices else None,
                    rows.to_json(failure) if failure is not None else None,
                    rows.to_json(calls) if calls else None,
                    left_out,
                    rows.to_json(json) if json is not None else None,
                    answer_id,
                ),
            )
            if changed.rowcount:
                writing.put_messages(connection, answer_id, messages)

    @_translated
    def recover(self) -> int:
        """Mark answers that the last run left unfinished as INTERRUPTED, with their journals. Return their number.

        Documents that were attached to an edit, which ended with the last run, are removed, and messages that were
        taken out of their queue are erased.
        """
        if self.cannot_write is not None:
            return 0
        with self._transaction() as connection:
            connection.execute(
                "DELETE FROM document WHERE is_draft = 0 AND id NOT IN (SELECT document FROM attachment)"
            )
            erase_removed(connection)
            statement = "SELECT id, calls FROM turn WHERE state = ?"
            running = connection.execute(statement, (AnswerState.RUNNING.value,)).fetchall()
            for answer_id, calls in running:
                if records := rows.decoded(calls, tuple[CallRecord, ...]):
                    ended = rows.to_json(tooling.interrupted(records))
                    connection.execute("UPDATE turn SET calls = ? WHERE id = ?", (ended, answer_id))
                entries = connection.execute("SELECT entry FROM journal WHERE turn = ?", (answer_id,)).fetchall()
                if entries:
                    messages = fold(readable_entries(content for (content,) in entries))
                    writing.put_messages(connection, answer_id, messages)
                connection.execute("UPDATE turn SET state = ? WHERE id = ?", (AnswerState.INTERRUPTED.value, answer_id))
        return len(running)

    # -- helpers -------------------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        if self.cannot_write is not None:
            raise self.cannot_write
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield self._connection
            self._connection.execute("COMMIT")
        except BaseException:  # also Ctrl+C: a transaction must not stay open
            if self._connection.in_transaction:  # SQLite rolls back by itself on a full disk
                self._connection.execute("ROLLBACK")
            raise

    @contextlib.contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Let several reads see the same state."""
        self._connection.execute("BEGIN")
        try:
            yield self._connection
        finally:
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")

    def _change(self, statement: str, *values: object) -> None:
        """Change one chat. Raises ChatGoneError if it does not exist."""
        with self._transaction() as connection:
            if connection.execute(statement, values).rowcount == 0:
                raise ChatGoneError

    def _truncate_log(self) -> None:
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _now() -> int:
    return rows.to_microseconds(datetime.now(UTC))

"""The queue of messages in the store: its order, its documents, sending, and what a damaged file keeps."""

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.chats import queued, schema
from app.chats.errors import ChatGoneError
from app.chats.queued import Queue
from app.chats.sending import Exchange, NewChat, Stamp
from app.chats.store import ChatStore
from app.core.conversation import Effort
from app.documents.document import Document, DocumentKind, Section

NEW = NewChat("2026-11-30", Effort.HIGH)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChatStore]:
    with ChatStore(tmp_path / "chats.sqlite") as store:
        yield store


@pytest.fixture
def chat(store: ChatStore) -> Exchange:
    return store.ask(None, None, "first", new=NEW, stamp=Stamp("m"))


def texts(messages: Queue) -> list[str]:
    return [message.text for message in messages]


def send_first(store: ChatStore, chat_id: int, parent: int | None = None) -> Exchange | None:
    now = datetime.now(UTC)
    return store.queues.send_first(chat_id, parent, model="m", has_effort=True, now=now)[0]


def attached(store: ChatStore, chat_id: int, name: str) -> int:
    return store.documents.keep(chat_id, Document(name, DocumentKind.TEXT, (Section("words"),))).id


def three(store: ChatStore, chat_id: int) -> list[int]:
    for text in ("a", "b", "c"):
        store.queues.add(chat_id, text)
    return [message.id for message in store.queues.read(chat_id)]


def test_messages_keep_their_order_and_are_moved(store: ChatStore, chat: Exchange) -> None:
    first, _, last = three(store, chat.chat_id)
    assert texts(store.queues.move(chat.chat_id, last, -1)) == ["a", "c", "b"]
    assert texts(store.queues.move(chat.chat_id, first, 9)) == ["c", "b", "a"]
    assert texts(store.queues.move(chat.chat_id, last, -1)) == ["c", "b", "a"]
    assert texts(store.queues.add(chat.chat_id, "d")) == ["c", "b", "a", "d"]
    assert texts(store.queues.change(chat.chat_id, first, "A")) == ["c", "b", "A", "d"]
    assert texts(store.queues.remove(chat.chat_id, [first, last])) == ["b", "d"]
    assert texts(store.queues.move(chat.chat_id, first, 1)) == ["b", "d"]


def test_a_queue_takes_the_draft_and_its_documents(store: ChatStore, chat: Exchange) -> None:
    store.save_draft(chat.chat_id, "a draft")
    document = attached(store, chat.chat_id, "notes.txt")
    [message] = store.queues.add(chat.chat_id, "a draft", [document])
    assert [one.name for one in message.attachments] == ["notes.txt"]
    opened = store.open_chat(chat.chat_id)
    assert (opened.draft, opened.drafted) == ("", ())
    store.recover()  # as at the next start
    assert store.queues.read(chat.chat_id) == (message,)
    assert store.queues.remove(chat.chat_id, [message.id]) == ()
    assert store.queues.restore(chat.chat_id, [message.id]) == (message,)
    store.queues.remove(chat.chat_id, [message.id])
    store.recover()
    assert store.queues.restore(chat.chat_id, [message.id]) == ()
    with pytest.raises(ChatGoneError):
        store.documents.read(document)


def test_the_first_is_sent_with_its_documents(store: ChatStore, chat: Exchange) -> None:
    document = attached(store, chat.chat_id, "notes.txt")
    store.queues.add(chat.chat_id, "second", [document])
    store.queues.add(chat.chat_id, "third")
    sent = send_first(store, chat.chat_id, chat.answer.id)
    assert sent is not None
    assert (sent.question.text, sent.question.parent) == ("second", chat.answer.id)
    assert [one.id for one in sent.question.attachments] == [document]
    assert sent.answer.effort is Effort.HIGH
    assert texts(store.queues.read(chat.chat_id)) == ["third"]
    last = send_first(store, chat.chat_id)
    assert last is not None
    assert last.question.parent == sent.answer.id
    assert send_first(store, chat.chat_id) is None
    assert len(store.open_chat(chat.chat_id).turns) == 6


def test_what_cannot_be_sent_stays(store: ChatStore, chat: Exchange) -> None:
    three(store, chat.chat_id)
    store.delete(chat.chat_id)
    with pytest.raises(ChatGoneError):
        send_first(store, chat.chat_id)
    with pytest.raises(ChatGoneError):
        store.queues.add(chat.chat_id, "d")
    store.restore(chat.chat_id)
    assert texts(store.queues.read(chat.chat_id)) == ["a", "b", "c"]
    store.delete(chat.chat_id)
    store.purge()
    assert store.queues.read(chat.chat_id) == ()


def test_a_document_of_another_chat_is_refused(store: ChatStore, chat: Exchange) -> None:
    other = store.ask(None, None, "other", new=NEW, stamp=Stamp("m"))
    document = attached(store, other.chat_id, "notes.txt")
    with pytest.raises(ChatGoneError):
        store.queues.add(chat.chat_id, "second", [document])
    assert store.queues.read(chat.chat_id) == ()


def test_a_rescue_keeps_the_queue(store: ChatStore, chat: Exchange) -> None:
    document = attached(store, chat.chat_id, "notes.txt")
    store.queues.add(chat.chat_id, "second", [document])
    before = store.queues.read(chat.chat_id)
    store.close()
    ChatStore.rescue(store.path)
    with ChatStore(store.path) as rescued:
        assert rescued.queues.read(chat.chat_id) == before


def test_an_older_file_gets_the_table(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    with contextlib.closing(schema.connect(path, schema.STEPS[: schema.STEPS.index(queued.STEP)])) as old:
        old.execute(
            "INSERT INTO document (is_draft, name, kind, characters, content) VALUES (1, 'a', 'text', 1, x'7b7d')"
        )
    with ChatStore(path) as store:
        assert [one.name for one in store.unsent().drafted] == ["a"]
    with contextlib.closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM queued").fetchone() == (0,)

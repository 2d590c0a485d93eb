"""What is chosen for one chat: kept, forked, exported, rescued; unknown values are as in the settings."""

import contextlib
import sqlite3
from functools import partial
from pathlib import Path

import pytest

from app.chats import options
from app.chats.errors import ChatGoneError
from app.chats.exchange.adding import add_record
from app.chats.exchange.reading import read_record
from app.chats.forking import fork
from app.chats.rows import from_microseconds
from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import ChatOptions
from app.core.full_context import WhenFull

CHOSEN = ChatOptions(WhenFull.STOP, 2_048, schema='{"type": "object"}')


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "chats.sqlite"


def add(store: ChatStore, chosen: ChatOptions = CHOSEN) -> int:
    return store.ask(None, None, "Q", new=NewChat("2026-11-30", options=chosen), stamp=Stamp("m")).chat_id


def read(store: ChatStore, chat_id: int) -> ChatOptions:
    return store.read(partial(options.read, chat_id=chat_id))


def test_they_are_kept_with_the_chat(path: Path) -> None:
    with ChatStore(path) as store:
        chosen, usual = add(store), add(store, ChatOptions())
    with ChatStore(path) as store:
        assert store.open_chat(chosen).options == CHOSEN
        assert store.open_chat(usual).options == ChatOptions()
        store.write(partial(options.save, chat_id=chosen, options=ChatOptions(None, 0)))
        assert read(store, chosen) == ChatOptions(None, 0)


def test_they_come_along_in_forks_exports_and_rescues(path: Path) -> None:
    with ChatStore(path) as store:
        chat_id = add(store)
        turn_id = store.open_chat(chat_id).turns[-1].id
        now = from_microseconds(1)
        forked = store.write(partial(fork, chat_id=chat_id, turn_id=turn_id, title="T", now=now))
        record = store.read(partial(read_record, chat_id=chat_id))
        added = store.write(partial(add_record, chat=record))
        assert [read(store, one) for one in (forked, added)] == [CHOSEN, CHOSEN]
    ChatStore.rescue(path)
    with ChatStore(path) as store:
        assert [read(store, one) for one in (chat_id, forked, added)] == [CHOSEN] * 3


def test_unknown_values_are_as_in_the_settings(path: Path) -> None:
    with ChatStore(path) as store:
        chat_id = add(store)
    with contextlib.closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE chat SET when_full = 'of a newer version', thinking_budget = -1")
    with ChatStore(path) as store:
        assert store.open_chat(chat_id).options == ChatOptions(schema=CHOSEN.schema)
        with pytest.raises(ChatGoneError):
            read(store, 99)
        with pytest.raises(ChatGoneError):
            store.write(partial(options.save, chat_id=99, options=CHOSEN))

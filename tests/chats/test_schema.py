"""Versions of the file: migrations with a copy before, files that are newer, foreign, damaged or locked."""

import contextlib
import os
import sqlite3
from pathlib import Path

import pytest

from app.chats import schema
from app.chats.errors import (
    DamagedStoreError,
    LockedStoreError,
    MigrationError,
    NewerStoreError,
    ReadOnlyStoreError,
    StoreAccessError,
)
from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore

NEXT = "ALTER TABLE chat ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with one chat."""
    file = tmp_path / "chats.sqlite"
    with ChatStore(file) as store:
        store.ask(None, None, "Where am I?", new=NewChat("2026-11-24"), stamp=Stamp("m"))
    return file


def titles(file: Path) -> list[str]:
    with contextlib.closing(sqlite3.connect(file)) as raw:
        return [title for (title,) in raw.execute("SELECT title FROM chat")]


def test_a_migration_keeps_a_copy(path: Path) -> None:
    with contextlib.closing(schema.connect(path, (*schema.STEPS, NEXT))) as connection:
        assert connection.execute("SELECT title, weight FROM chat").fetchall() == [("Where am I?", 0)]
        assert connection.execute("PRAGMA user_version").fetchone() == (len(schema.STEPS) + 1,)
    [copy] = schema.copies_of(path)
    assert titles(copy) == ["Where am I?"]
    with ChatStore(copy) as store:  # the copy is a store of the older version
        assert len(store.chats()) == 1


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    with pytest.raises(MigrationError, match="were not changed"):
        schema.connect(path, (*schema.STEPS, NEXT, "INSERT INTO nowhere VALUES (1);"))
    with ChatStore(path) as store:
        assert [chat.title for chat in store.chats()] == ["Where am I?"]


def test_a_newer_file_is_left_alone(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(NewerStoreError, match="newer version of Descant"):
        ChatStore(path)
    assert path.read_bytes() == before


def test_a_foreign_database(tmp_path: Path) -> None:
    file = tmp_path / "chats.sqlite"
    with contextlib.closing(sqlite3.connect(file)) as raw:
        raw.execute("CREATE TABLE birds (name)")
    with pytest.raises(DamagedStoreError, match="not made by Descant"):
        ChatStore(file)
    assert schema.copies_of(file) == []


@pytest.mark.parametrize("content", [b"not a database" * 100, os.urandom(8192)])
def test_no_database_at_all(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "chats.sqlite"
    file.write_bytes(content)
    with pytest.raises(DamagedStoreError, match="damaged"):
        ChatStore(file)
    assert file.read_bytes() == content


def test_a_file_in_the_way_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(StoreAccessError):
        ChatStore(tmp_path / "data" / "chats.sqlite")


def test_a_locked_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ChatStore(path) as store, contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        store._connection.execute("PRAGMA busy_timeout = 50")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedStoreError, match="another program"):
            store.rename(1, "x")
        other.execute("ROLLBACK")
        store.rename(1, "x")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_file(path: Path) -> None:
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        with ChatStore(path) as store:
            assert isinstance(store.cannot_write, ReadOnlyStoreError)
            assert len(store.chats()) == 1
            with pytest.raises(ReadOnlyStoreError):
                store.rename(1, "x")
    finally:
        path.parent.chmod(0o700)

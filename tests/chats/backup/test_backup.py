"""Backups: complete, verified, and restored without anything being lost."""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.chats.backup import archive, restoring
from app.chats.backup.archive import CHATS, MANIFEST, SERVERS, SETTINGS, back_up, verify
from app.chats.backup.errors import (
    BackupDamagedError,
    BackupNotReadError,
    BackupNotWrittenError,
    BackupStoppedError,
    NewerBackupError,
    NotABackupError,
    NotRestoredError,
    StoreInUseError,
)
from app.chats.backup.restoring import restore
from app.chats.store import ChatStore
from tests.chats.exchange.chats import add, everything, filled, read, simple


class Home:
    """A store with settings."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self.store, self.settings = folder / "chats.sqlite", folder / "settings.toml"

    def titles(self) -> list[str]:
        with ChatStore(self.store) as store:
            return sorted(chat.title for chat in store.chats())

    def others(self) -> set[str]:
        return {file.name for file in self.folder.iterdir()} - {"chats.sqlite", "settings.toml"}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    filled(made.store, 3)
    with ChatStore(made.store) as store:
        add(store, everything())
        store.save_draft(None, "a draft")
        store.delete(store.chats()[0].id)
    made.settings.write_text('[general]\ntheme = "dark"\n')
    return made


@pytest.fixture
def backup(home: Home, tmp_path: Path) -> Path:
    target = tmp_path / "backup.zip"
    back_up(target, home.store, home.settings)
    return target


def dump(path: Path) -> list[str]:
    with contextlib.closing(sqlite3.connect(path)) as raw:
        return [
            str(row)
            for (table,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
            if not table.endswith(("_terms", "_search")) and not table.startswith("sqlite_")
            for row in raw.execute(f"SELECT * FROM {table}").fetchall()
        ]


def test_a_backup_of_a_store_in_use_is_the_store(home: Home, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    with ChatStore(home.store) as store:
        add(store, simple(9))
        manifest = back_up(
            tmp_path / "b.zip", home.store, home.settings, progress=lambda done, total: seen.append((done, total))
        )
    assert manifest.counts["chat"] == 5
    assert seen[-1][0] == seen[-1][1] > 0
    with zipfile.ZipFile(tmp_path / "b.zip") as found:
        assert sorted(found.namelist()) == sorted([MANIFEST, CHATS, SETTINGS])
        (tmp_path / "x.sqlite").write_bytes(found.read(CHATS))
        assert found.read(SETTINGS) == home.settings.read_bytes()
    assert dump(tmp_path / "x.sqlite") == dump(home.store)
    assert {file.name for file in tmp_path.iterdir()} == {"b.zip", "home", "x.sqlite"}


def test_verifying(backup: Path) -> None:
    manifest = verify(backup)
    assert manifest.chats == 4
    assert (datetime.now(UTC) - manifest.made).total_seconds() < 3600


def test_a_backup_that_counts_other_tables_is_verified(backup: Path, tmp_path: Path) -> None:
    chats = verify(backup).chats
    for counts in ({"chat": chats}, {"chat": chats, "of a newer version": 3}):
        assert verify(repacked(backup, tmp_path, {}, counts=counts)).counts == counts


def test_a_backup_without_settings(home: Home, tmp_path: Path) -> None:
    home.settings.unlink()
    assert SETTINGS not in back_up(tmp_path / "b.zip", home.store, home.settings).sha256


def test_restoring_sets_aside_what_is_there(home: Home, backup: Path) -> None:
    before = home.titles()
    with ChatStore(home.store) as store:
        add(store, simple(7))
        for chat in store.chats():
            store.rename(chat.id, "changed")
    changed = dump(home.store)
    home.settings.write_text("[general]\n")
    restored = restore(backup, home.store, home.settings)
    assert home.titles() == before
    assert 'theme = "dark"' in home.settings.read_text()
    assert restored.kept is not None
    assert restored.kept_settings is not None
    assert dump(restored.kept) == changed
    assert restored.kept_settings.read_text() == "[general]\n"
    assert home.others() == {restored.kept.name, restored.kept_settings.name}
    with ChatStore(home.store) as store:
        assert store.unsent().draft == "a draft"
        assert len(read(store, store.chats()[0].id).turns) > 1


def test_restoring_into_an_empty_place(home: Home, backup: Path, tmp_path: Path) -> None:
    other = Home(tmp_path / "other")
    restored = restore(backup, other.store, other.settings)
    assert (restored.kept, restored.kept_settings) == (None, None)
    assert other.titles() == home.titles()
    assert other.others() == set()


def test_mcp_servers_are_restored_with_the_settings(home: Home, tmp_path: Path) -> None:
    servers, backup = home.folder / "mcp.json", tmp_path / "b.zip"
    servers.write_text('{"mcpServers": {}}')
    assert SERVERS in back_up(backup, home.store, home.settings).sha256
    servers.write_text("changed")
    restore(backup, home.store, None)
    assert servers.read_text() == "changed"
    restored = restore(backup, home.store, home.settings)
    assert servers.read_text() == '{"mcpServers": {}}'
    assert restored.kept_settings is not None
    [kept] = home.folder.glob("mcp.before-restore-*.json")
    assert kept.read_text() == "changed"
    assert not list(home.folder.glob(".*"))


def test_restoring_only_the_chats(home: Home, backup: Path) -> None:
    home.settings.write_text("mine = 1\n")
    assert restore(backup, home.store, None).kept_settings is None
    assert home.settings.read_text() == "mine = 1\n"


def test_two_restores_keep_both(home: Home, backup: Path) -> None:
    first, second = restore(backup, home.store, None), restore(backup, home.store, None)
    assert first.kept != second.kept
    assert home.titles()


def test_a_store_in_use_is_not_replaced(home: Home, backup: Path) -> None:
    with ChatStore(home.store) as store:
        assert store.chats()
        with pytest.raises(StoreInUseError):
            restore(backup, home.store, home.settings)
    assert home.others() == set()


def test_a_damaged_store_is_set_aside_too(home: Home, backup: Path) -> None:
    home.store.write_bytes(b"no database at all" * 1000)
    restored = restore(backup, home.store, None)
    assert restored.kept is not None
    assert restored.kept.read_bytes().startswith(b"no database")
    assert len(home.titles()) == 3


def test_a_backup_of_an_earlier_version_is_migrated(home: Home, backup: Path, tmp_path: Path) -> None:
    from app.chats import schema

    old = tmp_path / "old.sqlite"
    with contextlib.closing(schema.connect(old, schema.STEPS[:1])) as raw:
        raw.execute(
            "INSERT INTO chat (title, created, last_used, date, effort, instructions) "
            "VALUES ('old', 1, 1, '2026-11-30', 'low', '')"
        )
    path = repacked(backup, tmp_path, {CHATS: old.read_bytes()}, counts={"chat": 1, "turn": 0, "message": 0})
    restore(path, home.store, None)
    assert home.titles() == ["old"]
    assert {name for name in home.others() if "before-restore" not in name} == set()


@pytest.mark.parametrize("place", ["unpacked", "aside"])
def test_a_crash_in_between_loses_nothing(
    home: Home, backup: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ends where a crash would, before the files change places and between the two renames."""
    before = dump(home.store)

    def crash(*_: object) -> None:
        raise OSError(5, "crash")

    if place == "unpacked":
        monkeypatch.setattr(restoring, "_set_aside", crash)
    else:
        monkeypatch.setattr(restoring, "_take_settings", crash)
        monkeypatch.setattr(Path, "replace", _second_fails(Path.replace))
    with pytest.raises(NotRestoredError):
        restore(backup, home.store, home.settings)
    monkeypatch.undo()
    if place == "unpacked":
        assert dump(home.store) == before
    else:
        assert not home.store.exists()
        assert len(home.titles()) == 3  # opening it has completed the restore
        [kept] = [name for name in home.others() if "before-restore" in name]
        assert dump(home.folder / kept) == before


def _second_fails(replace):  # type: ignore[no-untyped-def]
    calls: list[int] = []

    def wrapped(self: Path, target: Path) -> Path:
        calls.append(1)
        if len(calls) == 2:
            raise OSError(5, "crash")
        return replace(self, target)

    return wrapped


# -- faults ------------------------------------------------------------------------------------------------------------


def repacked(backup: Path, folder: Path, changes: dict[str, bytes], **manifest: object) -> Path:
    """The same backup with other files or another manifest."""
    target = folder / "repacked.zip"
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(target, "w") as new:
        about = json.loads(old.read(MANIFEST))
        for name, content in changes.items():
            if name != MANIFEST:
                about["sha256"][name] = archive.hashlib.sha256(content).hexdigest()
        about |= manifest
        for name in old.namelist():
            content = changes.get(name, old.read(name))
            new.writestr(name, json.dumps(about).encode() if name == MANIFEST else content)
    return target


@pytest.fixture
def faulty(backup: Path, tmp_path: Path, home: Home) -> dict[str, Path]:
    def written(name: str, content: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content)
        return path

    content = backup.read_bytes()
    middle = len(content) // 2
    with zipfile.ZipFile(backup) as found:
        chats = bytearray(found.read(CHATS))
    chats[5000:9000] = os.urandom(4000)
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as empty:
        empty.writestr("x.txt", "x")
    return {
        "flipped": written("flipped.zip", content[:middle] + bytes(b ^ 255 for b in content[middle : middle + 50])
                           + content[middle + 50 :]),
        "cut": written("cut.zip", content[:middle]),
        "damaged": repacked(backup, tmp_path, {CHATS: bytes(chats)}).rename(tmp_path / "damaged.zip"),
        "fewer": repacked(backup, tmp_path, {}, counts={"chat": 99}).rename(tmp_path / "fewer.zip"),
        "newer": repacked(backup, tmp_path, {}, version=99).rename(tmp_path / "newer.zip"),
        "other": other,
        "text": written("text.zip", b"hello"),
        "missing": tmp_path / "missing.zip",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["flipped", "cut", "damaged", "fewer", "newer", "other", "text", "missing"])
def test_a_fault_is_told_and_changes_nothing(home: Home, faulty: dict[str, Path], name: str) -> None:
    before = home.store.read_bytes(), home.settings.read_bytes()
    expected = {
        "newer": NewerBackupError,
        "other": NotABackupError,
        "text": NotABackupError,
        "missing": BackupNotReadError,
    }.get(name, BackupDamagedError)
    with pytest.raises(expected):
        verify(faulty[name])
    with pytest.raises(expected):
        restore(faulty[name], home.store, home.settings)
    assert (home.store.read_bytes(), home.settings.read_bytes()) == before
    assert home.others() == set()


_IN_A_SMALL_FOLDER = """
import resource, signal, sys
from pathlib import Path
from app.chats.backup.archive import verify
from app.chats.backup.restoring import restore
from app.core.errors import DescantError

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
file, store, settings = map(Path, sys.argv[1:])
for work in (lambda: verify(file), lambda: restore(file, store, settings)):
    try:
        work()
    except DescantError as error:
        print(type(error).__name__, error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a limit for the size of a file")
def test_without_room_to_unpack_it_a_backup_is_not_called_damaged(home: Home, backup: Path) -> None:
    before = dump(home.store)
    arguments = [sys.executable, "-c", _IN_A_SMALL_FOLDER, str(backup), str(home.store), str(home.settings)]
    said = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout.splitlines()
    assert [line.split()[0] for line in said] == ["BackupNotUnpackedError"] * 2
    assert all("could not be unpacked. The system reported: File too large." in line for line in said)
    assert f"Check the folder {home.folder}" in said[1]
    assert dump(home.store) == before
    assert home.others() == set()


def test_a_folder_that_is_missing(home: Home, tmp_path: Path) -> None:
    with pytest.raises(BackupNotWrittenError):
        back_up(tmp_path / "no" / "b.zip", home.store, home.settings)


def test_cancelling_leaves_an_older_backup(home: Home, backup: Path, tmp_path: Path) -> None:
    before = backup.read_bytes()
    for calls in (0, 1, 2):
        left = [calls]

        def stopped(left: list[int] = left) -> bool:
            left[0] -= 1
            return left[0] < 0

        with pytest.raises(BackupStoppedError):
            back_up(backup, home.store, home.settings, stopped=stopped)
        assert backup.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {"backup.zip", "home"}

"""``descant backup`` and ``descant restore``, as their own processes."""

from pathlib import Path

import pytest

from app.chats.store import ChatStore, default_path
from app.cli.exit_codes import ExitCode
from tests.chats.exchange.chats import filled
from tests.cli.test_cli import descant


@pytest.fixture(autouse=True)
def chats() -> None:
    filled(default_path(), 3)


def test_there_and_back(tmp_path: Path) -> None:
    file = tmp_path / "b.zip"
    made = descant("backup", str(file))
    assert made.returncode == ExitCode.OK
    assert made.stdout.startswith(f"{file}: 3 chats, made on ")
    before = file.read_bytes()
    again = descant("backup", str(file))
    assert again.returncode == ExitCode.FAILED
    assert "already exists" in again.stderr
    assert file.read_bytes() == before
    assert "3 chats" in descant("backup", "--verify", str(file)).stdout
    with ChatStore() as store:
        store.rename(store.chats()[0].id, "changed")
    restored = descant("restore", str(file))
    assert restored.returncode == ExitCode.OK
    kept = Path(restored.stdout.splitlines()[1].removeprefix("What was there before: "))
    with ChatStore() as store, ChatStore(kept) as former:
        assert "changed" not in {chat.title for chat in store.chats()}
        assert "changed" in {chat.title for chat in former.chats()}


def test_faults(tmp_path: Path) -> None:
    file = tmp_path / "b.zip"
    assert descant("backup", str(file)).returncode == ExitCode.OK
    with ChatStore() as store:
        assert len(store.chats()) == 3
        in_use = descant("restore", str(file))
    assert in_use.returncode == ExitCode.FAILED
    assert "Close Descant" in in_use.stderr
    file.write_bytes(file.read_bytes()[:500])
    assert "is damaged" in descant("backup", "--verify", str(file)).stderr
    assert "is damaged" in descant("restore", str(file)).stderr

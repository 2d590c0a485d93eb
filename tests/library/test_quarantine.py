"""A file that ended the engine is remembered until it changes."""

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.library import quarantine
from tests.corpus import sound
from tests.small_models import write_split


def test_remembered_and_forgiven(tmp_path: Path) -> None:
    path = sound(tmp_path)
    assert quarantine.find(path) is None
    quarantine.remember(path, "The engine ended: memory fault.", 11)
    record = quarantine.find(path)
    assert record is not None
    assert (record.path, record.explanation, record.signal) == (path, "The engine ended: memory fault.", 11)
    quarantine.forgive(path)
    assert quarantine.find(path) is None
    quarantine.forgive(path)


def test_a_changed_file_is_forgiven(tmp_path: Path) -> None:
    path = sound(tmp_path)
    quarantine.remember(path, "x", None)
    os.utime(path, ns=(1, 1))
    assert quarantine.find(path) is None


def test_a_changed_part_forgives_the_model(tmp_path: Path) -> None:
    paths = write_split(tmp_path)
    quarantine.remember(paths[0], "x", None)
    assert quarantine.find(paths[0]) is not None
    os.utime(paths[2], ns=(1, 1))
    assert quarantine.find(paths[0]) is None


def test_the_same_file_by_another_way(tmp_path: Path) -> None:
    path = sound(tmp_path)
    quarantine.remember(path, "x", None)
    (tmp_path / "link.gguf").symlink_to(path)
    assert quarantine.find(tmp_path / "link.gguf") is not None
    assert quarantine.find(tmp_path / "." / "home" / ".." / path.name) is not None


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    assert quarantine.remember(tmp_path / "gone.gguf", "x", 6) is None
    assert quarantine.find(tmp_path / "gone.gguf") is None


@pytest.mark.parametrize("damage", [b"", b"null", b'{"path": 3}', b"\x00" * 100])
def test_a_damaged_record_is_none(damage: bytes, tmp_path: Path, home: Path) -> None:
    path = sound(tmp_path)
    quarantine.remember(path, "x", 6)
    (record,) = (home / "state" / "quarantine").glob("*.json")
    record.write_bytes(damage)
    assert quarantine.find(path) is None
    quarantine.remember(path, "again", 6)
    assert quarantine.find(path) is not None


def _remember_many(folder: Path, rounds: int) -> None:
    for number in range(rounds):
        for path in sorted(folder.glob("*.gguf")):
            quarantine.remember(path, f"round {number}", 11)


def test_two_processes_at_once(tmp_path: Path, home: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.gguf").write_bytes(b"x" * number)
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_remember_many, args=(tmp_path, 100)) for _ in range(2)]
    quarantine.remember(tmp_path / "0.gguf", "first", 11)
    for process in processes:
        process.start()
    while any(process.is_alive() for process in processes):
        assert quarantine.find(tmp_path / "0.gguf") is not None  # a reader never meets half a record
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    records = [quarantine.find(tmp_path / f"{number}.gguf") for number in range(4)]
    assert all(record is not None and record.explanation == "round 99" for record in records)
    assert len(list((home / "state" / "quarantine").iterdir())) == 4


_KILLED_WHILE_WRITING = """
import os, sys
from pathlib import Path
from app.library import quarantine
path = Path(sys.argv[1])
quarantine.remember(path, "first", 11)
os.fsync = lambda handle: os.kill(os.getpid(), 9)
quarantine.remember(path, "second", 11)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_kill_while_writing_leaves_the_old_record(tmp_path: Path) -> None:
    path = sound(tmp_path)
    done = subprocess.run([sys.executable, "-c", _KILLED_WHILE_WRITING, str(path)], check=False)
    assert done.returncode == -9
    record = quarantine.find(path)
    assert record is not None
    assert record.explanation == "first"

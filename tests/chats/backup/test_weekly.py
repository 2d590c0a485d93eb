"""The weekly backups."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.chats.backup.archive import verify
from app.chats.backup.errors import BackupNotWrittenError
from app.chats.backup.weekly import back_up_weekly, is_due
from tests.chats.exchange.chats import filled

START = date(2026, 11, 30)


def test_one_a_week_and_the_last_four(tmp_path: Path) -> None:
    store, folder = tmp_path / "chats.sqlite", tmp_path / "backups"
    filled(store, 1)
    (tmp_path / "backups").mkdir()
    (folder / "descant-weekly-mine.zip").touch()
    made = []
    for day in range(50):
        today = START + timedelta(days=day)
        if is_due(folder, today):
            back_up_weekly(folder, store, tmp_path / "none.toml", today=today)
            made.append(day)
    assert made == [0, 7, 14, 21, 28, 35, 42, 49]
    kept = sorted(file.name for file in folder.iterdir())
    assert kept == [
        *(f"descant-weekly-{START + timedelta(days=day)}.zip" for day in (28, 35, 42, 49)),
        "descant-weekly-mine.zip",
    ]
    assert verify(folder / kept[0]).chats == 1


def test_a_clock_that_was_wrong(tmp_path: Path) -> None:
    store, folder = tmp_path / "chats.sqlite", tmp_path / "backups"
    filled(store, 1)
    back_up_weekly(folder, store, tmp_path / "none.toml", today=date(2099, 1, 1))
    assert is_due(folder, START)
    back_up_weekly(folder, store, tmp_path / "none.toml", today=START)
    assert len(list(folder.iterdir())) == 2


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    filled(tmp_path / "chats.sqlite", 1)
    (tmp_path / "backups").touch()
    with pytest.raises(BackupNotWrittenError):
        back_up_weekly(tmp_path / "backups", tmp_path / "chats.sqlite", tmp_path / "none.toml")

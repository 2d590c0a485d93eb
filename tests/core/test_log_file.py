"""A log file stays small, keeps the latest, and never stops the program."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.core.log_file import LogFile


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Callable[[str], None]]:
    """Writes a line to a file of at most 50 bytes, of which two full ones are kept."""
    handler, logger = LogFile(tmp_path / "one.log", most_bytes=50, kept=2), logging.Logger("one")
    logger.addHandler(handler)
    yield logger.info
    handler.close()


def texts(folder: Path) -> dict[str, list[str]]:
    return {path.name: path.read_text(encoding="utf-8").split() for path in folder.iterdir() if path.is_file()}


def test_full_files_are_kept_and_the_oldest_are_not(tmp_path: Path, log: Callable[[str], None]) -> None:
    for number in range(25):
        log(f"line{number:05}")  # ten bytes with its end
    assert texts(tmp_path) == {
        "one.log": [f"line{number:05}" for number in range(20, 25)],
        "one.log.1": [f"line{number:05}" for number in range(15, 20)],
        "one.log.2": [f"line{number:05}" for number in range(10, 15)],
    }


def test_what_was_written_before_counts(tmp_path: Path, log: Callable[[str], None]) -> None:
    (tmp_path / "one.log").write_text("x" * 60 + "\n", encoding="utf-8")
    log("new")
    assert texts(tmp_path) == {"one.log": ["new"], "one.log.1": ["x" * 60]}


def test_nothing_is_made_before_the_first_line(tmp_path: Path, log: Callable[[str], None]) -> None:
    assert texts(tmp_path) == {}
    log("new")
    assert texts(tmp_path) == {"one.log": ["new"]}


def test_a_line_that_cannot_be_written_is_dropped(
    tmp_path: Path, log: Callable[[str], None], capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.log").mkdir()
    log("lost")
    (tmp_path / "one.log").rmdir()
    log("kept")
    assert texts(tmp_path) == {"one.log": ["kept"]}
    assert capfd.readouterr() == ("", "")


def test_a_full_file_that_cannot_be_moved_goes_on_growing(tmp_path: Path, log: Callable[[str], None]) -> None:
    (tmp_path / "one.log.1" / "inside").mkdir(parents=True)
    (tmp_path / "one.log.2" / "inside").mkdir(parents=True)
    lines = [f"line{number:05}" for number in range(7)]
    for line in lines:
        log(line)
    assert texts(tmp_path) == {"one.log": lines}

"""``descant export``, as its own process."""

import json
from pathlib import Path

import pytest

from app.chats.store import default_path
from app.cli.exit_codes import ExitCode
from tests.chats.exchange.chats import filled
from tests.cli.test_cli import descant


@pytest.fixture(autouse=True)
def chats() -> None:
    """Three chats: "Chat 0" to "Chat 2"."""
    filled(default_path(), 3)


def test_one_chat_by_number_or_title() -> None:
    listed = descant("export", "--list").stdout.splitlines()
    assert [line.split(maxsplit=3)[3] for line in listed] == ["Chat 2", "Chat 1", "Chat 0"]
    number = listed[0].split()[0]
    by_number, by_title = descant("export", number), descant("export", "chat 2")
    assert by_number.stdout == by_title.stdout
    assert by_number.stdout.startswith("# Chat 2\n")
    assert "Answer 1 of 2" in by_number.stdout


def test_what_is_not_clear_is_asked() -> None:
    for arguments in ((), ("chat",), ("nothing like it",)):
        result = descant("export", *arguments)
        assert result.returncode == ExitCode.USAGE
        assert result.stdout == ""
        assert result.stderr


def test_all_into_a_file_whose_name_says_the_form(tmp_path: Path) -> None:
    target = tmp_path / "all.json"
    result = descant("export", "--all", "--output", str(target))
    assert result.returncode == ExitCode.OK
    assert result.stdout == f"3 chats exported to {target}\n"
    assert len(json.loads(target.read_text())["chats"]) == 3
    before = target.read_bytes()
    again = descant("export", "--all", "--format", "html", "--output", str(target))
    assert again.returncode == ExitCode.FAILED
    assert "already exists" in again.stderr
    assert target.read_bytes() == before
    assert descant("export", "1", "--overwrite", "--format", "html", "-o", str(target)).returncode == ExitCode.OK
    assert target.read_text().startswith("<!DOCTYPE html>")

"""``descant import``, as its own process."""

import json
from pathlib import Path

from app.chats.store import ChatStore
from app.cli.exit_codes import ExitCode
from tests.chats.exchange.samples import gpt_rich, gpt_simple, write_json
from tests.cli.test_cli import descant


def test_the_report(tmp_path: Path) -> None:
    good = write_json(tmp_path / "conversations.json", [gpt_rich(), gpt_simple("1")])
    first = descant("import", str(good))
    assert first.returncode == ExitCode.OK
    assert first.stdout.splitlines() == [
        "conversations.json: chats added: 2, with 9 messages; already here: 0",
        "    Left out: hidden messages with your profile or memory: 1",
        "    Left out: images, which are named in the text: 1",
        "    Left out: files, which are named in the text: 1",
    ]
    second = descant("import", str(good), str(tmp_path / "missing.zip"))
    assert second.returncode == ExitCode.FAILED
    assert "chats added: 0, with 0 messages; already here: 2" in second.stdout
    assert "missing.zip could not be read." in second.stdout
    with ChatStore() as store:
        assert len(store.chats()) == 2


def test_the_report_as_json(tmp_path: Path) -> None:
    path = write_json(tmp_path / "c.json", [gpt_simple("1"), {"mapping": 1}])
    report = json.loads(descant("import", "--json", str(path)).stdout)
    assert report["files"][0]["added"] == 1
    assert report["files"][0]["left_out"] == {"broken_chat": 1}


def test_a_file_of_which_nothing_can_be_read_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "conversations.json"
    path.write_text('{"broken": [1,2', encoding="utf-8")
    ended = descant("import", str(path))
    assert ended.returncode == ExitCode.FAILED
    assert "breaks off in the middle" in ended.stdout

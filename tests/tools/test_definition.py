"""Functions that are read from files: good ones, and clear words about bad ones."""

import sys
from pathlib import Path

import pytest

from app.core.errors import DescantError
from app.tools.definition import Definition, command_from, command_line, from_json, is_found, read_file

GOOD = '{"name": "f", "command": ["sh", "-c", "true"], "parameters": {"type": "object"}, "timeout": 5}'


def test_a_definition_is_read() -> None:
    assert from_json(GOOD, "f.json") == Definition("f", ("sh", "-c", "true"), "", {"type": "object"}, 5.0)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "malformed|truncated"),
        ("[1]", "object"),
        ('{"name": "f"}', "command"),
        ('{"name": "f", "command": "sh"}', "array"),
        ('{"name": "f", "command": []}', "no command"),
        ('{"name": "f", "command": [" "]}', "no command"),
        ('{"name": "f", "command": ["a\\u0000"]}', "NUL"),
        ('{"name": "a b", "command": ["sh"]}', "name"),
        ('{"name": "", "command": ["sh"]}', "name"),
        ('{"name": "read_result", "command": ["sh"]}', "name"),
        ('{"name": "f", "command": ["sh"], "timeout": 0}', "timeout"),
        ('{"name": "f", "command": ["sh"], "timeout": 1e9}', "timeout"),
        ('{"name": "f", "command": ["sh"], "parameters": {"type": "string"}}', "object"),
        ('{"name": "f", "command": ["sh"], "parameters": 7}', "object"),
    ],
)
def test_what_is_wrong_is_said(text: str, word: str) -> None:
    with pytest.raises(DescantError, match=word):
        from_json(text, "f.json")


@pytest.mark.parametrize("for_windows", [False, True])
@pytest.mark.parametrize(
    "command",
    [
        ("python3", "weather.py"),
        ("sh", "-c", "echo 'sunny, 21 degrees'"),
        ("C:\\Program Files\\tool.exe", "/x"),
        ("tool", "", "a b"),
    ],
)
def test_a_command_in_one_line_is_read_again(command: tuple[str, ...], for_windows: bool) -> None:
    line = command_line(command, for_windows=for_windows)
    assert command_from(line, for_windows=for_windows) == command
    assert "'\"'\"'" not in line  # nobody reads that


def test_a_file_that_is_missing_binary_or_huge_is_said(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "huge").write_bytes(b" " * 1_000_001)
    for name in ("missing", "binary", "huge"):
        with pytest.raises(DescantError, match=name):
            read_file(tmp_path / name)


def test_a_program_is_found_on_the_path_in_the_home_folder_or_by_its_whole_path(tmp_path: Path) -> None:
    assert is_found((sys.executable, "-c"))
    assert is_found(("python3" if sys.platform != "win32" else "cmd",))
    assert not is_found(("no-such-program",))
    assert not is_found((str(tmp_path / "weather"),))
    program = tmp_path / "tools" / "weather.bat"
    program.parent.mkdir()
    program.write_text("", encoding="utf-8")
    program.chmod(0o755)
    assert is_found((str(Path("tools") / "weather.bat"),), tmp_path)
    assert not is_found((str(Path("tools") / "weather.bat"),), tmp_path / "tools")

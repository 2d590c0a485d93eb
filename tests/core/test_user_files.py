"""What is said about a file that a person has named or written."""

from pathlib import Path

import msgspec
import pytest

from app.core.user_files import in_line, why_unread


def reason_of(path: Path) -> str:
    with pytest.raises(OSError, match=str(path)) as raised:
        path.open("rb")
    return str(why_unread(raised.value))


def test_why_a_file_is_not_read(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "none") == "There is no such file."
    assert reason_of(tmp_path) == "It is a folder."
    assert str(why_unread(PermissionError(13, "x"))) == "You are not allowed to read it."
    assert str(why_unread(OSError(5, "Input/output error"))) == "The system reported: Input/output error."


@pytest.mark.parametrize(
    ("text", "place"),
    [('{"a": 1,}', "(line 1, column 9)"), ('{\n "é": 1,\n "b" 2}', "(line 3, column 6)")],
)
def test_where_json_is_malformed(text: str, place: str) -> None:
    with pytest.raises(msgspec.DecodeError) as raised:
        msgspec.json.decode(text)
    assert in_line(str(raised.value), text).endswith(place)
    assert in_line("Expected `str`", text) == "Expected `str`"

"""The folder of a chat: names from inside are untrusted, and what is there belongs to the user."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.tools.python import chat_files
from app.tools.python.chat_files import ChatFiles, safe_name

HOSTILE = [
    "../escape.txt",
    "../../../../etc/cron.d/x",
    "/etc/passwd",
    "..",
    ".",
    "",
    "...",
    " . ",
    "a/../../b",
    "C:\\Windows\\system32\\x.dll",
    "\\\\server\\share\\x",
    "file:///etc/passwd",
    "con",
    "NUL.txt",
    "lpt1.log",
    "a\0b",
    "a\nb\x1b[31m",
    "name.txt:stream",
    "~",
    ".bashrc",
    ".python.json",
    "a" * 5000 + ".csv",
    "\N{RIGHT-TO-LEFT OVERRIDE}gpj.exe",
    "%2e%2e%2fx",
    "-rf",
    "a" * 200 + "/" + "b" * 200,
]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "chat"
    path = ChatFiles(folder).keep(name, b"x", is_figure=False)
    assert path is not None
    assert path.resolve().parent == folder
    assert [file.read_bytes() for file in folder.iterdir()] == [b"x"]
    assert list(tmp_path.iterdir()) == [folder]
    assert path.name.isprintable()
    assert not path.name.startswith(".")
    assert len(path.name) <= 101


@settings(max_examples=40)
@given(st.text(max_size=150))
def test_a_safe_name_is_safe(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert not set(safe) & set('/\\:*?"<>|\0')
    assert safe_name(safe) == safe
    assert safe.strip(". ") == safe


def test_ordinary_names_stay() -> None:
    for name in ("table.csv", "Übersicht 2026 (neu).xlsx", "数据.json", "a-b_c+d.tar.gz"):
        assert safe_name(name) == name
    assert safe_name("out/a.csv") == "out_a.csv"


def test_a_file_is_replaced_only_by_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("the user's own")
    files = ChatFiles(tmp_path)
    first = files.keep("report.txt", b"1", is_figure=False)
    assert first == tmp_path / "report (2).txt"
    assert files.keep("report.txt", b"2", is_figure=False) == first
    assert files.keep("REPORT.TXT", b"3", is_figure=False) == tmp_path / "REPORT (3).TXT"
    assert (tmp_path / "report.txt").read_text() == "the user's own"
    assert first.read_bytes() == b"2"
    figures = [files.keep("figure-1.png", b"x", is_figure=True) for _ in range(2)]
    assert [path.name for path in figures if path] == ["figure-1.png", "figure-1 (2).png"]


def test_what_is_put_in_again(tmp_path: Path) -> None:
    attached = tmp_path / "data of the user.csv"
    attached.write_text("a,b")
    files = ChatFiles(tmp_path / "chat", {"data.csv": attached, "gone.csv": tmp_path / "gone.csv"})
    files.keep("out/x.txt", b"1", is_figure=False)
    files.keep("figure-1.png", b"1", is_figure=True)
    files.note_run()
    again = ChatFiles(tmp_path / "chat", {"data.csv": attached})
    assert again.has_run
    assert dict(again.contents()) == {"data.csv": attached, "out/x.txt": tmp_path / "chat" / "out_x.txt"}
    again.attach({"more.csv": attached, "text.txt": b"x"})
    assert dict(again.contents())["more.csv"] == attached
    assert dict(again.contents())["text.txt"] == b"x"


def test_too_much_leaves_the_largest_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chat_files, "MOST_ATTACHED", 5)
    for name, size in (("small", 1), ("large", 100), ("middle", 3)):
        (tmp_path / name).write_bytes(bytes(size))
    files = ChatFiles(tmp_path / "chat", {name: tmp_path / name for name in ("small", "large", "middle")})
    assert [name for name, _ in files.contents()] == ["small", "middle"]


def test_a_damaged_note_is_no_harm(tmp_path: Path) -> None:
    for content in (b"", b"{", b"[]", b'{"names": {"../x": "y"}}'):
        (tmp_path / ".python.json").write_bytes(content)
        assert dict(ChatFiles(tmp_path).contents()) == {}


def test_no_more_than_some_thousand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chat_files, "_MOST_FILES", 2)
    files = ChatFiles(tmp_path)
    kept = [files.keep(f"{number}.txt", b"", is_figure=False) for number in range(4)]
    assert [path is not None for path in kept] == [True, True, False, False]

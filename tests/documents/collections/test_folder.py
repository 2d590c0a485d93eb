"""What is read of a folder, and what is left out."""

import os
import sys
from pathlib import Path

import pytest

from app.documents.collections import limits
from app.documents.collections.errors import FolderError, FolderTooLargeError
from app.documents.collections.folder import walk
from app.documents.collections.progress import Left


def make(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"text of {name}", encoding="utf-8")
    return folder


def paths(folder: Path) -> list[str]:
    return [entry.path for entry in walk(folder).entries]


def test_files_in_folders_are_found_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b.md", "a/Ä <b>.txt", "a/deep/er/c.py")
    assert paths(tmp_path) == ["a/deep/er/c.py", "a/Ä <b>.txt", "b.md"]
    [entry] = [entry for entry in walk(tmp_path).entries if entry.path == "b.md"]
    assert entry.size == (tmp_path / "b.md").stat().st_size


def test_hidden_and_ignored_files_and_those_without_text_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, ".git/config", ".secret", "~$open.docx", "node_modules/x.js", "photo.JPG", "a.txt")
    make(tmp_path, "out/a.log", "out/keep.log", "out/build/b.txt", "src/out.log", "src/only.tmp")
    (tmp_path / ".gitignore").write_text("*.log\n!keep.log\nbuild/\n", encoding="utf-8")
    (tmp_path / "src" / ".gitignore").write_text("*.tmp\n!out.log\n", encoding="utf-8")
    walked = walk(tmp_path)
    assert [entry.path for entry in walked.entries] == ["a.txt", "out/keep.log", "src/out.log"]
    assert walked.left_out[Left.NO_TEXT] == 1
    assert walked.left_out[Left.HIDDEN] == 5
    assert walked.left_out[Left.IGNORED] == 4


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_are_followed_within_the_folder_alone(tmp_path: Path) -> None:
    outside = make(tmp_path / "outside", "secret.txt")
    folder = make(tmp_path / "folder", "a.txt", "in/b.txt")
    (folder / "to secret.txt").symlink_to(outside / "secret.txt")
    (folder / "to outside").symlink_to(outside)
    (folder / "to up").symlink_to("..")
    (folder / "to nothing").symlink_to("missing")
    (folder / "to in").symlink_to("in")
    (folder / "in" / "to itself").symlink_to("..")
    (folder / "to a.txt").symlink_to("a.txt")
    walked = walk(folder)
    assert [entry.path for entry in walked.entries] == ["a.txt", "in/b.txt", "to a.txt"]
    assert walked.left_out[Left.LINK] == 5
    assert walked.left_out[Left.NO_ACCESS] == 1


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_a_pipe_and_a_name_that_is_not_text_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / os.fsdecode(b"\xff.txt")).write_bytes(b"x")
    assert paths(tmp_path) == ["a.txt"]


def test_there_are_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt", "b.txt", "c.txt")
    monkeypatch.setattr(limits, "MOST_FILES", 2)
    walked = walk(tmp_path)
    assert ([entry.path for entry in walked.entries], walked.left_out[Left.TOO_MANY]) == (["a.txt", "b.txt"], 1)
    monkeypatch.setattr(limits, "MOST_SEEN", 2)
    with pytest.raises(FolderTooLargeError, match="It has more than 2 files and folders"):
        walk(tmp_path)


def test_a_folder_that_is_none_says_so(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    with pytest.raises(FolderError, match="It is not a folder"):
        walk(tmp_path / "a.txt")
    with pytest.raises(FolderError, match="The system says: No such file"):
        walk(tmp_path / "none")

"""Files that were opened from elsewhere."""

import os
import sys
from pathlib import Path

import pytest

from app.core.paths import state_dir
from app.library import opened


def model(folder: Path, name: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(b"GGUF")
    return path


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    return tmp_path / "elsewhere"


def test_nothing_was_opened() -> None:
    assert opened.load() == []
    assert not state_dir().exists()


def test_the_newest_first_and_each_once(elsewhere: Path) -> None:
    first, second, third = (model(elsewhere, f"{name}.gguf") for name in "abc")
    for path in (first, second, third, first):
        opened.add(path)
    assert opened.load() == [first, third, second]


def test_the_file_stays_where_it_is(elsewhere: Path, home: Path) -> None:
    path = model(elsewhere, "a.gguf")
    opened.add(path)
    opened.remove(path)
    assert path.exists()
    assert list(home.rglob("*.gguf")) == []


def test_a_relative_path_is_kept_absolute(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = model(elsewhere, "a.gguf")
    monkeypatch.chdir(elsewhere)
    opened.add(Path("a.gguf"))
    monkeypatch.chdir("/")
    assert opened.load() == [path]


def test_two_ways_to_one_file_are_one(elsewhere: Path) -> None:
    path = model(elsewhere, "a.gguf")
    link = elsewhere / "link.gguf"
    link.symlink_to(path)
    opened.add(path)
    opened.add(link)
    assert opened.load() == [link]
    opened.remove(path)
    assert opened.load() == []


def test_a_missing_file_is_skipped_and_comes_back(elsewhere: Path) -> None:
    gone, there = model(elsewhere, "gone.gguf"), model(elsewhere, "there.gguf")
    opened.add(there)
    opened.add(gone)
    gone.unlink()
    assert opened.load() == [there]
    opened.add(there)
    model(elsewhere, "gone.gguf")
    assert opened.load() == [there, gone]


def test_remove(elsewhere: Path) -> None:
    first, second = model(elsewhere, "a.gguf"), model(elsewhere, "b.gguf")
    opened.add(first)
    opened.add(second)
    opened.remove(second)
    opened.remove(elsewhere / "never.gguf")
    assert opened.load() == [first]


def test_missing_files_go_first_when_there_are_too_many(elsewhere: Path) -> None:
    paths = [model(elsewhere, f"{number}.gguf") for number in range(opened.MOST)]
    for path in paths:
        opened.add(path)
    paths[-1].unlink()
    opened.add(model(elsewhere, "one more.gguf"))
    assert len(opened.load()) == opened.MOST
    assert paths[0] in opened.load()
    opened.add(model(elsewhere, "and one more.gguf"))
    assert len(opened.load()) == opened.MOST
    assert paths[0] not in opened.load()
    assert paths[1] in opened.load()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_name_that_is_no_text(elsewhere: Path) -> None:
    path = model(elsewhere, os.fsdecode(b"caf\xe9.gguf"))
    opened.add(path)
    assert opened.load() == [path]
    opened.remove(path)
    assert opened.load() == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no JSON",
        b'{"paths": [7]}',
        b'{"paths": "a.gguf"}',
        b'{"paths": ["\\u0000xyz"]}',
        b"[]",
        b'{"x":' + b"[" * 100_000,
    ],
)
def test_a_damaged_list_is_as_good_as_none(elsewhere: Path, content: bytes) -> None:
    state_dir().mkdir(parents=True)
    (state_dir() / "opened-models.json").write_bytes(content)
    assert opened.load() == []
    path = model(elsewhere, "a.gguf")
    opened.add(path)
    assert opened.load() == [path]


def test_strange_paths_in_the_list_are_skipped(elsewhere: Path) -> None:
    state_dir().mkdir(parents=True)
    long = "/" + "x" * 5000
    (state_dir() / "opened-models.json").write_text(f'{{"paths": ["{long}", "/\\u0000"]}}')
    assert opened.load() == []
    path = model(elsewhere, "a.gguf")
    opened.add(path)
    assert opened.load() == [path]


def test_a_state_folder_that_cannot_be_written_is_an_error(elsewhere: Path) -> None:
    state_dir().parent.mkdir(parents=True, exist_ok=True)
    state_dir().write_text("a file where the folder should be")
    with pytest.raises((FileExistsError, NotADirectoryError)):
        opened.add(model(elsewhere, "a.gguf"))
    assert opened.load() == []

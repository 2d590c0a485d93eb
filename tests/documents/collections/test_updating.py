"""Indexes of folders: what is read again, what is removed, what is found."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.documents.client import Reader
from app.documents.collections import limits
from app.documents.collections.errors import CollectionIndexError
from app.documents.collections.index import CollectionIndex, has_index, index_folder, remove_index
from app.documents.collections.progress import Progress
from app.documents.collections.updating import Update
from tests.documents import files
from tests.documents.collections.test_folder import make


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    shared = Reader()
    yield shared
    shared.close()


def update(folder: Path, reader: Reader, *, again: bool = False) -> Progress:
    """How the run over a folder ends."""
    with CollectionIndex(folder, can_write=True) as index:
        return list(Update(index, reader, again=again).run())[-1]


def found(folder: Path, question: str) -> list[tuple[str, str]]:
    with CollectionIndex(folder) as index:
        return [(one.path, one.piece.text) for one in index.search(question, 5)]


def test_a_folder_is_read_and_searched(tmp_path: Path, reader: Reader) -> None:
    make(tmp_path, "a.txt", "in/b.md")
    (tmp_path / "in" / "b.md").write_text("# Rules\n\n## Fees\n\nThe fee is 30 euros.", encoding="utf-8")
    files.pdf(tmp_path / "c.pdf", ["nothing", "A fee of 40 euros for members"])
    files.pdf(tmp_path / "scan.pdf", [""])
    progress = update(tmp_path, reader)
    assert (progress.done, progress.total, progress.read) == (4, 4, 3)
    with CollectionIndex(tmp_path) as index:
        [best, *_] = index.search("What is the members' fee?", 5)
        assert (best.path, best.piece.page) == ("c.pdf", 2)
        assert [one.piece.heading for one in index.search("fee 30 euros", 5) if one.path == "in/b.md"] == [
            "Rules / Fees"
        ]
        [refused] = index.refusals()
        assert (refused.path, refused.reason) == ("scan.pdf", "scan")
        contents = index.contents()
        assert (contents.files, contents.refused) == (3, 1)
        document = index.document("c.pdf")
        assert document is not None
        assert [section.page for section in document.sections] == [1, 2]
        assert index.document("none.txt") is None
        assert index.search("zebra", 5) == index.search("?", 5) == []


def test_only_what_has_changed_is_read_again(tmp_path: Path, reader: Reader) -> None:
    make(tmp_path, "a.txt", "b.txt", "c.txt", "d.txt")
    assert update(tmp_path, reader).read == 4
    assert update(tmp_path, reader).read == 0
    (tmp_path / "a.txt").write_text("text of another kind: zebra", encoding="utf-8")
    os.utime(tmp_path / "b.txt", (1, 1))
    (tmp_path / "c.txt").unlink()
    progress = update(tmp_path, reader)
    assert (progress.read, progress.removed) == (1, 1)
    assert found(tmp_path, "zebra") == [("a.txt", "text of another kind: zebra")]
    assert [path for path, _ in found(tmp_path, "text")] == ["b.txt", "d.txt", "a.txt"]
    assert update(tmp_path, reader).read == 0


def test_reading_again_finds_a_change_that_left_size_and_time(tmp_path: Path, reader: Reader) -> None:
    make(tmp_path, "a.txt")
    update(tmp_path, reader)
    before = (tmp_path / "a.txt").stat()
    (tmp_path / "a.txt").write_text("zebr of a.txt", encoding="utf-8")
    os.utime(tmp_path / "a.txt", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert update(tmp_path, reader).read == 0
    assert update(tmp_path, reader, again=True).read == 1
    assert [path for path, _ in found(tmp_path, "zebr")] == ["a.txt"]


def test_a_stop_keeps_what_was_read(tmp_path: Path, reader: Reader) -> None:
    make(tmp_path, "a.txt", "b.txt")
    with CollectionIndex(tmp_path, can_write=True) as index:
        for progress in Update(index, reader).run():
            if progress.reading == "b.txt":
                break
    assert [path for path, _ in found(tmp_path, "text")] == ["a.txt"]
    assert update(tmp_path, reader).read == 1


def test_no_more_is_read_than_an_index_may_have(
    tmp_path: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.txt", "b.txt", "c.txt")
    monkeypatch.setattr(limits, "MOST_PIECES", 2)
    progress = update(tmp_path, reader)
    assert (progress.read, progress.is_full) == (2, True)


def test_a_removed_index_leaves_nothing(tmp_path: Path, reader: Reader) -> None:
    make(tmp_path, "a.txt")
    update(tmp_path, reader)
    assert has_index(tmp_path)
    remove_index(tmp_path)
    assert not index_folder(tmp_path).exists()
    with pytest.raises(CollectionIndexError):
        CollectionIndex(tmp_path)


def test_a_file_that_fails_after_others_is_tried_again_in_a_new_process(tmp_path: Path) -> None:
    """The process crashes at its second file: what one file did must not be blamed on the next."""

    make(tmp_path, "a.txt", "b.txt")
    script = (
        "import os\nfrom app.documents.child import main as m\nread, count = m.answer_to, []\n"
        "def answer_to(request):\n    count.append(1)\n    return read(request) if len(count) < 2 else os.abort()\n"
        "m.answer_to = answer_to\nm.main()"
    )
    reader = Reader(command=[sys.executable, "-c", script])
    assert update(tmp_path, reader).read == 2
    reader.close()

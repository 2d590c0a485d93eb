"""Files that a publisher has cut into pieces, which are no GGUF files by themselves."""

from pathlib import Path

import pytest

from app.gguf.check import check_file, facts_of_headers
from app.gguf.errors import MissingFileError, PieceOfFileError
from app.gguf.pieces import Piece, missing_pieces, piece_of
from tests.corpus import sound


@pytest.mark.parametrize(
    ("name", "piece"),
    [
        ("T.Q8_0.gguf.part1of2", Piece("T.Q8_0.gguf", 1, 2)),
        ("T.Q8_0.gguf.part-00002-of-00012", Piece("T.Q8_0.gguf", 2, 12)),
        ("T.gguf-part2", Piece("T.gguf", 2)),
        ("T.gguf.part_00", Piece("T.gguf", 0)),
        ("U.gguf-split-a", Piece("U.gguf", 1)),
        ("U.GGUF-SPLIT-B", Piece("U.GGUF", 2)),
        ("U.gguf.split-ab", Piece("U.gguf", 2)),
        ("U.gguf.partaa", Piece("U.gguf", 1)),
        ("U.gguf_chunk_003", Piece("U.gguf", 3)),
        ("U.gguf.001", Piece("U.gguf", 1, is_sure=False)),
        ("U.gguf.1of3", Piece("U.gguf", 1, 3)),
        ("U.gguf-ab", Piece("U.gguf", 2, is_sure=False)),
        ("Q8_0/U.gguf.part2of2", Piece("Q8_0/U.gguf", 2, 2)),
        ("U-00001-of-00002.gguf.part1of2", Piece("U-00001-of-00002.gguf", 1, 2)),
    ],
)
def test_what_a_name_says(name: str, piece: Piece) -> None:
    assert piece_of(name) == piece


@pytest.mark.parametrize(
    "name",
    [
        "T.gguf",
        "T-00001-of-00002.gguf",
        "T.gguf.part",
        "T.gguf.partial",
        "T.gguf.parts",
        "T.gguf.incomplete",
        "T.gguf.chunked",
        "T.gguf.asc",
        "T.gguf.md",
        "T.gguf.sha256",
        "T.gguf.tmp",
        "T.gguf.part3of2",
        "T.gguf.part123456",
        "T.part1of2",
        "T.safetensors.part1of2",
        ".gguf.part1of2",
        "part1of2",
    ],
)
def test_what_is_no_piece(name: str) -> None:
    assert piece_of(name) is None


@pytest.mark.parametrize(
    ("names", "missing"),
    [
        (("a.gguf.part1of3", "a.gguf.part3of3"), (2,)),
        (("a.gguf.part1of3",), (2, 3)),
        (("a.gguf.part0of2", "a.gguf.part1of2"), ()),
        (("a.gguf-split-a", "a.gguf-split-c"), (2,)),
        (("a.gguf.00", "a.gguf.01", "a.gguf.03"), (3,)),
        (("a.gguf.001", "a.gguf.002"), ()),
        (("a.gguf.part2of2",), (1,)),
    ],
)
def test_which_are_missing(names: tuple[str, ...], missing: tuple[int, ...]) -> None:
    pieces = [piece for name in names if (piece := piece_of(name)) is not None]
    assert tuple(missing_pieces(pieces)) == missing


@pytest.mark.parametrize("name", ["T.Q8_0.gguf.part1of2", "T.gguf-split-a", "T.gguf.1"])
def test_a_piece_is_told_as_one_and_not_as_damaged(tmp_path: Path, name: str) -> None:
    content = sound(tmp_path).read_bytes()
    first, second = tmp_path / name, tmp_path / name.replace("1", "2").replace("-a", "-b")
    first.write_bytes(content[: len(content) // 2])
    second.write_bytes(content[len(content) // 2 :])
    for piece in (first, second):
        for look in (check_file, facts_of_headers):
            with pytest.raises(PieceOfFileError) as caught:
                look(piece)
            assert caught.value.whole in ("T.Q8_0.gguf", "T.gguf")
            assert "join them in order" in str(caught.value)
    whole = tmp_path / caught.value.whole
    whole.write_bytes(first.read_bytes() + second.read_bytes())
    assert check_file(whole).is_gpt_oss


def test_a_whole_file_may_be_called_like_a_piece(tmp_path: Path) -> None:
    """As wget calls the second download of the same file."""
    path = sound(tmp_path).rename(tmp_path / "T.gguf.1")
    assert check_file(path).path == path
    assert facts_of_headers(path).path == path


def test_a_piece_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        check_file(tmp_path / "T.gguf.part1of2")

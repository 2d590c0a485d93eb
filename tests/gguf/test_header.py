"""The header reader against llama.cpp's own, against noise, and against hostile sizes."""

import contextlib
import ctypes
import io
import struct
import tracemalloc
from pathlib import Path
from typing import Any

import llama_cpp
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.gguf.errors import DamagedHeaderError, GgufError
from app.gguf.ggml_types import REMOVED_TENSOR_TYPES, TENSOR_TYPES
from app.gguf.header import SkippedArray, read_header
from app.gguf.reader import WINDOW_BYTES
from tests.corpus import CORPUS, flipped, sound


class _InitParams(ctypes.Structure):
    _fields_ = (("no_alloc", ctypes.c_bool), ("ctx", ctypes.c_void_p))


@pytest.fixture(scope="module")
def ggml() -> Any:
    """The library that llama.cpp reads headers with."""
    folder = Path(llama_cpp.__file__).parent / "lib"
    library = ctypes.CDLL(str(next(file for file in folder.iterdir() if "ggml-base" in file.name)))
    library.gguf_init_from_file.argtypes = (ctypes.c_char_p, _InitParams)
    library.gguf_init_from_file.restype = ctypes.c_void_p
    library.gguf_free.argtypes = (ctypes.c_void_p,)
    library.ggml_type_name.restype = ctypes.c_char_p
    library.ggml_type_size.restype = ctypes.c_size_t
    library.ggml_blck_size.restype = ctypes.c_int64
    return library


def _accepted_by(ggml: Any, path: Path) -> bool:
    context = ggml.gguf_init_from_file(str(path).encode(), _InitParams(True, None))
    if context:
        ggml.gguf_free(context)
    return bool(context)


def _accepted(path: Path) -> bool:
    try:
        read_header(path)
    except GgufError:
        return False
    return True


@pytest.mark.parametrize("seed", range(150))
def test_damaged_headers_are_judged_as_by_llama_cpp(seed: int, tmp_path: Path, ggml: Any) -> None:
    path = flipped(tmp_path, seed)
    assert _accepted(path) == _accepted_by(ggml, path)


@pytest.mark.parametrize(
    "name", [name for name, damage in CORPUS.items() if issubclass(damage.error, DamagedHeaderError)]
)
def test_headers_of_the_corpus_are_judged_as_by_llama_cpp(name: str, tmp_path: Path, ggml: Any) -> None:
    path = CORPUS[name].build(tmp_path)
    assert _accepted(path) == _accepted_by(ggml, path)


def test_tensor_types_are_those_of_llama_cpp(ggml: Any) -> None:
    for number, packing in TENSOR_TYPES.items():
        assert ggml.ggml_type_name(number).decode().upper() == packing.name.upper()
        assert ggml.ggml_blck_size(number) == packing.block_elements
        assert ggml.ggml_type_size(number) == packing.block_bytes
    for number in REMOVED_TENSOR_TYPES:
        assert ggml.ggml_blck_size(number) == 0
    assert {*TENSOR_TYPES, *REMOVED_TENSOR_TYPES} == set(range(43))


@given(content=st.binary(max_size=400))
@example(content=b"GGUF\x03\x00\x00\x00")
def test_any_bytes_raise_nothing_else(content: bytes) -> None:
    with pytest.raises(GgufError):
        read_header(io.BytesIO(content))


@given(tail=st.binary(max_size=400), tensors=st.integers(0, 3), keys=st.integers(0, 3))
def test_any_bytes_after_the_magic_raise_nothing_else(tail: bytes, tensors: int, keys: int) -> None:
    with contextlib.suppress(GgufError):
        header = read_header(io.BytesIO(struct.pack("<4sIQQ", b"GGUF", 3, tensors, keys) + tail))
        assert len(header.values) == keys
        assert len(header.tensors) == tensors


def test_version_2_reads_like_version_3(tmp_path: Path) -> None:
    content = bytearray(sound(tmp_path).read_bytes())
    struct.pack_into("<I", content, 4, 2)
    assert read_header(io.BytesIO(content)).tensors == read_header(tmp_path / "sound.gguf").tensors


def test_the_beginning_of_a_file_is_enough(tmp_path: Path) -> None:
    path = sound(tmp_path)
    header = read_header(path)
    assert read_header(io.BytesIO(path.read_bytes()[: header.data_offset])) == header
    assert header.needed_bytes <= path.stat().st_size


def test_values_of_every_type() -> None:
    kinds = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
    body = b"".join(_key(f"k{kind}") + struct.pack(f"<I{code}", kind, 1) for kind, code in kinds.items())
    body += b"".join(_key(f"a{kind}") + struct.pack(f"<IIQ2{code}", 9, kind, 2, 0, 1) for kind, code in kinds.items())
    body += _key("text") + struct.pack("<I", 8) + _text("π")
    body += _key("texts") + struct.pack("<IIQ", 9, 8, 2) + _text("a") + _text("")
    header = read_header(io.BytesIO(_head(2 * len(kinds) + 2) + body))
    assert [header.values[f"k{kind}"] for kind in kinds] == [1] * len(kinds)
    assert [header.values[f"a{kind}"] for kind in kinds] == [(0, 1)] * len(kinds)
    assert header.text("text") == "π"
    assert header.values["texts"] == ("a", "")


@pytest.mark.parametrize("long_text_at", [0, 3, 29_999])
def test_a_long_list_of_texts_is_skipped_across_windows(long_text_at: int) -> None:
    texts = [_text("x" * (index % 90)) for index in range(30_000)]
    texts[long_text_at] = _text("y" * (2 * WINDOW_BYTES + 3))
    body = _key("list") + struct.pack("<IIQ", 9, 8, len(texts)) + b"".join(texts)
    body += _key("after") + struct.pack("<II", 4, 42)
    header = read_header(io.BytesIO(_head(2) + body))
    assert header.integer("after") == 42
    skipped = header.values["list"]
    assert isinstance(skipped, SkippedArray)
    assert skipped.count == 30_000


def test_a_list_that_is_cut_between_two_texts_is_told() -> None:
    body = _key("list") + struct.pack("<IIQ", 9, 8, 4000) + _text("x" * 50) * 3999
    with pytest.raises(DamagedHeaderError) as caught:
        read_header(io.BytesIO(_head(1) + body))
    assert "The file ends within its header" in str(caught.value)


@pytest.mark.parametrize("kind", [0, 8, 12])
def test_a_hostile_length_allocates_nothing(kind: int, tmp_path: Path) -> None:
    """A sparse file of 50 GB whose header claims a list that fills it."""
    path = tmp_path / "huge.gguf"
    with path.open("wb") as stream:
        stream.write(_head(1) + _key("list") + struct.pack("<IIQ", 9, kind, 6_000_000_000))
        stream.truncate(50_000_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(GgufError):
            read_header(path)
        assert tracemalloc.get_traced_memory()[1] < 8 * WINDOW_BYTES
    finally:
        tracemalloc.stop()


def test_a_source_that_shrinks_while_it_is_read_is_told(tmp_path: Path) -> None:
    class Shrinking(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(size)[:40]

    with pytest.raises(DamagedHeaderError):
        read_header(Shrinking(sound(tmp_path).read_bytes()))


@settings(max_examples=30)
@given(cut=st.floats(0, 1, exclude_max=True))
def test_no_beginning_of_a_header_passes(cut: float, tmp_path_factory: pytest.TempPathFactory) -> None:
    content = sound(tmp_path_factory.mktemp("cut")).read_bytes()
    end = read_header(io.BytesIO(content)).data_offset
    with pytest.raises(GgufError):
        read_header(io.BytesIO(content[: int(cut * (end - 40))]))


def _head(n_keys: int) -> bytes:
    return struct.pack("<4sIQQ", b"GGUF", 3, 0, n_keys)


def _text(text: str) -> bytes:
    return struct.pack("<Q", len(text.encode())) + text.encode()


_key = _text

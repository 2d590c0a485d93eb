"""Damaged model files, each made from a small sound one: ``CORPUS[name].build(folder)`` gives the path to load.

Used by the tests of the header check and by those of the engine.
"""

import random
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.gguf import errors
from app.gguf.header import read_header
from tests.small_models import write_gpt_oss, write_split, write_without_tensors


@dataclass(frozen=True)
class Damage:
    """One way for a file to be wrong: how to make it, and the error that :func:`app.gguf.check_file` raises for it."""

    build: Callable[[Path], Path]
    error: type[errors.GgufError]
    fault: errors.HeaderFault | errors.Lookalike | None = None


def sound(folder: Path) -> Path:
    """The model that the damaged ones are made from."""
    return write_gpt_oss(folder / "sound.gguf")


def _bytes(content: bytes, name: str = "model.gguf") -> Callable[[Path], Path]:
    def build(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content)
        return path

    return build


def _changed(change: Callable[[bytearray], object]) -> Callable[[Path], Path]:
    """A sound file after `change` was made to its bytes in place."""

    def build(folder: Path) -> Path:
        path = sound(folder)
        content = bytearray(path.read_bytes())
        change(content)
        path.write_bytes(content)
        return path

    return build


def _cut(share_or_bytes: Callable[[int, int], int]) -> Callable[[Path], Path]:
    """A sound file cut to the length that is made of its data's offset and its size."""

    def build(folder: Path) -> Path:
        path = sound(folder)
        header = read_header(path)
        content = path.read_bytes()
        path.write_bytes(content[: share_or_bytes(header.data_offset, header.needed_bytes)])
        return path

    return build


def _put(layout: str, at: int, value: int) -> Callable[[Path], Path]:
    return _changed(lambda content: struct.pack_into(layout, content, at, value))


def _after(marker: bytes, layout: str, value: int, skip: int = 0) -> Callable[[Path], Path]:
    """A number written `skip` bytes behind the first `marker`."""
    return _changed(
        lambda content: struct.pack_into(layout, content, content.index(marker) + len(marker) + skip, value)
    )


def _replaced(old: bytes, new: bytes) -> Callable[[Path], Path]:
    """The first `old` replaced by `new`, which is as long."""
    assert len(old) == len(new)

    def change(content: bytearray) -> None:
        at = content.index(old)
        content[at : at + len(old)] = new

    return _changed(change)


def _split_without(index: int) -> Callable[[Path], Path]:
    def build(folder: Path) -> Path:
        paths = write_split(folder)
        paths[index].unlink()
        return paths[0 if index else 1]

    return build


def _split_with(change: Callable[[list[Path]], object]) -> Callable[[Path], Path]:
    def build(folder: Path) -> Path:
        paths = write_split(folder)
        change(paths)
        return paths[0]

    return build


def _swap(paths: list[Path]) -> None:
    third = paths[2].read_bytes()
    paths[2].write_bytes(paths[1].read_bytes())
    paths[1].write_bytes(third)


def _shorten(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-64])


def _folder(folder: Path) -> Path:
    path = folder / "model.gguf"
    path.mkdir()
    return path


def _renamed_part(folder: Path) -> Path:
    return write_split(folder)[0].rename(folder / "renamed.gguf")


_FIRST_TENSOR = b"token_embd.weight"
_LAST_TENSOR = b"output.weight"
_HEADS = b"gpt-oss.attention.head_count"
_H, _L = errors.HeaderFault, errors.Lookalike
_D, _T, _N = errors.DamagedHeaderError, errors.TruncatedFileError, errors.NotGgufError
_HTML = b"<!DOCTYPE html>\n<html><head><title>404</title></head><body>Not found</body></html>\n"
_LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"a" * 64 + b"\nsize 12109565632\n"
_SAFETENSORS = struct.pack("<Q", 64) + b'{"__metadata__":{"format":"pt"}}' + b" " * 32
_HEAD_OF_GGUF = struct.pack("<4sIQQ", b"GGUF", 3, 0, 1)

# After a tensor's name: u32 rank, u64 per dimension, u32 type, u64 offset. The embedding has two dimensions.
_DIMENSION, _TYPE, _OFFSET = 4, 4 + 16, 4 + 16 + 4

CORPUS: dict[str, Damage] = {
    "missing": Damage(lambda folder: folder / "nowhere.gguf", errors.MissingFileError),
    "a folder": Damage(_folder, errors.NotAFileError),
    "empty": Damage(_bytes(b""), errors.EmptyFileError),
    "one byte": Damage(_bytes(b"G"), _N, _L.TEXT),
    "magic only": Damage(_bytes(b"GGUF"), _D, _H.CUT_OFF),
    "zero filled": Damage(_bytes(bytes(100_000)), errors.ZeroFilledError),
    "web page": Damage(_bytes(_HTML), _N, _L.HTML),
    "xml error": Damage(_bytes(b'<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'), _N, _L.XML),
    "json error": Damage(_bytes(b'{"error": "Repository not found"}'), _N, _L.JSON),
    "lfs pointer": Damage(_bytes(_LFS), _N, _L.LFS_POINTER),
    "safetensors": Damage(_bytes(_SAFETENSORS), _N, _L.SAFETENSORS),
    "zip": Damage(_bytes(b"PK\x03\x04" + bytes(100)), _N, _L.ZIP),
    "old ggml": Damage(_bytes(b"tjgg" + bytes(100)), _N, _L.GGML),
    "noise": Damage(_bytes(random.Random(1).randbytes(5000)), _N, _L.UNKNOWN),
    "noise, unfinished": Damage(_bytes(random.Random(1).randbytes(5000), "a.gguf.part"), _N, _L.PARTIAL_DOWNLOAD),
    "wrong magic": Damage(_put("<I", 0, 0x12345678), _N, _L.UNKNOWN),
    "version 0": Damage(_put("<I", 4, 0), errors.UnsupportedVersionError),
    "version 1": Damage(_put("<I", 4, 1), errors.UnsupportedVersionError),
    "version 99": Damage(_put("<I", 4, 99), errors.UnsupportedVersionError),
    "big endian": Damage(_put(">I", 4, 3), errors.BigEndianFileError),
    "huge tensor count": Damage(_put("<Q", 8, 1 << 60), _D, _H.TOO_MANY_TENSORS),
    "one tensor more": Damage(_changed(lambda content: struct.pack_into("<Q", content, 8, content[8] + 1)), _D),
    "huge key count": Damage(_put("<Q", 16, (1 << 64) - 1), _D, _H.TOO_MANY_KEYS),
    "one key more": Damage(_changed(lambda content: struct.pack_into("<Q", content, 16, content[16] + 1)), _D),
    "huge key length": Damage(_put("<Q", 24, 1 << 62), _D, _H.TOO_LONG),
    "empty key": Damage(_bytes(_HEAD_OF_GGUF + bytes(64)), _D, _H.EMPTY_KEY),
    "huge text": Damage(_after(b"general.name", "<Q", (1 << 64) - 1, 4), _D, _H.TOO_LONG),
    "huge vocabulary": Damage(_after(b"tokenizer.ggml.tokens", "<Q", 1 << 61, 8), _D, _H.TOO_LONG),
    "huge number list": Damage(_after(b"tokenizer.ggml.token_type", "<Q", 1 << 61, 8), _D, _H.TOO_LONG),
    "unknown value type": Damage(_after(b"general.name", "<I", 77), _D, _H.VALUE_TYPE),
    "nested list": Damage(_after(b"tokenizer.ggml.tokens", "<I", 9, 4), _D, _H.NESTED_ARRAY),
    "same key twice": Damage(
        _replaced(b"tokenizer.ggml.bos_token_id", b"tokenizer.ggml.eos_token_id"), _D, _H.DUPLICATE_KEY
    ),
    "bad alignment": Damage(lambda folder: write_gpt_oss(folder / "a.gguf", general__alignment=48), _D, _H.ALIGNMENT),
    "zero alignment": Damage(lambda folder: write_gpt_oss(folder / "a.gguf", general__alignment=0), _D, _H.ALIGNMENT),
    "five dimensions": Damage(_after(_FIRST_TENSOR, "<I", 5), _D, _H.DIMENSIONS),
    "negative dimension": Damage(_after(_FIRST_TENSOR, "<q", -64, _DIMENSION), _D, _H.DIMENSIONS),
    "dimensions overflow": Damage(_after(_FIRST_TENSOR, "<Q", 1 << 62, _DIMENSION), _D, _H.DIMENSIONS),
    "unknown tensor type": Damage(_after(_FIRST_TENSOR, "<I", 200, _TYPE), _D, _H.TENSOR_TYPE),
    "withdrawn tensor type": Damage(_after(_FIRST_TENSOR, "<I", 4, _TYPE), _D, _H.WITHDRAWN_TYPE),
    "half a block": Damage(_after(_FIRST_TENSOR, "<I", 14, _TYPE), _D, _H.BLOCK_SIZE),
    "unaligned offset": Damage(_after(_LAST_TENSOR, "<Q", 1, _OFFSET), _D, _H.OFFSET_UNALIGNED),
    "overlapping offset": Damage(_after(_LAST_TENSOR, "<Q", 0, _OFFSET), _D, _H.OFFSET_OVERLAP),
    "offset past the end": Damage(_after(_LAST_TENSOR, "<Q", 1 << 40, _OFFSET), _D, _H.OFFSET_GAP),
    "same tensor twice": Damage(_replaced(b"blk.1.attn_q.bias", b"blk.1.attn_k.bias"), _D, _H.DUPLICATE_TENSOR),
    "600 layers": Damage(_after(b"gpt-oss.block_count", "<I", 600, 4), _D, _H.VALUE),
    "4 billion experts": Damage(_after(b"gpt-oss.expert_count", "<I", (1 << 32) - 1, 4), _D, _H.VALUE),
    "more experts used than there are": Damage(_after(b"gpt-oss.expert_used_count", "<I", 5, 4), _D, _H.VALUE),
    "cut within the first key": Damage(_cut(lambda data, end: 30), _D, _H.CUT_OFF),
    "cut within the header": Damage(_cut(lambda data, end: data // 2), _D, _H.CUT_OFF),
    "cut before the data": Damage(_cut(lambda data, end: data), _T),
    "cut in the middle": Damage(_cut(lambda data, end: (data + end) // 2), _T),
    "cut by one byte": Damage(_cut(lambda data, end: end - 1), _T),
    "no architecture": Damage(_replaced(b"general.architecture", b"general.architectura"), errors.MissingKeysError),
    "no layer count": Damage(_replaced(b"gpt-oss.block_count", b"gpt-oss.clock_count"), errors.MissingKeysError),
    "no tokenizer": Damage(_replaced(b"tokenizer.ggml.model", b"tokenizer.ggml.yodel"), errors.MissingKeysError),
    "vocabulary only": Damage(lambda folder: write_without_tensors(folder / "v.gguf"), errors.NotAChatModelError),
    "vision projector": Damage(
        lambda folder: write_gpt_oss(folder / "m.gguf", architecture="clip"), errors.NotAChatModelError
    ),
    "embedding model": Damage(
        lambda folder: write_gpt_oss(folder / "m.gguf", architecture="nomic-bert"), errors.NotAChatModelError
    ),
    "adapter": Damage(
        lambda folder: write_gpt_oss(folder / "m.gguf", general__type="adapter"), errors.NotAChatModelError
    ),
    "importance matrix": Damage(
        lambda folder: write_gpt_oss(folder / "m.gguf", general__type="imatrix"), errors.NotAChatModelError
    ),
    "pooling model": Damage(
        lambda folder: write_gpt_oss(folder / "m.gguf", **{"gpt-oss__pooling_type": 3}), errors.NotAChatModelError
    ),
    "first part missing": Damage(_split_without(0), errors.MissingPartsError),
    "middle part missing": Damage(_split_without(1), errors.MissingPartsError),
    "last part missing": Damage(_split_without(2), errors.MissingPartsError),
    "parts swapped": Damage(_split_with(_swap), errors.MismatchedPartsError),
    "part cut": Damage(_split_with(lambda paths: _shorten(paths[2])), _T),
    "part renamed": Damage(_renamed_part, errors.MismatchedPartsError),
}


def flipped(folder: Path, seed: int) -> Path:
    """A sound file with one to three random bytes of its header changed. It may still load."""
    path = sound(folder)
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    end = read_header(path).data_offset
    for _ in range(chance.randint(1, 3)):
        content[chance.randrange(end)] = chance.randrange(256)
    path.write_bytes(content)
    return path

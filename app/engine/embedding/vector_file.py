"""The file with the vectors of a folder's passages.

::

    64 bytes        magic, version, length of a vector, SHA-256 of the model's identity; zeros up to 64
    row by row      id of the passage (8 bytes), factor (float32), the vector in steps of that factor (int8)

All numbers are little-endian. Rows stand in the order of their ids, since passages get growing ids and vectors are made
in that order; so the last row says how far that is. Rows of passages that are gone stay until the file is written
again. What a crash has left of a row at the end is cut off by the next row.
"""

import contextlib
import hashlib
import struct
from pathlib import Path
from typing import Final, NamedTuple

_HEAD: Final = struct.Struct("<8sII32s16x")
_MAGIC: Final = b"DSCTVEC\x00"
_VERSION: Final = 1
HEAD_BYTES: Final = _HEAD.size
_ID: Final = struct.Struct("<q")
_PREFIX: Final = "vectors-"


class VectorState(NamedTuple):
    """How far a file is.

    Attributes:
        rows: how many vectors are in it.
        last: id of the last passage; 0 for none.
        n_embd: length of a vector.
    """

    rows: int
    last: int
    n_embd: int


def identity_of(model: Path) -> bytes:
    """Return what tells models apart: SHA-256 over the file's path, size and time. Raises OSError."""
    found = model.stat()
    return hashlib.sha256(f"{model.absolute()}\n{found.st_size}\n{found.st_mtime_ns}".encode(errors="replace")).digest()


def vector_file(folder: Path, identity: bytes) -> Path:
    """Return the file for a model in the folder of an index."""
    return folder / f"{_PREFIX}{identity.hex()[:16]}.bin"


def remove_others(folder: Path, keep: Path | None) -> None:
    """Delete the vectors of other models; None deletes all."""
    for file in folder.glob(f"{_PREFIX}*.bin"):
        if file != keep:
            with contextlib.suppress(OSError):  # Windows: it is still mapped
                file.unlink()


def head(identity: bytes, n_embd: int) -> bytes:
    """Return how a file begins."""
    return _HEAD.pack(_MAGIC, _VERSION, n_embd, identity)


def row_bytes(n_embd: int) -> int:
    """Return the length of a row."""
    return 12 + n_embd


def state_of(file: Path, identity: bytes) -> VectorState | None:
    """Return how far a file is; None if it is not there, damaged, or of another model."""
    try:
        with file.open("rb") as stream:
            magic, version, n_embd, model = _HEAD.unpack(stream.read(HEAD_BYTES))
            if (magic, version, model) != (_MAGIC, _VERSION, identity) or n_embd < 1:
                return None
            rows = (file.stat().st_size - HEAD_BYTES) // row_bytes(n_embd)
            if rows < 1:
                return VectorState(0, 0, n_embd)
            stream.seek(HEAD_BYTES + (rows - 1) * row_bytes(n_embd))
            (last,) = _ID.unpack(stream.read(_ID.size))
            return VectorState(rows, last, n_embd)
    except (OSError, struct.error):
        return None

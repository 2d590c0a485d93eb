"""Vectors of passages on disk: added, and searched for the nearest ones. See app/engine/embedding/vector_file.py."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.engine.embedding.vector_file import HEAD_BYTES, head, row_bytes, state_of

_STEPS: Final = 127
_CHUNK: Final = 1024
"""Rows that are compared at once: what they take as float32 stays in the processor's cache."""

Floats = NDArray[np.float32]


def row_type(n_embd: int) -> np.dtype[np.void]:
    """Return the layout of a row."""
    return np.dtype([("id", "<i8"), ("factor", "<f4"), ("steps", "i1", (n_embd,))])


def append(file: Path, identity: bytes, ids: Sequence[int], vectors: Sequence[Floats]) -> None:
    """Add rows; a file that is not there, damaged, or of another model begins again. Raises OSError."""
    n_embd = len(vectors[0])
    state = state_of(file, identity)
    if state is None or state.n_embd != n_embd:
        file.write_bytes(head(identity, n_embd))
        rows = 0
    else:
        rows = state.rows
    with file.open("rb+") as stream:
        stream.truncate(HEAD_BYTES + rows * row_bytes(n_embd))
        stream.seek(0, os.SEEK_END)
        stream.write(_packed(ids, np.stack(vectors)).tobytes())


def nearest(file: Path, identity: bytes, wanted: Floats, count: int) -> list[int]:
    """Return the ids of the passages whose vectors point most nearly where `wanted` does, the nearest first."""
    state = state_of(file, identity)
    if state is None or state.n_embd != len(wanted) or not state.rows:
        return []
    rows = np.memmap(file, row_type(state.n_embd), "r", HEAD_BYTES, (state.rows,))
    scores = np.empty(state.rows, np.float32)
    for at in range(0, state.rows, _CHUNK):
        part = rows[at : at + _CHUNK]
        scores[at : at + _CHUNK] = (part["steps"].astype(np.float32) @ wanted) * part["factor"]
    count = min(count, state.rows)
    best = np.argpartition(scores, -count)[-count:]
    best = best[np.argsort(-scores[best], kind="stable")]
    return [int(number) for number in rows["id"][best]]


def retain(file: Path, identity: bytes, ids: Sequence[int]) -> None:
    """Write a file again with the rows of these passages alone. Raises OSError."""
    state = state_of(file, identity)
    if state is None:
        return
    rows = np.fromfile(file, row_type(state.n_embd), state.rows, offset=HEAD_BYTES)
    kept = rows[np.isin(rows["id"], np.asarray(ids, np.int64))]
    half = file.with_suffix(".part")
    half.write_bytes(head(identity, state.n_embd) + kept.tobytes())
    half.replace(file)


def _packed(ids: Sequence[int], vectors: Floats) -> NDArray[np.void]:
    """Return rows; each vector in steps of its own, the largest of which is 127."""
    largest = np.abs(vectors).max(axis=1)
    factors = np.where(largest > 0, largest / _STEPS, 1).astype(np.float32)
    rows = np.zeros(len(ids), row_type(vectors.shape[1]))
    rows["id"], rows["factor"] = ids, factors
    rows["steps"] = np.rint(vectors / factors[:, None]).astype(np.int8)
    return rows

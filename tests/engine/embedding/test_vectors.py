"""Files with vectors: added to, searched, written again, damaged."""

from pathlib import Path

import numpy as np
import pytest

from app.engine.child import vectors
from app.engine.embedding.client import Embedder, VectorsNotWrittenError
from app.engine.embedding.vector_file import identity_of, remove_others, state_of, vector_file
from tests.engine.embedding import tiny_models

MODEL, OTHER = b"m" * 32, b"o" * 32


def made(count: int, width: int = 48) -> list[vectors.Floats]:
    found = np.random.default_rng(3).standard_normal((count, width)).astype(np.float32)
    return list(found / np.linalg.norm(found, axis=1, keepdims=True))


def test_the_nearest_are_found_in_order(tmp_path: Path) -> None:
    rows, file = made(3000), tmp_path / "a.bin"
    vectors.append(file, MODEL, range(1, 2001), rows[:2000])
    vectors.append(file, MODEL, range(2001, 3001), rows[2000:])
    assert state_of(file, MODEL) == (3000, 3000, 48)
    exact = np.argsort(-(np.stack(rows) @ rows[6]))[:5] + 1
    found = vectors.nearest(file, MODEL, rows[6], 5)
    assert found[0] == 7
    assert len(set(found) & set(exact.tolist())) >= 4  # the vectors are rounded
    assert len(vectors.nearest(file, MODEL, rows[6], 10_000)) == 3000


def test_another_model_or_a_damaged_file_begins_again(tmp_path: Path) -> None:
    rows, file = made(3), tmp_path / "a.bin"
    assert vectors.nearest(file, MODEL, rows[0], 5) == []
    vectors.append(file, MODEL, [1, 2], rows[:2])
    assert vectors.nearest(file, OTHER, rows[0], 5) == []
    vectors.append(file, OTHER, [3], rows[2:])
    assert state_of(file, OTHER) == (1, 3, 48)
    file.write_bytes(b"nonsense")
    assert state_of(file, OTHER) is None
    vectors.append(file, OTHER, [4], rows[:1])
    assert vectors.nearest(file, OTHER, rows[0], 5) == [4]


def test_half_a_row_after_a_crash_is_cut_off(tmp_path: Path) -> None:
    rows, file = made(3), tmp_path / "a.bin"
    vectors.append(file, MODEL, [1, 2], rows[:2])
    with file.open("ab") as stream:
        stream.write(b"half a row")
    assert state_of(file, MODEL) == (2, 2, 48)
    vectors.append(file, MODEL, [3], rows[2:])
    assert vectors.nearest(file, MODEL, rows[2], 1) == [3]


def test_vectors_of_passages_that_are_gone_are_removed(tmp_path: Path) -> None:
    rows, file = made(4), tmp_path / "a.bin"
    vectors.append(file, MODEL, [1, 2, 5, 6], rows)
    vectors.retain(file, MODEL, [2, 6])
    assert state_of(file, MODEL) == (2, 6, 48)
    assert set(vectors.nearest(file, MODEL, rows[0], 9)) == {2, 6}


def test_the_process_adds_and_finds(tmp_path: Path) -> None:
    tiny_models.write_bert(tmp_path / "a.gguf")
    identity = identity_of(tmp_path / "a.gguf")
    file = vector_file(tmp_path, identity)
    with Embedder(tmp_path / "a.gguf") as embedder:
        embedder.add(file, identity, [(3, "dogs must be kept on a lead"), (9, "fee three")])
        missing = tmp_path / "none.bin"
        assert embedder.nearest([file, missing], identity, "fee three", 5) == [(9, 3), ()]
        with pytest.raises(VectorsNotWrittenError, match="No such file"):
            embedder.add(tmp_path / "none" / "a.bin", identity, [(3, "dogs")])
        embedder.retain(file, identity, [3])
        assert embedder.nearest([file], identity, "fee", 5) == [(3,)]
    remove_others(tmp_path, file)
    assert file.exists()
    remove_others(tmp_path, None)
    assert not file.exists()

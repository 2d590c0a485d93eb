"""Vectors by llama.cpp's embedding mode. No model for embeddings is here, so a chat model serves, with mean pooling."""

import math
import operator
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from app.engine.embedding.client import Embedder
from app.engine.embedding.protocol import Purpose
from app.engine.faults import EngineError, FaultKind
from tests.small_models import write_gpt_oss, write_without_tensors

RULES = ("Nobody may swim here after sunset.", "Dogs must be kept on a lead.", "The fee is three euros a person.")


@pytest.fixture(scope="module")
def embedder(smollm2: Path) -> Iterator[Embedder]:
    with Embedder(smollm2) as made:
        yield made


def likeness(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(map(operator.mul, one, other))


def test_a_vector_has_unit_length_and_is_the_same_each_time(embedder: Embedder) -> None:
    first, again = (embedder.embed(RULES[:1], Purpose.PASSAGE)[0] for _ in range(2))
    assert len(first) == embedder.n_embd
    assert math.isclose(likeness(first, first), 1.0, abs_tol=1e-5)
    assert list(first) == list(again)


def test_the_passage_that_says_the_same_is_nearest(embedder: Embedder) -> None:
    passages = embedder.embed(RULES, Purpose.PASSAGE)
    [question] = embedder.embed(["A person pays a fee of three euros."], Purpose.QUESTION)
    assert max(range(3), key=lambda index: likeness(question, passages[index])) == 2


def test_more_texts_than_fit_into_a_request(embedder: Embedder) -> None:
    texts = [f"number {number}" for number in range(20)]
    vectors = embedder.embed(texts, Purpose.PASSAGE)
    assert len(vectors) == 20
    [last] = embedder.embed(texts[-1:], Purpose.PASSAGE)
    assert math.isclose(likeness(vectors[-1], last), 1.0, abs_tol=1e-3)


def test_a_text_that_is_too_long_or_empty_has_a_vector(tmp_path: Path) -> None:
    """A model with a short context, since SmolLM2 takes half a minute to fill its own."""
    with Embedder(write_gpt_oss(tmp_path / "tiny.gguf", context_length=256)) as tiny:
        assert tiny.n_ctx <= 256
        for vector in tiny.embed(["word " * (2 * tiny.n_ctx), "", "<|im_end|>"], Purpose.PASSAGE):
            assert math.isclose(likeness(vector, vector), 1.0, abs_tol=1e-5)


def test_what_is_no_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineError) as missing:
        Embedder(tmp_path / "none.gguf")
    assert missing.value.fault.kind is FaultKind.BAD_FILE
    (tmp_path / "a.gguf").write_text("hello", encoding="utf-8")
    with pytest.raises(EngineError) as text:
        Embedder(tmp_path / "a.gguf")
    assert text.value.fault.kind is FaultKind.BAD_FILE
    with pytest.raises(EngineError) as empty:
        Embedder(write_without_tensors(tmp_path / "b.gguf"))
    assert "b.gguf" in str(empty.value)


def test_a_process_that_crashes_or_hangs_is_reported(smollm2: Path) -> None:
    with pytest.raises(EngineError) as crashed:
        Embedder(smollm2, command=[sys.executable, "-c", "import os; os.abort()"])
    assert crashed.value.fault.kind is FaultKind.CRASHED
    with pytest.raises(EngineError) as hung:
        Embedder(smollm2, seconds=0.2, command=[sys.executable, "-c", "import time; time.sleep(10_000)"])
    assert hung.value.fault.kind is FaultKind.STUCK
    with pytest.raises(EngineError) as nothing:
        Embedder(smollm2, command=["no such program"])
    assert nothing.value.fault.kind is FaultKind.ENGINE_MISSING

"""Embeddings of the three kinds of models: against a computation of our own, and against llama-cpp-python's.

The weights are random, so these tests say that pooling, prefixes and mathematics are right, not how well a model finds.
"""

import operator
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import pytest

from app.engine.embedding.child import prefixes_of
from app.engine.embedding.client import Embedder
from app.engine.embedding.protocol import Purpose
from tests.engine.embedding import tiny_models
from tests.engine.embedding.tiny_models import CLS, EPSILON, HEADS, LAYERS, SEP, WIDTH, WORDS, Weights

Array = np.ndarray[Any, np.dtype[np.float32]]
TEXT = "dogs must be kept on a lead"


def ids_of(text: str) -> list[int]:
    return [CLS, *(WORDS.index(f"▁{word}") for word in text.split()), SEP]


def bert(weights: Weights, ids: Sequence[int]) -> Array:
    """The last state of each token, computed here."""

    def norm(value: Array, name: str) -> Array:
        centred = value - value.mean(axis=1, keepdims=True)
        spread = np.sqrt((centred**2).mean(axis=1, keepdims=True) + EPSILON)
        return centred / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]

    def linear(value: Array, name: str) -> Array:
        return value @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    state = weights["token_embd.weight"][list(ids)] + weights["token_types.weight"][0]
    state = norm(state + weights["position_embd.weight"][: len(ids)], "token_embd_norm")
    for layer in range(LAYERS):
        at = f"blk.{layer}"
        q, k, v = (
            linear(state, f"{at}.attn_{part}").reshape(len(ids), HEADS, WIDTH // HEADS).transpose(1, 0, 2)
            for part in "qkv"
        )
        scores = q @ k.transpose(0, 2, 1) / np.sqrt(WIDTH / HEADS)
        weight = np.exp(scores - scores.max(axis=2, keepdims=True))
        weight /= weight.sum(axis=2, keepdims=True)
        mixed = (weight @ v).transpose(1, 0, 2).reshape(len(ids), WIDTH)
        state = norm(state + linear(mixed, f"{at}.attn_output"), f"{at}.attn_output_norm")
        up = linear(state, f"{at}.ffn_up")
        up = 0.5 * up * (1 + np.tanh(np.sqrt(2 / np.pi) * (up + 0.044715 * up**3)))
        state = norm(state + linear(up, f"{at}.ffn_down"), f"{at}.layer_output_norm")
    return state


def likeness(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(map(operator.mul, one, other))


@pytest.mark.parametrize("pooling", [gguf.PoolingType.MEAN, gguf.PoolingType.CLS])
def test_a_bert_is_computed_as_here(tmp_path: Path, pooling: gguf.PoolingType) -> None:
    weights = tiny_models.write_bert(tmp_path / "a.gguf", pooling=pooling)
    states = bert(weights, ids_of(TEXT))
    wanted = states.mean(axis=0) if pooling is gguf.PoolingType.MEAN else states[0]
    with Embedder(tmp_path / "a.gguf") as embedder:
        assert (embedder.n_embd, embedder.n_ctx) == (WIDTH, tiny_models.CONTEXT)
        assert embedder.memory > 1_000_000
        [found] = embedder.embed([TEXT], Purpose.PASSAGE)
        others = embedder.embed(["three", "dogs"], Purpose.PASSAGE)
    assert likeness(found, wanted / np.linalg.norm(wanted)) > 0.9999
    assert all(likeness(found, other) < 0.99 for other in others)


@pytest.mark.parametrize("kind", ["nomic", "gemma"])
def test_the_others_are_computed_as_by_llama_cpp_python(tmp_path: Path, kind: str) -> None:
    from llama_cpp import Llama

    path = tmp_path / "a.gguf"
    getattr(tiny_models, f"write_{kind}")(path)
    with Embedder(path) as embedder:
        [found] = embedder.embed(["dogs"], Purpose.PASSAGE)
    prefix = {"nomic": "search_document: ", "gemma": "title: none | text: "}[kind]
    model = Llama(str(path), embedding=True, n_ctx=tiny_models.CONTEXT, n_gpu_layers=0, verbose=False)
    reference = model.embed(f"{prefix}dogs", normalize=True)
    without = model.embed("dogs", normalize=True)
    model.close()
    assert likeness(found, reference) > 0.9999
    assert likeness(found, without) < 0.9999


def test_each_family_gets_its_prefixes() -> None:
    assert prefixes_of("nomic-bert", "nomic-embed-text-v1.5")[Purpose.QUESTION] == "search_query: "
    assert prefixes_of("gemma-embedding", "embeddinggemma-300m")[Purpose.PASSAGE] == "title: none | text: "
    assert prefixes_of("bert", "bge-small-en-v1.5") == {
        Purpose.QUESTION: "Represent this sentence for searching relevant passages: "
    }
    assert prefixes_of("bert", "bge-m3") == prefixes_of("bert", "all-MiniLM-L6-v2") == {}

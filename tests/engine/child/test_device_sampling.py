"""Tokens that are drawn in llama.cpp's graph follow the model's own distribution; here the graph runs on the CPU."""

import ctypes
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from app.engine.child.bindings.context import Context
from app.engine.child.bindings.device_sampler import DeviceSampler
from app.engine.child.bindings.library import initialise_backend
from app.engine.child.bindings.llama import llama
from app.engine.child.bindings.model import Model
from app.engine.child.sampler import Logits, NotANumberError, Sampler
from app.engine.protocol import Sampling
from tests.engine.child.drafts.test_exactness import OPTIONS, Engine, ask
from tests.engine.child.test_sampler import chi_square_z, softmax
from tests.small_models import write_gpt_oss

DRAWS = 8_000
OWN = Sampling()
SEEDED = Sampling(seed=3)
PROMPT = (101, 32, 17, 2)


@pytest.fixture(scope="module")
def model(demo_model: Path) -> Iterator[Model]:
    """It has the vocabulary of gpt-oss."""
    initialise_backend()
    model = Model(str(demo_model))
    yield model
    model.close()


@pytest.fixture(scope="module")
def tiny_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_gpt_oss(tmp_path_factory.mktemp("tiny") / "tiny.gguf")


@pytest.fixture(scope="module")
def unsure(tiny_file: Path) -> Iterator[Model]:
    """A model that finds many tokens possible."""
    initialise_backend()
    model = Model(str(tiny_file))
    yield model
    model.close()


def make_context(model: Model, *, draws: bool) -> Context:
    return Context(
        model, n_ctx=512, n_ubatch=64, n_threads=1, flash_attention=True, n_outputs=24, n_sequences=9, draws=draws
    )


@pytest.fixture
def context(unsure: Model) -> Iterator[Context]:
    context = make_context(unsure, draws=True)
    yield context
    context.close()


def drawn_again(context: Context, ids: Sequence[int]) -> int:
    """Evaluate the last `ids` of :data:`PROMPT` again, in one batch, and return what is drawn after the last."""
    assert context.cut(len(PROMPT) - len(ids))
    context.decode(ids, logits_of_all=True)
    drawn = [context.draw(row) for row in range(len(ids))]
    assert drawn[-1] is not None
    return drawn[-1].token


def z_of_draws(context: Context, rows: int = 1) -> float:
    """How far the tokens that are drawn after :data:`PROMPT` are from its softmax, in standard deviations."""
    context.decode(PROMPT)
    expected = softmax(context.logits())
    assert expected.min() * DRAWS > 5
    drawn = [drawn_again(context, PROMPT[-rows:]) for _ in range(DRAWS)]
    return chi_square_z(np.bincount(drawn, minlength=len(expected)), expected * DRAWS)


@pytest.mark.parametrize("rows", [1, 3])
def test_what_is_drawn_follows_the_softmax(context: Context, rows: int) -> None:
    assert abs(z_of_draws(context, rows)) < 4


def _only_the_first(real: Callable[[DeviceSampler], None]) -> Callable[[DeviceSampler], None]:
    seen = set[int]()

    def set_numbers(sampler: DeviceSampler) -> None:
        if id(sampler) not in seen:
            real(sampler)
        seen.add(id(sampler))

    return set_numbers


def test_a_random_number_that_is_used_again_would_be_noticed(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DeviceSampler, "_set_numbers", _only_the_first(DeviceSampler._set_numbers))
    assert z_of_draws(context) > 50


def test_the_logits_are_those_of_a_context_that_does_not_draw(model: Model) -> None:
    plain, context = (make_context(model, draws=draws) for draws in (False, True))
    try:
        for one in (plain, context):
            one.decode(PROMPT, logits_of_all=True)
        for row in range(len(PROMPT)):
            drawn = context.draw(row)
            assert drawn is not None
            assert np.abs(plain.logits(row) - context.logits(row)).max() < 1e-3
            assert drawn.probability == pytest.approx(softmax(plain.logits(row))[drawn.token], abs=1e-5)
            assert context.logits(row) is context.logits(row)  # copied once
        assert plain.draw() is None
    finally:
        plain.close()
        context.close()


def test_only_the_token_and_its_probability_are_copied(context: Context) -> None:
    context.decode(PROMPT, logits_of_all=True)
    assert context.draw(1) is not None
    counts = llama.llama_get_sampled_probs_count_ith, llama.llama_get_sampled_logits_count_ith
    copied = [[count(context._handle, row) for row in range(len(PROMPT))] for count in counts]
    assert copied == [[2 * len(PROMPT), 0, 0, 0], [0, 0, 0, 0]]


def test_any_number_of_outputs_is_drawn_by_the_same_operations(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise llama.cpp lays out memory for each batch anew, and waits until a GPU is done before that."""
    assert context._sampler is not None
    functions, called = context._sampler._ggml._functions, list[str]()

    def watched(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *arguments: (called.append(name), function(*arguments))[1]

    for name, function in list(functions.items()):
        if not name.startswith("backend") and name != "new_tensor_2d":  # a tensor alone is no operation
            monkeypatch.setitem(functions, name, watched(name, function))
    seen = []
    for ids, outputs in ((PROMPT, "none"), (PROMPT, "one"), (PROMPT, "all"), (PROMPT[:1], "one")):
        context.decode(ids, with_logits=outputs != "none", logits_of_all=outputs == "all")
        seen.append(called.copy())
        called.clear()
    assert seen[0] == seen[1] == seen[2] == seen[3]
    assert len(seen[0]) > 10


def test_each_size_of_a_batch_has_a_first_operation_of_its_own(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the address of the first one, ggml finds what it has recorded of a graph for a GPU."""
    assert context._sampler is not None
    functions, found = context._sampler._ggml._functions, list[tuple[int, int]]()
    expand = functions["build_forward_expand"]

    def watched(graph: int, tensor: int) -> None:
        expand(graph, tensor)
        found.append((graph, tensor))

    monkeypatch.setitem(functions, "build_forward_expand", watched)
    addresses: dict[str, set[int]] = {}
    for name in ("prompt", "one", "draft of two", "draft of three") * 3:
        count = {"prompt": 4, "one": 1, "draft of two": 2, "draft of three": 3}[name]
        found.clear()
        context.decode(PROMPT[:count], logits_of_all=name.startswith("draft"))
        ((graph, tensor),) = found
        nodes = ctypes.cast(functions["graph_nodes"](graph), ctypes.POINTER(ctypes.c_void_p))
        assert nodes[1] == tensor, "the first operation behind the embeddings"
        addresses.setdefault(name, set()).add(tensor)
    assert [len(known) for known in addresses.values()] == [1, 1, 1, 1], "the same each time"
    assert len(set.union(*addresses.values())) == 4


def test_logits_are_those_of_the_last_batch(context: Context) -> None:
    context.decode(PROMPT)
    first = context.logits().copy()
    context.decode([5], logits_of_all=True)
    second = context.logits().copy()
    assert np.abs(first - second).max() > 0.01
    assert context.cut(len(PROMPT) - 1)
    context.decode(PROMPT[-1:])  # a graph that is used again
    assert np.abs(context.logits() - first).max() < 1e-3
    assert np.abs(context.logits(0) - first).max() < 1e-3


# -- what a device cannot add up exactly -------------------------------------------------------------------------------


def settled(token: int, probabilities: Logits, count: int = 300) -> Counter[int]:
    sampler = Sampler(OWN, len(probabilities))
    with np.errstate(divide="ignore"):
        logits = np.log(probabilities)
    return Counter(sampler.settle(token, float(probabilities[token]), lambda: logits) for _ in range(count))


def test_a_likely_token_is_taken() -> None:
    probabilities = np.array([0.5, 0.4998, 0.0001, 0.0000001], np.float32)
    assert settled(1, probabilities) == {1: 300}


def test_an_unlikely_token_is_drawn_again_among_its_like() -> None:
    probabilities = np.zeros(1_000, np.float32)
    probabilities[[3, 5, 7, 11]] = 0.9999994, 3e-7, 2e-7, 1e-7
    counts = settled(999, probabilities, 6_000)
    assert set(counts) == {5, 7, 11}
    assert counts[5] == pytest.approx(3_000, abs=250)
    assert counts[11] == pytest.approx(1_000, abs=200)


def test_an_impossible_token_gives_the_only_possible_one() -> None:
    probabilities = np.zeros(1_000, np.float32)
    probabilities[3] = 1.0
    assert settled(999, probabilities) == {3: 300}


def test_not_a_number_is_an_error() -> None:
    with pytest.raises(NotANumberError):
        Sampler(OWN, 1_000).settle(5, np.nan, lambda: np.full(1_000, np.nan, np.float32))


@pytest.mark.parametrize(
    "settings",
    [
        Sampling(temperature=0.9),
        Sampling(temperature=0.0),
        Sampling(top_p=0.9),
        Sampling(top_k=40),
        Sampling(min_p=0.1),
        Sampling(repetition_penalty=1.1),
        SEEDED,
    ],
)
def test_everything_else_is_sampled_from_the_logits(settings: Sampling) -> None:
    assert not Sampler(settings, 10).cuts_nothing
    assert Sampler(OWN, 10).cuts_nothing


# -- whole turns -------------------------------------------------------------------------------------------------------


DRAWING = msgspec.structs.replace(OPTIONS, draws_on_gpu=True)


@pytest.fixture(scope="module")
def drawing(tiny_file: Path) -> Iterator[Engine]:
    engine = Engine(tiny_file, DRAWING)
    yield engine
    engine.loaded.close()


def written(engine: Engine, *, sampling: Sampling = OWN, **rest: object) -> tuple[int, ...]:
    """The tokens of an answer without drafts."""
    return engine.turn(ask("Count to ten."), drafts=False, sampling=sampling, **rest).raw_ids


def test_a_seed_gives_the_same_text_wherever_tokens_are_drawn(tiny_file: Path, drawing: Engine) -> None:
    plain = Engine(tiny_file)
    try:
        assert written(plain, sampling=SEEDED, max_tokens=100) == written(drawing, sampling=SEEDED, max_tokens=100)
    finally:
        plain.loaded.close()


def test_an_answer_is_drawn(drawing: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sampler, "sample", None)  # it is not needed
    assert len({written(drawing, max_tokens=200) for _ in range(3)}) == 3


def test_drafts_are_accepted_if_they_are_drawn(demo_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sampler, "sample", None)
    engine = Engine(demo_model, DRAWING)
    try:
        figures = engine.turn(ask("What is 457 + 389?"), drafts=True, sampling=OWN).figures
    finally:
        engine.loaded.close()
    assert 0 < figures.accepted < figures.drafted


def test_an_answer_without_reasoning_is_not_empty(drawing: Engine) -> None:
    for _ in range(5):
        assert len(written(drawing, skip_thinking=True, max_tokens=60)) > 1

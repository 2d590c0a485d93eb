"""The sampler draws what the softmax says, over the whole vocabulary."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.engine.child.sampler import Logits, NotANumberError, Sampler
from app.engine.protocol import Sampling

N_VOCAB = 201_088
Floats = NDArray[np.float64]


def softmax(logits: Logits, temperature: float = 1.0) -> Floats:
    scaled = logits.astype(np.float64) / temperature
    weights = np.exp(scaled - scaled.max())
    result: Floats = weights / weights.sum()
    return result


def draw(sampling: Sampling, logits: Logits, count: int) -> NDArray[np.int64]:
    sampler = Sampler(sampling, len(logits))
    return np.array([sampler.sample(logits) for _ in range(count)])


def chi_square_z(observed: NDArray[np.int64], expected: Floats) -> float:
    """How many standard deviations the chi-square statistic lies from its mean (Wilson-Hilferty)."""
    statistic = float((((observed - expected) ** 2) / expected).sum())
    freedom = len(expected) - 1
    return ((statistic / freedom) ** (1 / 3) - (1 - 2 / (9 * freedom))) / math.sqrt(2 / (9 * freedom))


def grouped(
    probabilities: Floats, draws: NDArray[np.int64], order: NDArray[np.int64], groups: int = 200
) -> tuple[NDArray[np.int64], Floats]:
    """Counts and expectations in groups of about equal probability, taken along `order`."""
    edges = np.cumsum(probabilities[order])
    group_of = np.empty(len(probabilities), np.int64)
    group_of[order] = np.minimum((edges * groups).astype(np.int64), groups - 1)
    expected = np.bincount(group_of, probabilities, groups) * len(draws)
    observed = np.bincount(group_of[draws], minlength=groups)
    keep = expected > 5
    return observed[keep], expected[keep]


# By rank a wrong shape shows, by position a wrong search.
ORDERS = {"rank": np.argsort, "position": lambda p: np.arange(len(p))}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(("temperature", "spread"), [(1.0, 0.0), (1.0, 1.0), (1.0, 4.0), (0.7, 1.0), (2.0, 4.0)])
def test_draws_follow_the_softmax_of_the_whole_vocabulary(temperature: float, spread: float, order: str) -> None:
    logits = np.random.default_rng(3).normal(0, spread, N_VOCAB).astype(np.float32)
    expected_share = softmax(logits, temperature)
    draws = draw(Sampling(temperature=temperature, seed=11), logits, 6_000)
    observed, expected = grouped(expected_share, draws, ORDERS[order](expected_share))
    assert abs(chi_square_z(observed, expected)) < 4.5


def test_a_wrong_distribution_is_noticed() -> None:
    logits = np.random.default_rng(3).normal(0, 1, N_VOCAB).astype(np.float32)
    draws = draw(Sampling(temperature=1.3, seed=11), logits, 6_000)
    expected_share = softmax(logits)
    observed, expected = grouped(expected_share, draws, ORDERS["rank"](expected_share))
    assert chi_square_z(observed, expected) > 6


def test_tokens_at_both_ends_and_in_the_tail_are_drawn() -> None:
    logits = np.full(N_VOCAB, -30.0, np.float32)
    logits[[0, 127, 128, N_VOCAB - 1]] = 1.0
    assert set(draw(Sampling(seed=1), logits, 400)) == {0, 127, 128, N_VOCAB - 1}


def test_the_tail_is_not_cut_off() -> None:
    """A token a millionth as likely still has its share: with 200,000 of them, a sixth of all draws."""
    logits = np.zeros(N_VOCAB, np.float32)
    logits[0] = math.log(1e6)
    share = np.mean(draw(Sampling(seed=5), logits, 4_000) != 0)
    assert share == pytest.approx(N_VOCAB / (N_VOCAB + 1e6), abs=0.025)


def test_a_seed_repeats_and_none_does_not() -> None:
    logits = np.zeros(N_VOCAB, np.float32)
    same = [draw(Sampling(seed=9), logits, 5).tolist() for _ in range(2)]
    fresh = [draw(Sampling(), logits, 5).tolist() for _ in range(2)]
    assert same[0] == same[1]
    assert fresh[0] != fresh[1]


def test_temperature_zero_takes_the_likeliest() -> None:
    logits = np.random.default_rng(0).normal(0, 1, 1000).astype(np.float32)
    assert Sampler(Sampling(temperature=0.0), 1000).sample(logits) == int(logits.argmax())


@settings(max_examples=40)
@given(
    seed=st.integers(0, 2**31),
    top_p=st.floats(0.05, 0.99),
    n_vocab=st.integers(2, 700),
)
def test_top_p_keeps_the_smallest_sufficient_set(seed: int, top_p: float, n_vocab: int) -> None:
    logits = np.random.default_rng(seed).normal(0, 2, n_vocab).astype(np.float32)
    probabilities = softmax(logits)
    order = np.argsort(-probabilities, kind="stable")
    reached = np.cumsum(probabilities[order])
    allowed = set(order[: int(np.searchsorted(reached, top_p)) + 1])
    # One more may be allowed where a sum meets top_p within float32 rounding.
    allowed |= set(order[: int(np.searchsorted(reached, top_p + 1e-5)) + 1])
    assert set(draw(Sampling(top_p=top_p, seed=seed), logits, 60)) <= allowed


def test_top_p_reaches_the_whole_set() -> None:
    logits = np.log(np.array([0.4, 0.3, 0.2, 0.1], np.float32))
    draws = draw(Sampling(top_p=0.85, seed=2), logits, 3_000)
    counts = np.bincount(draws, minlength=4)
    assert counts[3] == 0
    assert counts[:3] / 3_000 == pytest.approx([4 / 9, 3 / 9, 2 / 9], abs=0.04)


def test_top_k_and_min_p() -> None:
    logits = np.log(np.array([0.4, 0.3, 0.2, 0.1], np.float32))
    assert set(draw(Sampling(top_k=2, seed=2), logits, 300)) == {0, 1}
    assert set(draw(Sampling(top_k=99, seed=2), logits, 300)) == {0, 1, 2, 3}
    assert set(draw(Sampling(min_p=0.45, seed=2), logits, 300)) == {0, 1, 2}


def test_repetition_penalty_only_touches_recent_tokens() -> None:
    logits = np.array([2.0, 2.0, -1.0, -1.0], np.float32)
    before = logits.copy()
    sampler = Sampler(Sampling(repetition_penalty=1e9, temperature=0.0), 4)
    assert sampler.sample(logits, recent=[0, 0, 2]) == 1
    assert (logits == before).all()


@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_logits_that_are_no_numbers_are_an_error(temperature: float) -> None:
    logits = np.full(1000, np.nan, np.float32)
    with np.errstate(invalid="ignore"), pytest.raises(NotANumberError):
        Sampler(Sampling(temperature=temperature), 1000).sample(logits)

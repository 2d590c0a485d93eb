"""Samples the next token from raw logits, exactly over the whole vocabulary.

llama.cpp's samplers copy each logit into a 12-byte record and sort or scan those, which halves the speed of gpt-oss
with its 201,088 tokens. Here the float32 logits stay an array: exponentials, sums over blocks of 128, and a search for
a random point in them. Nothing is cut off: at temperature 1 and top_p 1, each token is sampled with exactly its softmax
probability (up to float32 rounding).

A GPU may draw from the same distribution instead (:mod:`app.engine.child.bindings.device_sampler`); what it draws is
checked here, see :meth:`Sampler.settle`.

Order of the steps: repetition penalty, temperature, top-k, top-p, min-p (each applied to the result of the previous
one).
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.engine.protocol import Sampling

Logits: TypeAlias = NDArray[np.float32]
Edges: TypeAlias = NDArray[np.float64]

PENALTY_WINDOW = 64
"""How many of the last tokens the repetition penalty takes into account."""

_BLOCK = 128
_LEAST_SUM, _MOST_SUM = 1e-15, 1e30
"""Between these, every weight that counts is a normal number of float32 (1.2e-38 to 3.4e38)."""

_RARE = 2.0**-20
"""From this probability on, a token that a GPU drew is taken as it is. A fifth of one in 201,088."""


class NotANumberError(ArithmeticError):
    """Raised when the logits are NaN: the weights or the computation are damaged."""


class Sampler:
    """The sampling settings and the random generator of one turn, for a vocabulary of `n_vocab` tokens."""

    def __init__(self, sampling: Sampling, n_vocab: int) -> None:
        self._sampling = sampling
        self._random = np.random.Generator(np.random.PCG64(sampling.seed))
        self._n_vocab = n_vocab
        blocks = -(-n_vocab // _BLOCK)
        # Padded to whole blocks; the weight of the padding stays 0.
        self._weights = np.zeros(blocks * _BLOCK, np.float32)
        self._by_block = self._weights.reshape(blocks, _BLOCK)
        self._ones = np.ones(_BLOCK, np.float32)

    @property
    def cuts_nothing(self) -> bool:
        """Whether tokens are drawn from the model's own distribution, with any random numbers."""
        settings = self._sampling
        keeps_all = settings.top_k <= 0 and settings.top_p >= 1.0 and settings.min_p <= 0.0
        is_own = settings.temperature == 1.0 and settings.repetition_penalty == 1.0
        return keeps_all and is_own and settings.seed is None

    def settle(self, token: int, probability: float, logits: Callable[[], Logits]) -> int:
        """Return a token that a GPU drew with this probability, or if it is a rare one, another of the rare ones.

        A GPU adds up all probabilities in float32, in an order of its own, so that its sums are wrong by up to about
        1e-6, and compares them with a random number of float32. Now and then it returns a token that is all but
        impossible, or the last one of the vocabulary. All rare tokens together still have the right probability, so
        one of them is drawn again, exactly.

        Args:
            logits: returns the logits that the token was drawn from, which are needed for a rare one.

        Raises:
            NotANumberError: the probabilities contain no usable number.
        """
        if probability >= _RARE:
            return token
        edges = self._fill_weights(logits())
        weights = self._weights
        weights *= weights < _RARE * edges[-1]
        rare = self._edges()
        if rare[-1] > 0.0:
            return self._draw(rare)
        return self._draw(self._fill_weights(logits()))  # nothing is rare, or nothing is a number

    def sample(self, logits: Logits, recent: Sequence[int] = ()) -> int:
        """Return the id of the next token.

        Args:
            logits: float32, shape (n_vocab,); not modified.
            recent: the last ids, for the repetition penalty.

        Raises:
            NotANumberError: the logits contain no usable number.
        """
        settings = self._sampling
        if settings.repetition_penalty != 1.0 and recent:
            logits = _penalised(logits, recent, settings.repetition_penalty)
        if settings.temperature <= 0.0:
            best = int(logits.argmax())
            if np.isnan(logits[best]):
                raise NotANumberError
            return best
        edges = self._fill_weights(logits)
        if settings.top_k > 0:
            self._keep_top_k(settings.top_k)
        if settings.top_p < 1.0:
            self._keep_top_p(settings.top_p)
        if settings.min_p > 0.0:
            weights = self._weights
            weights *= weights >= settings.min_p * weights.max()
        is_cut = settings.top_k > 0 or settings.top_p < 1.0 or settings.min_p > 0.0
        return self._draw(self._edges() if is_cut else edges)

    def _fill_weights(self, logits: Logits) -> Edges:
        """Compute the numerators of the softmax, up to a common factor, and return the edges of their blocks.

        The usual first step, to subtract the largest logit, costs a third of the time. It only matters if the
        exponentials leave the range of float32, and then their sum does, too.
        """
        weights = self._weights[: self._n_vocab]
        with np.errstate(over="ignore"):
            np.exp(self._divided(logits, weights), out=weights)
            edges = self._edges()
        if _LEAST_SUM < edges[-1] < _MOST_SUM:
            return edges
        np.subtract(logits, logits.max(), out=weights)
        np.exp(self._divided(weights, weights), out=weights)
        return self._edges()

    def _divided(self, logits: Logits, out: Logits) -> Logits:
        """Return the logits divided by the temperature, in `out` unless that changes nothing."""
        if self._sampling.temperature == 1.0:
            return logits
        return np.multiply(logits, np.float32(1.0 / self._sampling.temperature), out=out)

    def _keep_top_k(self, k: int) -> None:
        if k >= self._n_vocab:
            return
        weights = self._weights[: self._n_vocab]
        kept = np.argpartition(weights, -k)[-k:]
        values = weights[kept].copy()
        weights[:] = 0.0
        weights[kept] = values

    def _keep_top_p(self, top_p: float) -> None:
        """Keep the smallest set of most likely tokens whose probabilities reach `top_p`.

        All tokens below (1 - top_p) / n_vocab together weigh less than 1 - top_p, so the set is complete without them,
        and only the rest has to be sorted.
        """
        weights = self._weights
        total = float(self._edges()[-1])
        candidates = np.flatnonzero(weights >= (1.0 - top_p) * total / self._n_vocab)
        order = candidates[np.argsort(weights[candidates], kind="stable")[::-1]]
        reached = np.cumsum(weights[order], dtype=np.float64)
        count = int(np.searchsorted(reached, top_p * total)) + 1
        kept = order[:count]
        values = weights[kept].copy()
        weights[:] = 0.0
        weights[kept] = values

    def _draw(self, edges: Edges) -> int:
        """Find a uniform random point, first among the blocks, which have these `edges`, then inside one."""
        if not edges[-1] > 0.0:
            raise NotANumberError
        point = self._random.random() * edges[-1]
        block = min(int(edges.searchsorted(point, side="right")), len(edges) - 1)
        start = edges[block - 1] if block else 0.0
        inside = self._by_block[block].cumsum(dtype=np.float64)
        offset = int(inside.searchsorted(point - start, side="right"))
        if offset >= _BLOCK:  # the block's sum was rounded up past its last edge
            offset = int(self._by_block[block].argmax())
        return block * _BLOCK + offset

    def _edges(self) -> Edges:
        """Return the sums of the weights up to the end of each block; the last is that of all.

        A product with ones is several times faster than sum(axis=1) on rows this short.
        """
        return (self._by_block @ self._ones).cumsum(dtype=np.float64)


def _penalised(logits: Logits, recent: Sequence[int], penalty: float) -> Logits:
    """Divide the logits of recent ids by `penalty` if positive, else multiply (CTRL, arXiv:1909.05858)."""
    ids = np.unique(np.asarray(recent, np.int64))
    changed = logits.copy()
    values = changed[ids]
    changed[ids] = np.where(values > 0, values / penalty, values * penalty)
    return changed

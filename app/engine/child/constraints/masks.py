"""The tokens that are allowed at one place, in three forms, since most places allow very few or almost all of them."""

from collections.abc import Collection, Iterable
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from app.engine.child.sampler import Logits

_NEVER: Final = np.float32(-np.inf)


class Mask(Protocol):
    """The tokens that are allowed next; at least one.

    Attributes:
        is_wide: almost all are, so that it pays to sample first and to look whether the token is allowed.
    """

    is_wide: bool

    def permits(self, token: int) -> bool:
        """Whether `token` is allowed."""

    def applied(self, logits: Logits) -> Logits:
        """Return a copy of `logits` in which all other tokens are impossible."""


class Only:
    """A few tokens."""

    is_wide = False

    def __init__(self, ids: Iterable[int]) -> None:
        self._ids = np.array(sorted(set(ids)), np.intp)

    def permits(self, token: int) -> bool:
        """Whether `token` is one of the few."""
        return token in self._ids

    def applied(self, logits: Logits) -> Logits:
        """Return a copy of `logits` in which only the few are possible."""
        return _kept(logits, self._ids)


class AllBut:
    """All tokens but a few. A token that is sampled again if it is one of those is sampled as if they were masked."""

    is_wide = True

    def __init__(self, ids: Collection[int]) -> None:
        self._ids = frozenset(ids)
        self._positions = np.array(sorted(self._ids), np.intp)

    def permits(self, token: int) -> bool:
        """Whether `token` is none of the few."""
        return token not in self._ids

    def applied(self, logits: Logits) -> Logits:
        """Return a copy of `logits` in which the few are impossible."""
        left = logits.copy()
        left[self._positions] = _NEVER
        return left


class Bits:
    """Any set of tokens.

    Args:
        words: a bit for each token, the first token in the lowest bit of the first number; it is changed.
        more: tokens that are allowed as well.
    """

    is_wide = False

    def __init__(self, words: NDArray[np.uint32], more: Iterable[int] = ()) -> None:
        for token in more:
            words[token // 32] |= np.uint32(1 << token % 32)
        self._bytes = words.view(np.uint8).copy()

    @property
    def is_empty(self) -> bool:
        """Whether no token is allowed."""
        return not self._bytes.any()

    def permits(self, token: int) -> bool:
        """Whether the bit of `token` is set."""
        return bool(self._bytes[token // 8] >> token % 8 & 1)

    def applied(self, logits: Logits) -> Logits:
        """Return a copy with what has no bit impossible. Much faster than to choose by a boolean for each token."""
        left: Logits = np.take(_OF_BYTE, self._bytes, axis=0, mode="clip").reshape(-1)[: len(logits)]
        left += logits
        return left


def _of_bytes() -> Logits:
    """Return what is added to the logits of eight tokens, for each of the 256 ways to allow some of them."""
    bits = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1, bitorder="little")
    return np.where(bits == 1, np.float32(0.0), _NEVER).astype(np.float32)


_OF_BYTE: Final = _of_bytes()


def _kept(logits: Logits, ids: NDArray[np.intp]) -> Logits:
    left = np.full_like(logits, _NEVER)
    left[ids] = logits[ids]
    return left

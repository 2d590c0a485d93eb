"""Splits layers over several GPUs as llama.cpp does (``llama_model_base::load_tensors`` of 0c1e570).

llama.cpp accumulates the shares, divides them by their sum, and puts layer ``i`` of ``n`` on the first GPU whose
accumulated share is above ``i / n``. With the *numbers of layers* as shares the result is exact: each GPU gets that
many layers, in order.
"""

from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate

_STEPS = 12
"""Bisection steps in the search for an even fill level: a precision of 1/4096."""


def dealt(sizes: Sequence[int], rooms: Sequence[int]) -> tuple[int, ...]:
    """Return how many of `sizes` go into each of `rooms`, in order, filling each as far as possible.

    If any split in this order fits everything, this one does. Items that fit nowhere are not counted.
    """
    ends = list(accumulate(sizes, initial=0))
    counts, at = [], 0
    for room in rooms:
        upto = max(at, bisect_right(ends, ends[at] + room) - 1) if room > 0 else at
        counts.append(upto - at)
        at = upto
    return tuple(counts)


def by_shares(n_layers: int, shares: Sequence[int]) -> tuple[int, ...]:
    """Return how many of `n_layers` layers llama.cpp puts on each GPU for these shares, of which one must not be 0."""
    ends = [Fraction(end, sum(shares)) for end in accumulate(shares)]
    counts = [0] * len(shares)
    for layer in range(n_layers):
        counts[bisect_right(ends, Fraction(layer, n_layers))] += 1
    return tuple(counts)


def with_count(counts: Sequence[int], index: int, count: int) -> tuple[int, ...]:
    """Return the layers of each GPU if the GPU at `index` gets `count` of them; the others share the rest as before."""
    others = [0 if at == index else layers for at, layers in enumerate(counts)]
    if not any(others):
        others = [0 if at == index else 1 for at in range(len(counts))]
    rest = by_shares(max(0, sum(counts) - count), others)
    return tuple(count if at == index else layers for at, layers in enumerate(rest))


def evened_out(sizes: Sequence[int], rooms: Sequence[int]) -> tuple[int, ...]:
    """Split as :func:`dealt`, which must fit everything, but fill each of `rooms` to about the same share."""
    best, low, high = dealt(sizes, rooms), 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        counts = dealt(sizes, [int(room * middle) for room in rooms])
        if sum(counts) == len(sizes):
            best, high = counts, middle
        else:
            low = middle
    return best

"""Layers dealt to several GPUs, as llama.cpp does it (``llama_model_base::load_tensors`` of 0c1e570).

llama.cpp adds the shares up, divides by their sum and puts layer ``i`` of ``n`` on the first GPU whose sum is above
``i / n``. With the *numbers of layers* as shares this comes out exactly: the layers go in order, so many to each GPU.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

_STEPS = 12
"""Halvings of the search for an even share: to a four-thousandth."""


def dealt(sizes: Sequence[int], rooms: Sequence[int]) -> tuple[int, ...]:
    """How many of `sizes` go into each of `rooms`, in order, each as full as can be.

    If any way of keeping the order has room for all, this one has. What finds no room is not counted.
    """
    ends = list(accumulate(sizes, initial=0))
    counts, at = [], 0
    for room in rooms:
        upto = max(at, bisect_right(ends, ends[at] + room) - 1) if room > 0 else at
        counts.append(upto - at)
        at = upto
    return tuple(counts)


def evened_out(sizes: Sequence[int], rooms: Sequence[int]) -> tuple[int, ...]:
    """As :func:`dealt`, which must find room for all, but each room is filled to about the same share."""
    best, low, high = dealt(sizes, rooms), 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        counts = dealt(sizes, [int(room * middle) for room in rooms])
        if sum(counts) == len(sizes):
            best, high = counts, middle
        else:
            low = middle
    return best

"""What an answer may do with tools."""

from __future__ import annotations

from typing import Final

import msgspec

_LEAST_BYTES: Final = 2_000
_MOST_BYTES: Final = 16_000


class Limits(msgspec.Struct, frozen=True):
    """What an answer may do with tools.

    Attributes:
        calls: how many calls it may make.
        result_bytes: the longest text of a result; what is longer is cut.
        malformed: how often in a row the model is told that a call is malformed.
        identical: how often in a row the same call may be made.
    """

    calls: int = 25
    result_bytes: int = _MOST_BYTES
    malformed: int = 2
    identical: int = 2


def limits_for(n_ctx: int) -> Limits:
    """Return the limits for a context of `n_ctx` tokens: a result may take about a quarter of it."""
    return Limits(result_bytes=max(_LEAST_BYTES, min(_MOST_BYTES, n_ctx)))

"""What a self-check of a device found: it computes the model in the box, and its results are compared with the CPU's.

A device can compute without an error and still be wrong: a public report has a ROCm build on one card with a
perplexity of 1,334 instead of 6.8, which was taken for a model that repeats itself.
"""

from enum import Enum, auto
from typing import Final

import msgspec

POSITIONS: Final = 256
"""Number of tokens that both compute."""

_MOST_DIVERGENCE: Final = 0.05
"""In nats. Rounding gave 0.004 (Vulkan on Mesa's software driver); noise in place of logits gives several."""
_LEAST_SAME: Final = 0.95
MOST_PERPLEXITY: Final = 1.1
"""Of the same text, as a multiple of what is right."""


class Agreement(msgspec.Struct, frozen=True):
    """How the results of a device compare with those of the CPU, for one way of computing.

    Attributes:
        divergence: Kullback-Leibler divergence of the device's distribution of the next token from the CPU's, in nats;
            the mean over all positions.
        same: share of positions with the same likeliest token.
        perplexity: of the text, as the device computes it; 0 if a logit is not a number.
        tokens_per_second: speed of the device; `cpu_tokens_per_second` is that of the CPU.
    """

    divergence: float
    same: float
    perplexity: float
    tokens_per_second: float
    cpu_tokens_per_second: float


class Outcome(Enum):
    """What a self-check says about a device."""

    RIGHT = auto()
    SLOW = auto()
    """Right, but slower than the CPU."""
    WRONG = auto()


class DeviceCheck(msgspec.Struct, frozen=True):
    """The result of a self-check.

    Attributes:
        cpu_perplexity: of the text, as the CPU computes it.
        prompt: tokens computed in batches, as for a prompt.
        single: tokens computed one after the other, as for an answer. Other kernels do that.
    """

    cpu_perplexity: float
    prompt: Agreement
    single: Agreement

    @property
    def outcome(self) -> Outcome:
        """What it says about the device."""
        if not all(_is_right(one, self.cpu_perplexity) for one in (self.prompt, self.single)):
            return Outcome.WRONG
        slower = (one.tokens_per_second < one.cpu_tokens_per_second for one in (self.prompt, self.single))
        return Outcome.SLOW if all(slower) else Outcome.RIGHT

    @property
    def worst(self) -> Agreement:
        """The way of computing that differs more."""
        return max(self.prompt, self.single, key=lambda one: (one.perplexity == 0, one.divergence))


def _is_right(found: Agreement, cpu_perplexity: float) -> bool:
    return (
        0 < found.perplexity <= MOST_PERPLEXITY * cpu_perplexity
        and found.divergence <= _MOST_DIVERGENCE
        and found.same >= _LEAST_SAME
    )

"""Checks whether a model fits in this machine's memory before it is loaded.

llama.cpp overcommits: a load that is too large is not refused, but ends with the system killing a process, perhaps
another one. So memory is estimated first, from the header alone, with the formulas of :mod:`app.planning`.
"""

from dataclasses import dataclass

from app.gguf.facts import ModelFacts
from app.hardware.memory import ram
from app.planning.compute import Work
from app.planning.constraints import CONTEXTS
from app.planning.kv_cache import Shape, cache_bytes
from app.planning.placement import Placement


@dataclass(frozen=True, slots=True)
class MemorySum:
    """The memory that a model takes, in bytes."""

    weights: int
    cache: int
    compute: int

    @property
    def total(self) -> int:
        """The sum of all parts, in bytes."""
        return self.weights + self.cache + self.compute


def memory_sum(facts: ModelFacts, n_ctx: int, n_ubatch: int) -> MemorySum:
    """Estimate the memory at `n_ctx` tokens with an f16 KV cache; an upper bound for models other than gpt-oss."""
    shape = Shape(n_ctx, n_ubatch)
    compute = Work(facts, shape).host(Placement(0))
    return MemorySum(facts.tensor_bytes.total, sum(cache_bytes(facts, shape)), compute)


def choose_context(facts: ModelFacts, n_ubatch: int, available: int) -> int:
    """Return the longest default context length that fits in `available` bytes; the shortest one if none does."""
    for wanted in CONTEXTS:
        n_ctx = min(wanted, facts.context_length)
        if memory_sum(facts, n_ctx, n_ubatch).total <= available:
            return n_ctx
    return min(CONTEXTS[-1], facts.context_length)


def available_memory() -> int:
    """Return the bytes that a new process can take now, within the container's limit if there is one."""
    return ram()[1]

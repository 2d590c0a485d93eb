"""Whether a model fits in this machine's memory, before it is loaded.

llama.cpp over-commits: a load that is too large is not refused but ends with the system killing a process, perhaps
another one. So the sum is made first, from the header alone, with the formulas of :mod:`app.planning`.
"""

from dataclasses import dataclass

from app.gguf import ModelFacts
from app.hardware.memory import ram
from app.planning.compute import layers_work
from app.planning.kv_cache import Shape, cache_bytes
from app.planning.wishes import CONTEXTS


@dataclass(frozen=True, slots=True)
class MemorySum:
    """What a model takes, in bytes."""

    weights: int
    cache: int
    compute: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.weights + self.cache + self.compute


def memory_sum(facts: ModelFacts, n_ctx: int, n_ubatch: int) -> MemorySum:
    """What `facts` takes at `n_ctx` with an f16 cache; of other models than gpt-oss an upper bound."""
    shape = Shape(n_ctx, n_ubatch)
    return MemorySum(facts.tensor_bytes.total, sum(cache_bytes(facts, shape)), layers_work(facts, shape))


def choose_context(facts: ModelFacts, n_ubatch: int, available: int) -> int:
    """The longest default context that fits in `available` bytes; the shortest of them if none does."""
    for wanted in CONTEXTS:
        n_ctx = min(wanted, facts.context_length)
        if memory_sum(facts, n_ctx, n_ubatch).total <= available:
            return n_ctx
    return min(CONTEXTS[-1], facts.context_length)


def available_memory() -> int:
    """Bytes that a new process may take now: the system's word, and the container's limit if there is one."""
    return ram()[1]

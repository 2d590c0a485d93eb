"""Whether a model fits in this machine's memory, before it is loaded.

llama.cpp over-commits: a load that is too large is not refused but ends with the system killing a process, perhaps
another one. So the sum is made first, from the header alone. Formulas: docs of the KV cache in llama.cpp
(``llama_kv_cache_iswa``), measured for gpt-oss: full layers hold n_ctx padded to 256 cells, windowed layers
window + n_ubatch padded to 256.
"""

from dataclasses import dataclass
from pathlib import Path

import psutil

from app.gguf import ModelFacts

_BYTES_PER_VALUE = 2  # f16
_CELL_STEP = 256
_CGROUP_LIMITS = ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes")
_CGROUP_USED = ("/sys/fs/cgroup/memory.current", "/sys/fs/cgroup/memory/memory.usage_in_bytes")
# The lengths that are tried, longest first, when nobody asked for one.
_DEFAULT_CONTEXTS = (16_384, 8_192, 4_096)


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
    """What `facts` takes at `n_ctx` with an f16 cache. For other windowed models than gpt-oss an upper bound."""
    full = _padded(n_ctx)
    windowed = _padded(min(n_ctx, (facts.sliding_window or 0) + n_ubatch))
    cells = [windowed if facts.is_gpt_oss and layer % 2 == 0 else full for layer in range(facts.n_layers)]
    per_head = (facts.key_length + facts.value_length) * _BYTES_PER_VALUE
    cache = sum(count * heads * per_head for count, heads in zip(cells, facts.n_heads_kv, strict=False))
    # One output row. The widest tensors of a graph are about 17 rows of n_embd; the masks take 2 bytes a cell.
    compute = n_ubatch * 17 * facts.n_embd * 4 + (full + windowed) * n_ubatch * 2
    return MemorySum(facts.tensor_bytes.total, cache, compute)


def choose_context(facts: ModelFacts, n_ubatch: int, available: int) -> int:
    """The longest default context that fits in `available` bytes; the shortest of them if none does."""
    for wanted in _DEFAULT_CONTEXTS:
        n_ctx = min(wanted, facts.context_length)
        if memory_sum(facts, n_ctx, n_ubatch).total <= available:
            return n_ctx
    return min(_DEFAULT_CONTEXTS[-1], facts.context_length)


def available_memory() -> int:
    """Bytes that a new process may take now: the system's word, and the container's limit if there is one."""
    free = int(psutil.virtual_memory().available)
    limit, used = _first_number(_CGROUP_LIMITS), _first_number(_CGROUP_USED)
    return free if limit is None else min(free, max(0, limit - (used or 0)))


def _padded(cells: int) -> int:
    return -(-cells // _CELL_STEP) * _CELL_STEP


def _first_number(candidates: tuple[str, ...]) -> int | None:
    """The first of these files that holds a number; "max" means none."""
    for name in candidates:
        try:
            return int(Path(name).read_text(encoding="ascii"))
        except (OSError, ValueError):
            continue
    return None

"""What the cache of keys and values takes.

A layer with full attention holds a cell for each token of the context, a windowed one only what its window and one
batch need (``llama_kv_cache_iswa`` of llama.cpp 0c1e570). A cell holds a key and a value for each head.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.gguf import ModelFacts

CELL_STEP: Final = 256
"""llama.cpp makes caches in steps of so many cells."""


class CacheType(StrEnum):
    """How the numbers of the cache are packed."""

    F16 = "f16"
    Q8_0 = "q8_0"
    Q4_0 = "q4_0"


PACKED: Final = 32
"""So many numbers are packed together; a head must be made of such groups."""

_BLOCKS = {CacheType.F16: (1, 2), CacheType.Q8_0: (PACKED, 34), CacheType.Q4_0: (PACKED, 18)}
"""So many numbers take so many bytes."""

_WINDOW_PERIODS = {"gpt-oss": 2, "gemma2": 2, "gemma3": 6, "gemma3n": 5, "cohere2": 4}
"""The last of so many layers has full attention, the others a window (``load_swa_pattern`` in ``src/models``). For an
architecture that is not listed all layers are counted as full, which is never too little."""

_STATE_NUMBERS = 2 * 128
"""Per number of the embedding, what a recurrent layer (Mamba and the like) keeps at most, in 32 bits."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The settings of a context that decide what its cache and its buffers take.

    Attributes:
        n_ctx: context length, in tokens.
        n_ubatch: tokens that are computed at once.
        type_k: how keys are packed; likewise `type_v`.
        swa_full: windowed layers hold the whole context as well.
        n_outputs_max: tokens of a batch whose logits are asked for; 0 for all of them.
        n_sequences: texts side by side.
    """

    n_ctx: int
    n_ubatch: int = 512
    type_k: CacheType = CacheType.F16
    type_v: CacheType = CacheType.F16
    swa_full: bool = False
    n_outputs_max: int = 1
    n_sequences: int = 1

    @property
    def batch(self) -> int:
        """Tokens that are computed at once; never more than there is context."""
        return min(self.n_ubatch, self.n_ctx)

    @property
    def outputs(self) -> int:
        """Most rows of logits at once."""
        return min(self.batch, self.n_outputs_max or self.batch)


def full_cells(shape: Shape) -> int:
    """Cells of a layer with full attention."""
    return padded(shape.n_ctx)


def windowed_cells(facts: ModelFacts, shape: Shape) -> int:
    """Cells of a layer with a window; 0 if the model has no such layers."""
    if not _has_windows(facts):
        return 0
    if shape.swa_full:
        return full_cells(shape)
    window = (facts.sliding_window or 0) * shape.n_sequences
    return padded(min(full_cells(shape), window + shape.n_ubatch))


def cache_bytes(facts: ModelFacts, shape: Shape) -> tuple[int, ...]:
    """What the cache of each layer takes."""
    full, windowed = full_cells(shape), windowed_cells(facts, shape)
    period = _WINDOW_PERIODS.get(facts.architecture, 0) if windowed else 0
    return tuple(
        _layer_bytes(facts, shape, heads, windowed if period and layer % period < period - 1 else full)
        for layer, heads in enumerate(_heads_by_layer(facts))
    )


def unpacked_bytes(facts: ModelFacts, shape: Shape) -> int:
    """What the cache of one full layer takes as f16 if it is packed; 0 if it is not.

    CUDA and ROCm unpack a layer before they compute a batch with it.
    """
    heads = max(_heads_by_layer(facts), default=0)
    lengths = ((shape.type_k, facts.key_length), (shape.type_v, facts.value_length))
    numbers = sum(heads * length for kind, length in lengths if kind is not CacheType.F16)
    return full_cells(shape) * numbers * 2


def padded(cells: int) -> int:
    """`cells` rounded up to a step."""
    return -(-cells // CELL_STEP) * CELL_STEP


def _has_windows(facts: ModelFacts) -> bool:
    return bool(facts.sliding_window) and facts.architecture in _WINDOW_PERIODS


def _heads_by_layer(facts: ModelFacts) -> tuple[int, ...]:
    """The header's list, filled up with its largest number where it is too short."""
    known = facts.n_heads_kv[: facts.n_layers]
    return known + (max(known, default=facts.n_heads),) * (facts.n_layers - len(known))


def _layer_bytes(facts: ModelFacts, shape: Shape, heads: int, cells: int) -> int:
    if heads <= 0:
        return facts.n_embd * _STATE_NUMBERS * 4 * shape.n_sequences
    keys = _row_bytes(shape.type_k, heads * facts.key_length)
    return cells * (keys + _row_bytes(shape.type_v, heads * facts.value_length))


def _row_bytes(kind: CacheType, numbers: int) -> int:
    block, size = _BLOCKS[kind]
    return -(-numbers // block) * size

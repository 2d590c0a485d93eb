"""The size of the KV cache.

A layer with full attention holds a cell for each token of the context, a sliding-window layer only what its window and
one batch need (``llama_kv_cache_iswa`` of llama.cpp 0c1e570). A cell holds a key and a value for each head.
"""

from dataclasses import dataclass
from typing import Final

from app.gguf.facts import ModelFacts
from app.planning.cache_type import CacheType

CELL_STEP: Final = 256
"""llama.cpp rounds the number of cells up to a multiple of this."""


OUTPUTS: Final = 24
"""Tokens of a batch whose logits the engine requests: the last sampled one, and a draft of what may follow it.

From 32 tokens on a GPU would copy weights from system memory for such a batch.
"""

PACKED: Final = 32
"""Block size of the quantized types; the head size must be a multiple of it."""

_BLOCKS = {CacheType.F16: (1, 2), CacheType.Q8_0: (PACKED, 34), CacheType.Q4_0: (PACKED, 18)}
"""Numbers per block, and bytes per block."""

_WINDOW_PERIODS = {"gpt-oss": 2, "gemma2": 2, "gemma3": 6, "gemma3n": 5, "cohere2": 4}
"""Every how many layers one has full attention, the others a sliding window (``load_swa_pattern`` in ``src/models``).
For unlisted architectures all layers count as full, which is never too little.
"""

_STATE_NUMBERS = 2 * 128
"""Maximum state of a recurrent layer (Mamba and similar), in 32-bit numbers per embedding dimension."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The settings of a context that determine the size of its KV cache and its buffers.

    Attributes:
        n_ctx: context length, in tokens.
        n_ubatch: physical batch size: tokens computed at once.
        type_k: cache type of the keys; `type_v` is that of the values.
        swa_full: sliding-window layers also hold the whole context.
        n_outputs_max: tokens of a batch whose logits are requested; 0 for all of them.
        n_sequences: number of parallel sequences.
        draws: tokens are drawn on the GPU that has the output.
    """

    n_ctx: int
    n_ubatch: int = 512
    type_k: CacheType = CacheType.F16
    type_v: CacheType = CacheType.F16
    swa_full: bool = False
    n_outputs_max: int = OUTPUTS
    n_sequences: int = 1
    draws: bool = False

    @property
    def batch(self) -> int:
        """Tokens computed at once; never more than the context length."""
        return min(self.n_ubatch, self.n_ctx)

    @property
    def outputs(self) -> int:
        """Maximum number of rows of logits at once."""
        return min(self.batch, self.n_outputs_max or self.batch)


def full_cells(shape: Shape) -> int:
    """Return the number of cells of a layer with full attention."""
    return padded(shape.n_ctx)


def windowed_cells(facts: ModelFacts, shape: Shape) -> int:
    """Return the number of cells of a sliding-window layer; 0 if the model has no such layers."""
    if not _has_windows(facts):
        return 0
    if shape.swa_full:
        return full_cells(shape)
    window = (facts.sliding_window or 0) * shape.n_sequences
    return padded(min(full_cells(shape), window + shape.n_ubatch))


def cache_bytes(facts: ModelFacts, shape: Shape) -> tuple[int, ...]:
    """Return the KV cache size of each layer, in bytes."""
    full, windowed = full_cells(shape), windowed_cells(facts, shape)
    return tuple(
        _layer_bytes(facts, shape, heads, windowed if has_window(facts, layer) else full)
        for layer, heads in enumerate(_heads_by_layer(facts))
    )


def has_window(facts: ModelFacts, layer: int) -> bool:
    """Whether that layer has a sliding window instead of full attention."""
    period = _WINDOW_PERIODS[facts.architecture] if _has_windows(facts) else 1
    return layer % period < period - 1


def unpacked_bytes(facts: ModelFacts, shape: Shape) -> int:
    """Return the size of one full layer's quantized cache as f16, in bytes; 0 if the cache is not quantized.

    CUDA and ROCm dequantize a layer before they compute a batch with it.
    """
    heads = max(_heads_by_layer(facts), default=0)
    lengths = ((shape.type_k, facts.key_length), (shape.type_v, facts.value_length))
    numbers = sum(heads * length for kind, length in lengths if kind is not CacheType.F16)
    return full_cells(shape) * numbers * 2


def padded(cells: int) -> int:
    """Round `cells` up to a multiple of :data:`CELL_STEP`."""
    return -(-cells // CELL_STEP) * CELL_STEP


def _has_windows(facts: ModelFacts) -> bool:
    return bool(facts.sliding_window) and facts.architecture in _WINDOW_PERIODS


def _heads_by_layer(facts: ModelFacts) -> tuple[int, ...]:
    """Return the header's list, padded with its largest value if it is too short."""
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

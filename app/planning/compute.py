"""The memory that llama.cpp needs besides weights and KV cache, with flash attention on.

The formulas are measured for gpt-oss (CUDA and CPU, llama.cpp 0c1e570). For other models they are meant as upper
bounds.
"""

from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from app.core.units import MIB
from app.gguf.facts import ModelFacts
from app.hardware.machine import GpuMemory, Vendor
from app.planning.kv_cache import Shape, cache_bytes, full_cells, unpacked_bytes, windowed_cells
from app.planning.placement import Placement, output_bytes

_FLOAT: Final = 4
_MASK: Final = 2  # bytes for each cell and token of the batch

_ROWS: Final = 17.0
"""Rows as wide as the embedding that gpt-oss keeps per token of the batch at the same time on a CPU (measured)."""
_ROWS_ON_GPU: Final = 15.43
"""The same on a GPU (measured on an H100 with 12 settings, see docs/placement.md; so are the values below)."""
_ROWS_BESIDE_COPIED: Final = 11.42
"""The rows among them that are in use while experts copied from system memory are computed."""
_ROWS_OF_ATTENTION: Final = 4.9
"""The rows among them that are in use during attention; a dequantized KV cache comes on top of them."""
_BESIDE_COPIED_CACHE: Final = 4_800_000
"""With layers on the CPU, the cache of one layer is copied for a large batch, plus this many bytes."""
_ROWS_AT_MOST: Final = 32
"""The number of rows for other models, whose layers may be wider inside."""

_LEAST_FETCHED: Final = 32
"""Tokens of a batch from which a GPU fetches weights from system memory for it (``GGML_OP_OFFLOAD_MIN_BATCH``)."""

_DRAWN: Final = 3
"""Rows of the vocabulary that are in use for each output while a token is drawn: logits, padded logits, probabilities
(measured with the CPU's graph, which is the same).
"""
_BESIDE_DRAWN: Final = 4
"""Such rows for the one that is being drawn."""
_RETURNED: Final = 4
"""Such rows that llama.cpp reserves for each output in system memory when a GPU draws tokens (``output_reserve``)."""

_COPIES: Final = 4
"""With all layers on several GPUs, llama.cpp computes this many batches in parallel (``GGML_SCHED_MAX_COPIES``)."""

_DATA_CENTRE = ("H100", "H200", "H800", "GH200", "B200", "B300", "A100", "A800")
_OVERHEAD = {Vendor.NVIDIA: 565 * MIB, Vendor.AMD: 450 * MIB, Vendor.APPLE: 128 * MIB}
"""Driver memory of a program that computes: about 450 MiB on NVIDIA's consumer cards, plus 115 MiB from the first
answer on. The other values are estimates.
"""
_OTHER_OVERHEAD: Final = 450 * MIB
_DATA_CENTRE_OVERHEAD: Final = 706 * MIB
"""Measured on an H100: 591 MiB, plus 115 MiB from the first answer on. Also used for a GPU without a known name."""
_VULKAN_OVERHEAD: Final = 256 * MIB
"""With Vulkan instead of CUDA (about 50 MiB measured on one H200; unknown on consumer cards)."""

_USUAL_BATCH: Final = 512
_DRIVER_PER_TOKEN: Final = 11_900
_DRIVER_PER_MOVED: Final = 1 * MIB
_DRIVER_PER_CPU_LAYER: Final = 2 * MIB
"""Bytes for each token of a batch above 512, each layer with copied experts, and each layer on the CPU (measured)."""

_DRIVER_OF_LAYERS: Final = 115 * MIB
"""Bytes of the default that are taken with the first batch of a layer, and not for the output (measured on an H200)."""

_PROCESS: Final = 64 * MIB
"""Python and llama.cpp themselves (measured on Linux, as are the next two)."""
_BYTES_OF_A_TOKEN: Final = 310
"""Bytes for each token of the vocabulary in llama.cpp, including the merges."""
_HARMONY: Final = 69 * MIB
"""The Harmony encoding, for a gpt-oss model with Harmony's vocabulary."""
_LAST_OF_HARMONY: Final = 200_012


@dataclass(frozen=True, slots=True)
class Part:
    """What one of several GPUs computes.

    Attributes:
        n_gpus: number of GPUs that are used.
        first: it is the first of them, where llama.cpp computes all weights that are in system memory.
        has_layers: it has more than the output.
        has_feed_forward: the experts, or the other feed-forward weights, of one of its layers are on it.
        has_full: one of its layers has full attention, not just a sliding window.
        has_output: it computes the logits.
    """

    n_gpus: int = 1
    first: bool = True
    has_layers: bool = True
    has_feed_forward: bool = True
    has_full: bool = True
    has_output: bool = True


ALONE: Final = Part()


class Work:
    """The compute memory of one model with one context shape, for any placement.

    Values that do not depend on the placement are computed once, for a planner that tries hundreds of placements.
    """

    def __init__(self, facts: ModelFacts, shape: Shape) -> None:
        sizes = facts.tensor_bytes
        row = shape.batch * facts.n_embd * _FLOAT
        self._n_layers = facts.n_layers
        measured = facts.is_gpt_oss
        self._rows = int(row * (_ROWS if measured else _ROWS_AT_MOST))
        self._rows_on_gpu = int(row * (_ROWS_ON_GPU if measured else _ROWS_AT_MOST))
        self._rows_beside_copied = int(row * (_ROWS_BESIDE_COPIED if measured else _ROWS_AT_MOST))
        self._attention = int(row * _ROWS_OF_ATTENTION) + unpacked_bytes(facts, shape)
        self._copied_cache = max(cache_bytes(facts, shape), default=0) + _BESIDE_COPIED_CACHE
        self._batch, self._outputs = shape.batch, shape.outputs
        self._window_mask = windowed_cells(facts, shape) * shape.batch * _MASK
        self._mask = full_cells(shape) * shape.batch * _MASK + self._window_mask
        self._in_and_out = 2 * row
        row_of_logits = facts.n_vocab * _FLOAT
        self._logits = shape.outputs * row_of_logits
        self._returned = self._logits * (_RETURNED if shape.draws else 1)
        self._drawing = (_DRAWN * shape.outputs + _BESIDE_DRAWN) * row_of_logits if shape.draws else 0
        self._logits_and_norm = self._logits + shape.outputs * 2 * facts.n_embd * _FLOAT
        self._output = output_bytes(facts) if shape.outputs >= _LEAST_FETCHED else 0
        # The facts contain only the sum of a layer's experts, which are three tensors in gpt-oss and may be two in
        # other models; in the rest of a layer, no tensor is more than about half.
        share = (1, 3) if facts.is_gpt_oss else (2, 3)
        self._largest_experts = [size * share[0] // share[1] for size in accumulate(sizes.experts, max, initial=0)]
        self._largest_rest = [size // 2 for size in accumulate(sizes.rest, max, initial=0)]

    @property
    def layers(self) -> int:
        """Compute memory of the layers on a device that holds all their weights."""
        return self._rows + self._mask

    def gpu(self, placement: Placement, part: Part = ALONE) -> int:
        """Return the size of a GPU's compute buffer: the larger of what the layers and what the logits need.

        Weights in system memory are copied to the first GPU for large batches, one tensor at a time.
        """
        logits = self._logits_and_norm + (0 if placement.uses_gpu else self._output)
        if not (part.has_layers or part.first):
            return max(logits, self._drawing)
        batches = self.at_once(placement, part.n_gpus)
        rows = max(self._rows_on_gpu if part.has_feed_forward or part.first else 0, self._attention)
        rows = max(rows, self._drawing if part.has_output else 0)
        mask = self._mask if part.has_full else self._window_mask
        layers = max(rows, self._beside_copied(placement) if part.first else 0) + mask * batches
        if batches > 1:
            layers += self._in_and_out * batches // 2
        return max(layers, logits)

    def _beside_copied(self, placement: Placement) -> int:
        """Return what is in use while weights from system memory are computed; 0 if there are none."""
        first = max(0, self._n_layers + 1 - max(1, placement.n_gpu_layers))
        moved = min(self._n_layers, max(first, placement.n_cpu_moe))
        copied = max(self._largest_experts[moved], self._largest_rest[first])
        cache = self._copied_cache if first and placement.uses_gpu else 0
        return self._rows_beside_copied + copied + cache if copied else 0

    def driver(self, placement: Placement, part: Part = ALONE) -> int:
        """Return what the driver takes beyond its default, for copying weights and for large batches.

        It takes less than the default where only the output is computed.

        This was measured with our engine, which computes a full batch during the load. A program that requests all
        logits of a batch and computes one token took nothing extra.
        """
        if self._outputs > 1 and self._outputs == self._batch:
            return 0
        if not (part.has_layers or part.first):
            return -_DRIVER_OF_LAYERS
        first = max(0, self._n_layers + 1 - max(1, placement.n_gpu_layers))
        moved = max(0, min(self._n_layers, placement.n_cpu_moe) - first)
        batch = max(0, self._batch - _USUAL_BATCH) * _DRIVER_PER_TOKEN
        return moved * _DRIVER_PER_MOVED + first * _DRIVER_PER_CPU_LAYER + batch

    def host(self, placement: Placement, n_gpus: int = 1) -> int:
        """Return the buffers in system memory: everything if no GPU is used, else the inputs and outputs."""
        if not placement.uses_gpu and not placement.lends_gpu:
            return max(self.layers, self._logits_and_norm + self._in_and_out) + self._logits
        batches = self.at_once(placement, n_gpus)
        return self._mask * batches + self._in_and_out * (1 + batches) // 2 + self._returned

    def at_once(self, placement: Placement, n_gpus: int) -> int:
        """Return how many physical batches several GPUs compute at the same time, each with its own inputs."""
        everything = placement.n_gpu_layers > self._n_layers and placement.n_cpu_moe == 0
        return _COPIES if n_gpus > 1 and everything else 1


def driver_overhead(gpu: GpuMemory) -> int:
    """Return the bytes that the driver takes on a GPU once a model computes there."""
    if gpu.vendor is Vendor.NVIDIA and gpu.ggml_name.startswith("Vulkan"):
        return _VULKAN_OVERHEAD
    if not gpu.name or is_data_centre(gpu):
        return _DATA_CENTRE_OVERHEAD
    return _OVERHEAD.get(gpu.vendor, _OTHER_OVERHEAD)


def own_memory(facts: ModelFacts) -> int:
    """Return the system memory that the engine's process takes besides the model.

    llama.cpp does not read the vocabulary of a model that speaks Harmony.
    """
    if facts.is_gpt_oss and facts.n_vocab > _LAST_OF_HARMONY:
        return _PROCESS + _HARMONY
    return _PROCESS + facts.n_vocab * _BYTES_OF_A_TOKEN


def is_data_centre(gpu: GpuMemory) -> bool:
    """Whether the GPU is a data centre model, which a single sequence cannot saturate."""
    return any(name in gpu.name for name in _DATA_CENTRE)

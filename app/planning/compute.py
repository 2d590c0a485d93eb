"""What llama.cpp needs to compute with, besides weights and cache, with flash attention on.

The formulas are measured for gpt-oss (CUDA and CPU, llama.cpp 0c1e570). Of other models they are meant as upper bounds.
"""

from itertools import accumulate
from typing import Final

from app.core.units import MIB
from app.gguf import ModelFacts
from app.hardware import GpuMemory, Vendor
from app.planning.kv_cache import Shape, cache_bytes, full_cells, unpacked_bytes, windowed_cells
from app.planning.placement import Placement, output_bytes

_FLOAT: Final = 4
_MASK: Final = 2  # bytes for each cell and token of the batch

_ROWS: Final = 17.0
"""As wide as the embedding, so many numbers for each token of the batch live at once in gpt-oss on a CPU (measured)."""
_ROWS_ON_GPU: Final = 15.43
"""The same on a GPU (measured on an H100, 12 settings: docs/placement.md; likewise what follows)."""
_ROWS_BESIDE_COPIED: Final = 11.42
"""Of these, so many while experts are computed that were copied from the computer's memory."""
_ROWS_OF_ATTENTION: Final = 4.9
"""Of these, so many while it attends; what a packed cache is unpacked to comes on top of them."""
_BESIDE_COPIED_CACHE: Final = 4_800_000
"""With layers on the CPU, the cache of one of them is copied for a large batch, and so many bytes beside it."""
_ROWS_AT_MOST: Final = 32
"""The same for other models, whose layers may be wider inside."""

_COPIES: Final = 4
"""With all layers on several GPUs llama.cpp computes so many batches side by side (``GGML_SCHED_MAX_COPIES``)."""

_DATA_CENTRE = ("H100", "H200", "H800", "GH200", "B200", "B300", "A100", "A800")
_OVERHEAD = {Vendor.NVIDIA: 565 * MIB, Vendor.AMD: 450 * MIB, Vendor.APPLE: 128 * MIB}
"""What the driver takes for a program that computes: about 450 MiB on NVIDIA's consumer cards, and 115 more from the
first answer on. The others are guesses."""
_OTHER_OVERHEAD: Final = 450 * MIB
_DATA_CENTRE_OVERHEAD: Final = 706 * MIB
"""Measured on an H100: 591, and 115 more from the first answer on. Also for a GPU of which no name is known."""

_USUAL_BATCH: Final = 512
_DRIVER_PER_TOKEN: Final = 11_900
_DRIVER_PER_MOVED: Final = 1 * MIB
_DRIVER_PER_CPU_LAYER: Final = 2 * MIB
"""For each token of a batch above the usual, each layer whose experts are copied, each layer on the CPU (measured)."""

_PROCESS: Final = 64 * MIB
"""Python and llama.cpp themselves (measured, like the next two, under Linux)."""
_BYTES_OF_A_TOKEN: Final = 310
"""The vocabulary in llama.cpp, with what its tokens were merged from."""
_HARMONY: Final = 69 * MIB
"""The encoding of gpt-oss's conversations, for a model with its vocabulary."""
_LAST_OF_HARMONY: Final = 200_012


class Work:
    """What one model needs to compute with one shape of context, for any placement.

    What does not depend on the placement is worked out once, for a planner that tries hundreds of them.
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
        self._mask = (full_cells(shape) + windowed_cells(facts, shape)) * shape.batch * _MASK
        self._in_and_out = 2 * row
        self._logits = shape.outputs * facts.n_vocab * _FLOAT
        self._logits_and_norm = self._logits + shape.outputs * 2 * facts.n_embd * _FLOAT
        self._output = output_bytes(facts) if shape.outputs > 1 else 0
        # The facts have the sum of a layer's experts, which are three tensors in gpt-oss and may be two elsewhere; of
        # another layer no tensor is more than about half.
        share = (1, 3) if facts.is_gpt_oss else (2, 3)
        self._largest_experts = [size * share[0] // share[1] for size in accumulate(sizes.experts, max, initial=0)]
        self._largest_rest = [size // 2 for size in accumulate(sizes.rest, max, initial=0)]

    @property
    def layers(self) -> int:
        """What the layers need where all their weights are."""
        return self._rows + self._mask

    def gpu(self, placement: Placement, n_gpus: int = 1) -> int:
        """The compute buffer of a GPU: the larger of what the layers and what the logits need.

        Weights that are in the computer's memory are copied to the GPU for large batches, one tensor at a time.
        """
        first = max(0, self._n_layers + 1 - max(1, placement.n_gpu_layers))
        moved = min(self._n_layers, max(first, placement.n_cpu_moe))
        copied = max(self._largest_experts[moved], self._largest_rest[first])
        batches = self._side_by_side(placement, n_gpus)
        beside = self._rows_beside_copied + copied + (self._copied_cache if first and placement.uses_gpu else 0)
        layers = max(self._rows_on_gpu, beside if copied else 0, self._attention) + self._mask * batches
        if batches > 1:
            layers += self._in_and_out * batches // 2
        return max(layers, self._logits_and_norm + (0 if placement.uses_gpu else self._output))

    def driver(self, placement: Placement) -> int:
        """What the driver takes on top of its usual for copying weights and for large batches.

        So it was measured with our engine, which computes a full batch while it loads; a program that asks for all
        logits of a batch and computes one token was seen to have none of it.
        """
        if self._outputs > 1:
            return 0
        first = max(0, self._n_layers + 1 - max(1, placement.n_gpu_layers))
        moved = max(0, min(self._n_layers, placement.n_cpu_moe) - first)
        batch = max(0, self._batch - _USUAL_BATCH) * _DRIVER_PER_TOKEN
        return moved * _DRIVER_PER_MOVED + first * _DRIVER_PER_CPU_LAYER + batch

    def host(self, placement: Placement, n_gpus: int = 1) -> int:
        """Buffers in the computer's memory: all the work if no GPU is used, else what goes in and out."""
        if not placement.uses_gpu and not placement.lends_gpu:
            return self.layers + self._logits
        return self._mask * self._side_by_side(placement, n_gpus) + self._in_and_out + self._logits

    def _side_by_side(self, placement: Placement, n_gpus: int) -> int:
        """How many batches llama.cpp computes at a time, each with inputs of its own."""
        everything = placement.n_gpu_layers > self._n_layers and placement.n_cpu_moe == 0
        return _COPIES if n_gpus > 1 and everything else 1


def layers_work(facts: ModelFacts, shape: Shape) -> int:
    """What the layers need to compute where all their weights are."""
    return Work(facts, shape).layers


def driver_overhead(gpu: GpuMemory) -> int:
    """What the driver takes of a GPU for itself once a model computes there."""
    if not gpu.name or is_data_centre(gpu):
        return _DATA_CENTRE_OVERHEAD
    return _OVERHEAD.get(gpu.vendor, _OTHER_OVERHEAD)


def own_memory(facts: ModelFacts) -> int:
    """What the engine's process holds of the computer's memory besides the model."""
    harmony = _HARMONY if facts.is_gpt_oss and facts.n_vocab > _LAST_OF_HARMONY else 0
    return _PROCESS + facts.n_vocab * _BYTES_OF_A_TOKEN + harmony


def is_data_centre(gpu: GpuMemory) -> bool:
    """Whether it is one of the cards that one answer at a time cannot fill."""
    return any(name in gpu.name for name in _DATA_CENTRE)

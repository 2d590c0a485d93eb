"""What llama.cpp needs to compute with, besides weights and cache, with flash attention on.

The formulas are measured for gpt-oss (CUDA and CPU, llama.cpp 0c1e570). Of other models they are meant as upper bounds.
"""

from typing import Final

from app.core.units import MIB
from app.gguf import ModelFacts
from app.hardware import GpuMemory, Vendor
from app.planning.kv_cache import Shape, full_cells, windowed_cells
from app.planning.placement import Placement, first_gpu_layer, output_bytes

_FLOAT: Final = 4
_MASK: Final = 2  # bytes for each cell and token of the batch

_ROWS: Final = 17
"""As wide as the embedding, so many numbers for each token of the batch live at once in gpt-oss (measured)."""
_ROWS_AT_MOST: Final = 32
"""The same for other models, whose layers may be wider inside."""

_DATA_CENTRE = ("H100", "H200", "H800", "GH200", "B200", "B300", "A100", "A800")
_OVERHEAD = {Vendor.NVIDIA: 565 * MIB, Vendor.AMD: 450 * MIB, Vendor.APPLE: 128 * MIB}
"""What the driver takes for a program that computes: about 450 MiB on NVIDIA's consumer cards, and 115 more from the
first answer on. The others are guesses."""
_DATA_CENTRE_OVERHEAD: Final = 706 * MIB  # measured on an H100: 591, and 115 more from the first answer on


def gpu_work(facts: ModelFacts, shape: Shape, placement: Placement) -> int:
    """The compute buffer of a GPU: the larger of what the layers and what the logits need.

    Weights that are in the computer's memory are copied to the GPU for large batches, one tensor at a time.
    """
    layers = layers_work(facts, shape) + _largest_copied(facts, placement)
    logits = shape.outputs * (facts.n_vocab + 2 * facts.n_embd) * _FLOAT
    if not placement.uses_gpu and shape.outputs > 1:
        logits += output_bytes(facts)
    return max(layers, logits)


def layers_work(facts: ModelFacts, shape: Shape) -> int:
    """What the layers need to compute where all their weights are."""
    rows = _ROWS if facts.is_gpt_oss else _ROWS_AT_MOST
    return shape.batch * rows * facts.n_embd * _FLOAT + _mask(facts, shape)


def host_work(facts: ModelFacts, shape: Shape, placement: Placement) -> int:
    """Buffers in the computer's memory: all the work if no GPU is used, else what goes in and out."""
    logits = shape.outputs * facts.n_vocab * _FLOAT
    if not placement.uses_gpu:
        return layers_work(facts, shape) + logits
    return _mask(facts, shape) + 2 * shape.batch * facts.n_embd * _FLOAT + logits


def driver_overhead(gpu: GpuMemory) -> int:
    """What the driver takes of a GPU for itself once a model computes there."""
    if any(name in gpu.name for name in _DATA_CENTRE):
        return _DATA_CENTRE_OVERHEAD
    return _OVERHEAD[gpu.vendor]


def _mask(facts: ModelFacts, shape: Shape) -> int:
    return (full_cells(shape) + windowed_cells(facts, shape)) * shape.batch * _MASK


def _largest_copied(facts: ModelFacts, placement: Placement) -> int:
    """The largest tensor of a layer that is not where it is computed.

    The facts have the sum of a layer's experts, which are three tensors in gpt-oss and may be two elsewhere; of another
    layer no tensor is more than about half.
    """
    sizes, first = facts.tensor_bytes, first_gpu_layer(facts, placement)
    experts = max(sizes.experts[: max(first, placement.n_cpu_moe)], default=0)
    rest = max(sizes.rest[:first], default=0)
    return max(experts // 3 if facts.is_gpt_oss else experts * 2 // 3, rest // 2)

"""Estimates of how fast a model generates and processes prompts.

Generation: each token reads all active weights, wherever they are. Prompt processing: batches are computed, and for
each batch the weights in system memory are copied to the GPU.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from app.gguf.facts import ModelFacts
from app.hardware.machine import GpuMemory, Vendor
from app.planning.bandwidth import cpu_rate, gpu_rate
from app.planning.compute import is_data_centre
from app.planning.placement import Placement, first_gpu_layer, output_bytes


@dataclass(frozen=True, slots=True)
class BytesRead:
    """Bytes of weights that one token reads, on the GPU and in system memory."""

    gpu: int
    host: int


class SpeedSource(Enum):
    """What a speed estimate is based on."""

    LISTED = auto()
    """Published figures for this hardware."""
    GUESSED = auto()
    """Only the size of the memory."""


@dataclass(frozen=True, slots=True)
class Range:
    """A speed in tokens per second: the likely value and its bounds. All 0 if nothing is computed."""

    low: float
    likely: float
    high: float
    source: SpeedSource


NO_SPEED: Final = Range(0.0, 0.0, 0.0, SpeedSource.GUESSED)

_SPREAD_OF_WRITING: Final = {SpeedSource.LISTED: (0.6, 1.4), SpeedSource.GUESSED: (0.35, 2.0)}
_SPREAD_OF_READING: Final = {SpeedSource.LISTED: (0.4, 2.0), SpeedSource.GUESSED: (0.25, 3.0)}

_SECONDS_PER_TOKEN: Final = 0.0005
_SECONDS_PER_LAYER: Final = 0.000_08
"""Seconds per token on a CPU, however small the model is: sampling, and threads that wait for each other."""

_FLOPS_PER_BYTE: Final = 60
"""FLOPs of a card for each byte that a model reads in the same time. An RTX 3090 processes prompts of gpt-oss-20b at
about 4,000 tokens/s.
"""
_APPLE_FLOPS_PER_BYTE: Final = 25
_DATA_CENTRE_FLOPS_PER_BYTE: Final = 120
_CPU_FLOPS_PER_CORE: Final = 35_000_000_000
_CORES: Final = 8
"""Used if the number of cores is unknown."""
_NOT_AT_ONCE: Final = 0.25
"""Share of what the other GPUs compute that comes on top of the time of the busiest one: two H200s with half of the
layers each read 1.57 (20b) and 1.44 times (120b) as fast as one (docs/placement.md).
"""
_COPIED_PER_SECOND: Final = 10_000_000_000
"""From system memory to a card. Copying from a memory-mapped file is slower than the bus allows."""


def bytes_read(facts: ModelFacts, placement: Placement) -> BytesRead:
    """Return the weights that are active for one token; of the experts, only the selected ones."""
    sizes, first = facts.tensor_bytes, first_gpu_layer(facts, placement)
    experts = [_asked(facts, size) for size in sizes.experts]
    on_host = sum(sizes.rest[:first]) + sum(experts[: max(first, placement.n_cpu_moe)])
    layers = sum(sizes.rest) + sum(experts)
    if not placement.uses_gpu:
        return BytesRead(0, on_host + output_bytes(facts))
    return BytesRead(layers - on_host + output_bytes(facts), on_host)


def tokens_per_second(facts: ModelFacts, gpus: tuple[GpuMemory, ...], placement: Placement, n_cores: int = 0) -> float:
    """Estimate the generation speed with a short context, in tokens per second.

    Several GPUs work one after another, so the slowest one determines the speed. `n_cores` of the CPU compute; 0 if
    unknown.
    """
    read = bytes_read(facts, placement)
    seconds = read.host / cpu_rate(gpus, n_cores).bytes_per_second
    if not placement.uses_gpu:
        seconds += _SECONDS_PER_TOKEN + _SECONDS_PER_LAYER * facts.n_layers
    if read.gpu and gpus:
        seconds += read.gpu / min(gpu_rate(gpu).bytes_per_second for gpu in gpus)
    return 1 / seconds if seconds > 0 else 0.0


def writing_speed(facts: ModelFacts, gpus: tuple[GpuMemory, ...], placement: Placement, n_cores: int = 0) -> Range:
    """Estimate the generation speed with a short context, as a range."""
    return _around(tokens_per_second(facts, gpus, placement, n_cores), _SPREAD_OF_WRITING, gpus, placement)


def reading_speed(
    facts: ModelFacts,
    gpus: tuple[GpuMemory, ...],
    placement: Placement,
    n_ubatch: int,
    *,
    n_cores: int = 0,
    largest_share: float = 1.0,
) -> Range:
    """Estimate the processing speed of a long prompt.

    Args:
        facts: facts of the model.
        gpus: GPUs that are used.
        placement: where the model is.
        n_ubatch: tokens computed at once.
        n_cores: number of cores that compute; 0 if unknown.
        largest_share: largest share of the layers on one GPU, if the GPUs compute several batches at the same time.
    """
    work = 2.0 * _parameters_asked(facts)
    if not (placement.uses_gpu or placement.lends_gpu) or not gpus:
        likely = (n_cores or _CORES) * _CPU_FLOPS_PER_CORE / work
    else:
        busy = largest_share + (1 - largest_share) * _NOT_AT_ONCE
        seconds = busy * n_ubatch * work / min(map(_flops, gpus)) + _copied(facts, gpus, placement) / _COPIED_PER_SECOND
        likely = n_ubatch / seconds
    return _around(likely, _SPREAD_OF_READING, gpus, placement)


def speed_is_known(gpus: tuple[GpuMemory, ...], placement: Placement) -> bool:
    """Whether the speed is based only on listed figures."""
    return bool(gpus) and placement.uses_gpu and all(gpu_rate(gpu).known for gpu in gpus)


def _asked(facts: ModelFacts, experts: int) -> int:
    return experts * facts.n_experts_used // facts.n_experts if facts.n_experts > 0 else experts


def _around(
    likely: float,
    spread: dict[SpeedSource, tuple[float, float]],
    gpus: tuple[GpuMemory, ...],
    placement: Placement,
) -> Range:
    source = SpeedSource.LISTED if speed_is_known(gpus, placement) else SpeedSource.GUESSED
    low, high = spread[source]
    return Range(likely * low, likely, likely * high, source)


def _parameters_asked(facts: ModelFacts) -> float:
    """Estimate the number of active parameters per token from their share of the size."""
    read, everything = bytes_read(facts, Placement(0)).host, facts.tensor_bytes.total
    return facts.parameters * read / everything if everything else 1.0


def _flops(gpu: GpuMemory) -> float:
    rate = gpu_rate(gpu).bytes_per_second
    if is_data_centre(gpu):
        return rate * _DATA_CENTRE_FLOPS_PER_BYTE
    return rate * (_APPLE_FLOPS_PER_BYTE if gpu.vendor is Vendor.APPLE else _FLOPS_PER_BYTE)


def _copied(facts: ModelFacts, gpus: Sequence[GpuMemory], placement: Placement) -> int:
    """Return the bytes copied to the GPU for one batch; a large one uses all experts. Unified memory needs no copy."""
    if all(gpu.shared for gpu in gpus):
        return 0
    sizes, first = facts.tensor_bytes, first_gpu_layer(facts, placement)
    output = output_bytes(facts) if placement.lends_gpu else 0
    return sum(sizes.rest[:first]) + sum(sizes.experts[: max(first, placement.n_cpu_moe)]) + output

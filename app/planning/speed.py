"""How fast a model writes and reads.

Writing: each token reads all weights that take part, wherever they lie. Reading a prompt: batches are computed, and for
each the weights that are in the computer's memory are copied to the GPU.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from app.gguf import ModelFacts
from app.hardware import GpuMemory, Vendor
from app.planning.bandwidth import cpu_rate, gpu_rate
from app.planning.compute import is_data_centre
from app.planning.placement import Placement, first_gpu_layer, output_bytes


@dataclass(frozen=True, slots=True)
class BytesRead:
    """What one token reads, on either side."""

    gpu: int
    host: int


class SpeedSource(Enum):
    """What a speed is guessed from."""

    LISTED = auto()
    """Figures that are published for this hardware."""
    GUESSED = auto()
    """The size of the memory alone."""


@dataclass(frozen=True, slots=True)
class Range:
    """A speed in tokens per second: what is likely, and between what it will be. All 0 where nothing is computed."""

    low: float
    likely: float
    high: float
    source: SpeedSource


NO_SPEED: Final = Range(0.0, 0.0, 0.0, SpeedSource.GUESSED)

_SPREAD_OF_WRITING: Final = {SpeedSource.LISTED: (0.6, 1.4), SpeedSource.GUESSED: (0.35, 2.0)}
_SPREAD_OF_READING: Final = {SpeedSource.LISTED: (0.4, 2.0), SpeedSource.GUESSED: (0.25, 3.0)}

_SECONDS_PER_TOKEN: Final = 0.0005
_SECONDS_PER_LAYER: Final = 0.000_08
"""What a token costs on a CPU however small the model is: drawing it, and the threads that wait for each other."""

_FLOPS_PER_BYTE: Final = 60
"""Of a card: computed for each byte that a model gets to read in the same time. An RTX 3090 reads prompts of
gpt-oss-20b at about 4,000 tokens per second."""
_APPLE_FLOPS_PER_BYTE: Final = 25
_DATA_CENTRE_FLOPS_PER_BYTE: Final = 120
_CPU_FLOPS_PER_CORE: Final = 35_000_000_000
_CORES: Final = 8
"""Where nobody has counted them."""
_COPIED_PER_SECOND: Final = 10_000_000_000
"""From the computer's memory to a card. What a mapped file holds is copied at less than the bus could."""


def bytes_read(facts: ModelFacts, placement: Placement) -> BytesRead:
    """The weights that take part in one token: of the experts only those that are asked."""
    sizes, first = facts.tensor_bytes, first_gpu_layer(facts, placement)
    experts = [_asked(facts, size) for size in sizes.experts]
    on_host = sum(sizes.rest[:first]) + sum(experts[: max(first, placement.n_cpu_moe)])
    layers = sum(sizes.rest) + sum(experts)
    if not placement.uses_gpu:
        return BytesRead(0, on_host + output_bytes(facts))
    return BytesRead(layers - on_host + output_bytes(facts), on_host)


def tokens_per_second(facts: ModelFacts, gpus: tuple[GpuMemory, ...], placement: Placement, n_cores: int = 0) -> float:
    """About how many tokens are written in a second with little text before them.

    Several GPUs work one after another, so they are as fast as the slowest of them. `n_cores` of the processor compute;
    0 if nobody has counted them.
    """
    read = bytes_read(facts, placement)
    seconds = read.host / cpu_rate(gpus, n_cores).bytes_per_second
    if not placement.uses_gpu:
        seconds += _SECONDS_PER_TOKEN + _SECONDS_PER_LAYER * facts.n_layers
    if read.gpu and gpus:
        seconds += read.gpu / min(gpu_rate(gpu).bytes_per_second for gpu in gpus)
    return 1 / seconds if seconds > 0 else 0.0


def writing_speed(facts: ModelFacts, gpus: tuple[GpuMemory, ...], placement: Placement, n_cores: int = 0) -> Range:
    """How fast it writes with little text before it, as a range."""
    return _around(tokens_per_second(facts, gpus, placement, n_cores), _SPREAD_OF_WRITING, gpus, placement)


def reading_speed(
    facts: ModelFacts, gpus: tuple[GpuMemory, ...], placement: Placement, n_ubatch: int, n_cores: int = 0
) -> Range:
    """How fast it reads a long prompt.

    Args:
        facts: of the model.
        gpus: those that are used.
        placement: where the model is.
        n_ubatch: tokens that are computed at once.
        n_cores: that compute; 0 if nobody has counted them.
    """
    work = 2.0 * _parameters_asked(facts)
    if not (placement.uses_gpu or placement.lends_gpu) or not gpus:
        likely = (n_cores or _CORES) * _CPU_FLOPS_PER_CORE / work
    else:
        seconds = n_ubatch * work / min(map(_flops, gpus)) + _copied(facts, gpus, placement) / _COPIED_PER_SECOND
        likely = n_ubatch / seconds
    return _around(likely, _SPREAD_OF_READING, gpus, placement)


def speed_is_known(gpus: tuple[GpuMemory, ...], placement: Placement) -> bool:
    """Whether the speed rests on listed figures alone."""
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
    """How many weights take part in one token: by size, since the header counts them by tensor."""
    read, everything = bytes_read(facts, Placement(0)).host, facts.tensor_bytes.total
    return facts.parameters * read / everything if everything else 1.0


def _flops(gpu: GpuMemory) -> float:
    rate = gpu_rate(gpu).bytes_per_second
    if is_data_centre(gpu):
        return rate * _DATA_CENTRE_FLOPS_PER_BYTE
    return rate * (_APPLE_FLOPS_PER_BYTE if gpu.vendor is Vendor.APPLE else _FLOPS_PER_BYTE)


def _copied(facts: ModelFacts, gpus: Sequence[GpuMemory], placement: Placement) -> int:
    """What goes to the GPU for one batch: a large one asks all experts. A shared memory is read where it is."""
    if all(gpu.shared for gpu in gpus):
        return 0
    sizes, first = facts.tensor_bytes, first_gpu_layer(facts, placement)
    output = output_bytes(facts) if placement.lends_gpu else 0
    return sum(sizes.rest[:first]) + sum(sizes.experts[: max(first, placement.n_cpu_moe)]) + output

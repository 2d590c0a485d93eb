"""How fast a model writes: each token reads all weights that take part, wherever they lie."""

from dataclasses import dataclass

from app.gguf import ModelFacts
from app.hardware import GpuMemory
from app.planning.bandwidth import cpu_rate, gpu_rate
from app.planning.placement import Placement, first_gpu_layer, output_bytes


@dataclass(frozen=True, slots=True)
class BytesRead:
    """What one token reads, on either side."""

    gpu: int
    host: int


def bytes_read(facts: ModelFacts, placement: Placement) -> BytesRead:
    """The weights that take part in one token: of the experts only those that are asked."""
    sizes, first = facts.tensor_bytes, first_gpu_layer(facts, placement)
    experts = [_asked(facts, size) for size in sizes.experts]
    on_host = sum(sizes.rest[:first]) + sum(experts[: max(first, placement.n_cpu_moe)])
    layers = sum(sizes.rest) + sum(experts)
    if not placement.uses_gpu:
        return BytesRead(0, on_host + output_bytes(facts))
    return BytesRead(layers - on_host + output_bytes(facts), on_host)


def tokens_per_second(facts: ModelFacts, gpus: tuple[GpuMemory, ...], placement: Placement) -> float:
    """About how many tokens are written in a second with little text before them.

    Several GPUs work one after another, so they are as fast as the slowest of them.
    """
    read = bytes_read(facts, placement)
    seconds = read.host / cpu_rate(gpus).bytes_per_second
    if read.gpu and gpus:
        seconds += read.gpu / min(gpu_rate(gpu).bytes_per_second for gpu in gpus)
    return 1 / seconds if seconds > 0 else 0.0


def speed_is_known(gpus: tuple[GpuMemory, ...], placement: Placement) -> bool:
    """Whether the speed rests on listed figures alone."""
    return bool(gpus) and placement.uses_gpu and all(gpu_rate(gpu).known for gpu in gpus)


def _asked(facts: ModelFacts, experts: int) -> int:
    return experts * facts.n_experts_used // facts.n_experts if facts.n_experts > 0 else experts

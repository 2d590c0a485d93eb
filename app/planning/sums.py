"""The sum of each device: what a placement takes there, and what there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.core.units import MIB
from app.gguf import ModelFacts
from app.hardware import GpuMemory, MachineMemory
from app.planning.compute import driver_overhead, gpu_work, host_work
from app.planning.kv_cache import Shape, cache_bytes
from app.planning.placement import Placement, first_gpu_layer, gpu_weights, host_weights

GPU_RESERVE: Final = 1_024 * MIB
"""Of what is free on a GPU, llama.cpp leaves so much alone. The driver's overhead comes out of it."""
_LEAST_MARGIN: Final = 256 * MIB
HOST_MARGIN: Final = 256 * MIB
"""For the process itself. What the system calls available is careful already."""


@dataclass(frozen=True, slots=True)
class DeviceSum:
    """What goes to one device, in bytes.

    Attributes:
        name: of the GPU; empty for the computer's own memory.
        is_gpu: whether it is one.
        weights: of the model.
        cache: of keys and values.
        work: buffers to compute with.
        overhead: what the driver takes for itself.
        margin: what is to stay free.
        free: what nobody uses now.
    """

    name: str
    is_gpu: bool
    weights: int
    cache: int
    work: int
    overhead: int
    margin: int
    free: int

    @property
    def total(self) -> int:
        """What will be used. The margin is no part of it."""
        return self.weights + self.cache + self.work + self.overhead

    @property
    def short(self) -> int:
        """How much is missing, the margin counted; 0 if it fits."""
        return max(0, self.total + self.margin - self.free)

    @property
    def fits(self) -> bool:
        """Whether it fits and leaves the margin free."""
        return self.short == 0


@dataclass(frozen=True, slots=True)
class _Share:
    """What one GPU is given."""

    weights: int = 0
    cache: int = 0

    @property
    def size(self) -> int:
        return self.weights + self.cache

    def plus(self, other: "_Share") -> "_Share":
        return _Share(self.weights + other.weights, self.cache + other.cache)


class Sums:
    """The sums of one model with one shape of context on one machine, for any placement.

    Layers are dealt to several GPUs in order, the one with the most room first, each as full as it can be; what finds
    no room any more is added to the last. How llama.cpp would split them by itself is not considered: a plan for
    several GPUs has to be given to it.
    """

    def __init__(self, facts: ModelFacts, memory: MachineMemory, shape: Shape) -> None:
        self._facts = facts
        self._memory = memory
        self._shape = shape
        self._cache = cache_bytes(facts, shape)
        self._gpus = sorted(memory.gpus, key=_room, reverse=True)

    def of(self, placement: Placement) -> tuple[DeviceSum, ...]:
        """The sum of each GPU that is used, then that of the computer's memory.

        Where the GPU uses the computer's memory, what it takes is no longer free there.
        """
        gpus = self._gpu_sums(placement) if placement.uses_gpu and self._gpus else ()
        available = self._memory.ram_available
        if self._memory.unified:
            available = max(0, available - sum(one.total for one in gpus))
        host = DeviceSum(
            name="",
            is_gpu=False,
            weights=host_weights(self._facts, placement),
            cache=sum(self._cache[: first_gpu_layer(self._facts, placement)]),
            work=host_work(self._facts, self._shape, placement),
            overhead=0,
            margin=HOST_MARGIN,
            free=available,
        )
        return (*gpus, host)

    def used_gpus(self, placement: Placement) -> tuple[GpuMemory, ...]:
        """The GPUs that get something."""
        return tuple(gpu for gpu, _ in self._dealt(placement)) if placement.uses_gpu else ()

    def _gpu_sums(self, placement: Placement) -> tuple[DeviceSum, ...]:
        work = gpu_work(self._facts, self._shape, placement)
        return tuple(_gpu_sum(gpu, share, work) for gpu, share in self._dealt(placement))

    def _dealt(self, placement: Placement) -> list[tuple[GpuMemory, _Share]]:
        work = gpu_work(self._facts, self._shape, placement)
        first = first_gpu_layer(self._facts, placement)
        weights = gpu_weights(self._facts, placement)
        pieces = [_Share(*sizes) for sizes in zip(weights[first:], (*self._cache[first:], 0), strict=True)]
        shares = _deal(pieces, [_room(gpu) - work for gpu in self._gpus])
        return [(gpu, share) for gpu, share in zip(self._gpus, shares, strict=True) if share.size]


def _deal(pieces: Sequence[_Share], rooms: Sequence[int]) -> list[_Share]:
    """Give `pieces` in order to `rooms`; the last takes all that is left."""
    shares, at = [], 0
    for number, room in enumerate(rooms, start=1):
        share = _Share()
        while at < len(pieces) and (number == len(rooms) or share.size + pieces[at].size <= room):
            share = share.plus(pieces[at])
            at += 1
        shares.append(share)
    return shares


def _room(gpu: GpuMemory) -> int:
    overhead = driver_overhead(gpu)
    return gpu.free - overhead - _margin(overhead)


def _margin(overhead: int) -> int:
    return max(_LEAST_MARGIN, GPU_RESERVE - overhead)


def _gpu_sum(gpu: GpuMemory, share: _Share, work: int) -> DeviceSum:
    overhead = driver_overhead(gpu)
    return DeviceSum(gpu.name, True, share.weights, share.cache, work, overhead, _margin(overhead), gpu.free)

"""The sums of each device: what a placement takes there, and what is available."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from app.core.units import MIB
from app.gguf.facts import ModelFacts
from app.hardware.machine import MachineMemory, Vendor
from app.planning.compute import ALONE, Part, Work, driver_overhead, own_memory
from app.planning.corrections import NONE, Corrections
from app.planning.kv_cache import Shape, cache_bytes, has_window
from app.planning.placement import Placement, WeightSums, gpu_weights
from app.planning.splitting import by_shares, dealt, evened_out

GPU_RESERVE: Final = 1_024 * MIB
"""Free GPU memory that llama.cpp leaves unused. The driver's overhead comes out of it."""
_LEAST_MARGIN: Final = 256 * MIB
HOST_MARGIN: Final = 256 * MIB
"""Includes what the engine's process itself needs. The system's figure for available memory is already conservative."""
_LEAST_HOST_MARGIN: Final = 64 * MIB
_MEASURED_DRIVERS: Final = (Vendor.NVIDIA, Vendor.OTHER)


@dataclass(frozen=True, slots=True)
class Reserve:
    """Bytes that stay free for other programs, besides the default margins: on each GPU, and in system memory."""

    gpu: int = 0
    ram: int = 0


NO_RESERVE: Final = Reserve()


@dataclass(frozen=True, slots=True)
class DeviceSum:
    """What goes to one device, in bytes.

    Attributes:
        name: name of the GPU; empty for system memory, and for a GPU without a name.
        is_gpu: whether the device is a GPU.
        weights: the model's weights.
        cache: the KV cache.
        work: compute buffers.
        overhead: what the driver takes; in system memory, what the engine itself takes.
        margin: memory that should stay free.
        free: memory that is unused now.
        index: index among the machine's GPUs; -1 for system memory.
        layers: number of layers that it computes, the output being one.
        pci_id: PCI id of the GPU as in :class:`app.hardware.GpuMemory`, where `ggml_name` comes from too.
    """

    name: str
    is_gpu: bool
    weights: int
    cache: int
    work: int
    overhead: int
    margin: int
    free: int
    index: int = -1
    layers: int = 0
    pci_id: str = ""
    ggml_name: str = ""

    @property
    def total(self) -> int:
        """All memory that will be used, without the margin."""
        return self.weights + self.cache + self.work + self.overhead

    @property
    def left(self) -> int:
        """Memory that stays free; negative if it does not fit."""
        return self.free - self.total

    @property
    def short(self) -> int:
        """Memory that is missing, including the margin; 0 if it fits."""
        return max(0, self.total + self.margin - self.free)

    @property
    def fits(self) -> bool:
        """Whether everything fits and the margin stays free."""
        return self.short == 0


@dataclass(frozen=True, slots=True)
class _Share:
    """The layers that one GPU gets, with the bytes of their weights and cache."""

    weights: int = 0
    cache: int = 0
    layers: int = 0


class Sums:
    """The sums of one model with one context shape on one machine, for any placement.

    If one GPU can hold everything, only the one with the most space is used. Otherwise as few GPUs as possible are
    used, in the machine's order, each filled to the same share of its space: llama.cpp splits layers like this when it
    is given the number of layers for each GPU.

    Args:
        shares: share of the layers on each GPU if it is given; ignored for another number of GPUs.
    """

    def __init__(
        self,
        facts: ModelFacts,
        memory: MachineMemory,
        shape: Shape,
        *,
        reserve: Reserve = NO_RESERVE,
        corrections: Corrections = NONE,
        weights: WeightSums | None = None,
        shares: tuple[int, ...] | None = None,
    ) -> None:
        self._facts = facts
        self._memory = memory
        self._shape = shape
        self._reserve = reserve
        self._corrections = corrections
        self._weights = weights or WeightSums(facts)
        self._work_sums = Work(facts, shape)
        self._cache = cache_bytes(facts, shape)
        self._cache_before = tuple(accumulate(self._cache, initial=0))
        self._overheads = tuple(
            max(0, driver_overhead(gpu) + corrections.overhead(gpu.vendor, gpu.name)) for gpu in memory.gpus
        )
        self._rooms = tuple(
            gpu.free - overhead - self._margin(index)
            for index, (gpu, overhead) in enumerate(zip(memory.gpus, self._overheads, strict=True))
        )
        self._shares = shares if shares and len(shares) == len(memory.gpus) and any(shares) else None
        self._roomiest = sorted(range(len(self._rooms)), key=self._rooms.__getitem__, reverse=True)

    # -- one placement -------------------------------------------------------------------------------------------------

    def of(self, placement: Placement) -> tuple[DeviceSum, ...]:
        """Return the sum of each GPU that is used, then that of system memory.

        With unified memory, what the GPU takes is no longer free in system memory.
        """
        gpus = self._gpu_sums(placement)
        return (*gpus, self._host_sum(placement, gpus))

    def fit(self, placement: Placement) -> bool:
        """Whether every device of :meth:`of` fits; faster than calling it, if the answer is obvious."""
        if placement.uses_gpu and self._memory.gpus:
            on_gpus = self._weights.on_gpu(placement) + self._gpu_cache(placement)
            if on_gpus > sum(max(0, room) for room in self._rooms) - self._work(0, placement, ALONE):
                return False
        return all(device.fits for device in self.of(placement))

    def tensor_split(self, placement: Placement) -> tuple[float, ...]:
        """Return the share of each GPU for llama.cpp, in the machine's order; empty if fewer than two are used."""
        counts = self._counts(placement) if placement.uses_gpu else ()
        return tuple(map(float, counts)) if sum(1 for count in counts if count) > 1 else ()

    def at_once(self, placement: Placement) -> int:
        """Return how many physical batches the GPUs compute at the same time."""
        counts = self._counts(placement) if placement.uses_gpu else ()
        return self._work_sums.at_once(placement, sum(1 for count in counts if count))

    # -- system memory -------------------------------------------------------------------------------------------------

    def _host_sum(self, placement: Placement, gpus: Sequence[DeviceSum]) -> DeviceSum:
        available = self._memory.ram_available
        if self._memory.unified:
            available = max(0, available - sum(one.total for one in gpus))
        work, own = self._work_sums.host(placement, len(gpus)), own_memory(self._facts)
        return DeviceSum(
            name="",
            is_gpu=False,
            weights=self._weights.on_host(placement),
            cache=self._cache_before[self._weights.first_gpu_layer(placement)],
            work=max(0, work + self._corrections.host_work(self._facts, self._shape, placement)),
            overhead=own,
            margin=max(_LEAST_HOST_MARGIN, HOST_MARGIN - own) + self._reserve.ram,
            free=available,
            layers=self._facts.n_layers + 1 - sum(one.layers for one in gpus),
        )

    # -- the GPUs ------------------------------------------------------------------------------------------------------

    def _gpu_sums(self, placement: Placement) -> tuple[DeviceSum, ...]:
        if not self._memory.gpus or not (placement.uses_gpu or placement.lends_gpu):
            return ()
        if not placement.uses_gpu:
            roomiest = self._roomiest[0]
            return (self._gpu_sum(roomiest, _Share(), placement, ALONE),)
        counts = self._counts(placement)
        n_gpus = sum(1 for count in counts if count)
        pieces = self._pieces(placement)
        sums: list[DeviceSum] = []
        at = 0
        for index, count in enumerate(counts):
            if count:
                mine = pieces[at : at + count]
                share = _Share(sum(weights for weights, _ in mine), sum(cache for _, cache in mine), count)
                part = self._part(placement, at, count, n_gpus, first=not sums)
                sums.append(self._gpu_sum(index, share, placement, part))
            at += count
        return tuple(sums)

    def _part(self, placement: Placement, at: int, count: int, n_gpus: int, *, first: bool) -> Part:
        """Return what the GPU computes that has the `count` entries from `at` among those on GPUs."""
        start, n_layers = self._weights.first_gpu_layer(placement) + at, self._facts.n_layers
        layers = range(start, min(start + count, n_layers))
        experts = self._facts.tensor_bytes.experts
        return Part(
            n_gpus,
            first=first,
            has_layers=bool(layers),
            has_feed_forward=any(layer >= placement.n_cpu_moe or not experts[layer] for layer in layers),
            has_full=not layers or self._shape.swa_full or not all(has_window(self._facts, one) for one in layers),
            has_output=start + count > n_layers,
        )

    def _gpu_sum(self, index: int, share: "_Share", placement: Placement, part: Part) -> DeviceSum:
        gpu = self._memory.gpus[index]
        return DeviceSum(
            name=gpu.name,
            is_gpu=True,
            weights=share.weights,
            cache=share.cache,
            work=self._work(index, placement, part),
            overhead=self._overheads[index] + self._driver(index, placement, part),
            margin=self._margin(index),
            free=gpu.free,
            index=index,
            layers=share.layers,
            pci_id=gpu.pci_id,
            ggml_name=gpu.ggml_name,
        )

    def _counts(self, placement: Placement) -> tuple[int, ...]:
        """Return how many layers each GPU gets, the output being one.

        Those that do not fit go to the last GPU that is used.
        """
        n_layers = self._facts.n_layers + 1 - self._weights.first_gpu_layer(placement)
        if len(self._memory.gpus) == 1:
            return (n_layers,)
        if self._shares is not None:
            return by_shares(n_layers, self._shares)
        sizes = [weights + cache for weights, cache in self._pieces(placement)]
        for n_gpus in range(1, len(self._memory.gpus) + 1):
            rooms = self._rooms_of(self._roomiest[:n_gpus], placement, sizes)
            counts = dealt(sizes, rooms)
            if sum(counts) == len(sizes):
                even = evened_out(sizes, rooms)
                return even if _first_used(even) == _first_used(counts) else counts
        used = [index for index, count in enumerate(counts) if count]
        last = max(used or [index for index, room in enumerate(rooms) if room > 0 or index == self._roomiest[0]])
        return tuple(count + (len(sizes) - sum(counts) if index == last else 0) for index, count in enumerate(counts))

    def _rooms_of(self, chosen: Sequence[int], placement: Placement, sizes: Sequence[int]) -> list[int]:
        """Return what is left for weights and cache on each GPU, if only those that are `chosen` are used.

        The first that can hold anything computes more than the others, so those before it are left out.
        """
        left, n_gpus = sorted(chosen), len(self._memory.gpus)
        while True:
            rooms = [
                self._room(index, placement, Part(len(left), index == left[0])) if index in left else 0
                for index in range(n_gpus)
            ]
            if len(left) == 1 or rooms[left[0]] >= sizes[0]:
                return rooms
            del left[0]

    def _room(self, index: int, placement: Placement, part: Part) -> int:
        """Return what is left for weights and cache on a GPU that computes `part`."""
        return self._rooms[index] - self._work(index, placement, part) - self._driver(index, placement, part)

    def _pieces(self, placement: Placement) -> list[tuple[int, int]]:
        """Return weights and cache of each layer that is on a GPU, and of the output."""
        first = self._weights.first_gpu_layer(placement)
        weights = gpu_weights(self._facts, placement)
        return list(zip(weights[first:], (*self._cache[first:], 0), strict=True))

    def _gpu_cache(self, placement: Placement) -> int:
        return self._cache_before[-1] - self._cache_before[self._weights.first_gpu_layer(placement)]

    def _work(self, index: int, placement: Placement, part: Part) -> int:
        gpu = self._memory.gpus[index]
        work = self._work_sums.gpu(placement, part)
        return max(0, work + self._corrections.gpu_work(gpu.vendor, gpu.name, self._facts, self._shape, placement))

    def _driver(self, index: int, placement: Placement, part: Part) -> int:
        measured = self._memory.gpus[index].vendor in _MEASURED_DRIVERS
        return self._work_sums.driver(placement, part) if measured else 0

    def _margin(self, index: int) -> int:
        return max(_LEAST_MARGIN, GPU_RESERVE - self._overheads[index]) + self._reserve.gpu


def _first_used(counts: Sequence[int]) -> int:
    return next((index for index, count in enumerate(counts) if count), -1)

"""Whether and how a model fits on a machine: facts and memory in, a :class:`Fit` with all its figures out.

What is tried, in this order: all layers on the GPU, with the experts of as few layers as possible in the computer's
memory; fewer layers on the GPU; the CPU alone. Within each, a longer context goes before a faster placement, and a
context that nobody asked for is made shorter before the next is tried.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from app.core.sentences import Phrase
from app.core.units import MIB
from app.gguf import ModelFacts
from app.hardware import MachineMemory
from app.planning import reasons
from app.planning.kv_cache import CacheType, Shape
from app.planning.placement import Placement, everything_on_gpu, first_gpu_layer, moved_layers
from app.planning.speed import speed_is_known, tokens_per_second
from app.planning.sums import GPU_RESERVE, HOST_MARGIN, DeviceSum, Sums

CONTEXTS: Final = (16_384, 8_192, 4_096)
"""The lengths that are tried, longest first, when nobody asked for one."""

_BITS_PER_PARAMETER: Final = 4.25
_ROUGH_WORK: Final = 512 * MIB


class FitKind(Enum):
    """How a model fits."""

    GPU = auto()
    """All of it on the GPU."""
    EXPERTS_ON_CPU = auto()
    """All layers on the GPU, the experts of some in the computer's memory."""
    PART_ON_GPU = auto()
    """Some layers on the GPU, the others on the CPU."""
    CPU = auto()
    """On the CPU alone."""
    TOO_LARGE = auto()
    """It does not fit."""
    UNKNOWN = auto()
    """The machine does not tell its memory."""


@dataclass(frozen=True, slots=True)
class FitWishes:
    """What is wanted of a load; a value that is given is taken as it is.

    Attributes:
        context: tokens; None for 16,384, or less where that does not fit or the model was trained for less.
        n_ubatch: tokens that are computed at once.
        type_k: how the keys of the cache are packed; likewise `type_v`.
        swa_full: windowed layers hold the whole context as well.
        n_outputs_max: tokens of a batch whose logits are asked for. Our engine asks for one; 0 means all.
    """

    context: int | None = None
    n_ubatch: int = 512
    type_k: CacheType = CacheType.F16
    type_v: CacheType = CacheType.F16
    swa_full: bool = False
    n_outputs_max: int = 1

    def shape(self, context: int) -> Shape:
        """The settings of a context of that length."""
        return Shape(context, self.n_ubatch, self.type_k, self.type_v, self.swa_full, self.n_outputs_max)

    def contexts(self, trained: int) -> tuple[int, ...]:
        """The lengths to try, longest first."""
        if self.context is not None:
            return (self.context,)
        return tuple(dict.fromkeys(min(length, trained) for length in CONTEXTS))


@dataclass(frozen=True, slots=True)
class Fit:
    """How a model fits, and the figures behind it.

    Attributes:
        kind: see :class:`FitKind`.
        n_gpu_layers: for llama.cpp: layers on the GPU, the output being one of them.
        n_cpu_moe: for llama.cpp: the experts of so many of the first layers stay on the CPU.
        n_layers: layers of the model, the output not counted.
        moved_layers: of so many layers on the GPU the experts are on the CPU; `n_cpu_moe` but for layers without any.
        short_bytes: what is missing, if it is too large; else 0.
        tokens_per_second: about how fast it writes; 0 if it does not fit.
        context: length in tokens that this is for.
        sums: of each device that is used, the computer's memory last. If it is too large, those of the way that comes
            nearest.
        exact: False if the architecture is not a measured one; cache and work are upper bounds then.
        reasons: why it is so, in sentences.
    """

    kind: FitKind
    n_gpu_layers: int
    n_cpu_moe: int
    n_layers: int
    moved_layers: int
    short_bytes: int
    tokens_per_second: float
    context: int
    sums: tuple[DeviceSum, ...]
    exact: bool
    reasons: tuple[Phrase, ...]

    @property
    def fits(self) -> bool:
        """Whether it can be loaded."""
        return self.kind not in (FitKind.TOO_LARGE, FitKind.UNKNOWN)

    @property
    def layers_on_gpu(self) -> int:
        """Layers on the GPU, the output not counted."""
        return max(0, min(self.n_gpu_layers - 1, self.n_layers))

    @property
    def n_gpus(self) -> int:
        """How many GPUs are used."""
        return sum(1 for device in self.sums if device.is_gpu)


DEFAULT_WISHES: Final = FitWishes()


def fit_model(facts: ModelFacts, memory: MachineMemory, wishes: FitWishes = DEFAULT_WISHES) -> Fit:
    """Find the best way for a model on a machine. Pure: the same arguments give the same answer."""
    return _Search(facts, memory, wishes).best()


def rough_fit(parameters: int, memory: MachineMemory) -> bool | None:
    """Whether a model with so many weights would fit at all if they took 4.25 bits each; None if that is not known.

    For lists of models whose headers nobody has read yet.
    """
    if parameters <= 0 or not memory.known:
        return None
    needed = int(parameters * _BITS_PER_PARAMETER / 8) + _ROUGH_WORK
    room = memory.ram_available - HOST_MARGIN
    if not memory.unified:
        room += sum(max(0, gpu.free - GPU_RESERVE) for gpu in memory.gpus)
    return needed <= room


class _Search:
    """One search; keeps the sums of each context that was tried."""

    def __init__(self, facts: ModelFacts, memory: MachineMemory, wishes: FitWishes) -> None:
        self._facts = facts
        self._memory = memory
        self._wishes = wishes
        self._contexts = wishes.contexts(facts.context_length)
        self._sums = {length: Sums(facts, memory, wishes.shape(length)) for length in self._contexts}

    def best(self) -> Fit:
        if not self._memory.known:
            return self._fit(FitKind.UNKNOWN, self._contexts[0], Placement(0))
        for placements in (self._whole, self._partial, self._cpu_only):
            for context in self._contexts:
                placement = self._first_that_fits(context, placements)
                if placement is not None:
                    return self._fit(self._kind_of(placement), context, placement)
        context = self._contexts[-1]
        return self._fit(FitKind.TOO_LARGE, context, self._nearest(context))

    def _whole(self) -> Iterator[Placement]:
        """All layers on the GPU, the experts of more and more layers elsewhere."""
        if self._memory.gpus:
            yield from (everything_on_gpu(self._facts, moved) for moved in self._movable())

    def _partial(self) -> Iterator[Placement]:
        """Fewer and fewer layers on the GPU, with no experts at all."""
        if self._memory.gpus:
            moved = self._movable()[-1]
            yield from (Placement(layers + 1, moved) for layers in range(self._facts.n_layers - 1, 0, -1))

    def _cpu_only(self) -> Iterator[Placement]:
        yield Placement(0)

    def _movable(self) -> list[int]:
        """The numbers of layers whose experts can be moved, without those that move nothing more."""
        return [0, *(layer + 1 for layer, size in enumerate(self._facts.tensor_bytes.experts) if size)]

    def _first_that_fits(self, context: int, placements: Callable[[], Iterator[Placement]]) -> Placement | None:
        sums = self._sums[context]
        return next((one for one in placements() if all(device.fits for device in sums.of(one))), None)

    def _nearest(self, context: int) -> Placement:
        """The way that misses least; of several the one with most on the GPU."""
        ways = [*self._whole(), *self._partial(), *self._cpu_only()]
        return min(ways, key=lambda one: self._short(context, one))

    def _short(self, context: int, placement: Placement) -> int:
        return sum(device.short for device in self._sums[context].of(placement))

    def _kind_of(self, placement: Placement) -> FitKind:
        if not placement.uses_gpu:
            return FitKind.CPU
        if first_gpu_layer(self._facts, placement) > 0:
            return FitKind.PART_ON_GPU
        return FitKind.EXPERTS_ON_CPU if placement.n_cpu_moe else FitKind.GPU

    def _fit(self, kind: FitKind, context: int, placement: Placement) -> Fit:
        sums = self._sums[context].of(placement)
        fits = kind not in (FitKind.TOO_LARGE, FitKind.UNKNOWN)
        return Fit(
            kind=kind,
            n_gpu_layers=placement.n_gpu_layers,
            n_cpu_moe=placement.n_cpu_moe,
            n_layers=self._facts.n_layers,
            moved_layers=moved_layers(self._facts, placement),
            short_bytes=self._short(context, placement) if kind is FitKind.TOO_LARGE else 0,
            tokens_per_second=self._speed(context, placement) if fits else 0.0,
            context=context,
            sums=sums,
            exact=self._facts.is_gpt_oss,
            reasons=tuple(self._reasons(kind, context, placement)),
        )

    def _speed(self, context: int, placement: Placement) -> float:
        gpus = self._sums[context].used_gpus(placement) or tuple(gpu for gpu in self._memory.gpus if gpu.shared)
        return tokens_per_second(self._facts, gpus, placement)

    def _reasons(self, kind: FitKind, context: int, placement: Placement) -> Iterator[Phrase]:
        if kind is FitKind.UNKNOWN:
            yield reasons.memory_unknown()
            return
        yield from self._reasons_of_kind(kind, context, placement)
        if kind is not FitKind.TOO_LARGE and context < self._contexts[0]:
            yield reasons.shorter_context(context, self._contexts[0])
        if self._memory.unified:
            yield reasons.one_memory()
        if not self._facts.is_gpt_oss:
            yield reasons.upper_bounds(self._facts.architecture)
        if kind is not FitKind.TOO_LARGE and not speed_is_known(self._memory.gpus, placement):
            yield reasons.speed_guessed()

    def _reasons_of_kind(self, kind: FitKind, context: int, placement: Placement) -> Iterator[Phrase]:
        layers, on_gpu = self._facts.n_layers, placement.n_gpu_layers - 1
        if kind is FitKind.EXPERTS_ON_CPU:
            fewer = everything_on_gpu(self._facts, max(n for n in self._movable() if n < placement.n_cpu_moe))
            moved = moved_layers(self._facts, placement)
            yield reasons.experts_moved(moved, layers, self._short(context, fewer))
        elif kind is FitKind.PART_ON_GPU:
            yield reasons.part_on_gpu(on_gpu, layers)
            shorter = self._shorter_context(context, self._whole)
            if shorter is not None:
                yield reasons.shorter_on_gpu(shorter)
        elif kind is FitKind.CPU:
            yield reasons.gpu_too_small() if self._memory.gpus else reasons.no_gpu()
        elif kind is FitKind.TOO_LARGE:
            yield reasons.too_large(self._short(context, placement))
            shorter = self._shorter_context(context, self._whole, self._partial, self._cpu_only)
            if shorter is not None:
                yield reasons.shorter_would_fit(shorter)

    def _shorter_context(self, context: int, *ways: Callable[[], Iterator[Placement]]) -> int | None:
        """The longest usual context below `context` that fits in one of `ways`; None if it was not asked for."""
        if self._wishes.context is None:
            return None
        for shorter in (length for length in CONTEXTS if length < context):
            self._sums.setdefault(shorter, Sums(self._facts, self._memory, self._wishes.shape(shorter)))
            if any(self._first_that_fits(shorter, placements) is not None for placements in ways):
                return shorter
        return None

"""Finds the best of all the ways to load a model that fit.

The order is: all layers on GPUs, with the experts of as few layers as possible in system memory; fewer layers on GPUs;
the CPU alone. Within each, a context length that was not requested is shortened and the KV cache quantized before the
next way is tried.

Memory that is left over is then used where it costs no speed: for larger batches, which process prompts faster, and for
a longer context. What a step costs does not depend on the memory, so more memory never leads to a slower placement.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from app.gguf.facts import ModelFacts
from app.hardware.machine import MachineMemory
from app.planning.cache_type import CacheType
from app.planning.constraints import USUAL_BATCH, PlanConstraints
from app.planning.corrections import NONE, Corrections
from app.planning.kv_cache import Shape, cache_bytes
from app.planning.placement import Placement, WeightSums, everything_on_gpu
from app.planning.plan import FitKind
from app.planning.sums import Reserve, Sums

LARGE_BATCHES: Final = (2_048, 1_024)
"""Batch sizes to try beyond the default."""

CONTEXT_STEP: Final = 8_192
_COMFORTABLE_CONTEXT: Final = 32_768
"""A context up to this length takes precedence over larger batches, a longer one comes after them. It is also the
longest that is used unasked with unified memory, and for models whose trained context length is often only nominal.
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """The result of a search: how the model fits, with which context shape and which placement.

    Attributes:
        keeps_margin: False if it fits only without the default margin.
    """

    kind: FitKind
    shape: Shape
    placement: Placement
    keeps_margin: bool = True


class Search:
    """One search, which caches the sums of each shape that it tries."""

    def __init__(
        self, facts: ModelFacts, memory: MachineMemory, constraints: PlanConstraints, corrections: Corrections = NONE
    ) -> None:
        self._facts = facts
        self._memory = memory
        self._constraints = constraints
        self._corrections = corrections
        self._reserve = Reserve(constraints.leave_gpu, constraints.leave_ram)
        self._weights = WeightSums(facts)
        self._sums: dict[Shape, Sums] = {}
        self.movable = (0, *(layer + 1 for layer, size in enumerate(facts.tensor_bytes.experts) if size))

    # -- results -------------------------------------------------------------------------------------------------------

    def best(self) -> Choice:
        """Return the best choice that fits, or the one that comes closest."""
        contexts = self._constraints.contexts(self._facts.context_length)
        if not self._memory.known:
            return Choice(FitKind.UNKNOWN, self._constraints.shape(contexts[0]), next(self._all(self._ways())))
        found = self._first(contexts, self._ways())
        if found is not None:
            return self._with_what_is_left(found)
        shape = self._constraints.shape(contexts[-1], self._constraints.packings(self._facts)[-1])
        nearest = self._nearest(shape)
        if self._constraints.places and self._fits_without_margin(shape, nearest):
            return Choice(self.kind_of(nearest), shape, nearest, keeps_margin=False)
        return Choice(FitKind.TOO_LARGE, shape, nearest)

    def sums(self, shape: Shape) -> Sums:
        """Return the sums for a shape, computed once."""
        if shape not in self._sums:
            self._sums[shape] = self._new_sums(shape, self._reserve)
        return self._sums[shape]

    def short(self, shape: Shape, placement: Placement) -> int:
        """Return how many bytes are missing on all devices together."""
        return sum(device.short for device in self.sums(shape).of(placement))

    def other(self, constraints: PlanConstraints) -> "Search":
        """Return a search for the same model and machine with other constraints."""
        return Search(self._facts, self._memory, constraints, self._corrections)

    def would_fit(self, shape: Shape, *, whole: bool) -> bool:
        """Whether anything fits with that shape; with `whole`, only all layers on GPUs count."""
        ways = [self._whole] if whole else self._ways()
        return any(self.sums(shape).fit(placement) for placement in self._all(ways))

    def kind_of(self, placement: Placement) -> FitKind:
        """Return how a model with that placement fits."""
        if not placement.uses_gpu:
            return FitKind.CPU
        first = self._weights.first_gpu_layer(placement)
        if first > 0:
            return FitKind.PART_ON_GPU
        moved = any(self._facts.tensor_bytes.experts[: placement.n_cpu_moe])
        return FitKind.EXPERTS_ON_CPU if moved else FitKind.GPU

    # -- placements ----------------------------------------------------------------------------------------------------

    def _ways(self) -> list[Callable[[], Iterator[Placement]]]:
        """Return groups of placements; any placement in an earlier group is better than all in a later one."""
        given = self._constraints.n_gpu_layers
        everything = self._facts.n_layers + 1
        if given is None:
            return [self._whole, self._partial, self._cpu_only]
        if given < 0 or given >= everything:
            return [self._whole] if self._memory.gpus else [self._cpu_only]
        if given == 0:
            return [self._lending, self._cpu_only]
        return [lambda: self._with_layers(given)] if self._memory.gpus else [self._cpu_only]

    def _whole(self) -> Iterator[Placement]:
        """Yield placements with all layers on GPUs and the experts of more and more layers in system memory."""
        if self._memory.gpus:
            yield from (everything_on_gpu(self._facts, moved) for moved in self._moved())

    def _partial(self) -> Iterator[Placement]:
        """Yield placements with fewer and fewer layers on GPUs and all experts in system memory."""
        if self._memory.gpus:
            moved = self._moved()[-1]
            yield from (Placement(layers + 1, moved) for layers in range(self._facts.n_layers - 1, 0, -1))

    def _with_layers(self, n_gpu_layers: int) -> Iterator[Placement]:
        """Yield placements with `n_gpu_layers` on GPUs and the experts of more and more of them in system memory."""
        first = self._weights.first_gpu_layer(Placement(n_gpu_layers))
        moved = self._moved()
        rest = (number for number in moved if number > first)
        yield from (Placement(n_gpu_layers, number) for number in (*moved[:1], *rest))

    def _lending(self) -> Iterator[Placement]:
        """Yield the placement in which the CPU holds everything and a GPU computes large batches."""
        if self._memory.gpus:
            yield Placement(0, lends_gpu=True)

    def _cpu_only(self) -> Iterator[Placement]:
        yield Placement(0)

    def _moved(self) -> tuple[int, ...]:
        """Return the possible numbers of layers with experts in system memory."""
        given = self._constraints.n_cpu_moe
        return self.movable if given is None else (min(max(0, given), self._facts.n_layers),)

    def _all(self, ways: list[Callable[[], Iterator[Placement]]]) -> Iterator[Placement]:
        for placements in ways:
            yield from placements()

    # -- the search ----------------------------------------------------------------------------------------------------

    def _first(self, contexts: tuple[int, ...], ways: list[Callable[[], Iterator[Placement]]]) -> Choice | None:
        for placements in ways:
            for context in contexts:
                for packing in self._constraints.packings(self._facts):
                    found = self._first_that_fits(self._constraints.shape(context, packing), placements)
                    if found is not None:
                        return found
        return None

    def _first_that_fits(self, shape: Shape, placements: Callable[[], Iterator[Placement]]) -> Choice | None:
        sums = self.sums(shape)
        placement = next((one for one in placements() if sums.fit(one)), None)
        return None if placement is None else Choice(self.kind_of(placement), shape, placement)

    def _nearest(self, shape: Shape) -> Placement:
        """Return the placement that misses the least memory, preferring those that fit on the GPUs."""
        sums = self.sums(shape)

        def missing(placement: Placement) -> tuple[bool, int]:
            *gpus, host = sums.of(placement)
            return any(not gpu.fits for gpu in gpus), host.short + sum(gpu.short for gpu in gpus)

        return min(self._all(self._ways()), key=missing)

    def _fits_without_margin(self, shape: Shape, placement: Placement) -> bool:
        *gpus, host = self.sums(shape).of(placement)
        return host.fits and all(gpu.left >= 0 for gpu in gpus)

    def _new_sums(self, shape: Shape, reserve: Reserve) -> Sums:
        return Sums(
            self._facts,
            self._memory,
            shape,
            reserve=reserve,
            corrections=self._corrections,
            weights=self._weights,
            shares=self._constraints.tensor_split,
        )

    # -- memory that is left over --------------------------------------------------------------------------------------

    def _with_what_is_left(self, found: Choice) -> Choice:
        if found.kind is FitKind.EXPERTS_ON_CPU:
            found = self._with_larger_batches(self._with_packed_cache(found))
            return self._with_longer_context(found, self._longest())
        if found.kind is FitKind.GPU:
            found = self._with_longer_context(found, min(self._longest(), _COMFORTABLE_CONTEXT))
            return self._with_longer_context(self._with_larger_batches(found), self._longest())
        return found

    def _longest(self) -> int:
        """Return the longest context that is used unasked."""
        trained = self._facts.context_length
        return trained if self._facts.is_gpt_oss and not self._memory.unified else min(trained, _COMFORTABLE_CONTEXT)

    def _with_packed_cache(self, found: Choice) -> Choice:
        """Quantize the KV cache if that saves at least one layer's experts and puts all experts on the GPU."""
        if found.shape.type_k is not CacheType.F16 or CacheType.Q8_0 not in self._constraints.packings(self._facts):
            return found
        packed = replace(found.shape, type_k=CacheType.Q8_0, type_v=CacheType.Q8_0)
        everything = everything_on_gpu(self._facts)
        if everything.n_cpu_moe not in self._moved() or not self.sums(packed).fit(everything):
            return found
        spared = sum(cache_bytes(self._facts, found.shape)) - sum(cache_bytes(self._facts, packed))
        return Choice(FitKind.GPU, packed, everything) if spared >= self._one_layers_experts() else found

    def _with_larger_batches(self, found: Choice) -> Choice:
        """Use larger batches if they cost at most one layer's experts and no layers.

        Several GPUs that compute batches at the same time read faster with small ones, which keep all of them busy.
        """
        if self._constraints.n_ubatch is not None or self.sums(found.shape).at_once(found.placement) > 1:
            return found
        for size in LARGE_BATCHES:
            if USUAL_BATCH < size <= found.shape.n_ctx:
                larger = self._with_batch(found, size)
                if larger is not None:
                    return larger
        return found

    def _with_batch(self, found: Choice, size: int) -> Choice | None:
        larger = replace(found.shape, n_ubatch=size)
        if found.kind is FitKind.GPU:
            return replace(found, shape=larger) if self.sums(larger).fit(found.placement) else None
        if self._taken_on_a_gpu(larger, found) - self._taken_on_a_gpu(found.shape, found) > self._one_layers_experts():
            return None
        return self._first_that_fits(larger, self._whole)

    def _with_longer_context(self, found: Choice, longest: int) -> Choice:
        """Use the longest context that fits."""
        if self._constraints.n_ctx is not None or found.shape.n_ctx >= longest:
            return found
        steps = [*range(CONTEXT_STEP * 2, longest, CONTEXT_STEP), longest]
        longer = [step for step in steps if step > found.shape.n_ctx]
        low, high = 0, len(longer)
        while low < high:
            middle = (low + high) // 2
            if self.sums(replace(found.shape, n_ctx=longer[middle])).fit(found.placement):
                low = middle + 1
            else:
                high = middle
        return replace(found, shape=replace(found.shape, n_ctx=longer[low - 1])) if low else found

    def _taken_on_a_gpu(self, shape: Shape, found: Choice) -> int:
        """Return the memory that depends on the batch size, for the GPU where it is largest."""
        *gpus, _ = self.sums(shape).of(found.placement)
        return max(gpu.work for gpu in gpus) + sum(gpu.cache for gpu in gpus)

    def _one_layers_experts(self) -> int:
        return min((size for size in self._facts.tensor_bytes.experts if size), default=0)

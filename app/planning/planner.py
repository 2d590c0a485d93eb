"""Makes a :class:`Plan` from a model's facts, a machine's memory and constraints. Pure; fast enough for a slider."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from app.core.units import GIB
from app.gguf.facts import ModelFacts
from app.hardware.machine import GpuMemory, Machine, MachineMemory
from app.planning import reasons
from app.planning.cache_type import CacheType
from app.planning.constraints import CONTEXTS, PlanConstraints
from app.planning.corrections import NONE, Corrections
from app.planning.explaining import reasons_of
from app.planning.kv_cache import Shape
from app.planning.placement import moved_layers
from app.planning.plan import Alternative, FitKind, Plan
from app.planning.search import CONTEXT_STEP, Choice, Search
from app.planning.speed import NO_SPEED, Range, reading_speed, writing_speed
from app.planning.splitting import by_shares
from app.planning.sums import DeviceSum

DEFAULT_CONSTRAINTS: Final = PlanConstraints()

_ROOM_FOR_OTHERS: Final = 2 * GIB
_ROOM_IF_IT_FAILED: Final = GIB
_TIGHT_RAM: Final = GIB
_CARD_SLOTS: Final = 8
_ROOM_FOR_CHATS: Final = 2 * GIB
_REAL_GAIN: Final = 10
"""Percent; a smaller gain is not offered."""


def plan_load(
    facts: ModelFacts,
    machine: Machine | MachineMemory,
    constraints: PlanConstraints = DEFAULT_CONSTRAINTS,
    corrections: Corrections = NONE,
) -> Plan:
    """Find the best way to load a model. Pure: the same arguments give the same plan.

    Args:
        facts: facts from the model's header.
        machine: the machine as it is now, without the memory of a model that will be unloaded first.
        constraints: values that are fixed.
        corrections: corrections learned from earlier loads.
    """
    planner = _Planner(facts, machine, corrections)
    plan = planner.plan(constraints)
    return replace(plan, alternatives=tuple(planner.alternatives(plan, constraints)))


def quick_plan(
    facts: ModelFacts,
    machine: Machine | MachineMemory,
    constraints: PlanConstraints = DEFAULT_CONSTRAINTS,
    corrections: Corrections = NONE,
) -> Plan:
    """Plan like :func:`plan_load` but without alternatives, for lists and sliders."""
    return _Planner(facts, machine, corrections).plan(constraints)


def fallbacks(
    facts: ModelFacts,
    machine: Machine | MachineMemory,
    plan: Plan,
    constraints: PlanConstraints = DEFAULT_CONSTRAINTS,
    corrections: Corrections = NONE,
) -> tuple[Plan, ...]:
    """Return plans to try in this order if `plan` turns out not to fit; each takes less GPU memory than the one before.

    The context length is kept as long as possible; a requested placement is ignored.
    """
    planner = _Planner(facts, machine, corrections)
    same = replace(constraints, n_gpu_layers=None, n_cpu_moe=None, tensor_split=None, n_ctx=plan.n_ctx)
    shorter = replace(same, n_ctx=None if constraints.n_ctx is None else min(constraints.n_ctx, 4_096))
    tried, taken = [], _on_gpus(plan)
    unused = max((device.left - device.margin for device in plan.devices), default=0)
    for changed, room in ((same, 1), (same, 3), (shorter, 3)):
        leave = constraints.leave_gpu + max(0, unused) + room * _ROOM_IF_IT_FAILED
        other = planner.plan(replace(changed, leave_gpu=leave))
        if other.fits and _on_gpus(other) < taken:
            tried.append(other)
            taken = _on_gpus(other)
    cpu = planner.plan(replace(shorter, n_gpu_layers=0), without_gpus=True)
    return (*tried, cpu) if cpu.fits and taken else tuple(tried)


def _on_gpus(plan: Plan) -> int:
    return sum(device.total for device in plan.devices)


class _Planner:
    """Makes plans for one model on one machine."""

    def __init__(self, facts: ModelFacts, machine: Machine | MachineMemory, corrections: Corrections) -> None:
        self._facts = facts
        if isinstance(machine, Machine):
            self._memory, self._threads = machine.memory(), machine.cpu.threads
            drivers = tuple((device.name, device.backend) for device in machine.usable_gpus)
            self._corrections = replace(corrections, backends=drivers)
        else:
            self._memory, self._threads, self._corrections = machine, machine.cores, corrections

    def plan(self, constraints: PlanConstraints, *, without_gpus: bool = False) -> Plan:
        memory = self._memory.without_gpus() if without_gpus else self._memory
        search = Search(self._facts, memory, constraints, self._corrections)
        return self._plan(search, search.best(), memory, constraints)

    def _plan(self, search: Search, choice: Choice, memory: MachineMemory, constraints: PlanConstraints) -> Plan:
        shape, placement = self._with_extras(search, choice, memory), choice.placement
        sums = search.sums(shape)
        *devices, host = sums.of(placement)
        gpus = tuple(memory.gpus[device.index] for device in devices)
        near = gpus or tuple(gpu for gpu in memory.gpus if gpu.shared)
        fits = choice.kind not in (FitKind.TOO_LARGE, FitKind.UNKNOWN)
        split, at_once = sums.tensor_split(placement), sums.at_once(placement)
        short = sum(device.short for device in (*devices, host))
        plan = Plan(
            kind=choice.kind,
            shape=shape,
            placement=placement,
            n_gpu_layers=placement.n_gpu_layers,
            n_cpu_moe=placement.n_cpu_moe,
            n_layers=self._facts.n_layers,
            moved_layers=moved_layers(self._facts, placement),
            n_ctx=shape.n_ctx,
            n_batch=max(shape.batch, min(at_once * shape.batch, shape.n_ctx)),
            n_ubatch=shape.batch,
            type_k=shape.type_k,
            type_v=shape.type_v,
            flash_attention=True if self._facts.is_gpt_oss else None,
            n_threads=self._threads,
            tensor_split=split,
            main_gpu=devices[0].index if len(devices) == 1 else -1,
            fits=fits,
            tight=fits and (not choice.keeps_margin or _is_tight(host)),
            short_bytes=short if choice.kind is FitKind.TOO_LARGE else 0,
            devices=tuple(devices),
            host=host,
            speed_prompt=self._reading_speed(near, choice, tuple(devices), at_once) if fits else NO_SPEED,
            speed_write=writing_speed(self._facts, near, placement, self._threads) if fits else NO_SPEED,
            exact=self._facts.is_gpt_oss,
            reasons=(),
        )
        return replace(plan, reasons=tuple(reasons_of(self._facts, memory, constraints, search, plan)))

    def _with_extras(self, search: Search, choice: Choice, memory: MachineMemory) -> Shape:
        """Return the shape, with what makes answers faster if there is plenty of memory for it on the GPUs.

        These are sequences for chats that are kept there, each of which widens the cache of sliding-window layers by
        one window (3 MB with gpt-oss-20b), and the drawing of tokens, which was measured with CUDA alone.
        """
        shape, placement = choice.shape, choice.placement
        if placement.n_gpu_layers <= self._facts.n_layers or choice.kind in (FitKind.TOO_LARGE, FitKind.UNKNOWN):
            return shape
        # Only OpenAI's settings for gpt-oss sample from the model's own distribution.
        used = search.sums(shape).of(placement)[:-1]
        draws = self._facts.is_gpt_oss and all(one.ggml_name.startswith("CUDA") for one in used)
        widened = replace(shape, n_sequences=1 + _CARD_SLOTS, draws=draws)
        *devices, host = search.sums(widened).of(placement)
        left = (0 if memory.gpus[one.index].shared else one.left - one.margin for one in devices)
        has_room = all(bytes_ >= _ROOM_FOR_CHATS for bytes_ in left)
        return widened if devices and has_room and host.fits else shape

    def _reading_speed(
        self, gpus: tuple[GpuMemory, ...], choice: Choice, devices: tuple[DeviceSum, ...], at_once: int
    ) -> Range:
        share = max(device.layers for device in devices) / choice.placement.n_gpu_layers if at_once > 1 else 1.0
        placement, n_ubatch = choice.placement, choice.shape.batch
        return reading_speed(self._facts, gpus, placement, n_ubatch, n_cores=self._threads, largest_share=share)

    # -- alternatives --------------------------------------------------------------------------------------------------

    def alternatives(self, plan: Plan, constraints: PlanConstraints) -> Iterator[Alternative]:
        """Yield the alternatives that exist: longer context, faster, several GPUs, more memory for other programs."""
        if not plan.fits:
            return
        for found in (
            self._longer(plan, constraints),
            self._faster(plan, constraints),
            self._shared(plan, constraints),
            self._roomier(plan, constraints),
        ):
            if found is not None:
                yield found

    def _longer(self, plan: Plan, constraints: PlanConstraints) -> Alternative | None:
        """Plan with twice the context length, or the trained length if that is less."""
        trained = self._facts.context_length
        context = min(trained, -(-2 * plan.n_ctx // CONTEXT_STEP) * CONTEXT_STEP)
        if context <= plan.n_ctx:
            return None
        other = self.plan(replace(constraints, n_ctx=context))
        if not other.fits or (other.kind is not plan.kind and other.kind in (FitKind.PART_ON_GPU, FitKind.CPU)):
            return None
        difference = reasons.context_against_speed(context, plan.n_ctx, _change(plan, other))
        return Alternative(reasons.longer_context_title(), difference, other)

    def _faster(self, plan: Plan, constraints: PlanConstraints) -> Alternative | None:
        """Plan with a quantized KV cache or a shorter context, if either puts more on the GPU."""
        if plan.kind is FitKind.GPU or not self._memory.gpus:
            return None
        if CacheType.Q8_0 in constraints.packings(self._facts) and plan.type_k is CacheType.F16:
            packed = replace(constraints, n_ctx=plan.n_ctx, type_k=CacheType.Q8_0, type_v=CacheType.Q8_0)
            other = self.plan(packed)
            if other.fits and _change(plan, other) >= _REAL_GAIN:
                difference = reasons.faster_by_packing(CacheType.Q8_0.value, _change(plan, other))
                return Alternative(reasons.faster_title(), difference, other)
        shorter = [length for length in CONTEXTS if length < plan.n_ctx]
        if not shorter or _change(plan, self.plan(replace(constraints, n_ctx=shorter[-1]))) < _REAL_GAIN:
            return None
        for context in shorter:
            other = self.plan(replace(constraints, n_ctx=context))
            if other.fits and _change(plan, other) >= _REAL_GAIN:
                difference = reasons.faster_by_context(context, plan.n_ctx, _change(plan, other))
                return Alternative(reasons.faster_title(), difference, other)
        return None

    def _shared(self, plan: Plan, constraints: PlanConstraints) -> Alternative | None:
        """Plan with the layers on all GPUs instead of one, which read a long prompt at the same time."""
        n_gpus, everything = len(self._memory.gpus), self._facts.n_layers + 1
        if n_gpus < 2 or plan.kind is not FitKind.GPU or len(plan.devices) != 1 or constraints.tensor_split is not None:
            return None
        other = self.plan(replace(constraints, n_ctx=plan.n_ctx, tensor_split=by_shares(everything, (1,) * n_gpus)))
        gain = round((other.speed_prompt.likely / plan.speed_prompt.likely - 1) * 100)
        if not other.fits or other.kind is not FitKind.GPU or gain < _REAL_GAIN:
            return None
        return Alternative(reasons.several_gpus_title(), reasons.faster_by_several_gpus(n_gpus, gain), other)

    def _roomier(self, plan: Plan, constraints: PlanConstraints) -> Alternative | None:
        """Plan so that 2 GiB more stay free on each GPU (or in unified memory)."""
        if not plan.devices or all(device.left >= device.margin + _ROOM_FOR_OTHERS for device in plan.devices):
            return None
        roomier = replace(constraints, leave_gpu=constraints.leave_gpu + _ROOM_FOR_OTHERS)
        other = self.plan(roomier)
        if other.n_ctx > plan.n_ctx:
            other = self.plan(replace(roomier, n_ctx=plan.n_ctx))
        gained = sum(device.left for device in other.devices) - sum(device.left for device in plan.devices)
        if not other.fits or not other.devices or gained <= 0:
            return None
        difference = reasons.room_against_speed(gained, _change(plan, other), other.n_ctx, plan.n_ctx)
        return Alternative(reasons.leave_room_title(), difference, other)


def _is_tight(host: DeviceSum) -> bool:
    """Whether a model that takes much system memory leaves little of it free."""
    return host.total > _TIGHT_RAM and host.left < _TIGHT_RAM


def _change(plan: Plan, other: Plan) -> int:
    """Return how much faster `other` generates, in percent."""
    return round((other.speed_write.likely / plan.speed_write.likely - 1) * 100) if plan.speed_write.likely else 0

"""Explains why a plan is as it is, and what would change it."""

from collections.abc import Iterator
from dataclasses import replace

from app.core.sentences import Phrase
from app.gguf.facts import ModelFacts
from app.hardware.machine import MachineMemory
from app.planning import reasons
from app.planning.cache_type import CacheType
from app.planning.constraints import CONTEXTS, USUAL_BATCH, PlanConstraints
from app.planning.kv_cache import cache_bytes
from app.planning.placement import everything_on_gpu
from app.planning.plan import FitKind, Plan
from app.planning.search import Search
from app.planning.speed import SpeedSource


def reasons_of(
    facts: ModelFacts, memory: MachineMemory, constraints: PlanConstraints, search: Search, plan: Plan
) -> Iterator[Phrase]:
    """Yield the sentences that explain `plan`, the most important first."""
    if plan.kind is FitKind.UNKNOWN:
        yield reasons.memory_unknown()
        return
    if plan.kind is FitKind.TOO_LARGE:
        yield from _too_large(constraints, search, plan)
    else:
        yield from _placed(facts, memory, constraints, search, plan)
        yield from _shaped(facts, constraints, plan)
        if plan.tight:
            yield from _tight(plan)
    if constraints.leave_ram:
        yield reasons.kept_for_embeddings(constraints.leave_ram)
    for name, hidden in memory.hidden:
        yield reasons.hidden_gpu(name, hidden)
    if memory.unified:
        yield reasons.one_memory()
    if plan.n_ctx > facts.context_length:
        yield reasons.beyond_training(plan.n_ctx, facts.context_length)
    if not plan.exact:
        yield reasons.upper_bounds(facts.architecture)
    if plan.fits and plan.speed_write.source is SpeedSource.GUESSED:
        yield reasons.speed_guessed()


def _placed(
    facts: ModelFacts, memory: MachineMemory, constraints: PlanConstraints, search: Search, plan: Plan
) -> Iterator[Phrase]:
    n_gpus, given = len(memory.gpus), constraints.tensor_split
    if given is not None and len(given) != n_gpus:
        yield reasons.shares_ignored(len(given), n_gpus)
    if len(plan.devices) > 1:
        yield reasons.split(len(plan.devices)) if given is None else reasons.split_as_set(len(plan.devices))
    elif plan.kind is FitKind.GPU and n_gpus > 1 and given is None:
        yield reasons.one_gpu_is_enough()
    if plan.kind is FitKind.EXPERTS_ON_CPU and constraints.n_cpu_moe is None:
        fewer = everything_on_gpu(facts, max(n for n in search.movable if n < plan.n_cpu_moe))
        yield reasons.experts_moved(plan.moved_layers, plan.n_layers, search.short(plan.shape, fewer))
    elif plan.kind is FitKind.PART_ON_GPU and constraints.n_gpu_layers is None:
        yield reasons.part_on_gpu(plan.layers_on_gpu, plan.n_layers)
        shorter = _shorter_context(constraints, search, plan, whole=True)
        if shorter is not None:
            yield reasons.shorter_on_gpu(shorter)
    elif plan.kind is FitKind.CPU and constraints.n_gpu_layers is None:
        yield reasons.gpu_too_small() if memory.gpus else reasons.no_gpu()
    elif plan.placement.lends_gpu:
        yield reasons.lends_gpu()


def _shaped(facts: ModelFacts, constraints: PlanConstraints, plan: Plan) -> Iterator[Phrase]:
    usual = min(CONTEXTS[0], facts.context_length)
    if constraints.n_ctx is None and plan.n_ctx < usual:
        yield reasons.shorter_context(plan.n_ctx, usual)
    elif constraints.n_ctx is None and plan.n_ctx > usual:
        yield reasons.longer_context(plan.n_ctx)
    if constraints.n_ubatch is None and plan.n_ubatch > USUAL_BATCH:
        moved = plan.kind is FitKind.EXPERTS_ON_CPU
        yield reasons.larger_batches_for_experts(plan.n_ubatch) if moved else reasons.larger_batches(plan.n_ubatch)
    if constraints.type_k is None and plan.type_k is not CacheType.F16:
        plain = replace(plan.shape, type_k=CacheType.F16, type_v=CacheType.F16)
        spared = sum(cache_bytes(facts, plain)) - sum(cache_bytes(facts, plan.shape))
        yield reasons.packed_cache(plan.type_k.value, spared)


def _tight(plan: Plan) -> Iterator[Phrase]:
    full = [device for device in plan.devices if not device.fits]
    for device in full:
        name = device.name
        yield reasons.tight_gpu(name, device.left) if name else reasons.tight_unnamed_gpu(device.left)
    if not full:
        yield reasons.tight_ram(plan.host.left)


def _too_large(constraints: PlanConstraints, search: Search, plan: Plan) -> Iterator[Phrase]:
    yield reasons.too_large(plan.short_bytes)
    for device in plan.devices:
        if device.short and device.name:
            yield reasons.gpu_short(device.name, device.short)
        elif device.short:
            yield reasons.unnamed_gpu_short(device.short)
    if plan.host.short:
        yield reasons.ram_short(plan.host.short)
    help_with = [
        _shorter_help(constraints, search, plan),
        _other_placement(constraints, search, plan) if constraints.places else None,
    ]
    found = [sentence for sentence in help_with if sentence is not None]
    yield from found or [reasons.smaller_model()]


def _shorter_help(constraints: PlanConstraints, search: Search, plan: Plan) -> Phrase | None:
    shorter = _shorter_context(constraints, search, plan, whole=False)
    return reasons.shorter_would_fit(shorter) if shorter is not None else None


def _shorter_context(constraints: PlanConstraints, search: Search, plan: Plan, *, whole: bool) -> int | None:
    """Return the longest default context below that of `plan` that fits; None if no context was requested."""
    if constraints.n_ctx is None:
        return None
    shorter = (length for length in (65_536, 32_768, *CONTEXTS) if length < plan.n_ctx)
    return next(
        (length for length in shorter if search.would_fit(replace(plan.shape, n_ctx=length), whole=whole)), None
    )


def _other_placement(constraints: PlanConstraints, search: Search, plan: Plan) -> Phrase | None:
    """Return how the same context would fit if the planner chose the placement."""
    free = replace(constraints, n_gpu_layers=None, n_cpu_moe=None, n_ctx=plan.n_ctx)
    choice = search.other(free).best()
    match choice.kind:
        case FitKind.GPU:
            return reasons.whole_would_fit()
        case FitKind.EXPERTS_ON_CPU:
            return reasons.more_moved_would_fit(choice.placement.n_cpu_moe)
        case FitKind.PART_ON_GPU:
            return reasons.fewer_layers_would_fit(choice.placement.n_gpu_layers)
        case FitKind.CPU:
            return reasons.cpu_would_fit()
        case _:
            return None

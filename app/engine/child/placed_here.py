"""Plans a load on this machine's graphics cards, when the client has not planned it."""

import os

import msgspec

from app.engine.child.placing import machine_here
from app.engine.faults import EngineError, FaultKind, Stage, make_fault, out_of_memory
from app.engine.planned import options_of
from app.engine.protocol import LoadOptions
from app.gguf.facts import ModelFacts
from app.planning import corrections
from app.planning.cache_type import CacheType
from app.planning.constraints import PlanConstraints
from app.planning.plan import FitKind
from app.planning.planner import quick_plan


def placed_here(options: LoadOptions, facts: ModelFacts) -> LoadOptions:
    """Return `options` with the placement that fits here, or unchanged if none can be planned.

    Raises:
        EngineError: no plan fits.
    """
    constraints = PlanConstraints(
        n_ctx=options.n_ctx or None,
        n_ubatch=options.n_ubatch if options.n_ubatch != LoadOptions().n_ubatch else None,
        n_cpu_moe=options.n_cpu_moe or None,
        type_k=options.type_k if options.type_k is not CacheType.F16 else None,
        type_v=options.type_v if options.type_v is not CacheType.F16 else None,
    )
    plan = quick_plan(facts, machine_here((os.getpid(),)), constraints, corrections.load())
    if plan.kind is FitKind.UNKNOWN:
        return options
    if not plan.fits:
        needed = sum(device.total for device in plan.sums)
        explanation = out_of_memory(facts.path.name, needed, needed - plan.short_bytes)
        raise EngineError(make_fault(FaultKind.OUT_OF_MEMORY, explanation, stage=Stage.LOADING))
    planned = options_of(plan, use_mmap=None if options.use_mmap else False, use_mlock=options.use_mlock)
    return msgspec.structs.replace(planned, n_threads=options.n_threads or planned.n_threads)

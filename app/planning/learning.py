"""What a load has really taken against what its plan said: the differences that :mod:`corrections` keeps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.gguf import ModelFacts
from app.hardware import MachineMemory
from app.planning.corrections import Corrections, OverheadRecord, Record, WorkRecord, shape_key
from app.planning.plan import Plan


@dataclass(frozen=True, slots=True)
class Measured:
    """What one device has given, in bytes; None for what is not known.

    Attributes:
        index: as in :class:`app.planning.sums.DeviceSum`; -1 for the computer's memory.
        work: the compute buffers, the logits' among them.
        used: all that came in use on the device through this load, as its driver says.
    """

    index: int
    work: int | None = None
    used: int | None = None


def differences(
    facts: ModelFacts,
    memory: MachineMemory,
    plan: Plan,
    measured: Iterable[Measured],
    corrections: Corrections,
) -> tuple[Record, ...]:
    """What is to be learnt.

    Args:
        facts: of the model.
        memory: that the plan was made for; likewise `corrections`.
        plan: that was loaded.
        measured: of each device that could be asked.
        corrections: with which the plan was made; the differences are those from a plan without.
    """
    by_index = {device.index: device for device in plan.sums}
    found = [one for one in measured if one.index in by_index]
    return tuple(record for one in found for record in _of_device(facts, memory, plan, one, corrections))


def _of_device(
    facts: ModelFacts, memory: MachineMemory, plan: Plan, measured: Measured, corrections: Corrections
) -> Iterator[Record]:
    planned = next(device for device in plan.sums if device.index == measured.index)
    shape, placement = plan.shape, plan.placement
    key = shape_key(facts, shape, placement)
    if not planned.is_gpu:
        if measured.work is not None:
            plain = planned.work - corrections.host_work(facts, shape, placement)
            yield WorkRecord("CPU", "", key, shape.n_ctx, measured.work - plain)
        return
    gpu = memory.gpus[measured.index]
    backend = corrections.backend(gpu.vendor, gpu.name)
    work = planned.work if measured.work is None else measured.work
    if measured.work is not None:
        plain = planned.work - corrections.gpu_work(gpu.vendor, gpu.name, facts, shape, placement)
        yield WorkRecord(backend, gpu.name, key, shape.n_ctx, measured.work - plain)
    if measured.used is not None:
        overhead = measured.used - planned.weights - planned.cache - work
        plain = planned.overhead - corrections.overhead(gpu.vendor, gpu.name)
        yield OverheadRecord(backend, gpu.name, overhead - plain)

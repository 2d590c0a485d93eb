"""Compares what a load actually took with its plan; :mod:`corrections` stores the differences."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from app.gguf.facts import ModelFacts
from app.hardware.machine import MachineMemory
from app.planning.corrections import Corrections, OverheadRecord, Record, WorkRecord, shape_key
from app.planning.plan import Plan


@dataclass(frozen=True, slots=True)
class Measured:
    """What one device has reported, in bytes; None for unknown values.

    Attributes:
        index: index as in :class:`app.planning.sums.DeviceSum`; -1 for system memory.
        work: size of the compute buffers, including the logits.
        used: all memory that this load has taken on the device, as its driver reports it.
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
    """Return the records to learn from a load.

    Args:
        facts: facts of the model.
        memory: the memory that the plan was made for.
        plan: the plan that was loaded.
        measured: values of each device that could be asked.
        corrections: the corrections that the plan was made with; the records are relative to a plan without any.
    """
    by_index = {device.index: device for device in plan.sums}
    found = [one for one in measured if one.index in by_index]
    records: dict[Record, Record] = {}
    for record in (record for one in found for record in _of_device(facts, memory, plan, one, corrections)):
        subject = msgspec.structs.replace(record, difference=0)
        # Several GPUs with the same name share their records, which must suit the one that takes the most.
        if subject not in records or records[subject].difference < record.difference:
            records[subject] = record
    return tuple(records.values())


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

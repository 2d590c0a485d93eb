"""Describes how a load was changed after it ran out of memory."""

from collections.abc import Iterator

from app.core.sentences import Phrase, phrase
from app.engine.faults import Fault, FaultKind
from app.engine.protocol import LoadOptions

_FOR_MEMORY = (FaultKind.OUT_OF_MEMORY, FaultKind.KILLED)
"""Includes KILLED: the system kills a process that takes too much memory without giving a reason."""


def is_for_memory(fault: Fault) -> bool:
    """Whether smaller settings may avoid the fault."""
    return fault.kind in _FOR_MEMORY


def stepped_down(planned: LoadOptions, taken: LoadOptions) -> tuple[Phrase, ...]:
    """Say that memory ran out with `planned`, and how `taken` differs: at least one sentence."""
    return tuple(_differences(planned, taken)) or (phrase("Memory ran out while loading, so Descant tried again."),)


def _differences(planned: LoadOptions, taken: LoadOptions) -> Iterator[Phrase]:
    if taken.n_ctx != planned.n_ctx:
        yield phrase(
            "Memory ran out while loading, so the context is {taken:,} tokens instead of {planned:,}.",
            taken=taken.n_ctx,
            planned=planned.n_ctx,
        )
    if taken.n_gpu_layers == 0 != planned.n_gpu_layers:
        yield phrase("Memory ran out while loading, so the model is on the CPU only.")
    elif taken.n_gpu_layers != planned.n_gpu_layers:
        yield phrase(
            "Memory ran out while loading, so {taken} layers are on the GPU instead of {planned}.",
            taken=taken.n_gpu_layers,
            planned=planned.n_gpu_layers,
        )
    if taken.n_cpu_moe != planned.n_cpu_moe:
        yield phrase(
            "Memory ran out while loading, so {taken} layers instead of {planned} have their experts on the CPU.",
            taken=taken.n_cpu_moe,
            planned=planned.n_cpu_moe,
        )
    if taken.n_ubatch != planned.n_ubatch:
        yield phrase(
            "Memory ran out while loading, so the physical batch size is {taken} tokens instead of {planned}.",
            taken=taken.n_ubatch,
            planned=planned.n_ubatch,
        )
    if (taken.type_k, taken.type_v) != (planned.type_k, planned.type_v):
        yield phrase("Memory ran out while loading, so a smaller KV cache type is used.")

"""Turns a plan into load options, and the sizes of a load into corrections for the next plan."""

import re
import string
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from app.engine.loaded_sizes import BufferSizes, DeviceUse, LoadedSizes
from app.engine.protocol import DeviceRef, LoadOptions
from app.gguf.facts import ModelFacts
from app.hardware.machine import MachineMemory
from app.planning import corrections as stored
from app.planning.corrections import Corrections
from app.planning.learning import Measured, differences
from app.planning.plan import Plan

_GPU_BUFFER: Final = re.compile(r"(CUDA|ROCm|Vulkan|SYCL|MTL|Metal)(\d*)(?:_Mapped|_Private)?")
_LETTERS: Final = string.ascii_letters
_HOST: Final = -1
"""The index of system memory among a plan's sums."""


def options_of(plan: Plan, *, use_mmap: bool | None = None, use_mlock: bool = False) -> LoadOptions:
    """Return the options that load a model by `plan`. The engine does not estimate memory again.

    The number of threads is left to the engine, because it can see what else the machine is doing.

    Args:
        use_mmap: None for the faster choice, see :func:`maps_weights`.
    """
    devices = _devices(plan)
    return LoadOptions(
        n_ctx=plan.n_ctx,
        n_ubatch=plan.n_ubatch,
        n_batch=plan.n_batch,
        n_gpu_layers=plan.n_gpu_layers,
        n_cpu_moe=plan.n_cpu_moe,
        devices=devices,
        tensor_split=_shares(plan) if devices else plan.tensor_split,
        main_gpu=-1 if devices else plan.main_gpu,
        type_k=plan.type_k,
        type_v=plan.type_v,
        flash_attention=plan.flash_attention,
        use_mmap=maps_weights(plan) if use_mmap is None else use_mmap,
        use_mlock=use_mlock,
        ignore_memory=True,
        card_slots=plan.shape.n_sequences - 1,
        draws_on_gpu=plan.shape.draws,
    )


def _devices(plan: Plan) -> tuple[DeviceRef, ...]:
    """Return the GPUs of `plan`; none if one of them is known only by its number, as on a described machine."""
    refs = tuple(DeviceRef(device.name, device.pci_id, device.ggml_name) for device in plan.devices)
    return refs if all(ref.pci_id or ref.ggml_name for ref in refs) else ()


def _shares(plan: Plan) -> tuple[float, ...]:
    """Return the number of layers on each GPU that is used; empty for a single GPU."""
    return tuple(float(device.layers) for device in plan.devices) if len(plan.devices) > 1 else ()


def maps_weights(plan: Plan) -> bool:
    """Whether to memory-map the file: it loads faster, but its pages cannot be pinned.

    Weights that a GPU fetches from system memory for each batch arrive several times faster from pinned memory. With
    the experts of 17 of 24 layers there, an H100 read 4,144 tokens/s instead of 430, and loading took 5.5 s instead of
    1.9 s (docs/placement.md).
    """
    is_split = plan.n_cpu_moe > 0 or plan.layers_on_gpu < plan.n_layers
    return not (plan.devices and is_split)


def gpu_of_buffer(buffer_name: str) -> str | None:
    """Return ggml's name of the GPU that holds a buffer with that name; None if it is in system memory."""
    match = _GPU_BUFFER.fullmatch(buffer_name)
    if match is None:
        return None
    return f"{'MTL' if match[1] == 'Metal' else match[1]}{match[2] or 0}"


def position_of(ggml_name: str, names: Mapping[int, str]) -> int | None:
    """Return the position of that GPU among the machine's GPUs; None if it is none of them.

    Args:
        names: ggml's name of each GPU, by position. All are empty if ggml was not asked; then the number in `ggml_name`
            is used. Otherwise that number means nothing: each backend counts its own devices and skips hidden ones.
    """
    if any(names.values()):
        return next((position for position, name in names.items() if name == ggml_name), None)
    return int(ggml_name.lstrip(_LETTERS))


def buffers_by_device(buffers: Iterable[BufferSizes], names: Mapping[int, str]) -> dict[int, BufferSizes]:
    """Sum up the buffers of each GPU by its position, and of system memory (-1). Other GPUs are left out.

    If a file is mapped and its weights were also repacked, both count, because that much memory is in use.
    """
    found: dict[int, BufferSizes] = {}
    for buffer in buffers:
        gpu = gpu_of_buffer(buffer.name)
        key = _HOST if gpu is None else position_of(gpu, names)
        if key is None:
            continue
        sum_ = found.get(key, BufferSizes(gpu or ""))
        found[key] = BufferSizes(
            sum_.name,
            sum_.weights + buffer.weights,
            sum_.cache + buffer.cache,
            sum_.work + buffer.work,
            sum_.output + buffer.output,
        )
    return found


def measured(sizes: LoadedSizes, memory: MachineMemory) -> tuple[Measured, ...]:
    """Return what the devices of a plan have reported, as far as they could be asked."""
    return tuple(_measured(sizes, memory))


def _measured(sizes: LoadedSizes, memory: MachineMemory) -> Iterator[Measured]:
    used = {_pci(device.pci_id): device for device in sizes.devices}
    names = {position: gpu.ggml_name for position, gpu in enumerate(memory.gpus)}
    for index, buffer in buffers_by_device(sizes.buffers, names).items():
        work = buffer.work + buffer.output
        if index == _HOST:
            yield Measured(_HOST, work)
        elif index < len(memory.gpus):
            device = used.get(_pci(memory.gpus[index].pci_id))
            yield Measured(index, work, _used(device, sizes) if device is not None else None)


def _used(device: DeviceUse, sizes: LoadedSizes) -> int | None:
    """Return all that the load has taken on the device; None if that cannot be determined.

    The driver's own share is allocated with the first load of a process and stays until the process ends.
    """
    if not sizes.has_computed:
        return None
    if device.ours:
        return device.ours
    return device.now - device.before if sizes.is_first else None


def _pci(pci_id: str) -> str:
    """Normalize a PCI id: ``00000000:01:00.0`` and ``0000:01:00.0`` are the same device."""
    return pci_id.lower().lstrip("0")


def learn(
    facts: ModelFacts, memory: MachineMemory, plan: Plan, sizes: LoadedSizes, corrections: Corrections
) -> Corrections:
    """Store how a load differed from its plan. Call it when the first turn has ended.

    Args:
        memory: the memory that the plan was made for; `corrections` are those that it was made with.

    Raises:
        OSError: the corrections could not be written.
    """
    return stored.learn(differences(facts, memory, plan, measured(sizes, memory), corrections))

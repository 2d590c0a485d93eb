"""The memory (bytes) that a loaded model takes on each device: as predicted, and as llama.cpp and drivers report it."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.engine.loaded_sizes import BufferSizes, LoadedSizes
from app.engine.planned import gpu_of_buffer, position_of
from app.engine.protocol import Loaded, LoadOptions
from app.gguf.facts import ModelFacts
from app.hardware.machine import Device, Machine, MachineMemory
from app.planning.constraints import PlanConstraints
from app.planning.corrections import Corrections
from app.planning.planner import quick_plan
from app.planning.sums import DeviceSum

_PLACE = len("01:00.0")
"""The part of a PCI id that all drivers write the same way; the domain has four or eight digits."""
_HOST = -1
_MAPPED = "_Mapped"
"""Suffix of llama.cpp's buffer for the memory-mapped file; the system counts that memory as available."""


@dataclass(frozen=True, slots=True)
class Takes:
    """The memory taken on one device, in bytes.

    Attributes:
        weights: the model's weights; `cache` is the KV cache, `work` the compute buffers including the logits.
        overhead: taken by the driver, or by the engine itself in system memory; 0 if unknown.
        mapped: the part of `weights` that is the memory-mapped file.
    """

    weights: int = 0
    cache: int = 0
    work: int = 0
    overhead: int = 0
    mapped: int = 0

    @property
    def total(self) -> int:
        """The sum of all parts, in bytes."""
        return self.weights + self.cache + self.work + self.overhead


@dataclass(frozen=True, slots=True)
class Placed:
    """One device that holds a part of the model.

    Attributes:
        name: name of the GPU; empty for system memory.
        ggml_name: llama.cpp's name of the GPU; empty for system memory.
        actual: what is taken.
        predicted: what a plan with the same settings predicts; None if no plan can be made.
        device: the GPU, if it could be identified.
    """

    name: str
    ggml_name: str
    actual: Takes
    predicted: Takes | None = None
    device: Device | None = None

    @property
    def is_gpu(self) -> bool:
        """Whether this is a GPU and not system memory."""
        return self.ggml_name != ""

    @property
    def difference(self) -> float | None:
        """Actual minus predicted, as a share of predicted; None without a prediction."""
        if self.predicted is None or self.predicted.total == 0:
            return None
        return self.actual.total / self.predicted.total - 1


def where_it_is(
    loaded: Loaded, facts: ModelFacts | None, machine: Machine | None, corrections: Corrections
) -> tuple[Placed, ...]:
    """Return each device that holds a part of `loaded`, GPUs first.

    Args:
        facts: facts of the model; nothing is predicted without them or without `machine`.
        corrections: corrections learned from earlier loads.
    """
    predicted = _predicted(loaded, facts, machine, corrections) if facts is not None and machine is not None else {}
    gpus = machine.usable_gpus if machine is not None else ()
    return tuple(_placed(loaded.sizes, gpus, predicted))


def _placed(sizes: LoadedSizes, gpus: tuple[Device, ...], predicted: dict[int, DeviceSum]) -> Iterator[Placed]:
    names = {position: gpu.ggml_name for position, gpu in enumerate(gpus)}
    used = dict.fromkeys(name for buffer in sizes.buffers if (name := gpu_of_buffer(buffer.name)) is not None)
    for name in used:
        buffers = tuple(buffer for buffer in sizes.buffers if gpu_of_buffer(buffer.name) == name)
        position = position_of(name, names)
        gpu = gpus[position] if position is not None and position < len(gpus) else None
        planned = predicted.get(position) if position is not None else None
        actual = _takes(buffers, _held_on_gpu(sizes, gpu))
        ggml_name = buffers[0].name
        yield Placed(gpu.name if gpu else ggml_name, ggml_name, actual, _of_plan(planned, actual), gpu)
    host = tuple(buffer for buffer in sizes.buffers if gpu_of_buffer(buffer.name) is None)
    actual, planned = _takes(host, sizes.process_now), predicted.get(_HOST)
    yield Placed("", "", actual, _of_plan(planned, actual))


def _takes(buffers: tuple[BufferSizes, ...], held: int) -> Takes:
    """Sum up `buffers`. `held` is all that the process holds there, so what exceeds the buffers is overhead."""
    known = sum(buffer.total for buffer in buffers)
    return Takes(
        weights=sum(buffer.weights for buffer in buffers),
        cache=sum(buffer.cache for buffer in buffers),
        work=sum(buffer.work + buffer.output for buffer in buffers),
        overhead=max(0, held - known),
        mapped=sum(buffer.weights for buffer in buffers if buffer.name.endswith(_MAPPED)),
    )


def _held_on_gpu(sizes: LoadedSizes, gpu: Device | None) -> int:
    """Return the bytes that the load took on the GPU; 0 if the driver does not report it."""
    if gpu is None or not gpu.pci_id:
        return 0
    place = gpu.pci_id.lower()[-_PLACE:]
    use = next((use for use in sizes.devices if use.pci_id.lower()[-_PLACE:] == place), None)
    if use is None or not sizes.has_computed:
        return 0
    # The driver's own share is allocated with the first load of a process and stays until the process ends.
    return use.ours or (use.now - use.before if sizes.is_first else 0)


def _of_plan(planned: DeviceSum | None, actual: Takes) -> Takes | None:
    """Return the prediction, without the overhead if the actual overhead is unknown."""
    if planned is None:
        return None
    return Takes(planned.weights, planned.cache, planned.work, planned.overhead if actual.overhead else 0)


def _predicted(loaded: Loaded, facts: ModelFacts, machine: Machine, corrections: Corrections) -> dict[int, DeviceSum]:
    """Plan with the settings of the load. Keyed by position among the usable GPUs; -1 for system memory."""
    options = loaded.options
    usable = machine.usable_gpus
    n_gpu_layers = options.n_gpu_layers
    if n_gpu_layers < 0 and loaded.sizes.layers_on_gpu is not None:
        n_gpu_layers = loaded.sizes.layers_on_gpu
    constraints = PlanConstraints(
        n_ctx=loaded.n_ctx,
        n_gpu_layers=n_gpu_layers if usable else 0,
        n_cpu_moe=options.n_cpu_moe,
        tensor_split=_shares(options, machine.memory()),
        n_ubatch=options.n_ubatch,
        type_k=options.type_k,
        type_v=options.type_v,
    )
    plan = quick_plan(facts, machine, constraints, corrections)
    return {device.index: device for device in plan.devices} | {_HOST: plan.host}


def _shares(options: LoadOptions, memory: MachineMemory) -> tuple[int, ...] | None:
    """Return the share of each of the machine's GPUs, for a load that names its GPUs; None if it does not."""
    if not options.devices:
        return None
    shares = map(int, options.tensor_split or (1.0,))
    given = {(ref.pci_id, ref.ggml_name): share for ref, share in zip(options.devices, shares, strict=False)}
    return tuple(given.get((gpu.pci_id, gpu.ggml_name), 0) for gpu in memory.gpus)

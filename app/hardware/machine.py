"""Data types for a machine and its memory. All sizes are in bytes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import msgspec

from app.core.sentences import Phrase


class Vendor(StrEnum):
    """The vendor of a GPU."""

    NVIDIA = "NVIDIA"
    AMD = "AMD"
    APPLE = "Apple"
    INTEL = "Intel"
    OTHER = ""


class Hiding(msgspec.Struct, frozen=True):
    """What hides a GPU from llama.cpp.

    Attributes:
        variable: of the environment, such as ``CUDA_VISIBLE_DEVICES``.
        value: its value, safe to display.
        is_certain: False if there may be another cause.
    """

    variable: str
    value: str
    is_certain: bool = True


@dataclass(frozen=True, slots=True)
class GpuMemory:
    """The memory that one GPU can use now.

    Attributes:
        name: the driver's name for it.
        total: its usable size.
        free: never more than `total`.
        vendor: of the GPU.
        shared: whether it is the computer's own memory (Apple silicon, GB10, integrated GPUs), which must not be
            counted twice.
        pci_id: such as ``0000:01:00.0``; empty if unknown.
        ggml_name: ggml's name for it, such as ``CUDA0``; empty if ggml was not queried.
    """

    name: str
    total: int
    free: int
    vendor: Vendor = Vendor.NVIDIA
    shared: bool = False
    pci_id: str = ""
    ggml_name: str = ""


@dataclass(frozen=True, slots=True)
class MachineMemory:
    """The current memory of a machine.

    Attributes:
        gpus: those that a model may be placed on.
        ram_total: the computer's memory, or the container's share; 0 if unknown.
        ram_available: available to a new process.
        unified: whether the GPUs use the computer's memory, so that it must be counted once.
        cores: number of processor cores for llama.cpp; 0 if unknown.
        hidden: GPUs that are hidden from llama.cpp: the name of each, and what hides it.
    """

    gpus: tuple[GpuMemory, ...]
    ram_total: int
    ram_available: int
    unified: bool = False
    cores: int = 0
    hidden: tuple[tuple[str, Hiding], ...] = ()

    @property
    def known(self) -> bool:
        """Whether at least the size of the computer's memory is known."""
        return self.ram_total > 0

    def without_gpus(self) -> "MachineMemory":
        """Return the same machine for a build of llama.cpp that cannot use its GPUs."""
        return MachineMemory((), self.ram_total, self.ram_available, cores=self.cores, hidden=self.hidden)


class DeviceKind(StrEnum):
    """The kind of a device."""

    DISCRETE = "discrete"
    """A card with its own memory."""
    INTEGRATED = "integrated"
    """A GPU inside the processor."""
    UNIFIED = "unified"
    """A GPU and a processor with one memory by design: Apple silicon, GB10, Jetson."""
    CPU = "cpu"


class Source(StrEnum):
    """A source of data about the machine."""

    GGML = "ggml"
    NVML = "NVML"
    AMDGPU = "amdgpu"
    AMDSMI = "amdsmi"
    METAL = "Metal"
    DXGI = "DXGI"
    SYSTEM = "system"
    DISK = "disk"


class SourceReading(msgspec.Struct, frozen=True):
    """One source's unmodified data about one device; None for values that it does not report.

    Attributes:
        name: the source's name for the device.
    """

    source: Source
    name: str
    total: int | None = None
    free: int | None = None


class Checked(msgspec.Struct, frozen=True):
    """What a self-check of a device found (:mod:`app.engine.self_check`).

    Attributes:
        is_right: it computes what the CPU computes.
        is_slow: it is slower than the CPU.
        perplexity: of a text, as the device computes it, 0 if a result is not a number; `cpu_perplexity` is right.
        tokens_per_second: speed with the model in the box; `cpu_tokens_per_second` is that of the CPU.
    """

    is_right: bool
    is_slow: bool
    perplexity: float
    cpu_perplexity: float
    tokens_per_second: float
    cpu_tokens_per_second: float


class Device(msgspec.Struct, frozen=True):
    """One device that can compute, or could.

    Attributes:
        name: the driver's name for it.
        backend: llama.cpp's backend for it (``CUDA``, ``ROCm``, ``Metal``, ``Vulkan``, ``CPU``); empty if this build of
            llama.cpp cannot use or does not see it.
        total: the memory that it can use.
        free: never more than `total`.
        shared: whether its memory is the computer's, which must not be counted twice.
        pci_id: such as ``0000:01:00.0``; empty if unknown.
        driver: version of its driver; for AMD under Windows that of the Adrenalin software. Empty if unknown.
        runtime: the newest runtime of the backend that the driver supports, such as ``12.8`` for CUDA.
        capability: CUDA compute capability, such as ``8.9``; empty for others.
        sources: the data of each source.
        ggml_name: such as ``CUDA0``; empty if ggml does not list it.
        index: its index among ggml's devices; -1 if ggml does not list it.
        used_by_others: memory used by other processes, as far as the driver reports it.
        part_of: the partitioned card (MIG) that this belongs to; empty for a whole card.
        hidden: what hides it from llama.cpp; None if it is listed, or missing for another reason.
        checked: what its self-check found; None if it was not checked.
        alike: the number of cards with this name if it is unknown which of them this is; otherwise 0.
    """

    name: str
    kind: DeviceKind
    backend: str
    total: int
    free: int
    vendor: Vendor = Vendor.OTHER
    shared: bool = False
    pci_id: str = ""
    driver: str = ""
    runtime: str = ""
    capability: str = ""
    sources: tuple[SourceReading, ...] = ()
    ggml_name: str = ""
    index: int = -1
    used_by_others: int = 0
    part_of: str = ""
    hidden: Hiding | None = None
    checked: Checked | None = None
    alike: int = 0

    @property
    def is_gpu(self) -> bool:
        """Whether it is not the processor."""
        return self.kind is not DeviceKind.CPU

    @property
    def is_usable(self) -> bool:
        """Whether llama.cpp can compute on it, and computes what is right as far as that was checked."""
        return self.backend != "" and (self.checked is None or self.checked.is_right)

    def memory(self) -> GpuMemory:
        """Return the data that the planner needs."""
        return GpuMemory(self.name, self.total, self.free, self.vendor, self.shared, self.pci_id, self.ggml_name)


class CpuInfo(msgspec.Struct, frozen=True):
    """The processor. Counts are 0 if unknown.

    Attributes:
        name: the vendor's name for it.
        architecture: ``x86_64`` or ``arm64``.
        physical_cores: all cores.
        performance_cores: the fast ones; all of them if there is one kind.
        logical_cores: hardware threads.
        usable_cores: logical cores that this process may use (affinity, a container's limit); may be fewer.
        extensions: vector extensions that matter to llama.cpp, such as ``AVX2`` and ``DOTPROD``.
    """

    name: str = ""
    architecture: str = ""
    physical_cores: int = 0
    performance_cores: int = 0
    logical_cores: int = 0
    usable_cores: int = 0
    extensions: tuple[str, ...] = ()

    @property
    def threads(self) -> int:
        """The fastest number of threads: one for each usable performance core; at least 1."""
        known = [count for count in (self.performance_cores or self.physical_cores, self.usable_cores) if count > 0]
        return min(known, default=1)


class RamInfo(msgspec.Struct, frozen=True):
    """The computer's memory.

    Attributes:
        total: usable memory, within a container's limit; 0 if unknown.
        available: available to a new process.
        installed: the system's memory without limits.
        limit: the limit of a container or a service; None if there is none.
    """

    total: int = 0
    available: int = 0
    installed: int = 0
    limit: int | None = None


class DiskInfo(msgspec.Struct, frozen=True):
    """The disk of the models folder.

    Attributes:
        folder: the models folder, or its nearest existing parent.
        total: its size.
        free: available for writing.
        spins: whether it is a hard disk; None if unknown.
    """

    folder: str
    total: int
    free: int
    spins: bool | None = None


class SystemInfo(msgspec.Struct, frozen=True):
    """The operating system.

    Attributes:
        name: ``linux``, ``darwin`` or ``win32``, as :data:`sys.platform`.
        release: of its kernel.
        is_wsl: whether it is Linux inside Windows.
        in_container: whether this process runs in a container.
    """

    name: str = ""
    release: str = ""
    is_wsl: bool = False
    in_container: bool = False


class LlamaInfo(msgspec.Struct, frozen=True):
    """The llama.cpp in use; everything is empty if it could not be queried.

    Attributes:
        version: of llama.cpp.
        ggml: version and commit of ggml.
        backends: compiled in or found in our folder, such as ``("CUDA", "CPU")``.
        features: of each backend, as ggml reports them (``{"CUDA": {"ARCHS": "890,900"}}``).
        runtime: version of the loaded CUDA or ROCm runtime, such as ``12.8``; empty if there is none or it is unknown.
        cpu_variant: the code that was chosen for this processor, such as ``haswell``; empty if there is no choice.
        unloaded: backends that are there and could not be loaded, with the reason, by the name of their library.
    """

    version: str = ""
    ggml: str = ""
    backends: tuple[str, ...] = ()
    features: dict[str, dict[str, str]] = {}
    runtime: str = ""
    cpu_variant: str = ""
    unloaded: dict[str, str] = {}

    @property
    def is_known(self) -> bool:
        """Whether it could be queried."""
        return self.version != ""

    @property
    def shown_backends(self) -> str:
        """The backends as a list for the user, such as ``Vulkan, CPU (haswell)``."""
        variant = f" ({self.cpu_variant})" if self.cpu_variant else ""
        return ", ".join(f"{name}{variant}" if name == "CPU" else name for name in self.backends)

    @property
    def has_gpu_backend(self) -> bool:
        """Whether it can use any kind of GPU."""
        return any(backend in GPU_BACKENDS for backend in self.backends)


GPU_BACKENDS: Final = ("CUDA", "ROCm", "Metal", "Vulkan", "SYCL", "MUSA", "OpenCL")


class Note(msgspec.Struct, frozen=True):
    """A remark about a reading, for the user or a bug report.

    Attributes:
        source: the source of the reading.
        words: the message.
        problem: whether the source failed or was wrong; False for mere information.
    """

    source: Source
    words: Phrase
    problem: bool = True


class Machine(msgspec.Struct, frozen=True):
    """Everything known about a machine at one moment.

    Attributes:
        devices: GPUs first, in ggml's order, then those that llama.cpp cannot use, and finally the processor.
        disk: None if it could not be queried.
        notes: problems with the readings, and how they were interpreted.
        variables: environment variables that can hide GPUs, with their values.
    """

    devices: tuple[Device, ...]
    cpu: CpuInfo
    ram: RamInfo
    disk: DiskInfo | None
    llama: LlamaInfo
    system: SystemInfo
    notes: tuple[Note, ...] = ()
    variables: dict[str, str] = {}

    @property
    def gpus(self) -> tuple[Device, ...]:
        """All GPUs, including unusable ones."""
        return tuple(device for device in self.devices if device.is_gpu)

    @property
    def usable_gpus(self) -> tuple[Device, ...]:
        """The GPUs that llama.cpp would put layers on: integrated ones only if there is no other.

        Of the integrated ones it uses all that share the first one's backend.
        """
        found = tuple(device for device in self.devices if device.is_gpu and device.is_usable)
        cards = tuple(device for device in found if device.kind is DeviceKind.DISCRETE)
        return cards or tuple(device for device in found if device.backend == found[0].backend)

    def memory(self) -> MachineMemory:
        """Return the data that the planner needs.

        GPUs that share the computer's memory have the same memory, however many there are; so only the first counts.
        """
        gpus = self.usable_gpus
        own = tuple(gpu.memory() for gpu in gpus if not gpu.shared)
        shared = tuple(gpu.memory() for gpu in gpus if gpu.shared)[: 0 if own else 1]
        return MachineMemory(
            own or shared,
            self.ram.total,
            self.ram.available,
            unified=bool(shared),
            cores=self.cpu.threads,
            hidden=tuple((self.called(gpu), gpu.hidden) for gpu in self.gpus if gpu.hidden is not None),
        )

    def called(self, device: Device) -> str:
        """Return a device's name, with its PCI id if another device has the same name."""
        has_twin = sum(1 for one in self.devices if one.name == device.name) > 1
        return f"{device.name} ({device.pci_id})" if has_twin and device.pci_id else device.name

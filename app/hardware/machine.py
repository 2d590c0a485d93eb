"""What is known of a machine, and of its memory. All sizes are bytes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import msgspec

from app.core.sentences import Phrase


class Vendor(StrEnum):
    """Who made a GPU."""

    NVIDIA = "NVIDIA"
    AMD = "AMD"
    APPLE = "Apple"
    INTEL = "Intel"
    OTHER = ""


class Hiding(msgspec.Struct, frozen=True):
    """What hides a GPU from llama.cpp.

    Attributes:
        variable: of the environment, such as ``CUDA_VISIBLE_DEVICES``; `value` as it can be shown.
        is_certain: False where it may also be something else.
    """

    variable: str
    value: str
    is_certain: bool = True


@dataclass(frozen=True, slots=True)
class GpuMemory:
    """The memory that one GPU can use now.

    Attributes:
        name: as its driver calls it.
        total: all of it.
        free: what nobody uses; never more than `total`.
        vendor: who made it.
        shared: it is the computer's own memory (Apple silicon, GB10, the graphics inside a processor), which therefore
            must not be counted a second time.
        pci_id: where it sits, such as ``0000:01:00.0``; empty where that is not told.
        ggml_name: ggml's name for it, such as ``CUDA0``; empty where ggml was not asked.
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
    """The memory of a machine now.

    Attributes:
        gpus: those that a model may be put on.
        ram_total: the computer's memory, or the container's share; 0 if it is not known.
        ram_available: what a new process may take of it.
        unified: the GPUs use the computer's memory: it is there once, not twice.
        cores: of the processor, for llama.cpp to compute with; 0 if nobody has counted them.
        hidden: GPUs that are there and hidden from llama.cpp: the name of each, and what hides it.
    """

    gpus: tuple[GpuMemory, ...]
    ram_total: int
    ram_available: int
    unified: bool = False
    cores: int = 0
    hidden: tuple[tuple[str, Hiding], ...] = ()

    @property
    def known(self) -> bool:
        """False when not even the size of the computer's memory could be found out."""
        return self.ram_total > 0

    def without_gpus(self) -> "MachineMemory":
        """The same machine for a build of llama.cpp that cannot use its GPUs."""
        return MachineMemory((), self.ram_total, self.ram_available, cores=self.cores, hidden=self.hidden)


class DeviceKind(StrEnum):
    """What kind of device computes."""

    DISCRETE = "discrete"
    """A card with a memory of its own."""
    INTEGRATED = "integrated"
    """Graphics inside the processor."""
    UNIFIED = "unified"
    """A GPU and a processor on one memory, made for it: Apple silicon, GB10, Jetson."""
    CPU = "cpu"


class Source(StrEnum):
    """Who said something about a machine."""

    GGML = "ggml"
    NVML = "NVML"
    AMDGPU = "amdgpu"
    AMDSMI = "amdsmi"
    METAL = "Metal"
    DXGI = "DXGI"
    SYSTEM = "system"
    DISK = "disk"


class SourceReading(msgspec.Struct, frozen=True):
    """What one source said about one device, as it said it; None where it said nothing.

    Attributes:
        name: what that source calls the device.
    """

    source: Source
    name: str
    total: int | None = None
    free: int | None = None


class Device(msgspec.Struct, frozen=True):
    """One device that can compute, or could.

    Attributes:
        name: as its driver calls it.
        backend: what llama.cpp drives it with (``CUDA``, ``ROCm``, ``Metal``, ``Vulkan``, ``CPU``); empty if this build
            of llama.cpp cannot use it, or does not see it.
        total: the memory that it can use.
        free: what nobody uses of that; never more than `total`.
        shared: its memory is the computer's, which must not be counted a second time.
        pci_id: such as ``0000:01:00.0``; empty where that is not told.
        driver: version of its driver; for AMD under Windows that of the Adrenalin software. Empty where not told.
        runtime: the newest version of the backend's runtime that the driver knows, such as ``12.8`` for CUDA.
        capability: CUDA's compute capability, such as ``8.9``; empty for others.
        sources: who said what.
        ggml_name: ggml's name, such as ``CUDA0``; empty if ggml did not list it.
        index: its number among ggml's devices; -1 if ggml did not list it.
        used_by_others: what other processes hold of it, as far as the driver tells.
        part_of: the divided card (MIG) of which this is a part; empty for a whole one.
        hidden: what hides it from llama.cpp; None for a GPU that is listed, or is not for another reason.
        alike: how many cards have this name if it cannot be told which of them this is; else 0.
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
    alike: int = 0

    @property
    def is_gpu(self) -> bool:
        """Whether it is anything but the processor."""
        return self.kind is not DeviceKind.CPU

    @property
    def is_usable(self) -> bool:
        """Whether llama.cpp can compute on it."""
        return self.backend != ""

    def memory(self) -> GpuMemory:
        """What the planner needs of a GPU."""
        return GpuMemory(self.name, self.total, self.free, self.vendor, self.shared, self.pci_id, self.ggml_name)


class CpuInfo(msgspec.Struct, frozen=True):
    """The processor. Counts are 0 where they are not known.

    Attributes:
        name: its maker's name for it.
        architecture: ``x86_64`` or ``arm64``.
        physical_cores: all of them.
        performance_cores: the fast ones; all of them where there is one kind.
        logical_cores: with those that share a core.
        usable_cores: logical cores that this process may use (affinity, a container's share); may be fewer.
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
        """How many threads compute fastest: one for each performance core that may be used; at least 1."""
        known = [count for count in (self.performance_cores or self.physical_cores, self.usable_cores) if count > 0]
        return min(known, default=1)


class RamInfo(msgspec.Struct, frozen=True):
    """The computer's memory.

    Attributes:
        total: what we may use of it, a container's limit included; 0 if it is not known.
        available: what a new process may take.
        installed: what the system has, whatever we may use.
        limit: what a container or a service allows; None without a limit.
    """

    total: int = 0
    available: int = 0
    installed: int = 0
    limit: int | None = None


class DiskInfo(msgspec.Struct, frozen=True):
    """The disk that the models are on.

    Attributes:
        folder: the models folder, or the folder above it that is there.
        total: its size.
        free: what we may still write.
        spins: whether it is a hard disk; None where that is not told.
    """

    folder: str
    total: int
    free: int
    spins: bool | None = None


class SystemInfo(msgspec.Struct, frozen=True):
    """The operating system.

    Attributes:
        name: ``linux``, ``darwin`` or ``win32``, as :data:`sys.platform` says.
        release: of its kernel.
        is_wsl: Linux inside Windows.
        in_container: we run in a container.
    """

    name: str = ""
    release: str = ""
    is_wsl: bool = False
    in_container: bool = False


class LlamaInfo(msgspec.Struct, frozen=True):
    """The llama.cpp that we run; all empty if it could not be asked.

    Attributes:
        version: of llama.cpp.
        ggml: version and commit of ggml.
        backends: that are compiled in or lie in our folder, such as ``("CUDA", "CPU")``.
        features: of each backend, as ggml tells them (``{"CUDA": {"ARCHS": "890,900"}}``).
        runtime: the CUDA or ROCm runtime that is loaded, such as ``12.8``; empty where there is none or it is not told.
    """

    version: str = ""
    ggml: str = ""
    backends: tuple[str, ...] = ()
    features: dict[str, dict[str, str]] = {}
    runtime: str = ""

    @property
    def is_known(self) -> bool:
        """Whether it could be asked."""
        return self.version != ""

    @property
    def has_gpu_backend(self) -> bool:
        """Whether it can use any kind of GPU."""
        return any(backend in GPU_BACKENDS for backend in self.backends)


GPU_BACKENDS: Final = ("CUDA", "ROCm", "Metal", "Vulkan", "SYCL", "MUSA", "OpenCL")


class Note(msgspec.Struct, frozen=True):
    """Something about a reading that a person or a bug report should know.

    Attributes:
        source: whose reading it is about.
        words: what.
        problem: the source failed or was wrong; False for what is merely told.
    """

    source: Source
    words: Phrase
    problem: bool = True


class Machine(msgspec.Struct, frozen=True):
    """All that is known of a machine now.

    Attributes:
        devices: GPUs first, in ggml's order, then those that llama.cpp cannot use, at last the processor.
        disk: None if it could not be asked.
        notes: what was odd about the readings, and how it was taken.
        variables: of the environment that can hide GPUs, as they are set.
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
        """All GPUs, those that cannot be used too."""
        return tuple(device for device in self.devices if device.is_gpu)

    @property
    def usable_gpus(self) -> tuple[Device, ...]:
        """The GPUs that llama.cpp would put layers on: those inside the processor only where there is no other.

        Among those it takes all of one backend.
        """
        found = tuple(device for device in self.devices if device.is_gpu and device.is_usable)
        cards = tuple(device for device in found if device.kind is DeviceKind.DISCRETE)
        return cards or tuple(device for device in found if device.backend == found[0].backend)

    def memory(self) -> MachineMemory:
        """What the planner needs.

        GPUs that share the computer's memory are one memory, however many they are; so only the first counts.
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
        """Its name, with its place where another one has the same name."""
        has_twin = sum(1 for one in self.devices if one.name == device.name) > 1
        return f"{device.name} ({device.pci_id})" if has_twin and device.pci_id else device.name

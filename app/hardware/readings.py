"""The unprocessed data of each source. All sizes are in bytes.

Recorded readings of other machines are the fixtures of our tests (``tests/hardware/machines``).
"""

from enum import StrEnum

import msgspec

from app.hardware.machine import CpuInfo, DiskInfo, RamInfo, Source, SystemInfo


class FaultKind(StrEnum):
    """Why a source gave no answer."""

    SLOW = "slow"
    FAILED = "failed"
    CRASHED = "crashed"


class SourceFault(msgspec.Struct, frozen=True):
    """An existing source that gave no answer. A missing source is not a fault.

    Attributes:
        reason: its error, for a log; may be empty.
    """

    source: Source
    kind: FaultKind
    reason: str = ""


class GgmlDevice(msgspec.Struct, frozen=True):
    """One device of ggml's registry.

    Attributes:
        kind: ``cpu``, ``gpu``, ``igpu``, ``accel`` or ``meta``.
        backend: the name of its registry entry.
        pci_id: as ggml writes it; empty if unknown.
    """

    name: str
    description: str
    kind: str
    backend: str
    total: int
    free: int
    pci_id: str = ""


class UnloadedBackend(msgspec.Struct, frozen=True):
    """A backend that the engine has and that could not be loaded.

    Attributes:
        name: as in the file name of its library, such as ``vulkan``.
        reason: the system's message, such as ``libvulkan.so.1: cannot open shared object file``.
    """

    name: str
    reason: str


class GgmlReading(msgspec.Struct, frozen=True):
    """ggml's data, queried in a process of its own. See :class:`app.hardware.machine.LlamaInfo`."""

    llama: str
    ggml: str
    backends: tuple[str, ...]
    devices: tuple[GgmlDevice, ...]
    features: dict[str, dict[str, str]] = {}
    runtime: str = ""
    cpu_variant: str = ""
    unloaded: tuple[UnloadedBackend, ...] = ()


class NvmlPart(msgspec.Struct, frozen=True):
    """One part of a partitioned card (MIG). `uuid` is as NVML writes it, such as ``MIG-…``; empty if unknown."""

    name: str
    total: int
    free: int
    uuid: str = ""


class NvmlCard(msgspec.Struct, frozen=True):
    """One card in NVML.

    Attributes:
        index: NVML's index, which may differ from CUDA's.
        total: None if NVML reports none: the GPU has no memory of its own.
        capability: compute capability, such as ``8.9``.
        divided: whether MIG is on; then only its `parts` can be used.
        used: bytes per process id; None if the driver does not report the amount.
        uuid: as NVML writes it, such as ``GPU-…``; empty if unknown.
    """

    index: int
    name: str
    pci_id: str = ""
    total: int | None = None
    free: int | None = None
    capability: str = ""
    divided: bool = False
    parts: tuple[NvmlPart, ...] = ()
    used: dict[int, int | None] = {}
    uuid: str = ""


class NvmlReading(msgspec.Struct, frozen=True):
    """NVML's data.

    Attributes:
        driver: its version, such as ``570.86.15``.
        cuda: the newest CUDA that this driver supports, such as ``12.8``.
        lost: cards that did not answer, as ``0: GPU is lost``.
    """

    driver: str
    cuda: str
    cards: tuple[NvmlCard, ...]
    lost: tuple[str, ...] = ()


class AmdCard(msgspec.Struct, frozen=True):
    """One card of the amdgpu driver.

    Attributes:
        vram: its own memory, or what the BIOS reserved for it.
        gtt: the part of the computer's memory that it may use.
        chips: the vendor of its memory chips, known only for a card's own memory; otherwise empty or ``unknown``.
        uuid: as the ROCm runtime writes it, such as ``GPU-…``; empty if unknown.
    """

    name: str
    pci_id: str
    vram: int
    vram_used: int
    gtt: int = 0
    gtt_used: int = 0
    chips: str = ""
    uuid: str = ""


class AmdReading(msgspec.Struct, frozen=True):
    """amdgpu's data. `driver` is empty for the driver of the kernel itself; `rocm` is the installed version."""

    cards: tuple[AmdCard, ...]
    driver: str = ""
    rocm: str = ""


class AmdSmiCard(msgspec.Struct, frozen=True):
    """One card as amdsmi reports it."""

    name: str
    pci_id: str
    total: int
    used: int
    driver: str = ""


class AmdSmiReading(msgspec.Struct, frozen=True):
    """The cards that amdsmi reports."""

    cards: tuple[AmdSmiCard, ...]


class MetalReading(msgspec.Struct, frozen=True):
    """The GPU of a Mac.

    Attributes:
        working_set: the maximum that Metal recommends; 0 if it could not be queried.
        allocated: memory used by this process.
        limit: set by the owner (``iogpu.wired_limit_mb``); 0 if not set.
    """

    name: str
    working_set: int
    allocated: int = 0
    limit: int = 0


class DxgiAdapter(msgspec.Struct, frozen=True):
    """One adapter in DXGI.

    Attributes:
        vendor: PCI vendor id.
        own: its own memory.
        shared: the part of the computer's memory that it may use.
        budget: what Windows currently lets this process use of the adapter's main memory; 0 if unknown.
        used: what this process uses of that.
        driver: version of the driver, as Windows counts it, such as ``32.0.15.6094``.
        software: version of the vendor's software if it is in the registry (AMD Adrenalin, such as ``25.8.1``).
    """

    name: str
    vendor: int
    own: int
    shared: int
    budget: int = 0
    used: int = 0
    driver: str = ""
    software: str = ""


class DxgiReading(msgspec.Struct, frozen=True):
    """The data of DXGI and the Windows registry, without software adapters."""

    adapters: tuple[DxgiAdapter, ...]


class Readings(msgspec.Struct, frozen=True):
    """The data of all sources. A source that is missing or gave no answer is None.

    Attributes:
        variables: environment variables that can hide GPUs; see :mod:`app.hardware.visibility`.
    """

    system: SystemInfo
    cpu: CpuInfo
    ram: RamInfo
    disk: DiskInfo | None = None
    ggml: GgmlReading | None = None
    nvml: NvmlReading | None = None
    amdgpu: AmdReading | None = None
    amdsmi: AmdSmiReading | None = None
    metal: MetalReading | None = None
    dxgi: DxgiReading | None = None
    faults: tuple[SourceFault, ...] = ()
    variables: dict[str, str] = {}

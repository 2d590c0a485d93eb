"""What the sources said, before anybody has made sense of it: the machine as it was read. All sizes are bytes.

Recorded readings of other machines are the fixtures of our tests (``tests/hardware/machines``).
"""

from enum import StrEnum

import msgspec

from app.hardware.machine import CpuInfo, DiskInfo, RamInfo, Source, SystemInfo


class FaultKind(StrEnum):
    """Why a source said nothing."""

    SLOW = "slow"
    FAILED = "failed"
    CRASHED = "crashed"


class SourceFault(msgspec.Struct, frozen=True):
    """A source that is there and gave no answer. One that is not there is no fault.

    Attributes:
        reason: what it said instead, for a log; may be empty.
    """

    source: Source
    kind: FaultKind
    reason: str = ""


class GgmlDevice(msgspec.Struct, frozen=True):
    """One device of ggml's registry.

    Attributes:
        kind: ``cpu``, ``gpu``, ``igpu``, ``accel`` or ``meta``.
        backend: the name of its registry entry.
        pci_id: as ggml writes it; empty where it does not know.
    """

    name: str
    description: str
    kind: str
    backend: str
    total: int
    free: int
    pci_id: str = ""


class GgmlReading(msgspec.Struct, frozen=True):
    """What ggml says, in a process of its own. See :class:`app.hardware.machine.LlamaInfo`."""

    llama: str
    ggml: str
    backends: tuple[str, ...]
    devices: tuple[GgmlDevice, ...]
    features: dict[str, dict[str, str]] = {}
    runtime: str = ""


class NvmlPart(msgspec.Struct, frozen=True):
    """One part of a divided card (MIG). `uuid` is as NVML writes it, such as ``MIG-…``; empty where not told."""

    name: str
    total: int
    free: int
    uuid: str = ""


class NvmlCard(msgspec.Struct, frozen=True):
    """One card of NVML.

    Attributes:
        index: NVML's number, which need not be CUDA's.
        total: None where NVML does not tell: the card has no memory of its own.
        capability: compute capability, such as ``8.9``.
        divided: MIG is on; then only its `parts` can be used.
        used: bytes that processes hold, by their ids; None where the driver does not tell how much.
        uuid: as NVML writes it, such as ``GPU-…``; empty where not told.
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
    """What NVML says.

    Attributes:
        driver: its version, such as ``570.86.15``.
        cuda: the newest CUDA that this driver knows, such as ``12.8``.
        lost: cards that did not answer, as ``0: GPU is lost``.
    """

    driver: str
    cuda: str
    cards: tuple[NvmlCard, ...]
    lost: tuple[str, ...] = ()


class AmdCard(msgspec.Struct, frozen=True):
    """One card of the driver amdgpu.

    Attributes:
        vram: its own memory, or what the BIOS set aside for it.
        gtt: what it may use of the computer's memory.
        chips: the make of its memory chips, which is only known of a card's own; else empty or ``unknown``.
        uuid: as the ROCm runtime writes it, such as ``GPU-…``; empty where not told.
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
    """What amdgpu says. `driver` is empty for the driver that came with the kernel; `rocm` is the installed version."""

    cards: tuple[AmdCard, ...]
    driver: str = ""
    rocm: str = ""


class AmdSmiCard(msgspec.Struct, frozen=True):
    """One card of amdsmi."""

    name: str
    pci_id: str
    total: int
    used: int
    driver: str = ""


class AmdSmiReading(msgspec.Struct, frozen=True):
    """What amdsmi says."""

    cards: tuple[AmdSmiCard, ...]


class MetalReading(msgspec.Struct, frozen=True):
    """The GPU of a Mac.

    Attributes:
        working_set: what Metal recommends to use at most; 0 where it could not be asked.
        allocated: what this process has of it.
        limit: what the owner has set (``iogpu.wired_limit_mb``); 0 if nothing.
    """

    name: str
    working_set: int
    allocated: int = 0
    limit: int = 0


class DxgiAdapter(msgspec.Struct, frozen=True):
    """One adapter of DXGI.

    Attributes:
        vendor: PCI number of its maker.
        own: its own memory.
        shared: what it may use of the computer's.
        budget: what Windows lets this process use now of the adapter's main memory; 0 where it is not told.
        used: what this process uses of that.
        driver: Windows' version of the driver, such as ``32.0.15.6094``.
        software: version of the maker's software where the registry has it (AMD Adrenalin, such as ``25.8.1``).
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
    """What DXGI and the registry of Windows say. Adapters without hardware are left out."""

    adapters: tuple[DxgiAdapter, ...]


class Readings(msgspec.Struct, frozen=True):
    """Everything. A source that is not there, or gave no answer, is None.

    Attributes:
        variables: of the environment, as far as they can hide GPUs; see :mod:`app.hardware.visibility`.
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

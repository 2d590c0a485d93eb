"""The cards that each source reports, in one format. :mod:`app.hardware.merging` resolves contradictions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.core.units import GIB
from app.hardware.amd import is_integrated, is_shared
from app.hardware.machine import Source, SourceReading, Vendor
from app.hardware.nvidia import shares_memory, usable_part
from app.hardware.readings import AmdReading, DxgiAdapter, GgmlDevice, MetalReading, NvmlCard, NvmlReading, Readings
from app.hardware.visibility import named_by_cuda

_BACKENDS: Final = {"MTL": "Metal", "HIP": "ROCm"}
"""Our names for some backends of ggml's registry."""
_VENDOR_OF_BACKEND: Final = {"CUDA": Vendor.NVIDIA, "ROCm": Vendor.AMD, "Metal": Vendor.APPLE}
_PCI_VENDORS: Final = {0x10DE: Vendor.NVIDIA, 0x1002: Vendor.AMD, 0x8086: Vendor.INTEL}
_VENDOR_WORDS: Final = (
    (Vendor.NVIDIA, ("nvidia", "geforce", "quadro", "tesla")),
    (Vendor.AMD, ("amd", "radeon", "ati ")),
    (Vendor.INTEL, ("intel", "iris", "arc(")),
    (Vendor.APPLE, ("apple",)),
)

_WINDOWS_SHARED: Final = GIB
"""A Windows adapter with at most this much memory of its own uses the computer's."""


@dataclass
class Seen:
    """One card as one source reports it.

    Attributes:
        total: None if unknown.
        free: None if unknown.
        shared: whether it uses the computer's memory; None if unknown.
        integrated: whether it is an integrated GPU.
        usable: False for a partitioned card without parts.
        used: memory per process id.
        position: in the source's own list.

    The other fields are those of :class:`app.hardware.machine.Device`.
    """

    source: Source
    name: str
    vendor: Vendor
    total: int | None = None
    free: int | None = None
    pci_id: str = ""
    shared: bool | None = None
    integrated: bool = False
    backend: str = ""
    ggml_name: str = ""
    index: int = -1
    driver: str = ""
    runtime: str = ""
    capability: str = ""
    part_of: str = ""
    usable: bool = True
    used: dict[int, int | None] = field(default_factory=dict)
    position: int = -1

    @property
    def reading(self) -> SourceReading:
        """The figures alone, for display."""
        return SourceReading(self.source, self.name, self.total, self.free)


def backend_name(registry_name: str) -> str:
    """Return the common name of a backend in ggml's registry."""
    return _BACKENDS.get(registry_name, registry_name)


def plain_pci_id(pci_id: str) -> str:
    """Normalize the PCI id of any source: ``00000000:01:00.0`` (NVML), ``0000:01:00.0-v1`` (a part in ggml)."""
    match = re.match(r"(?:0000)?([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-9a-f])", pci_id.strip().lower())
    return match[1] if match else ""


def all_seen(readings: Readings) -> Iterator[Seen]:
    """Yield the cards of all sources, ggml first, since the order of its devices counts."""
    if readings.ggml is not None:
        yield from _all_of_ggml(readings.ggml.devices)
    if readings.nvml is not None:
        yield from _of_nvml(readings.nvml, named_parts(readings))
    if readings.amdgpu is not None:
        yield from _of_amdgpu(readings.amdgpu)
    if readings.amdsmi is not None:
        for card in readings.amdsmi.cards:
            free = card.total - card.used
            yield Seen(
                Source.AMDSMI, card.name, Vendor.AMD, card.total, free, plain_pci_id(card.pci_id), driver=card.driver
            )
    if readings.metal is not None:
        yield _of_metal(readings.metal)
    if readings.dxgi is not None:
        yield from map(_of_dxgi, readings.dxgi.adapters)


def is_software(name: str) -> bool:
    """Whether Vulkan's device is not a GPU but a software renderer, which is slower than the CPU backend."""
    return any(word in name.lower() for word in ("llvmpipe", "lavapipe", "swiftshader", "software rasterizer"))


def _all_of_ggml(devices: Sequence[GgmlDevice]) -> Iterator[Seen]:
    """Yield each card once: Vulkan lists a card twice if ``GGML_VK_VISIBLE_DEVICES`` does, each with all its memory."""
    known: set[tuple[str, str]] = set()
    for index, device in enumerate(devices):
        place = (device.backend, device.pci_id)
        if device.kind in ("gpu", "igpu") and (not device.pci_id or place not in known):
            known.add(place)
            yield _of_ggml(index, device)


def named_parts(readings: Readings) -> dict[int, str]:
    """Return the part that a variable names for each partitioned NVIDIA card, by its position in NVML's list."""
    named = named_by_cuda(readings.variables, readings.nvml.cards) if readings.nvml is not None else None
    return dict(reversed(named.parts)) if named is not None else {}  # of several parts of one card CUDA takes the first


def _of_ggml(index: int, device: GgmlDevice) -> Seen:
    backend = backend_name(device.backend)
    return Seen(
        Source.GGML,
        device.description,
        _VENDOR_OF_BACKEND.get(backend) or _vendor_of(device.description),
        device.total,
        device.free,
        plain_pci_id(device.pci_id),
        integrated=device.kind == "igpu",
        backend=backend,
        ggml_name=device.name,
        index=index,
    )


def _of_nvml(reading: NvmlReading, named: dict[int, str]) -> Iterator[Seen]:
    for position, card in enumerate(reading.cards):
        part = usable_part(card, named.get(position, ""))
        seen = Seen(
            Source.NVML,
            part.name if part else card.name,
            Vendor.NVIDIA,
            part.total if part else card.total,
            part.free if part else card.free,
            plain_pci_id(card.pci_id),
            shared=_nvidia_shares(card),
            driver=reading.driver,
            runtime=reading.cuda,
            capability=card.capability,
            part_of=card.name if part else "",
            usable=part is not None or not card.divided,
            used=dict(card.used),
            position=position,
        )
        if seen.shared:
            seen.total = seen.free = None
        yield seen


def _nvidia_shares(card: NvmlCard) -> bool:
    return card.total is None or shares_memory(card.name)


def _of_amdgpu(reading: AmdReading) -> Iterator[Seen]:
    for position, card in enumerate(reading.cards):
        shared = is_shared(card)
        total, used = (card.gtt, card.gtt_used) if shared else (card.vram, card.vram_used)
        yield Seen(
            Source.AMDGPU,
            card.name,
            Vendor.AMD,
            total,
            total - used,
            plain_pci_id(card.pci_id),
            shared=shared,
            integrated=is_integrated(card),
            driver=reading.driver,
            runtime=reading.rocm,
            position=position,
        )


def _of_metal(reading: MetalReading) -> Seen:
    known = [size for size in (reading.working_set, reading.limit) if size > 0]
    total = min(known) if known else None
    free = max(0, total - reading.allocated) if total is not None else None
    return Seen(Source.METAL, reading.name, Vendor.APPLE, total, free, shared=True, integrated=True)


def _of_dxgi(adapter: DxgiAdapter) -> Seen:
    shared = adapter.own <= _WINDOWS_SHARED
    total = adapter.own + adapter.shared if shared else adapter.own
    # The budget is for the adapter's own memory if it has any; Windows grants less than all of it.
    free = max(0, adapter.budget - adapter.used) if adapter.budget > 0 and not shared else None
    vendor = _PCI_VENDORS.get(adapter.vendor, Vendor.OTHER)
    driver = adapter.software or adapter.driver
    return Seen(Source.DXGI, adapter.name, vendor, total, free, shared=shared or None, integrated=shared, driver=driver)


def _vendor_of(name: str) -> Vendor:
    lowered = name.lower()
    return next((vendor for vendor, words in _VENDOR_WORDS if any(word in lowered for word in words)), Vendor.OTHER)

"""AMD GPUs under Linux, from the sysfs files of the amdgpu driver: ``class/drm/cardN/device/mem_info_*``.

"vram" is a card's own memory, or what the BIOS reserves from the computer's memory for an integrated GPU; "gtt" is the
part of the computer's memory that the GPU may use in addition. If AMD's library amdsmi is installed (it comes with
ROCm), it is queried too.
"""

import importlib
from pathlib import Path
from typing import Any

from app.core.units import GIB, MIB
from app.hardware.files import text_of
from app.hardware.machine import GpuMemory, Vendor
from app.hardware.readings import AmdCard, AmdReading, AmdSmiCard, AmdSmiReading

_AMD = "0x1002"
_SMALL = 4 * GIB
"""An integrated GPU with more VRAM than this was given it deliberately, and then uses it."""

_NAMES = {
    "0x744c": "AMD Radeon RX 7900",
    "0x7550": "AMD Radeon RX 9070",
    "0x747e": "AMD Radeon RX 7800",
    "0x7480": "AMD Radeon RX 7600",
    "0x73bf": "AMD Radeon RX 6900",
    "0x73df": "AMD Radeon RX 6700",
    "0x1586": "AMD Radeon 8060S",
}
"""By device id, if the driver gives no ``product_name``; cards of one family share ids."""


def amd_gpus(root: Path = Path("/")) -> tuple[GpuMemory, ...]:
    """Return the cards below `root`; the size of a shared one is how much of the computer's memory it may use."""
    reading = read_amdgpu(root)
    return tuple(_memory(card) for card in reading.cards) if reading else ()


def read_amdgpu(root: Path = Path("/")) -> AmdReading | None:
    """Return the driver's data below `root`; None if it has no card."""
    folders = sorted((root / "sys/class/drm").glob("card[0-9]*/device"))
    found = (_card(folder) for folder in folders if text_of(folder / "vendor") == _AMD)
    cards = tuple(card for card in found if card is not None)
    if not cards:
        return None
    return AmdReading(cards, text_of(root / "sys/module/amdgpu/version"), text_of(root / "opt/rocm/.info/version"))


def read_amdsmi(amdsmi: Any = None) -> AmdSmiReading | None:
    """Return amdsmi's data; None if it is not installed. Raises whatever that library raises."""
    if amdsmi is None:
        try:
            amdsmi = importlib.import_module("amdsmi")
        except (ImportError, KeyError, OSError):  # its native library is not where it looks
            return None
    amdsmi.amdsmi_init()
    try:
        return AmdSmiReading(tuple(_smi_card(amdsmi, handle) for handle in amdsmi.amdsmi_get_processor_handles()))
    finally:
        amdsmi.amdsmi_shut_down()


def is_shared(card: AmdCard) -> bool:
    """Whether the card is an integrated GPU that uses the computer's memory."""
    return is_integrated(card) and card.vram <= _SMALL and card.gtt > card.vram


def is_integrated(card: AmdCard) -> bool:
    """Whether the GPU is integrated: the vendor of the memory chips is known only for a card's own memory."""
    return card.chips in ("", "unknown")


def _memory(card: AmdCard) -> GpuMemory:
    shared = is_shared(card)
    total, used = (card.gtt, card.gtt_used) if shared else (card.vram, card.vram_used)
    return GpuMemory(card.name, total, max(0, total - used), Vendor.AMD, shared, card.pci_id)


def _card(folder: Path) -> AmdCard | None:
    vram, gtt = _number(folder / "mem_info_vram_total"), _number(folder / "mem_info_gtt_total") or 0
    if vram is None or vram + gtt <= 0:
        return None
    return AmdCard(
        name=text_of(folder / "product_name") or _NAMES.get(text_of(folder / "device"), "AMD GPU"),
        pci_id=folder.resolve().name if folder.is_symlink() else "",
        vram=vram,
        vram_used=_number(folder / "mem_info_vram_used") or 0,
        gtt=gtt,
        gtt_used=_number(folder / "mem_info_gtt_used") or 0,
        chips=text_of(folder / "mem_info_vram_vendor"),
        uuid=f"GPU-{unique.lower()}" if (unique := text_of(folder / "unique_id")) else "",
    )


def _smi_card(amdsmi: Any, handle: Any) -> AmdSmiCard:
    memory = amdsmi.amdsmi_get_gpu_vram_usage(handle)
    return AmdSmiCard(
        name=str(amdsmi.amdsmi_get_gpu_asic_info(handle).get("market_name", "AMD GPU")),
        pci_id=str(amdsmi.amdsmi_get_gpu_device_bdf(handle)),
        total=int(memory["vram_total"]) * MIB,
        used=int(memory["vram_used"]) * MIB,
        driver=str(amdsmi.amdsmi_get_gpu_driver_info(handle).get("driver_version", "")),
    )


def _number(file: Path) -> int | None:
    try:
        return int(text_of(file))
    except ValueError:
        return None

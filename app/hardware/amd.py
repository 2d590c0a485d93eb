"""AMD cards under Linux, by what the driver amdgpu writes into sysfs: ``class/drm/cardN/device/mem_info_*``.

"vram" is the memory of a card, or what the BIOS has taken out of the computer's memory for the graphics inside a
processor; "gtt" is the part of the computer's own memory that the GPU may use as well.
"""

from pathlib import Path

from app.core.units import GIB
from app.hardware.records import GpuMemory, Vendor

_AMD = "0x1002"
_SMALL = 4 * GIB
"""Graphics inside a processor with more than that has been given it on purpose, and then works in it."""

_NAMES = {
    "0x744c": "AMD Radeon RX 7900",
    "0x7550": "AMD Radeon RX 9070",
    "0x747e": "AMD Radeon RX 7800",
    "0x7480": "AMD Radeon RX 7600",
    "0x73bf": "AMD Radeon RX 6900",
    "0x73df": "AMD Radeon RX 6700",
    "0x1586": "AMD Radeon 8060S",
}
"""By device id, where the driver tells no ``product_name``; ids are shared by cards of one family."""


def amd_gpus(root: Path = Path("/")) -> tuple[GpuMemory, ...]:
    """The cards below `root`; a shared one has the size of what it may use of the computer's memory."""
    folders = sorted((root / "sys/class/drm").glob("card[0-9]*/device"))
    found = (_card(folder) for folder in folders if _text(folder / "vendor") == _AMD)
    return tuple(card for card in found if card is not None)


def _card(folder: Path) -> GpuMemory | None:
    vram, gtt = _number(folder / "mem_info_vram_total"), _number(folder / "mem_info_gtt_total")
    if vram is None:
        return None
    # The make of the memory chips is only known of a card's own.
    own = _text(folder / "mem_info_vram_vendor") not in ("", "unknown")
    shared = not own and vram <= _SMALL and (gtt or 0) > vram
    kind, total = ("gtt", gtt or 0) if shared else ("vram", vram)
    used = _number(folder / f"mem_info_{kind}_used") or 0
    name = _text(folder / "product_name") or _NAMES.get(_text(folder / "device"), "AMD GPU")
    pci_id = folder.resolve().name if folder.is_symlink() else ""
    return GpuMemory(name, total, max(0, total - used), Vendor.AMD, shared, pci_id) if total > 0 else None


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _number(file: Path) -> int | None:
    try:
        return int(_text(file))
    except ValueError:
        return None

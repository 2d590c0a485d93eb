"""Current load of the processor, the GPUs and both kinds of memory, for live graphs.

Every source may be missing, fail or hang; its values are then None, and the others are still reported.
"""

import contextlib
import importlib
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import msgspec
import psutil

from app.hardware.amd import amd_gpus
from app.hardware.files import text_of
from app.hardware.machine import RamInfo
from app.hardware.memory import read_ram
from app.hardware.patience import PatientListener
from app.hardware.sightings import plain_pci_id

_log = logging.getLogger(__name__)

_SECONDS: Final = 0.8
"""A slower driver is left out of this sample, so that the next one is not late."""
_AMD: Final = "0x1002"


class GpuUse(msgspec.Struct, frozen=True):
    """The load of one GPU.

    Attributes:
        name: the driver's name for it.
        busy: fraction of the last moments in which it computed, 0 to 1; None if unknown.
        used: bytes of its memory in use by all processes; 0 if unknown.
        total: bytes of its memory; 0 if unknown.
        pci_id: such as ``0000:01:00.0``; empty if unknown.
    """

    name: str
    busy: float | None = None
    used: int = 0
    total: int = 0
    pci_id: str = ""


class MachineUse(msgspec.Struct, frozen=True):
    """One sample of the machine's load.

    Attributes:
        cpu: fraction of all processors that was busy since the last sample, 0 to 1; None for the first one.
        ram_used: bytes that are not available.
        ram_total: bytes; 0 if unknown.
        gpus: those whose drivers report something.
    """

    cpu: float | None = None
    ram_used: int = 0
    ram_total: int = 0
    gpus: tuple[GpuUse, ...] = ()


class UsageSampler:
    """Samples the machine's load. Use and close it in one thread; a sample takes a few milliseconds.

    Args:
        nvml: the module ``pynvml``, or a recorded one; by default it is imported for the first sample.
        root: where ``/sys`` and ``/proc`` are.
    """

    def __init__(self, nvml: Any = None, root: Path = Path("/")) -> None:
        self._nvml, self._root = nvml, root
        self._cards: list[tuple[str, Any]] | None = None
        self._looked = False
        nobody: tuple[GpuUse, ...] = ()
        self._patient_nvml = PatientListener("NVML use", nobody, _SECONDS)
        self._patient_amdgpu = PatientListener("amdgpu use", nobody, _SECONDS)

    def look(self) -> MachineUse:
        """Return a sample. Never fails."""
        ram = _or(read_ram, RamInfo())
        gpus = (*self._patient_nvml.ask(self._nvidia), *self._patient_amdgpu.ask(lambda: amd_use(self._root)))
        return MachineUse(self._cpu(), max(0, ram.total - ram.available), ram.total, gpus)

    def close(self) -> None:
        """Release the drivers' libraries; a later sample loads them again."""
        cards, self._cards = self._cards, None
        if cards and self._nvml is not None:
            with contextlib.suppress(self._nvml.NVMLError):
                self._nvml.nvmlShutdown()

    def _cpu(self) -> float | None:
        """Return the processor's load; None for the first sample, since psutil counts from its last call by anyone."""
        percent = _or(psutil.cpu_percent, None)
        was_asked, self._looked = self._looked, True
        return min(1.0, percent / 100) if was_asked and percent is not None else None

    def _nvidia(self) -> tuple[GpuUse, ...]:
        if self._cards is None:
            self._cards = self._find_cards()
        return tuple(_nvidia_card(self._nvml, name, handle) for name, handle in self._cards)

    def _find_cards(self) -> list[tuple[str, Any]]:
        """Find the cards once: a card that is added later is seen only by the next sampler."""
        nvml = self._nvml = self._nvml or importlib.import_module("pynvml")
        try:
            nvml.nvmlInit()
        except nvml.NVMLError:  # usually the driver is not installed
            return []
        found = []
        for index in range(nvml.nvmlDeviceGetCount()):
            with contextlib.suppress(nvml.NVMLError):  # a card that is lost
                handle = nvml.nvmlDeviceGetHandleByIndex(index)
                found.append((_text(nvml.nvmlDeviceGetName(handle)), handle))
        return found


def amd_use(root: Path = Path("/")) -> tuple[GpuUse, ...]:
    """Return the load of amdgpu's cards, from its files below `root`."""
    folders = [
        folder
        for folder in sorted((root / "sys/class/drm").glob("card[0-9]*/device"))
        if text_of(folder / "vendor") == _AMD and text_of(folder / "mem_info_vram_total").isdecimal()
    ]
    cards = amd_gpus(root)
    busy = [_percent(text_of(folder / "gpu_busy_percent")) for folder in folders]
    if len(busy) != len(cards):  # amd_gpus leaves out cards without memory
        busy = [None] * len(cards)
    return tuple(
        GpuUse(card.name, share, max(0, card.total - card.free), card.total, card.pci_id)
        for card, share in zip(cards, busy, strict=True)
    )


def _nvidia_card(nvml: Any, name: str, handle: Any) -> GpuUse:
    busy, memory, place = None, None, ""
    with contextlib.suppress(nvml.NVMLError):  # unknown in virtual machines and for partitioned cards
        busy = _percent(str(nvml.nvmlDeviceGetUtilizationRates(handle).gpu))
    with contextlib.suppress(nvml.NVMLError):  # unknown if it is the computer's memory
        memory = nvml.nvmlDeviceGetMemoryInfo(handle)
    with contextlib.suppress(nvml.NVMLError):
        place = plain_pci_id(_text(nvml.nvmlDeviceGetPciInfo(handle).busId))
    return GpuUse(name, busy, int(memory.used) if memory else 0, int(memory.total) if memory else 0, place)


def _percent(text: str) -> float | None:
    return min(1.0, int(text) / 100) if text.isdecimal() else None


def _or(question: Callable[[], Any], otherwise: Any) -> Any:
    try:
        return question()
    except (psutil.Error, OSError, RuntimeError) as error:
        _log.info("The system does not tell how busy it is: %s", error)
        return otherwise


def _text(value: str | bytes) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else value

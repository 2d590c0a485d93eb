"""NVIDIA cards, by NVML (the library behind nvidia-smi), which asks the driver and makes no CUDA context.

Traps: the library is there without a driver that answers; cards that use the computer's memory (GB10, Jetson) answer
"not supported" when asked for theirs; a card that is divided (MIG) tells the memory of all its parts, of which a
process gets one.
"""

import importlib
import logging
from collections.abc import Collection
from typing import Any

from app.hardware.records import GpuMemory

_log = logging.getLogger(__name__)

_SHARING = ("GB10", "Orin", "Thor", "Xavier")
"""Parts of the names of those without a memory of their own, in case a driver does tell a size."""


def nvidia_gpus(ours: Collection[int] = (), nvml: Any = None) -> tuple[GpuMemory, ...]:
    """The cards that NVML finds; none if there is no NVML. A shared memory has the sizes 0: it is the computer's.

    Args:
        ours: ids of processes whose memory counts as free, since it is given back before the next load.
        nvml: what speaks to the driver; the module ``pynvml`` by default.
    """
    if nvml is None:
        nvml = importlib.import_module("pynvml")  # here, so that the window does not pay for it at its start
    try:
        nvml.nvmlInit()
    except nvml.NVMLError as error:
        _log.info("No NVIDIA cards: %s", error)
        return ()
    try:
        found = [_card(nvml, index, ours) for index in range(nvml.nvmlDeviceGetCount())]
    except nvml.NVMLError as error:
        _log.warning("NVML does not tell its cards: %s", error)
        return ()
    finally:
        _shut_down(nvml)
    return tuple(card for card in found if card is not None)


def _shut_down(nvml: Any) -> None:
    try:
        nvml.nvmlShutdown()
    except nvml.NVMLError as error:
        _log.info("NVML does not end: %s", error)


def _card(nvml: Any, index: int, ours: Collection[int]) -> GpuMemory | None:
    """One card, or None if it cannot be used (lost, or not ours to see)."""
    try:
        handle = _usable_part(nvml, nvml.nvmlDeviceGetHandleByIndex(index))
        name = _text(nvml.nvmlDeviceGetName(handle))
    except nvml.NVMLError as error:
        _log.warning("NVIDIA card %s does not answer: %s", index, error)
        return None
    pci_id = _pci_id(nvml, handle)
    if any(part in name for part in _SHARING):
        return GpuMemory(name, 0, 0, shared=True, pci_id=pci_id)
    try:
        memory = nvml.nvmlDeviceGetMemoryInfo(handle)
    except nvml.NVMLError_NotSupported:
        return GpuMemory(name, 0, 0, shared=True, pci_id=pci_id)
    except nvml.NVMLError as error:
        _log.warning("%s does not tell its memory: %s", name, error)
        return None
    total = int(memory.total)
    free = min(total, int(memory.free) + _used_by(nvml, handle, ours))
    return GpuMemory(name, total, max(0, free), pci_id=pci_id) if total > 0 else None


def _usable_part(nvml: Any, handle: Any) -> Any:
    """The card itself, or the first part of a divided one, which is the one that CUDA takes."""
    try:
        divided = nvml.nvmlDeviceGetMigMode(handle)[0]
        count = nvml.nvmlDeviceGetMaxMigDeviceCount(handle) if divided else 0
    except nvml.NVMLError:
        return handle
    for index in range(count):
        try:
            return nvml.nvmlDeviceGetMigDeviceHandleByIndex(handle, index)
        except nvml.NVMLError_NotFound:
            continue
    return handle


def _pci_id(nvml: Any, handle: Any) -> str:
    try:
        return _text(nvml.nvmlDeviceGetPciInfo(handle).busId)
    except nvml.NVMLError:
        return ""


def _used_by(nvml: Any, handle: Any, ours: Collection[int]) -> int:
    if not ours:
        return 0
    try:
        processes = nvml.nvmlDeviceGetComputeRunningProcesses(handle)
    except nvml.NVMLError:
        return 0
    return sum(process.usedGpuMemory or 0 for process in processes if process.pid in ours)


def _text(value: str | bytes) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else value

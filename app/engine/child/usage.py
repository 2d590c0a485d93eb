"""The memory that this process holds, as the system and the GPU drivers report it. The child's side."""

import importlib
import os
from typing import Any

import msgspec
import psutil

from app.engine.loaded_sizes import DeviceUse
from app.hardware.patience import PatientListener

_NOTHING: tuple[DeviceUse, ...] = ()
_nvml = PatientListener("NVML", _NOTHING)


class Usage(msgspec.Struct, frozen=True):
    """One measurement of the memory in use.

    Attributes:
        process: bytes of system memory.
        devices: one entry for each GPU; only `now` and `ours` are set.
    """

    process: int
    devices: tuple[DeviceUse, ...] = ()

    def since(self, earlier: "Usage") -> tuple[DeviceUse, ...]:
        """Return the GPUs now, with the values of the `earlier` measurement as before."""
        before = {device.pci_id: device for device in earlier.devices}
        return tuple(
            msgspec.structs.replace(device, before=known.now, ours_before=known.ours)
            if (known := before.get(device.pci_id)) is not None
            else device
            for device in self.devices
        )


def look(*, with_gpus: bool) -> Usage:
    """Measure what is held now. Never fails; with a driver that hangs it takes a few seconds."""
    try:
        process = int(psutil.Process().memory_info().rss)
    except (psutil.Error, OSError):
        process = 0
    return Usage(process, _nvml.ask(_nvidia) if with_gpus else _NOTHING)


def _nvidia() -> tuple[DeviceUse, ...]:
    nvml = importlib.import_module("pynvml")  # imported here, because most machines never need it
    try:
        nvml.nvmlInit()
    except nvml.NVMLError:
        return _NOTHING
    try:
        found = [_card(nvml, index) for index in range(nvml.nvmlDeviceGetCount())]
    finally:
        nvml.nvmlShutdown()
    return tuple(card for card in found if card is not None)


def _card(nvml: Any, index: int) -> DeviceUse | None:
    try:
        handle = nvml.nvmlDeviceGetHandleByIndex(index)
        used = int(nvml.nvmlDeviceGetMemoryInfo(handle).used)
        name, pci_id = nvml.nvmlDeviceGetName(handle), nvml.nvmlDeviceGetPciInfo(handle).busId
    except nvml.NVMLError:  # for example a GPU that uses system memory
        return None
    return DeviceUse(_text(name), _text(pci_id), 0, used, ours=_ours(nvml, handle))


def _ours(nvml: Any, handle: Any) -> int:
    """Return what our process holds there; 0 in a container, where the driver knows it by another process id."""
    try:
        processes = nvml.nvmlDeviceGetComputeRunningProcesses(handle)
    except nvml.NVMLError:
        return 0
    return sum(process.usedGpuMemory or 0 for process in processes if process.pid == os.getpid())


def _text(value: str | bytes) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else value

"""The current memory of this machine: of its GPUs and its processor.

Every source may be missing, fail or hang; the result comes from the remaining ones.
"""

import logging
import sys
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from app.hardware.amd import amd_gpus
from app.hardware.apple import apple_gpu, is_apple_silicon
from app.hardware.cgroup import memory_limit
from app.hardware.cpu import read_cpu
from app.hardware.files import text_of
from app.hardware.machine import GpuMemory, MachineMemory, RamInfo, Vendor
from app.hardware.nvidia import nvidia_gpus
from app.hardware.patience import PatientListener

__all__ = ["GpuMemory", "MachineMemory", "Vendor", "combined", "ram", "read_memory", "read_ram"]

_log = logging.getLogger(__name__)

_NO_GPUS: tuple[GpuMemory, ...] = ()
_nvml = PatientListener("NVML", _NO_GPUS)
_amdgpu = PatientListener("amdgpu", _NO_GPUS)


def read_memory(ours: Collection[int] = (), root: Path = Path("/")) -> MachineMemory:
    """Return the current memory. Takes about 10 ms, or seconds if a driver hangs: not for the window's thread.

    Args:
        ours: ids of our processes that hold a model. Their memory counts as free, since they end before the next model
            is loaded.
        root: where ``/proc`` and ``/sys`` are.
    """
    total, available = ram(ours, root)
    gpus = [*_nvml.ask(lambda: nvidia_gpus(ours)), *_amdgpu.ask(lambda: amd_gpus(root))]
    if is_apple_silicon():
        gpus.append(apple_gpu(total))
    return replace(combined(total, available, gpus), cores=read_cpu(root=root).threads)


def ram(ours: Collection[int] = (), root: Path = Path("/")) -> tuple[int, int]:
    """Return total and available memory, within the limits of the system and the container; 0 if unknown."""
    info = read_ram(ours, root)
    return info.total, info.available


def read_ram(ours: Collection[int] = (), root: Path = Path("/"), reported: tuple[int, int] | None = None) -> RamInfo:
    """Return the computer's memory, within the limits of the system and the container.

    Args:
        ours: ids of our processes, see :func:`read_memory`.
        root: where ``/proc`` and ``/sys`` are.
        reported: total and available bytes from the system; read now by default.
    """
    try:
        installed, free = reported or _from_system()
    except (OSError, RuntimeError) as error:
        _log.warning("The system does not tell its memory: %s", error)
        return RamInfo()
    held = sum(map(_held_by, ours))
    total, available = installed, free + held
    limit = memory_limit(root)
    if limit is not None:
        total, available = min(total, limit.total), min(available, limit.available + held)
    is_less = limit is not None and limit.total < installed
    return RamInfo(total, min(available, total), installed, limit.total if limit and is_less else None)


def _from_system() -> tuple[int, int]:
    if sys.platform == "linux" and (known := from_meminfo(text_of(Path("/proc/meminfo")))) is not None:
        return known
    import psutil  # noqa: PLC0415  takes 1.5 MB, which most windows on Linux need not pay

    try:
        memory = psutil.virtual_memory()
    except psutil.Error as error:
        raise OSError(str(error)) from error
    return int(memory.total), int(memory.available)


def from_meminfo(text: str) -> tuple[int, int] | None:
    """Return total and available bytes from the text of ``/proc/meminfo``.

    None if it does not have both, as before Linux 3.14, or if more is available than there is, as old lxcfs has it.
    (Source: the kernel's Documentation/filesystems/proc.rst; ``kB`` stands for 1,024 bytes.)
    """
    words = (line.split() for line in text.splitlines())
    sizes = {one[0]: int(one[1]) * 1024 for one in words if len(one) == 3 and one[1].isdecimal() and one[2] == "kB"}
    total, available = sizes.get("MemTotal:", 0), sizes.get("MemAvailable:", -1)
    return (total, available) if 0 <= available <= total and total else None


def combined(ram_total: int, ram_available: int, gpus: Iterable[GpuMemory]) -> MachineMemory:
    """Combine memory and GPUs into a machine.

    Integrated GPUs are left out if there is a discrete one. A shared memory is as large as the computer's, unless the
    driver reports a smaller limit, and has at most the computer's free memory.
    """
    found = tuple(gpus)
    cards = tuple(gpu for gpu in found if not gpu.shared)
    if cards:
        return MachineMemory(cards, ram_total, ram_available)
    shared = tuple(_within(gpu, ram_total, ram_available) for gpu in found[:1])
    return MachineMemory(shared, ram_total, ram_available, unified=bool(shared))


def _within(gpu: GpuMemory, ram_total: int, ram_available: int) -> GpuMemory:
    total = min(gpu.total or ram_total, ram_total)
    free = gpu.free if gpu.total else total
    return replace(gpu, total=total, free=max(0, min(free, ram_available, total)))


def _held_by(pid: int) -> int:
    """Return the memory that is freed when the process ends, without files that it has mapped."""
    import psutil  # noqa: PLC0415  as above: only if a model is loaded

    try:
        memory = psutil.Process(pid).memory_info()
    except (psutil.Error, OSError):
        return 0
    # Under Linux, mapped files are "shared" and count as available while they are mapped.
    return max(0, int(memory.rss) - int(getattr(memory, "shared", 0)))

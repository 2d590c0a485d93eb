"""The GPU of Apple silicon, which uses the computer's memory up to a limit."""

import ctypes
import logging
import platform
import sys
from collections.abc import Callable

from app.core.units import GIB, MIB
from app.hardware.machine import GpuMemory, Vendor
from app.hardware.readings import MetalReading

_log = logging.getLogger(__name__)

_SMALL = 36 * GIB


def sysctl(name: str) -> str:
    """Return the output of ``sysctl -n NAME``; empty if the name does not exist."""
    import subprocess  # noqa: PLC0415  0.5 MB, for macOS alone

    try:
        done = subprocess.run(
            ["/usr/sbin/sysctl", "-n", name], capture_output=True, text=True, timeout=2, check=False, errors="replace"
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def is_apple_silicon() -> bool:
    """Whether this is a Mac with Apple silicon."""
    return sys.platform == "darwin" and platform.machine() == "arm64"


def apple_gpu(ram_total: int, ask: Callable[[str], str] = sysctl) -> GpuMemory:
    """Return the GPU of this Mac. Its free memory depends on the computer's, which is not known here.

    Metal reports the limit (``recommendedMaxWorkingSetSize``) only to a program that creates a device. It is two thirds
    of a small memory and three quarters of a large one, or the limit that the owner has set.
    """
    total = min(_owners_limit(ask) or usual_limit(ram_total), ram_total)
    return GpuMemory(_name(ask), total, total, Vendor.APPLE, shared=True)


def usual_limit(ram_total: int) -> int:
    """Return how much of the computer's memory its GPU may use if Metal cannot be queried."""
    return ram_total * 2 // 3 if ram_total <= _SMALL else ram_total * 3 // 4


def read_metal(
    ask: Callable[[str], str] = sysctl, sizes: Callable[[], tuple[int, int]] | None = None
) -> MetalReading | None:
    """Return the data of the system and Metal; None except on Macs with Apple silicon.

    Args:
        sizes: returns the recommended working set and the allocated size in bytes; from Metal by default.
    """
    if sizes is None:
        if not is_apple_silicon():
            return None
        sizes = _ask_metal
    working_set, allocated = sizes()
    return MetalReading(_name(ask), working_set, allocated, _owners_limit(ask))


def _name(ask: Callable[[str], str]) -> str:
    return ask("machdep.cpu.brand_string") or "Apple GPU"


def _owners_limit(ask: Callable[[str], str]) -> int:
    set_by_owner = ask("iogpu.wired_limit_mb")
    return int(set_by_owner) * MIB if set_by_owner.isdecimal() else 0


def _ask_metal() -> tuple[int, int]:
    """Return ``recommendedMaxWorkingSetSize`` and ``currentAllocatedSize`` of the default device, or zeros."""
    try:
        metal = ctypes.CDLL("/System/Library/Frameworks/Metal.framework/Metal")
        objc = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    except OSError as error:
        _log.warning("Metal cannot be asked: %s", error)
        return 0, 0
    make_device = metal.MTLCreateSystemDefaultDevice
    make_device.restype = ctypes.c_void_p
    device = make_device()
    if not device:
        return 0, 0
    selector = objc.sel_registerName
    selector.restype, selector.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
    send = ctypes.CFUNCTYPE(ctypes.c_uint64, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
    working_set = send(device, selector(b"recommendedMaxWorkingSetSize"))
    return int(working_set), int(send(device, selector(b"currentAllocatedSize")))

"""The GPU of Apple silicon, which uses the computer's memory up to a limit."""

import ctypes
import logging
import platform
import subprocess
import sys
from collections.abc import Callable

from app.core.units import GIB, MIB
from app.hardware.machine import GpuMemory, Vendor
from app.hardware.readings import MetalReading

_log = logging.getLogger(__name__)

_SMALL = 36 * GIB


def sysctl(name: str) -> str:
    """What ``sysctl -n NAME`` says; empty where there is no such thing."""
    try:
        done = subprocess.run(
            ["/usr/sbin/sysctl", "-n", name], capture_output=True, text=True, timeout=2, check=False, errors="replace"
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def is_apple_silicon() -> bool:
    """Whether this is a Mac with a processor of Apple's."""
    return sys.platform == "darwin" and platform.machine() == "arm64"


def apple_gpu(ram_total: int, ask: Callable[[str], str] = sysctl) -> GpuMemory:
    """The GPU of this Mac. What is free of it is the computer's word, not known here.

    Metal tells the limit (``recommendedMaxWorkingSetSize``) only to a program that makes a device. It is two thirds of
    a small memory and three quarters of a large one, or what the owner has set.
    """
    total = min(_owners_limit(ask) or usual_limit(ram_total), ram_total)
    return GpuMemory(_name(ask), total, total, Vendor.APPLE, shared=True)


def usual_limit(ram_total: int) -> int:
    """How much of the computer's memory its GPU may use, if Metal cannot be asked."""
    return ram_total * 2 // 3 if ram_total <= _SMALL else ram_total * 3 // 4


def read_metal(
    ask: Callable[[str], str] = sysctl, sizes: Callable[[], tuple[int, int]] | None = None
) -> MetalReading | None:
    """What the system and Metal say; None on other computers than Macs with Apple silicon.

    Args:
        sizes: recommended working set and what is allocated, in bytes; Metal itself by default.
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
    """``recommendedMaxWorkingSetSize`` and ``currentAllocatedSize`` of the default device; zeros without one."""
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

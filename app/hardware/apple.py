"""The GPU of Apple silicon, which uses the computer's memory up to a limit."""

import platform
import subprocess
import sys
from collections.abc import Callable

from app.core.units import GIB, MIB
from app.hardware.records import GpuMemory, Vendor

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
    set_by_owner = ask("iogpu.wired_limit_mb")
    limit = int(set_by_owner) * MIB if set_by_owner.isdecimal() else 0
    usual = ram_total * 2 // 3 if ram_total <= _SMALL else ram_total * 3 // 4
    total = min(limit or usual, ram_total)
    return GpuMemory(ask("machdep.cpu.brand_string") or "Apple GPU", total, total, Vendor.APPLE, shared=True)

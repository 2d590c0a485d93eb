"""The processor: its name, its cores, and the vector extensions that determine llama.cpp's speed."""

import contextlib
import os
import platform
import re
import struct
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.hardware.apple import sysctl
from app.hardware.cgroup import cpu_limit
from app.hardware.files import text_of
from app.hardware.machine import CpuInfo

_X86: Final = {
    "sse4_2": "SSE4.2",
    "avx": "AVX",
    "avx2": "AVX2",
    "f16c": "F16C",
    "fma": "FMA",
    "bmi2": "BMI2",
    "avx_vnni": "AVX_VNNI",
    "avx512f": "AVX512",
    "avx512vbmi": "AVX512_VBMI",
    "avx512_vnni": "AVX512_VNNI",
    "avx512_bf16": "AVX512_BF16",
    "amx_int8": "AMX_INT8",
}
"""Flag names in ``/proc/cpuinfo``, and ggml's names for them."""
_ARM: Final = {"asimd": "NEON", "asimddp": "DOTPROD", "i8mm": "MATMUL_INT8", "sve": "SVE", "sve2": "SVE2", "sme": "SME"}
_APPLE: Final = {"FEAT_DotProd": "DOTPROD", "FEAT_I8MM": "MATMUL_INT8", "FEAT_SME": "SME"}
_APPLE_INTEL: Final = {
    "SSE4.2": "SSE4.2",
    "AVX1.0": "AVX",
    "F16C": "F16C",
    "FMA": "FMA",
    "AVX2": "AVX2",
    "BMI2": "BMI2",
}
_WINDOWS: Final = {
    38: ("SSE4.2",),
    39: ("AVX",),
    40: ("AVX2", "F16C", "FMA", "BMI2"),  # the last three have no numbers, and come with AVX2
    41: ("AVX512",),
    19: ("NEON",),
    43: ("DOTPROD",),
}
"""Feature numbers for IsProcessorFeaturePresent (winnt.h)."""

_FAST_ENOUGH: Final = 0.75
"""A core with less than this fraction of the fastest one's capacity would slow the others down."""
_WINDOWS_KEY: Final = r"HARDWARE\DESCRIPTION\System\CentralProcessor\0"


@dataclass(frozen=True, slots=True)
class Host:
    """What Python knows about the computer.

    Attributes:
        system: as :data:`sys.platform`.
        machine: as :func:`platform.machine`.
        logical: number of logical cores; 0 if unknown.
        physical: number of physical cores; 0 if unknown.
        affinity: number of logical cores that this process may run on; 0 if unknown.
    """

    system: str
    machine: str
    logical: int
    physical: int
    affinity: int

    @classmethod
    def here(cls) -> "Host":
        """Return the data of this computer."""
        physical = (_cores_in_sysfs(Path("/")) if sys.platform == "linux" else 0) or _cores_by_psutil()
        affinity = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 0
        return cls(sys.platform, platform.machine(), os.cpu_count() or 0, physical, affinity)


def _cores_in_sysfs(root: Path) -> int:
    """Return the number of cores by the processors that share one each; 0 if unknown.

    (Source: the kernel's Documentation/admin-guide/cputopology.rst; the second name is that before Linux 5.4.)
    """
    for name in ("core_cpus_list", "thread_siblings_list"):
        files = (root / "sys/devices/system/cpu").glob(f"cpu[0-9]*/topology/{name}")
        if cores := {text_of(file) for file in files} - {""}:
            return len(cores)
    return 0


def _cores_by_psutil() -> int:
    import psutil  # noqa: PLC0415  takes 1.5 MB, which most windows on Linux need not pay

    try:
        return psutil.cpu_count(logical=False) or 0
    except (OSError, psutil.Error, RuntimeError):
        return 0


def read_cpu(host: Host | None = None, root: Path = Path("/"), ask: Callable[[str], str] = sysctl) -> CpuInfo:
    """Return the processor of `host`, by default this computer; `root` is where ``/proc`` and ``/sys`` are."""
    host = host or Host.here()
    if host.system == "linux":
        return _linux(host, root)
    if host.system == "darwin":
        return _mac(host, ask)
    return _windows(host)


def _architecture(machine: str) -> str:
    return {"amd64": "x86_64", "aarch64": "arm64"}.get(machine.lower(), machine.lower())


# -- Linux -------------------------------------------------------------------------------------------------------------


def _linux(host: Host, root: Path) -> CpuInfo:
    processors = list(_processors(text_of(root / "proc/cpuinfo")))
    cores = {number: (one["physical id"], one["core id"]) for number, one in processors if "core id" in one}
    fast = _fast_processors(root)
    first = processors[0][1] if processors else {}
    physical = len(set(cores.values())) or host.physical or len(processors)
    performance = len({cores.get(number, number) for number in fast}) or physical
    logical = len(processors) or host.logical
    limit = cpu_limit(root)
    return CpuInfo(
        name=_linux_name(first, root, host),
        architecture=_architecture(host.machine),
        physical_cores=physical,
        performance_cores=min(performance, physical),
        logical_cores=logical,
        usable_cores=min(host.affinity or logical, limit or logical),
        extensions=_named(_X86 | _ARM, (first.get("flags") or first.get("Features") or "").split()),
    )


def _processors(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the blocks of ``/proc/cpuinfo`` that describe a processor, with its number."""
    for block in text.split("\n\n"):
        pairs = (line.partition(":") for line in block.splitlines())
        facts = {key.strip(): value.strip() for key, _, value in pairs}
        if facts.get("processor", "").isdecimal():
            facts.setdefault("physical id", "0")
            yield int(facts["processor"]), facts


def _fast_processors(root: Path) -> set[int]:
    """Return the numbers of the fastest processors; empty if unknown."""
    if hybrid := _numbers(text_of(root / "sys/devices/cpu_core/cpus")):  # Intel, since its 12th generation
        return hybrid
    capacities = {}
    for file in (root / "sys/devices/system/cpu").glob("cpu[0-9]*/cpu_capacity"):  # ARM
        with contextlib.suppress(ValueError):
            capacities[int(file.parent.name[3:])] = int(text_of(file))
    fastest = max(capacities.values(), default=0)
    return {number for number, capacity in capacities.items() if capacity >= fastest * _FAST_ENOUGH}


def _numbers(text: str) -> set[int]:
    """Parse a list of ranges such as ``0-3,8``."""
    ranges = re.findall(r"(\d+)(?:-(\d+))?", text)
    return {number for low, high in ranges for number in range(int(low), int(high or low) + 1)}


def _linux_name(first: dict[str, str], root: Path, host: Host) -> str:
    """Return the processor's name. ARM cores have no name, but the computer often has one."""
    files = ("proc/device-tree/model", "sys/class/dmi/id/product_name")
    names = (first.get("model name", ""), first.get("Model", ""), *(text_of(root / file) for file in files))
    return next((name.strip("\0\n ") for name in names if name.strip("\0\n ")), host.machine)


# -- macOS -------------------------------------------------------------------------------------------------------------


def _mac(host: Host, ask: Callable[[str], str]) -> CpuInfo:
    physical = _count(ask("hw.physicalcpu")) or host.physical
    if host.machine == "arm64":
        present = [name for name in _APPLE if ask(f"hw.optional.arm.{name}") == "1"]
        extensions = ("NEON", *_named(_APPLE, present))
    else:
        words = f"{ask('machdep.cpu.features')} {ask('machdep.cpu.leaf7_features')}".split()
        extensions = _named(_APPLE_INTEL, words)
    return CpuInfo(
        name=ask("machdep.cpu.brand_string"),
        architecture=_architecture(host.machine),
        physical_cores=physical,
        performance_cores=_count(ask("hw.perflevel0.physicalcpu")) or physical,
        logical_cores=_count(ask("hw.logicalcpu")) or host.logical,
        usable_cores=_count(ask("hw.logicalcpu")) or host.logical,
        extensions=extensions,
    )


# -- Windows -----------------------------------------------------------------------------------------------------------


def _windows(host: Host) -> CpuInfo:
    cores = core_classes(_logical_processor_information())
    physical = len(cores) or host.physical
    return CpuInfo(
        name=_windows_name(),
        architecture=_architecture(host.machine),
        physical_cores=physical,
        performance_cores=cores.count(max(cores)) if cores else physical,
        logical_cores=host.logical,
        usable_cores=host.logical,
        extensions=_windows_extensions(),
    )


def core_classes(information: bytes) -> list[int]:
    """Return the efficiency class of each core; the fastest core has the highest.

    Args:
        information: from GetLogicalProcessorInformationEx for cores: records of ``u32 kind  u32 size  u8 flags  u8
            class  …``.
    """
    classes, at = [], 0
    while at + 10 <= len(information):
        kind, size, _, efficiency = struct.unpack_from("<IIBB", information, at)
        if size <= 0:
            break
        if kind == 0:
            classes.append(efficiency)
        at += size
    return classes


def _logical_processor_information() -> bytes:
    if sys.platform != "win32":
        return b""
    import ctypes  # noqa: PLC0415 Windows only

    ask = ctypes.windll.kernel32.GetLogicalProcessorInformationEx
    size = ctypes.c_uint32(0)
    ask(0, None, ctypes.byref(size))
    buffer = ctypes.create_string_buffer(size.value)
    return buffer.raw[: size.value] if ask(0, buffer, ctypes.byref(size)) else b""


def _windows_name() -> str:
    if sys.platform != "win32":
        return ""
    import winreg  # noqa: PLC0415 Windows only

    with contextlib.suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _WINDOWS_KEY) as key:
        return str(winreg.QueryValueEx(key, "ProcessorNameString")[0]).strip()
    return platform.processor()


def _windows_extensions() -> tuple[str, ...]:
    if sys.platform != "win32":
        return ()
    import ctypes  # noqa: PLC0415 Windows only

    has = ctypes.windll.kernel32.IsProcessorFeaturePresent
    return tuple(name for number, names in _WINDOWS.items() if has(number) for name in names)


# -- shared ------------------------------------------------------------------------------------------------------------


def _named(names: dict[str, str], present: list[str]) -> tuple[str, ...]:
    found = frozenset(present)
    return tuple(name for flag, name in names.items() if flag in found)


def _count(text: str) -> int:
    return int(text) if text.isdecimal() else 0

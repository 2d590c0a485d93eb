"""Memory and CPU limits of a container or a service, under Linux.

``proc/self/cgroup`` names our group, with one line ``number:controllers:path`` per hierarchy (v1) and ``0::path`` for
v2. Each parent group may have a limit too; the tightest one counts. Inside a container the path may be the host's; our
own group is then the mount point.

A group's usage includes the page cache of files that its processes have read. Clean pages are freed at once when memory
is needed, whether they are "inactive" (read once) or "active" (read twice or more), so both count as available, as they
do in the kernel's own MemAvailable and in lxcfs. Shared memory and dirty pages do not: the former is not in these two
lists, the latter are subtracted.

(Sources: the kernel's Documentation/admin-guide, cgroup-v2.rst and cgroup-v1/memory.rst; si_mem_available in
mm/show_mem.c.)
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.hardware.files import text_of

_UNLIMITED = 1 << 60
"""v1 writes "no limit" as the largest number of pages."""
_RESERVE_SHARE = 256
"""One part in this many of the limit stays reserved for the page cache, but never more than half of the cache.

The page cache contains the running code. The size is about that of the kernel's low watermark in the same place.
"""


@dataclass(frozen=True, slots=True)
class MemoryLimit:
    """The limit of a group: `total` bytes, of which `available` are free."""

    total: int
    available: int


@dataclass(frozen=True, slots=True)
class _Files:
    """The files of one cgroup version.

    Attributes:
        limits: files with a limit each; the smallest counts.
        cached: keys of ``memory.stat`` for the page cache.
        slab: keys for kernel memory that can be reclaimed.
        unwritten: keys for pages that must first be written to disk.
        inherited: key for the limit of all parent groups, including those that are not visible inside a container.
    """

    mount: str
    limits: tuple[str, ...]
    used: str
    cached: tuple[str, ...] = ()
    slab: tuple[str, ...] = ()
    unwritten: tuple[str, ...] = ()
    inherited: str = ""


_V1 = _Files(
    "sys/fs/cgroup/memory",
    ("memory.limit_in_bytes",),
    "memory.usage_in_bytes",
    ("total_inactive_file", "total_active_file"),
    unwritten=("total_dirty", "total_writeback"),
    inherited="hierarchical_memory_limit",
)
_V2 = _Files(
    "sys/fs/cgroup",
    ("memory.max", "memory.high"),  # above "high" processes are throttled until they hardly run
    "memory.current",
    ("inactive_file", "active_file"),
    ("slab_reclaimable",),
    ("file_dirty", "file_writeback"),
)
_CPU_V1 = _Files("sys/fs/cgroup/cpu", ("cpu.cfs_quota_us",), "cpu.cfs_period_us")
_CPU_V2 = _Files("sys/fs/cgroup", ("cpu.max",), "")


def memory_limit(root: Path = Path("/")) -> MemoryLimit | None:
    """Return the tightest limit that applies to this process, or None."""
    groups = _groups(root, "memory", _V1, _V2)
    limits = [limit for files, group in groups if (limit := _limit(files, group)) is not None]
    if not limits:
        return None
    return MemoryLimit(min(limit.total for limit in limits), min(limit.available for limit in limits))


def cpu_limit(root: Path = Path("/")) -> int | None:
    """Return the tightest limit on the number of busy processors, rounded up, or None."""
    limits = [
        limit for files, group in _groups(root, "cpu", _CPU_V1, _CPU_V2) if (limit := _cpus(files, group)) is not None
    ]
    return min(limits, default=None)


def _groups(root: Path, controller: str, v1: _Files, v2: _Files) -> Iterator[tuple[_Files, Path]]:
    """Yield our groups and their parents, as far as they are visible."""
    for line in text_of(root / "proc/self/cgroup").splitlines():
        _, _, rest = line.partition(":")
        controllers, _, path = rest.partition(":")
        if controllers and controller not in controllers.split(","):
            continue
        files = v1 if controllers else v2
        mount = root / files.mount
        group = mount / path.lstrip("/")
        while group != mount and mount in group.parents:
            yield files, group
            group = group.parent
        yield files, mount


def _limit(files: _Files, group: Path) -> MemoryLimit | None:
    stat = _stat(group)
    reported = [_number(text_of(group / name)) for name in files.limits]
    reported.append(stat.get(files.inherited))
    limits = [limit for limit in reported if limit is not None and limit < _UNLIMITED]
    if not limits:
        return None
    total = min(limits)
    used = _number(text_of(group / files.used)) or 0
    return MemoryLimit(total, min(total, max(0, total - used + _reclaimable(files, stat, total))))


def _reclaimable(files: _Files, stat: Mapping[str, int], total: int) -> int:
    """Return the bytes that the kernel reclaims at once when the group needs memory."""
    reserve = total // _RESERVE_SHARE
    cached = sum(stat.get(key, 0) for key in files.cached) - sum(stat.get(key, 0) for key in files.unwritten)
    slab = sum(stat.get(key, 0) for key in files.slab)
    return sum(size - min(size // 2, reserve) for size in (cached, slab) if size > 0)


def _cpus(files: _Files, group: Path) -> int | None:
    """Read the CPU time per period in µs: ``200000 100000`` in v2, two files in v1; -1 or "max" for no limit."""
    text = text_of(group / files.limits[0])
    if files.used:
        text += f" {text_of(group / files.used)}"
    quota, period = (_number(word) for word in (*text.split()[:2], "", "")[:2])
    return math.ceil(quota / period) if quota and period and quota > 0 else None


def _stat(group: Path) -> dict[str, int]:
    """Parse ``memory.stat``: a key and a number on each line."""
    words = (line.split() for line in text_of(group / "memory.stat").splitlines())
    return {pair[0]: value for pair in words if len(pair) == 2 and (value := _number(pair[1])) is not None}


def _number(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:  # "max"
        return None

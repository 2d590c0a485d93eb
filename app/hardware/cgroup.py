"""The limits of a container or a service, under Linux: its memory, and its share of the processor.

``proc/self/cgroup`` names our group, one line ``number:controllers:path`` for each hierarchy (v1) and ``0::path`` for
the one of v2. Each group above ours may have a limit too; the one that leaves least counts. Inside a container the path
may be that of the host, and our own group is then what is mounted.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_UNLIMITED = 1 << 60
"""v1 writes "no limit" as the largest number of pages."""


@dataclass(frozen=True, slots=True)
class MemoryLimit:
    """What a group allows: `total` bytes, of which `available` are left."""

    total: int
    available: int


@dataclass(frozen=True, slots=True)
class _Files:
    mount: str
    limit: str
    used: str
    cached: str


_V1 = _Files("sys/fs/cgroup/memory", "memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file")
_V2 = _Files("sys/fs/cgroup", "memory.max", "memory.current", "inactive_file")
_CPU_V1 = _Files("sys/fs/cgroup/cpu", "cpu.cfs_quota_us", "cpu.cfs_period_us", "")
_CPU_V2 = _Files("sys/fs/cgroup", "cpu.max", "", "")


def memory_limit(root: Path = Path("/")) -> MemoryLimit | None:
    """The tightest limit that we are under, or None."""
    groups = _groups(root, "memory", _V1, _V2)
    limits = [limit for files, group in groups if (limit := _limit(files, group)) is not None]
    if not limits:
        return None
    return MemoryLimit(min(limit.total for limit in limits), min(limit.available for limit in limits))


def cpu_limit(root: Path = Path("/")) -> int | None:
    """How many processors we may keep busy by the tightest limit that we are under, rounded up, or None."""
    limits = [
        limit for files, group in _groups(root, "cpu", _CPU_V1, _CPU_V2) if (limit := _cpus(files, group)) is not None
    ]
    return min(limits, default=None)


def _groups(root: Path, controller: str, v1: _Files, v2: _Files) -> Iterator[tuple[_Files, Path]]:
    """Our groups and those above them, as far as they can be seen."""
    for line in _text(root / "proc/self/cgroup").splitlines():
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
    total = _number(_text(group / files.limit))
    if total is None or total >= _UNLIMITED:
        return None
    used = _number(_text(group / files.used)) or 0
    # Pages of files that nobody reads just now are counted as used, but make room at once.
    return MemoryLimit(total, min(total, max(0, total - used + _cached(files, group))))


def _cpus(files: _Files, group: Path) -> int | None:
    """Microseconds of computing in each period: ``200000 100000`` in v2, two files in v1; -1 or "max" for no limit."""
    text = _text(group / files.limit)
    if files.used:
        text += f" {_text(group / files.used)}"
    quota, period = (_number(word) for word in (*text.split()[:2], "", "")[:2])
    return math.ceil(quota / period) if quota and period and quota > 0 else None


def _cached(files: _Files, group: Path) -> int:
    for line in _text(group / "memory.stat").splitlines():
        key, _, value = line.partition(" ")
        if key == files.cached:
            return _number(value) or 0
    return 0


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _number(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:  # "max"
        return None

"""The memory limit of a container or a service, under Linux.

``proc/self/cgroup`` names our group, one line ``number:controllers:path`` for each hierarchy (v1) and ``0::path`` for
the one of v2. Each group above ours may have a limit too; the one that leaves least counts. Inside a container the path
may be that of the host, and our own group is then what is mounted.
"""

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


def memory_limit(root: Path = Path("/")) -> MemoryLimit | None:
    """The tightest limit that we are under, or None."""
    limits = [limit for files, group in _groups(root) if (limit := _limit(files, group)) is not None]
    if not limits:
        return None
    return MemoryLimit(min(limit.total for limit in limits), min(limit.available for limit in limits))


def _groups(root: Path) -> Iterator[tuple[_Files, Path]]:
    """Our groups and those above them, as far as they can be seen."""
    for line in _text(root / "proc/self/cgroup").splitlines():
        _, _, rest = line.partition(":")
        controllers, _, path = rest.partition(":")
        if controllers and "memory" not in controllers.split(","):
            continue
        files = _V1 if controllers else _V2
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

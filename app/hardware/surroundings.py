"""The operating system, and the disk of the models folder."""

import contextlib
import os
import platform
import re
import shutil
import sys
from pathlib import Path

from app.hardware.files import text_of
from app.hardware.machine import DiskInfo, SystemInfo

_CONTAINER_FILES = (".dockerenv", "run/.containerenv")
_CONTAINER_GROUP = re.compile(r"docker|kubepods|libpod|containerd|/lxc")


def read_system(root: Path = Path("/"), name: str = sys.platform) -> SystemInfo:
    """Return the operating system; `root` is where ``/proc`` is."""
    if name != "linux":
        return SystemInfo(name, platform.release())
    release = text_of(root / "proc/sys/kernel/osrelease") or platform.release()
    in_container = (
        any((root / file).exists() for file in _CONTAINER_FILES)
        or "container=" in text_of(root / "proc/1/environ")
        or _CONTAINER_GROUP.search(text_of(root / "proc/self/cgroup")) is not None
    )
    return SystemInfo(name, release, is_wsl="microsoft" in release.lower(), in_container=in_container)


def read_disk(folder: Path, root: Path = Path("/")) -> DiskInfo:
    """Return the disk of `folder`, which need not exist yet.

    Raises:
        OSError: the disk cannot be queried. A network folder may also hang.
    """
    there = next(one for one in (folder, *folder.parents) if os.path.exists(one))  # noqa: PTH110 raises less
    usage = shutil.disk_usage(there)
    return DiskInfo(str(there), usage.total, usage.free, _spins(there, root))


def _spins(folder: Path, root: Path) -> bool | None:
    """Whether the folder is on a hard disk; known only on Linux.

    Virtual disks are ignored: they always claim to spin.
    """
    if sys.platform != "linux" or "hypervisor" in text_of(root / "proc/cpuinfo"):
        return None
    with contextlib.suppress(OSError):
        number = folder.stat().st_dev
        device = (root / f"sys/dev/block/{os.major(number)}:{os.minor(number)}").resolve()
        for place in (device, device.parent):
            answer = text_of(place / "queue/rotational")
            if answer:
                return answer == "1"
    return None

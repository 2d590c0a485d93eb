"""Recorded files of ``/proc`` and ``/sys``, laid out below a folder."""

from collections.abc import Mapping
from pathlib import Path


def lay_out(root: Path, files: Mapping[str, str | int]) -> Path:
    for name, content in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{content}\n", encoding="utf-8")
    return root


V2 = "sys/fs/cgroup"
V1 = "sys/fs/cgroup/memory"

DOCKER_V2 = {  # docker run --memory 4g, cgroup namespace of its own
    "proc/self/cgroup": "0::/",
    f"{V2}/memory.max": 4 << 30,
    f"{V2}/memory.current": 3 << 30,
    f"{V2}/memory.stat": f"anon {1 << 30}\nfile {2 << 30}\ninactive_file {1 << 30}\nactive_file {1 << 30}",
}
DOCKER_V1 = {  # the path is that of the host; what is mounted is our own group
    "proc/self/cgroup": "12:cpu,cpuacct:/docker/3f6c\n9:memory:/docker/3f6c\n1:name=systemd:/docker/3f6c",
    f"{V1}/memory.limit_in_bytes": 2 << 30,
    f"{V1}/memory.usage_in_bytes": 1 << 30,
    f"{V1}/memory.stat": "cache 500\ninactive_file 100\ntotal_inactive_file 200",
}
DESKTOP_V2 = {  # a slice above ours is limited, ours is not; nothing is limited at the top
    "proc/self/cgroup": "0::/user.slice/user-1000.slice/app.scope",
    f"{V2}/user.slice/memory.max": "max",
    f"{V2}/user.slice/user-1000.slice/memory.max": 8 << 30,
    f"{V2}/user.slice/user-1000.slice/memory.current": 5 << 30,
    f"{V2}/user.slice/user-1000.slice/app.scope/memory.max": "max",
}
READ_TWICE_V2 = {  # a model's file has been read twice; most of its pages are "active" then
    "proc/self/cgroup": "0::/",
    f"{V2}/memory.max": 32 << 30,
    f"{V2}/memory.current": 26 << 30,
    f"{V2}/memory.stat": f"anon {1 << 29}\nfile {25 << 30}\nshmem 0\ninactive_file {11 << 30}\nactive_file {14 << 30}",
}
READ_TWICE_V1 = {
    "proc/self/cgroup": "9:memory:/docker/3f6c",
    f"{V1}/memory.limit_in_bytes": 32 << 30,
    f"{V1}/memory.usage_in_bytes": 26 << 30,
    f"{V1}/memory.stat": f"total_inactive_file {11 << 30}\ntotal_active_file {14 << 30}\ntotal_dirty {1 << 30}",
}
SHARED_MEMORY_V2 = {  # files in /dev/shm: nothing can be let go
    **READ_TWICE_V2,
    f"{V2}/memory.stat": f"file {25 << 30}\nshmem {25 << 30}\ninactive_anon {25 << 30}\ninactive_file 0\nactive_file 0",
}
UNWRITTEN_V2 = {  # a download is being written: two of the pages' gibibytes must go to the disk first
    **READ_TWICE_V2,
    f"{V2}/memory.stat": f"inactive_file {11 << 30}\nfile_dirty {3 << 29}\nfile_writeback {1 << 29}",
}
KERNEL_V2 = {  # what the kernel keeps of names and folders can go, its other structures cannot
    **READ_TWICE_V2,
    f"{V2}/memory.stat": f"slab {3 << 30}\nslab_reclaimable {2 << 30}\nslab_unreclaimable {1 << 30}",
}
THROTTLED_V2 = {**READ_TWICE_V2, f"{V2}/memory.high": 28 << 30}
UNSEEN_PARENT_V1 = {  # the limit is that of a group outside the container
    **READ_TWICE_V1,
    f"{V1}/memory.limit_in_bytes": 9223372036854771712,
    f"{V1}/memory.stat": f"hierarchical_memory_limit {28 << 30}\ntotal_inactive_file {11 << 30}",
}
NESTED_V2 = {  # the group above has a sibling that uses most of it
    "proc/self/cgroup": "0::/pod/app",
    f"{V2}/pod/memory.max": 32 << 30,
    f"{V2}/pod/memory.current": 30 << 30,
    f"{V2}/pod/memory.stat": f"active_file {1 << 30}",
    f"{V2}/pod/app/memory.max": 16 << 30,
    f"{V2}/pod/app/memory.current": 2 << 30,
    f"{V2}/pod/app/memory.stat": f"active_file {1 << 30}",
}
UNLIMITED_V1 = {
    "proc/self/cgroup": "4:memory:/user.slice",
    f"{V1}/memory.limit_in_bytes": 9223372036854771712,
    f"{V1}/memory.usage_in_bytes": 1 << 30,
    f"{V1}/user.slice/memory.limit_in_bytes": 9223372036854771712,
}

RX_7900_XT = {
    "sys/class/drm/card0/device/vendor": "0x1002",
    "sys/class/drm/card0/device/device": "0x744c",
    "sys/class/drm/card0/device/mem_info_vram_total": 21458059264,
    "sys/class/drm/card0/device/mem_info_vram_used": 1458059264,
    "sys/class/drm/card0/device/mem_info_vram_vendor": "samsung",
    "sys/class/drm/card0/device/mem_info_gtt_total": 33554432000,
    "sys/class/drm/card0/device/mem_info_gtt_used": 33554432,
    "sys/class/drm/card0-DP-1/status": "connected",
}
STRIX_HALO = {  # the BIOS left 512 MiB aside
    "sys/class/drm/card1/device/vendor": "0x1002",
    "sys/class/drm/card1/device/device": "0x1586",
    "sys/class/drm/card1/device/mem_info_vram_total": 536870912,
    "sys/class/drm/card1/device/mem_info_vram_used": 200000000,
    "sys/class/drm/card1/device/mem_info_vram_vendor": "unknown",
    "sys/class/drm/card1/device/mem_info_gtt_total": 64 << 30,
    "sys/class/drm/card1/device/mem_info_gtt_used": 1 << 30,
}
STRIX_HALO_CARVED = {  # 96 GiB given to the GPU in the BIOS: the system does not see them
    **STRIX_HALO,
    "sys/class/drm/card1/device/mem_info_vram_total": 96 << 30,
    "sys/class/drm/card1/device/mem_info_gtt_total": 16 << 30,
}
INTEL = {"sys/class/drm/card0/device/vendor": "0x8086", "sys/class/drm/card0/device/device": "0x46a6"}

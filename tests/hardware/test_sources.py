"""The sources themselves: those of this machine, and those that fail in every way."""

import ctypes
import os
import struct
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.units import GIB
from app.hardware import dxgi
from app.hardware.amd import read_amdgpu, read_amdsmi
from app.hardware.apple import read_metal
from app.hardware.cgroup import cpu_limit
from app.hardware.cpu import core_classes, read_cpu
from app.hardware.machine import CpuInfo, DeviceKind, RamInfo, Source, SystemInfo
from app.hardware.merging import merge
from app.hardware.nvidia import NvmlFailedError, read_nvml
from app.hardware.probe import gather, make_listeners, read_sources
from app.hardware.readings import (
    AmdCard,
    AmdReading,
    FaultKind,
    GgmlDevice,
    GgmlReading,
    NvmlCard,
    NvmlReading,
    Readings,
)
from app.hardware.sightings import plain_pci_id
from app.hardware.surroundings import read_disk, read_system
from app.hardware.verdicts import verdicts
from tests import patience
from tests.hardware import trees

# -- this machine ------------------------------------------------------------------------------------------------------


def test_this_machine(tmp_path: Path) -> None:
    readings = read_sources(tmp_path / "models" / "not there yet")
    machine = merge(readings)
    assert machine.cpu.name
    assert 1 <= machine.cpu.performance_cores <= machine.cpu.physical_cores <= machine.cpu.logical_cores
    assert 1 <= machine.cpu.threads <= (os.cpu_count() or 1)
    assert 0 < machine.ram.available <= machine.ram.total <= machine.ram.installed
    assert machine.disk is not None
    assert machine.disk.folder == str(tmp_path)
    assert 0 < machine.disk.free < machine.disk.total
    assert machine.devices[-1].kind is DeviceKind.CPU
    assert machine.memory().ram_total == machine.ram.total
    assert not machine.llama.is_known
    verdicts(machine)


def test_the_flags_of_this_processor_are_read() -> None:
    flags = Path("/proc/cpuinfo").read_text(encoding="utf-8").split()
    assert ("AVX2" in read_cpu().extensions) == ("avx2" in flags)


# -- sources that fail -------------------------------------------------------------------------------------------------


def test_sources_that_fail_or_hang_are_told_and_cost_no_other() -> None:
    released = threading.Event()

    def fail() -> object:
        raise ZeroDivisionError("of all things")

    def hang() -> object:
        released.wait()
        return None

    def fail_badly() -> object:
        raise NvmlFailedError

    questions = {"cpu": fail, "dxgi": hang, "nvml": fail_badly, "ram": lambda: RamInfo(2, 1, 2)}
    listeners = make_listeners(patience.seconds())
    listeners["dxgi"] = make_listeners(0.05)["dxgi"]
    readings = gather(questions, listeners)
    released.set()
    assert readings.ram == RamInfo(2, 1, 2)
    assert readings.cpu == CpuInfo()
    assert {(fault.source, fault.kind, fault.reason) for fault in readings.faults} == {
        (Source.SYSTEM, FaultKind.FAILED, "of all things"),
        (Source.DXGI, FaultKind.SLOW, ""),
        (Source.NVML, FaultKind.FAILED, "NvmlFailedError"),
    }
    assert len([note for note in merge(readings).notes if note.problem]) == 3


def test_a_machine_that_tells_nothing() -> None:
    machine = merge(Readings(SystemInfo(), CpuInfo(), RamInfo()))
    assert [device.name for device in machine.devices] == ["CPU"]
    assert not machine.memory().known
    assert machine.cpu.threads == 1
    verdicts(machine)


def test_what_is_not_installed_is_no_fault(tmp_path: Path) -> None:
    assert read_nvml() is None or read_nvml()
    assert read_amdgpu(tmp_path) is None
    assert read_amdsmi() is None
    assert dxgi.read_dxgi() is None
    assert read_metal() is None


class _FakeAmdSmi:
    """amdsmi as its documentation has it; nobody here has a card for it."""

    def __init__(self) -> None:
        self.open = 0

    def amdsmi_init(self) -> None:
        self.open += 1

    def amdsmi_shut_down(self) -> None:
        self.open -= 1

    def amdsmi_get_processor_handles(self) -> list[int]:
        return [7]

    def amdsmi_get_gpu_vram_usage(self, handle: int) -> dict[str, int]:
        return {"vram_total": 24560, "vram_used": 560}

    def amdsmi_get_gpu_asic_info(self, handle: int) -> dict[str, str]:
        return {"market_name": "Radeon RX 7900 XTX"}

    def amdsmi_get_gpu_device_bdf(self, handle: int) -> str:
        return "0000:03:00.0"

    def amdsmi_get_gpu_driver_info(self, handle: int) -> dict[str, str]:
        return {"driver_version": "6.8.5"}


def test_amdsmi() -> None:
    library = _FakeAmdSmi()
    reading = read_amdsmi(library)
    assert reading is not None
    (card,) = reading.cards
    assert (card.name, card.total - card.used, card.driver) == ("Radeon RX 7900 XTX", 24_000 << 20, "6.8.5")
    assert library.open == 0


# -- small parts -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("00000000:4B:00.0", "0000:4b:00.0"),
        ("0000:4b:00.0", "0000:4b:00.0"),
        ("0000000F:01:00.0", "000f:01:00.0"),
        ("0000:01:00.0-v1", "0000:01:00.0"),
        ("", ""),
        ("GPU-8f4e", ""),
    ],
)
def test_places_are_written_alike(told: str, plain: str) -> None:
    assert plain_pci_id(told) == plain


@pytest.mark.parametrize(
    ("tree", "limit"),
    [
        ({"proc/self/cgroup": "0::/", "sys/fs/cgroup/cpu.max": "150000 100000"}, 2),
        (
            {"proc/self/cgroup": "0::/a", "sys/fs/cgroup/cpu.max": "800000 100000", "sys/fs/cgroup/a/cpu.max": "max 1"},
            8,
        ),
        (
            {
                "proc/self/cgroup": "4:cpu,cpuacct:/",
                "sys/fs/cgroup/cpu/cpu.cfs_quota_us": 300000,
                "sys/fs/cgroup/cpu/cpu.cfs_period_us": 100000,
            },
            3,
        ),
        ({"proc/self/cgroup": "4:cpu:/", "sys/fs/cgroup/cpu/cpu.cfs_quota_us": -1}, None),
        ({"proc/self/cgroup": "0::/", "sys/fs/cgroup/cpu.max": "1 0"}, None),
        ({}, None),
    ],
)
def test_a_share_of_the_processor(tmp_path: Path, tree: dict[str, str | int], limit: int | None) -> None:
    assert cpu_limit(trees.lay_out(tmp_path, tree)) == limit


def test_kinds_of_cores_under_windows() -> None:
    def record(kind: int, size: int, efficiency: int) -> bytes:
        return struct.pack("<IIBB", kind, size, 1, efficiency).ljust(size, b"\0")

    information = record(0, 48, 1) + record(0, 48, 1) + record(3, 80, 0) + record(0, 48, 0)
    assert core_classes(information) == [1, 1, 0]
    assert core_classes(information[:-45]) == [1, 1]
    assert core_classes(struct.pack("<IIBB", 0, 0, 0, 0)) == []


def test_a_container_and_wsl(tmp_path: Path) -> None:
    tree = {"proc/self/cgroup": "0::/kubepods/pod1", "proc/sys/kernel/osrelease": "5.15.167.4-microsoft-standard-WSL2"}
    system = read_system(trees.lay_out(tmp_path, tree), "linux")
    assert system.is_wsl
    assert system.in_container


def test_a_disk_that_cannot_be_asked(tmp_path: Path) -> None:
    assert read_disk(tmp_path / "a" / "b").folder == str(tmp_path)


def test_calls_through_a_virtual_table() -> None:
    """DXGI itself is only under Windows; the way it is called is the same everywhere."""
    seen = []

    @ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_uint32, ctypes.POINTER(ctypes.c_uint64))
    def method(this: int, number: int, answer: Any) -> int:
        seen.append((this, number))
        answer[0] = 1 << 40
        return -2 if number == 9 else 0

    table = (ctypes.c_void_p * 3)(None, None, ctypes.cast(method, ctypes.c_void_p).value)
    thing = ctypes.c_void_p(ctypes.addressof(table))
    interface = ctypes.c_void_p(ctypes.addressof(thing))
    answer = ctypes.c_uint64(0)
    assert dxgi._call(interface, 2, ctypes.c_uint32(9), ctypes.byref(answer)) == -2
    assert answer.value == 1 << 40
    assert seen == [(interface.value, 9)]
    with pytest.raises(OSError, match="0x80070057"):
        dxgi._demand(-2147024809)


def test_structs_of_windows_have_their_sizes() -> None:
    assert ctypes.sizeof(dxgi._AdapterDesc1) == 312
    assert ctypes.sizeof(dxgi._VideoMemory) == 32
    assert bytes(dxgi._Guid.of("770aae78-f26f-4dba-a829-253c83d1b387"))[:4] == b"\x78\xae\x0a\x77"


# -- any readings at all -----------------------------------------------------------------------------------------------


SIZES = st.one_of(st.just(0), st.integers(0, 256 * GIB), st.just(2**64 - 1))
PLACES = st.sampled_from(["", "0000:01:00.0", "00000000:01:00.0", "0000:02:00.0"])
DEVICES = st.builds(
    GgmlDevice,
    name=st.sampled_from(["CUDA0", "Vulkan0", "ROCm0"]),
    description=st.sampled_from(["NVIDIA A", "AMD B", "Intel(R) C", "?"]),
    kind=st.sampled_from(["cpu", "gpu", "igpu", "accel", "9"]),
    backend=st.sampled_from(["CUDA", "Vulkan", "ROCm", "MTL"]),
    total=SIZES,
    free=SIZES,
    pci_id=PLACES,
)
NVIDIA = st.builds(
    NvmlCard,
    index=st.just(0),
    name=st.sampled_from(["NVIDIA A", "NVIDIA GB10"]),
    pci_id=PLACES,
    total=st.none() | SIZES,
    free=st.none() | SIZES,
    divided=st.booleans(),
    used=st.dictionaries(st.integers(1, 3), st.none() | SIZES, max_size=2),
)
AMD = st.builds(
    AmdCard,
    name=st.just("AMD B"),
    pci_id=PLACES,
    vram=SIZES,
    vram_used=SIZES,
    gtt=SIZES,
    gtt_used=SIZES,
    chips=st.sampled_from(["", "samsung"]),
)


@given(
    devices=st.lists(DEVICES, max_size=4),
    nvidia=st.lists(NVIDIA, max_size=3),
    amd=st.lists(AMD, max_size=2),
    ram=st.builds(
        lambda total, share: RamInfo(total, int(total * share), total), st.integers(0, 512 * GIB), st.floats(0, 1)
    ),
    has_ggml=st.booleans(),
)
def test_no_reading_promises_more_than_there_is(
    devices: list[GgmlDevice], nvidia: list[NvmlCard], amd: list[AmdCard], ram: RamInfo, has_ggml: bool
) -> None:
    ggml = GgmlReading("1", "1", ("CUDA",), tuple(devices)) if has_ggml else None
    readings = Readings(
        SystemInfo("linux"),
        CpuInfo(),
        ram,
        ggml=ggml,
        nvml=NvmlReading("", "", tuple(nvidia)),
        amdgpu=AmdReading(tuple(amd)),
    )
    machine = merge(readings, ours=(1,))
    for device in machine.devices:
        assert 0 <= device.free <= device.total
        assert not device.shared or device.free <= ram.available
    assert len(machine.devices) <= 1 + len(devices) + len(nvidia) + len(amd)
    assert all(gpu.is_usable for gpu in machine.usable_gpus)
    verdicts(machine)

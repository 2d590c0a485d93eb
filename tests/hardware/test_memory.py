"""What is found out about recorded machines, and about this one."""

import os
import sys
import threading
from pathlib import Path

import psutil
import pynvml
import pytest

from app.core.units import GIB, MIB
from app.hardware.amd import amd_gpus
from app.hardware.apple import apple_gpu, sysctl
from app.hardware.cgroup import MemoryLimit, memory_limit
from app.hardware.cpu import Host
from app.hardware.machine import GpuMemory, MachineMemory, Vendor
from app.hardware.memory import combined, from_meminfo, ram, read_memory, read_ram
from app.hardware.nvidia import nvidia_gpus
from app.hardware.patience import PatientListener
from tests.hardware import trees
from tests.hardware.recorded_nvml import Card, RecordedNvml

RTX_3090 = Card("NVIDIA GeForce RTX 3090", (25_769_803_776, 24_836_571_136))


def failing(code: int) -> pynvml.NVMLError:
    return pynvml.NVMLError(code)


@pytest.mark.parametrize(
    ("tree", "limit"),
    [
        # This used to be 2 GiB: active pages of files were taken for used. But a page is active as soon as it was read
        # twice, as a model's are at its second answer, and a plan for the next load then missed the model's own size.
        # The kernel's MemAvailable and lxcfs count both lists, less a reserve, and so do we.
        (trees.DOCKER_V2, MemoryLimit(4 * GIB, 3 * GIB - 16 * MIB)),
        (trees.DOCKER_V1, MemoryLimit(2 * GIB, GIB + 100)),
        (trees.READ_TWICE_V2, MemoryLimit(32 * GIB, 31 * GIB - 128 * MIB)),
        (trees.READ_TWICE_V1, MemoryLimit(32 * GIB, 30 * GIB - 128 * MIB)),
        (trees.SHARED_MEMORY_V2, MemoryLimit(32 * GIB, 6 * GIB)),
        (trees.UNWRITTEN_V2, MemoryLimit(32 * GIB, 15 * GIB - 128 * MIB)),
        (trees.KERNEL_V2, MemoryLimit(32 * GIB, 8 * GIB - 128 * MIB)),
        (trees.THROTTLED_V2, MemoryLimit(28 * GIB, 27 * GIB - 112 * MIB)),
        (trees.UNSEEN_PARENT_V1, MemoryLimit(28 * GIB, 13 * GIB - 112 * MIB)),
        (trees.NESTED_V2, MemoryLimit(16 * GIB, 3 * GIB - 128 * MIB)),
        (trees.DESKTOP_V2, MemoryLimit(8 * GIB, 3 * GIB)),
        (trees.UNLIMITED_V1, None),
        ({}, None),
        ({"proc/self/cgroup": "nonsense"}, None),
        ({"proc/self/cgroup": "0::/../../etc", "sys/fs/cgroup/memory.max": 5}, MemoryLimit(5, 5)),
    ],
)
def test_limits_of_groups(tmp_path: Path, tree: dict[str, str | int], limit: MemoryLimit | None) -> None:
    assert memory_limit(trees.lay_out(tmp_path, tree)) == limit


def test_swap_and_the_systems_own_word_make_nothing_available(tmp_path: Path) -> None:
    """lxcfs tells the container's figures as the system's; what may be swapped out is slow, so it does not count."""
    root = trees.lay_out(tmp_path, trees.READ_TWICE_V2 | {f"{trees.V2}/memory.swap.max": 8 << 30})
    info = read_ram(root=root, reported=(32 * GIB, 20 * GIB))
    assert (info.total, info.available, info.limit) == (32 * GIB, 20 * GIB, None)
    assert read_ram(root=root, reported=(64 * GIB, 60 * GIB)).available == 31 * GIB - 128 * MIB


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("MemTotal:  8 kB\nMemFree:  1 kB\nMemAvailable:  4 kB\nHugePages_Total:  9\n", (8_192, 4_096)),
        ("MemTotal:  8 kB\nMemFree:  1 kB\n", None),  # before Linux 3.14
        ("MemTotal:  8 kB\nMemAvailable:  9 kB\n", None),
        ("MemTotal:  x kB\nMemAvailable:  4 kB\n", None),
        ("", None),
    ],
)
def test_the_kernels_word_of_the_memory(text: str, known: tuple[int, int] | None) -> None:
    assert from_meminfo(text) == known


@pytest.mark.skipif(sys.platform != "linux", reason="Linux has /proc")
def test_this_machine_is_what_psutil_says() -> None:
    memory = from_meminfo(Path("/proc/meminfo").read_text(encoding="utf-8"))
    assert memory is not None
    assert memory[0] == psutil.virtual_memory().total
    assert Host.here().physical == psutil.cpu_count(logical=False)


def test_the_computers_memory_is_that_of_the_container(tmp_path: Path) -> None:
    total, available = ram(root=trees.lay_out(tmp_path, trees.DOCKER_V1))
    assert (total, available) == (2 * GIB, GIB + 100)


def test_an_nvidia_card() -> None:
    nvml = RecordedNvml([RTX_3090])
    assert nvidia_gpus((), nvml) == (
        GpuMemory("NVIDIA GeForce RTX 3090", 25_769_803_776, 24_836_571_136, pci_id="00000000:01:00.0"),
    )
    assert nvml.open == 0


def test_what_our_own_engine_holds_is_free() -> None:
    card = Card("NVIDIA GeForce RTX 3090", (24 * GIB, 10 * GIB), processes={11: 12 * GIB, 12: GIB, 13: None})
    (gpu,) = nvidia_gpus((11, 13), RecordedNvml([card]))
    assert gpu.free == 22 * GIB


def test_a_lost_card_does_not_hide_the_others() -> None:
    cards = [failing(pynvml.NVML_ERROR_GPU_IS_LOST), Card(b"Old", (GIB, GIB), failing(pynvml.NVML_ERROR_UNKNOWN))]
    assert [gpu.name for gpu in nvidia_gpus((), RecordedNvml(cards))] == ["Old"]


@pytest.mark.parametrize(
    "code",
    [pynvml.NVML_ERROR_LIBRARY_NOT_FOUND, pynvml.NVML_ERROR_DRIVER_NOT_LOADED, pynvml.NVML_ERROR_NO_PERMISSION],
)
def test_a_driver_that_does_not_answer(code: int) -> None:
    assert nvidia_gpus((), RecordedNvml([RTX_3090], start=failing(code))) == ()


def test_a_free_memory_beyond_the_total_is_clamped() -> None:
    (gpu,) = nvidia_gpus((), RecordedNvml([Card("Odd", (GIB, 2 * GIB))]))
    assert gpu.free == gpu.total == GIB


def test_a_divided_card_is_as_large_as_its_first_part() -> None:
    part = Card("NVIDIA H100 80GB HBM3 MIG 1g.10gb", (10 * GIB, 9 * GIB))
    (gpu,) = nvidia_gpus((), RecordedNvml([Card("NVIDIA H100", (80 * GIB, 80 * GIB), parts=[None, part])]))
    assert (gpu.name, gpu.total) == ("NVIDIA H100 80GB HBM3 MIG 1g.10gb", 10 * GIB)


@pytest.mark.parametrize("memory", [failing(pynvml.NVML_ERROR_NOT_SUPPORTED), (119 * GIB, 100 * GIB)])
def test_a_card_that_uses_the_computers_memory(memory: tuple[int, int] | pynvml.NVMLError) -> None:
    machine = combined(119 * GIB, 100 * GIB, nvidia_gpus((), RecordedNvml([Card("NVIDIA GB10", memory)])))
    (gpu,) = machine.gpus
    assert machine.unified
    assert (gpu.total, gpu.free) == (119 * GIB, 100 * GIB)


def test_an_amd_card(tmp_path: Path) -> None:
    (gpu,) = amd_gpus(trees.lay_out(tmp_path, trees.RX_7900_XT))
    assert gpu == GpuMemory("AMD Radeon RX 7900", 21_458_059_264, 20_000_000_000, Vendor.AMD)


def test_graphics_in_the_processor_use_the_computers_memory(tmp_path: Path) -> None:
    machine = combined(120 * GIB, 40 * GIB, amd_gpus(trees.lay_out(tmp_path, trees.STRIX_HALO)))
    (gpu,) = machine.gpus
    assert machine.unified
    assert (gpu.name, gpu.total, gpu.free) == ("AMD Radeon 8060S", 64 * GIB, 40 * GIB)


def test_memory_that_was_carved_out_is_the_gpus_own(tmp_path: Path) -> None:
    machine = combined(31 * GIB, 20 * GIB, amd_gpus(trees.lay_out(tmp_path, trees.STRIX_HALO_CARVED)))
    assert not machine.unified
    assert machine.gpus[0].total == 96 * GIB


def test_a_card_goes_before_the_graphics_in_the_processor(tmp_path: Path) -> None:
    amd = amd_gpus(trees.lay_out(tmp_path, trees.STRIX_HALO))
    machine = combined(64 * GIB, 40 * GIB, [*amd, *nvidia_gpus((), RecordedNvml([RTX_3090]))])
    assert not machine.unified
    assert [gpu.vendor for gpu in machine.gpus] == [Vendor.NVIDIA]


def test_intel_graphics_are_left_out(tmp_path: Path) -> None:
    assert amd_gpus(trees.lay_out(tmp_path, trees.INTEL)) == ()


@pytest.mark.parametrize(
    ("ram_gib", "owner", "limit"), [(16, "0", 16 * GIB * 2 // 3), (64, "", 48 * GIB), (64, "57344", 56 * GIB)]
)
def test_apple_silicon(ram_gib: int, owner: str, limit: int) -> None:
    answers = {"machdep.cpu.brand_string": "Apple M4 Max", "iogpu.wired_limit_mb": owner}
    gpu = apple_gpu(ram_gib * GIB, answers.__getitem__)
    machine = combined(ram_gib * GIB, 9 * GIB, [gpu])
    assert machine == MachineMemory(
        (GpuMemory("Apple M4 Max", limit, 9 * GIB, Vendor.APPLE, shared=True),), ram_gib * GIB, 9 * GIB, unified=True
    )


def test_a_sysctl_that_is_not_there() -> None:
    assert sysctl("descant.no.such.thing") == ""


TWO_CARDS = (
    Card("A", (24 * GIB, 20 * GIB), "00000000:01:00.0", uuid="GPU-aaaa1111"),
    Card("A", (24 * GIB, 10 * GIB), "00000000:02:00.0", uuid="GPU-bbbb2222"),
)


@pytest.mark.parametrize(
    ("variables", "free"),
    [
        ({}, [20, 10]),
        ({"CUDA_VISIBLE_DEVICES": "1,0"}, [10, 20]),
        ({"CUDA_VISIBLE_DEVICES": ""}, []),
        ({"CUDA_VISIBLE_DEVICES": "GPU-aaaa"}, [20]),
        ({"CUDA_VISIBLE_DEVICES": "0", "CUDA_DEVICE_ORDER": "PCI_BUS_ID"}, [20]),
        ({"CUDA_VISIBLE_DEVICES": "0"}, [10]),  # it may be either, so the one that promises less
        ({"HIP_VISIBLE_DEVICES": "0"}, [20, 10]),
    ],
)
def test_cards_that_cuda_does_not_list_are_left_out(variables: dict[str, str], free: list[int]) -> None:
    """For the first look, before ggml was asked."""
    assert [gpu.free // GIB for gpu in nvidia_gpus((), RecordedNvml(TWO_CARDS), variables)] == free


def test_a_part_that_is_named_is_the_one_that_is_used() -> None:
    parts = [Card("1g", (10 * GIB, 9 * GIB), uuid="MIG-aaaa"), Card("3g", (40 * GIB, 39 * GIB), uuid="MIG-bbbb")]
    divided = RecordedNvml([Card("H100", (80 * GIB, 80 * GIB), parts=parts)])
    (gpu,) = nvidia_gpus((), divided, {"CUDA_VISIBLE_DEVICES": "MIG-bb"})
    assert gpu.name == "3g"


def test_a_driver_that_hangs_is_asked_once_and_costs_its_time_limit() -> None:
    listener = PatientListener("driver", "nothing", seconds=0.05)
    released, asked = threading.Event(), []

    def hang() -> str:
        asked.append(1)
        released.wait()
        return "late"

    assert [listener.ask(hang), listener.ask(hang)] == ["nothing", "nothing"]
    assert len(asked) == 1
    released.set()
    assert PatientListener("driver", "nothing").ask(lambda: "at once") == "at once"


def test_a_driver_that_raises_anything() -> None:
    listener = PatientListener("driver", "nothing")
    assert [listener.ask(lambda: str(1 // 0)), listener.ask(lambda: "well again")] == ["nothing", "well again"]


def test_what_a_process_of_ours_holds_is_available(tmp_path: Path) -> None:
    tree = trees.lay_out(tmp_path, trees.DOCKER_V1)
    block = bytearray(os.urandom(MIB) * 64)
    _, available = ram((os.getpid(), 2**22 + 1), tree)
    assert GIB + 100 + len(block) < available <= 2 * GIB


def test_this_machine() -> None:
    machine = read_memory()
    assert machine.known
    assert 64 * MIB < machine.ram_available <= machine.ram_total <= psutil.virtual_memory().total
    assert machine.without_gpus().gpus == ()

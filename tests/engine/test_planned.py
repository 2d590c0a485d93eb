"""A plan becomes a load, and what the load takes corrects the next plan."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.core.units import GIB, MIB
from app.engine.loaded_sizes import BufferSizes, DeviceUse, LoadedSizes
from app.engine.placed import where_it_is
from app.engine.planned import buffers_by_device, gpu_of_buffer, learn, options_of
from app.engine.protocol import DeviceRef, Loaded
from app.gguf.check import check_file
from app.gguf.facts import ModelFacts
from app.hardware.machine import (
    CpuInfo,
    Device,
    DeviceKind,
    GpuMemory,
    LlamaInfo,
    Machine,
    MachineMemory,
    RamInfo,
    SystemInfo,
    Vendor,
)
from app.planning.constraints import PlanConstraints
from app.planning.corrections import Corrections
from app.planning.plan import Plan
from app.planning.planner import plan_load
from tests.planning.machines import TWENTY_B
from tests.small_models import write_gpt_oss

CARD = GpuMemory("NVIDIA GeForce RTX 3060", 12 * GIB, 11 * GIB, pci_id="00000000:01:00.0")
MEMORY = MachineMemory((CARD,), 32 * GIB, 30 * GIB)
NOTHING_LEARNT = Corrections()


@pytest.fixture
def facts(tmp_path: Path) -> ModelFacts:
    return check_file(write_gpt_oss(tmp_path / "a.gguf"))


def sizes_of(plan: Plan, *, work: int, overhead: int, **changes: object) -> LoadedSizes:
    """A load that took what was planned, but so much more to compute with and for the driver."""
    device, host = plan.devices[0], plan.host
    card = BufferSizes("CUDA0", device.weights, device.cache, device.work + work)
    pinned = BufferSizes("CUDA_Host", 0, 0, host.work - MIB, MIB)
    used = card.total + device.overhead + overhead
    facts: dict[str, object] = {
        "buffers": (BufferSizes("CPU_Mapped", host.weights), card, pinned),
        "devices": (DeviceUse(CARD.name, "00000000:01:00.0", 300 * MIB, 300 * MIB + used, 0, used),),
        "has_computed": True,
    }
    return LoadedSizes(**(facts | changes))  # type: ignore[arg-type]


def test_every_figure_of_a_plan_is_asked_for(facts: ModelFacts) -> None:
    plan = plan_load(facts, MEMORY, PlanConstraints(n_ctx=1024, n_cpu_moe=1))
    options = options_of(plan, use_mlock=True)
    for name in ("n_ctx", "n_ubatch", "n_batch", "n_gpu_layers", "n_cpu_moe"):
        assert getattr(options, name) == getattr(plan, name)
    assert options.n_threads == 0  # the engine sees what else the machine does
    # The plan's number of the GPU is its place in this machine's list, which llama.cpp need not share: the card is
    # named instead.
    assert options.devices == (DeviceRef(CARD.name, CARD.pci_id),)
    assert (options.tensor_split, options.main_gpu) == ((), -1)
    assert (options.type_k, options.type_v) == (plan.type_k, plan.type_v)
    assert options.flash_attention == plan.flash_attention
    assert options.use_mlock
    assert options.n_cpu_moe == 1


def test_several_gpus_are_named_in_the_order_of_their_shares() -> None:
    rooms = {"CUDA0": GIB, "CUDA1": 10 * GIB, "CUDA2": 9 * GIB}
    cards = tuple(replace(CARD, free=room, ggml_name=name) for name, room in rooms.items())
    plan = plan_load(TWENTY_B, replace(MEMORY, gpus=cards), PlanConstraints(n_ctx=1024))
    options = options_of(plan)
    assert [device.index for device in plan.devices] == [1, 2]
    assert [one.ggml_name for one in options.devices] == [cards[device.index].ggml_name for device in plan.devices]
    assert options.tensor_split == tuple(float(device.layers) for device in plan.devices)
    assert options.main_gpu == -1


def test_a_machine_that_was_described_has_numbers_alone(facts: ModelFacts) -> None:
    plan = plan_load(facts, replace(MEMORY, gpus=(GpuMemory("", 12 * GIB, 11 * GIB),)), PlanConstraints(n_ctx=1024))
    assert (options_of(plan).devices, options_of(plan).main_gpu) == ((), 0)


@pytest.mark.parametrize(("moved", "memory", "maps"), [(1, MEMORY, False), (0, MEMORY, True), (0, None, True)])
def test_weights_that_a_gpu_fetches_are_not_mapped(
    facts: ModelFacts, moved: int, memory: MachineMemory | None, maps: bool
) -> None:
    plan = plan_load(facts, memory or MEMORY.without_gpus(), PlanConstraints(n_ctx=1024, n_cpu_moe=moved))
    assert options_of(plan).use_mmap is maps
    assert options_of(plan, use_mmap=True).use_mmap


@pytest.mark.parametrize(
    ("name", "gpu"),
    [
        ("CUDA0", "CUDA0"),
        ("CUDA11", "CUDA11"),
        ("Vulkan1", "Vulkan1"),
        ("MTL0", "MTL0"),
        ("MTL0_Mapped", "MTL0"),
        ("Metal", "MTL0"),
        ("CUDA_Host", None),
        ("CPU", None),
        ("CPU_Mapped", None),
        ("CPU_REPACK", None),
        ("ROCm_Host", None),
    ],
)
def test_a_buffers_name_tells_where_it_is(name: str, gpu: str | None) -> None:
    assert gpu_of_buffer(name) == gpu


def test_buffers_of_one_memory_are_added_up() -> None:
    buffers = [BufferSizes("CPU", 1, 2, 3, 4), BufferSizes("CUDA1", 5), BufferSizes("CUDA_Host", 0, 0, 6, 7)]
    assert buffers_by_device(buffers, {}) == {-1: BufferSizes("", 1, 2, 9, 11), 1: BufferSizes("CUDA1", 5)}


def test_buffers_are_of_the_card_that_ggml_calls_so() -> None:
    """Each backend counts its own devices, and a machine's list may begin with another one than llama.cpp's."""
    names = {0: "CUDA1", 1: "CUDA0", 2: "Vulkan0"}
    buffers = [BufferSizes("CUDA0", 1), BufferSizes("CUDA1", 2), BufferSizes("Vulkan0", 4), BufferSizes("Vulkan1", 8)]
    found = buffers_by_device(buffers, names)
    assert {position: one.weights for position, one in found.items()} == {1: 1, 0: 2, 2: 4}


def test_the_next_plan_says_what_the_last_load_took(facts: ModelFacts) -> None:
    constraints = PlanConstraints(n_ctx=1024)
    plan = plan_load(facts, MEMORY, constraints)
    sizes = sizes_of(plan, work=7 * MIB, overhead=-40 * MIB)
    corrections = learn(facts, MEMORY, plan, sizes, NOTHING_LEARNT)
    again = plan_load(facts, MEMORY, constraints, corrections)
    assert again.devices[0].work == plan.devices[0].work + 7 * MIB
    assert again.devices[0].overhead == plan.devices[0].overhead - 40 * MIB
    # The same from the second of two cards, which llama.cpp calls the first since the other one is hidden.
    beside = replace(MEMORY, gpus=(replace(CARD, ggml_name="CUDA0"),))
    assert learn(facts, beside, plan, sizes, NOTHING_LEARNT) == corrections
    # A load that takes what the corrected plan says leaves what is known as it is.
    assert learn(facts, MEMORY, again, sizes_of(again, work=0, overhead=0), corrections) == corrections


@pytest.mark.parametrize(
    "changes",
    [
        {"has_computed": False},
        {"devices": ()},
        {"devices": (DeviceUse(CARD.name, "00000000:01:00.0", 0, 3 * GIB),), "is_first": False},
        {"devices": (DeviceUse("another", "00000000:02:00.0", 0, 3 * GIB, 0, 3 * GIB),)},
    ],
)
def test_what_the_driver_takes_is_not_guessed(facts: ModelFacts, changes: dict[str, object]) -> None:
    """Before the first batch, without a driver's word, in a process that has loaded before, from another card."""
    plan = plan_load(facts, MEMORY, PlanConstraints(n_ctx=1024))
    corrections = learn(facts, MEMORY, plan, sizes_of(plan, work=0, overhead=0, **changes), NOTHING_LEARNT)
    assert corrections.overhead(CARD.vendor, CARD.name) == 0


def test_cards_of_two_backends_are_two_places() -> None:
    """Both are the first of their backend."""
    cards = (
        Device("RTX 3060", DeviceKind.DISCRETE, "CUDA", 12 * GIB, 11 * GIB, Vendor.NVIDIA, ggml_name="CUDA0", index=0),
        Device("RX 7600", DeviceKind.DISCRETE, "Vulkan", 8 * GIB, 7 * GIB, Vendor.AMD, ggml_name="Vulkan0", index=1),
    )
    machine = Machine(cards, CpuInfo(), RamInfo(32 * GIB, 30 * GIB), None, LlamaInfo("1"), SystemInfo())
    buffers = (BufferSizes("CUDA0", 1), BufferSizes("Vulkan0", 2), BufferSizes("Vulkan1", 4), BufferSizes("CPU", 8))
    loaded = Loaded("a", "A", "llama", False, 512, 512, 1, 1.0, sizes=LoadedSizes(buffers=buffers))
    placed = where_it_is(loaded, None, machine, NOTHING_LEARNT)
    assert [(one.name, one.actual.weights) for one in placed] == [
        ("RTX 3060", 1),
        ("RX 7600", 2),
        ("Vulkan1", 4),
        ("", 8),
    ]
    assert [one.device for one in placed] == [*cards, None, None]

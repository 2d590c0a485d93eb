"""Variables that hide GPUs: what their values mean, and what is said on recorded machines for each of them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.core.units import GIB
from app.hardware.machine import Machine
from app.hardware.merging import merge
from app.hardware.readings import NvmlCard, NvmlPart
from app.hardware.verdicts import Level, hidden_words, verdicts
from app.hardware.visibility import (
    Named,
    hiding,
    hip_variable,
    named_by_cuda,
    named_by_number,
    named_by_rocr,
    read_variables,
)
from app.planning.constraints import PlanConstraints
from app.planning.plan import FitKind
from app.planning.planner import plan_load
from tests.hardware.recorded_machines import readings_of, recorded
from tests.planning.machines import TWENTY_B

BY_PLACE = {"CUDA_DEVICE_ORDER": "PCI_BUS_ID"}
CARDS = (
    NvmlCard(0, "A", "00000000:08:00.0", uuid="GPU-8932f937-d72c-4106-c12f-20bd9faed9f6"),
    NvmlCard(1, "A", "00000000:09:00.0", uuid="GPU-8a1c04be-61b3-9c2d-77aa-0d52e6b1f3c4"),
    NvmlCard(2, "B", "00000000:0a:00.0", uuid="GPU-dddd04be-61b3-9c2d-77aa-0d52e6b1f3c4"),
)
PARTS = (NvmlPart("1g", GIB, GIB, "MIG-c6d4f1ef-42e4"), NvmlPart("2g", GIB, GIB, "MIG-0e5b8b0b-3d4e"))
DIVIDED = (
    NvmlCard(0, "H100", uuid="GPU-1111", divided=True, parts=PARTS),
    NvmlCard(1, "H100", uuid="GPU-2222"),
)


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ("0", (0,)),
        ("2,1", (2, 1)),
        (" 1 , 0 ", (1, 0)),
        ("0,2,-1,1", (0, 2)),  # NVIDIA's own example
        ("0,9,1", (0,)),
        ("1,x,0", (1,)),
        ("", ()),
        ("-1", ()),
        ("NoDevFiles", ()),
        ("none", ()),
        ("1,1", ()),  # a card that is named twice
        ("1gpu,2", (1, 2)),  # what follows the number is not read
        ("GPU-8932f937-d72c-4106-c12f-20bd9faed9f6", (0,)),
        ("GPU-dddd,GPU-8a", (2, 1)),
        ("GPU-8", ()),  # it may be either
        ("GPU-8a,GPU-nowhere,GPU-dddd", (1,)),
        ("GPU-8a,0", (1,)),  # the first entry says of what kind all are
        ("0,GPU-8a", (0,)),
        ("GPU-8A1C", (1,)),
    ],
)
def test_what_cuda_visible_devices_means(value: str, named: tuple[int, ...]) -> None:
    assert named_by_cuda({"CUDA_VISIBLE_DEVICES": value} | BY_PLACE, CARDS) == Named(len(named), named)


def test_indices_count_by_speed_unless_the_order_is_that_of_places() -> None:
    """So nothing but their number is known, where some are hidden."""
    assert named_by_cuda({"CUDA_VISIBLE_DEVICES": "0"}, CARDS) == Named(1)
    assert named_by_cuda({"CUDA_VISIBLE_DEVICES": "2,0,1"}, CARDS) == Named(3, (2, 0, 1))
    assert named_by_cuda({}, CARDS) is None


def test_a_kind_without_a_number_names_no_card_even_if_there_is_but_one() -> None:
    """As a driver (580.159) does it."""
    assert named_by_cuda({"CUDA_VISIBLE_DEVICES": "GPU-"}, CARDS[:1]) == Named(0, ())


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ("MIG-0e5b", Named(1, (0,), ((0, "MIG-0e5b8b0b-3d4e"),))),
        ("MIG-nowhere", Named(0, ())),
        ("GPU-2222", Named(1, (1,))),
        ("0", Named(None)),  # of a divided card CUDA counts the parts
        ("", Named(0, ())),
    ],
)
def test_parts_of_a_divided_card(value: str, named: Named) -> None:
    assert named_by_cuda({"CUDA_VISIBLE_DEVICES": value}, DIVIDED) == named


def test_uuids_that_no_source_has_told_say_nothing() -> None:
    assert named_by_cuda({"CUDA_VISIBLE_DEVICES": "GPU-1"}, [NvmlCard(0, "A")]) == Named(None)


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ("", Named(0, ())),
        ("0", Named(1)),
        ("-1", Named(0, ())),
        ("GPU-ABBA", Named(1, (1,))),
        ("1,GPU-abba", Named(2)),
        ("GPU-XX", Named(1)),
    ],
)
def test_what_the_rocm_runtime_is_told(value: str, named: Named) -> None:
    assert named_by_rocr({"ROCR_VISIBLE_DEVICES": value}, ("GPU-baba", "GPU-abba")) == named
    assert named_by_rocr({}, ("GPU-baba",)) is None


def test_hip_takes_an_empty_variable_for_none() -> None:
    assert hip_variable({"HIP_VISIBLE_DEVICES": "", "CUDA_VISIBLE_DEVICES": "1"}) == "CUDA_VISIBLE_DEVICES"
    assert hip_variable({"HIP_VISIBLE_DEVICES": "0", "CUDA_VISIBLE_DEVICES": "1"}) == "HIP_VISIBLE_DEVICES"
    assert hip_variable({"HIP_VISIBLE_DEVICES": "", "CUDA_VISIBLE_DEVICES": ""}) == ""
    assert named_by_number("0,1") == Named(2)


def test_only_variables_that_hide_are_read_and_shown_in_a_line() -> None:
    assert read_variables({"CUDA_VISIBLE_DEVICES": "", "HOME": "/home/me"}) == {"CUDA_VISIBLE_DEVICES": ""}
    shown = hiding("CUDA_VISIBLE_DEVICES", {"CUDA_VISIBLE_DEVICES": "1\x1b[2J" + 300 * "9"})
    assert shown.value.startswith("1\N{SYMBOL FOR ESCAPE}[2J9")
    assert len(shown.value) < 130


# -- the matrix: each setting on recorded machines, by what is then planned and said -----------------------------------


@dataclass(frozen=True)
class Setting:
    """A value of variables on a machine with two cards: at 08:00.0 and 09:00.0.

    Attributes:
        listed: the places of the cards that ggml lists, in its order.
        certain: the places of those that are said to be hidden; `maybe`, of those that may be.
        machine: which of the recorded ones.
    """

    variables: dict[str, str]
    listed: tuple[str, ...]
    certain: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    machine: str = "all_cards_hidden"


FIRST, SECOND = "0000:08:00.0", "0000:09:00.0"
MATRIX = {
    "nothing set": Setting({}, (FIRST, SECOND)),
    "both named": Setting({"CUDA_VISIBLE_DEVICES": "0,1"}, (FIRST, SECOND)),
    "both named, one is lost to the build": Setting({"CUDA_VISIBLE_DEVICES": "0,1"}, (SECOND,)),
    "order changed": Setting({"CUDA_VISIBLE_DEVICES": "1,0"}, (SECOND, FIRST)),
    "one of two hidden": Setting({"CUDA_VISIBLE_DEVICES": "0"}, (FIRST,), (SECOND,)),
    "one of two hidden, by speed": Setting({"CUDA_VISIBLE_DEVICES": "0"}, (SECOND,), (FIRST,)),
    "one of two hidden, by place": Setting({"CUDA_VISIBLE_DEVICES": "1"} | BY_PLACE, (SECOND,), (FIRST,)),
    "one named, none listed": Setting({"CUDA_VISIBLE_DEVICES": "0"}, (), (), (FIRST, SECOND)),
    "one named by place, none listed": Setting({"CUDA_VISIBLE_DEVICES": "0"} | BY_PLACE, (), (SECOND,)),
    "a UUID": Setting({"CUDA_VISIBLE_DEVICES": "GPU-8932f937-d72c-4106-c12f-20bd9faed9f6"}, (FIRST,), (SECOND,)),
    "a UUID's beginning": Setting({"CUDA_VISIBLE_DEVICES": "GPU-8a"}, (SECOND,), (FIRST,)),
    "a beginning of both": Setting({"CUDA_VISIBLE_DEVICES": "GPU-8"}, (), (FIRST, SECOND)),
    "both UUIDs, turned round": Setting({"CUDA_VISIBLE_DEVICES": "GPU-8a,GPU-893"}, (SECOND, FIRST)),
    "an unknown part": Setting({"CUDA_VISIBLE_DEVICES": "MIG-0e5b8b0b"}, (), (FIRST, SECOND)),
    "empty": Setting({"CUDA_VISIBLE_DEVICES": ""}, (), (FIRST, SECOND)),
    "minus one": Setting({"CUDA_VISIBLE_DEVICES": "-1"}, (), (FIRST, SECOND)),
    "no number": Setting({"CUDA_VISIBLE_DEVICES": "NoDevFiles"}, (), (FIRST, SECOND)),
    "an invalid one first": Setting({"CUDA_VISIBLE_DEVICES": "7,0"}, (), (FIRST, SECOND)),
    "an invalid one in between": Setting({"CUDA_VISIBLE_DEVICES": "1,7,0"}, (SECOND,), (FIRST,)),
    "named twice": Setting({"CUDA_VISIBLE_DEVICES": "0,0"}, (), (FIRST, SECOND)),
    "variables of other libraries": Setting(
        {
            "HIP_VISIBLE_DEVICES": "",
            "ROCR_VISIBLE_DEVICES": "",
            "GGML_VK_VISIBLE_DEVICES": "",
            "GPU_DEVICE_ORDINAL": "1",
        },
        (FIRST, SECOND),
    ),
}


@pytest.fixture(params=MATRIX, ids=lambda name: name.replace(" ", "-"))
def case(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Setting, Machine]:
    setting = MATRIX[request.param]
    return setting, merge(readings_of(_with(setting), tmp_path))


def _with(setting: Setting) -> dict[str, Any]:
    """The recorded machine, where ggml lists as it does with these variables."""
    said = recorded(setting.machine)
    said["variables"] = setting.variables
    cards = [
        {
            "name": f"CUDA{number}",
            "description": "NVIDIA GeForce RTX 3060",
            "kind": "gpu",
            "backend": "CUDA",
            "total": 12_492_210_176,
            "free": 11_950_000_000,
            "pci_id": place,
        }
        for number, place in enumerate(setting.listed)
    ]
    said["ggml"]["devices"] = [*cards, *said["ggml"]["devices"]]
    return said


def test_what_is_said_of_each_card(case: tuple[Setting, Machine]) -> None:
    setting, machine = case
    said = {gpu.pci_id: (gpu.hidden, hidden_words(machine, gpu, gpu.hidden)) for gpu in machine.gpus if gpu.hidden}
    assert tuple(place for place, (hidden, _) in said.items() if hidden.is_certain) == setting.certain
    assert tuple(place for place, (hidden, _) in said.items() if not hidden.is_certain) == setting.maybe
    value = setting.variables.get("CUDA_VISIBLE_DEVICES", "")
    for place, (hidden, words) in said.items():
        by = "is hidden from llama.cpp by" if hidden.is_certain else "may be hidden by"
        assert f"{by} CUDA_VISIBLE_DEVICES={value}" in str(words)
        assert f"RTX 3060 ({place})" in str(words)
    hiding_verdicts = [one for one in verdicts(machine) if " hidden " in str(one.words)]
    assert len(hiding_verdicts) == len(said)
    for verdict in hiding_verdicts:
        assert "remove CUDA_VISIBLE_DEVICES from the environment" in str(verdict.next_step)
        is_harmless = bool(setting.listed) and not setting.maybe
        assert verdict.level is (Level.GOOD if is_harmless else Level.WARNING)


def test_what_is_planned(case: tuple[Setting, Machine]) -> None:
    """Only on what ggml lists, in its order; each card by its place."""
    setting, machine = case
    assert tuple(gpu.pci_id for gpu in machine.usable_gpus) == setting.listed
    plan = plan_load(TWENTY_B, machine, PlanConstraints(n_ctx=4096))
    assert {device.pci_id for device in plan.devices} <= set(setting.listed)
    assert [device.ggml_name for device in plan.devices] == [
        f"CUDA{setting.listed.index(device.pci_id)}" for device in plan.devices
    ]
    assert (plan.kind is FitKind.CPU) == (not setting.listed)
    reasons = "\n".join(map(str, plan.reasons))
    for place in setting.certain:
        assert f"RTX 3060 ({place}) is hidden from llama.cpp by CUDA_VISIBLE_DEVICES=" in reasons
    assert reasons.count("by CUDA_VISIBLE_DEVICES=") == len(setting.certain) + len(setting.maybe)


def test_a_card_hidden_from_cuda_is_not_used_through_vulkan(tmp_path: Path) -> None:
    said = recorded("one_card_hidden")
    vulkan = next(one for one in said["ggml"]["devices"] if one["backend"] == "Vulkan")
    said["ggml"]["devices"].insert(2, vulkan | {"name": "Vulkan1", "pci_id": FIRST})
    machine = merge(readings_of(said, tmp_path))
    assert [gpu.pci_id for gpu in machine.usable_gpus] == [SECOND]
    (hidden,) = (gpu for gpu in machine.gpus if gpu.hidden is not None)
    assert (hidden.ggml_name, hidden.backend) == ("Vulkan1", "")


def test_without_ggml_only_what_a_variable_says_for_certain_is_left_out(tmp_path: Path) -> None:
    said = recorded("one_card_hidden") | {"ggml": {"fault": "crashed"}}
    said["variables"] = {"CUDA_VISIBLE_DEVICES": "GPU-8a"}
    assert [gpu.pci_id for gpu in merge(readings_of(said, tmp_path / "a")).usable_gpus] == [SECOND]
    said["variables"] = {"CUDA_VISIBLE_DEVICES": "0"}
    machine = merge(readings_of(said, tmp_path / "b"))
    assert all(gpu.hidden is not None and not gpu.hidden.is_certain for gpu in machine.gpus)


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"HIP_VISIBLE_DEVICES": "0"}, "{card} is hidden from llama.cpp by HIP_VISIBLE_DEVICES=0."),
        (
            {"HIP_VISIBLE_DEVICES": "", "CUDA_VISIBLE_DEVICES": "0"},
            "{card} is hidden from llama.cpp by CUDA_VISIBLE_DEVICES=0.",
        ),
        ({"ROCR_VISIBLE_DEVICES": "0"}, "{card} is hidden from llama.cpp by ROCR_VISIBLE_DEVICES=0."),
        (
            {"ROCR_VISIBLE_DEVICES": "GPU-4B2C1A9F8D3E6F7A"},
            "{card} is hidden from llama.cpp by ROCR_VISIBLE_DEVICES=GPU-4B2C1A9F8D3E6F7A.",
        ),
        ({"GPU_DEVICE_ORDINAL": "0"}, "llama.cpp does not list {card}. It may be hidden by GPU_DEVICE_ORDINAL=0."),
        (
            {"ROCR_VISIBLE_DEVICES": "0,1", "HIP_VISIBLE_DEVICES": "0"},
            "llama.cpp does not list {card}. It may be hidden by HIP_VISIBLE_DEVICES=0.",
        ),
    ],
)
def test_amd_cards(tmp_path: Path, variables: dict[str, str], words: str) -> None:
    machine = merge(readings_of(recorded("amd_card_hidden") | {"variables": variables}, tmp_path))
    (hidden,) = (gpu for gpu in machine.gpus if gpu.hidden is not None)
    assert str(hidden_words(machine, hidden, hidden.hidden)) == words.format(card="AMD Radeon RX 7600")
    assert [gpu.ggml_name for gpu in machine.usable_gpus] == ["ROCm0"]


@pytest.mark.parametrize("variable", ["GGML_VK_VISIBLE_DEVICES", "GGML_DISABLE_VULKAN"])
def test_vulkan_that_went_away_is_not_told_as_a_build_without_it(tmp_path: Path, variable: str) -> None:
    """With an index that does not exist the backend is not even registered."""
    said = recorded("one_of_two_without_places") | {"variables": {variable: "7"}}
    said["ggml"] |= {"backends": ["CPU"], "devices": said["ggml"]["devices"][1:]}
    machine = merge(readings_of(said, tmp_path))
    assert [(gpu.hidden.variable, gpu.hidden.is_certain) for gpu in machine.gpus if gpu.hidden] == 2 * [
        (variable, False)
    ]
    told = "\n".join(map(str, verdicts(machine)))
    assert f"may be hidden by {variable}=7" in told
    assert "Install a build" not in told


def test_a_card_that_vulkan_lists_twice_is_one_card(tmp_path: Path) -> None:
    """As with GGML_VK_VISIBLE_DEVICES=0,0; findings/vulkan_visible_devices.sh shows it."""
    said = recorded("one_card_hidden") | {"variables": {"GGML_VK_VISIBLE_DEVICES": "0,0"}}
    vulkan = next(one for one in said["ggml"]["devices"] if one["backend"] == "Vulkan")
    said["ggml"] |= {"backends": ["Vulkan", "CPU"], "devices": [vulkan, vulkan | {"name": "Vulkan1"}]}
    machine = merge(readings_of(said, tmp_path))
    assert [gpu.ggml_name for gpu in machine.usable_gpus] == ["Vulkan0"]
    assert len(machine.memory().gpus) == 1


def test_software_that_is_listed_as_a_gpu_is_left_aside(tmp_path: Path) -> None:
    """As with GGML_VK_VISIBLE_DEVICES=0 on a machine without a card, in the words of Mesa's lavapipe."""
    said = recorded("cpu_only") | {"variables": {"GGML_VK_VISIBLE_DEVICES": "0"}}
    software = {
        "name": "Vulkan0",
        "description": "llvmpipe (LLVM 15.0.6, 256 bits)",
        "kind": "gpu",
        "backend": "Vulkan",
    }
    sizes = {"total": 2 * GIB, "free": 2 * GIB}
    said["ggml"] |= {"backends": ["Vulkan", "CPU"], "devices": [software | sizes, *said["ggml"]["devices"]]}
    machine = merge(readings_of(said, tmp_path))
    assert machine.usable_gpus == ()
    assert "llvmpipe (LLVM 15.0.6, 256 bits) is not a graphics card" in "\n".join(map(str, verdicts(machine)))


@pytest.mark.parametrize(("value", "is_hidden"), [("0", True), ("none", True), ("2", False)])
def test_the_gpu_of_a_mac(tmp_path: Path, value: str, is_hidden: bool) -> None:
    said = recorded("apple_m4_16") | {"variables": {"GGML_METAL_DEVICES": value}}
    if is_hidden:
        said["ggml"]["devices"] = [one for one in said["ggml"]["devices"] if one["kind"] == "cpu"]
    machine = merge(readings_of(said, tmp_path))
    assert [gpu.hidden is not None and gpu.hidden.is_certain for gpu in machine.gpus] == [is_hidden]
    assert bool(machine.usable_gpus) is not is_hidden


def test_no_amd_card_is_left(tmp_path: Path) -> None:
    said = recorded("amd_card_hidden") | {"variables": {"ROCR_VISIBLE_DEVICES": ""}}
    said["ggml"]["devices"] = [one for one in said["ggml"]["devices"] if one["kind"] == "cpu"]
    machine = merge(readings_of(said, tmp_path))
    assert [gpu.hidden.variable for gpu in machine.gpus if gpu.hidden] == 2 * ["ROCR_VISIBLE_DEVICES"]
    assert machine.usable_gpus == ()

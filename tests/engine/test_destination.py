"""A load names its GPUs by what they are; here they are found among those that ggml lists, or said to be missing."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.engine.child import ggml
from app.engine.child.bindings.context import Context
from app.engine.child.bindings.library import initialise_backend
from app.engine.child.bindings.model import Model
from app.engine.child.native_log import NativeLog
from app.engine.child.placing import Destination, Listed, destination, machine_here, settle
from app.engine.client.engine_client import EngineClient
from app.engine.faults import EngineError, Fault, FaultKind, Stage, died, load_failed
from app.engine.probe.client import measure_plan
from app.engine.protocol import DeviceRef, LoadOptions, TurnEnded
from app.library import quarantine
from tests.engine.conftest import ask
from tests.small_models import write_gpt_oss

FIRST = DeviceRef("NVIDIA GeForce RTX 3060", "00000000:08:00.0", "CUDA0")
SECOND = DeviceRef("NVIDIA GeForce RTX 3060", "00000000:09:00.0", "CUDA1")
UNPLACED = LoadOptions()


def listed(*cards: tuple[str, str], kind: str = "gpu") -> tuple[Listed, ...]:
    """ggml's names and places; the address of each card is 100 and its number."""
    found = []
    for number, (name, place) in enumerate(cards):
        one = Listed(name, kind, name.rstrip("0123456789"), 100 + number)
        one.raw_place = place  # type: ignore[misc]  what the driver would be asked for
        found.append(one)
    return tuple(found)


BOTH = listed(("CUDA0", "0000:08:00.0"), ("CUDA1", "0000:09:00.0"))
ONLY_SECOND = listed(("CUDA0", "0000:09:00.0"))
OTHER_ORDER = listed(("CUDA0", "0000:09:00.0"), ("CUDA1", "0000:08:00.0"))
NO_PLACES = listed(("Vulkan0", ""), ("Vulkan1", ""))
SAME_CARD_TWICE = listed(("CUDA0", "0000:08:00.0"), ("Vulkan0", "0000:08:00.0"))
PARTS = listed(("CUDA0", "0000:18:00.0-v0"), ("CUDA1", "0000:18:00.0-v1"))


@pytest.mark.parametrize(
    ("refs", "cards", "addresses"),
    [
        ((FIRST,), BOTH, (100,)),
        ((SECOND,), BOTH, (101,)),
        ((SECOND,), ONLY_SECOND, (100,)),  # its number has changed, since the other one is hidden now
        ((FIRST, SECOND), OTHER_ORDER, (101, 100)),
        ((DeviceRef("A", "", "Vulkan1"),), NO_PLACES, (101,)),
        ((DeviceRef("A", "0000:01:00.0", "Vulkan1"),), NO_PLACES, (101,)),
        ((FIRST,), SAME_CARD_TWICE, (100,)),
        ((DeviceRef("A", "0000:08:00.0", "Vulkan0"),), SAME_CARD_TWICE, (101,)),
        ((DeviceRef("A", "0000:18:00.0", "CUDA1"),), PARTS, (101,)),
    ],
)
def test_a_card_is_found_by_what_it_is(
    refs: tuple[DeviceRef, ...], cards: Sequence[Listed], addresses: tuple[int, ...]
) -> None:
    options = LoadOptions(n_gpu_layers=9, devices=refs)
    assert destination(options, cards) == Destination(options, addresses)


@pytest.mark.parametrize(
    ("options", "cards", "words"),
    [
        (LoadOptions(n_gpu_layers=9, devices=(FIRST,)), ONLY_SECOND, "was planned for NVIDIA GeForce RTX 3060 ("),
        (LoadOptions(devices=(FIRST, SECOND), tensor_split=(5, 4)), ONLY_SECOND, "RTX 3060 (00000000:08:00.0), but"),
        (LoadOptions(devices=(FIRST,)), (), "lists no graphics card now"),
        (LoadOptions(devices=(DeviceRef("A", "", "Vulkan2"),)), NO_PLACES, "was planned for A,"),
        (LoadOptions(n_gpu_layers=9, main_gpu=1), ONLY_SECOND, "was planned for graphics card 2,"),
        (LoadOptions(tensor_split=(0, 9, 0)), ONLY_SECOND, "was planned for graphics card 2,"),
        (LoadOptions(main_gpu=1), SAME_CARD_TWICE, "was planned for graphics card 2,"),  # llama.cpp counts it once
    ],
)
def test_a_placement_on_an_absent_card_is_dropped_and_said(
    options: LoadOptions, cards: Sequence[Listed], words: str
) -> None:
    found = destination(options, cards)
    assert found.options == UNPLACED
    assert found.devices == ()
    assert words in str(found.warnings[0].phrase())


@pytest.mark.parametrize(
    ("options", "cards"),
    [
        (LoadOptions(), BOTH),
        (LoadOptions(n_gpu_layers=0, devices=(FIRST,)), ()),  # the processor alone was asked for
        (LoadOptions(main_gpu=1), BOTH),
        (LoadOptions(tensor_split=(4, 5, 0)), BOTH),
        (LoadOptions(main_gpu=0), listed(("Vulkan0", ""), kind="igpu")),
        (LoadOptions(main_gpu=1), NO_PLACES),
    ],
)
def test_what_can_be_carried_out_is_left_as_it_is(options: LoadOptions, cards: Sequence[Listed]) -> None:
    assert destination(options, cards) == Destination(options)


def test_what_is_open_is_settled_in_between() -> None:
    seen = []

    def settled(options: LoadOptions) -> LoadOptions:
        seen.append(options)
        return LoadOptions(n_ctx=512, n_gpu_layers=0)

    goal = settle(LoadOptions(devices=(FIRST,)), settled)  # there is no GPU here
    assert seen == [UNPLACED]
    assert (goal.options.n_ctx, goal.devices, len(goal.warnings)) == (512, (), 1)


# -- this machine ------------------------------------------------------------------------------------------------------


_logs: list[NativeLog] = []  # llama.cpp goes on calling the last one


def test_llama_cpp_takes_the_devices_that_are_named(tmp_path: Path) -> None:
    """The processor is the one device that is everywhere; llama.cpp takes it as a place for layers too."""
    initialise_backend()
    _logs.append(NativeLog())
    _logs[-1].clear()
    (address,) = (address for _, kind, _, address in ggml.identities() if kind == "cpu")
    assert ggml.place(address) == ""
    model = Model(str(write_gpt_oss(tmp_path / "a.gguf")), LoadOptions(), devices=(address,))
    context = Context(model, n_ctx=512, n_ubatch=128, n_threads=1, flash_attention=True)
    context.decode(list(range(60, 90)))
    context.close()
    model.close()
    lines = "\n".join(_logs[-1].tail(400))
    assert "using device CPU" in lines


def test_the_machine_as_the_child_sees_it() -> None:
    initialise_backend()
    machine = machine_here()
    assert machine.llama.is_known
    assert machine.devices[-1].ggml_name == "CPU"


def test_a_load_for_a_card_that_is_not_there_goes_on_and_says_so(own_home: Path, demo_model: Path) -> None:
    """As after a card was hidden while a model waits to be loaded again."""
    options = LoadOptions(n_ctx=1024, n_gpu_layers=25, devices=(FIRST,), ignore_memory=True)
    with EngineClient() as client:
        loaded = client.load(demo_model, options)
        assert "lists no graphics card now" in str(loaded.warnings[0].phrase())
        assert (loaded.options.devices, loaded.n_ctx) == ((), 1024)
        assert isinstance(list(client.turn(ask("Hello!"), max_tokens=3))[-1], TurnEnded)


def test_a_plan_for_a_card_that_is_not_there_is_not_measured(demo_model: Path) -> None:
    fault = measure_plan(demo_model, LoadOptions(n_ctx=512, devices=(FIRST,)))
    assert isinstance(fault, Fault)
    assert fault.kind is FaultKind.PLACEMENT
    assert "RTX 3060" in str(fault)


# -- what llama.cpp refuses --------------------------------------------------------------------------------------------


REFUSALS = [
    "llama_prepare_model_devices: invalid value for main_gpu: 1 (available devices: 1)",
    "CUDA error: invalid device ordinal",
    "ggml_vulkan: Invalid device index 3 in GGML_VK_VISIBLE_DEVICES.",
    "ggml_backend_cuda_init: invalid device 2",
]


@pytest.mark.parametrize("line", REFUSALS)
def test_a_refused_placement_is_never_told_as_a_damaged_file(line: str) -> None:
    log = ["llama_model_load: loading", line, "llama_model_load_from_file_impl: failed to load model"]
    kind, explanation = load_failed("gpt-oss-20b.gguf", log)
    assert kind is FaultKind.PLACEMENT
    assert line in str(explanation.why)
    assert "plan it for the available cards" in str(explanation.next_step)
    assert "download" not in str(explanation)
    assert "Check the file" not in str(explanation)


@pytest.mark.parametrize("line", REFUSALS)
def test_a_process_that_dies_of_it_is_no_fault_of_the_file(line: str) -> None:
    fault = died(Stage.LOADING, -6, [line])
    assert fault.kind is FaultKind.PLACEMENT
    assert "Load the model again" in str(fault)


def test_an_error_of_the_file_stays_one() -> None:
    log = ["ggml_cuda_init: failed to initialize CUDA: no CUDA-capable device is detected", "error: invalid magic"]
    assert load_failed("a.gguf", log)[0] is FaultKind.BAD_FILE


DIES_OF_A_CARD = """
import os, sys
import app.engine.child.main as child
import app.engine.child.placing as placing
def die(options, listed=None):
    sys.stderr.write('CUDA error: invalid device ordinal\\n'); sys.stderr.flush()
    os.abort()
placing.destination = die
sys.exit(child.main())
"""


def test_a_file_is_not_remembered_for_a_card_that_is_gone(own_home: Path, demo_model: Path) -> None:
    with EngineClient(command=[sys.executable, "-c", DIES_OF_A_CARD]) as client, pytest.raises(EngineError) as caught:
        client.load(demo_model, LoadOptions(n_ctx=512))
    assert caught.value.fault.kind is FaultKind.PLACEMENT
    assert quarantine.find(demo_model) is None

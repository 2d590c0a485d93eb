"""The self-check of devices: what the CPU computes is what counts."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from app.core.sentences import Explanation, phrase
from app.core.settings.store import SettingsStore
from app.engine import device_checks
from app.engine.child.checking import _compare
from app.engine.device_checks import check_devices, with_checks
from app.engine.faults import Fault, FaultKind, make_fault
from app.engine.loading import LoadPolicy
from app.engine.probe.client import check_device
from app.engine.protocol import DeviceRef
from app.engine.self_check import POSITIONS, Agreement, DeviceCheck, Outcome
from app.gguf.check import check_file
from app.hardware.machine import Machine
from app.hardware.merging import merge
from app.hardware.verdicts import Level, verdicts
from app.library.models import LibraryEntry
from app.library.origins import Origin
from tests import patience
from tests.hardware.recorded_machines import readings_of, recorded

GOOD = Agreement(0.0002, 0.999, 1.92, 300.0, 60.0)
RIGHT = DeviceCheck(1.91, GOOD, GOOD)
WRONG = DeviceCheck(1.91, GOOD, msgspec.structs.replace(GOOD, divergence=6.1, same=0.02, perplexity=1_334.0))


@pytest.fixture
def two_cards(tmp_path: Path) -> Machine:
    return merge(readings_of(recorded("two_rtx_3090"), tmp_path))


def test_the_cpu_agrees_with_itself(demo_model: Path) -> None:
    """The real child, with the model in the box: 256 positions, in batches and one by one."""
    check = check_device(demo_model, None, n_threads=2, timeout=patience.seconds(120))
    assert isinstance(check, DeviceCheck), check
    for one in (check.prompt, check.single):
        assert (one.divergence, one.same) == (0.0, 1.0)
        assert one.perplexity == pytest.approx(check.cpu_perplexity, rel=1e-3)
        assert one.tokens_per_second > 0
    assert 1 < check.cpu_perplexity < 10, "the text is the model's own"
    assert check.outcome is not Outcome.WRONG


def test_a_card_that_is_not_listed_is_told(demo_model: Path) -> None:
    fault = check_device(demo_model, DeviceRef("RTX 9090", "0000:77:00.0", "CUDA7"), n_threads=1)
    assert isinstance(fault, Fault)
    assert (fault.kind, str(fault.explanation.what)) == (FaultKind.PLACEMENT, "RTX 9090 could not be checked.")


def logits(seed: int, noise: float = 0.0) -> np.ndarray:
    random = np.random.default_rng(seed)
    return (random.normal(0, 4, 500) + np.random.default_rng(seed + 10_000).normal(0, noise or 1e-9, 500)).astype(
        np.float32
    )


@pytest.mark.parametrize(
    ("noise", "is_right"), [(0.0, True), (0.01, True), (3.0, False), (float("nan"), False), (float("inf"), False)]
)
def test_other_logits_are_noticed(noise: float, is_right: bool) -> None:
    text = [0, *(int(logits(position).argmax()) for position in range(POSITIONS))]

    def other(ids: object) -> object:
        del ids
        for position in range(POSITIONS):
            if np.isfinite(noise):
                yield logits(position, noise)
            else:
                broken = logits(position)
                broken[7] = noise if position == 200 else broken[7]
                yield broken

    found = _compare(text, lambda ids: (logits(position) for position in range(len(ids))), other)  # type: ignore[arg-type]
    check = DeviceCheck(found.cpu_perplexity, GOOD, found.agreement)
    assert (check.outcome is not Outcome.WRONG) == is_right
    msgspec.json.decode(msgspec.json.encode(check), type=DeviceCheck)


def test_slow_is_slower_in_both_ways() -> None:
    slow = msgspec.structs.replace(GOOD, tokens_per_second=20.0)
    assert DeviceCheck(1.91, slow, slow).outcome is Outcome.SLOW
    assert DeviceCheck(1.91, GOOD, slow).outcome is Outcome.RIGHT
    assert RIGHT.outcome is Outcome.RIGHT
    assert WRONG.outcome is Outcome.WRONG


def test_a_wrong_card_is_not_used_until_it_changes(own_home: Path, two_cards: Machine) -> None:
    first, second = two_cards.usable_gpus
    checks = {first.pci_id: WRONG, second.pci_id: RIGHT}
    machine, faults = check_devices(two_cards, (first, second), lambda ref, _: checks[ref.pci_id])
    assert faults == ()
    assert [gpu.pci_id for gpu in machine.usable_gpus] == [second.pci_id]
    assert with_checks(two_cards) == machine, "kept on disk"
    (bad,) = [verdict for verdict in verdicts(machine) if verdict.level is Level.BAD]
    assert "perplexity was 1,334.00 instead of 1.91" in str(bad)
    updated = tuple(msgspec.structs.replace(device, driver="999.1") for device in two_cards.devices)
    assert len(with_checks(msgspec.structs.replace(two_cards, devices=updated)).usable_gpus) == 2, "another driver"
    machine, _ = check_devices(machine, (first,), lambda *_: RIGHT)
    assert len(machine.usable_gpus) == 2, "checked again"
    device_checks.forget()
    assert with_checks(two_cards) is two_cards


def test_a_slow_card_is_told_and_used(own_home: Path, two_cards: Machine) -> None:
    slow = msgspec.structs.replace(GOOD, tokens_per_second=20.0)
    machine, _ = check_devices(two_cards, two_cards.usable_gpus[:1], lambda *_: DeviceCheck(1.91, slow, slow))
    assert len(machine.usable_gpus) == 2
    assert any("is slower than the processor: 20 tokens/s" in str(verdict) for verdict in verdicts(machine))


@pytest.mark.parametrize("content", [b"", b"[]", b'{"version": 1, "records": [{}]}', b'{"version": 9, "records": []}'])
def test_a_damaged_file_is_no_check(own_home: Path, two_cards: Machine, content: bytes) -> None:
    check_devices(two_cards, two_cards.usable_gpus, lambda *_: WRONG)
    device_checks._file().write_bytes(content)
    assert with_checks(two_cards).usable_gpus == two_cards.usable_gpus


def test_a_card_is_checked_before_the_first_model_is_placed_on_it(
    own_home: Path, two_cards: Machine, demo_model: Path
) -> None:
    asked: list[str] = []
    crash = Explanation(phrase("It crashed."), None, phrase("Check it again."))

    def check(ref: DeviceRef, _: int) -> DeviceCheck | Fault:
        asked.append(ref.pci_id)
        return WRONG if len(asked) == 1 else make_fault(FaultKind.CRASHED, crash)

    policy = LoadPolicy(SettingsStore(), lambda _: with_checks(two_cards), check)
    entry = LibraryEntry("demo", demo_model, check_file(demo_model), None, Origin.BOX)
    for _ in range(3):
        plan = policy.prepare(entry).plan
        assert plan is not None
        assert [device.pci_id for device in plan.devices] == [asked[1]], "a card that cannot be checked is used"
        assert len(asked) == 2, "each is asked once in this run"
    policy = LoadPolicy(SettingsStore(), lambda _: with_checks(two_cards), check)
    policy.prepare(entry)
    assert asked[2:] == [asked[1]], "in the next run only the one without a result"

"""What the probe makes of recorded machines: each fact that a fixture names, and no trouble that it does not name."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.hardware.machine import Machine
from app.hardware.merging import merge
from app.hardware.verdicts import Level, hidden_words, verdicts
from tests.hardware.recorded_machines import NAMES, readings_of, recorded


@pytest.fixture(params=NAMES)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Machine, dict[str, Any]]:
    """A machine, and what is expected of it."""
    said = recorded(request.param)
    return merge(readings_of(said, tmp_path)), said["expected"]


def test_there_are_many() -> None:
    assert len(NAMES) >= 15


def test_its_devices(case: tuple[Machine, dict[str, Any]]) -> None:
    machine, expected = case
    assert [
        {fact: getattr(device, fact) for fact in facts}
        for device, facts in zip(machine.devices, expected["devices"], strict=True)
    ] == expected["devices"]
    usable = [device.ggml_name for device in machine.usable_gpus]
    assert usable == expected.get("usable", usable)


def test_what_the_planner_gets(case: tuple[Machine, dict[str, Any]]) -> None:
    machine, expected = case
    memory = machine.memory()
    facts = {
        "unified": memory.unified,
        "gpus": [[gpu.total, gpu.free] for gpu in memory.gpus],
        "ram_total": memory.ram_total,
        "ram_available": memory.ram_available,
    }
    assert {fact: facts[fact] for fact in expected["planner"]} == expected["planner"]
    assert all(0 <= device.free <= device.total for device in machine.devices)
    assert all(gpu.free <= memory.ram_available for gpu in memory.gpus if gpu.shared)


@pytest.mark.parametrize("part", ["cpu", "ram", "system"])
def test_its_other_parts(case: tuple[Machine, dict[str, Any]], part: str) -> None:
    machine, expected = case
    wanted = expected.get(part, {})
    found = {fact: getattr(getattr(machine, part), fact) for fact in wanted}
    assert {fact: list(value) if isinstance(value, tuple) else value for fact, value in found.items()} == wanted


def test_what_is_told_of_its_readings(case: tuple[Machine, dict[str, Any]]) -> None:
    machine, expected = case
    _assert_said([str(note.words) for note in machine.notes if note.problem], expected["problems"])


def test_what_is_hidden_from_llama_cpp_is_said_with_what_hides_it(case: tuple[Machine, dict[str, Any]]) -> None:
    machine, expected = case
    said = {str(hidden_words(machine, gpu, gpu.hidden)): gpu for gpu in machine.gpus if gpu.hidden is not None}
    assert list(said) == expected.get("hidden", [])
    assert not set(said.values()) & set(machine.usable_gpus)
    assert [name for name, _ in machine.memory().hidden] == [machine.called(gpu) for gpu in said.values()]
    words = [str(verdict.words) for verdict in verdicts(machine)]
    assert all(sentence in words for sentence in said)


def test_its_verdicts(case: tuple[Machine, dict[str, Any]]) -> None:
    machine, expected = case
    said = [f"{one.level.name.lower()}: {one}" for one in verdicts(machine) if one.level is not Level.GOOD]
    _assert_said(said, expected["verdicts"])


def test_it_survives_a_journey_as_json(case: tuple[Machine, dict[str, Any]]) -> None:
    machine, _ = case
    assert msgspec.json.decode(msgspec.json.encode(machine), type=Machine) == machine


def _assert_said(said: list[str], expected: list[str]) -> None:
    """Each sentence is expected, in this order; of the expected ones a part is enough."""
    assert len(said) == len(expected), said
    for sentence, part in zip(said, expected, strict=True):
        level, found, rest = part.partition(": ")
        if found and level in ("bad", "warning"):
            assert sentence.startswith(level)
            part = rest  # noqa: PLW2901
        assert part in sentence

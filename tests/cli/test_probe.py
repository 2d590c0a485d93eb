"""``descant probe``: a real one, and the table of recorded machines."""

import json
from pathlib import Path

import pytest

from app.cli.main import main
from app.cli.probe import as_dict, as_lines
from app.hardware.merging import merge
from app.hardware.verdicts import verdicts
from tests.hardware.recorded_machines import NAMES, readings_of, recorded


def test_this_machine_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["probe", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["devices"][-1]["kind"] == "cpu"
    assert said["llama"]["backends"]
    assert said["disk"]["free"] > 0


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "ten"])
def test_a_time_limit_that_is_none(seconds: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["probe", f"--timeout={seconds}"])
    assert ended.value.code == 2
    assert "--timeout" in capsys.readouterr().err


def test_a_table(tmp_path: Path) -> None:
    machine = merge(readings_of(recorded("driver_too_old"), tmp_path))
    assert list(as_lines(machine, verdicts(machine))) == [
        "DEVICE                             BACKEND     KIND      MEMORY   FREE     DRIVER      PCI ID",
        "NVIDIA GeForce RTX 3060            not usable  discrete  12.6 GB  12.2 GB  470.256.02  0000:08:00.0",
        "AMD Ryzen 5 3600 6-Core Processor  CPU         cpu       33.5 GB  28.0 GB  -           -",
        "",
        "Processor   AMD Ryzen 5 3600 6-Core Processor, 6 cores, SSE4.2 AVX AVX2 F16C FMA BMI2",
        "Memory      28.0 GB of 33.5 GB available",
        "System      linux 6.8.0-51-generic",
        "llama.cpp   0.5.0, ggml 0.25.3 (0c1e570), with CUDA, CPU, runtime 12.8",
        "",
        "bad   The driver of NVIDIA GeForce RTX 3060 (470.256.02) supports CUDA 11.4, but this build needs 12.8."
        " Update the driver to 525 or newer.",
    ]


def test_a_card_that_is_hidden_is_told_so(tmp_path: Path) -> None:
    machine = merge(readings_of(recorded("one_card_hidden"), tmp_path))
    lines = list(as_lines(machine, verdicts(machine)))
    assert "CUDA (CUDA0)" in lines[1]
    assert "hidden by CUDA_VISIBLE_DEVICES=1" in lines[2]
    assert "0000:08:00.0" in lines[2]
    assert (
        "good  NVIDIA GeForce RTX 3060 (0000:08:00.0) is hidden from llama.cpp by CUDA_VISIBLE_DEVICES=1. To use it,"
        " remove CUDA_VISIBLE_DEVICES from the environment or add the card to it, then restart Descant."
    ) in lines
    told = as_dict(machine, verdicts(machine))
    assert told["variables"] == {"CUDA_VISIBLE_DEVICES": "1", "CUDA_DEVICE_ORDER": "PCI_BUS_ID"}
    hidden = [device["hidden"] for device in told["devices"]]  # type: ignore[attr-defined]
    assert hidden == [None, {"variable": "CUDA_VISIBLE_DEVICES", "value": "1", "is_certain": True}, None]


@pytest.mark.parametrize("name", NAMES)
def test_every_machine_can_be_shown(name: str, tmp_path: Path) -> None:
    machine = merge(readings_of(recorded(name), tmp_path))
    found = verdicts(machine)
    lines = list(as_lines(machine, found))
    assert all("{" not in line and line == line.rstrip() for line in lines)
    assert all(any(str(verdict.words) in line for line in lines) for verdict in found)
    assert json.loads(json.dumps(as_dict(machine, found)))["devices"]

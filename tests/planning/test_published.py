"""A result stands beside figures of like hardware alone."""

import pytest

from app.hardware.machine import CpuInfo, Device, DeviceKind, LlamaInfo, Machine, RamInfo, SystemInfo
from app.planning.published import PUBLISHED, Likeness, comparison


def machine(*names: str) -> Machine:
    gpus = tuple(Device(name, DeviceKind.DISCRETE, "CUDA", 1, 1) for name in names)
    return Machine(gpus, CpuInfo(), RamInfo(), None, LlamaInfo(), SystemInfo())


@pytest.mark.parametrize(
    ("names", "layers", "hardware", "likeness"),
    [
        (("NVIDIA GeForce RTX 3090",), 24, "RTX 3090", Likeness.SAME),
        (("NVIDIA GeForce RTX 4090",), 24, "RTX 3090", Likeness.ALIKE),
        (("NVIDIA H100 80GB HBM3",), 24, "H100", Likeness.SAME),
        (("NVIDIA GeForce RTX 5090", "NVIDIA GeForce RTX 5090"), 36, "2 RTX 5090", Likeness.SAME),
        (("AMD Radeon RX 7900 XT",), 24, "RX 7900 XT", Likeness.SAME),
        (("AMD Radeon RX 7900 XTX",), 24, "RX 7900 XT", Likeness.ALIKE),
        (("AMD Radeon 8060S Graphics",), 36, "Strix Halo", Likeness.SAME),
        (("Apple M4 Max",), 36, "Apple M4 Max", Likeness.SAME),
        (("Apple M4",), 24, "Apple M4", Likeness.SAME),
        (("NVIDIA GB10",), 36, "DGX Spark", Likeness.SAME),
        ((), 36, "CPU", Likeness.ALIKE),
    ],
)
def test_like_hardware_is_found(names: tuple[str, ...], layers: int, hardware: str, likeness: Likeness) -> None:
    found = comparison("gpt-oss", layers, machine(*names))
    assert found is not None
    assert (found.published.hardware, found.likeness) == (hardware, likeness)
    assert found.ratio(found.published.written / 2) == 0.5


@pytest.mark.parametrize(
    ("architecture", "layers", "names"),
    [
        ("llama", 24, ("NVIDIA GeForce RTX 3090",)),
        ("gpt-oss", 6, ("NVIDIA GeForce RTX 3090",)),
        ("gpt-oss", 24, ("NVIDIA GeForce RTX 3090 Laptop GPU",)),
        ("gpt-oss", 24, ("NVIDIA GeForce RTX 5090", "NVIDIA GeForce RTX 5090")),
        ("gpt-oss", 24, ()),
    ],
)
def test_other_hardware_and_models_stand_beside_nothing(architecture: str, layers: int, names: tuple[str, ...]) -> None:
    assert comparison(architecture, layers, machine(*names)) is None


def test_each_figure_can_be_reached_or_is_named() -> None:
    assert all(one.written > 0 and one.layers in (24, 36) for one in PUBLISHED)
    assert len({(one.hardware, one.layers) for one in PUBLISHED}) == len(PUBLISHED)

"""How busy a machine is, with sources that are there, missing, failing or hanging."""

import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pynvml
import pytest

from app.hardware.usage import GpuUse, UsageSampler, amd_use
from tests.hardware.recorded_nvml import Card, RecordedNvml
from tests.hardware.trees import INTEL, RX_7900_XT, STRIX_HALO, lay_out

GIB = 1 << 30


class BusyNvml(RecordedNvml):
    """Recorded cards that compute, each by its name."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.busy: dict[str, int | pynvml.NVMLError] = {}

    def nvmlDeviceGetUtilizationRates(self, card: Card) -> SimpleNamespace:
        told = self.busy[str(card.name)]
        if isinstance(told, pynvml.NVMLError):
            raise told
        return SimpleNamespace(gpu=told, memory=0)


def not_supported() -> pynvml.NVMLError:
    return pynvml.NVMLError(pynvml.NVML_ERROR_NOT_SUPPORTED)


def test_this_machine(tmp_path: Path) -> None:
    sampler = UsageSampler(RecordedNvml([], pynvml.NVMLError(pynvml.NVML_ERROR_LIBRARY_NOT_FOUND)), tmp_path)
    first, second = sampler.look(), sampler.look()
    assert first.cpu is None
    assert second.cpu is not None
    assert 0.0 <= second.cpu <= 1.0
    assert 0 < second.ram_used < second.ram_total
    assert second.gpus == ()
    sampler.close()


def test_nvidia_cards_tell_what_they_can(tmp_path: Path) -> None:
    nvml = BusyNvml(
        [
            Card("A", (24 * GIB, 4 * GIB)),
            pynvml.NVMLError(pynvml.NVML_ERROR_GPU_IS_LOST),
            Card("B", not_supported()),
            Card(b"C", (8 * GIB, 8 * GIB)),
        ]
    )
    nvml.busy = {"A": 87, "B": 12, "b'C'": not_supported()}
    sampler = UsageSampler(nvml, tmp_path)
    place = "0000:01:00.0"
    expected = (
        GpuUse("A", 0.87, 20 * GIB, 24 * GIB, place),
        GpuUse("B", 0.12, pci_id=place),
        GpuUse("C", None, 0, 8 * GIB, place),
    )
    assert sampler.look().gpus == expected
    assert sampler.look().gpus == expected
    assert nvml.open == 1
    sampler.close()
    assert nvml.open == 0


@pytest.mark.parametrize("tree", [RX_7900_XT, STRIX_HALO])
def test_amd_cards_by_sysfs(tmp_path: Path, tree: dict[str, str | int]) -> None:
    folder = next(iter(tree)).rpartition("/")[0]
    root = lay_out(tmp_path, tree)
    (unknown,) = amd_use(root)
    assert unknown.busy is None
    assert 0 < unknown.used < unknown.total
    (busy,) = amd_use(lay_out(tmp_path, {f"{folder}/gpu_busy_percent": 42}))
    assert busy.busy == 0.42
    (odd,) = amd_use(lay_out(tmp_path, {f"{folder}/gpu_busy_percent": "n/a"}))
    assert odd.busy is None


def test_others_tell_nothing(tmp_path: Path) -> None:
    assert amd_use(lay_out(tmp_path, INTEL)) == ()


def test_a_driver_that_hangs_is_left_out(tmp_path: Path) -> None:
    release, asked = threading.Event(), []

    class Hanging(RecordedNvml):
        def nvmlInit(self) -> None:
            asked.append(1)
            release.wait()

    sampler = UsageSampler(Hanging([]), tmp_path)
    sampler.look()
    use = sampler.look()  # it still hangs, and is not waited for again
    assert len(asked) == 1
    assert use.ram_total > 0
    assert use.gpus == ()
    release.set()

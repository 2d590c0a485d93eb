"""Query all sources of hardware data except llama.cpp.

ggml is queried in a process of its own, since it creates contexts on the GPUs and may crash:
:mod:`app.engine.probe.client` does that, and is the entry point for other packages.
"""

import logging
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final

import msgspec

from app.hardware.amd import read_amdgpu, read_amdsmi
from app.hardware.apple import read_metal
from app.hardware.cpu import read_cpu
from app.hardware.dxgi import read_dxgi
from app.hardware.machine import CpuInfo, RamInfo, Source, SystemInfo
from app.hardware.memory import read_ram
from app.hardware.nvidia import read_nvml
from app.hardware.patience import PatientListener
from app.hardware.readings import FaultKind, GgmlReading, Readings, SourceFault
from app.hardware.surroundings import read_disk, read_system
from app.hardware.visibility import read_variables

_log = logging.getLogger(__name__)

_SECONDS: Final = 3.0
_SOURCES: Final = {
    "system": Source.SYSTEM,
    "cpu": Source.SYSTEM,
    "ram": Source.SYSTEM,
    "disk": Source.DISK,
    "nvml": Source.NVML,
    "amdgpu": Source.AMDGPU,
    "amdsmi": Source.AMDSMI,
    "metal": Source.METAL,
    "dxgi": Source.DXGI,
}


def make_listeners(seconds: float) -> dict[str, PatientListener[object]]:
    """Return one listener per source, with that time limit."""
    return {
        part: PatientListener[object](source.value, SourceFault(source, FaultKind.SLOW), seconds)
        for part, source in _SOURCES.items()
    }


_LISTENERS: Final = make_listeners(_SECONDS)
"""Kept for the whole run, so that a source is not queried again while it hangs."""


def read_sources(folder: Path | None = None, ours: Collection[int] = ()) -> Readings:
    """Query all sources except ggml in parallel. Takes about 50 ms, or three seconds if one hangs. Never fails.

    Args:
        folder: the models folder, to include its disk.
        ours: ids of our processes that hold a model.
    """
    questions: dict[str, Callable[[], object]] = {
        "system": read_system,
        "cpu": read_cpu,
        "ram": lambda: read_ram(ours),
        "nvml": read_nvml,
        "amdgpu": read_amdgpu,
        "amdsmi": read_amdsmi,
        "metal": read_metal,
        "dxgi": read_dxgi,
    }
    if folder is not None:
        questions["disk"] = lambda: read_disk(folder)
    return msgspec.structs.replace(gather(questions), variables=read_variables())


def gather(
    questions: Mapping[str, Callable[[], object]], listeners: Mapping[str, PatientListener[object]] = _LISTENERS
) -> Readings:
    """Return the answers to `questions`, whose keys are field names of :class:`Readings`."""

    def ask(part: str, question: Callable[[], object]) -> object:
        return listeners[part].ask(lambda: _answer(part, question))

    with ThreadPoolExecutor(len(questions)) as pool:  # each thread waits for a listener, which has a time limit
        answers = dict(zip(questions, pool.map(ask, questions, questions.values()), strict=True))
    faults = tuple(answer for answer in answers.values() if isinstance(answer, SourceFault))
    parts: dict[str, Any] = {"system": SystemInfo(), "cpu": CpuInfo(), "ram": RamInfo()}
    parts |= {part: answer for part, answer in answers.items() if not isinstance(answer, SourceFault)}
    return Readings(**parts, faults=faults)


def with_ggml(readings: Readings, answer: GgmlReading | SourceFault) -> Readings:
    """Return the readings with ggml's answer, or the reason why there is none."""
    if isinstance(answer, SourceFault):
        return msgspec.structs.replace(readings, faults=(*readings.faults, answer))
    return msgspec.structs.replace(readings, ggml=answer)


def _answer(part: str, question: Callable[[], object]) -> object:
    try:
        return question()
    except Exception as error:  # noqa: BLE001 a driver's library may raise anything
        _log.warning("%s failed.", part, exc_info=True)
        return SourceFault(_SOURCES[part], FaultKind.FAILED, f"{error}" or type(error).__name__)

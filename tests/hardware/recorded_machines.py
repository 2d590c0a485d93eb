"""Machines as their sources described them (``machines/*.json``), read by the code that reads real ones.

A file holds what each source said: files of ``/proc`` and ``/sys`` (`files`, and `cpuinfo` in short), answers of
sysctl, NVML, Metal, DXGI and ggml; `variables` of the environment that hide cards; and under `expected` the facts that
must come out, by their names.
"""

import json
from pathlib import Path
from typing import Any

import msgspec
import pynvml

from app.hardware.amd import read_amdgpu
from app.hardware.apple import read_metal
from app.hardware.cpu import Host, read_cpu
from app.hardware.machine import CpuInfo, Source
from app.hardware.memory import read_ram
from app.hardware.nvidia import NvmlFailedError, read_nvml
from app.hardware.readings import AmdSmiReading, DxgiReading, FaultKind, GgmlReading, Readings, SourceFault
from app.hardware.surroundings import read_system
from tests.hardware.recorded_nvml import Card, RecordedNvml
from tests.hardware.trees import lay_out

FOLDER = Path(__file__).parent / "machines"
NAMES = sorted(file.stem for file in FOLDER.glob("*.json"))


def recorded(name: str) -> dict[str, Any]:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def readings_of(machine: dict[str, Any], root: Path) -> Readings:
    """What the sources of `machine` say, its files being laid out below `root`."""
    lay_out(root, machine.get("files", {}) | {"proc/cpuinfo": _cpuinfo(machine.get("cpuinfo", {}))})
    host = Host(**machine["host"])
    is_linux = host.system == "linux"
    sysctl = machine.get("sysctl", {})
    faults: list[SourceFault] = []
    return Readings(
        system=read_system(root, host.system),
        cpu=msgspec.convert(machine["cpu"], CpuInfo) if "cpu" in machine else _cpu(host, root, sysctl),
        ram=read_ram(root=root, reported=tuple(machine["memory"])),
        ggml=_ggml(machine["ggml"], faults),
        nvml=_nvml(machine.get("nvml"), faults),
        amdgpu=read_amdgpu(root) if is_linux else None,
        amdsmi=msgspec.convert(machine["amdsmi"], AmdSmiReading) if "amdsmi" in machine else None,
        metal=read_metal(lambda key: sysctl.get(key, ""), lambda: tuple(machine["metal"]))
        if "metal" in machine
        else None,
        dxgi=msgspec.convert(machine["dxgi"], DxgiReading) if "dxgi" in machine else None,
        faults=tuple(faults),
        variables=machine.get("variables", {}),
    )


def _cpu(host: Host, root: Path, sysctl: dict[str, str]) -> CpuInfo:
    return read_cpu(host, root, lambda key: sysctl.get(key, ""))


def _cpuinfo(short: dict[str, Any]) -> str:
    """``/proc/cpuinfo`` as the kernel writes it: a block for each logical core."""
    facts = {key: value for key, value in short.items() if key not in ("core_ids", "processors")}
    core_ids = short.get("core_ids") or [None] * short.get("processors", 0)
    blocks = []
    for number, core in enumerate(core_ids):
        block = {"processor": number} | facts
        if core is not None:
            block |= {"physical id": 0, "core id": core}
        blocks.append("".join(f"{key}\t: {value}\n" for key, value in block.items()))
    return "\n".join(blocks)


def _ggml(said: dict[str, Any], faults: list[SourceFault]) -> GgmlReading | None:
    if "fault" in said:
        faults.append(SourceFault(Source.GGML, FaultKind(said["fault"]), said.get("reason", "")))
        return None
    return msgspec.convert(said, GgmlReading)


def _nvml(said: dict[str, Any] | None, faults: list[SourceFault]) -> Any:
    if said is None:
        return read_nvml(RecordedNvml([], start=_error("NVML_ERROR_LIBRARY_NOT_FOUND")))
    start = _error(said["error"]) if "error" in said else None
    cards = [_error(card) if isinstance(card, str) else _card(card) for card in said.get("cards", [])]
    try:
        return read_nvml(RecordedNvml(cards, start, said.get("driver", ""), said.get("cuda", 0)))
    except NvmlFailedError as error:
        faults.append(SourceFault(Source.NVML, FaultKind.FAILED, str(error)))
        return None


def _card(said: dict[str, Any]) -> Card:
    memory = said["memory"]
    return Card(
        name=said["name"],
        memory=_error(memory) if isinstance(memory, str) else tuple(memory),
        pci_id=said.get("pci_id", ""),
        parts=[_card(part) if part else None for part in said.get("parts", [])],
        processes={int(pid): used for pid, used in said.get("processes", {}).items()},
        capability=tuple(said.get("capability", (8, 6))),
        uuid=said.get("uuid", ""),
    )


def _error(name: str) -> pynvml.NVMLError:
    return pynvml.NVMLError(getattr(pynvml, name))

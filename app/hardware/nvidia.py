"""NVIDIA GPUs from NVML (the library behind nvidia-smi), which queries the driver without a CUDA context.

Pitfalls: the library may be present without a working driver; GPUs that use the computer's memory (GB10, Jetson) answer
"not supported" to a memory query; a partitioned card (MIG) reports the memory of all its parts, of which a process gets
one.
"""

import ctypes
import importlib
import logging
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from app.hardware.machine import GpuMemory
from app.hardware.readings import NvmlCard, NvmlPart, NvmlReading
from app.hardware.visibility import Named, named_by_cuda, read_variables

_log = logging.getLogger(__name__)

_SHARING = ("GB10", "Orin", "Thor", "Xavier")
"""Parts of the names of GPUs without their own memory, in case a driver reports a size nevertheless."""


class NvmlFailedError(Exception):
    """NVML is installed but does not work; the message is NVML's own."""


def nvidia_gpus(
    ours: Collection[int] = (), nvml: Any = None, variables: Mapping[str, str] | None = None
) -> tuple[GpuMemory, ...]:
    """Return the cards that NVML finds and CUDA would list; none without NVML.

    A shared memory has size 0: it is the computer's. If it is unknown which cards CUDA would list, those with the least
    free memory are returned.

    Args:
        ours: ids of processes whose memory counts as free, since they end before the next load.
        nvml: the interface to the driver; the module ``pynvml`` by default.
        variables: environment variables that hide cards (:mod:`app.hardware.visibility`); by default this process's.
    """
    try:
        reading = read_nvml(nvml)
    except NvmlFailedError as error:
        _log.warning("NVML does not tell its cards: %s", error)
        return ()
    if reading is None:
        return ()
    named = named_by_cuda(read_variables() if variables is None else variables, reading.cards)
    parts = dict(reversed(named.parts)) if named is not None else {}
    found = [_memory(card, ours, parts.get(position, "")) for position, card in enumerate(reading.cards)]
    return tuple(card for card in _visible(found, named) if card is not None)


def _visible(found: Sequence[GpuMemory | None], named: Named | None) -> Sequence[GpuMemory | None]:
    if named is None or (named.positions is None and named.count is None):
        return found
    if named.positions is not None:
        return [found[position] for position in named.positions]
    least = sorted(range(len(found)), key=lambda position: card.free if (card := found[position]) else 0)
    return [found[position] for position in sorted(least[: named.count])]


def read_nvml(nvml: Any = None) -> NvmlReading | None:
    """Query NVML; None if it is not installed.

    Raises:
        NvmlFailedError: it is installed but does not work.
    """
    if nvml is None:
        if not _may_have_nvml():
            return None
        nvml = importlib.import_module("pynvml")  # imported here to keep the window's startup fast
    try:
        nvml.nvmlInit()
    except nvml.NVMLError as error:
        if error.value == nvml.NVML_ERROR_LIBRARY_NOT_FOUND:
            return None
        raise NvmlFailedError(str(error)) from error
    try:
        return _read_all(nvml)
    except nvml.NVMLError as error:
        raise NvmlFailedError(str(error)) from error
    finally:
        _shut_down(nvml)


def _may_have_nvml() -> bool:
    """Whether the driver's library can be there. Its Python interface holds 2.5 MB, and most computers need none."""
    if sys.platform != "linux":
        return True
    try:
        ctypes.CDLL("libnvidia-ml.so.1")
    except OSError:
        return False
    return True


def shares_memory(name: str) -> bool:
    """Whether the NVIDIA GPU of that name uses the computer's memory."""
    return any(part in name for part in _SHARING)


def usable_part(card: NvmlCard, uuid: str = "") -> NvmlPart | None:
    """Return the part of a partitioned card that CUDA uses: that with `uuid`, else the first; None for a whole card."""
    if not card.divided or not card.parts:
        return None
    return next((part for part in card.parts if uuid and part.uuid == uuid), card.parts[0])


def _memory(card: NvmlCard, ours: Collection[int], named_part: str) -> GpuMemory | None:
    part = usable_part(card, named_part)
    name, total, free = (part.name, part.total, part.free) if part else (card.name, card.total, card.free)
    if shares_memory(name) or total is None or free is None:
        return GpuMemory(name, 0, 0, shared=True, pci_id=card.pci_id)
    free += sum(used or 0 for pid, used in card.used.items() if pid in ours)
    return GpuMemory(name, total, max(0, min(total, free)), pci_id=card.pci_id) if total > 0 else None


def _read_all(nvml: Any) -> NvmlReading:
    cards, lost = [], []
    for index in range(nvml.nvmlDeviceGetCount()):
        try:
            cards.append(_card(nvml, index))
        except nvml.NVMLError as error:
            _log.warning("NVIDIA card %s does not answer: %s", index, error)
            lost.append(f"{index}: {error}")
    cuda = _or(nvml, nvml.nvmlSystemGetCudaDriverVersion_v2, 0)
    return NvmlReading(
        driver=_text(_or(nvml, nvml.nvmlSystemGetDriverVersion, "")),
        cuda=f"{cuda // 1000}.{cuda % 1000 // 10}" if cuda else "",
        cards=tuple(cards),
        lost=tuple(lost),
    )


def _card(nvml: Any, index: int) -> NvmlCard:
    """Query one card. Raises if it is lost, or not accessible."""
    handle = nvml.nvmlDeviceGetHandleByIndex(index)
    name = _text(nvml.nvmlDeviceGetName(handle))
    try:
        memory = nvml.nvmlDeviceGetMemoryInfo(handle)
    except nvml.NVMLError_NotSupported:
        memory = None
    capability = _or(nvml, lambda: nvml.nvmlDeviceGetCudaComputeCapability(handle), None)
    divided = bool(_or(nvml, lambda: nvml.nvmlDeviceGetMigMode(handle)[0], 0))
    return NvmlCard(
        index=index,
        name=name,
        pci_id=_text(_or(nvml, lambda: nvml.nvmlDeviceGetPciInfo(handle).busId, "")),
        total=int(memory.total) if memory else None,
        free=int(memory.free) if memory else None,
        capability=f"{capability[0]}.{capability[1]}" if capability else "",
        divided=divided,
        parts=tuple(_parts(nvml, handle)) if divided else (),
        used=_used(nvml, handle),
        uuid=_uuid(nvml, handle),
    )


def _parts(nvml: Any, handle: Any) -> list[NvmlPart]:
    parts = []
    for index in range(_or(nvml, lambda: nvml.nvmlDeviceGetMaxMigDeviceCount(handle), 0)):
        try:
            part = nvml.nvmlDeviceGetMigDeviceHandleByIndex(handle, index)
            memory, name = nvml.nvmlDeviceGetMemoryInfo(part), _text(nvml.nvmlDeviceGetName(part))
        except nvml.NVMLError:  # slots without a part
            continue
        parts.append(NvmlPart(name, int(memory.total), int(memory.free), _uuid(nvml, part)))
    return parts


def _uuid(nvml: Any, handle: Any) -> str:
    return _text(_or(nvml, lambda: nvml.nvmlDeviceGetUUID(handle), ""))


def _used(nvml: Any, handle: Any) -> dict[int, int | None]:
    try:
        processes = nvml.nvmlDeviceGetComputeRunningProcesses(handle)
    except nvml.NVMLError:
        return {}
    return {int(process.pid): process.usedGpuMemory for process in processes}


def _or(nvml: Any, question: Callable[[], Any], otherwise: Any) -> Any:
    try:
        return question()
    except nvml.NVMLError:
        return otherwise


def _shut_down(nvml: Any) -> None:
    try:
        nvml.nvmlShutdown()
    except nvml.NVMLError as error:
        _log.info("NVML does not end: %s", error)


def _text(value: str | bytes) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else value

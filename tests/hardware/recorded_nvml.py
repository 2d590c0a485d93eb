"""NVML as it answered on recorded machines. It has the functions and the errors of the module ``pynvml``."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pynvml


@dataclass
class Card:
    """One card. What is an error is raised instead of answered."""

    name: str | bytes | pynvml.NVMLError
    memory: tuple[int, int] | pynvml.NVMLError
    pci_id: str | pynvml.NVMLError = "00000000:01:00.0"
    parts: "Sequence[Card | None]" = ()
    processes: dict[int, int | None] = field(default_factory=dict)
    capability: tuple[int, int] = (8, 6)
    uuid: str = ""


class RecordedNvml:
    """The part of ``pynvml`` that Descant uses."""

    NVMLError = pynvml.NVMLError
    NVMLError_NotSupported = pynvml.NVMLError_NotSupported
    NVMLError_NotFound = pynvml.NVMLError_NotFound
    NVML_ERROR_LIBRARY_NOT_FOUND = pynvml.NVML_ERROR_LIBRARY_NOT_FOUND

    def __init__(
        self,
        cards: Sequence[Card | pynvml.NVMLError],
        start: pynvml.NVMLError | None = None,
        driver: str = "570.86.15",
        cuda: int = 12080,
    ) -> None:
        self._cards = cards
        self._start = start
        self._driver = driver
        self._cuda = cuda
        self.open = 0

    def nvmlInit(self) -> None:
        if self._start is not None:
            raise self._start
        self.open += 1

    def nvmlShutdown(self) -> None:
        self.open -= 1

    def nvmlSystemGetDriverVersion(self) -> str:
        return self._driver

    def nvmlSystemGetCudaDriverVersion_v2(self) -> int:
        return self._cuda

    def nvmlDeviceGetCudaComputeCapability(self, card: Card) -> tuple[int, int]:
        return card.capability

    def nvmlDeviceGetCount(self) -> int:
        return len(self._cards)

    def nvmlDeviceGetHandleByIndex(self, index: int) -> Card:
        return _answer(self._cards[index])

    def nvmlDeviceGetName(self, card: Card) -> str | bytes:
        return _answer(card.name)

    def nvmlDeviceGetMemoryInfo(self, card: Card) -> SimpleNamespace:
        total, free = _answer(card.memory)
        return SimpleNamespace(total=total, free=free, used=total - free)

    def nvmlDeviceGetPciInfo(self, card: Card) -> SimpleNamespace:
        return SimpleNamespace(busId=_answer(card.pci_id))

    def nvmlDeviceGetUUID(self, card: Card) -> str:
        if not card.uuid:
            raise pynvml.NVMLError(pynvml.NVML_ERROR_NOT_SUPPORTED)
        return card.uuid

    def nvmlDeviceGetMigMode(self, card: Card) -> list[int]:
        if not card.parts:
            raise pynvml.NVMLError(pynvml.NVML_ERROR_NOT_SUPPORTED)
        return [1, 1]

    def nvmlDeviceGetMaxMigDeviceCount(self, card: Card) -> int:
        return len(card.parts)

    def nvmlDeviceGetMigDeviceHandleByIndex(self, card: Card, index: int) -> Card:
        part = card.parts[index]
        if part is None:
            raise pynvml.NVMLError(pynvml.NVML_ERROR_NOT_FOUND)
        return part

    def nvmlDeviceGetComputeRunningProcesses(self, card: Card) -> list[SimpleNamespace]:
        return [SimpleNamespace(pid=pid, usedGpuMemory=used) for pid, used in card.processes.items()]


def _answer(value: Any) -> Any:
    if isinstance(value, pynvml.NVMLError):
        raise value
    return value

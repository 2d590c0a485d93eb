"""What is known of a machine's memory. All sizes are bytes."""

from dataclasses import dataclass
from enum import StrEnum


class Vendor(StrEnum):
    """Who made a GPU."""

    NVIDIA = "NVIDIA"
    AMD = "AMD"
    APPLE = "Apple"


@dataclass(frozen=True, slots=True)
class GpuMemory:
    """The memory that one GPU can use now.

    Attributes:
        name: as its driver calls it.
        total: all of it.
        free: what nobody uses; never more than `total`.
        vendor: who made it.
        shared: it is the computer's own memory (Apple silicon, GB10, the graphics inside a processor), which therefore
            must not be counted a second time.
        pci_id: where it sits, such as ``0000:01:00.0``; empty where that is not told.
    """

    name: str
    total: int
    free: int
    vendor: Vendor = Vendor.NVIDIA
    shared: bool = False
    pci_id: str = ""


@dataclass(frozen=True, slots=True)
class MachineMemory:
    """The memory of a machine now.

    Attributes:
        gpus: those that a model may be put on.
        ram_total: the computer's memory, or the container's share; 0 if it is not known.
        ram_available: what a new process may take of it.
        unified: the GPUs use the computer's memory: it is there once, not twice.
    """

    gpus: tuple[GpuMemory, ...]
    ram_total: int
    ram_available: int
    unified: bool = False

    @property
    def known(self) -> bool:
        """False when not even the size of the computer's memory could be found out."""
        return self.ram_total > 0

    def without_gpus(self) -> "MachineMemory":
        """The same machine for a build of llama.cpp that cannot use its GPUs."""
        return MachineMemory((), self.ram_total, self.ram_available)

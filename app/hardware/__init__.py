"""What this machine has. So far: its memory, on the cards and beside them."""

from app.hardware.memory import read_memory
from app.hardware.records import GpuMemory, MachineMemory, Vendor

__all__ = ["GpuMemory", "MachineMemory", "Vendor", "read_memory"]

"""What this machine has: its devices with their memory and drivers, its processor, memory and disk.

:func:`read_memory` is quick and enough for a first look. :func:`app.engine.probe.client.probe` asks everybody, and
gives a :class:`Machine`; what it means is told by :func:`verdicts`.
"""

from app.hardware.machine import Device, DeviceKind, GpuMemory, Machine, MachineMemory, Vendor
from app.hardware.memory import read_memory
from app.hardware.verdicts import Level, Verdict, verdicts

__all__ = [
    "Device",
    "DeviceKind",
    "GpuMemory",
    "Level",
    "Machine",
    "MachineMemory",
    "Vendor",
    "Verdict",
    "read_memory",
    "verdicts",
]

"""The memory of NVIDIA cards as the driver reports it, and a process that holds memory of them.

    python -m tests.bench.cards BYTES...      take memory until so much of each card is free; -1 leaves a card alone

Cards are in the order of their PCI ids. The process lets go when its standard input ends.
"""

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Any

from app.core.units import GIB, MIB

_BLOCK = 2 * MIB


def used() -> tuple[int, ...]:
    """Bytes in use on each card, by everybody; empty without a card."""
    return tuple(int(memory.used) for memory in _nvml_memory())


def free() -> tuple[int, ...]:
    """Bytes that are free on each card."""
    return tuple(int(memory.free) for memory in _nvml_memory())


def pci_ids() -> tuple[str, ...]:
    """The PCI id of each card, as NVML writes it."""
    import pynvml as nvml

    nvml.nvmlInit()
    handles = [nvml.nvmlDeviceGetHandleByIndex(index) for index in range(nvml.nvmlDeviceGetCount())]
    return tuple(str(nvml.nvmlDeviceGetPciInfo(handle).busId) for handle in handles)


def _nvml_memory() -> list[Any]:
    import pynvml as nvml

    try:
        nvml.nvmlInit()
        handles = [nvml.nvmlDeviceGetHandleByIndex(index) for index in range(nvml.nvmlDeviceGetCount())]
        return [nvml.nvmlDeviceGetMemoryInfo(handle) for handle in handles]
    except nvml.NVMLError:
        return []


def settled(read: Any, seconds: float = 10.0) -> Any:
    """What `read` gives once it gives the same twice: a driver takes a moment to free what a process held."""
    deadline, last = time.monotonic() + seconds, read()
    while time.monotonic() < deadline:
        time.sleep(0.3)
        now = read()
        if now == last:
            break
        last = now
    return last


class Ballast:
    """Another process that holds memory, so that only so many GiB of each card are free; None leaves a card alone."""

    def __init__(self, *free_gib: float | None) -> None:
        self._free = [-1 if gib is None else int(gib * GIB) for gib in free_gib]
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Ballast":
        if any(size >= 0 for size in self._free):
            settled(free)
            environment = {name: value for name, value in os.environ.items() if name != "CUDA_VISIBLE_DEVICES"}
            command = [sys.executable, "-m", "tests.bench.cards", *map(str, self._free)]
            process = self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
            )
            assert process.stdout is not None
            sys.stderr.write(f"ballast: {process.stdout.readline().decode()}")
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
            self._process.wait(30)
            settled(free)


def hold(leave: Sequence[int]) -> None:
    """Take memory until so many bytes of each card are free, none for -1; keep it until standard input ends."""
    cuda = ctypes.CDLL("libcuda.so.1")
    _ok(cuda.cuInit(0))
    for index, size in enumerate(leave):
        if size >= 0:
            _fill(cuda, index, size)
    sys.stdout.write(f"{[size // MIB for size in free()]} MiB are free\n")
    sys.stdout.flush()
    sys.stdin.read()


def _fill(cuda: ctypes.CDLL, index: int, leave: int) -> None:
    device, context, address = ctypes.c_int(), ctypes.c_void_p(), ctypes.c_uint64()
    _ok(cuda.cuDeviceGet(ctypes.byref(device), index))
    _ok(cuda.cuDevicePrimaryCtxRetain(ctypes.byref(context), device))
    _ok(cuda.cuCtxSetCurrent(context))
    while (surplus := free()[index] - leave) > 2 * _BLOCK:
        size = max(_BLOCK, surplus // _BLOCK * _BLOCK - _BLOCK)
        _ok(cuda.cuMemAlloc_v2(ctypes.byref(address), ctypes.c_size_t(size)))


def _ok(status: int) -> None:
    if status != 0:
        raise SystemExit(f"CUDA says {status}")


if __name__ == "__main__":
    os.environ["CUDA_DEVICE_ORDER"] = "PCI_BUS_ID"  # as NVML counts
    hold([int(size) for size in sys.argv[1:]])

"""Memory bandwidth, which determines how fast a model generates.

What counts is the share of the nominal bandwidth that a model reaches: about 0.55 on graphics cards and CPUs, 0.7 with
unified memory (figures published for llama.cpp), and much less on data centre GPUs, which a single sequence cannot
saturate (303 tokens/s of gpt-oss-20b, measured on an H100).
"""

import re
from dataclasses import dataclass
from typing import Final

from app.core.units import GIB
from app.hardware.machine import GpuMemory

_CARD: Final = 0.55
_SHARED: Final = 0.7
_DATA_CENTRE: Final = 0.23

_GIGA: Final = 1_000_000_000
_CPU_GB_PER_S: Final = 60
"""Two channels of ordinary memory: between DDR4-3200 (51) and DDR5-5600 (90). Conservative, as it cannot be queried."""
_CORE_GB_PER_S: Final = 12
"""Bandwidth of one core: two cores generated 5 tokens/s of gpt-oss-20b (measured), eight saturate the memory."""
_SHARED_GB_PER_S: Final = 100
_BY_SIZE = ((40 * GIB, 600), (15 * GIB, 400), (7 * GIB, 250), (0, 120))
"""Conservative bandwidth for GPUs that are not listed, by the size of their memory."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Bytes per second that a model reads; `known` if the bandwidth comes from the list."""

    bytes_per_second: float
    known: bool


_KNOWN: tuple[tuple[str, int, float], ...] = (
    (r"GB10\b", 273, _SHARED),
    (r"8060S|8050S|STRIX HALO", 256, _SHARED),
    (r"APPLE M\d ULTRA", 800, _SHARED),
    (r"APPLE M[345] MAX", 410, _SHARED),
    (r"APPLE M[12] MAX", 400, _SHARED),
    (r"APPLE M[45] PRO", 273, _SHARED),
    (r"APPLE M3 PRO", 150, _SHARED),
    (r"APPLE M[12] PRO", 200, _SHARED),
    (r"APPLE M[45]\b", 120, _SHARED),
    (r"APPLE M[23]\b", 100, _SHARED),
    (r"APPLE M1\b", 68, _SHARED),
    (r"\b(?:B200|B300|H200|GH200|H100|H800|A100|A800)\b", 3_000, _DATA_CENTRE),
    (r"RTX PRO 6000", 1_792, _CARD),
    (r"RTX 6000 ADA|L40|RTX A6000", 800, _CARD),
    (r"RTX 5090.*LAPTOP|RTX 5080.*LAPTOP", 896, _CARD),
    (r"RTX 5090", 1_792, _CARD),
    (r"RTX 5080", 960, _CARD),
    (r"RTX 5070 TI.*LAPTOP", 672, _CARD),
    (r"RTX 5070 TI", 896, _CARD),
    (r"RTX 50[56]0.*LAPTOP|RTX 5070.*LAPTOP", 384, _CARD),
    (r"RTX 5070", 672, _CARD),
    (r"RTX 5060", 448, _CARD),
    (r"RTX 4090.*LAPTOP", 576, _CARD),
    (r"RTX 4090", 1_008, _CARD),
    (r"RTX 4080.*LAPTOP", 432, _CARD),
    (r"RTX 4080", 717, _CARD),
    (r"RTX 40[567]0.*LAPTOP", 192, _CARD),
    (r"RTX 4070 TI SUPER", 672, _CARD),
    (r"RTX 4070", 504, _CARD),
    (r"RTX 4060", 272, _CARD),
    (r"RTX 30[89]0.*LAPTOP|RTX 3070.*LAPTOP", 384, _CARD),
    (r"RTX 3090", 936, _CARD),
    (r"RTX 3080", 760, _CARD),
    (r"RTX 3070", 448, _CARD),
    (r"RTX 3060", 336, _CARD),
    (r"RX 7900", 800, _CARD),
    (r"RX 9070", 640, _CARD),
    (r"RX 7800|RX 6[89]\d0", 512, _CARD),
    (r"RX 6700", 384, _CARD),
    (r"RX 7600", 288, _CARD),
)
"""Bandwidth in gigabytes per second by name, special cases first; for a family, that of its slower models."""


def gpu_rate(gpu: GpuMemory) -> Rate:
    """Return how fast a model on this GPU reads its weights."""
    name = gpu.name.upper()
    for pattern, figure, share in _KNOWN:
        if re.search(pattern, name):
            return Rate(figure * _GIGA * share, known=True)
    if gpu.shared:
        return Rate(_SHARED_GB_PER_S * _GIGA * _SHARED, known=False)
    figure = next(figure for size, figure in _BY_SIZE if gpu.total >= size)
    return Rate(figure * _GIGA * _CARD, known=False)


def cpu_rate(gpus: tuple[GpuMemory, ...], cores: int = 0) -> Rate:
    """Return how fast the CPU reads weights; with unified memory, from the GPU's bandwidth at the CPU's lower share.

    Args:
        gpus: GPUs of the machine.
        cores: number of cores that compute; 0 if unknown.
    """
    shared = next((gpu_rate(gpu) for gpu in gpus if gpu.shared), None)
    if shared is not None:
        return Rate(shared.bytes_per_second * _CARD / _SHARED, shared.known)
    figure = min(_CPU_GB_PER_S, cores * _CORE_GB_PER_S) if cores else _CPU_GB_PER_S
    return Rate(figure * _GIGA * _CARD, known=False)

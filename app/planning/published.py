"""Published generation speeds of gpt-oss with llama.cpp, to compare a benchmark with.

Figures are tokens generated per second for a single sequence with a short context. All except the H100's, which was
measured with our own build, are user reports (autumn 2025 to 2026). Settings and versions differ, so a difference of up
to a third means nothing.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.core.sentences import Phrase, phrase
from app.hardware.machine import Machine

_GPT_OSS: Final = "gpt-oss"


class Origin(StrEnum):
    """The source of a figure."""

    REPORTED = "reported"
    """Published by others for llama.cpp."""
    MEASURED = "measured"
    """Measured by us with our own build."""


class Likeness(StrEnum):
    """How similar the hardware is to that of the figure."""

    SAME = "same"
    ALIKE = "alike"
    """Another model of the same family, or memory about as fast."""


@dataclass(frozen=True, slots=True)
class Published:
    """One published figure.

    Attributes:
        hardware: hardware that it was measured on.
        layers: layers of the model, which identify it: 24 for gpt-oss-20b, 36 for gpt-oss-120b.
        written: generation speed in tokens per second.
        note: special conditions, if any.
    """

    hardware: str
    layers: int
    written: float
    origin: Origin = Origin.REPORTED
    note: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A published figure that a result can be compared with."""

    published: Published
    likeness: Likeness

    def ratio(self, written: float) -> float:
        """Return a result relative to the published figure; 1 for the same speed."""
        return written / self.published.written


_20B, _120B = 24, 36

PUBLISHED: Final = (
    Published("RTX PRO 6000", _20B, 391),
    Published("RTX 5090", _20B, 386),
    Published("H100", _20B, 303, Origin.MEASURED, phrase("random weights in the exact shape")),
    Published("RTX 3090", _20B, 238),
    Published("RX 7900 XT", _20B, 163),
    Published("RX 9070 XT", _20B, 133),
    Published("DGX Spark", _20B, 80),
    Published("Strix Halo", _20B, 74),
    Published("Apple M4 Pro", _20B, 66),
    Published("RTX 5070", _20B, 58, note=phrase("12 GB, so some experts are on the CPU")),
    Published("Apple M4", _20B, 26, note=phrase("Mac mini with 16 GB")),
    Published("2 RTX 5090", _120B, 108),
    Published("Apple M4 Max", _120B, 74),
    Published("DGX Spark", _120B, 58),
    Published("Strix Halo", _120B, 52),
    Published("RTX 3090", _120B, 33, note=phrase("the experts of 25 layers are on the CPU")),
    Published("RX 6900 XT", _120B, 19, note=phrase("most experts are on the CPU")),
    Published("8 GB GPU", _120B, 25.6, note=phrase("with a Core i9-14900K, all experts on the CPU")),
    Published("CPU", _120B, 14.5, note=phrase("dual-channel DDR5, no GPU")),
)

_SAME: Final = (
    (r"RTX PRO 6000", "RTX PRO 6000"),
    (r"RTX 5090(?!.*LAPTOP)", "RTX 5090"),
    (r"\bG?H100|H800", "H100"),
    (r"RTX 3090(?!.*LAPTOP)", "RTX 3090"),
    (r"RX 7900 XT\b", "RX 7900 XT"),
    (r"RX 9070 XT\b", "RX 9070 XT"),
    (r"GB10\b", "DGX Spark"),
    (r"8060S|STRIX HALO", "Strix Halo"),
    (r"APPLE M4 PRO", "Apple M4 Pro"),
    (r"APPLE M4 MAX", "Apple M4 Max"),
    (r"APPLE M4\b(?! PRO| MAX)", "Apple M4"),
    (r"RTX 5070(?! TI)(?!.*LAPTOP)", "RTX 5070"),
    (r"RX 6900", "RX 6900 XT"),
)
"""Patterns for GPU names in capitals, and the hardware that they mean."""

_ALIKE: Final = (
    (r"\b(?:H200|B200|A100)\b", "H100"),
    (r"RTX 4090|RTX 3080 TI|RTX A6000|RTX 6000 ADA|L40", "RTX 3090"),
    (r"RX 7900", "RX 7900 XT"),
    (r"RX 9070|RX 6[89]50|RX 7800", "RX 9070 XT"),
    (r"8050S", "Strix Halo"),
    (r"APPLE M5 PRO|APPLE M3 PRO", "Apple M4 Pro"),
    (r"APPLE M[35] MAX", "Apple M4 Max"),
    (r"APPLE M[235]\b", "Apple M4"),
    (r"RTX 4070(?!.*LAPTOP)", "RTX 5070"),
)
"""Patterns for GPUs with about the same speed as the hardware named."""


def comparison(architecture: str, n_layers: int, machine: Machine) -> Comparison | None:
    """Return the published figure for this model on hardware like that of `machine`; None if there is none."""
    if architecture != _GPT_OSS:
        return None
    figures = {one.hardware: one for one in PUBLISHED if one.layers == n_layers}
    gpus = [gpu.name.upper() for gpu in machine.usable_gpus]
    if not gpus:
        return Comparison(figures["CPU"], Likeness.ALIKE) if "CPU" in figures else None
    for likeness, patterns in ((Likeness.SAME, _SAME), (Likeness.ALIKE, _ALIKE)):
        for pattern, hardware in patterns:
            if re.search(pattern, gpus[0]):
                found = figures.get(f"{len(gpus)} {hardware}" if len(gpus) > 1 else hardware)
                if found is not None:
                    return Comparison(found, likeness)
    return None


def hardware_words(found: Comparison) -> Phrase:
    """Describe the hardware of the figure."""
    if found.likeness is Likeness.SAME:
        return phrase("{hardware}", hardware=found.published.hardware)
    return phrase("{hardware}, which is similar", hardware=found.published.hardware)

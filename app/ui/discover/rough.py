"""Estimates whether a search result fits before its header is read: like the page's badges, but shorter."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto

from app.hardware.machine import MachineMemory
from app.planning.fit import rough_fit
from app.planning.sums import HOST_MARGIN
from app.ui.words import tr


class Rough(Enum):
    """The estimate from the number of parameters. PART: partly on the GPU."""

    GPU = auto()
    PART = auto()
    CPU = auto()
    TOO_LARGE = auto()

    @property
    def fits(self) -> bool:
        """Whether it could be loaded."""
        return self is not Rough.TOO_LARGE

    @property
    def words(self) -> str:
        """The text of the badge, worded as the file's badge will start."""
        match self:
            case Rough.GPU:
                return tr("Fits on the GPU")
            case Rough.PART:
                return tr("Fits partly on the GPU")
            case Rough.CPU:
                return tr("CPU only")
            case Rough.TOO_LARGE:
                return tr("Too large")

    @property
    def tone(self) -> str:
        """The tone of the badge; neutral on the CPU, since its speed is not known yet."""
        return {Rough.GPU: "good", Rough.TOO_LARGE: "bad"}.get(self, "second")


RoughFit = Callable[[int], Rough | None]
"""Returns how a model with that many parameters fits; None if unknown."""


def rough_of(parameters: int, memory: MachineMemory) -> Rough | None:
    """Return how a model with `parameters` parameters fits on this machine; None if unknown."""
    fits = rough_fit(parameters, memory)
    if fits is None:
        return None
    if not fits:
        return Rough.TOO_LARGE
    if memory.unified:
        return Rough.GPU
    if not memory.gpus:
        return Rough.CPU
    # Without free memory beside the GPUs, it must fit on them completely.
    return Rough.GPU if rough_fit(parameters, replace(memory, ram_available=HOST_MARGIN)) else Rough.PART

"""Whether a result of a search fits, before anybody has read a header: as the page's badges say it, but shorter."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto

from app.hardware import MachineMemory
from app.planning import rough_fit
from app.planning.sums import HOST_MARGIN
from app.ui.words import tr


class Rough(Enum):
    """What can be told from the number of parameters. PART: on the GPU in part."""

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
        """As the badge of its file will begin."""
        match self:
            case Rough.GPU:
                return tr("Fits on the GPU")
            case Rough.PART:
                return tr("Fits in part on the GPU")
            case Rough.CPU:
                return tr("CPU only")
            case Rough.TOO_LARGE:
                return tr("Too large")

    @property
    def tone(self) -> str:
        """As that of the badge; how fast it is on the CPU nobody knows yet."""
        return {Rough.GPU: "good", Rough.TOO_LARGE: "bad"}.get(self, "second")


RoughFit = Callable[[int], Rough | None]
"""How a model of so many parameters fits; None: it cannot be told."""


def rough_of(parameters: int, memory: MachineMemory) -> Rough | None:
    """How a model of so many parameters fits this machine; None: it cannot be told."""
    fits = rough_fit(parameters, memory)
    if fits is None:
        return None
    if not fits:
        return Rough.TOO_LARGE
    if memory.unified:
        return Rough.GPU
    if not memory.gpus:
        return Rough.CPU
    # With no room beside the GPUs it must be on them as a whole.
    return Rough.GPU if rough_fit(parameters, replace(memory, ram_available=HOST_MARGIN)) else Rough.PART

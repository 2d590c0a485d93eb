"""Whether and how a model fits on a machine: the short form of a plan, for files in Discover not downloaded yet."""

from dataclasses import dataclass
from typing import Final

from app.core.sentences import Phrase
from app.core.units import MIB
from app.gguf.facts import ModelFacts
from app.hardware.machine import MachineMemory
from app.planning.constraints import PlanConstraints
from app.planning.corrections import NONE, Corrections
from app.planning.plan import FitKind, Plan
from app.planning.planner import DEFAULT_CONSTRAINTS, quick_plan
from app.planning.sums import GPU_RESERVE, HOST_MARGIN, DeviceSum

_BITS_PER_PARAMETER: Final = 4.25
_ROUGH_WORK: Final = 512 * MIB


@dataclass(frozen=True, slots=True)
class Fit:
    """How a model fits, with the figures behind it.

    Attributes:
        kind: see :class:`FitKind`.
        n_gpu_layers: number of layers on the GPU as llama.cpp counts them, the output being one.
        n_layers: layers of the model, not counting the output.
        moved_layers: number of layers on the GPU whose experts are on the CPU.
        short_bytes: bytes that are missing if the model is too large; else 0.
        tokens_per_second: approximate generation speed; 0 if the model does not fit.
        n_ctx: context length in tokens that this applies to.
        sums: sums of each device that is used, system memory last. If the model is too large, those of the placement
            that comes closest.
        reasons: sentences that explain the result.
    """

    kind: FitKind
    n_gpu_layers: int
    n_layers: int
    moved_layers: int
    short_bytes: int
    tokens_per_second: float
    n_ctx: int
    sums: tuple[DeviceSum, ...]
    reasons: tuple[Phrase, ...]

    @property
    def fits(self) -> bool:
        """Whether the model can be loaded."""
        return self.kind not in (FitKind.TOO_LARGE, FitKind.UNKNOWN)

    @property
    def layers_on_gpu(self) -> int:
        """Layers on the GPU, not counting the output."""
        return max(0, min(self.n_gpu_layers - 1, self.n_layers))

    @property
    def n_gpus(self) -> int:
        """Number of GPUs that are used."""
        return sum(1 for device in self.sums if device.is_gpu)


def fit_model(
    facts: ModelFacts,
    memory: MachineMemory,
    constraints: PlanConstraints = DEFAULT_CONSTRAINTS,
    corrections: Corrections = NONE,
) -> Fit:
    """Return how a model fits at best on a machine: the short form of :func:`app.planning.planner.plan_load`."""
    return fit_of(quick_plan(facts, memory, constraints, corrections))


def fit_of(plan: Plan) -> Fit:
    """Return the short form of a plan."""
    return Fit(
        kind=plan.kind,
        n_gpu_layers=plan.n_gpu_layers,
        n_layers=plan.n_layers,
        moved_layers=plan.moved_layers,
        short_bytes=plan.short_bytes,
        tokens_per_second=plan.speed_write.likely,
        n_ctx=plan.n_ctx,
        sums=plan.sums,
        reasons=plan.reasons,
    )


def rough_fit(parameters: int, memory: MachineMemory) -> bool | None:
    """Whether a model with that many parameters could fit at 4.25 bits each; None if that is unknown.

    For lists of models whose headers have not been read.
    """
    if parameters <= 0 or not memory.known:
        return None
    needed = int(parameters * _BITS_PER_PARAMETER / 8) + _ROUGH_WORK
    room = memory.ram_available - HOST_MARGIN
    if not memory.unified:
        room += sum(max(0, gpu.free - GPU_RESERVE) for gpu in memory.gpus)
    return needed <= room

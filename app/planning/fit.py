"""Whether and how a model fits on a machine: a plan as Discover shows it, beside files that nobody has yet."""

from dataclasses import dataclass
from typing import Final

from app.core.sentences import Phrase
from app.core.units import MIB
from app.gguf import ModelFacts
from app.hardware import MachineMemory
from app.planning.corrections import NONE, Corrections
from app.planning.plan import FitKind, Plan
from app.planning.planner import DEFAULT_WISHES, quick_plan
from app.planning.sums import GPU_RESERVE, HOST_MARGIN, DeviceSum
from app.planning.wishes import PlanWishes

_BITS_PER_PARAMETER: Final = 4.25
_ROUGH_WORK: Final = 512 * MIB


@dataclass(frozen=True, slots=True)
class Fit:
    """How a model fits, and the figures behind it.

    Attributes:
        kind: see :class:`FitKind`.
        n_gpu_layers: for llama.cpp: layers on the GPU, the output being one of them.
        n_layers: layers of the model, the output not counted.
        moved_layers: of so many layers on the GPU the experts are on the CPU.
        short_bytes: what is missing, if it is too large; else 0.
        tokens_per_second: about how fast it writes; 0 if it does not fit.
        context: length in tokens that this is for.
        sums: of each device that is used, the computer's memory last. If it is too large, those of the way that comes
            nearest.
        reasons: why it is so, in sentences.
    """

    kind: FitKind
    n_gpu_layers: int
    n_layers: int
    moved_layers: int
    short_bytes: int
    tokens_per_second: float
    context: int
    sums: tuple[DeviceSum, ...]
    reasons: tuple[Phrase, ...]

    @property
    def fits(self) -> bool:
        """Whether it can be loaded."""
        return self.kind not in (FitKind.TOO_LARGE, FitKind.UNKNOWN)

    @property
    def layers_on_gpu(self) -> int:
        """Layers on the GPU, the output not counted."""
        return max(0, min(self.n_gpu_layers - 1, self.n_layers))

    @property
    def n_gpus(self) -> int:
        """How many GPUs are used."""
        return sum(1 for device in self.sums if device.is_gpu)


def fit_model(
    facts: ModelFacts,
    memory: MachineMemory,
    wishes: PlanWishes = DEFAULT_WISHES,
    corrections: Corrections = NONE,
) -> Fit:
    """Find the best way for a model on a machine: what :func:`app.planning.planner.plan_load` would do."""
    return fit_of(quick_plan(facts, memory, wishes, corrections))


def fit_of(plan: Plan) -> Fit:
    """A plan in short."""
    return Fit(
        kind=plan.kind,
        n_gpu_layers=plan.n_gpu_layers,
        n_layers=plan.n_layers,
        moved_layers=plan.moved_layers,
        short_bytes=plan.short_bytes,
        tokens_per_second=plan.speed_write.likely,
        context=plan.n_ctx,
        sums=plan.sums,
        reasons=plan.reasons,
    )


def rough_fit(parameters: int, memory: MachineMemory) -> bool | None:
    """Whether a model with so many weights would fit at all if they took 4.25 bits each; None if that is not known.

    For lists of models whose headers nobody has read yet.
    """
    if parameters <= 0 or not memory.known:
        return None
    needed = int(parameters * _BITS_PER_PARAMETER / 8) + _ROUGH_WORK
    room = memory.ram_available - HOST_MARGIN
    if not memory.unified:
        room += sum(max(0, gpu.free - GPU_RESERVE) for gpu in memory.gpus)
    return needed <= room

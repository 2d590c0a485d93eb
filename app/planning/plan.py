"""A plan: how a model is to be loaded, with every figure behind it."""

from dataclasses import dataclass
from enum import Enum, auto

from app.core.sentences import Phrase
from app.planning.kv_cache import CacheType, Shape
from app.planning.placement import Placement
from app.planning.speed import Range
from app.planning.sums import DeviceSum


class FitKind(Enum):
    """How a model fits."""

    GPU = auto()
    """All of it on the GPU."""
    EXPERTS_ON_CPU = auto()
    """All layers on the GPU, the experts of some in the computer's memory."""
    PART_ON_GPU = auto()
    """Some layers on the GPU, the others on the CPU."""
    CPU = auto()
    """On the CPU alone."""
    TOO_LARGE = auto()
    """It does not fit."""
    UNKNOWN = auto()
    """The machine does not tell its memory."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a model is to be loaded, and what that takes.

    Attributes:
        kind: see :class:`FitKind`.
        shape: the settings of the context; likewise `placement`, where the layers go.
        n_gpu_layers: for llama.cpp: the last so many layers are on GPUs, the output being one.
        n_cpu_moe: for llama.cpp: the experts of so many of the first layers stay in the computer's memory.
        n_layers: layers of the model, the output not counted.
        moved_layers: of so many layers on GPUs the experts are elsewhere; `n_cpu_moe` but for layers without any.
        n_ctx: context length, in tokens.
        n_batch: tokens that llama.cpp takes at once: more than `n_ubatch` where several GPUs can work side by side.
        n_ubatch: tokens that are computed at once.
        type_k: how the keys of the cache are packed; likewise `type_v`.
        flash_attention: None where llama.cpp is to see for itself whether the model can have it.
        n_threads: 0 where the cores were not counted.
        tensor_split: how many layers each of the machine's GPUs gets, in their order; empty unless several get some.
        main_gpu: the one GPU that is used, by the same order; -1 where it is several or none.
        fits: it can be loaded.
        tight: it can, but little is left on some device.
        short_bytes: what is missing if it does not fit; else 0.
        devices: the sum of each GPU that is used.
        host: the sum of the computer's memory.
        speed_prompt: tokens of a long prompt in a second; likewise `speed_write`, what is written after little text.
        exact: False if the architecture is not a measured one; cache and work are upper bounds then.
        reasons: why it is so, and what would change it.
        alternatives: other plans that somebody may prefer.
    """

    kind: FitKind
    shape: Shape
    placement: Placement
    n_gpu_layers: int
    n_cpu_moe: int
    n_layers: int
    moved_layers: int
    n_ctx: int
    n_batch: int
    n_ubatch: int
    type_k: CacheType
    type_v: CacheType
    flash_attention: bool | None
    n_threads: int
    tensor_split: tuple[float, ...]
    main_gpu: int
    fits: bool
    tight: bool
    short_bytes: int
    devices: tuple[DeviceSum, ...]
    host: DeviceSum
    speed_prompt: Range
    speed_write: Range
    exact: bool
    reasons: tuple[Phrase, ...]
    alternatives: "tuple[Alternative, ...]" = ()

    @property
    def sums(self) -> tuple[DeviceSum, ...]:
        """Of each device that is used, the computer's memory last."""
        return (*self.devices, self.host)

    @property
    def layers_on_gpu(self) -> int:
        """Layers on GPUs, the output not counted."""
        return max(0, min(self.n_gpu_layers - 1, self.n_layers))


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another plan for the same model and machine.

    Attributes:
        title: what is better about it, in two or three words.
        difference: what it gives and what it costs.
    """

    title: Phrase
    difference: Phrase
    plan: Plan

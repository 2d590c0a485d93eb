"""A plan: how a model will be loaded, with every figure behind it."""

from dataclasses import dataclass
from enum import Enum, auto

from app.core.kept_chats import LEFT_IN_MEMORY, LEFT_ON_CARD, MOST_IN_MEMORY
from app.core.sentences import Phrase
from app.planning.cache_type import CacheType
from app.planning.kv_cache import Shape
from app.planning.placement import Placement
from app.planning.speed import Range
from app.planning.sums import DeviceSum


class FitKind(Enum):
    """The ways in which a model can fit on a machine."""

    GPU = auto()
    """All layers and the output are on the GPU."""
    EXPERTS_ON_CPU = auto()
    """All layers are on the GPU, but the experts of some are in system memory."""
    PART_ON_GPU = auto()
    """Some layers are on the GPU, the others on the CPU."""
    CPU = auto()
    """All layers are on the CPU."""
    TOO_LARGE = auto()
    """The model does not fit."""
    UNKNOWN = auto()
    """The memory of the machine is unknown."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a model will be loaded, and what that takes.

    Attributes:
        kind: see :class:`FitKind`.
        shape: settings of the context; `placement` says where the layers go.
        n_gpu_layers: number of layers on GPUs as llama.cpp counts them, from the last, the output being one.
        n_cpu_moe: number of layers, counted from the first, whose experts stay in system memory, as for llama.cpp.
        n_layers: layers of the model, not counting the output.
        moved_layers: layers on GPUs whose experts are elsewhere: `n_cpu_moe` without the layers that have none.
        n_ctx: context length, in tokens.
        n_batch: batch size: tokens that llama.cpp accepts in one call; more than `n_ubatch` if several GPUs can work in
            parallel.
        n_ubatch: physical batch size: tokens computed at once.
        type_k: cache type of the keys; `type_v` is that of the values.
        flash_attention: None if llama.cpp decides whether the model supports it.
        n_threads: number of threads; 0 if the number of cores is unknown.
        tensor_split: number of layers for each of the machine's GPUs, in order; empty unless several GPUs get some.
        main_gpu: index of the only GPU that is used, in the same order; -1 for several or none.
        fits: the model can be loaded.
        tight: it can be loaded, but little memory stays free on some device.
        short_bytes: bytes that are missing if it does not fit; else 0.
        devices: sums of each GPU that is used.
        host: sum of system memory.
        speed_prompt: processing speed of a long prompt; `speed_write` is the generation speed with a short context.
        exact: False if the architecture has not been measured; cache and compute memory are then upper bounds.
        reasons: why the plan is as it is, and what would change it.
        alternatives: other plans that the user may prefer.
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
        """Sums of each device that is used, system memory last."""
        return (*self.devices, self.host)

    def room_for_chats(self, device: DeviceSum, lent: int = 0) -> int:
        """Return how many bytes of what is left on one of `sums` the states of other chats may take.

        Args:
            lent: bytes of system memory that a GPU without its own memory takes for the model.
        """
        if not device.is_gpu:
            return max(0, min(MOST_IN_MEMORY, device.left - lent - LEFT_IN_MEMORY))
        slots = self.shape.n_sequences - 1 if device.layers else 0
        return max(0, min(slots * device.cache, device.left - LEFT_ON_CARD))

    @property
    def layers_on_gpu(self) -> int:
        """Layers on GPUs, not counting the output."""
        return max(0, min(self.n_gpu_layers - 1, self.n_layers))


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another plan for the same model and machine.

    Attributes:
        title: its advantage, in two or three words.
        difference: its advantage and its cost, in one sentence.
    """

    title: Phrase
    difference: Phrase
    plan: Plan

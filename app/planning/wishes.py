"""What is wanted of a load."""

from dataclasses import dataclass
from typing import Final

from app.gguf import ModelFacts
from app.planning.kv_cache import PACKED, CacheType, Shape

CONTEXTS: Final = (16_384, 8_192, 4_096)
"""The lengths that are tried, longest first, when nobody asked for one."""

USUAL_BATCH: Final = 512
"""llama.cpp's own."""


@dataclass(frozen=True, slots=True)
class PlanWishes:
    """What is wanted of a load. A value that is given is taken as it is; one that is None is planned.

    Attributes:
        context: tokens.
        n_gpu_layers: layers on the GPU, the output being one of them; -1 or more than there are for all.
        n_cpu_moe: the experts of so many of the first layers stay in the computer's memory.
        n_ubatch: tokens that are computed at once.
        type_k: how the keys of the cache are packed; likewise `type_v`.
        swa_full: windowed layers hold the whole context as well.
        n_outputs_max: tokens of a batch whose logits are asked for. Our engine asks for one; 0 means all.
        leave_gpu: bytes that stay free on each GPU for other programs, besides the usual margin; likewise `leave_ram`.
    """

    context: int | None = None
    n_gpu_layers: int | None = None
    n_cpu_moe: int | None = None
    n_ubatch: int | None = None
    type_k: CacheType | None = None
    type_v: CacheType | None = None
    swa_full: bool = False
    n_outputs_max: int = 1
    leave_gpu: int = 0
    leave_ram: int = 0

    @property
    def places(self) -> bool:
        """Whether somebody has said where layers go."""
        return self.n_gpu_layers is not None or self.n_cpu_moe is not None

    def contexts(self, trained: int) -> tuple[int, ...]:
        """The lengths to try, longest first."""
        if self.context is not None:
            return (self.context,)
        return tuple(dict.fromkeys(min(length, trained) for length in CONTEXTS))

    def shape(self, context: int, packing: CacheType = CacheType.F16, n_ubatch: int = USUAL_BATCH) -> Shape:
        """The settings of a context of that length; `packing` and `n_ubatch` hold where nothing was asked for."""
        return Shape(
            context,
            self.n_ubatch or n_ubatch,
            self.type_k or packing,
            self.type_v or packing,
            self.swa_full,
            self.n_outputs_max,
        )

    def packings(self, facts: ModelFacts) -> tuple[CacheType, ...]:
        """How the cache may be packed, best first.

        Packed values need flash attention, which of other models is not known before they are loaded.
        """
        divides = facts.key_length % PACKED == 0 == facts.value_length % PACKED
        if self.type_k is not None or self.type_v is not None or not facts.is_gpt_oss or not divides:
            return (CacheType.F16,)
        return (CacheType.F16, CacheType.Q8_0)

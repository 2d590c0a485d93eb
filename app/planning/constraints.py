"""The constraints of a plan: what the user has fixed."""

from dataclasses import dataclass
from typing import Final

from app.gguf.facts import ModelFacts
from app.planning.cache_type import CacheType
from app.planning.kv_cache import OUTPUTS, PACKED, Shape

CONTEXTS: Final = (16_384, 8_192, 4_096)
"""Context lengths to try, longest first, if none was requested."""

USUAL_BATCH: Final = 512
"""llama.cpp's default physical batch size."""


@dataclass(frozen=True, slots=True)
class PlanConstraints:
    """The constraints of a plan. A given value is used as it is; a value that is None is planned.

    Attributes:
        n_ctx: context length in tokens.
        n_gpu_layers: number of layers on the GPU, the output being one; -1 or more than there are for all.
        n_cpu_moe: number of layers, counted from the first, whose experts stay in system memory.
        tensor_split: share of the layers on each of the machine's GPUs, in order. Ignored on a machine with another
            number of GPUs.
        n_ubatch: physical batch size: tokens computed at once.
        type_k: cache type of the keys; `type_v` is that of the values.
        swa_full: sliding-window layers also hold the whole context.
        n_outputs_max: tokens of a batch whose logits are requested, by default those of our engine; 0 means all.
        leave_gpu: bytes to leave free on each GPU besides the default margin; `leave_ram` is the same for system
            memory.
    """

    n_ctx: int | None = None
    n_gpu_layers: int | None = None
    n_cpu_moe: int | None = None
    tensor_split: tuple[int, ...] | None = None
    n_ubatch: int | None = None
    type_k: CacheType | None = None
    type_v: CacheType | None = None
    swa_full: bool = False
    n_outputs_max: int = OUTPUTS
    leave_gpu: int = 0
    leave_ram: int = 0

    @property
    def places(self) -> bool:
        """Whether the placement of layers is given."""
        return self.n_gpu_layers is not None or self.n_cpu_moe is not None

    def contexts(self, trained: int) -> tuple[int, ...]:
        """Return the context lengths to try, longest first."""
        if self.n_ctx is not None:
            return (self.n_ctx,)
        return tuple(dict.fromkeys(min(length, trained) for length in CONTEXTS))

    def shape(self, context: int, packing: CacheType = CacheType.F16, n_ubatch: int = USUAL_BATCH) -> Shape:
        """Return the shape for that context length; `packing` and `n_ubatch` apply where no value is given."""
        return Shape(
            context,
            self.n_ubatch or n_ubatch,
            self.type_k or packing,
            self.type_v or packing,
            self.swa_full,
            self.n_outputs_max,
        )

    def packings(self, facts: ModelFacts) -> tuple[CacheType, ...]:
        """Return the cache types to try, best first.

        Quantized values need flash attention, and for other models than gpt-oss its support is unknown before the load.
        """
        divides = facts.key_length % PACKED == 0 == facts.value_length % PACKED
        if self.type_k is not None or self.type_v is not None or not facts.is_gpt_oss or not divides:
            return (CacheType.F16,)
        return (CacheType.F16, CacheType.Q8_0)

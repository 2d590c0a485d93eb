"""Where the parts of a model are placed, and the weights that llama.cpp then keeps on each side.

llama.cpp counts GPU layers from the last, with the output as one of them; experts on the CPU are those of the first
layers (``--n-gpu-layers``, ``--n-cpu-moe``). The input embedding always stays in system memory.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from app.gguf.facts import ModelFacts


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a model's layers go.

    Attributes:
        n_gpu_layers: number of layers on the GPU, counted from the last, the output being one; 0 for none at all.
        n_cpu_moe: number of layers, counted from the first, whose experts are in system memory.
        lends_gpu: no layer is on the GPU, but large batches are copied there piece by piece and computed. llama.cpp
            does that with 0 layers unless the GPU is disabled.
    """

    n_gpu_layers: int
    n_cpu_moe: int = 0
    lends_gpu: bool = False

    @property
    def uses_gpu(self) -> bool:
        """Whether any layer is on the GPU."""
        return self.n_gpu_layers > 0


def everything_on_gpu(facts: ModelFacts, n_cpu_moe: int = 0) -> Placement:
    """Place all layers and the output on the GPU, except for the experts of the first `n_cpu_moe` layers."""
    return Placement(facts.n_layers + 1, n_cpu_moe)


def first_gpu_layer(facts: ModelFacts, placement: Placement) -> int:
    """Return the first layer that is on the GPU; the number of layers if none is."""
    return max(0, facts.n_layers + 1 - max(1, placement.n_gpu_layers))


def gpu_weights(facts: ModelFacts, placement: Placement) -> tuple[int, ...]:
    """Return the bytes of weights on the GPU by layer; the last entry is the output and what belongs to no layer."""
    sizes, first = facts.tensor_bytes, first_gpu_layer(facts, placement)
    layers = [
        (rest + (experts if layer >= placement.n_cpu_moe else 0)) if layer >= first else 0
        for layer, (rest, experts) in enumerate(zip(sizes.rest, sizes.experts, strict=True))
    ]
    return (*layers, output_bytes(facts) + sizes.other if placement.uses_gpu else 0)


def output_bytes(facts: ModelFacts) -> int:
    """Return the size of the output matrix. A model without one uses its input embedding, copied to the GPU."""
    return facts.tensor_bytes.output or facts.tensor_bytes.token_embd


def moved_layers(facts: ModelFacts, placement: Placement) -> int:
    """Return how many layers on the GPU have their experts in system memory."""
    first = first_gpu_layer(facts, placement)
    return sum(1 for experts in facts.tensor_bytes.experts[first : placement.n_cpu_moe] if experts)


class WeightSums:
    """Cumulative sums of a model's weights, so that any placement costs only a few subtractions.

    On GPUs they agree with :func:`gpu_weights`; for a planner that tries hundreds of placements.
    """

    def __init__(self, facts: ModelFacts) -> None:
        sizes = facts.tensor_bytes
        self._n_layers = facts.n_layers
        self._rest, self._experts = _added_up(sizes.rest), _added_up(sizes.experts)
        self._beyond = output_bytes(facts) + sizes.other
        self._embedding = sizes.token_embd
        self._without_gpu = sizes.token_embd + sizes.output + sizes.other

    def first_gpu_layer(self, placement: Placement) -> int:
        """Return the same as the function :func:`first_gpu_layer`."""
        return max(0, self._n_layers + 1 - max(1, placement.n_gpu_layers))

    def on_gpu(self, placement: Placement) -> int:
        """Return the size of all weights on GPUs, in bytes."""
        if not placement.uses_gpu:
            return 0
        first = self.first_gpu_layer(placement)
        rest = self._rest[-1] - self._rest[first]
        return rest + self._experts[-1] - self._experts[self._moved(first, placement)] + self._beyond

    def on_host(self, placement: Placement) -> int:
        """Return the size of all weights in system memory, in bytes."""
        first = self.first_gpu_layer(placement)
        outside = self._embedding if placement.uses_gpu else self._without_gpu
        return outside + self._rest[first] + self._experts[self._moved(first, placement)]

    def _moved(self, first: int, placement: Placement) -> int:
        return min(self._n_layers, max(first, placement.n_cpu_moe))


def _added_up(sizes: Iterable[int]) -> tuple[int, ...]:
    """Return the sums of the first 0, 1, 2, … of `sizes`."""
    return tuple(accumulate(sizes, initial=0))

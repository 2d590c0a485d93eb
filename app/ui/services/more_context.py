"""A longer context for the loaded model, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.core.sentences import Phrase, phrase
from app.core.units import format_bytes, format_seconds

if TYPE_CHECKING:
    from app.planning.plan import Alternative, Plan


class MoreContext(msgspec.Struct, frozen=True):
    """A plan with a longer context beside the one that the model was loaded with.

    Attributes:
        n_ctx: its length in tokens.
        memory: bytes that it takes in addition, on all devices together.
        layers: how many more layers are computed on the CPU; `experts` of how many more the experts are.
        seconds: how long the last load took.
    """

    alternative: Alternative
    n_ctx: int
    memory: int
    layers: int
    experts: int
    seconds: float

    @property
    def price(self) -> tuple[Phrase, ...]:
        """What it costs, in sentences."""
        sentences = [phrase("It takes {size} more memory.", size=format_bytes(max(0, self.memory)))]
        if self.layers == 1:
            sentences.append(phrase("One layer moves from the graphics card to the CPU."))
        elif self.layers > 1:
            sentences.append(phrase("{count} layers move from the graphics card to the CPU.", count=self.layers))
        if self.experts == 1:
            sentences.append(phrase("The experts of one layer move to the CPU."))
        elif self.experts > 1:
            sentences.append(phrase("The experts of {count} layers move to the CPU.", count=self.experts))
        sentences.append(phrase("Loading takes about {time}.", time=format_seconds(max(1.0, self.seconds))))
        return tuple(sentences)


def more_context(
    plan: Plan, alternatives: tuple[Alternative, ...], *, n_ctx: int, seconds: float
) -> MoreContext | None:
    """Return the plan with a longer context; None if there is none.

    Args:
        plan: the plan of the loaded model; `alternatives` are to it.
        n_ctx: the context length of the loaded model.
        seconds: how long it took to load.
    """
    longer = next((one for one in alternatives if one.plan.n_ctx > n_ctx), None)
    if longer is None:
        return None
    taken, more = (sum(device.total for device in one.sums) for one in (plan, longer.plan))
    return MoreContext(
        longer,
        longer.plan.n_ctx,
        more - taken,
        max(0, plan.layers_on_gpu - longer.plan.layers_on_gpu),
        max(0, longer.plan.moved_layers - plan.moved_layers),
        seconds,
    )

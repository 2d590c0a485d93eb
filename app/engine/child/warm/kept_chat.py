"""A chat's KV cache, kept outside of it."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from app.core.turns import ReuseSource
from app.engine.child.bindings.context import StateBytes


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of the sliding-window layers after the first `position` tokens.

    Attributes:
        first_position: first position that it holds. llama.cpp omits what the next token cannot attend to, even if the
            cells still hold more, so a checkpoint supports a rewind to its own position and to no earlier one.
    """

    position: int
    first_position: int
    data: bytes

    def resume_point(self, target: int, window: int) -> int | None:
        """Return the position of at most `target` at which reading can go on with this checkpoint; None for nowhere."""
        resume = min(self.position, target)
        return resume if self.first_position <= max(0, resume - window) else None


@dataclass(slots=True)
class KeptChat:
    """The tokens of a chat and the state of all layers after them.

    Attributes:
        chat: the chat's id; empty for an unknown one.
        tokens: ids, int32, shape (n_tokens,).
        state: what llama.cpp needs to restore it; the tensors themselves if `slot` is 0.
        slot: the slot on the cards that holds the tensors; 0 for the computer's memory.
        size: bytes that it takes there, with the checkpoints.
        checkpoints: earlier positions to go back to.
        used: when it was kept, on the clock of ``time.monotonic``.
        source: where it was found.
    """

    chat: str
    tokens: NDArray[np.int32]
    state: StateBytes
    slot: int
    size: int
    checkpoints: tuple[Checkpoint, ...]
    used: float = field(default_factory=time.monotonic)
    source: ReuseSource = ReuseSource.KEPT

    def resume_point(self, ids: NDArray[np.int32], window: int, *, keeps_running_state: bool) -> int:
        """Return how many tokens of a prompt would not have to be read with this chat's state.

        Args:
            ids: the prompt without its last token, which is always read.
            window: see :class:`app.engine.child.prompt_cache.PromptCache`, as `keeps_running_state`.
        """
        common = common_prefix(self.tokens, ids)
        if common == len(self.tokens):
            return common
        if keeps_running_state:
            return max((one.position for one in self.checkpoints if one.position <= common), default=0)
        if not window:
            return common
        points = (one.resume_point(common, window) for one in self.checkpoints)
        return max((point for point in points if point is not None), default=0)


def common_prefix(left: NDArray[np.int32], right: NDArray[np.int32]) -> int:
    """Return how many ids at the beginning are the same."""
    count = min(len(left), len(right))
    differing = left[:count] != right[:count]
    first = int(differing.argmax()) if count else 0
    return first if count and differing[first] else count


def as_ids(tokens: Sequence[int]) -> NDArray[np.int32]:
    """Return token ids as an array."""
    return np.asarray(tokens, np.int32)

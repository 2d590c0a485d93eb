"""Chats kept warm on the cards and in the computer's memory, within a budget.

A state on a card is restored in 4 ms, one in the computer's memory in about 45 ms (250 MB, 9,950 tokens of
gpt-oss-20b on an H200). Reading the same again takes 700 ms there, and minutes on a CPU.
"""

import time
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.core.kept_chats import LEFT_IN_MEMORY, LEFT_ON_CARD, MOST_IN_MEMORY
from app.engine.child.bindings.context import Context, StateBytes
from app.engine.child.warm.kept_chat import Checkpoint, KeptChat, as_ids

LEAST_KEPT: Final = 256
"""Chats with fewer tokens are read again."""

_CHECKPOINTS: Final = 4
"""How many of a chat's checkpoints are kept; each takes 3 MB with gpt-oss-20b."""
_RECENT_SECONDS: Final = 60.0


class WarmChats:
    """The states of chats that are not in the KV cache now.

    Args:
        context: the context that states come from and go back to.
        window: window of the sliding-window layers in tokens; 0 for none.
        keeps_running_state: as in :class:`app.engine.child.prompt_cache.PromptCache`.
        slots: number of states that the context can keep on the cards.
        free_on_cards: returns the free bytes of the fullest card.
        free_memory: returns the free bytes of the computer's memory.
    """

    def __init__(
        self,
        context: Context,
        *,
        window: int,
        keeps_running_state: bool = False,
        slots: int = 0,
        free_on_cards: Callable[[], int] = lambda: 0,
        free_memory: Callable[[], int] = lambda: 0,
    ) -> None:
        self._context = context
        self._window = window
        self._running_state = keeps_running_state
        self._slots = frozenset(range(1, 1 + slots))
        self._slot_bytes = dict.fromkeys(self._slots, 0)
        self._free_on_cards = free_on_cards
        self._free_memory = free_memory
        self._chats: list[KeptChat] = []

    @property
    def chats(self) -> Sequence[KeptChat]:
        """The chats that are kept, in no order."""
        return self._chats

    def best(self, ids: NDArray[np.int32], better_than: int) -> KeptChat | None:
        """Return the chat that saves the most reading of `ids`, if it saves more than `better_than` tokens."""
        points = {id(one): self.resume_point(one, ids) for one in self._chats}
        best = max(self._chats, key=lambda one: (points[id(one)], one.slot > 0), default=None)
        return best if best is not None and points[id(best)] > better_than else None

    def resume_point(self, chat: KeptChat, ids: NDArray[np.int32]) -> int:
        """Return how many tokens of `ids` need not be read with the state of `chat`."""
        return chat.resume_point(ids, self._window, keeps_running_state=self._running_state)

    def keep(
        self, tokens: Sequence[int], checkpoints: Sequence[Checkpoint], chat: str, but: KeptChat | None = None
    ) -> KeptChat | None:
        """Keep what is in memory now; None if it is too little or there is no room.

        Args:
            but: a chat that must not be dropped to make room.
        """
        if len(tokens) < LEAST_KEPT:
            return None
        newest = _serving(checkpoints)
        size = self._context.state_bytes()
        slot = self._slot_for(size, but)
        state = self._context.save_on_card(slot) if slot else self._copy(size, but)
        if state is None:
            return None
        in_memory = sum(len(one.data) for one in newest) + (0 if slot else size)
        kept = KeptChat(chat, as_ids(tokens), state, slot, in_memory, newest)
        if slot:
            self._slot_bytes[slot] = size
        self._chats.append(kept)
        return kept

    def take(self, kept: KeptChat, *, forget: bool = True) -> bool:
        """Restore a chat into memory. If llama.cpp rejects it, memory is empty.

        Args:
            forget: it is not kept any longer; false for one that lends its beginning to another chat.
        """
        if forget:
            self.drop(kept)
        return self._context.restore_from_card(kept.state) if kept.slot else self._context.restore(kept.state)

    def drop(self, kept: KeptChat) -> None:
        """Forget a chat."""
        self._chats = [one for one in self._chats if one is not kept]

    def drop_chat(self, chat: str) -> None:
        """Forget all states of a chat."""
        self._chats = [one for one in self._chats if one.chat != chat]

    def _slot_for(self, size: int, but: KeptChat | None) -> int:
        """Return a slot on the cards with room for `size` bytes; 0 for none. May forget the chat that is there."""
        taken = {one.slot: one for one in self._chats if one.slot}
        # A slot whose chat was taken back still holds its memory: llama.cpp frees it when the next state comes.
        free = sorted(self._slots - taken.keys(), key=lambda slot: -self._slot_bytes[slot])
        room = self._free_on_cards() - LEFT_ON_CARD if self._slots else 0
        for slot in (*free, *(one.slot for one in sorted(taken.values(), key=_value) if one is not but)):
            if size <= room + self._slot_bytes[slot]:
                if slot in taken:
                    self.drop(taken[slot])
                return slot
        return 0

    def _copy(self, size: int, but: KeptChat | None) -> StateBytes | None:
        """Return a copy in the computer's memory, after others made room; None if there is not enough."""
        while (kept := [one for one in self._chats if not one.slot and one is not but]) and not self._fits(size):
            self.drop(min(kept, key=_value))
        if not self._fits(size):
            return None
        try:
            return self._context.save()
        except MemoryError:
            return None

    def _fits(self, size: int) -> bool:
        used = sum(one.size for one in self._chats)
        return used + size <= MOST_IN_MEMORY and size + LEFT_IN_MEMORY <= self._free_memory()


def _serving(checkpoints: Sequence[Checkpoint]) -> tuple[Checkpoint, ...]:
    """The checkpoints worth keeping: the first, with which chats with the same instructions begin, and the newest."""
    return (*checkpoints[:1], *checkpoints[1:][-(_CHECKPOINTS - 1) :])


def _value(kept: KeptChat) -> float:
    """How much would be lost: many tokens are dear to read again, and a chat used long ago is less likely to return."""
    return len(kept.tokens) / (time.monotonic() - kept.used + _RECENT_SECONDS)

"""Why a prompt had to be processed again, for the figures of an answer."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.core.turns import RereadReason, ReuseSource
from app.engine.child.warm.kept_chat import as_ids, common_prefix

_MOST_CHATS: Final = 64
_LEAST: Final = 128
"""Tokens; fewer that are processed again are not worth a word."""


class KnownPrompts:
    """The last prompt of each chat since the model was loaded, whether its state is still kept or not."""

    def __init__(self) -> None:
        self._prompts: OrderedDict[str, NDArray[np.int32]] = OrderedDict()

    def reason(
        self, chat: str, prompt: Sequence[int], reused: int, source: ReuseSource, instructions: int
    ) -> RereadReason:
        """Return why more of `prompt` is processed than what is new in it, and remember it for the next time.

        Args:
            reused: tokens that need not be processed; they come from `source`.
            instructions: how many tokens at the beginning are instructions and settings.
        """
        ids = as_ids(prompt)
        before = self._prompts.pop(chat, None)
        self._remember(chat, ids)
        if before is None:
            return RereadReason.NEW if chat and source is ReuseSource.NONE else RereadReason.NONE
        same = common_prefix(before, ids)
        again = min(len(before), len(ids)) - reused
        if again < _LEAST:
            return RereadReason.NONE
        if same < min(len(before), len(ids) - 1):
            return RereadReason.INSTRUCTIONS if same < instructions else RereadReason.CHANGED
        return RereadReason.DROPPED if source is ReuseSource.NONE else RereadReason.WINDOW

    def shared(self, chat: str, prompt: Sequence[int]) -> int:
        """Return how many ids at the beginning of `prompt` stand in the last prompt of another chat, too."""
        ids = as_ids(prompt)
        return max((common_prefix(known, ids) for other, known in self._prompts.items() if other != chat), default=0)

    def _remember(self, chat: str, ids: NDArray[np.int32]) -> None:
        if chat:
            self._prompts[chat] = ids
        while len(self._prompts) > _MOST_CHATS:
            self._prompts.popitem(last=False)

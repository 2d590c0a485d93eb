"""Evaluates sampled tokens, each together with a draft of what may follow, and takes back what was not sampled."""

import contextlib
import time
from collections.abc import Callable, Sequence

from app.engine.child.bindings.context import Context
from app.engine.child.constraints.masks import Mask
from app.engine.child.drafts.drafter import Drafter
from app.engine.child.prompt_cache import InterruptedDecodeError, PromptCache
from app.engine.child.sampler import PENALTY_WINDOW, Logits, Sampler


class Lookahead:
    """The decode loop's view of the cache: as if each token were evaluated when it is appended.

    The cache may hold tokens of a draft beyond the last appended one. If the next appended token is the first of them,
    nothing has to be evaluated; otherwise they are removed first.

    Args:
        drafter: None for no drafts.
        ends: whether a token ends the turn; it is never drafted.

    Attributes:
        drafted: tokens of all drafts; `accepted` of them were appended.
    """

    def __init__(
        self, context: Context, cache: PromptCache, drafter: Drafter | None, ends: Callable[[int], bool]
    ) -> None:
        self._context, self._cache, self._ends = context, cache, ends
        self._drafter = drafter
        self._clock = drafter.clock if drafter is not None else time.perf_counter
        self._has_begun = False
        self._row = -1
        self._size = self._ahead = 0
        self._submitted = self._seconds = 0.0
        self.drafted = self.accepted = 0

    @property
    def room(self) -> int:
        """How many more tokens fit in the context."""
        return self._cache.room + self._ahead

    def recent(self, count: int) -> Sequence[int]:
        """Return the last `count` tokens."""
        tokens = self._cache.tokens
        end = len(tokens) - self._ahead
        return tokens[max(0, end - count) : end]

    def sample(self, sampler: Sampler, mask: Mask | None = None) -> int:
        """Wait for a GPU; return the next token, which the GPU may have drawn itself.

        Args:
            mask: the tokens that are allowed; None for all.
        """
        if mask is None or mask.is_wide:
            token = self._any(sampler)
            if mask is None or mask.permits(token):
                return token
        return sampler.sample(mask.applied(self.logits()), self.recent(PENALTY_WINDOW))

    def _any(self, sampler: Sampler) -> int:
        drawn = self._context.draw(self._row) if sampler.cuts_nothing else None
        if drawn is None:
            return sampler.sample(self.logits(), self.recent(PENALTY_WINDOW))
        self._arrived()
        return sampler.settle(*drawn, self.logits)

    def logits(self) -> Logits:
        """Wait for a GPU; return the logits of the last token, a view valid until the next decode."""
        logits = self._context.logits(self._row)
        self._arrived()
        return logits

    def append(self, token: int, most: int) -> None:
        """Evaluate the next token, with logits. On a GPU this returns before the computation is done.

        Args:
            most: most tokens of a draft.

        Raises:
            InterruptedDecodeError, DecodeError: as :meth:`PromptCache.append`.
        """
        if self._ahead and self._cache.tokens[-self._ahead] == token:
            self._ahead -= 1
            self._row += 1
            self.accepted += 1
            self._note(token)
            return
        if self._ahead or self._expects(token):
            self.settle()
            self._note(token)
            self._decode(token, self._draft(most))
        else:
            size, took = self._size, self._seconds
            self._decode(token, ())
            self._learn(size, 0, took)  # while a GPU computes
            self._note(token)
            if self._drafter is not None and self._has_begun:
                self._drafter.follow()
        if self._drafter is not None and not self._has_begun:
            self._drafter.begin(self._cache.tokens)  # while a GPU computes
            self._has_begun = True

    def evaluate(self, ids: Sequence[int]) -> None:
        """Evaluate tokens that were not sampled.

        Raises:
            InterruptedDecodeError, DecodeError: as :meth:`PromptCache.evaluate`.
        """
        self.settle()
        self._cache.evaluate(ids)
        self._row = -1
        for token in ids:
            self._note(token)

    def settle(self) -> None:
        """Remove the tokens that were not appended.

        Raises:
            InterruptedDecodeError, DecodeError: as :meth:`PromptCache.take_back`.
        """
        surplus, self._ahead, size, self._size = self._ahead, 0, self._size, 0
        started = self._clock()
        if surplus and not self._cache.take_back(surplus):
            self._drafter = None  # this memory cannot be cut in place
        if self._seconds:
            self._learn(size, surplus, self._seconds + (self._clock() - started if surplus else 0.0))
        self._seconds = 0.0

    def _learn(self, size: int, surplus: int, seconds: float) -> None:
        if self._drafter is not None and size and seconds:
            self._drafter.learn(size - 1, size - 1 - surplus, seconds)

    def end(self) -> None:
        """Leave the cache with the appended tokens alone."""
        with contextlib.suppress(InterruptedDecodeError):
            self.settle()

    def _expects(self, token: int) -> bool:
        return self._drafter is not None and self._has_begun and self._drafter.expects(token)

    def _draft(self, most: int) -> list[int]:
        if self._drafter is None or not self._has_begun:
            return []
        draft = self._drafter.draft(most, self._ends)
        return draft if draft and self._cache.can_take_back else []

    def _decode(self, token: int, draft: Sequence[int]) -> None:
        self._submitted, self._seconds = self._clock(), 0.0
        self._cache.append(token, draft)
        self._row, self._ahead, self._size = (0 if draft else -1), len(draft), 1 + len(draft)
        self.drafted += len(draft)

    def _arrived(self) -> None:
        if self._submitted:
            self._seconds, self._submitted = self._clock() - self._submitted, 0.0

    def _note(self, token: int) -> None:
        if self._drafter is not None and self._has_begun:
            self._drafter.add(token)

"""Decides how much of the text to draft: as much as pays on this machine, and nothing where it does not.

The longer the text agrees with what stood before, the likelier the next token is the same again. That probability is
learned for each length of the agreement, and apart for a text that has just left its source. With the measured cost of
a batch it gives the length that brings most tokens a second.

Whatever the model writes, drafts cost little: each token adds :data:`_EARNED` of a decode to an allowance, and what a
draft brings more or less than it costs is added to it. A draft that is likely to fail must be paid from it in full.
"""

import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.engine.child.drafts.costs import BatchCosts
from app.engine.child.drafts.index import LONG, TextIndex
from app.engine.child.drafts.source import LONGEST_RUN, Match

SIZES: Final = (2, 3, 4, 6, 8, 12, 16, 24)
"""Sizes of a batch, with the token before the draft. Few, so that each is measured."""

_LEAST_GAIN: Final = 1.05
"""Tokens that a draft must promise for each single token that it costs."""
_EARNED: Final = 0.003
_AT_BEGIN: Final = (0.0, 0.6)
"""Least and most allowance with which a turn begins."""
_LIKELY: Final = 0.9
"""From this probability of its first token on, with :data:`LONG` tokens that agree, a draft is likely to be right."""
_CREDIT: Final = 2.0
"""A likely draft may cost so much more than the allowance."""
_LAST_CREDIT: Final = 3.5
"""And so much, if otherwise none could be paid for: the smallest that pays."""
_RECKONED_EVERY: Final = 8
"""Batches after which the cheapest size is looked for again."""
_WEIGHT: Final = 4.0
"""How many tokens the first guess of a probability weighs."""
_FADING: Final = 0.97
"""What is left of older experience with each further draft."""
_FADES_AFTER: Final = 1_024
"""Tokens after which half of the experience with a length is gone if there was no further draft of it."""
_LENGTHS: Final = (1, 2, 3, 4, 5, 6, 8, 12, 16, 24, 32)
_GUESSES: Final = (0.3, 0.5, 0.55, 0.7, 0.8, 0.92, 0.94, 0.95, 0.95, 0.96, 0.97)
_GUESSES_AT_RETURN: Final = (0.45, 0.65, 0.8, 0.83, 0.86, 0.88, 0.9, 0.94, 0.95, 0.96, 0.97)


@dataclass(slots=True)
class Experience:
    """How often the next token followed an agreement of a certain length.

    Attributes:
        guess: the probability as long as nothing is known.
        seen_at: number of tokens written at the last draft.
    """

    guess: float
    hits: float = 0.0
    misses: float = 0.0
    seen_at: int = 0

    def probability(self, now: int) -> float:
        """Return the probability that the next token follows, after `now` written tokens."""
        left = math.exp2((self.seen_at - now) / _FADES_AFTER)
        hits, misses = left * self.hits, left * self.misses
        return (hits + _WEIGHT * self.guess) / (hits + misses + _WEIGHT)

    def learn(self, *, followed: bool, now: int) -> None:
        """Record whether a drafted token was right."""
        left = _FADING * math.exp2((self.seen_at - now) / _FADES_AFTER)
        self.hits, self.misses = left * self.hits + followed, left * self.misses + (not followed)
        self.seen_at = now


class Drafter:
    """Drafts for one loaded model; what it has learned stays from turn to turn.

    Args:
        longest: most tokens of a draft.
        clock: what the cost of a batch is measured with, in seconds.
    """

    def __init__(self, longest: int = SIZES[-1] - 1, clock: Callable[[], float] = time.perf_counter) -> None:
        self.clock = clock
        self._sizes = tuple(size for size in SIZES if size <= longest + 1)
        self.costs = BatchCosts()
        self._index = TextIndex(())
        self._plain, self._at_return = _experiences(_GUESSES), _experiences(_GUESSES_AT_RETURN)
        self._allowed = _AT_BEGIN[1]
        self._written = 0
        self._cheapest, self._until_reckoning = 1.0, _RECKONED_EVERY
        self._used: Match | None = None

    def begin(self, ids: Sequence[int]) -> None:
        """Start a turn whose text so far is `ids`."""
        self._index = TextIndex(ids)
        self.costs.begin()
        self._used = None
        self._allowed = min(max(self._allowed, _AT_BEGIN[0]), _AT_BEGIN[1])

    def add(self, token: int) -> None:
        """Record the token that was written next."""
        self._index.add(token)
        self._written += 1
        self._allowed += _EARNED

    def expects(self, token: int) -> bool:
        """Whether :meth:`draft` may find something once `token` is added. Quick: a GPU has nothing to do meanwhile."""
        if self._allowed <= -_LAST_CREDIT:
            return False
        return self._index.expects(token, is_long=self._cheapest - 1 > self._allowed)

    def follow(self) -> None:
        """Do after a token that was not expected what :meth:`draft` does besides drafting: follow the source."""
        self._index.find()

    def draft(self, most: int, ends: Callable[[int], bool]) -> list[int]:
        """Return what may follow the text, at most `most` tokens and none that `ends` the turn; often nothing."""
        if most < 1 or self._allowed <= -_LAST_CREDIT or not self.costs.is_known:
            return []
        match = self._index.find()
        size = self._best_size(match, most + 1) if match is not None else 0
        if match is None or not size:
            return []
        draft = self._index.following(match, size - 1)
        end = next((number for number, token in enumerate(draft) if ends(token)), len(draft))
        if end:
            self._used = match
        return draft[:end]

    def learn(self, drafted: int, accepted: int, seconds: float) -> None:
        """Record how the last batch ended.

        Args:
            drafted: tokens in it besides the first, `accepted` of which were then sampled.
            seconds: what it took, with the removal of the others.
        """
        size = 1 + drafted
        cost = self.costs.note(size, seconds)
        self._until_reckoning -= 1
        if self._until_reckoning <= 0:
            self._cheapest, self._until_reckoning = min(map(self.costs.ratio, self._sizes)), _RECKONED_EVERY
        if not drafted or self._used is None:
            self._allowed -= cost
            return
        self._allowed += 1 + accepted - cost
        for number in range(min(drafted, accepted + 1)):
            self._experience(self._used, number).learn(followed=number < accepted, now=self._written)

    def _best_size(self, match: Match, most: int) -> int:
        """Return the size of the batch that brings most tokens for its cost; 0 if a single token does."""
        is_likely = match.length >= LONG and self._experience(match, 0).probability(self._written) >= _LIKELY
        credit, last = (self._allowed + (extra if is_likely else 0.0) for extra in (_CREDIT, _LAST_CREDIT))
        if self._cheapest - 1 > last:
            return 0
        best, dearer, gain = 0, 0, _LEAST_GAIN
        for size, expected in self._expected(match, most):
            cost = self.costs.ratio(size)
            if expected > gain * cost and cost - 1 <= credit:
                best, gain = size, expected / cost
            elif not dearer and expected > _LEAST_GAIN * cost and cost - 1 <= last:
                dearer = size
        return best or dearer

    def _expected(self, match: Match, most: int) -> Iterator[tuple[int, float]]:
        """Yield the sizes up to `most`, and how many tokens each is likely to bring."""
        chance = expected = 1.0
        reached = 1
        last, probability = None, 0.0
        for size in self._sizes:
            if size > most:
                return
            while reached < size:
                experience = self._experience(match, reached - 1)
                if experience is not last:  # lengths share it
                    last, probability = experience, experience.probability(self._written)
                chance *= probability
                expected += chance
                reached += 1
            yield size, expected

    def _experience(self, match: Match, further: int) -> Experience:
        """Return that with the token after `further` ones that followed `match`."""
        known = self._at_return if match.returns else self._plain
        return known[min(match.length + further, LONGEST_RUN)]


def _experiences(guesses: Sequence[float]) -> tuple[Experience, ...]:
    """Return one for each length from 0 on; neighbours share theirs."""
    shared = tuple(Experience(guess) for guess in guesses)
    steps = (sum(1 for least in _LENGTHS[1:] if length >= least) for length in range(LONGEST_RUN + 1))
    return tuple(shared[step] for step in steps)

"""Decides how much of the text to draft: as much as pays on this machine, and nothing where it does not.

What is known of a match (how long it is, and whether the text has just left its source) gives the probability that the
next token follows it, learned from the drafts so far. With the measured cost of a batch, that gives the length that
brings most tokens a second.

Whatever the model writes, drafts cost little: each token adds :data:`_EARNED` of a decode to an allowance, a draft that
brought less than it cost takes the difference from it, and without allowance there are no drafts.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from app.engine.child.drafts.costs import BatchCosts
from app.engine.child.drafts.index import Match, TextIndex

SIZES: Final = (2, 3, 4, 6, 8, 12, 16, 24)
"""Sizes of a batch, with the token before the draft. Few, so that each is measured."""

_LEAST_GAIN: Final = 1.08
"""Tokens per cost of a single one that a draft must promise."""
_EARNED: Final = 0.015
_MOST_ALLOWED: Final = 6.0
_FIRST_ALLOWED: Final = 3.0
_WEIGHT: Final = 3.0
"""How many tokens the first guess of a probability weighs."""
_FADING: Final = 0.97
"""What is left of older experience with each further draft."""
_FADES_AFTER: Final = 512
"""Tokens after which half of the experience with a kind of match is gone, if there was no further draft."""
_STEPS: Final = (1, 2, 3, 6, 12, 24)
_GUESSES: Final = (0.5, 0.6, 0.6, 0.8, 0.92, 0.96)
_GUESSES_AT_RETURN: Final = (0.55, 0.75, 0.85, 0.9, 0.95, 0.96)


@dataclass(slots=True)
class Experience:
    """How often the next token followed a kind of match.

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
        left = _left_after(now - self.seen_at)
        hits, misses = left * self.hits, left * self.misses
        return (hits + _WEIGHT * self.guess) / (hits + misses + _WEIGHT)

    def learn(self, drafted: int, accepted: int, now: int) -> None:
        """Record a draft of which the first `accepted` tokens were right."""
        left = _FADING * _left_after(now - self.seen_at)
        self.hits = left * self.hits + accepted
        self.misses = left * self.misses + (accepted < drafted)
        self.seen_at = now


class Drafter:
    """Drafts for one loaded model; what it has learned stays from turn to turn.

    Args:
        longest: most tokens of a draft.
    """

    def __init__(self, longest: int = SIZES[-1] - 1) -> None:
        self._sizes = tuple(size for size in SIZES if size <= longest + 1)
        self.costs = BatchCosts()
        self._index = TextIndex(())
        self._experience = _experiences()
        self._allowed = _FIRST_ALLOWED
        self._written = 0
        self._used: Experience | None = None

    def begin(self, ids: Sequence[int]) -> None:
        """Start a turn whose text so far is `ids`."""
        self._index = TextIndex(ids)
        self._used = None

    def add(self, token: int) -> None:
        """Record the token that was written next."""
        self._index.add(token)
        self._written += 1
        self._allowed = min(_MOST_ALLOWED, self._allowed + _EARNED)

    def draft(self, most: int, ends: Callable[[int], bool]) -> list[int]:
        """Return what may follow the text, at most `most` tokens and none that `ends` the turn; often nothing."""
        if self._allowed <= 0.0 or most < 1 or not self.costs.is_known:
            return []
        match = self._index.find()
        if match is None:
            return []
        used = self._experience[match.returns][_step(match)]
        size = self._best_size(used.probability(self._written), most + 1)
        if size < SIZES[0]:
            return []
        draft = self._index.following(match.position, size - 1)
        end = next((number for number, token in enumerate(draft) if ends(token)), len(draft))
        if end:
            self._index.follow(match.position)
            self._used = used
        return draft[:end]

    def learn(self, drafted: int, accepted: int, seconds: float) -> None:
        """Record how the last batch ended.

        Args:
            drafted: tokens in it besides the first, `accepted` of which were then sampled.
            seconds: what it took, with the removal of the others.
        """
        size = 1 + drafted
        self.costs.note(size, seconds)
        if not drafted or self._used is None:
            return
        self._used.learn(drafted, accepted, self._written)
        self._allowed = min(_MOST_ALLOWED, self._allowed + 1 + accepted - self.costs.ratio(size))

    def _best_size(self, probability: float, most: int) -> int:
        best, gain = 0, _LEAST_GAIN
        for size in self._sizes:
            if size > most:
                break
            expected = _expected(probability, size) / self.costs.ratio(size)
            if expected > gain:
                best, gain = size, expected
        return best


def _expected(probability: float, size: int) -> float:
    """Return how many tokens a batch brings on average: the one after its first, and those that are right before it."""
    return float(size) if probability >= 1 else (1 - probability**size) / (1 - probability)


def _left_after(tokens: int) -> float:
    return math.exp2(-tokens / _FADES_AFTER)


def _step(match: Match) -> int:
    return sum(1 for step in _STEPS[1:] if match.length >= step)


def _experiences() -> tuple[tuple[Experience, ...], tuple[Experience, ...]]:
    return (
        tuple(Experience(guess) for guess in _GUESSES),
        tuple(Experience(guess) for guess in _GUESSES_AT_RETURN),
    )

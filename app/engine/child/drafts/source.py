"""The part of a text that is being written again, token by token, with changes.

At a change the text leaves its source for a few tokens. The place where it left is kept, and the next token that also
follows there (within :data:`_REACH`) is taken for the way back: that is found one or two tokens after the change, long
before the shortest key of the index matches. What was written in place of what is remembered: a name that was changed
once is expected to be changed everywhere.
"""

from array import array
from dataclasses import dataclass
from typing import Final

LONGEST_RUN: Final = 32
"""Longer agreement than this says no more."""
_REACH: Final = 48
"""Tokens of the source behind a change in which the way back is looked for."""
_FAR: Final = 32
"""Tokens after which a change is no longer taken for one."""
_CERTAIN: Final = 4
"""Tokens that must follow the source in a row before a change is over."""
_LONGEST_OLD, _LONGEST_NEW = 8, 12
_MOST_TRUST: Final = 3
"""How many changes that were not made again it takes, at most, until none is expected any more."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place from which the text may go on.

    Attributes:
        position: index of the token that followed there.
        length: how many tokens before it agree, at most :data:`LONGEST_RUN`.
        returns: the text has just left its source, and seems to come back to it here.
        pending: tokens that are expected before it, the rest of a change that was made before.
    """

    position: int
    length: int
    returns: bool = False
    pending: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What was written in place of what."""

    old: tuple[int, ...]
    new: tuple[int, ...]


class Source:
    """Follows the source of what is written now.

    Args:
        ids: the text; the caller appends to it after :meth:`add`.
    """

    def __init__(self, ids: "array[int]") -> None:
        self._ids = ids
        self._end = len(ids)  # what is written now is no source of changes
        self._at = self._run = 0
        self._left = self._left_at = self._away = 0
        self._pending: tuple[int, ...] = ()
        self._changes: dict[int, Change] = {}
        self._trust = 1

    @property
    def match(self) -> Match | None:
        """Where the text goes on if it stays with its source; None if it has none."""
        if not self._at or (self._at >= len(self._ids) and not self._pending):
            return None
        return Match(self._at, min(self._run, LONGEST_RUN), bool(self._left), self._pending)

    @property
    def is_known(self) -> bool:
        """Whether there is a source, or was one a short while ago."""
        return bool(self._at or self._left)

    @property
    def run(self) -> int:
        """How many of the last tokens followed the source."""
        return self._run

    def follow(self, match: Match) -> None:
        """Take the place of `match` for the source from now on."""
        if self._at != match.position:
            self._at, self._run, self._pending = match.position, match.length, ()

    def following(self, match: Match, count: int) -> list[int]:
        """Return `count` tokens that go on from `match`, changed as before; the end of the text repeats itself."""
        found, at, ids = list(match.pending), match.position, self._ids
        if not self._changes and at + count <= len(ids):
            return [*found, *ids[at : at + count]][:count]
        while len(found) < count:
            if at >= len(ids):
                found.append(found[at - len(ids)])
                at += 1
            elif self._trust > 0 and (change := self._change_at(at)):
                found += change.new
                at += len(change.old)
            else:
                found.append(ids[at])
                at += 1
        return found[:count]

    def add(self, token: int) -> None:
        """Move along the source with the next token, or look for the way back to it."""
        if self._pending:
            self._go_on() if token == self._pending[0] else self._leave(token)
        elif self._at:
            self._advance(token)
        elif self._left:
            self._look_for(token)

    def _go_on(self) -> None:
        self._pending = self._pending[1:]
        self._run += 1

    def _advance(self, token: int) -> None:
        change = self._change_at(self._at)
        if change is not None:
            if change.new[0] == token:
                self._at += len(change.old)
                self._pending, self._run = change.new[1:], self._run + 1
                self._trust = min(_MOST_TRUST, self._trust + 1)
                return
            del self._changes[change.old[0]]
            self._trust -= 1
        if self._at >= len(self._ids) or self._ids[self._at] != token:
            self._leave(token)
            return
        self._at += 1
        self._run += 1
        if self._left and self._run >= _CERTAIN:
            self._remember_change()
            self._left = 0

    def _change_at(self, position: int) -> Change | None:
        if position >= self._end or not self._changes:
            return None
        change = self._changes.get(self._ids[position])
        if change is None or tuple(self._ids[position : position + len(change.old)]) != change.old:
            return None
        return change

    def _remember_change(self) -> None:
        """Remember what stands between the place where the text left and the run with which it came back."""
        old = tuple(self._ids[self._left : self._at - self._run])
        new = tuple(self._ids[self._left_at : len(self._ids) + 1 - self._run])
        if 0 < len(old) <= _LONGEST_OLD and 0 < len(new) <= _LONGEST_NEW and self._left < self._end:
            self._changes[old[0]] = Change(old, new)

    def _leave(self, token: int) -> None:
        if not self._left:
            self._left, self._left_at, self._away = self._at, len(self._ids), 0
        self._at, self._run, self._pending = 0, 0, ()
        self._look_for(token)

    def _look_for(self, token: int) -> None:
        self._away += 1
        if self._away > _FAR:
            self._left = 0
            return
        try:
            self._at, self._run = self._ids.index(token, self._left, self._left + _REACH) + 1, 1
        except ValueError:
            self._at = 0

"""Bookkeeping of a file's pieces: complete, being fetched, or missing."""

import threading
import zlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from app.core.units import GIB, MIB


class Mark(NamedTuple):
    """The progress of a piece: its first `written` bytes are on the disk; `crc` is their CRC-32 as they arrived."""

    written: int
    crc: int


NOTHING = Mark(0, 0)


class Piece(NamedTuple):
    """A claimed piece: the bytes of the file from `start` up to `end` (not included)."""

    number: int
    start: int
    end: int


def piece_size_for(size: int) -> int:
    """Return the piece size in bytes: large enough for few requests, small enough to keep the checksum close behind."""
    if size <= GIB:
        return 8 * MIB
    return 16 * MIB if size <= 8 * GIB else 32 * MIB


class Pieces:
    """The pieces of one file. Thread-safe.

    Args:
        size: of the file, in bytes.
        piece_size: of every piece but the last, in bytes.
        marks: the progress of pieces so far.
    """

    def __init__(self, size: int, piece_size: int, marks: Mapping[int, Mark] | None = None) -> None:
        self.size = size
        self.piece_size = piece_size
        self.count = -(-size // piece_size)
        self._marks = dict(marks or {})
        self._earlier = set(self._marks)
        self._claimed: set[int] = set()
        self._changed: set[int] = set()
        self._next = 0
        self._done = sum(mark.written for mark in self._marks.values())
        self._condition = threading.Condition()

    @property
    def done_bytes(self) -> int:
        """The number of bytes written so far."""
        return self._done

    @property
    def is_whole(self) -> bool:
        """Whether every byte is written."""
        return self._done == self.size

    def length(self, index: int) -> int:
        """Return the length of a piece in bytes."""
        return min(self.piece_size, self.size - index * self.piece_size)

    def mark(self, index: int) -> Mark:
        """Return the progress of a piece."""
        with self._condition:
            return self._marks.get(index, NOTHING)

    def is_from_earlier(self, index: int) -> bool:
        """Whether part of a piece was written by an earlier process, so that the disk may have corrupted it since."""
        with self._condition:
            return index in self._earlier

    def claim(self, *, from_offset: int = 0) -> Piece | None:
        """Claim the first free piece whose missing bytes start at `from_offset` or later; None if there is none."""
        with self._condition:
            for index in range(self._next, self.count):
                written = self._marks.get(index, NOTHING).written
                if written == self.length(index):
                    if index == self._next:
                        self._next += 1
                elif index not in self._claimed and (start := index * self.piece_size) + written >= from_offset:
                    self._claimed.add(index)
                    return Piece(index, start + written, start + self.length(index))
            return None

    def release(self, piece: Piece) -> None:
        """Release a claim; the piece's missing bytes can be claimed again."""
        with self._condition:
            self._claimed.discard(piece.number)
            self._condition.notify_all()

    def advance(self, piece: Piece, data: bytes | memoryview) -> None:
        """Record that `data` was appended to the written part of a claimed piece."""
        with self._condition:
            before = self._marks.get(piece.number, NOTHING)
        crc = zlib.crc32(data, before.crc)  # by far the slowest step, so without the lock; the claim keeps others off
        with self._condition:
            self._marks[piece.number] = Mark(before.written + len(data), crc)
            self._changed.add(piece.number)
            self._done += len(data)
            if before.written + len(data) == self.length(piece.number):
                self._condition.notify_all()

    def forget(self, indexes: Iterable[int]) -> None:
        """Mark corrupted pieces as missing, so that they are fetched again."""
        with self._condition:
            for index in indexes:
                self._done -= self._marks.pop(index, NOTHING).written
                self._earlier.discard(index)
                self._changed.add(index)
                self._next = min(self._next, index)
            self._condition.notify_all()

    def wait_for(self, index: int, timeout: float) -> bool:
        """Wait until a piece is complete; False after `timeout` seconds."""
        with self._condition:
            return self._condition.wait_for(
                lambda: self._marks.get(index, NOTHING).written == self.length(index), timeout
            )

    def wait_for_work(self, timeout: float) -> None:
        """Wait until a piece is released, completed or forgotten, or for `timeout` seconds."""
        with self._condition:
            self._condition.wait(timeout)

    def wake(self) -> None:
        """Wake all threads that wait for a piece or for work."""
        with self._condition:
            self._condition.notify_all()

    def take_changes(self) -> dict[int, Mark]:
        """Return the pieces that changed since the last call, with their current progress."""
        with self._condition:
            changed = {index: self._marks.get(index, NOTHING) for index in sorted(self._changed)}
            self._changed.clear()
            return changed

    def give_back_changes(self, indexes: Iterable[int]) -> None:
        """Return changes that could not be saved, so that the next :meth:`take_changes` includes them."""
        with self._condition:
            self._changed.update(indexes)

"""The SHA-256 of a file, computed in order behind the pieces while later ones still come."""

import hashlib
import threading
import zlib
from collections.abc import Iterator
from typing import Final

from app.core.units import MIB
from app.hub.transfer.part_file import PartFile
from app.hub.transfer.pieces import Pieces

_BLOCK: Final = MIB
_LOOK_UP: Final = 0.5
"""Seconds between two looks at whether to stop."""


class Checksum:
    """Reads the pieces back as they become complete.

    A piece that an earlier process wrote is compared with the digest that was kept when it arrived; what the disk gives
    back otherwise is forgotten, so that it is fetched again.

    Args:
        stopped: set when the transfer ends early.

    Attributes:
        hashed: bytes that have been taken in.
        spoiled: pieces that the disk did not give back as they were written, each time counted.
    """

    def __init__(self, pieces: Pieces, part: PartFile, stopped: threading.Event) -> None:
        self._pieces = pieces
        self._part = part
        self._stopped = stopped
        self._buffer = memoryview(bytearray(_BLOCK))
        self.hashed = 0
        self.spoiled = 0

    def run(self) -> str | None:
        """The digest of the whole file, in hexadecimal; None when stopped. Raises OSError."""
        digest = hashlib.sha256()
        index = 0
        while index < self._pieces.count:
            if self._stopped.is_set():
                return None
            if not self._pieces.wait_for(index, _LOOK_UP):
                continue
            ahead = digest.copy()
            if self._take_in(index, ahead):
                digest = ahead
                index += 1
        return digest.hexdigest()

    def look_again(self) -> tuple[list[int], str]:
        """Pieces that the disk, not its cache, does not give back as they arrived; and the digest of what it gives.

        Raises:
            OSError: it cannot be read.
        """
        self._part.sync()
        self._part.drop_cache()
        digest = hashlib.sha256()
        spoiled = [index for index in range(self._pieces.count) if not self._is_as_it_came(index, digest)]
        return spoiled, digest.hexdigest()

    def _take_in(self, index: int, digest: "hashlib._Hash") -> bool:
        """Whether the piece is as it came, and taken in."""
        check = self._pieces.is_from_earlier(index)
        crc = 0
        for block in self._blocks(index):
            digest.update(block)
            if check:
                crc = zlib.crc32(block, crc)
            self.hashed += len(block)
        if self._stopped.is_set():  # only half of it may have been read
            return False
        if check and crc != self._pieces.mark(index).crc:
            self.hashed -= self._pieces.length(index)
            self.spoiled += 1
            self._pieces.forget([index])
            return False
        return True

    def _is_as_it_came(self, index: int, digest: "hashlib._Hash") -> bool:
        crc = 0
        for block in self._blocks(index):
            digest.update(block)
            crc = zlib.crc32(block, crc)
        return crc == self._pieces.mark(index).crc

    def _blocks(self, index: int) -> Iterator[memoryview]:
        offset = index * self._pieces.piece_size
        end = offset + self._pieces.length(index)
        while offset < end and not self._stopped.is_set():
            block = self._buffer[: min(_BLOCK, end - offset)]
            self._part.read_into(block, offset)
            yield block
            offset += len(block)

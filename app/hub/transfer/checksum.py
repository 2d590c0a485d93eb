"""The SHA-256 of a file, computed in order behind the pieces while later ones still arrive."""

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
"""Seconds between two checks of the stop flag."""


class Checksum:
    """Reads the pieces back from the disk as they become complete.

    A piece that an earlier process wrote is compared with the CRC-32 from its arrival; if it differs, it is dropped and
    fetched again.

    Args:
        stopped: set when the transfer ends early.

    Attributes:
        hashed: bytes hashed so far.
        spoiled: number of times that a piece read back differed from what was written.
    """

    def __init__(self, pieces: Pieces, part: PartFile, stopped: threading.Event) -> None:
        self._pieces = pieces
        self._part = part
        self._stopped = stopped
        self._buffer = memoryview(bytearray(_BLOCK))
        self.hashed = 0
        self.spoiled = 0

    def run(self) -> str | None:
        """Return the hexadecimal digest of the whole file; None when stopped. Raises OSError."""
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
        """Read the file from the disk, bypassing its cache. Return the corrupted pieces and the digest.

        Raises:
            OSError: the file cannot be read.
        """
        self._part.sync()
        self._part.drop_cache()
        digest = hashlib.sha256()
        spoiled = [index for index in range(self._pieces.count) if not self._is_as_it_came(index, digest)]
        return spoiled, digest.hexdigest()

    def _take_in(self, index: int, digest: "hashlib._Hash") -> bool:
        """Hash a piece; False if it is corrupted or the transfer was stopped."""
        check = self._pieces.is_from_earlier(index)
        crc = 0
        for block in self._blocks(index):
            digest.update(block)
            if check:
                crc = zlib.crc32(block, crc)
            self.hashed += len(block)
        if self._stopped.is_set():  # it may have been read only in part
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

"""Read the header of a GGUF file on the Hub by range requests, with little more than the header itself.

The first request is for 1 MiB and each further one for twice as much as the one before, so that the 13 MB of gpt-oss
take four requests and 15 MiB.
"""

import io
from collections.abc import Iterator
from typing import Final

from app.core.sentences import phrase
from app.hub.errors import HubError, Obstacle, ServerTroubleError, UnreachableError, UnusableModelError
from app.hub.transfer.source import ExpiredAddressError, NoRangesError, Source

_FIRST_BYTES: Final = 1 << 20
_MOST_AT_ONCE: Final = 16 << 20
_MOST_BYTES: Final = 128 << 20
"""Ten times the largest known header; limits the cost of a hostile one."""
_TRIES: Final = 3


class RemoteFileSource:
    """A file on the Hub as a :class:`app.gguf.reader.BinarySource`, for use in one thread.

    It buffers the last two pieces, which is as far as the header reader seeks back. Every method may raise HubError.

    Attributes:
        fetched: bytes fetched so far.
    """

    def __init__(self, source: Source, name: str, size: int) -> None:
        self._source = source
        self._name = name
        self._size = size
        self._at = 0
        self._next_bytes = _FIRST_BYTES
        self._before, self._piece, self._start = b"", b"", 0
        self.fetched = 0

    def read(self, size: int = -1, /) -> bytes:
        """Return at most `size` bytes from the current position."""
        end = self._size if size < 0 else min(self._size, self._at + size)
        if end <= self._at:
            return b""
        self._have(end)
        held = self._before + self._piece
        begin = self._start - len(self._before)
        data = held[self._at - begin : end - begin]
        self._at = end
        return data

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Set the current position and return it."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def _have(self, end: int) -> None:
        """Buffer everything from the current position to `end`."""
        held = self._start + len(self._piece)
        if not self._start - len(self._before) <= self._at <= held:  # far ahead, or before the buffer
            self._before, self._piece, self._start = b"", b"", self._at
            held = self._at
        if end > held:
            data = self._fetch(held, min(self._size, max(end, held + self._next_bytes)))
            keep = self._before + self._piece if self._at < self._start else self._piece
            self._before, self._piece, self._start = keep, data, held
            self._next_bytes = min(2 * self._next_bytes, _MOST_AT_ONCE)

    def _fetch(self, start: int, end: int) -> bytes:
        if self.fetched + end - start > _MOST_BYTES:
            raise UnusableModelError(self._name, phrase("Its header is longer than that of any valid file."))
        data = bytearray()
        for tries_left in range(_TRIES - 1, -1, -1):
            try:
                for block in self._blocks(start + len(data), end):
                    data += block
                break
            except HubError as error:
                if not tries_left or not _may_pass(error):
                    raise
                self._source.doubt(at_once=True)
        self.fetched += len(data)
        return bytes(data)

    def _blocks(self, start: int, end: int) -> Iterator[bytes]:
        """Yield the bytes from `start` to `end`, even if the server ignores ranges and sends the whole file."""
        try:
            stream, skip = self._source.open(start, end), 0
        except NoRangesError as whole:
            stream, skip = whole.stream, start
        left = end - start
        try:
            for block in stream:
                wanted = block[skip : skip + left]
                skip = max(0, skip - len(block))
                left -= len(wanted)
                yield wanted
                if not left:
                    return
        finally:
            stream.close()


def _may_pass(error: HubError) -> bool:
    """Whether to retry at once, since the user is waiting."""
    if isinstance(error, UnreachableError):
        return error.obstacle is Obstacle.BROKEN
    return isinstance(error, ServerTroubleError | ExpiredAddressError)

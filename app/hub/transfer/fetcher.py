"""One connection that fetches piece after piece, and retries after temporary failures."""

import threading
import time
from collections.abc import Callable
from typing import Final

from app.hub.errors import HubError, UnexpectedAnswerError
from app.hub.transfer.backoff import Backoff
from app.hub.transfer.part_file import PartFile
from app.hub.transfer.pieces import Piece, Pieces
from app.hub.transfer.source import ByteStream, ExpiredAddressError, NoRangesError, Source, passes

_LOOK_UP: Final = 0.5
_PROGRESS: Final = 32 * 1024
"""Bytes that must arrive before the backoff resets.

A connection that delivers a little each time must not cause hundreds of requests per second.
"""
_MOST_REFUSED: Final = 5
"""So many refusals of a fresh address in a row make it final."""


class Shared:
    """State that the connections of one transfer share.

    Attributes:
        stopped: tells all connections to stop.
        failure: why the transfer ends early, a HubError or an OSError of the disk; None if it does not.
        received: bytes received over the network, including discarded ones.
        whole_taker: the only connection that works while the server ignores ranges.
    """

    def __init__(self) -> None:
        self.stopped = threading.Event()
        self.failure: Exception | None = None
        self.received = 0
        self.whole_taker: Fetcher | None = None
        self._lock = threading.Lock()

    def fail(self, error: Exception) -> None:
        """End the transfer; the first error counts."""
        with self._lock:
            if self.failure is None and not self.stopped.is_set():
                self.failure = error
        self.stopped.set()

    def count(self, length: int) -> None:
        """Add `length` to the bytes received over the network."""
        with self._lock:
            self.received += length

    def take_whole(self, fetcher: "Fetcher") -> bool:
        """Whether this connection is the one that fetches the whole file."""
        with self._lock:
            self.whole_taker = self.whole_taker or fetcher
            return self.whole_taker is fetcher


class Fetcher:
    """One connection of a transfer. Call :meth:`run` in one thread; everything else may be read from any.

    Attributes:
        received: bytes received over this connection.
        streaming_since: when the current answer started (``time.monotonic``); None between two.
        waiting_until: when it retries; None while it works.
        reason: the error that it waits after.
    """

    def __init__(
        self, shared: Shared, pieces: Pieces, part: PartFile, source: Source, make_backoff: Callable[[], Backoff]
    ) -> None:
        self._shared = shared
        self._pieces = pieces
        self._part = part
        self._source = source
        self._backoff = make_backoff()
        self._refused = 0
        self._since_failure = 0
        self._stream: ByteStream | None = None
        self._waited = 0.0
        self.received = 0
        self.streaming_since: float | None = None
        self.waiting_until: float | None = None
        self.reason: HubError | None = None

    def run(self) -> None:
        """Fetch until the transfer is stopped."""
        try:
            while not self._shared.stopped.is_set():
                self._fetch_next()
        except Exception as error:  # noqa: BLE001 a bug must end the transfer, not just this thread
            self._shared.fail(error)

    @property
    def waited(self) -> float:
        """Seconds spent waiting for the network on this connection, without the time for writing."""
        stream = self._stream
        return self._waited + (stream.waited if stream is not None else 0.0)

    def cut(self) -> None:
        """Abort the current answer, from any thread; the rest is requested again."""
        stream = self._stream
        if stream is not None:
            stream.cut()

    def _fetch_next(self) -> None:
        if self._shared.whole_taker not in (None, self):
            self._shared.stopped.wait(_LOOK_UP)
            return
        piece = self._pieces.claim()
        if piece is None:
            self._pieces.wait_for_work(_LOOK_UP)
            return
        whole: list[ByteStream] = []
        wait = self._guarded(lambda: self._fetch(piece, whole))
        self._pieces.release(piece)
        if whole:
            wait = self._guarded(lambda: self._fetch_whole(whole[0]))
        self._wait(wait)

    def _guarded(self, work: Callable[[], None]) -> float:
        """Run `work` and return the seconds to wait afterwards: 0 on success."""
        try:
            work()
        except HubError as error:
            return self._after(error)
        except OSError as error:  # a disk error: network errors are HubErrors by now
            self._shared.fail(error)
        return 0.0

    def _fetch(self, piece: Piece, whole: list[ByteStream]) -> None:
        """Fetch a piece; if the server sends the whole file instead, put that answer into `whole`."""
        try:
            stream = self._source.open(piece.start, piece.end)
        except NoRangesError as error:
            whole.append(error.stream)
            return
        if piece.start and self._shared.whole_taker is self:  # it supports ranges after all
            self._shared.whole_taker = None
        self._read(stream, _PieceWriter(self._pieces, self._part, piece))

    def _fetch_whole(self, stream: ByteStream) -> None:
        if not self._shared.take_whole(self):
            stream.close()
            return
        writer = _WholeWriter(self._pieces, self._part)
        try:
            self._read(stream, writer)
        finally:
            writer.close()

    def _read(self, stream: ByteStream, writer: "_PieceWriter | _WholeWriter") -> None:
        self._stream, self.streaming_since = stream, time.monotonic()
        try:
            for data in stream:
                if self._shared.stopped.is_set() or writer.wants_no_more:
                    return
                self.received += len(data)
                self._shared.count(len(data))
                if writer.write(data):
                    self._note_progress(len(data))
        finally:
            self._waited += stream.waited
            self._stream = self.streaming_since = None
            stream.close()

    def _note_progress(self, length: int) -> None:
        self._since_failure += length
        if self._since_failure >= _PROGRESS or self._pieces.is_whole:
            self._backoff.progressed()
            self._refused = 0
            self.reason = None

    def _after(self, error: HubError) -> float:
        """Handle a failure and return the seconds to wait."""
        if self._shared.stopped.is_set():
            return 0.0
        self._refused += isinstance(error, ExpiredAddressError | UnexpectedAnswerError)
        if not passes(error) or (isinstance(error, ExpiredAddressError) and self._refused >= _MOST_REFUSED):
            self._shared.fail(error)
            return 0.0
        self._since_failure = 0
        self._source.doubt(at_once=isinstance(error, ExpiredAddressError))
        self.reason = error
        return self._backoff.next_wait(getattr(error, "retry_after", None))

    def _wait(self, seconds: float) -> None:
        if seconds <= 0:
            return
        self.waiting_until = time.monotonic() + seconds
        self._shared.stopped.wait(seconds)
        self.waiting_until = None


class _PieceWriter:
    """Writes the bytes of one answer to its piece."""

    wants_no_more = False

    def __init__(self, pieces: Pieces, part: PartFile, piece: Piece) -> None:
        self._pieces = pieces
        self._part = part
        self._piece = piece
        self._offset = piece.start

    def write(self, data: bytes) -> bool:
        """Write `data`. Return whether any of it was new."""
        self._part.write(data, self._offset)
        self._pieces.advance(self._piece, data)
        self._offset += len(data)
        return True


class _WholeWriter:
    """Picks the missing bytes out of an answer that holds the whole file."""

    def __init__(self, pieces: Pieces, part: PartFile) -> None:
        self._pieces = pieces
        self._part = part
        self._offset = 0
        self._piece = pieces.claim()

    def write(self, data: bytes) -> bool:
        """Write the missing bytes of `data`. Return whether there were any."""
        rest = memoryview(data)
        is_new = False
        while rest and self._piece is not None:
            skipped = min(len(rest), max(0, self._piece_start - self._offset))
            rest = rest[skipped:]
            self._offset += skipped
            if rest:
                taken = rest[: self._piece.end - self._offset]
                self._part.write(taken, self._offset)
                self._pieces.advance(self._piece, taken)
                self._offset += len(taken)
                rest = rest[len(taken) :]
                is_new = True
                self._next_if_whole(self._piece)
        self._offset += len(rest)
        return is_new

    @property
    def wants_no_more(self) -> bool:
        """Whether the rest of the answer holds no missing bytes."""
        return self._piece is None

    def close(self) -> None:
        """Release the current piece for other connections."""
        if self._piece is not None:
            self._pieces.release(self._piece)

    @property
    def _piece_start(self) -> int:
        return self._piece.start if self._piece is not None else 0

    def _next_if_whole(self, piece: Piece) -> None:
        if self._offset == piece.end:
            self._pieces.release(piece)
            self._piece = self._pieces.claim(from_offset=self._offset)

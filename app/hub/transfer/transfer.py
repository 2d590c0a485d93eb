"""The transfer of one file, from the first request to a part file that is complete and verified."""

import contextlib
import errno
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.core.sentences import Phrase, phrase
from app.core.units import MIB
from app.hub.errors import (
    DiskFullError,
    FolderError,
    HubError,
    NoChecksumError,
    OfflineError,
    UnsoundDiskError,
    WrongContentError,
)
from app.hub.network import Network
from app.hub.transfer.backoff import Backoff
from app.hub.transfer.checksum import Checksum
from app.hub.transfer.connections import STALL_SECONDS
from app.hub.transfer.fetcher import Fetcher, Shared
from app.hub.transfer.journal import Journal, JournalHead, read_journal
from app.hub.transfer.locks import locked
from app.hub.transfer.part_file import PartFile
from app.hub.transfer.pieces import Pieces, piece_size_for
from app.hub.transfer.source import Address, Source
from app.hub.transfer.stopped import StoppedError
from app.hub.transfer.waiting import waiting_words
from app.hub.transfer.watch import Watch

RESERVE: Final = 2_000_000_000
"""Bytes to keep free on the disk for the system and the chats."""
_CHECKPOINT_SECONDS: Final = 2.0
_CHECKPOINT_BYTES: Final = 64 * MIB
"""Limits what a kill -9 may lose: the bytes of so many seconds, or so many bytes on a fast connection."""
_TICK: Final = 0.1
_LOOK_SECONDS: Final = 1.0
_MOST_SPOILED: Final = 3
_PATIENCE: Final = 1.5
"""Seconds for the threads to end; one that waits for an answer takes longer, but writes and requests nothing more."""
_FULL: Final = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@dataclass(frozen=True, slots=True)
class TransferOptions:
    """Limits and tuning of a transfer.

    Attributes:
        connections: the number of parallel connections.
        reserve: bytes to keep free on the disk.
        stall: a connection is dropped after so many seconds without data.
        piece_size: bytes; None to choose by file size.
        make_backoff: makes the backoff of each connection.
    """

    connections: int = 4
    reserve: int = RESERVE
    stall: float = STALL_SECONDS
    piece_size: int | None = None
    make_backoff: Callable[[], Backoff] = Backoff


class Transfer:
    """Downloads one file into ``folder/<SHA-256>.part``.

    Call :meth:`run` in one thread; the properties and :meth:`stop` are thread-safe.

    Args:
        network: called for each address.
        is_locked: the caller holds the lock of the part file during the whole transfer.
    """

    def __init__(
        self,
        address: Address,
        folder: Path,
        network: Callable[[], Network],
        options: TransferOptions | None = None,
        *,
        is_locked: bool = False,
    ) -> None:
        self._address = address
        self._is_locked = is_locked
        self._folder = folder
        self._network = network
        self._options = options or TransferOptions()
        self._shared = Shared()
        self._pieces: Pieces | None = None
        self._checksum: Checksum | None = None
        self._fetchers: list[Fetcher] = []

    @property
    def done(self) -> int:
        """The number of bytes written so far."""
        return self._pieces.done_bytes if self._pieces is not None else 0

    @property
    def received(self) -> int:
        """Bytes received over the network in this run, including discarded ones."""
        return self._shared.received

    @property
    def activity(self) -> Phrase | None:
        """The current step if no bytes are arriving; otherwise None."""
        pieces, checksum = self._pieces, self._checksum
        if pieces is None or checksum is None:
            return phrase("preparing")
        if pieces.is_whole:
            return phrase("verifying: {percent}%", percent=int(100 * checksum.hashed / max(1, pieces.size)))
        return waiting_words(self._fetchers, time.monotonic())

    def stop(self) -> None:
        """Stop soon; :meth:`run` raises StoppedError."""
        self._shared.stopped.set()
        for fetcher in list(self._fetchers):
            fetcher.cut()

    def run(self) -> Path:
        """Fetch what is missing, verify the file, and return the path of the part file.

        Raises:
            StoppedError: :meth:`stop` was called.
            HubError: the transfer failed. The bytes received are kept, except for a file with a wrong SHA-256.
        """
        sha256 = self._address.file.sha256
        if sha256 is None:
            raise NoChecksumError(self._address.file.path)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._lock(sha256):
                return self._run(sha256)
        except OSError as error:
            missing = self._address.file.size - self.done
            raise disk_error(error, self._folder, missing, self._options.reserve) from error

    def _lock(self, sha256: str) -> contextlib.AbstractContextManager[None]:
        return contextlib.nullcontext() if self._is_locked else locked(self._folder, sha256, self._address.file.path)

    def _run(self, sha256: str) -> Path:
        with contextlib.ExitStack() as stack:
            part, journal, pieces = self._open(sha256, stack)
            self._work(part, journal, pieces, sha256)
        return part.path

    def _open(self, sha256: str, stack: contextlib.ExitStack) -> tuple[PartFile, Journal, Pieces]:
        size = self._address.file.size
        path = self._folder / f"{sha256}.part"
        found = read_journal(path.with_suffix(".journal"), sha256=sha256, size=size)
        if found is None:
            path.unlink(missing_ok=True)
        piece_size, marks = found or (self._options.piece_size or piece_size_for(size), {})
        demand_room(self._folder, size - sum(mark.written for mark in marks.values()), self._options.reserve)
        part = PartFile(path, size)
        stack.callback(part.close)
        there = {
            index: mark for index, mark in marks.items() if index * piece_size + mark.written <= part.length_before
        }
        head = JournalHead(sha256, size, piece_size, repository=self._address.repository, name=self._address.file.path)
        journal = Journal(path.with_suffix(".journal"), head, there)
        stack.callback(journal.close)
        self._pieces = Pieces(size, piece_size, there)
        return part, journal, self._pieces

    def _work(self, part: PartFile, journal: Journal, pieces: Pieces, sha256: str) -> None:
        source = Source(
            self._address,
            self._network,
            connections=self._options.connections,
            stall=self._options.stall,
            stopped=self._shared.stopped,
        )
        self._fetchers = [
            Fetcher(self._shared, pieces, part, source, self._options.make_backoff)
            for _ in range(max(1, min(self._options.connections, pieces.count)))
        ]
        threads: list[threading.Thread] = []
        try:
            threads += [_started(fetcher.run, f"fetch-{sha256[:8]}") for fetcher in self._fetchers]
            self._until_right(part, journal, pieces, sha256)
        finally:
            self._shared.stopped.set()
            for fetcher in self._fetchers:
                fetcher.cut()
            pieces.wake()
            self._keep_what_came(part, journal, pieces)  # the process may be killed before the threads have ended
            end = time.monotonic() + _PATIENCE
            for thread in threads:
                thread.join(max(0.0, end - time.monotonic()))
            source.close()
            self._keep_what_came(part, journal, pieces)

    def _until_right(self, part: PartFile, journal: Journal, pieces: Pieces, sha256: str) -> None:
        for _ in range(_MOST_SPOILED):
            self._checksum = checksum = Checksum(pieces, part, self._shared.stopped)
            digest = self._digest(checksum, part, journal, pieces)
            self._demand_going_on()
            if digest == sha256:
                self._checkpoint(part, journal, pieces)
                return
            spoiled, digest = checksum.look_again()
            self._demand_going_on()
            if digest == sha256:  # the fault was in memory, not on the disk
                return
            if not spoiled:
                raise self._set_aside(part, journal)
            pieces.forget(spoiled)
        raise UnsoundDiskError(self._address.file.path, self._folder)

    def _digest(self, checksum: Checksum, part: PartFile, journal: Journal, pieces: Pieces) -> str | None:
        """Return the digest; meanwhile save checkpoints and watch the connections."""
        outcome: list[str | None] = []

        def compute() -> None:
            try:
                outcome.append(checksum.run())
            except Exception as error:  # noqa: BLE001 raised again in the waiting thread
                self._shared.fail(error)

        thread = _started(compute, "checksum")
        next_checkpoint = next_look = time.monotonic()
        done_then = pieces.done_bytes
        watch = Watch()
        while thread.is_alive():
            thread.join(_TICK)
            now = time.monotonic()
            if now >= next_look:
                next_look = now + _LOOK_SECONDS
                self._look_after(watch, now, pieces)
            is_due = now >= next_checkpoint or pieces.done_bytes - done_then >= _CHECKPOINT_BYTES
            if is_due and not self._shared.stopped.is_set():
                done_then = pieces.done_bytes
                self._checkpoint(part, journal, pieces)
                next_checkpoint = time.monotonic() + _CHECKPOINT_SECONDS
            if checksum.spoiled >= _MOST_SPOILED * max(1, pieces.count):
                self._shared.fail(UnsoundDiskError(self._address.file.path, self._folder))
        return outcome[0] if outcome else None

    def _look_after(self, watch: Watch, now: float, pieces: Pieces) -> None:
        for fetcher in watch.find(self._fetchers, now):
            fetcher.cut()
        if pieces.is_whole:
            return
        if self._network().offline:
            self._shared.fail(OfflineError())
        free = shutil.disk_usage(self._folder).free
        if free < self._options.reserve:
            self._shared.fail(DiskFullError(self._folder, self._options.reserve - free))

    def _demand_going_on(self) -> None:
        if self._shared.failure is not None:
            raise self._shared.failure
        if self._shared.stopped.is_set():
            raise StoppedError

    def _checkpoint(self, part: PartFile, journal: Journal, pieces: Pieces) -> None:
        """Sync all writes to the disk and record them in the journal. Raises OSError."""
        marks = pieces.take_changes()
        if not marks:
            return
        try:
            part.sync()
            journal.append(marks)
        except OSError:
            pieces.give_back_changes(marks)
            raise

    def _keep_what_came(self, part: PartFile, journal: Journal, pieces: Pieces) -> None:
        with contextlib.suppress(OSError, ValueError):  # a full or lost disk; ValueError: the file was set aside
            self._checkpoint(part, journal, pieces)

    def _set_aside(self, part: PartFile, journal: Journal) -> WrongContentError:
        kept = part.path.with_suffix(".wrong")
        part.close()
        journal.close()
        part.path.replace(kept)
        part.path.with_suffix(".journal").unlink(missing_ok=True)
        return WrongContentError(self._address.file.path, kept)


def disk_error(error: OSError, folder: Path, missing: int, reserve: int) -> HubError:
    """Return the HubError for a disk error, with `missing` bytes still to come and `reserve` bytes to keep free."""
    if error.errno in _FULL:
        with contextlib.suppress(OSError):
            missing -= shutil.disk_usage(folder).free
        return DiskFullError(folder, max(0, missing) + reserve)
    return FolderError(folder, error.strerror or str(error))


def demand_room(folder: Path, missing: int, reserve: int) -> None:
    """Raise DiskFullError if `missing` bytes plus the reserve do not fit on the disk of `folder`."""
    lacking = missing + reserve - shutil.disk_usage(folder).free
    if missing and lacking > 0:
        raise DiskFullError(folder, lacking)


def remove_part(folder: Path, sha256: str) -> None:
    """Remove the part file of a download.

    Raises:
        InUseError: a transfer uses it.
        OSError: it cannot be removed.
    """
    if folder.is_dir():
        with locked(folder, sha256, sha256):
            remove_remains(folder / f"{sha256}.part")


def remove_remains(part: Path) -> None:
    """Remove a part file, which may already have its final name, and its companion files. Raises OSError."""
    for ending in (".part", ".journal", ".wrong"):
        part.with_suffix(ending).unlink(missing_ok=True)


def _started(work: Callable[[], None], name: str) -> threading.Thread:
    thread = threading.Thread(target=work, name=name, daemon=True)
    thread.start()
    return thread

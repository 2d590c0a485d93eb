"""A packed file of a signed list, on its way to be installed: fetched, and compared by its checksum."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol
from urllib.parse import urlsplit

from app.core.units import MIB
from app.hub.listing import RemoteFile
from app.hub.transfer.source import WebAddress
from app.hub.transfer.stopped import StoppedError
from app.hub.transfer.transfer import Transfer, TransferOptions, remove_part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.hub.network import Network

RESERVE: Final = 500_000_000
"""Bytes to keep free on the disk."""
_BLOCK: Final = 4 * MIB
_NAMELESS: Final = "packed.tar.xz"


class ListedFile(Protocol):
    """What a signed list says of a packed file."""

    @property
    def url(self) -> str:
        """The address to download it from."""

    @property
    def size(self) -> int:
        """Its length in bytes, which the download is held to."""

    @property
    def sha256(self) -> str:
        """The SHA-256 of its content, in hexadecimal digits."""


class PackedFile:
    """Fetches one file. :attr:`fraction` and :meth:`stop` are thread-safe.

    Args:
        incoming: where it is downloaded to.
        network: called for each request.
    """

    def __init__(self, incoming: Path, network: Callable[[], Network], options: TransferOptions | None = None) -> None:
        self._incoming, self._network = incoming, network
        self._options = options or TransferOptions(reserve=RESERVE)
        self._transfer: Transfer | None = None
        self._size = 0
        self._stopped = threading.Event()

    @property
    def reserve(self) -> int:
        """Bytes to keep free on the disk."""
        return self._options.reserve

    @property
    def fraction(self) -> float | None:
        """The part of the download that is done; None while nothing is downloaded."""
        transfer = self._transfer
        return transfer.done / self._size if transfer is not None and self._size else None

    def stop(self) -> None:
        """Stop soon: what runs raises StoppedError. What was downloaded is kept for the next time."""
        self._stopped.set()
        transfer = self._transfer
        if transfer is not None:
            transfer.stop()

    def go_on(self) -> None:
        """Raise StoppedError if :meth:`stop` was called."""
        if self._stopped.is_set():
            raise StoppedError

    @contextlib.contextmanager
    def fetched(self, file: ListedFile, spoiled: tuple[type[Exception], ...]) -> Iterator[Path]:
        """Download `file`, and remove it once it is no longer used.

        It is removed too if one of the errors `spoiled` ends its use, since it would be the same the next time; after
        any other error it is kept.

        Raises:
            HubError: the download failed.
            StoppedError: :meth:`stop` was called.
        """
        self._size = file.size
        name = urlsplit(file.url).path.rpartition("/")[2] or _NAMELESS
        address = WebAddress(file.url, RemoteFile(name, file.size, file.sha256))
        self._transfer = Transfer(address, self._incoming, self._network, self._options)
        self.go_on()
        try:
            archive = self._transfer.run()
        finally:
            self._transfer = None
        try:
            yield archive
        except spoiled:
            remove_part(self._incoming, file.sha256)
            raise
        remove_part(self._incoming, file.sha256)

    def digest(self, stream: BinaryIO) -> str:
        """Return the SHA-256 of what `stream` holds. Raises OSError, StoppedError."""
        digest = hashlib.sha256()
        while block := stream.read(_BLOCK):
            self.go_on()
            digest.update(block)
        return digest.hexdigest()

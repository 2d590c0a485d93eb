"""One model comes to this machine: all its files, from one commit, or none."""

import contextlib
import hashlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from app.core.files import sync_folder
from app.core.sentences import Phrase, phrase
from app.core.units import MIB
from app.hub.downloads.orders import DownloadOrder
from app.hub.errors import ExistsError, NoChecksumError
from app.hub.listing import RemoteFile
from app.hub.names import place_in
from app.hub.network import Network
from app.hub.transfer.journal import read_journal
from app.hub.transfer.locks import locked
from app.hub.transfer.source import FileAddress
from app.hub.transfer.transfer import (
    StoppedError,
    Transfer,
    TransferOptions,
    demand_room,
    disk_error,
    remove_part,
    remove_remains,
)

PARTS_FOLDER: Final = ".downloads"
"""Below the models folder, so that the last step is a renaming on the same disk."""


class Download:
    """Brings the files of an order into the models folder.

    Every file waits in its part file until all are whole and checked; then each gets its name, the first one last, so
    that nobody finds a model that is not whole. :meth:`run` belongs to one thread; all else to any.

    Args:
        models_folder: where it ends up, as ``publisher/name/file``.
        network: asked again and again.
        options: see :class:`TransferOptions`.
    """

    def __init__(
        self,
        order: DownloadOrder,
        models_folder: Path,
        network: Callable[[], Network],
        options: TransferOptions | None = None,
    ) -> None:
        self.order = order
        self._folder = models_folder
        self._network = network
        self._options = options or TransferOptions()
        self._transfer: Transfer | None = None
        self._finished = 0
        self._unfinished = 0
        self._received = 0
        self._activity: Phrase | None = None
        self._stopped = False

    @property
    def done(self) -> int:
        """Bytes of all files that are written."""
        transfer = self._transfer
        return self._finished + (transfer.done if transfer is not None else self._unfinished)

    @property
    def received(self) -> int:
        """Bytes that came over the network in this run."""
        transfer = self._transfer
        return self._received + (transfer.received if transfer is not None else 0)

    @property
    def activity(self) -> Phrase | None:
        """What is being done, unless bytes are coming in."""
        transfer = self._transfer
        return transfer.activity if transfer is not None else self._activity

    def stop(self) -> None:
        """End soon; :meth:`run` raises StoppedError and what has come is kept."""
        self._stopped = True
        transfer = self._transfer
        if transfer is not None:
            transfer.stop()

    def run(self) -> Path:
        """Fetch what is missing, check it, give it its name; the path of the first file.

        Raises:
            StoppedError: :meth:`stop` was called.
            HubError: why it cannot be had.
        """
        try:
            places = [place_in(self._folder, self.order.repository, file.path) for file in self.order.files]
            parts = self._folder / PARTS_FOLDER
            with self._locks(parts):
                self._publish_all(self._fetch_all(places, parts))
        except OSError as error:
            missing = self.order.size - self.done
            raise disk_error(error, self._folder, missing, self._options.reserve) from error
        return places[0]

    @contextlib.contextmanager
    def _locks(self, parts: Path) -> Iterator[None]:
        """Hold the locks of all part files, also of those that are whole and wait for the others."""
        with contextlib.ExitStack() as stack:
            for file in {file.sha256: file for file in self.order.files}.values():
                if file.sha256 is None:
                    raise NoChecksumError(file.path)
                parts.mkdir(parents=True, exist_ok=True)
                stack.enter_context(locked(parts, file.sha256, file.path))
            yield

    def _publish_all(self, waiting: list[tuple[Path, Path]]) -> None:
        self._activity = phrase("putting it in its place")
        for _, place in waiting:
            if place.exists():  # it has come into being since it was looked for
                raise ExistsError(place)
        for part, place in reversed(waiting):
            _publish(part, place)

    def _fetch_all(self, places: list[Path], parts: Path) -> list[tuple[Path, Path]]:
        """The part files that are whole, with their places; files that are in their place already are left out."""
        missing = [
            file for file, place in zip(self.order.files, places, strict=True) if not self._is_there(file, place)
        ]
        demand_room(self._folder, sum(file.size - bytes_kept(parts, file) for file in missing), self._options.reserve)
        waiting = []
        for file, place in zip(self.order.files, places, strict=True):
            if file in missing:
                waiting.append((self._fetch(file, parts), place))
            self._finished += file.size
            self._unfinished = 0
        return waiting

    def _fetch(self, file: RemoteFile, parts: Path) -> Path:
        address = FileAddress(self.order.repository, self.order.commit, file)
        transfer = Transfer(address, parts, self._network, self._options, is_locked=True)
        self._transfer = transfer
        if self._stopped:
            raise StoppedError
        try:
            return transfer.run()
        finally:
            self._received += transfer.received
            self._unfinished = transfer.done
            self._transfer = None

    def _is_there(self, file: RemoteFile, place: Path) -> bool:
        """Whether the very file is in its place. Raises ExistsError if another is."""
        if not place.exists():
            return False
        self._activity = phrase("checking what is there already")
        if place.stat().st_size != file.size or self._digest(place) != file.sha256:
            raise ExistsError(place)
        remove_remains(self._folder / PARTS_FOLDER / f"{file.sha256}.part")  # a process ended just behind the renaming
        return True

    def _digest(self, path: Path) -> str:
        digest = hashlib.sha256()
        with path.open("rb") as stream:
            while block := stream.read(4 * MIB):
                if self._stopped:
                    raise StoppedError
                digest.update(block)
        return digest.hexdigest()


def bytes_kept(parts: Path, file: RemoteFile) -> int:
    """Bytes of `file` that are in `parts` for sure. Raises OSError."""
    if file.sha256 is None or not (parts / f"{file.sha256}.part").exists():
        return 0
    found = read_journal(parts / f"{file.sha256}.journal", sha256=file.sha256, size=file.size)
    return sum(mark.written for mark in found[1].values()) if found is not None else 0


def remove_parts(models_folder: Path, order: DownloadOrder, *, keep: frozenset[str] = frozenset()) -> None:
    """Remove what has come of an order, but for the SHA-256 in `keep`, which others want too.

    Raises:
        OSError: the disk does not do it.
        InUseError: another process has it.
    """
    for file in order.files:
        if file.sha256 is not None and file.sha256 not in keep:
            remove_part(models_folder / PARTS_FOLDER, file.sha256)


def _publish(part: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    _rename(part, place)
    sync_folder(place.parent)
    remove_remains(part)


def _rename(part: Path, place: Path, patience: float = 5.0) -> None:
    """Windows refuses it for a moment while a virus scanner reads the file."""
    end = time.monotonic() + patience
    while True:
        try:
            part.replace(place)
        except PermissionError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return

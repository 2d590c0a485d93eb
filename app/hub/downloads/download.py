"""The download of one model: all of its files from one commit, or none."""

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
from app.hub.transfer.stopped import StoppedError
from app.hub.transfer.transfer import Transfer, TransferOptions, demand_room, disk_error, remove_part, remove_remains

PARTS_FOLDER: Final = ".downloads"
"""Below the models folder, so that the final step is a rename on the same disk."""


class Download:
    """Downloads the files of an order into the models folder.

    Every file stays in its part file until all are complete and verified; then each gets its final name, the first file
    last, so that an incomplete model is never visible. Call :meth:`run` in one thread; everything else is thread-safe.

    Args:
        models_folder: the destination; files become ``publisher/name/file``.
        network: called repeatedly, so that changed settings apply.
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
        """Bytes of all files on the disk."""
        transfer = self._transfer
        return self._finished + (transfer.done if transfer is not None else self._unfinished)

    @property
    def received(self) -> int:
        """Bytes received over the network in this run."""
        transfer = self._transfer
        return self._received + (transfer.received if transfer is not None else 0)

    @property
    def activity(self) -> Phrase | None:
        """The current step if no bytes are arriving; otherwise None."""
        transfer = self._transfer
        return transfer.activity if transfer is not None else self._activity

    def stop(self) -> None:
        """Stop soon: :meth:`run` raises StoppedError, and the bytes received are kept."""
        self._stopped = True
        transfer = self._transfer
        if transfer is not None:
            transfer.stop()

    def run(self) -> Path:
        """Fetch what is missing, verify it and give it its final name. Return the path of the first file.

        Raises:
            StoppedError: :meth:`stop` was called.
            HubError: the download failed.
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
        """Hold the locks of all part files, including those that are complete."""
        with contextlib.ExitStack() as stack:
            for file in {file.sha256: file for file in self.order.files}.values():
                if file.sha256 is None:
                    raise NoChecksumError(file.path)
                parts.mkdir(parents=True, exist_ok=True)
                stack.enter_context(locked(parts, file.sha256, file.path))
            yield

    def _publish_all(self, waiting: list[tuple[Path, Path]]) -> None:
        self._activity = phrase("moving it into place")
        for _, place in waiting:
            if place.exists():  # it was created after the first check
                raise ExistsError(place)
        for part, place in reversed(waiting):
            _publish(part, place)

    def _fetch_all(self, places: list[Path], parts: Path) -> list[tuple[Path, Path]]:
        """Fetch the missing files. Return (part file, destination) for each; files already in place are left out."""
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
        """Whether the same file is already in place. Raises ExistsError if another file is."""
        if not place.exists():
            return False
        self._activity = phrase("checking what is already there")
        if place.stat().st_size != file.size or self._digest(place) != file.sha256:
            raise ExistsError(place)
        remove_remains(self._folder / PARTS_FOLDER / f"{file.sha256}.part")  # a process crashed just after the rename
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
    """Return the bytes of `file` that are safely stored in `parts`. Raises OSError."""
    if file.sha256 is None or not (parts / f"{file.sha256}.part").exists():
        return 0
    found = read_journal(parts / f"{file.sha256}.journal", sha256=file.sha256, size=file.size)
    return sum(mark.written for mark in found[1].values()) if found is not None else 0


def remove_parts(models_folder: Path, order: DownloadOrder, *, keep: frozenset[str] = frozenset()) -> None:
    """Remove the part files of an order, except those whose SHA-256 is in `keep` because another order needs them.

    Raises:
        OSError: a file cannot be removed.
        InUseError: another process uses a part file.
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
    """Rename with retries: on Windows it fails for a moment while a virus scanner reads the file."""
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

"""Installs the component: fetched or from a file, unpacked, compared with its manifest, then put in its place.

::

    <data folder>/python-tool/component    the one that is used
                              .incoming/   what is being downloaded and unpacked, and what was replaced

Until the last step nothing changes for the one that is there, whatever fails or whenever the process is killed.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from app.core.units import GIB
from app.core.unpacking import Allowed, BadArchiveError, unpack_tar
from app.hub.transfer.packed_file import PackedFile
from app.hub.transfer.transfer import TransferOptions, demand_room, disk_error
from app.tools.python.component import SAFE_PATH, Component, installed_folder, read_component, verify
from app.tools.python.errors import (
    ArchiveNotReadError,
    BadArchiveFileError,
    BadComponentError,
    NotInstalledError,
    NotSignedError,
)
from app.tools.python.index import KnownIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.hub.network import Network
    from app.tools.python.index import IndexEntry

ALLOWED: Final = Allowed(SAFE_PATH, most_files=20_000, most_bytes=2 * GIB)
_USUALLY_LARGER: Final = 5
"""How many times as large the files are as their archive."""


class Step(Enum):
    """What an installation does now."""

    FETCHING = auto()
    UNPACKING = auto()


class Installation:
    """One installation. Call one of its methods in one thread; the properties and :meth:`stop` are thread-safe.

    Args:
        network: called for each request.
        folder: where the component goes.
        known: the list that vouches for files.
    """

    def __init__(
        self,
        network: Callable[[], Network],
        folder: Path | None = None,
        known: KnownIndex | None = None,
        options: TransferOptions | None = None,
    ) -> None:
        self._known = known or KnownIndex()
        self._folder = folder or installed_folder()
        self._incoming = self._folder.parent / ".incoming"
        self._packed = PackedFile(self._incoming, network, options)
        self.step = Step.FETCHING

    @property
    def fraction(self) -> float | None:
        """The part of the download that is done; None while something else is done, which has no measure."""
        return self._packed.fraction

    def stop(self) -> None:
        """Stop soon: the call raises StoppedError. What was downloaded is kept for the next time."""
        self._packed.stop()

    def download(self, entry: IndexEntry) -> Component:
        """Fetch the component of a list, and install it.

        Raises:
            HubError: the download failed.
            PythonToolError: it cannot be used here.
            StoppedError: :meth:`stop` was called.
        """
        with self._packed.fetched(entry, (BadArchiveFileError, BadComponentError)) as archive:
            return self._install(archive, unpacked=entry.unpacked)

    def from_file(self, archive: Path, *, trust: bool = False) -> Component:
        """Install the component from a packed file.

        Args:
            trust: install it although no signed list vouches for it.

        Raises:
            NotSignedError: no signed list vouches for it.
            PythonToolError: it is none, or cannot be used here.
            StoppedError: :meth:`stop` was called.
        """
        self.step = Step.UNPACKING
        try:
            with archive.open("rb") as stream:
                index = self._known.read()
                is_listed = index is not None and index.lists(self._packed.digest(stream))
                if not is_listed and not trust:
                    raise NotSignedError(archive)
                stream.seek(0)  # the file that was looked up, whatever is under its name by now
                return self._install(archive, stream=stream)
        except OSError as error:
            raise ArchiveNotReadError(archive, error) from error

    def _install(self, archive: Path, *, stream: BinaryIO | None = None, unpacked: int = 0) -> Component:
        self.step = Step.UNPACKING
        with self._staging() as staging:
            try:
                size = unpacked or _USUALLY_LARGER * archive.stat().st_size
                demand_room(staging, size, self._packed.reserve)
                unpack_tar(archive, staging / "new", ALLOWED, stream=stream, go_on=self._packed.go_on)
                _make_runnable(staging / "new")
                self._packed.go_on()
                verify(staging / "new")
                self._put_in_place(staging)
            except BadArchiveError as error:
                raise BadArchiveFileError(archive, error.why) from error
            except OSError as error:
                raise disk_error(error, self._folder, 0, self._packed.reserve) from error
        return read_component(self._folder)

    def _put_in_place(self, staging: Path) -> None:
        """Swap the folders. A process that runs keeps its files, except on Windows, which then refuses."""
        if self._folder.exists():
            self._folder.rename(staging / "old")
        try:
            (staging / "new").rename(self._folder)
        except OSError:
            with contextlib.suppress(OSError):
                (staging / "old").rename(self._folder)
            raise

    @contextlib.contextmanager
    def _staging(self) -> Iterator[Path]:
        try:
            self._incoming.mkdir(parents=True, exist_ok=True)
            staging = Path(tempfile.mkdtemp(dir=self._incoming))
        except OSError as error:
            raise disk_error(error, self._folder, 0, self._packed.reserve) from error
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def remove(folder: Path | None = None) -> None:
    """Remove the installed component, with what was left of downloads.

    Raises:
        NotInstalledError: there is none.
        OSError: it cannot be removed, for example because it runs (on Windows).
    """
    folder = folder or installed_folder()
    if not folder.exists():
        raise NotInstalledError
    incoming = folder.parent / ".incoming"
    incoming.mkdir(exist_ok=True)
    # In two steps, so that a crash between them leaves nothing that looks like a component.
    folder.rename(Path(tempfile.mkdtemp(dir=incoming)) / "old")
    shutil.rmtree(incoming, ignore_errors=True)


def _make_runnable(folder: Path) -> None:
    """Let the program be run: what was unpacked has no modes."""
    for name in ("deno", "deno.exe"):
        with contextlib.suppress(FileNotFoundError):
            (folder / name).chmod(0o755)

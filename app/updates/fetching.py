"""Fetches a version, so that it can be installed when Descant quits."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from app.core.files import sync_folder
from app.core.sentences import phrase
from app.hub.listing import RemoteFile
from app.hub.network import Network
from app.hub.transfer.source import WebAddress
from app.hub.transfer.transfer import Transfer, TransferOptions, disk_error
from app.updates.errors import CannotInstallError
from app.updates.installation import Installation, Kind
from app.updates.releases import Release, ReleaseFile
from app.updates.store import Ready, UpdateStore

RESERVE: Final = 500_000_000
"""Bytes to keep free on the disk."""


class Fetching:
    """The download of a version. Call :meth:`run` in one thread; the rest is thread-safe."""

    def __init__(
        self,
        store: UpdateStore,
        version: str,
        file: ReleaseFile,
        network: Callable[[], Network],
        options: TransferOptions | None = None,
    ) -> None:
        self._store, self._version, self._file = store, version, file
        self._address = WebAddress(file.url, RemoteFile(file.name, file.size, file.sha256))
        self._options = options or TransferOptions(reserve=RESERVE)
        self._transfer = Transfer(self._address, store.folder, network, self._options)

    @property
    def fraction(self) -> float:
        """The part that is done, 0 to 1."""
        return self._transfer.done / self._file.size

    def stop(self) -> None:
        """Stop soon; what was downloaded is kept for the next time."""
        self._transfer.stop()

    def run(self) -> Path:
        """Download and verify the file, and return it. It is installed when Descant quits.

        Raises:
            StoppedError: :meth:`stop` was called.
            HubError: the download failed.
        """
        place = self._store.folder / self._file.name
        try:
            part = self._transfer.run()
            self._store.discard()  # what was fetched before and never installed
            part.replace(place)
            part.with_suffix(".journal").unlink(missing_ok=True)
            sync_folder(self._store.folder)
            self._store.set_ready(Ready(self._version, Kind(self._file.kind), place.name, self._file.sha256))
        except OSError as error:
            raise disk_error(error, self._store.folder, 0, self._options.reserve) from error
        return place


def file_of(release: Release, installation: Installation, platform: str) -> ReleaseFile:
    """Return the package of a release for this installation. Raises CannotInstallError if there is none."""
    if installation.kind is Kind.OTHER:
        why = phrase("This copy was not installed from a package that Descant can replace.")
        raise CannotInstallError(release.version, why)
    file = release.file_for(installation, platform)
    if file is None:
        raise CannotInstallError(release.version, phrase("It has no package for this kind of installation."))
    program = installation.program
    if program is not None and not os.access(program.parent, os.W_OK):
        why = phrase(
            "{folder} is not writable, so {name} cannot be replaced.", folder=str(program.parent), name=program.name
        )
        raise CannotInstallError(release.version, why)
    return file

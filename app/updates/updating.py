"""From a version in the signed list to the file that is ready, and its installation when Descant quits.

::

    <state folder>/updates/updates.json     what is known; see UpdateState
                           SHA-256.part     while it arrives
                           Descant-….…      ready

A version is installed when Descant ends, so that nothing changes under a running program. Of an AppImage the old file
is kept beside the new one, under a name with its version, until the new one has started.
"""

import contextlib
import hashlib
import logging
import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from app.core.files import sync_folder, write_atomically
from app.core.paths import state_dir
from app.core.sentences import phrase
from app.hub.errors import NotOnHubError, NotThereError
from app.hub.listing import RemoteFile
from app.hub.network import Network
from app.hub.transfer.source import WebAddress
from app.hub.transfer.transfer import Transfer, TransferOptions, disk_error
from app.updates.errors import CannotInstallError, NotReplacedError
from app.updates.installation import Installation, Kind
from app.updates.releases import Release, ReleaseFile

RESERVE: Final = 500_000_000
"""Bytes to keep free on the disk."""
BETWEEN_LOOKS: Final = timedelta(days=1)
_VERSION: Final = 1

_log = logging.getLogger(__name__)


class Ready(msgspec.Struct, frozen=True):
    """A version that was downloaded and verified."""

    version: str
    file: str
    sha256: str


class Replaced(msgspec.Struct, frozen=True):
    """What the last installation did: `version` is in its place now, and the old program is the file `old`."""

    version: str
    old: str


class UpdateState(msgspec.Struct, frozen=True):
    """What is known about updates.

    Attributes:
        looked: when the list was read last.
        skipped: the version that the user does not want.
        ready: what is installed when Descant quits.
        replaced: what was installed and has not started yet.
    """

    version: int = _VERSION
    looked: datetime | None = None
    skipped: str = ""
    ready: Ready | None = None
    replaced: Replaced | None = None


class UpdateStore:
    """What is known about updates, on the disk. Every call reads it anew."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or state_dir() / "updates"

    @property
    def state(self) -> UpdateState:
        """What is known; nothing if the file is damaged."""
        try:
            state = msgspec.json.decode((self.folder / "updates.json").read_bytes(), type=UpdateState)
        except FileNotFoundError:
            return UpdateState()
        except (OSError, msgspec.DecodeError, RecursionError) as error:
            _log.warning("What is known about updates cannot be read: %s", error)
            return UpdateState()
        return state if state.version == _VERSION else UpdateState()

    def is_due(self, now: datetime) -> bool:
        """Whether it is time to read the list again; after a change of the clock it is."""
        looked = self.state.looked
        return looked is None or not timedelta(0) <= now - looked < BETWEEN_LOOKS

    def note_look(self, now: datetime) -> None:
        """Note that the list was read."""
        self._change(looked=now)

    def skip(self, version: str) -> None:
        """Do not offer this version again."""
        self._change(skipped=version)

    def set_ready(self, ready: Ready | None) -> None:
        """Note what is installed when Descant quits. Raises OSError: if it cannot be noted, it will not happen."""
        self.save(msgspec.structs.replace(self.state, ready=ready))

    def save(self, state: UpdateState) -> None:
        """Write the state. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        write_atomically(self.folder / "updates.json", msgspec.json.encode(state), durable=True)

    def _change(self, **changes: object) -> None:
        try:
            self.save(msgspec.structs.replace(self.state, **changes))
        except OSError as error:
            _log.warning("What is known about updates cannot be written: %s", error)


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
            self._forget_others()
            part.replace(place)
            part.with_suffix(".journal").unlink(missing_ok=True)
            sync_folder(self._store.folder)
            self._store.set_ready(Ready(self._version, place.name, self._file.sha256))
        except NotOnHubError as error:
            raise NotThereError(self._address.repository, self._file.name) from error
        except OSError as error:
            raise disk_error(error, self._store.folder, 0, self._options.reserve) from error
        return place

    def _forget_others(self) -> None:
        """Remove what was downloaded before and never installed."""
        ready = self._store.state.ready
        if ready is not None:
            self._store.set_ready(None)
            (self._store.folder / ready.file).unlink(missing_ok=True)


def install_ready(
    store: UpdateStore, installation: Installation, running: str, *, pid: int | None = None
) -> str | None:
    """Install the version that is ready; call it when Descant quits. Return the version; None if none is ready.

    Args:
        running: the version that runs now.
        pid: the process that has to end before a setup may write; this one by default.

    Raises:
        UpdateError: it cannot be installed; the version that runs is unchanged, and it stays ready.
    """
    ready = store.state.ready
    if ready is None or not installation.is_replaced_on_quit:
        return None
    file = store.folder / ready.file
    try:
        _demand_unchanged(ready, file)
        if installation.kind is Kind.WINDOWS:
            _start_setup(file, os.getpid() if pid is None else pid)
        elif installation.program is not None:
            old = replace_program(file, installation.program, running)
            store.save(UpdateState(looked=store.state.looked, replaced=Replaced(ready.version, str(old))))
            file.unlink(missing_ok=True)
    except OSError as error:
        raise NotReplacedError(ready.version, installation.program or file, error.strerror or str(error)) from error
    return ready.version


def note_start(store: UpdateStore, running: str) -> str | None:
    """Tidy up after an installation; call it at the start. Return the version if it runs for the first time.

    The program of the version before is removed only now, when the new one has started.
    """
    state = store.state
    if state.ready is not None and state.ready.version == running:  # a setup has installed it
        (store.folder / state.ready.file).unlink(missing_ok=True)
        _save_if_possible(store, msgspec.structs.replace(state, ready=None, replaced=None))
        return running
    if state.replaced is None or state.replaced.version != running:
        return None
    with contextlib.suppress(OSError):
        Path(state.replaced.old).unlink(missing_ok=True)
    _save_if_possible(store, msgspec.structs.replace(state, replaced=None))
    return running


def replace_program(new: Path, program: Path, running: str) -> Path:
    """Put `new` in the place of `program` in one step; return where the old one is. Raises OSError."""
    arriving = program.with_name(f".{program.name}.new")
    old = program.with_name(f"{program.stem}-{running}{program.suffix}")
    try:
        shutil.copyfile(new, arriving)
        arriving.chmod(program.stat().st_mode | 0o500)
        with arriving.open("rb") as stream:
            os.fsync(stream.fileno())
        old.unlink(missing_ok=True)
        try:
            old.hardlink_to(program)
        except OSError:  # a file system without hard links
            shutil.copy2(program, old)
        arriving.replace(program)
    except BaseException:
        arriving.unlink(missing_ok=True)
        raise
    sync_folder(program.parent)
    return old


def file_of(release: Release, installation: Installation, platform: str) -> ReleaseFile:
    """Return the package of a release for this installation. Raises CannotInstallError if there is none."""
    if installation.kind is Kind.OTHER:
        why = phrase("This copy was not installed from a package that Descant can replace.")
        raise CannotInstallError(release.version, why)
    file = release.file_for(installation, platform)
    if file is None:
        raise CannotInstallError(release.version, phrase("It has no package for this kind of installation."))
    return file


def _demand_unchanged(ready: Ready, file: Path) -> None:
    """Raise OSError if the file is not the one that was verified: it has lain on the disk since."""
    with file.open("rb") as stream:
        if hashlib.file_digest(stream, "sha256").hexdigest() != ready.sha256:
            raise OSError(0, "the downloaded file has changed")


def _start_setup(setup: Path, pid: int) -> None:
    """Start the setup of Windows without a window; it waits until this process has ended."""
    flags = getattr(subprocess, "DETACHED_PROCESS", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    subprocess.Popen([str(setup), "/S", f"/WAIT={pid}"], creationflags=flags, close_fds=True)


def _save_if_possible(store: UpdateStore, state: UpdateState) -> None:
    with contextlib.suppress(OSError):
        store.save(state)

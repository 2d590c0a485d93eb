"""Installs an engine: fetched or from a file, unpacked beside the others, verified, tried on this computer, then used.

Until the last step nothing changes for the engine that is in use, whatever fails or whenever the process is killed.
"""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from app.engine.engines.choice import chosen_engine
from app.engine.engines.errors import (
    EngineFileNotReadError,
    EngineFolderError,
    FailedCheckError,
    NotAnEngineError,
    NotSignedError,
)
from app.engine.engines.index import IndexEntry, KnownIndex
from app.engine.engines.installed import InstalledEngine, InstalledEngines, Origin
from app.engine.engines.trying import TryOut, try_engine
from app.engine.engines.unpacking import unpack
from app.hardware.machine import Machine
from app.hardware.verdicts import Verdict
from app.hub.network import Network
from app.hub.transfer.packed_file import PackedFile
from app.hub.transfer.transfer import TransferOptions, demand_room, disk_error

_USUALLY_LARGER: Final = 9
"""How many times as large the files are as their archive; measured with xz: 8 (CPU), 9 (Vulkan), 3 (CUDA)."""


class Step(Enum):
    """What an installation does now."""

    FETCHING = auto()
    UNPACKING = auto()
    CHECKING = auto()


class Installed(msgspec.Struct, frozen=True):
    """The result of an installation.

    Attributes:
        engine: the engine.
        machine: as the engine sees it, with the self-checks of its cards.
        is_used: whether it is used from now on. It is not if its part for a graphics card cannot be loaded.
        remarks: what the user has to know: missing libraries, wrong or slow cards, a lower speed than before.
    """

    engine: InstalledEngine
    machine: Machine
    is_used: bool
    remarks: tuple[Verdict, ...] = ()


class Installation:
    """One installation. Call one of its methods in one thread; the properties and :meth:`stop` are thread-safe.

    Args:
        engines: where it is installed.
        network: called for each request.
        known: the list that vouches for files.
        try_out: tries the engine; :func:`try_engine` by default.
    """

    def __init__(
        self,
        engines: InstalledEngines,
        network: Callable[[], Network],
        known: KnownIndex | None = None,
        *,
        try_out: TryOut | None = None,
        options: TransferOptions | None = None,
    ) -> None:
        self._engines, self._known = engines, known or KnownIndex()
        self._try = try_out or try_engine
        self._packed = PackedFile(engines.incoming, network, options)
        self.step = Step.FETCHING

    @property
    def fraction(self) -> float | None:
        """The part of the download that is done; None while something else is done, which has no measure."""
        return self._packed.fraction

    def stop(self) -> None:
        """Stop soon: the call raises StoppedError. What was downloaded is kept for the next time."""
        self._packed.stop()

    def download(self, entry: IndexEntry) -> Installed:
        """Fetch an engine of the list, and install it.

        Raises:
            HubError: the download failed.
            EnginesError: the engine cannot be used here.
            StoppedError: :meth:`stop` was called.
        """
        with self._packed.fetched(entry, (NotAnEngineError, EngineFolderError, FailedCheckError)) as archive:
            return self._install(archive, Origin(entry.sha256, entry.build), unpacked=entry.unpacked)

    def from_file(self, archive: Path, *, trust: bool = False) -> Installed:
        """Install an engine from a packed file.

        Args:
            trust: install it although no signed list vouches for it.

        Raises:
            NotSignedError: no signed list vouches for it.
            EnginesError: it is not an engine, or cannot be used here.
            StoppedError: :meth:`stop` was called.
        """
        self.step = Step.UNPACKING
        try:
            with archive.open("rb") as stream:
                sha256 = self._packed.digest(stream)
                index = self._known.read()
                entry = index.lists(sha256) if index is not None else None
                if entry is None and not trust:
                    raise NotSignedError(archive)
                stream.seek(0)  # the file that was looked up, whatever is under its name by now
                origin = Origin(sha256, entry.build if entry is not None else 0)
                return self._install(archive, origin, stream=stream)
        except OSError as error:
            raise EngineFileNotReadError(archive, error) from error

    # -- steps ---------------------------------------------------------------------------------------------------------

    def _install(
        self, archive: Path, origin: Origin, *, stream: BinaryIO | None = None, unpacked: int = 0
    ) -> Installed:
        self.step = Step.UNPACKING
        before = chosen_engine()
        with self._engines.staging() as staging:
            try:
                demand_room(staging, unpacked or _USUALLY_LARGER * archive.stat().st_size, self._packed.reserve)
                folder = unpack(archive, staging, stream=stream, go_on=self._packed.go_on)
            except OSError as error:
                raise disk_error(error, self._engines.folder, 0, self._packed.reserve) from error
            self.step = Step.CHECKING
            tried = self._try(folder, before, self._packed.go_on)
            self._packed.go_on()
            engine = self._engines.add(folder, origin)
        if tried.is_useful:
            self._engines.use(engine.id)
        return Installed(engine, tried.machine, tried.is_useful, tried.remarks)

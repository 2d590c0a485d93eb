"""The signed list of the components that can be downloaded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from app.core.platforms import own_platform
from app.hub.signed_list import KnownList, SignedContent, absolute, demand_sound
from app.tools.python.errors import NoListError, NothingFitsError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.hub.network import Network

KIND: Final = "python-tool"
_PLATFORM: Final = re.compile(r"[a-z0-9]+-[a-z0-9_]+")


class IndexEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One component that can be downloaded.

    Attributes:
        build: grows with each release.
        platform: as :func:`app.core.platforms.own_platform` writes it.
        python: its version.
        changes: what is new in it, in words.
        url: of the packed file, absolute or relative to the list.
        size: of the packed file, in bytes; `unpacked` is that of its files.
        sha256: of the packed file.
    """

    build: int
    platform: str
    python: str
    changes: str = ""
    url: str
    size: int
    unpacked: int
    sha256: str


class PythonIndex(msgspec.Struct, frozen=True):
    """The list as it is signed; see :mod:`app.hub.signed_list`."""

    format: int
    serial: int
    kind: str = KIND
    components: tuple[IndexEntry, ...] = ()

    def fitting(self) -> IndexEntry | None:
        """Return the newest component for this computer."""
        fitting = (entry for entry in self.components if entry.platform == own_platform())
        return max(fitting, key=lambda entry: entry.build, default=None)

    def lists(self, sha256: str) -> bool:
        """Whether it has a packed file with this content."""
        return any(entry.sha256 == sha256 for entry in self.components)


def read_index(signed: SignedContent) -> PythonIndex:
    """Read a list whose signature was checked. Raises ValueError or UntrustedListError if it makes no sense."""
    index = msgspec.json.decode(signed.content, type=PythonIndex)
    entries = tuple(msgspec.structs.replace(entry, url=absolute(entry.url, signed.url)) for entry in index.components)
    for entry in entries:
        demand_sound(entry.platform, _PLATFORM, url=entry.url, size=entry.size, sha256=entry.sha256)
    return msgspec.structs.replace(index, components=entries)


class KnownIndex(KnownList[PythonIndex]):
    """The newest list that was seen."""

    def __init__(self, folder: Path | None = None, key: bytes | None = None) -> None:
        super().__init__(KIND, read_index, folder, key)

    def fetch(self, url: str, network: Network) -> PythonIndex:
        """Read the list at `url`; also raises NoListError if `url` is empty."""
        if not url:
            raise NoListError
        return super().fetch(url, network)

    def fitting(self, url: str, network: Callable[[], Network]) -> IndexEntry:
        """Return what the list at `url` has for this computer.

        Raises:
            NoListError: `url` is empty.
            NothingFitsError: it has nothing.
            HubError, UntrustedListError: the list cannot be read.
        """
        if not url:
            raise NoListError
        entry = self.fetch(url, network()).fitting()
        if entry is None:
            raise NothingFitsError(own_platform())
        return entry

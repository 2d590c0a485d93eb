"""The signed list of engines that can be downloaded."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec

from app.core.platforms import own_platform
from app.engine.engines.errors import NoIndexError
from app.engine.engines.installed import InstalledEngine
from app.engine.engines.manifest import BINDINGS, ENGINE_NAME
from app.hub.network import Network
from app.hub.signed_list import KnownList, SignedContent, absolute, demand_sound

KIND: Final = "engines"


class IndexEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One engine that can be downloaded.

    Attributes:
        name: as in its manifest; a newer build of the same name is an update.
        build: grows with every release of the engine.
        llama: version of llama.cpp.
        bindings: version of llama-cpp-python that fits.
        platform: as in the manifest.
        backends: as in the manifest, such as ``vulkan``.
        cards: which cards it is for, in words; empty for all.
        driver: which driver it needs, in words.
        changes: what is new in it, in words.
        url: of the packed file, absolute or relative to the list.
        size: of the packed file, in bytes; `unpacked` is that of its files.
        sha256: of the packed file.
    """

    name: str
    build: int
    llama: str
    bindings: str
    platform: str
    backends: tuple[str, ...]
    cards: str = ""
    driver: str = ""
    changes: str = ""
    url: str
    size: int
    unpacked: int = 0
    sha256: str

    @property
    def fits(self) -> bool:
        """Whether it is for this computer and this version of Descant."""
        return self.platform == own_platform() and self.bindings == BINDINGS


class EngineIndex(msgspec.Struct, frozen=True):
    """The list of engines as it is signed; see :mod:`app.hub.signed_list`."""

    format: int
    serial: int
    kind: str = KIND
    engines: tuple[IndexEntry, ...] = ()

    def fitting(self) -> tuple[IndexEntry, ...]:
        """Return the newest build of each engine that fits here, by name."""
        newest: dict[str, IndexEntry] = {}
        for entry in self.engines:
            if entry.fits and (entry.name not in newest or newest[entry.name].build < entry.build):
                newest[entry.name] = entry
        return tuple(newest[name] for name in sorted(newest))

    def lists(self, sha256: str) -> IndexEntry | None:
        """Return the entry of a packed file with this content."""
        return next((entry for entry in self.engines if entry.sha256 == sha256), None)


def update_for(engine: InstalledEngine, entries: Iterable[IndexEntry]) -> IndexEntry | None:
    """Return the newer build of an installed engine, if there is one."""
    newer = (
        entry
        for entry in entries
        if entry.name == engine.name and entry.build > engine.origin.build and entry.sha256 != engine.origin.sha256
    )
    return max(newer, key=lambda entry: entry.build, default=None)


def read_index(signed: SignedContent) -> EngineIndex:
    """Read a list whose signature was checked. Raises ValueError or UntrustedListError if it makes no sense."""
    index = msgspec.json.decode(signed.content, type=EngineIndex)
    engines = tuple(msgspec.structs.replace(entry, url=absolute(entry.url, signed.url)) for entry in index.engines)
    for entry in engines:
        demand_sound(entry.name, ENGINE_NAME, url=entry.url, size=entry.size, sha256=entry.sha256)
    return msgspec.structs.replace(index, engines=engines)


class KnownIndex(KnownList[EngineIndex]):
    """The newest list of engines that was seen."""

    def __init__(self, folder: Path | None = None, key: bytes | None = None) -> None:
        super().__init__(KIND, read_index, folder, key)

    def fetch(self, url: str, network: Network) -> EngineIndex:
        """Read the list at `url`; also raises NoIndexError if `url` is empty."""
        if not url:
            raise NoIndexError
        return super().fetch(url, network)

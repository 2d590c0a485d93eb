"""The signed list of engines that can be downloaded."""

import contextlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import msgspec

from app.core.sentences import phrase
from app.engine.engines.errors import NoIndexError
from app.engine.engines.installed import InstalledEngine
from app.engine.engines.manifest import BINDINGS, ENGINE_NAME, own_platform
from app.hub.errors import UntrustedListError
from app.hub.network import Network
from app.hub.signed_list import KnownList, SignedContent, absolute, is_fetchable

KIND: Final = "engines"
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


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

    @property
    def file_name(self) -> str:
        """The last part of the address."""
        return urlsplit(self.url).path.rpartition("/")[2] or f"{self.name}.tar.xz"


class EngineIndex(msgspec.Struct, frozen=True):
    """The list; see :mod:`app.hub.signed_list`."""

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
    """Read a list whose signature was checked. Raises UntrustedListError if it makes no sense."""
    try:
        index = msgspec.json.decode(signed.content, type=EngineIndex)
    except (ValueError, RecursionError) as error:
        raise UntrustedListError(phrase("It cannot be understood: {reason}.", reason=str(error))) from error
    engines = tuple(msgspec.structs.replace(entry, url=absolute(entry.url, signed.url)) for entry in index.engines)
    for entry in engines:
        is_named = ENGINE_NAME.fullmatch(entry.name)
        if not is_named or not _SHA256.fullmatch(entry.sha256) or entry.size <= 0 or not is_fetchable(entry.url):
            why = phrase("It describes “{name}” in a way that makes no sense.", name=entry.name[:100])
            raise UntrustedListError(why)
    return msgspec.structs.replace(index, engines=engines)


class KnownIndex:
    """The newest list of engines that was seen; see :class:`app.hub.signed_list.KnownList`."""

    def __init__(self, folder: Path | None = None, key: bytes | None = None) -> None:
        self._list = KnownList(KIND, folder, key)

    def read(self) -> EngineIndex | None:
        """Return the list; None if none was seen yet or it is damaged."""
        signed = self._list.read()
        with contextlib.suppress(UntrustedListError):  # a signed list that makes no sense
            return read_index(signed) if signed is not None else None
        return None

    def take(self, content: bytes, signature: bytes, url: str) -> EngineIndex:
        """Check a new list and keep it. Raises UntrustedListError."""
        return read_index(self._list.take(content, signature, url))

    def fetch(self, url: str, network: Network) -> EngineIndex:
        """Read the list at `url`, check it and keep it.

        Raises:
            NoIndexError: `url` is empty.
            UntrustedListError: the list cannot be trusted.
            HubError: it cannot be fetched.
        """
        if not url:
            raise NoIndexError
        return read_index(self._list.fetch(url, network))

"""The signed list of engines that can be downloaded.

It is a JSON document at an address that the settings name. Its Ed25519 signature (RFC 8032), in Base64, is at the same
address with ``.sig`` at the end; the public key is in the app, ``resources/engines.pub``. A list that was changed on
its way is refused, and so is one older than a list that was seen before. Each engine is pinned by its SHA-256.
"""

import base64
import binascii
import contextlib
import logging
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from app.core.files import write_atomically
from app.core.paths import resources_dir, state_dir
from app.core.sentences import phrase
from app.core.units import MIB
from app.engine.engines.errors import BadIndexError
from app.engine.engines.installed import InstalledEngine
from app.engine.engines.manifest import BINDINGS, own_platform

FORMAT: Final = 1
SIGNATURE_SUFFIX: Final = ".sig"
MOST_BYTES: Final = MIB
_SHA256: Final = re.compile(r"[0-9a-f]{64}")

_log = logging.getLogger(__name__)


class IndexEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One engine that can be downloaded.

    Attributes:
        name: as in its manifest; a newer build of the same name is an update.
        build: grows with every release of the engine.
        llama: version of llama.cpp.
        bindings: version of llama-cpp-python that fits.
        platform: as in the manifest.
        backends: names, such as ``Vulkan``, for the user.
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
    """The list.

    Attributes:
        serial: grows with every list, so that an old one is noticed.
    """

    format: int
    serial: int
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


def own_key() -> bytes:
    """Return the public key in the app: 32 bytes. Raises BadIndexError if it is missing or damaged."""
    try:
        key = base64.b64decode((resources_dir() / "engines.pub").read_text(encoding="ascii"), validate=False)
    except (OSError, ValueError) as error:
        raise BadIndexError(phrase("Descant's own key cannot be read.")) from error
    return key


def read_index(content: bytes, signature: bytes, url: str, key: bytes | None = None) -> EngineIndex:
    """Check the signature of a list, and read it.

    Args:
        signature: in Base64.
        url: of the list; addresses in it may be relative to it.

    Raises:
        BadIndexError: it is not signed with the key, or cannot be understood.
    """
    try:
        public = Ed25519PublicKey.from_public_bytes(key if key is not None else own_key())
        public.verify(base64.b64decode(signature.strip(), validate=True), content)
    except (InvalidSignature, ValueError, binascii.Error) as error:
        raise BadIndexError(phrase("Its signature is not one of Descant's.")) from error
    try:
        index = msgspec.json.decode(content, type=EngineIndex)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadIndexError(phrase("It cannot be understood: {reason}.", reason=str(error))) from error
    if index.format != FORMAT:
        raise BadIndexError(phrase("It was made for another version of Descant."))
    engines = tuple(msgspec.structs.replace(entry, url=urljoin(url, entry.url)) for entry in index.engines)
    for entry in engines:
        is_fetchable = urlsplit(entry.url).scheme in ("http", "https")
        if not _SHA256.fullmatch(entry.sha256) or entry.size <= 0 or not is_fetchable:
            raise BadIndexError(phrase("It describes “{name}” in a way that makes no sense.", name=entry.name[:100]))
    return msgspec.structs.replace(index, engines=engines)


class KnownIndex:
    """The newest list that was seen, kept so that an older one is refused and files can be looked up without network.

    ::

        <state folder>/engine-index.json, engine-index.json.sig, engine-index.url
    """

    def __init__(self, folder: Path | None = None, key: bytes | None = None) -> None:
        folder = folder or state_dir()
        self._content, self._signature = folder / "engine-index.json", folder / f"engine-index.json{SIGNATURE_SUFFIX}"
        self._url = folder / "engine-index.url"
        self._key = key

    def read(self) -> EngineIndex | None:
        """Return the list; None if none was seen yet or it is damaged."""
        try:
            url = self._url.read_text(encoding="utf-8")
            return read_index(self._content.read_bytes(), self._signature.read_bytes(), url, self._key)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, BadIndexError) as error:
            _log.warning("The list of engines that was kept cannot be used: %s", error)
            return None

    def take(self, content: bytes, signature: bytes, url: str) -> EngineIndex:
        """Check a new list and keep it.

        Raises:
            BadIndexError: it cannot be trusted, or is older than one that was seen.
        """
        index = read_index(content, signature, url, self._key)
        known = self.read()
        if known is not None and index.serial < known.serial:
            raise BadIndexError(phrase("It is older than the list that was seen before."))
        with contextlib.suppress(OSError):  # it is read again the next time
            self._content.parent.mkdir(parents=True, exist_ok=True)
            for file, bytes_ in ((self._url, url.encode()), (self._signature, signature), (self._content, content)):
                write_atomically(file, bytes_, durable=False)
        return index


def make_key(file: Path) -> bytes:
    """Write a new private key to a new `file` that only its owner can read. Return the public key in Base64."""
    key = Ed25519PrivateKey.generate()
    file.touch(mode=0o600, exist_ok=False)
    file.write_bytes(base64.b64encode(key.private_bytes_raw()) + b"\n")
    return base64.b64encode(key.public_key().public_bytes_raw()) + b"\n"


def sign(content: bytes, key_file: Path) -> bytes:
    """Return the signature of a list in Base64. Raises OSError or ValueError if the key cannot be read."""
    key = Ed25519PrivateKey.from_private_bytes(base64.b64decode(key_file.read_bytes()))
    return base64.b64encode(key.sign(content)) + b"\n"

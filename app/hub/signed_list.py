"""Signed lists of what can be downloaded: engines, and new versions of Descant.

A list is a JSON document. Its Ed25519 signature (RFC 8032), in Base64, is at the same address with ``.sig`` at the end;
the public key is in the app, ``resources/releases.pub``. A list that was changed on its way is refused, and so is one
older than a list that was seen before, or of another kind; what can be downloaded is pinned by its SHA-256.
"""

import base64
import contextlib
import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final, Generic, TypeVar
from urllib.parse import urljoin, urlsplit

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from app.core.files import write_atomically
from app.core.paths import resources_dir, state_dir
from app.core.sentences import phrase
from app.core.units import MIB
from app.hub.errors import HubError, UntrustedListError
from app.hub.http_faults import of_another_host
from app.hub.network import Network

FORMAT: Final = 1
SIGNATURE_SUFFIX: Final = ".sig"
_MOST_BYTES: Final = MIB
_SHA256: Final = re.compile(r"[0-9a-f]{64}")

_log = logging.getLogger(__name__)


class SignedContent(msgspec.Struct, frozen=True):
    """A list whose signature was checked.

    Attributes:
        content: the JSON document.
        url: where it came from; addresses in it may be relative to it.
        serial: grows with every list.
    """

    content: bytes
    url: str
    serial: int


class _Head(msgspec.Struct):
    kind: str
    format: int
    serial: int


class _Kept(msgspec.Struct, frozen=True):
    """The list on the disk, in one file, so that no crash can mix two of them."""

    url: str
    signature: bytes
    content: bytes


def own_key() -> bytes:
    """Return the public key in the app: 32 bytes. Raises UntrustedListError if it is missing or damaged."""
    try:
        return base64.b64decode((resources_dir() / "releases.pub").read_bytes())
    except (OSError, ValueError) as error:
        raise UntrustedListError(phrase("Descant's own key cannot be read.")) from error


def check(kind: str, content: bytes, signature: bytes, url: str, key: bytes | None = None) -> SignedContent:
    """Check the signature of a list.

    Args:
        kind: what the list has to be about. All lists have one key, so it says so itself, under the signature.
        signature: in Base64.
        key: the public key; the one in the app by default.

    Raises:
        UntrustedListError: it is not signed with the key, or is no list of this kind that is understood.
    """
    try:
        public = Ed25519PublicKey.from_public_bytes(key if key is not None else own_key())
        public.verify(base64.b64decode(signature.strip(), validate=True), content)
    except (InvalidSignature, ValueError) as error:
        raise UntrustedListError(phrase("Its signature is not one of Descant's.")) from error
    try:
        head = msgspec.json.decode(content, type=_Head)
    except (ValueError, RecursionError) as error:
        raise _not_understood(error) from error
    if head.kind != kind:
        raise UntrustedListError(phrase("It is a list of something else."))
    if head.format != FORMAT:
        raise UntrustedListError(phrase("It was made for another version of Descant."))
    return SignedContent(content, url, head.serial)


def is_fetchable(url: str) -> bool:
    """Whether something can be downloaded from an address that a list names."""
    with contextlib.suppress(ValueError):
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    return False


def absolute(url: str, base: str) -> str:
    """Return an address of a list that may be relative to it; empty if it is none."""
    with contextlib.suppress(ValueError):
        return urljoin(base, url)
    return ""


def demand_sound(name: str, allowed: re.Pattern[str], *, url: str, size: int, sha256: str) -> None:
    """Raise UntrustedListError if a list describes a file in a way that makes no sense.

    Args:
        name: of what is described; `allowed` is what names look like.
        url: its address, absolute.
    """
    if not (allowed.fullmatch(name) and _SHA256.fullmatch(sha256) and size > 0 and is_fetchable(url)):
        raise UntrustedListError(phrase("It describes “{name}” in a way that makes no sense.", name=name[:100]))


List = TypeVar("List")


class KnownList(Generic[List]):
    """The newest list of a kind that was seen, kept so that an older one is refused and for times without a network.

    ::

        <state folder>/KIND-list.json

    Args:
        parse: reads a list whose signature was checked; raises ValueError or UntrustedListError if it makes no sense.
    """

    def __init__(
        self,
        kind: str,
        parse: Callable[[SignedContent], List],
        folder: Path | None = None,
        key: bytes | None = None,
    ) -> None:
        self._kind, self._parse, self._key = kind, parse, key
        self._file = (folder or state_dir()) / f"{kind}-list.json"

    def read(self) -> List | None:
        """Return the list; None if none was seen yet or it is damaged."""
        kept = self._read_kept()
        with contextlib.suppress(UntrustedListError):  # a signed list that makes no sense
            return self._parsed(kept) if kept is not None else None
        return None

    def take(self, content: bytes, signature: bytes, url: str) -> List:
        """Check a new list and keep it.

        Raises:
            UntrustedListError: it cannot be trusted, or is older than one that was seen.
        """
        new, known = check(self._kind, content, signature, url, self._key), self._read_kept()
        if known is not None and new.serial < known.serial:
            raise UntrustedListError(phrase("It is older than the list that was seen before."))
        parsed = self._parsed(new)
        with contextlib.suppress(OSError):  # it is read again the next time
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, msgspec.json.encode(_Kept(url, signature, content)), durable=True)
        return parsed

    def fetch(self, url: str, network: Network) -> List:
        """Read the list at `url`, check it and keep it.

        Raises:
            UntrustedListError: the list cannot be trusted.
            HubError: it cannot be fetched.
        """
        from app.hub.session import first_bytes  # noqa: PLC0415  the Hub's client takes long to import

        try:
            content, signature = (first_bytes(network, one, _MOST_BYTES) for one in (url, url + SIGNATURE_SUFFIX))
        except HubError as error:
            raise of_another_host(error, url) from error
        return self.take(content, signature, url)

    def _read_kept(self) -> SignedContent | None:
        try:
            kept = msgspec.json.decode(self._file.read_bytes(), type=_Kept)
            return check(self._kind, kept.content, kept.signature, kept.url, self._key)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError, UntrustedListError) as error:
            _log.warning("The list of %s that was kept cannot be used: %s", self._kind, error)
            return None

    def _parsed(self, signed: SignedContent) -> List:
        try:
            return self._parse(signed)
        except (ValueError, RecursionError) as error:
            raise _not_understood(error) from error


def _not_understood(error: Exception) -> UntrustedListError:
    return UntrustedListError(phrase("It cannot be understood: {reason}.", reason=str(error)[:200]))


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

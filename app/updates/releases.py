"""The signed list of versions of Descant; see :mod:`app.hub.signed_list`."""

import contextlib
import re
from pathlib import Path
from typing import Final

import msgspec
from packaging.version import Version

from app.core.sentences import phrase
from app.hub.errors import UntrustedListError
from app.hub.network import Network
from app.hub.signed_list import KnownList, SignedContent, absolute, is_fetchable
from app.updates.errors import NoAddressError
from app.updates.installation import Installation

KIND: Final = "releases"
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_FILE_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,99}")


class ReleaseFile(msgspec.Struct, frozen=True):
    """One package of a version.

    Attributes:
        kind: of the installation that it is for, see :class:`app.updates.installation.Kind`.
        platform: such as ``linux-x86_64``.
        name: file name.
        url: absolute, or relative to the list.
        size: in bytes.
        sha256: of the file.
    """

    kind: str
    platform: str
    name: str
    url: str
    size: int
    sha256: str


class Release(msgspec.Struct, frozen=True):
    """One version.

    Attributes:
        version: as in pyproject.toml.
        date: of the release, such as ``2026-11-30``.
        changes: what is new, in words.
    """

    version: str
    date: str
    changes: str
    files: tuple[ReleaseFile, ...] = ()

    def file_for(self, installation: Installation, platform: str) -> ReleaseFile | None:
        """Return the package that updates an installation; None if there is none."""
        fitting = (file for file in self.files if (file.kind, file.platform) == (installation.kind, platform))
        return next(fitting, None)


class ReleaseList(msgspec.Struct, frozen=True):
    """The list."""

    format: int
    serial: int
    kind: str = KIND
    releases: tuple[Release, ...] = ()

    def newer_than(self, version: str) -> Release | None:
        """Return the newest version if it is newer than `version`. Test versions are offered to their users alone."""
        now = Version(version)
        found = [one for one in self.releases if now.is_prerelease or not Version(one.version).is_prerelease]
        newest = max(found, key=lambda one: Version(one.version), default=None)
        return newest if newest is not None and Version(newest.version) > now else None


class KnownReleases:
    """The newest list that was seen."""

    def __init__(self, folder: Path | None = None, key: bytes | None = None) -> None:
        self._list = KnownList(KIND, folder, key)

    def read(self) -> ReleaseList | None:
        """Return the list; None if none was seen yet or it is damaged."""
        signed = self._list.read()
        with contextlib.suppress(UntrustedListError):  # a signed list that makes no sense
            return _read(signed) if signed is not None else None
        return None

    def take(self, content: bytes, signature: bytes, url: str) -> ReleaseList:
        """Check a new list and keep it. Raises UntrustedListError."""
        return _read(self._list.take(content, signature, url))

    def fetch(self, url: str, network: Network) -> ReleaseList:
        """Read the list at `url`, check it and keep it.

        Raises:
            NoAddressError: `url` is empty.
            UntrustedListError: the list cannot be trusted.
            HubError: it cannot be fetched.
        """
        if not url:
            raise NoAddressError
        return _read(self._list.fetch(url, network))


def _read(signed: SignedContent) -> ReleaseList:
    try:
        known = msgspec.json.decode(signed.content, type=ReleaseList)
        releases = tuple(_checked(release, signed.url) for release in known.releases)
    except (ValueError, RecursionError) as error:  # also InvalidVersion
        raise UntrustedListError(phrase("It cannot be understood: {reason}.", reason=str(error)[:200])) from error
    return msgspec.structs.replace(known, releases=releases)


def _checked(release: Release, url: str) -> Release:
    """Return the release with absolute addresses."""
    Version(release.version)
    files = tuple(msgspec.structs.replace(file, url=absolute(file.url, url)) for file in release.files)
    for file in files:
        is_sound = _SHA256.fullmatch(file.sha256) and _FILE_NAME.fullmatch(file.name) and file.size > 0
        if not is_sound or not is_fetchable(file.url):
            why = phrase("It describes “{name}” in a way that makes no sense.", name=file.name[:100])
            raise UntrustedListError(why)
    return msgspec.structs.replace(release, files=files)

"""The signed list of versions of Descant; see :mod:`app.hub.signed_list`."""

import re
from pathlib import Path
from typing import Final

import msgspec
from packaging.version import Version

from app.hub.network import Network
from app.hub.signed_list import KnownList, SignedContent, absolute, demand_sound
from app.updates.errors import NoAddressError
from app.updates.installation import Installation

KIND: Final = "releases"
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
    """The list of versions as it is signed; see :mod:`app.hub.signed_list`."""

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


class KnownReleases(KnownList[ReleaseList]):
    """The newest list of versions that was seen."""

    def __init__(self, folder: Path | None = None, key: bytes | None = None) -> None:
        super().__init__(KIND, _read, folder, key)

    def fetch(self, url: str, network: Network) -> ReleaseList:
        """Read the list at `url`; also raises NoAddressError if `url` is empty."""
        if not url:
            raise NoAddressError
        return super().fetch(url, network)


def _read(signed: SignedContent) -> ReleaseList:
    """Read a list whose signature was checked. Raises ValueError or UntrustedListError if it makes no sense."""
    known = msgspec.json.decode(signed.content, type=ReleaseList)
    return msgspec.structs.replace(known, releases=tuple(_checked(one, signed.url) for one in known.releases))


def _checked(release: Release, url: str) -> Release:
    """Return the release with absolute addresses."""
    Version(release.version)  # raises InvalidVersion, a ValueError
    files = tuple(msgspec.structs.replace(file, url=absolute(file.url, url)) for file in release.files)
    for file in files:
        demand_sound(file.name, _FILE_NAME, url=file.url, size=file.size, sha256=file.sha256)
    return msgspec.structs.replace(release, files=files)

"""Make the list of versions, to be signed: ``python -m app.updates list …``.

``python -m app.engine.engines sign`` signs it, with the same key as the list of engines.
"""

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec
from packaging.version import InvalidVersion, Version

from app.hub.signed_list import FORMAT
from app.updates.installation import Kind
from app.updates.releases import Release, ReleaseFile, ReleaseList

_KINDS: Final = {
    ".AppImage": (Kind.APPIMAGE, "linux-x86_64"),
    ".deb": (Kind.DEB, "linux-x86_64"),
    ".exe": (Kind.WINDOWS, "win32-x86_64"),
}
"""What a package is for, by the end of its name."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the list; the exit code is 1 if a package cannot be read or is of an unknown kind."""
    given = _parser().parse_args(arguments)
    try:
        release = Release(
            str(Version(given.version)), given.date, given.changes, tuple(map(_described, given.packages))
        )
    except (OSError, InvalidVersion, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    content = msgspec.json.format(msgspec.json.encode(ReleaseList(FORMAT, given.serial, releases=(release,))), indent=1)
    given.output.write_bytes(content + b"\n")
    sys.stdout.write(f"{given.output}: {release.version}, {len(release.files)} packages\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app.updates", description="Lists of versions of Descant.")
    listing = parser.add_subparsers(dest="command", required=True).add_parser("list", help="write the list")
    listing.add_argument("--serial", type=int, required=True, help="greater than that of the list before")
    listing.add_argument("--version", required=True)
    listing.add_argument("--date", required=True, help="of the release, such as 2026-11-30")
    listing.add_argument("--changes", required=True, help="what is new, in words")
    listing.add_argument("--output", type=Path, required=True)
    listing.add_argument("packages", type=Path, nargs="+", help="beside the list on the server, under the same names")
    return parser


def _described(package: Path) -> ReleaseFile:
    if package.suffix not in _KINDS:
        raise ValueError(f"{package.name}: expected one of {', '.join(_KINDS)}")
    kind, platform = _KINDS[package.suffix]
    with package.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    return ReleaseFile(kind, platform, package.name, package.name, package.stat().st_size, sha256)


if __name__ == "__main__":
    sys.exit(main())

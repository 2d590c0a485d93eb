"""Make the signed list of components: ``python -m app.tools.python list …``.

``python -m app.engine.engines sign`` signs it, with the same key as the list of engines.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.core.unpacking import BadArchiveError, unpack_tar
from app.hub.signed_list import FORMAT
from app.tools.python.component import MANIFEST, Manifest
from app.tools.python.index import IndexEntry, PythonIndex
from app.tools.python.installing import ALLOWED

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the list; the exit code is 1 if a packed component cannot be read."""
    given = _parser().parse_args(arguments)
    try:
        entries = tuple(_entry(archive, given.changes) for archive in given.archives)
    except (OSError, ValueError, BadArchiveError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    index = PythonIndex(FORMAT, given.serial, components=entries)
    given.output.write_bytes(msgspec.json.format(msgspec.json.encode(index), indent=1) + b"\n")
    sys.stdout.write(f"{given.output}: {', '.join(entry.platform for entry in entries)}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app.tools.python", description="Lists of Python for models.")
    listing = parser.add_subparsers(dest="command", required=True).add_parser("list", help="write the list")
    listing.add_argument("--serial", type=int, required=True, help="greater than that of the list before")
    listing.add_argument("--changes", default="", help="what is new, in words")
    listing.add_argument("--output", type=Path, required=True)
    listing.add_argument("archives", type=Path, nargs="+", help="beside the list on the server, under the same names")
    return parser


def _entry(archive: Path, changes: str) -> IndexEntry:
    with tempfile.TemporaryDirectory(prefix="descant-python-") as folder:
        unpack_tar(archive, Path(folder, "component"), ALLOWED)
        manifest = msgspec.json.decode(Path(folder, "component", MANIFEST).read_bytes(), type=Manifest)
    with archive.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    return IndexEntry(
        build=manifest.build,
        platform=manifest.platform,
        python=manifest.python,
        changes=changes,
        url=archive.name,
        size=archive.stat().st_size,
        unpacked=manifest.size,
        sha256=sha256,
    )


if __name__ == "__main__":
    sys.exit(main())

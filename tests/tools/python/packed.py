"""Components of a few bytes, packed as packaging/python_tool packs them, and signed lists of them."""

import hashlib
import tarfile
from pathlib import Path

import msgspec

from app.core.platforms import own_platform
from app.hub.signed_list import FORMAT
from app.tools.python.component import Manifest, Package, write_manifest
from app.tools.python.index import IndexEntry, PythonIndex
from tests.hub.signing import Key

FILES = ("deno", "pyodide/pyodide.mjs", "packages/six.py", "licences/deno")


def make_component(folder: Path, **changes: object) -> Path:
    """A component with files that say their own names."""
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"#!/bin/sh\necho {name}\n")
    manifest = Manifest(
        build=1,
        platform=own_platform(),
        deno="2.9",
        pyodide="0.27",
        python="3.12",
        packages=(Package("six", "1", "MIT"),),
    )
    write_manifest(folder, msgspec.structs.replace(manifest, **changes))
    return folder


def pack(folder: Path, archive: Path) -> Path:
    """Pack a component."""
    with tarfile.open(archive, "w:xz", preset=0) as tar:
        tar.add(folder, "python-tool")
    return archive


def packed(into: Path, **changes: object) -> Path:
    """Make a component and pack it."""
    return pack(make_component(into / f"made-{len(list(into.iterdir()))}", **changes), into / "python-tool.tar.xz")


def entry(archive: Path, **changes: object) -> IndexEntry:
    """What a list says of a packed component; its address is relative to the list."""
    content = archive.read_bytes()
    fields: dict[str, object] = {
        "build": 1,
        "platform": own_platform(),
        "python": "3.12",
        "url": archive.name,
        "size": len(content),
        "unpacked": 1000,
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    return IndexEntry(**(fields | changes))  # type: ignore[arg-type]


def signed(key: Key, *entries: IndexEntry, serial: int = 1) -> tuple[bytes, bytes]:
    """A list and its signature."""
    content = msgspec.json.encode(PythonIndex(FORMAT, serial, components=entries))
    return content, key.signature(content)

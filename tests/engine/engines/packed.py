"""Engines of a few bytes, packed as the scripts in ``native/`` pack them, and signed lists of them."""

import hashlib
import io
import tarfile
from pathlib import Path

import msgspec

from app.core.platforms import own_platform
from app.engine.engines.index import EngineIndex, IndexEntry
from app.engine.engines.manifest import BINDINGS, Manifest, write_manifest
from app.hub.signed_list import FORMAT
from tests.hub.signing import Key

LIBRARIES = ("libllama.so", "libggml-base.so", "libggml-cpu-haswell.so", "licences/llama.cpp")


def make_engine(folder: Path, name: str = "toy", **changes: object) -> Path:
    """An engine with files that say their own names; a `llama` of its own makes it another version."""
    (folder / "licences").mkdir(parents=True)
    for file in LIBRARIES:
        (folder / file).write_text(f"{file} of {changes.get('llama', '0.5.0')}")
    manifest = Manifest(
        name=name, llama="0.5.0", commit="0c1e57098", bindings=BINDINGS, platform=own_platform(), backends={}
    )
    write_manifest(folder, msgspec.structs.replace(manifest, **changes), {})
    return folder


def pack(folder: Path, archive: Path) -> Path:
    """Pack an engine."""
    with tarfile.open(archive, "w:xz", preset=0) as tar:
        tar.add(folder, folder.name)
    return archive


def packed(into: Path, name: str = "toy", **changes: object) -> Path:
    """Make an engine and pack it; the archive has the name of the engine and its version."""
    stem = f"{name}-{changes.get('llama', '0.5.0')}"
    return pack(make_engine(into / stem / name, name, **changes), into / f"{stem}.tar.xz")


def tar_of(archive: Path, members: dict[str, bytes | tarfile.TarInfo]) -> Path:
    """An archive with exactly these members."""
    with tarfile.open(archive, "w:xz", preset=0) as tar:
        for name, content in members.items():
            if isinstance(content, tarfile.TarInfo):
                content.name = name
                tar.addfile(content)
            else:
                info = tarfile.TarInfo(name)
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
    return archive


def entry(archive: Path, build: int = 1, **changes: object) -> IndexEntry:
    """What a list says of a packed engine; its address is relative to the list."""
    content = archive.read_bytes()
    described = IndexEntry(
        name=archive.name.partition("-")[0],
        build=build,
        llama="0.5.0",
        bindings=BINDINGS,
        platform=own_platform(),
        backends=("cpu",),
        url=archive.name,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    return msgspec.structs.replace(described, **changes)


class Signer(Key):
    """Signs lists of engines."""

    def sign(self, *entries: IndexEntry, serial: int = 1, **changes: object) -> tuple[bytes, bytes]:
        """A list and its signature."""
        index = EngineIndex(format=FORMAT, serial=serial, engines=entries)
        content = msgspec.json.encode(msgspec.structs.replace(index, **changes))
        return content, self.signature(content)

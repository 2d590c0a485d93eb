"""Unpacks an engine that came as a file: a tar archive with one folder, compressed with xz as our scripts do it."""

import lzma
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, BinaryIO, Final, TypeAlias, cast

from app.core.sentences import phrase
from app.core.units import GIB, MIB
from app.engine.engines.choice import MANIFEST_NAME
from app.engine.engines.errors import NotAnEngineError
from app.engine.engines.manifest import SAFE_NAME, check_fit, verify

GoOn: TypeAlias = Callable[[], None]
"""Called between steps; raises to stop."""
MOST_BYTES: Final = 8 * GIB
"""Of all files together. CUDA's libraries for every card have two."""
_MOST_FILES: Final = 1_000
_BLOCK: Final = MIB


def unpack(archive: Path, into: Path, *, stream: BinaryIO | None = None, go_on: GoOn = lambda: None) -> Path:
    """Unpack an engine for this computer and compare every file with its manifest. Return its folder.

    Args:
        into: an empty folder.
        stream: the archive, if it is open already.
        go_on: called again and again; it may raise to stop.

    Raises:
        NotAnEngineError: the file is not a packed engine, or is damaged.
        EngineFolderError: the engine is damaged, or not for this computer or this version of Descant.
        OSError: the file cannot be read, or the disk is full.
    """
    folder = extract(archive, into, stream=stream, go_on=go_on)
    check_fit(folder)
    verify(folder)
    return folder


def extract(archive: Path, into: Path, *, stream: BinaryIO | None = None, go_on: GoOn = lambda: None) -> Path:
    """Unpack an engine, whatever computer it is for, and return its folder. Its files are not compared with anything.

    Nothing outside the folder is written, whatever the archive says. Raises like :func:`unpack`.
    """
    try:
        with lzma.open(stream or archive) as content, _tar_of(content) as tar:
            for member, name in _members(tar, archive):
                file = tar.extractfile(member)
                if file is not None:
                    with file:
                        _write(file, into / "engine" / name, go_on)
    except (tarfile.TarError, lzma.LZMAError, EOFError, ValueError, FileExistsError) as error:
        raise NotAnEngineError(archive, phrase("It cannot be unpacked: {reason}.", reason=str(error))) from error
    folder = into / "engine"
    if not (folder / MANIFEST_NAME).is_file():
        raise NotAnEngineError(archive, phrase("It has no description of an engine."))
    return folder


class _Sparing:
    """Gives no more than a block at once: tarfile reads whole headers, whose size the archive says, into memory."""

    def __init__(self, content: lzma.LZMAFile) -> None:
        self._content = content
        self.seek, self.tell, self.close = content.seek, content.tell, content.close

    def read(self, count: int = -1) -> bytes:
        """Read up to `count` bytes. Raises ValueError if that is too much."""
        if not 0 <= count <= _BLOCK:
            raise ValueError("a part of it is too large")
        return self._content.read(count)


def _tar_of(content: lzma.LZMAFile) -> tarfile.TarFile:
    return tarfile.open(fileobj=cast(IO[bytes], _Sparing(content)), mode="r:")


def _members(tar: tarfile.TarFile, archive: Path) -> Iterator[tuple[tarfile.TarInfo, str]]:
    """Yield the files with their names below the engine's folder; raise NotAnEngineError for anything else."""
    top, total, count = None, 0, 0
    for member in tar:
        first, _, name = member.name.removeprefix("./").rstrip("/").partition("/")
        top = top or first
        count, total = count + 1, total + member.size
        if first != top or not (member.isdir() or member.isreg()):
            raise NotAnEngineError(archive, phrase("“{name}” does not belong to an engine.", name=member.name[:100]))
        if count > _MOST_FILES or total > MOST_BYTES:
            raise NotAnEngineError(archive, phrase("It is too large."))
        if member.isdir():
            continue
        if not SAFE_NAME.fullmatch(name):
            raise NotAnEngineError(archive, phrase("“{name}” does not belong to an engine.", name=member.name[:100]))
        yield member, name


def _write(stream: IO[bytes], file: Path, go_on: GoOn) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as target:
        while block := stream.read(_BLOCK):
            go_on()
            target.write(block)

"""Unpacks what was downloaded: a tar archive with one folder, compressed with xz as our scripts do it."""

import lzma
import re
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, Final, TypeAlias, cast

from app.core.sentences import Phrase, phrase
from app.core.units import MIB

GoOn: TypeAlias = Callable[[], None]
"""Called between steps; raises to stop."""
_BLOCK: Final = MIB


class BadArchiveError(Exception):
    """The archive is damaged, or has what it must not have.

    Attributes:
        why: in words.
    """

    def __init__(self, why: Phrase) -> None:
        super().__init__(str(why))
        self.why = why


@dataclass(frozen=True, slots=True)
class Allowed:
    """What an archive may contain.

    Attributes:
        names: of its files, below the one folder.
        most_files: with folders.
        most_bytes: of all files together.
    """

    names: re.Pattern[str]
    most_files: int
    most_bytes: int


def unpack_tar(
    archive: Path, into: Path, allowed: Allowed, *, stream: BinaryIO | None = None, go_on: GoOn = lambda: None
) -> None:
    """Unpack the folder in `archive` to `into`, a new folder. Nothing outside of it is written, whatever is in it.

    Args:
        stream: the archive, if it is open already.
        go_on: called again and again; it may raise to stop.

    Raises:
        BadArchiveError: it is damaged, or has something else than is allowed.
        OSError: it cannot be read, or the disk is full.
    """
    try:
        with lzma.open(stream or archive) as content, _tar_of(content) as tar:
            for member, name in _members(tar, allowed):
                file = tar.extractfile(member)
                if file is not None:
                    with file:
                        _write(file, into / name, go_on)
    except (tarfile.TarError, lzma.LZMAError, EOFError, ValueError, FileExistsError) as error:
        raise BadArchiveError(phrase("It cannot be unpacked: {reason}.", reason=str(error))) from error


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


def _members(tar: tarfile.TarFile, allowed: Allowed) -> Iterator[tuple[tarfile.TarInfo, str]]:
    """Yield the files with their names below the folder; raise BadArchiveError for anything else."""
    top, total, count = None, 0, 0
    for member in tar:
        first, _, name = member.name.removeprefix("./").rstrip("/").partition("/")
        top = top or first
        count, total = count + 1, total + member.size
        if first != top or not (member.isdir() or member.isreg()):
            raise _foreign(member)
        if count > allowed.most_files or total > allowed.most_bytes:
            raise BadArchiveError(phrase("It is too large."))
        if member.isdir():
            continue
        if not allowed.names.fullmatch(name):
            raise _foreign(member)
        yield member, name


def _foreign(member: tarfile.TarInfo) -> BadArchiveError:
    return BadArchiveError(phrase("“{name}” does not belong to it.", name=member.name[:100]))


def _write(stream: IO[bytes], file: Path, go_on: GoOn) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as target:
        while block := stream.read(_BLOCK):
            go_on()
            target.write(block)

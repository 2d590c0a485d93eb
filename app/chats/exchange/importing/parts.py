"""The texts in what the user imports: a file, the files of a zip, or those of a folder.

Nothing is ever unpacked to the disk, so names in an archive cannot lead anywhere.
"""

import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from app.chats.exchange.errors import BombError, InputNotReadError
from app.chats.exchange.importing.json_elements import Readable

_SUFFIXES: Final = (".json", ".jsonl")
_MOST_PARTS: Final = 200_000
_DEEPEST: Final = 12
_ALWAYS_ALLOWED: Final = 200 * 1024 * 1024
_MOST_RATIO: Final = 250
"""How often a text may be as large as it is packed, above :data:`_ALWAYS_ALLOWED` bytes; chats reach about 20."""


@dataclass(frozen=True, slots=True)
class Part:
    """One text.

    Attributes:
        name: with ``/`` between folders.
        size: in bytes, as stated by the archive.
        open: opens it for reading from its beginning.
        modified: when it was last changed.
    """

    name: str
    size: int
    open: Callable[[], "AbstractContextManager[Readable]"]
    modified: datetime

    @property
    def last_name(self) -> str:
        """Its name without folders."""
        return self.name.rpartition("/")[2]

    def sibling(self, name: str) -> str:
        """Return the name of another file in the same folder."""
        return f"{self.name.rpartition('/')[0]}/{name}".removeprefix("/")


def parts_of(path: Path) -> list[Part]:
    """Return the texts in a file, a zip or a folder, sorted by name. Raises InputNotReadError."""
    try:
        if path.is_dir():
            found = _in_folder(path)
        elif zipfile.is_zipfile(path):
            found = _in_archive(path)
        else:
            found = _of_file(path)
        return sorted(found, key=lambda part: part.name)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError) as error:
        raise InputNotReadError(path, error) from error


def _of_file(path: Path) -> Iterator[Part]:
    yield _file(path, path.name)
    beside = path.with_name("messages.jsonl")
    if path.name == "thread.json" and beside.is_file():
        yield _file(beside, beside.name)


def _file(path: Path, name: str) -> Part:
    about = path.stat()
    return Part(name, about.st_size, partial(_open_file, path), datetime.fromtimestamp(about.st_mtime, UTC))


def _open_file(path: Path) -> "AbstractContextManager[Readable]":
    return path.open("rb")


def _in_folder(folder: Path) -> Iterator[Part]:
    """Yield the files in a folder and those below it; links are not followed."""
    count = 0
    for place, folders, names in os.walk(folder):
        if len(Path(place).relative_to(folder).parts) >= _DEEPEST:
            folders.clear()
        for name in names:
            path = Path(place) / name
            if name.lower().endswith(_SUFFIXES) and path.is_file() and not path.is_symlink():
                count += 1
                if count > _MOST_PARTS:
                    return
                yield _file(path, path.relative_to(folder).as_posix())


def _in_archive(path: Path) -> Iterator[Part]:
    with zipfile.ZipFile(path) as archive:
        members = [member for member in archive.infolist() if member.filename.lower().endswith(_SUFFIXES)]
    for member in members[:_MOST_PARTS]:
        yield Part(member.filename, member.file_size, partial(_open_member, path, member), _time_of(member))


def _time_of(member: zipfile.ZipInfo) -> datetime:
    try:
        return datetime(*member.date_time).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return datetime(1980, 1, 1, tzinfo=UTC)


def _open_member(path: Path, member: zipfile.ZipInfo) -> "AbstractContextManager[Readable]":
    return _Member(path, member)


class _Member:
    """A file in an archive. It ends the import if it is much larger than anything that is not meant to do harm."""

    def __init__(self, path: Path, member: zipfile.ZipInfo) -> None:
        self._path = path
        self._archive = zipfile.ZipFile(path)
        self._stream = self._archive.open(member)
        self._left = max(_ALWAYS_ALLOWED, _MOST_RATIO * member.compress_size)

    def __enter__(self) -> Readable:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()
        self._archive.close()

    def read(self, count: int, /) -> bytes:
        """Return at most `count` bytes. Raises BombError or InputNotReadError."""
        try:
            content = self._stream.read(count)
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise InputNotReadError(self._path, error) from error
        self._left -= len(content)
        if self._left < 0:
            raise BombError(self._path)
        return content


class Counted:
    """A stream that reports how many bytes are read."""

    def __init__(self, stream: Readable, count: Callable[[int], None]) -> None:
        self._stream, self._count = stream, count

    def read(self, count: int, /) -> bytes:
        """Return at most `count` bytes."""
        content = self._stream.read(count)
        self._count(len(content))
        return content

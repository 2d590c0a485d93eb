"""Zip archives that may be hostile: office files and books."""

import contextlib
import posixpath
import zipfile
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Final, Self
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.parsers import expat

from app.documents import limits
from app.documents.child.refusals import RefusedError
from app.documents.errors import Reason

_ENCRYPTED: Final = 0x1
_CHUNK: Final = 1 << 16
_XML: Final = (".xml", ".rels", ".opf")


class Archive:
    """A zip archive whose sizes were checked when it was opened.

    The sizes are those that the archive states; Python's zipfile never unpacks more than these.

    Raises:
        RefusedError: it is encrypted, damaged, or would fill the memory.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise RefusedError(Reason.DAMAGED) from error
        try:
            self._check(path.stat().st_size)
        except RefusedError:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def read(self, name: str) -> bytes:
        """Return a file of the archive. Raises RefusedError if it is missing or damaged."""
        try:
            return self._zip.read(name)
        except (KeyError, zipfile.BadZipFile, EOFError, NotImplementedError, ValueError) as error:
            raise RefusedError(Reason.DAMAGED) from error

    def xml(self, name: str) -> ElementTree.Element:
        """Return the root of an XML file of the archive. Raises RefusedError."""
        content = self.read(name)
        refuse_entities(iter((content,)))
        try:
            return ElementTree.fromstring(content)
        except ElementTree.ParseError as error:
            raise RefusedError(Reason.DAMAGED) from error

    def refuse_entities(self) -> None:
        """Check the beginning of every XML file, before a library reads them. Raises RefusedError."""
        for name in self._zip.namelist():
            if name.endswith(_XML):
                with contextlib.closing(self._chunks(name)) as chunks:
                    refuse_entities(chunks)

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Return what a part of an office file refers to: type and path by relationship id."""
        folder, base = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations not in self:
            return {}
        return {
            one.get("Id", ""): (one.get("Type", "").rpartition("/")[2], resolve(folder, one.get("Target", "")))
            for one in self.xml(relations)
            if one.get("TargetMode") != "External"
        }

    def _chunks(self, name: str) -> Generator[bytes, None, None]:
        try:
            with self._zip.open(name) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError) as error:
            raise RefusedError(Reason.DAMAGED) from error

    def _check(self, packed: int) -> None:
        members = self._zip.infolist()
        if any(member.flag_bits & _ENCRYPTED for member in members):
            raise RefusedError(Reason.ENCRYPTED)
        unpacked = sum(member.file_size for member in members)
        is_bomb = unpacked > limits.MOST_UNPACKED_BYTES and unpacked > limits.MOST_RATIO * packed
        longest = max((member.file_size for member in members if _is_read(member.filename)), default=0)
        if is_bomb or longest > limits.MOST_MEMBER_BYTES or len(members) > limits.MOST_MEMBERS:
            raise RefusedError(Reason.BOMB)


def _is_read(name: str) -> bool:
    return name.endswith((*_XML, ".html", ".htm", ".xhtml"))


def resolve(folder: str, target: str) -> str:
    """Return the path in the archive that `target`, an address in a file in `folder`, stands for."""
    target = unquote(target.partition("#")[0])
    return posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))


def refuse_entities(chunks: Iterator[bytes]) -> None:
    """Read an XML file up to its first element, before which all entities are defined.

    Raises:
        RefusedError: it defines any. Text that is no XML is left to its reader.
    """
    parser = expat.ParserCreate()
    is_over = False

    def refuse(*_: object) -> None:
        raise RefusedError(Reason.ENTITIES)

    def begin(*_: object) -> None:
        nonlocal is_over
        is_over = True

    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = begin
    try:
        for chunk in chunks:
            parser.Parse(chunk)
            if is_over:
                return
    except expat.ExpatError:
        return

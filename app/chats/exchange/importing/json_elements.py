"""Take the objects out of a large JSON array one at a time, without the rest of it in memory.

This only looks for the ends of strings and brackets. An object that is not valid JSON is passed on like any other, and
its reader decides what to do about it, so that one fault does not end the whole file.
"""

import re
from collections.abc import Iterator
from typing import Final, Protocol

from app.chats.exchange.importing.json_marks import TooLarge, Unfinished

MOST: Final = 64 * 1024 * 1024
"""The largest object that is taken out, in bytes."""
_CHUNK: Final = 1024 * 1024
_HEAD: Final = 64 * 1024
"""Bytes in which an array that is named must begin."""
_TOKEN: Final = re.compile(rb'(?:[^"\[\]{}]++|"[^"\\]*+(?:\\.[^"\\]*+)*+")*+([\[\]{}"]|\Z)', re.DOTALL)
"""What is before a bracket outside of strings, the beginning of a string that goes on in the next chunk, or the end."""
_STRING_END: Final = re.compile(rb'[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_BOM: Final = b"\xef\xbb\xbf"
_QUOTE, _OPEN_OBJECT, _OPEN_ARRAY = b'"'[0], b"{"[0], b"["[0]


Element = bytes | TooLarge | Unfinished


class Readable(Protocol):
    """What is read from: a file, or a member of an archive."""

    def read(self, count: int, /) -> bytes:
        """Return at most `count` bytes; none at the end."""


def elements_of(stream: Readable, *, array: str | None = None, most: int = MOST) -> Iterator[Element]:
    """Yield the objects in the outermost array; of a text that is one object, that object.

    Args:
        array: the name of an array in the outermost object, whose elements are wanted instead of the object.
        most: the largest object in bytes that is yielded as a whole.
    """
    head = _head_of(stream)
    if array is None:
        scanner = _Scanner(base=0 if head.startswith(b"{") else 1, depth=0, most=most)
        yield from _scan(scanner, head, stream)
    elif found := re.search(rb'"%b"\s*:\s*\[' % array.encode(), head):
        yield from _scan(_Scanner(base=1, depth=1, most=most), head[found.end() :], stream)


def _head_of(stream: Readable) -> bytes:
    """Read the beginning of a text without what may stand before its first bracket."""
    head = b""
    while len(head) < _HEAD and (more := stream.read(_HEAD)):
        head = (head + more).removeprefix(_BOM).lstrip()
    return head if head[:1] in (b"[", b"{") else b""


def _scan(scanner: "_Scanner", head: bytes, stream: Readable) -> Iterator[Element]:
    chunk = head
    while chunk and not scanner.is_over:
        yield from scanner.feed(chunk)
        chunk = stream.read(_CHUNK)
    if head and not scanner.is_over:
        yield Unfinished()


class _Scanner:
    """Finds the objects at one depth of a text that arrives in chunks.

    Args:
        base: the number of brackets around the objects.
        depth: how many brackets are open before the first chunk.

    Attributes:
        is_over: the last bracket around the objects, or of the only object, is closed.
    """

    def __init__(self, *, base: int, depth: int, most: int) -> None:
        self._base, self._depth, self._most = base, depth, most
        self._in_string = False
        self._held_back = b""
        self._is_open = False
        self._pieces: list[bytes] = []
        self._size = 0
        self.is_over = False

    def feed(self, chunk: bytes) -> Iterator[Element]:
        """Yield the objects that end in this chunk."""
        chunk = self._without_half_escape(self._held_back + chunk)
        begin = 0
        for index in self._brackets(chunk):
            if chunk[index] in (_OPEN_OBJECT, _OPEN_ARRAY):
                if not self._is_open and self._depth == self._base and chunk[index] == _OPEN_OBJECT:
                    self._is_open, begin = True, index
                self._depth += 1
                continue
            self._depth -= 1
            if self._is_open and self._depth == self._base:
                yield self._finished(chunk[begin : index + 1])
            if self._depth <= max(0, self._base - 1):
                self.is_over = True
                return
        if self._is_open:
            self._keep(chunk[begin:])

    def _brackets(self, chunk: bytes) -> Iterator[int]:
        """Yield the places of the brackets outside of strings."""
        at = 0
        if self._in_string:
            end = _STRING_END.match(chunk)
            if end is None:
                return
            self._in_string, at = False, end.end()
        for found in _TOKEN.finditer(chunk, at):
            index = found.start(1)
            if index == len(chunk):
                return
            if chunk[index] == _QUOTE:
                self._in_string = True
                return
            yield index

    def _without_half_escape(self, chunk: bytes) -> bytes:
        """Hold a backslash at the end back whose other half is in the next chunk."""
        is_half = (len(chunk) - len(chunk.rstrip(b"\\"))) % 2 == 1
        self._held_back = b"\\" if is_half else b""
        return chunk[:-1] if is_half else chunk

    def _keep(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size <= self._most:
            self._pieces.append(piece)
        else:
            self._pieces.clear()

    def _finished(self, last: bytes) -> bytes | TooLarge:
        self._keep(last)
        whole = b"".join(self._pieces) if self._size <= self._most else TooLarge()
        self._pieces.clear()
        self._size, self._is_open = 0, False
        return whole

"""Take the lines out of a large text one at a time."""

from collections.abc import Iterator
from typing import Final

from app.chats.exchange.importing.json_elements import MOST, Readable
from app.chats.exchange.importing.json_marks import TooLarge

_CHUNK: Final = 1024 * 1024

Line = bytes | TooLarge


def lines_of(stream: Readable, *, most: int = MOST) -> Iterator[Line]:
    """Yield the lines that are not blank, without their breaks; one of more than `most` bytes as TooLarge."""
    pieces: list[bytes] = []
    size = 0
    while chunk := stream.read(_CHUNK):
        *ended, rest = chunk.split(b"\n")
        for piece in ended:
            size += len(piece)
            yield from _line((*pieces, piece), size, most)
            pieces, size = [], 0
        size += len(rest)
        pieces = [*pieces, rest] if size <= most else []
    yield from _line(tuple(pieces), size, most)


def _line(pieces: tuple[bytes, ...], size: int, most: int) -> Iterator[Line]:
    if size > most:
        yield TooLarge()
    elif line := b"".join(pieces).strip():
        yield line

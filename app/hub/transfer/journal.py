r"""Journal of the bytes of a part file that are durably on the disk.

Format: JSON lines, the first for the file, the others for its pieces; a later line of a piece replaces an earlier one::

    {"format": 1, "sha256": "446a…", "size": 12109566560, "piece_size": 33554432}
    [0, 33554432, 2890211312]      piece, its bytes that are on the disk, CRC-32 of those bytes
    [1, 1048576, 17]

A line is written only after its bytes were synced to the disk. A last line that a power cut truncated is ignored; each
start rewrites the journal without such remains.
"""

import os
from pathlib import Path

import msgspec

from app.core.files import write_atomically
from app.hub.transfer.pieces import Mark

_FORMAT = 1
_LONGEST_HEAD = 8192


class JournalHead(msgspec.Struct, frozen=True):
    """The file that a journal belongs to; `repository` and `name` are only for display."""

    sha256: str
    size: int
    piece_size: int
    format: int = _FORMAT
    repository: str = ""
    name: str = ""


_line = msgspec.json.Decoder(tuple[int, int, int])
_head = msgspec.json.Decoder(JournalHead)


def read_journal(path: Path, *, sha256: str, size: int) -> tuple[int, dict[int, Mark]] | None:
    """Return the piece size and the progress of each piece; None if there is no journal of that exact file.

    Raises:
        OSError: the journal cannot be read.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return None
    try:
        head = _head.decode(lines[0])
    except msgspec.DecodeError:
        return None
    if (head.format, head.sha256, head.size) != (_FORMAT, sha256, size) or head.piece_size <= 0:
        return None
    return head.piece_size, _read_marks(lines[1:-1], head)


def read_head(path: Path) -> JournalHead | None:
    """Return the head of a journal; None if it is missing or damaged."""
    try:
        with path.open("rb") as stream:
            return _head.decode(stream.readline(_LONGEST_HEAD))
    except (OSError, msgspec.DecodeError):
        return None


def _read_marks(lines: list[bytes], head: JournalHead) -> dict[int, Mark]:
    marks: dict[int, Mark] = {}
    for line in lines:
        try:
            index, written, crc = _line.decode(line)
        except msgspec.DecodeError:
            continue  # a damaged line costs its piece, not the others
        length = min(head.piece_size, head.size - index * head.piece_size)
        if index >= 0 and 0 < written <= length:
            marks[index] = Mark(written, crc)
        else:
            marks.pop(index, None)
    return marks


class Journal:
    """The journal of a running transfer.

    Args:
        path: the journal file; it is replaced by one that holds `marks`.

    Raises:
        OSError: here and in every method, if writing fails.
    """

    def __init__(self, path: Path, head: JournalHead, marks: dict[int, Mark]) -> None:
        lines = [msgspec.json.encode(head), *(_encoded(index, mark) for index, mark in sorted(marks.items()))]
        write_atomically(path, b"\n".join(lines) + b"\n", durable=True)
        self._stream = path.open("ab", buffering=0)

    def append(self, marks: dict[int, Mark]) -> None:
        """Record pieces that were synced to the disk. Returns when the record is durable too."""
        rest = memoryview(b"".join(_encoded(index, mark) + b"\n" for index, mark in marks.items()))
        while rest:
            rest = rest[self._stream.write(rest) :]
        os.fsync(self._stream.fileno())

    def close(self) -> None:
        """Close the journal; no more records can be appended."""
        self._stream.close()


def _encoded(index: int, mark: Mark) -> bytes:
    return msgspec.json.encode((index, mark.written, mark.crc))

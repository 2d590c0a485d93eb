"""Brings the index of a folder up to date: reads what is new or changed, and removes what is gone.

A file is read again if its size or time is another one, and then only if its content is too.
"""

import contextlib
import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from app.documents.client import Reader
from app.documents.collections import limits
from app.documents.collections.folder import Entry, walk
from app.documents.collections.index import CollectionIndex, Known
from app.documents.collections.progress import Left, Progress
from app.documents.errors import DocumentError


class Update:
    """One run over a folder. Each item of :meth:`run` is progress and a place to stop.

    Args:
        again: read all files, whether they have changed or not.
    """

    def __init__(self, index: CollectionIndex, reader: Reader, *, again: bool = False) -> None:
        self._index, self._reader, self._again = index, reader, again
        self._known: dict[str, Known] = {}
        self._left: Counter[Left] = Counter()
        self._total = self._read = self._removed = self._pieces = 0

    def run(self) -> Iterator[Progress]:
        """Bring the index up to date.

        Raises:
            CollectionError: the folder or the index cannot be read; what was read before is kept.
        """
        walked = walk(self._index.folder)
        self._known, self._left, self._total = self._index.known(), walked.left_out, len(walked.entries)
        self._pieces = self._index.contents().pieces
        yield self._progress(0)
        there = {entry.path for entry in walked.entries}
        for path in self._known.keys() - there:
            self._index.drop(path)
            self._removed += 1
        for done, entry in enumerate(walked.entries):
            if self._needs(entry):
                yield self._progress(done, entry.path)
                self._take(entry)
        yield self._progress(self._total)

    def _progress(self, done: int, reading: str = "") -> Progress:
        left = {why.value: count for why, count in self._left.items()}
        return Progress(done, self._total, reading, self._read, self._removed, left, self._is_full)

    @property
    def _is_full(self) -> bool:
        return self._pieces >= limits.MOST_PIECES

    def _needs(self, entry: Entry) -> bool:
        known = self._known.get(entry.path)
        if known is None or self._again:
            return not self._is_full
        return (known.size, known.changed) != (entry.size, entry.changed)

    def _take(self, entry: Entry) -> None:
        path = self._index.folder / entry.path
        known = self._known.get(entry.path)
        digest = _digest(path)
        if known is not None and digest and digest == known.hash:
            self._index.touch(entry)
            return
        try:
            document = self._reader.read(path)
        except DocumentError as error:
            self._index.refuse(entry, error.reason.value, error.detail)
            return
        self._pieces += self._index.put(entry, digest, document)
        self._read += 1


def _digest(path: Path) -> bytes:
    """Return the SHA-256 of a file; empty if it cannot be read, which its reader will say better."""
    with contextlib.suppress(OSError), path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()
    return b""

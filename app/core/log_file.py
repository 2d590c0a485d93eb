"""A log file of limited size."""

import contextlib
import itertools
import logging
from io import TextIOWrapper
from pathlib import Path


class LogFile(logging.FileHandler):
    """Appends to a file, and starts a new one when it is full. What cannot be written (a full disk) is dropped.

    That is the standard library's RotatingFileHandler, without its module: that also holds handlers for sockets and
    loads what they need, half a megabyte for as long as the app runs.
    """

    def __init__(self, path: Path, *, most_bytes: int, kept: int) -> None:
        """Write to `path`; the folder must exist.

        Args:
            most_bytes: the size from which the file counts as full.
            kept: full files that are kept, as ``NAME.1`` (the latest), ``NAME.2`` and so on.
        """
        super().__init__(path, encoding="utf-8", delay=True)
        self._most_bytes, self._kept = most_bytes, kept

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        try:
            stream = self.stream or self._open()
            self.stream = stream if stream.tell() < self._most_bytes else self._anew(stream)
            super().emit(record)
        except (OSError, ValueError):  # ValueError: no encoding for it, or the file was closed
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """Drop it."""
        del record

    def _anew(self, full: TextIOWrapper) -> TextIOWrapper:
        """Move the full files on, and open a new one.

        A file that cannot be moved (on Windows, while it is open elsewhere) goes on growing.
        """
        full.close()
        names = [Path(self.baseFilename + (f".{number}" if number else "")) for number in range(self._kept + 1)]
        with contextlib.suppress(OSError):
            for source, target in reversed(list(itertools.pairwise(names))):
                if source.exists():
                    source.replace(target)
        return self._open()

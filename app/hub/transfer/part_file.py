"""The file on disk that holds an incomplete download."""

import contextlib
import os
import threading
from pathlib import Path


class PartFile:
    """A file that grows as pieces are written at their offsets.

    It is not preallocated: without sparse files (exFAT, Windows), that would write as many zeros. It is thread-safe.
    Every method raises OSError if the disk fails.

    Attributes:
        length_before: size in bytes when it was opened.
    """

    def __init__(self, path: Path, size: int) -> None:
        self.path = path
        # O_BINARY: otherwise Windows would translate line endings
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
        self._lock = threading.Lock()
        try:
            self.length_before = os.fstat(self._handle).st_size
            if self.length_before > size:
                os.ftruncate(self._handle, size)
        except OSError:
            os.close(self._handle)
            raise

    def write(self, data: bytes | memoryview, offset: int) -> None:
        """Write all of `data` at `offset`, in bytes from the start."""
        rest = memoryview(data)
        while rest:
            count = self._write_some(rest, offset)
            rest = rest[count:]
            offset += count

    def read_into(self, buffer: memoryview, offset: int) -> None:
        """Fill `buffer` with the bytes at `offset`."""
        while buffer:
            count = self._read_some(buffer, offset)
            if count == 0:
                raise OSError(f"{self.path.name} became shorter")
            buffer = buffer[count:]
            offset += count

    def sync(self) -> None:
        """Flush all writes to the disk."""
        getattr(os, "fdatasync", os.fsync)(self._handle)

    def drop_cache(self) -> None:
        """Ask the system to drop its cache, so that the next read comes from the disk; it may decline."""
        if hasattr(os, "posix_fadvise"):
            with contextlib.suppress(OSError):
                os.posix_fadvise(self._handle, 0, 0, os.POSIX_FADV_DONTNEED)

    def close(self) -> None:
        """Close the file. Further calls do nothing."""
        with self._lock:
            if self._handle >= 0:
                os.close(self._handle)
                self._handle = -1

    def _write_some(self, data: memoryview, offset: int) -> int:
        if hasattr(os, "pwrite"):
            return os.pwrite(self._handle, data, offset)
        with self._lock:  # on Windows all threads share one file position
            os.lseek(self._handle, offset, os.SEEK_SET)
            return os.write(self._handle, data)

    def _read_some(self, buffer: memoryview, offset: int) -> int:
        if hasattr(os, "preadv"):
            return os.preadv(self._handle, [buffer], offset)
        with self._lock:
            os.lseek(self._handle, offset, os.SEEK_SET)
            data = os.read(self._handle, len(buffer))
        buffer[: len(data)] = data
        return len(data)

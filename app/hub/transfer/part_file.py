"""The bytes of a file that is not whole yet."""

import contextlib
import os
import threading
from pathlib import Path


class PartFile:
    """A file that grows as pieces are written, here and there.

    It is not made as long as it will be at once: where the disk knows no holes (exFAT, Windows), that would write as
    many zeros. Safe to use from several threads. Every method raises OSError when the disk does not do it.

    Attributes:
        length_before: bytes that it had.
    """

    def __init__(self, path: Path, size: int) -> None:
        self.path = path
        # O_BINARY: Windows would change line ends otherwise
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
        """Put `data` at `offset`."""
        rest = memoryview(data)
        while rest:
            count = self._write_some(rest, offset)
            rest = rest[count:]
            offset += count

    def read_into(self, buffer: memoryview, offset: int) -> None:
        """Fill `buffer` with what stands at `offset`."""
        while buffer:
            count = self._read_some(buffer, offset)
            if count == 0:
                raise OSError(f"{self.path.name} became shorter")
            buffer = buffer[count:]
            offset += count

    def sync(self) -> None:
        """Return when all that was written is on the disk."""
        getattr(os, "fdatasync", os.fsync)(self._handle)

    def drop_cache(self) -> None:
        """Ask the system to read from the disk next time, not from memory; it may decline."""
        if hasattr(os, "posix_fadvise"):
            with contextlib.suppress(OSError):
                os.posix_fadvise(self._handle, 0, 0, os.POSIX_FADV_DONTNEED)

    def close(self) -> None:
        """Nothing can be read or written any more; once is enough."""
        with self._lock:
            if self._handle >= 0:
                os.close(self._handle)
                self._handle = -1

    def _write_some(self, data: memoryview, offset: int) -> int:
        if hasattr(os, "pwrite"):
            return os.pwrite(self._handle, data, offset)
        with self._lock:  # Windows has one place per file, shared by all threads
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

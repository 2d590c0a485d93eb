"""Sparse files: a model's header in a file of full length that takes no disk space."""

import contextlib
import ctypes
import sys
from pathlib import Path
from typing import BinaryIO

_FSCTL_SET_SPARSE = 0x000900C4


def make_sparse(path: Path, start: bytes, size: int) -> None:
    """Write `start` to a new file of `size` bytes; the rest is never written.

    Raises:
        OSError: the file system does not support files of that length (FAT32), or the disk is full.
    """
    with path.open("xb") as stream:
        stream.write(start)
        stream.flush()
        if sys.platform == "win32":
            _allow_holes(stream)
        stream.truncate(max(size, len(start)))


def _allow_holes(stream: BinaryIO) -> None:
    """Mark the file as sparse: otherwise NTFS allocates its whole length. Other file systems ignore the request."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415  exists only on Windows

        returned = ctypes.c_uint32(0)
        handle = ctypes.c_void_p(msvcrt.get_osfhandle(stream.fileno()))
        with contextlib.suppress(OSError):
            ctypes.windll.kernel32.DeviceIoControl(
                handle, _FSCTL_SET_SPARSE, None, 0, None, 0, ctypes.byref(returned), None
            )

"""Files that are long and take no room: a model's header with nothing behind it."""

import contextlib
import ctypes
import sys
from pathlib import Path
from typing import BinaryIO

_FSCTL_SET_SPARSE = 0x000900C4


def make_sparse(path: Path, start: bytes, size: int) -> None:
    """Write `start` to a new file of `size` bytes, the rest of which is never written.

    Raises:
        OSError: the file system refuses so long a file (FAT32), or the disk is full.
    """
    with path.open("xb") as stream:
        stream.write(start)
        stream.flush()
        if sys.platform == "win32":
            _allow_holes(stream)
        stream.truncate(max(size, len(start)))


def _allow_holes(stream: BinaryIO) -> None:
    """NTFS keeps room for the whole length otherwise; other file systems than NTFS know no holes."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415  only there

        returned = ctypes.c_uint32(0)
        handle = ctypes.c_void_p(msvcrt.get_osfhandle(stream.fileno()))
        with contextlib.suppress(OSError):
            ctypes.windll.kernel32.DeviceIoControl(
                handle, _FSCTL_SET_SPARSE, None, 0, None, 0, ctypes.byref(returned), None
            )

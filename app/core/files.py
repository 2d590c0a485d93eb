"""Files that are replaced whole, or not at all."""

import os
import tempfile
import time
from pathlib import Path


def write_atomically(file: Path, content: bytes, *, durable: bool) -> None:
    """Replace `file` in one step: a reader, or a start after a crash, finds the old content or the new, whole."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            if durable:
                stream.flush()
                os.fsync(stream.fileno())
        _replace(temporary, file)
    except BaseException:  # also Ctrl+C: nothing half written stays behind
        temporary.unlink(missing_ok=True)
        raise
    if durable:
        sync_folder(file.parent)


def _replace(temporary: Path, file: Path, patience: float = 0.5) -> None:
    """``os.replace``, which Windows refuses for a moment while another process has `file` open."""
    end = time.monotonic() + patience
    while True:
        try:
            temporary.replace(file)
        except PermissionError:
            if os.name != "nt" or time.monotonic() > end:
                raise
            time.sleep(0.02)
        else:
            return


def sync_folder(folder: Path) -> None:
    """Make the renaming itself durable. Windows cannot open a folder and needs no such step."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

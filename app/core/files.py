"""Write files atomically, so that a crash leaves the old or the new content."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


def write_atomically(file: Path, content: bytes, *, durable: bool) -> None:
    """Replace `file` in one step: a reader, or a start after a crash, finds either the old or the new content."""
    with writing_atomically(file, durable=durable) as stream:
        stream.write(content)


@contextmanager
def writing_atomically(file: Path, *, durable: bool) -> Iterator[BinaryIO]:
    """Like :func:`write_atomically`, for content that the block writes in pieces; an error leaves `file` as it was."""
    with replacing(file, durable=durable) as temporary, temporary.open("wb") as stream:
        yield stream


@contextmanager
def replacing(file: Path, *, durable: bool) -> Iterator[Path]:
    """Let the block write another file, an empty one at first, which then takes the place of `file` in one step."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:100]}.")
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        if durable:
            with temporary.open("rb+") as stream:
                os.fsync(stream.fileno())
        _replace(temporary, file)
    except BaseException:  # also Ctrl+C: leave no partial file behind
        temporary.unlink(missing_ok=True)
        raise
    if durable:
        sync_folder(file.parent)


def _replace(temporary: Path, file: Path, patience: float = 0.5) -> None:
    """Call ``os.replace`` with retries: Windows refuses it for a moment while another process has `file` open."""
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
    """Make a rename durable. Windows cannot open a folder and does not need this."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

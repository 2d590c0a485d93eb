"""Open files with typed errors, and format their names for messages."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.gguf.errors import MissingFileError, NotAFileError, UnreadableFileError


@contextmanager
def open_readable(path: Path) -> Iterator[BinaryIO]:
    """Open `path` for reading bytes; system errors, including later ones while reading, become typed errors.

    Raises:
        MissingFileError, NotAFileError, UnreadableFileError: as their names say.
    """
    try:
        # Checked first: opening a pipe would block until it has a writer.
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFileError(display_name(path))
        with path.open("rb") as stream:
            yield stream
    except FileNotFoundError:
        raise MissingFileError(display_name(path), str(path.parent)) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise UnreadableFileError(display_name(path), _reason(error)) from error


def display_name(path: Path) -> str:
    """Return the file's name, safe to show in a message: characters that cannot be printed are replaced."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in path.name or str(path))


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)

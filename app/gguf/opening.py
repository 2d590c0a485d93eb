"""Opening a file with each failure told apart, and naming it in a sentence."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.gguf.errors import MissingFileError, NotAFileError, UnreadableFileError


@contextmanager
def open_readable(path: Path) -> Iterator[BinaryIO]:
    """Open `path` for reading bytes; an error of the system, also later while reading, becomes a typed one.

    Raises:
        MissingFileError, NotAFileError, UnreadableFileError: as their names say.
    """
    try:
        # Looked at first: opening a pipe would wait for its writer.
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFileError(display_name(path))
        with path.open("rb") as stream:
            yield stream
    except FileNotFoundError:
        raise MissingFileError(display_name(path), str(path.parent)) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise UnreadableFileError(display_name(path), _reason(error)) from error


def display_name(path: Path) -> str:
    """The file's name, fit to stand in a sentence: what cannot be printed (or is not Unicode) is replaced."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in path.name or str(path))


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)

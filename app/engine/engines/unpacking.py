"""Unpacks an engine that came as a file, and looks whether it is one."""

from pathlib import Path
from typing import BinaryIO, Final

from app.core.sentences import phrase
from app.core.units import GIB
from app.core.unpacking import Allowed, BadArchiveError, GoOn, unpack_tar
from app.engine.engines.choice import MANIFEST_NAME
from app.engine.engines.errors import NotAnEngineError
from app.engine.engines.manifest import SAFE_NAME, check_fit, verify

MOST_BYTES: Final = 8 * GIB
"""Of all files together. CUDA's libraries for every card have two."""
_MOST_FILES: Final = 1_000


def unpack(archive: Path, into: Path, *, stream: BinaryIO | None = None, go_on: GoOn = lambda: None) -> Path:
    """Unpack an engine for this computer and compare every file with its manifest. Return its folder.

    Args:
        into: an empty folder.
        stream: the archive, if it is open already.
        go_on: called again and again; it may raise to stop.

    Raises:
        NotAnEngineError: the file is not a packed engine, or is damaged.
        EngineFolderError: the engine is damaged, or not for this computer or this version of Descant.
        OSError: the file cannot be read, or the disk is full.
    """
    folder = extract(archive, into, stream=stream, go_on=go_on)
    check_fit(folder)
    verify(folder)
    return folder


def extract(archive: Path, into: Path, *, stream: BinaryIO | None = None, go_on: GoOn = lambda: None) -> Path:
    """Unpack an engine, whatever computer it is for, and return its folder. Its files are not compared with anything.

    Nothing outside the folder is written, whatever the archive says. Raises like :func:`unpack`.
    """
    folder = into / "engine"
    try:
        unpack_tar(archive, folder, Allowed(SAFE_NAME, _MOST_FILES, MOST_BYTES), stream=stream, go_on=go_on)
    except BadArchiveError as error:
        raise NotAnEngineError(archive, error.why) from error
    if not (folder / MANIFEST_NAME).is_file():
        raise NotAnEngineError(archive, phrase("It has no description of an engine."))
    return folder

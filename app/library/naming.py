"""What a person means by a text on the command line: a file by its path, or else the name of a model.

A path that leads to something is that file, whatever its name is: blobs of Ollama and of the Hugging Face cache have no
ending. A bare word in a folder that has a file of that name is the file if it is a model, else the name of a model.
"""

import difflib
import errno
import os
import re
import stat
from enum import Enum
from pathlib import Path

from app.core.sentences import Phrase, phrase
from app.gguf.header import MAGIC

SUFFIX = ".gguf"
_SEPARATORS = r"[/\\]" if os.name == "nt" else "/"
_NOT_THERE = frozenset((errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL))
"""EINVAL: characters that a name may not have on Windows."""


class Found(Enum):
    """What a path leads to. OTHER: a folder, a device, or something that the system does not let us look at."""

    FILE = "file"
    OTHER = "other"
    NOTHING = "nothing"


def path_of(text: str) -> Path:
    """`text` as a path; ``~`` is the home folder."""
    try:
        return Path(text).expanduser()
    except (RuntimeError, ValueError):  # "~name" of somebody who has no home folder here, or of nobody
        return Path(text)


def find(path: Path) -> Found:
    """What is at `path`. Never raises."""
    try:
        mode = path.stat().st_mode
    except ValueError:  # a NUL in the path
        return Found.NOTHING
    except OSError as error:
        return Found.NOTHING if error.errno in _NOT_THERE else Found.OTHER
    return Found.FILE if stat.S_ISREG(mode) else Found.OTHER


def is_surely_a_path(text: str) -> bool:
    """Whether `text` cannot be a name: it begins at the root, at home, or says that it is relative to a folder."""
    return text.startswith("~") or Path(text).is_absolute() or re.split(_SEPARATORS, text)[0] in (".", "..")


def may_be_a_path(text: str) -> bool:
    """Whether `text` looks like a path. Names may have slashes, too, where two models have the same file name."""
    return is_surely_a_path(text) or text.lower().endswith(SUFFIX) or re.search(_SEPARATORS, text) is not None


def is_model_file(path: Path) -> bool:
    """Whether the file at `path` begins as a GGUF file does, whatever its name is. Never raises."""
    if find(path) is not Found.FILE:
        return False
    try:
        with path.open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def why_missing(path: Path) -> Phrase:
    """Where the path at which nothing is goes astray, and what may have been meant."""
    absolute = path.absolute()
    if absolute.is_symlink():
        return phrase("It is a link to {target}, which is not there.", target=str(absolute.readlink()))
    above = absolute.parent
    missing = absolute
    while find(above) is Found.NOTHING and above != above.parent:
        above, missing = above.parent, above
    near = _near(missing.name, above)
    if near:
        return phrase(
            "The folder {folder} holds no “{name}”, but {near}.", folder=str(above), name=missing.name, near=near
        )
    if find(above) is Found.FILE:
        return phrase("{folder} is a file, not a folder.", folder=str(above))
    return phrase("The folder {folder} holds no “{name}”.", folder=str(above), name=missing.name)


def _near(name: str, folder: Path) -> str:
    try:
        names = {other.name.casefold(): other.name for other in folder.iterdir()}
    except (OSError, ValueError):
        return ""
    close = difflib.get_close_matches(name.casefold(), names, n=3, cutoff=0.6)
    return ", ".join(f"“{names[one]}”" for one in close)

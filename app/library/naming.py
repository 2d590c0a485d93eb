"""Interpret an argument of the command line: the path of a file, or the name of a model.

A path to an existing file is that file, whatever its name: blobs of Ollama and of the Hugging Face cache have no
extension. A bare word that is also a file name means the file if it is a model; otherwise it is the name of a model.
"""

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
"""EINVAL: characters that Windows does not allow in names."""


class Found(Enum):
    """What exists at a path. OTHER is a folder, a device, or something that the system does not let us inspect."""

    FILE = "file"
    OTHER = "other"
    NOTHING = "nothing"


def path_of(text: str) -> Path:
    """Return `text` as a path; ``~`` is the home folder."""
    try:
        return Path(text).expanduser()
    except (RuntimeError, ValueError):  # "~name" of an unknown user, or of one without a home folder
        return Path(text)


def find(path: Path) -> Found:
    """Return what exists at `path`. Never raises."""
    try:
        mode = path.stat().st_mode
    except ValueError:  # a NUL in the path
        return Found.NOTHING
    except OSError as error:
        return Found.NOTHING if error.errno in _NOT_THERE else Found.OTHER
    return Found.FILE if stat.S_ISREG(mode) else Found.OTHER


def is_surely_a_path(text: str) -> bool:
    """Whether `text` cannot be a name: it is absolute, starts at home, or is explicitly relative."""
    return text.startswith("~") or Path(text).is_absolute() or re.split(_SEPARATORS, text)[0] in (".", "..")


def may_be_a_path(text: str) -> bool:
    """Whether `text` looks like a path. Names may contain slashes too, if two models have the same file name."""
    return is_surely_a_path(text) or text.lower().endswith(SUFFIX) or re.search(_SEPARATORS, text) is not None


def is_model_file(path: Path) -> bool:
    """Whether the file at `path` starts with the GGUF magic, whatever its name. Never raises."""
    if find(path) is not Found.FILE:
        return False
    try:
        with path.open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def why_missing(path: Path) -> Phrase:
    """Explain why nothing exists at the path: the first missing component, and similar names."""
    absolute = path.absolute()
    if absolute.is_symlink():
        return phrase("It is a link to {target}, which does not exist.", target=str(absolute.readlink()))
    above = absolute.parent
    missing = absolute
    while find(above) is Found.NOTHING and above != above.parent:
        above, missing = above.parent, above
    near = _near(missing.name, above)
    if near:
        return phrase(
            "The folder {folder} has no “{name}”, but it has {near}.", folder=str(above), name=missing.name, near=near
        )
    if find(above) is Found.FILE:
        return phrase("{folder} is a file, not a folder.", folder=str(above))
    return phrase("The folder {folder} has no “{name}”.", folder=str(above), name=missing.name)


def _near(name: str, folder: Path) -> str:
    try:
        names = {other.name.casefold(): other.name for other in folder.iterdir()}
    except (OSError, ValueError):
        return ""
    import difflib  # noqa: PLC0415  only for a name that was not found

    close = difflib.get_close_matches(name.casefold(), names, n=3, cutoff=0.6)
    return ", ".join(f"“{names[one]}”" for one in close)

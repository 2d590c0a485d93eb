"""Files that tools have made: each chat has a folder for them."""

from __future__ import annotations

import mimetypes
import shutil
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from app.core.calls import MadeFile
from app.core.paths import data_dir

if TYPE_CHECKING:
    from collections.abc import Iterable


def root() -> Path:
    """Return the folder with the folders of all chats."""
    return data_dir() / "tool-files"


def folder_of(chat_id: int) -> Path:
    """Return the folder of a chat; it is made when a tool has made a file."""
    return root() / str(chat_id)


def described(paths: Iterable[Path]) -> tuple[MadeFile, ...]:
    """Return files in the folder of a chat as they are stored; what is not there is left out."""
    return tuple(
        MadeFile(path.relative_to(root()).as_posix(), mimetypes.guess_type(path.name)[0] or "", path.stat().st_size)
        for path in paths
        if path.is_file() and path.is_relative_to(root())
    )


def path_of(file: MadeFile) -> Path | None:
    """Return where a file is; None if it is gone, or if its name leads elsewhere, as an imported one may."""
    name = PurePosixPath(file.name)
    if name.is_absolute() or ".." in name.parts or "\\" in file.name or ":" in file.name:
        return None
    path = root() / name
    return path if path.is_file() and not path.is_symlink() else None


def forget(chat_id: int) -> None:
    """Remove the files of a chat that was deleted."""
    shutil.rmtree(folder_of(chat_id), ignore_errors=True)

"""The files of a models folder: their names and sizes, and whether two of them are the same."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_PARTS = ".downloads"
"""Folder of unfinished downloads, below the models folder."""


def differs_at_sight(before: Path, after: Path) -> bool:
    """Whether `after` exists and is a different file, judging without reading the content."""
    if not os.path.lexists(after):
        return False
    if before.is_symlink() or after.is_symlink():
        return not (before.is_symlink() and after.is_symlink() and before.readlink() == after.readlink())
    return not after.is_file() or before.stat().st_size != after.stat().st_size


def remove_locks(folder: Path) -> None:
    """Remove the lock files, since the old folder gets no more downloads."""
    for path in (folder / _PARTS).glob("*.lock"):
        with contextlib.suppress(OSError):  # another process uses it; the next move skips it
            if _is_lock(path):
                path.unlink()


def names_below(folder: Path) -> Iterator[str]:
    """Yield files and links below `folder`, relative to it, without the lock files of downloads."""
    for current, folders, files in os.walk(folder, onerror=_raise):
        links = [name for name in folders if os.path.islink(os.path.join(current, name))]  # noqa: PTH114, PTH118
        for name in (*files, *links):
            path = Path(current) / name
            if path.is_symlink() or (path.is_file() and not _is_lock(path)):
                yield str(path.relative_to(folder))


def is_same(before: Path, after: Path) -> bool:
    """Whether `after` is the complete copy of `before`."""
    try:
        if before.is_symlink():
            return after.is_symlink()
        one, other = before.lstat(), after.lstat()
    except FileNotFoundError:
        return False
    # FAT stores times with a resolution of two seconds.
    return one.st_size == other.st_size and abs(one.st_mtime_ns - other.st_mtime_ns) <= 2 * 10**9


def remove_empty_folders(folders: Iterable[Path]) -> None:
    """Remove those of the folders that contain nothing, or only others of them that are empty."""
    for folder in sorted(folders, key=lambda path: len(path.parts), reverse=True):
        with contextlib.suppress(OSError):  # it is not empty
            folder.rmdir()


def size_of(path: Path) -> int:
    """Return the size in bytes; 0 if there is no such file."""
    try:
        return path.lstat().st_size
    except FileNotFoundError:
        return 0


def taken_by(path: Path) -> int:
    """Return bytes on the disk: less than the size for sparse files, such as unfinished downloads."""
    try:
        state = path.lstat()
    except FileNotFoundError:
        return 0
    blocks: int | None = getattr(state, "st_blocks", None)  # not available on Windows
    return state.st_size if blocks is None else min(state.st_size, blocks * 512)


def device_of(path: Path) -> int:
    """Return the device of the nearest existing folder."""
    return nearest_folder(path).stat().st_dev


def nearest_folder(path: Path) -> Path:
    """Return the nearest existing folder."""
    return next((folder for folder in (path, *path.parents) if folder.is_dir()), Path(path.anchor))


def _is_lock(path: Path) -> bool:
    return path.suffix == ".lock" and path.parent.name == _PARTS and size_of(path) == 0


def _raise(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):  # the folder does not exist: nothing to move
        raise error

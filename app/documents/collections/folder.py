"""What is in a folder: the files that can be read, without hidden and ignored ones.

Symbolic links are followed only to what is inside of the folder, and never twice to the same place. ``.gitignore`` is
obeyed as git does, by the library pathspec.
"""

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

import pathspec

from app.core.paths import cache_dir, config_dir, data_dir, log_dir, state_dir
from app.core.text import whole_text
from app.documents.collections import limits
from app.documents.collections.errors import FolderError, FolderTooLargeError
from app.documents.collections.progress import Left

_IGNORE_FILES: Final = (".gitignore", ".ignore")
_MOST_IGNORE_BYTES: Final = 100_000
_UF_HIDDEN: Final = 0x8000
"""Of macOS (sys/stat.h); the module `stat` has it from Python 3.13 on."""
_NO_FOLDERS: Final = frozenset(
    {"node_modules", "__pycache__", "site-packages", "$recycle.bin", "system volume information"}
)
_SUFFIXES_WITHOUT_TEXT: Final = (
    ".7z .a .aac .avi .avif .bin .bmp .bz2 .class .db .dll .dmg .dylib .exe .flac .gguf .gif .gz .heic .ico .iso .jar"
    " .jpeg .jpg .lock .m4a .mkv .mov .mp3 .mp4 .mpeg .o .obj .ogg .onnx .opus .otf .pack .parquet .png .psd .pyc .qm"
    " .rar .safetensors .so .sqlite .sqlite3 .tar .tif .tiff .ttf .wav .webm .webp .wmv .woff .woff2 .xz .zip .zst"
)
_NO_SUFFIXES: Final = frozenset(_SUFFIXES_WITHOUT_TEXT.split())
"""Files without text; others are tried."""


class Entry(NamedTuple):
    """A file that is read.

    Attributes:
        path: below the folder, with ``/`` between the parts.
        size: in bytes.
        changed: when it was last changed, in nanoseconds.
    """

    path: str
    size: int
    changed: int


@dataclass(slots=True)
class Walked:
    """What was found in a folder; `left_out` counts files, and folders as one each."""

    entries: list[Entry] = field(default_factory=list)
    left_out: Counter[Left] = field(default_factory=Counter)


class _Ignored(NamedTuple):
    """The rules of an ignore file, for what is below `folder`."""

    folder: str
    rules: pathspec.GitIgnoreSpec


def walk(folder: Path) -> Walked:
    """Look at all files of a folder, by name; takes about a second for 100,000 files.

    Raises:
        FolderError: it is not there, or has too many files to be looked at.
    """
    try:
        root = folder.resolve(strict=True)
        if not root.is_dir():
            raise FolderError(folder, "")
    except OSError as error:
        raise FolderError(folder, error.strerror or type(error).__name__) from error
    return _Walk(root).run()


class _Walk:
    def __init__(self, root: Path) -> None:
        self._root, self._walked = root, Walked()
        self._own = {one.resolve() for one in (data_dir(), cache_dir(), config_dir(), state_dir(), log_dir())}
        self._seen = 0
        self._places: set[tuple[int, int]] = set()
        self._bytes = 0

    def run(self) -> Walked:
        self._look("", ())
        self._walked.entries.sort()
        return self._walked

    def _look(self, below: str, ignored: tuple[_Ignored, ...]) -> None:
        """Look at one folder and those in it; `below` ends with ``/`` unless it is empty."""
        try:
            with os.scandir(self._root / below) as listed:
                entries = sorted(listed, key=lambda entry: entry.name)
        except OSError:
            self._walked.left_out[Left.NO_ACCESS] += 1
            return
        ignored += tuple(self._rules(below, entries))
        for entry in entries:
            self._seen += 1
            if self._seen > limits.MOST_SEEN:
                raise FolderTooLargeError(self._root, limits.MOST_SEEN)
            self._take(entry, below, ignored)

    def _rules(self, below: str, entries: Iterable["os.DirEntry[str]"]) -> Iterator[_Ignored]:
        for entry in entries:
            if entry.name in _IGNORE_FILES and entry.is_file(follow_symlinks=False):
                try:
                    with Path(entry.path).open("rb") as stream:
                        lines = stream.read(_MOST_IGNORE_BYTES).decode("utf-8", "replace").splitlines()
                    yield _Ignored(below, pathspec.GitIgnoreSpec.from_lines(lines))
                except (OSError, ValueError):  # it cannot be read, or a pattern in it is none
                    continue

    def _take(self, entry: "os.DirEntry[str]", below: str, ignored: tuple[_Ignored, ...]) -> None:
        path = f"{below}{entry.name}"
        try:
            is_folder = entry.is_dir()
            if (why := self._why_not(entry, path, ignored, is_folder=is_folder)) is not None:
                self._walked.left_out[why] += 1
            elif is_folder:
                self._look(f"{path}/", ignored)
            else:
                self._add(path, entry.stat())
        except OSError:  # it was removed meanwhile, may not be looked at, or is a link to nothing
            self._walked.left_out[Left.NO_ACCESS] += 1

    def _why_not(
        self, entry: "os.DirEntry[str]", path: str, ignored: tuple[_Ignored, ...], *, is_folder: bool
    ) -> Left | None:
        if _is_hidden(entry) or Path(entry.path) in self._own:
            return Left.HIDDEN
        if is_folder and entry.name.lower() in _NO_FOLDERS:
            return Left.IGNORED
        if _is_ignored(path, ignored, is_folder=is_folder):
            return Left.IGNORED
        if entry.is_symlink() and not self._is_inside(entry.path):
            return Left.LINK
        if is_folder:
            return Left.LINK if self._is_known(entry) else None
        is_text = entry.is_file() and Path(entry.name).suffix.lower() not in _NO_SUFFIXES
        return None if is_text else Left.NO_TEXT

    def _is_inside(self, link: str) -> bool:
        return Path(link).resolve(strict=True).is_relative_to(self._root)

    def _is_known(self, entry: "os.DirEntry[str]") -> bool:
        """Whether this folder was looked at already, by way of another link; one that is no link is remembered."""
        found = Path(entry.path).stat()  # scandir's own has no inode on Windows
        place = (found.st_dev, found.st_ino)
        if place in self._places or place == _place_of(self._root):
            return True
        self._places.add(place)
        return False

    def _add(self, path: str, found: os.stat_result) -> None:
        if path != whole_text(path):  # a name that is not text
            self._walked.left_out[Left.NO_ACCESS] += 1
            return
        self._bytes += found.st_size
        if len(self._walked.entries) >= limits.MOST_FILES or self._bytes > limits.MOST_BYTES:
            self._walked.left_out[Left.TOO_MANY] += 1
        else:
            self._walked.entries.append(Entry(path, found.st_size, found.st_mtime_ns))


def _place_of(folder: Path) -> tuple[int, int]:
    found = folder.stat()
    return found.st_dev, found.st_ino


def _is_hidden(entry: "os.DirEntry[str]") -> bool:
    if entry.name.startswith(".") or entry.name.startswith("~$"):  # the second: an open file of Microsoft Office
        return True
    found = entry.stat(follow_symlinks=False)
    windows, macos = getattr(found, "st_file_attributes", 0), getattr(found, "st_flags", 0)
    return bool(windows & stat.FILE_ATTRIBUTE_HIDDEN or macos & _UF_HIDDEN)


def _is_ignored(path: str, ignored: tuple[_Ignored, ...], *, is_folder: bool) -> bool:
    """Whether the last rule that speaks of a path ignores it; rules of inner folders come after those of outer ones."""
    verdict = False
    for below, rules in ignored:
        found = rules.check_file(path[len(below) :] + ("/" if is_folder else ""))
        verdict = found.include if found.include is not None else verdict
    return verdict

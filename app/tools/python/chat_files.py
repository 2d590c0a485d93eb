"""The files of a chat: what Python finds in ``/mnt/data``, and where the files go that its code has made.

::

    <folder of the chat>/figure-1.png, table.csv …   what the code has made, under safe names
                         .python.json                their names in /mnt/data, and whether Python has run in this chat

Names from inside are untrusted: they are cleaned, and no file is written outside the folder or over one that the code
has not made.
"""

from __future__ import annotations

import contextlib
import re
import unicodedata
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

import msgspec

from app.core.files import write_atomically
from app.tools.python.limits import MOST_ATTACHED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_STATE: Final = ".python.json"
_UNSAFE: Final = re.compile(r"[^\w .()\[\]{}+,;=@#%&~'!^$-]")
_RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_MOST_NAME: Final = 100
_MOST_FILES: Final = 2_000


class _State(msgspec.Struct):
    """What is known about the files.

    Attributes:
        has_run: Python has run in this chat, so there was a state.
        names: names in ``/mnt/data`` of the files in the folder, by their names there.
    """

    has_run: bool = False
    names: dict[str, str] = {}


class ChatFiles:
    """The files of one chat. For one thread.

    Args:
        folder: made when it is needed.
        attached: the user's files, or their content, by the names that the model knows them by. Files are read, and
            never written.
    """

    def __init__(self, folder: Path, attached: Mapping[str, Path | bytes] | None = None) -> None:
        self.folder = folder
        self._attached = dict(attached or {})
        self._state = self._read()

    @property
    def has_run(self) -> bool:
        """Whether Python has run in this chat, perhaps before the app was started."""
        return self._state.has_run

    def attach(self, attached: Mapping[str, Path | bytes]) -> None:
        """Add files of the user, or their content; they are put in before the next call."""
        self._attached.update(attached)

    def contents(self) -> Iterator[tuple[str, Path | bytes]]:
        """Yield the name in ``/mnt/data`` and the place, or the content, of each file.

        Those that are missing are left out, and so are the largest if all of them are too much.
        """
        made: dict[str, Path | bytes] = {inside: self.folder / name for name, inside in self._state.names.items()}
        attached = {safe_name(name): path for name, path in self._attached.items()}
        sizes = {name: (one, size) for name, one in (made | attached).items() if (size := _size(one)) is not None}
        total = 0
        for name, (one, size) in sorted(sizes.items(), key=lambda item: item[1][1]):
            total += size
            if total <= MOST_ATTACHED:
                yield name, one

    def keep(self, inside: str, content: bytes, *, is_figure: bool) -> Path | None:
        """Write a file that the code has made, and return its place; None if there are too many.

        Args:
            inside: its name in ``/mnt/data``; of a figure, a name alone.

        Raises:
            OSError: it cannot be written.
        """
        names = self._state.names
        name = next((name for name, known in names.items() if known == inside and not is_figure), None)
        if name is None:
            if len(names) >= _MOST_FILES:
                return None
            name = self._free_name(safe_name(inside))
        self.folder.mkdir(parents=True, exist_ok=True)
        write_atomically(self.folder / name, content, durable=False)
        if not is_figure:
            names[name] = _inside(inside)
        return self.folder / name

    def note_run(self) -> None:
        """Note that Python has run, and which files there are."""
        self._state.has_run = True
        with contextlib.suppress(OSError):  # a full disk: the files are there, without their names inside
            self.folder.mkdir(parents=True, exist_ok=True)
            write_atomically(self.folder / _STATE, msgspec.json.encode(self._state), durable=False)

    def _free_name(self, name: str) -> str:
        taken = {path.name.casefold() for path in self.folder.iterdir()} if self.folder.is_dir() else set()
        stem, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix
        number, free = 1, name
        while free.casefold() in taken:
            number += 1
            free = f"{stem} ({number}){suffix}"
        return free

    def _read(self) -> _State:
        try:
            state = msgspec.json.decode((self.folder / _STATE).read_bytes(), type=_State)
        except (OSError, ValueError, RecursionError):
            return _State()
        state.names = {name: inside for name, inside in state.names.items() if safe_name(name) == name}
        return state


def safe_name(name: str) -> str:
    """Return a name that is safe as a file's on every system, like `name`; folders in it become a part of it."""
    parts = [part for part in re.split(r"[/\\]", unicodedata.normalize("NFC", name)) if part.strip(". ")]
    cleaned = _UNSAFE.sub("_", "_".join(parts)).strip(". ")
    stem, suffix = PurePosixPath(cleaned).stem, PurePosixPath(cleaned).suffix
    cleaned = (stem[: _MOST_NAME - len(suffix[:20])] + suffix[:20]).strip(". ") or "file"
    return f"_{cleaned}" if _RESERVED.fullmatch(cleaned) else cleaned


def _inside(name: str) -> str:
    """Return a name in ``/mnt/data`` without anything that leads out of it."""
    return "/".join(part for part in PurePosixPath(name).parts if part not in ("/", "..", ".")) or "file"


def _size(one: Path | bytes) -> int | None:
    if isinstance(one, bytes):
        return len(one)
    try:
        return one.stat().st_size if one.is_file() else None
    except OSError:
        return None

"""The folder with the KV caches of chats: what the window and the engine's process both know about it."""

import contextlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from app.core.paths import cache_dir

_CHAT_ID: Final = re.compile(r"[0-9A-Za-z_-]{1,64}")
_SUFFIX: Final = ".state"
BEGINNING: Final = "beginning-"
"""What the names of states begin with that are of instructions and not of one chat."""


class KeptStates(msgspec.Struct, frozen=True):
    """Where chats' KV caches are kept on disk.

    Attributes:
        folder: the folder, in the system's encoding (``os.fsencode``).
        most_bytes: limit for all of them.
    """

    folder: bytes
    most_bytes: int


def states_folder() -> Path:
    """Return this user's folder. It is in the cache folder, so that no backup copies it."""
    return cache_dir() / "states"


def kept_states(gigabytes: int) -> KeptStates | None:
    """Return this user's folder with a limit of `gigabytes` (10^9 bytes); None for 0: nothing is kept."""
    return KeptStates(os.fsencode(states_folder()), gigabytes * 10**9) if gigabytes > 0 else None


def state_path(folder: Path, chat: str) -> Path | None:
    """Return the file of a chat; None if `chat` is empty or cannot be a file's name."""
    return folder / f"{chat}{_SUFFIX}" if _CHAT_ID.fullmatch(chat) else None


def forget_chat(chat: str) -> None:
    """Remove what is kept of a deleted chat. Without rights it stays until newer files need its space."""
    path = state_path(states_folder(), chat)
    if path is not None:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
    forget_beginnings(states_folder())


def forget_beginnings(folder: Path) -> None:
    """Remove the states of instructions: nobody knows which chats they are of."""
    for path in folder.glob(f"{BEGINNING}*"):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def trim(folder: Path, most_bytes: int, but: Path | None = None) -> None:
    """Remove the files used least recently until the rest takes at most `most_bytes`, not counting `but`."""
    files = sorted(one for one in _files(folder) if one[2] != but)
    used = sum(size for _, size, _ in files)
    for _, size, path in files:
        if used <= most_bytes:
            return
        with contextlib.suppress(OSError):
            path.unlink()
            used -= size


def _files(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """Yield time, size and path of each file, also of those that a killed process left half written."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            with contextlib.suppress(OSError):
                status = path.stat()
                yield status.st_mtime, status.st_size, path

"""Former models folders in which the user has left models. They are still scanned.

::

    <state folder>/former-folders.json      {"paths": [...]}, newest first
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.gguf.facts import path_to_text, text_to_path
from app.library.record_store import resolved

MOST = 20
"""The maximum number of remembered folders."""


class _Former(msgspec.Struct, frozen=True):
    paths: tuple[Path, ...] = ()


def load() -> list[Path]:
    """Return the remembered folders, newest first. A missing one is kept: its drive may be reconnected."""
    try:
        return list(msgspec.json.decode(_file().read_bytes(), type=_Former, dec_hook=text_to_path).paths)
    except (OSError, msgspec.DecodeError, RecursionError):
        return []


def add(folder: Path) -> None:
    """Remember `folder` as the newest. Raises OSError if the state folder is not writable."""
    folder = folder.absolute()
    _save([folder, *_without(folder)][:MOST])


def remove(folder: Path) -> None:
    """Stop scanning `folder`; its files stay. Raises OSError if the state folder is not writable."""
    kept = _without(folder.absolute())
    if kept != load():
        _save(kept)


def _without(folder: Path) -> list[Path]:
    return [other for other in load() if other != folder and resolved(other) != resolved(folder)]


def _save(folders: Iterable[Path]) -> None:
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, msgspec.json.encode(_Former(tuple(folders)), enc_hook=path_to_text), durable=True)


def _file() -> Path:
    return state_dir() / "former-folders.json"

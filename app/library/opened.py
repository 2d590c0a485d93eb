"""Model files outside the models folder that the user opened. They are used in place, never copied."""

import contextlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.gguf.facts import path_to_text, text_to_path
from app.library.record_store import resolved

MOST = 50
"""The maximum number of remembered files."""


class _Opened(msgspec.Struct, frozen=True):
    paths: tuple[Path, ...] = ()


def load() -> list[Path]:
    """Return the remembered files that exist, newest first. A missing one is kept: its drive may be reconnected."""
    return [path for path in _remembered() if _is_there(path)]


def add(path: Path) -> None:
    """Remember `path` as the newest. Raises OSError if the state folder is not writable."""
    path = path.absolute()
    _save(_pruned([path, *_without(path)]))


def remove(path: Path) -> None:
    """Forget `path`; the file stays. Raises OSError if the state folder is not writable."""
    before = _remembered()
    kept = _without(path.absolute())
    if kept != before:
        _save(kept)


def clear() -> None:
    """Forget all files. Raises OSError if the state folder is not writable."""
    _file().unlink(missing_ok=True)


def _remembered() -> list[Path]:
    try:
        content = _file().read_bytes()
        return list(msgspec.json.decode(content, type=_Opened, dec_hook=text_to_path).paths)
    except (OSError, msgspec.DecodeError, RecursionError):
        return []


def _without(path: Path) -> list[Path]:
    same = {path, resolved(path)}
    return [other for other in _remembered() if other not in same and resolved(other) not in same]


def _pruned(paths: list[Path]) -> list[Path]:
    """Reduce to :data:`MOST` paths: missing files are dropped first, then the oldest."""
    surplus = len(paths) - MOST
    if surplus <= 0:
        return paths
    leaving = [path for path in reversed(paths) if not _is_there(path)][:surplus]
    return [path for path in paths if path not in leaving][:MOST]


def _save(paths: Iterable[Path]) -> None:
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, msgspec.json.encode(_Opened(tuple(paths)), enc_hook=path_to_text), durable=True)


def _is_there(path: Path) -> bool:
    with contextlib.suppress(OSError):  # no permission, a name that is too long, a failing drive
        return path.is_file()
    return False


def _file() -> Path:
    return state_dir() / "opened-models.json"

"""The model that the user used last."""

from pathlib import Path

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.gguf.facts import path_to_text, text_to_path


class _LastUsed(msgspec.Struct, frozen=True):
    path: Path


def load() -> Path | None:
    """Return the path of the last used model; None if unknown. The file may no longer exist."""
    try:
        content = _file().read_bytes()
        return msgspec.json.decode(content, type=_LastUsed, dec_hook=text_to_path).path
    except (OSError, msgspec.DecodeError):
        return None


def save(path: Path) -> None:
    """Remember `path`. Raises OSError if the state folder is not writable."""
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    content = msgspec.json.encode(_LastUsed(path.absolute()), enc_hook=path_to_text)
    write_atomically(file, content, durable=True)


def forget() -> None:
    """Forget the last used model. Raises OSError if the state folder is not writable."""
    _file().unlink(missing_ok=True)


def _file() -> Path:
    return state_dir() / "last-model.json"

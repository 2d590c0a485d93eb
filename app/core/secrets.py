"""The system's store of secrets: keyring, and never a plain file.

It may be slow, and may ask the user to unlock it; callers read a secret once per run.
"""

import logging
from collections.abc import Callable
from typing import Final, TypeVar

_log = logging.getLogger(__name__)

_SERVICE: Final = "Descant"
_LONGEST: Final = 512
_PLAIN_FILES: Final = "keyrings.alt"
"""A package of keyring backends that write plain files, or ask for a password at a terminal."""

T = TypeVar("T")


def sound_secret(text: str) -> str:
    """Return a token or key without surrounding whitespace; empty if it cannot be one."""
    bare = text.strip()
    fits = bare.isascii() and bare.isprintable() and " " not in bare and len(bare) <= _LONGEST
    return bare if fits else ""


def read_secret(name: str) -> str:
    """Return what is stored under a name; empty for nothing, or if there is no store."""
    return _ask_store(lambda: _read(name)) or ""


def write_secret(name: str, secret: str) -> bool:
    """Store a secret. Return False if the system cannot.

    Some backends accept a secret and store nothing, so it is read back.
    """
    return bool(_ask_store(lambda: _write(name, secret))) and _ask_store(lambda: _read(name)) == secret


def delete_secret(name: str) -> None:
    """Remove what is stored under a name."""
    _ask_store(lambda: _delete(name))


def _read(name: str) -> str | None:
    import keyring  # noqa: PLC0415 rarely needed at startup

    return keyring.get_password(_SERVICE, name)


def _write(name: str, secret: str) -> bool:
    import keyring  # noqa: PLC0415

    if _writes_plain_files(keyring.get_keyring()):
        return False
    keyring.set_password(_SERVICE, name, secret)
    return True


def _delete(name: str) -> None:
    import keyring  # noqa: PLC0415

    if keyring.get_password(_SERVICE, name) is not None:
        keyring.delete_password(_SERVICE, name)


def _writes_plain_files(store: object) -> bool:
    """Whether the backend, or the first one of a chain of backends, keeps secrets in plain files."""
    chained = getattr(store, "backends", None)
    first = chained[0] if isinstance(chained, list) and chained else store
    return type(first).__module__.startswith(_PLAIN_FILES)


def _ask_store(question: Callable[[], T]) -> T | None:
    try:
        return question()
    except Exception as error:  # noqa: BLE001 a backend raises whatever its system libraries raise
        _log.warning("The system's store of secrets cannot be used: %s", type(error).__name__)
        return None

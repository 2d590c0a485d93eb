"""The token of the person's account on the Hub: in the system's own store of secrets, never in a plain file.

The store is asked once in a run: it may be slow, and may ask the person to open it.
"""

import logging
import os
import threading
from collections.abc import Callable
from typing import Final, TypeVar

from app.hub.errors import BadTokenError

_log = logging.getLogger(__name__)

_SERVICE: Final = "Descant"
_NAME: Final = "hugging-face-token"
_LONGEST: Final = 512
_PLAIN_FILES: Final = "keyrings.alt"
"""A package of stores that write plain files, or ask for a password at a terminal."""

T = TypeVar("T")


class _Kept:
    """What is known of the token in this run; None before the store was asked."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.token: str | None = None


_kept = _Kept()


def load_token() -> str:
    """The token; from ``HF_TOKEN`` where none is kept; empty for none."""
    with _kept.lock:
        if _kept.token is None:
            found: str | None = _ask_store(_read)
            _kept.token = _sound(found or "")
        return _kept.token or _sound(os.environ.get("HF_TOKEN", ""))


def save_token(token: str) -> bool:
    """Keep it. False if the system has no place for it: then it works until the end of this run.

    Raises:
        BadTokenError: that is no token.
    """
    sound = _sound(token)
    if not sound:
        raise BadTokenError("huggingface.co")
    with _kept.lock:
        _kept.token = sound
        # There are stores that take everything and keep nothing.
        return bool(_ask_store(lambda: _write(sound))) and _ask_store(_read) == sound


def forget_token() -> None:
    """Remove it, from this run and from the system's store."""
    with _kept.lock:
        _kept.token = ""
        _ask_store(_delete)


def _sound(token: str) -> str:
    """The token without blanks around it; empty where it cannot be one."""
    bare = token.strip()
    fits = bare.isascii() and bare.isprintable() and " " not in bare and len(bare) <= _LONGEST
    return bare if fits else ""


def _read() -> str | None:
    import keyring  # noqa: PLC0415  seldom needed at the start

    return keyring.get_password(_SERVICE, _NAME)


def _write(token: str) -> bool:
    import keyring  # noqa: PLC0415

    if _writes_plain_files(keyring.get_keyring()):
        return False
    keyring.set_password(_SERVICE, _NAME, token)
    return True


def _delete() -> None:
    import keyring  # noqa: PLC0415

    if keyring.get_password(_SERVICE, _NAME) is not None:
        keyring.delete_password(_SERVICE, _NAME)


def _writes_plain_files(store: object) -> bool:
    """Whether the store, or the first one of a chain of stores, keeps secrets in files."""
    chained = getattr(store, "backends", None)
    first = chained[0] if isinstance(chained, list) and chained else store
    return type(first).__module__.startswith(_PLAIN_FILES)


def _ask_store(question: Callable[[], T]) -> T | None:
    try:
        return question()
    except Exception as error:  # noqa: BLE001  a store raises whatever the libraries of its system raise
        _log.warning("The system's store of secrets cannot be used: %s", type(error).__name__)
        return None

"""The user's Hub token, kept in the system keyring and never in a plain file.

A token belongs to the endpoint that it was given for, so that a mirror never receives the Hub's own. The keyring is
read once per run: it may be slow, and may ask the user to unlock it.
"""

import logging
import os
import threading
from collections.abc import Callable
from typing import Final, TypeVar
from urllib.parse import urlsplit

from app.hub.errors import BadTokenError
from app.hub.network import DEFAULT_ENDPOINT, origin_of

_log = logging.getLogger(__name__)

_SERVICE: Final = "Descant"
_NAME: Final = "hugging-face-token"
_LONGEST: Final = 512
_PLAIN_FILES: Final = "keyrings.alt"
"""A package of keyring backends that write plain files, or ask for a password at a terminal."""

T = TypeVar("T")


class _Kept:
    """The tokens known in this run, by their names in the keyring."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.tokens: dict[str, str] = {}


_kept = _Kept()


def load_token(endpoint: str = DEFAULT_ENDPOINT) -> str:
    """Return the token for `endpoint`; empty if there is none.

    If the keyring has none, ``HF_TOKEN`` is used, but only for the Hub itself and for the endpoint in ``HF_ENDPOINT``.
    """
    name = _name(endpoint)
    with _kept.lock:
        if name not in _kept.tokens:
            found: str | None = _ask_store(lambda: _read(name))
            _kept.tokens[name] = _sound(found or "")
        return _kept.tokens[name] or _of_environment(name)


def save_token(token: str, endpoint: str = DEFAULT_ENDPOINT) -> bool:
    """Keep a token for `endpoint`. Return False if the keyring cannot store it.

    A token that is not stored works until the app closes.

    Raises:
        BadTokenError: the text cannot be a token.
    """
    sound = _sound(token)
    if not sound:
        raise BadTokenError(urlsplit(endpoint).hostname or endpoint)
    name = _name(endpoint)
    with _kept.lock:
        _kept.tokens[name] = sound
        # Some backends accept a secret and store nothing, so read it back.
        return bool(_ask_store(lambda: _write(name, sound))) and _ask_store(lambda: _read(name)) == sound


def forget_token(endpoint: str = DEFAULT_ENDPOINT) -> None:
    """Remove the token from this run and from the keyring."""
    name = _name(endpoint)
    with _kept.lock:
        _kept.tokens[name] = ""
        _ask_store(lambda: _delete(name))


def _name(endpoint: str) -> str:
    """Return the name of the token for `endpoint` in the keyring."""
    scheme, host, port = origin_of(endpoint)
    return _NAME if (scheme, host, port) == origin_of(DEFAULT_ENDPOINT) else f"{_NAME} {scheme}://{host}:{port}"


def _of_environment(name: str) -> str:
    named = os.environ.get("HF_ENDPOINT", "") or DEFAULT_ENDPOINT
    return _sound(os.environ.get("HF_TOKEN", "")) if name in (_NAME, _name(named)) else ""


def _sound(token: str) -> str:
    """Return the token without surrounding whitespace; empty if it cannot be a token."""
    bare = token.strip()
    fits = bare.isascii() and bare.isprintable() and " " not in bare and len(bare) <= _LONGEST
    return bare if fits else ""


def _read(name: str) -> str | None:
    import keyring  # noqa: PLC0415 rarely needed at startup

    return keyring.get_password(_SERVICE, name)


def _write(name: str, token: str) -> bool:
    import keyring  # noqa: PLC0415

    if _writes_plain_files(keyring.get_keyring()):
        return False
    keyring.set_password(_SERVICE, name, token)
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

"""The user's Hub token, kept in the system keyring and never in a plain file.

A token belongs to the endpoint that it was given for, so that a mirror never receives the Hub's own. The keyring is
read once per run: it may be slow, and may ask the user to unlock it.
"""

import os
import threading
from typing import Final
from urllib.parse import urlsplit

from app.core.secrets import delete_secret, read_secret, sound_secret, write_secret
from app.hub.errors import BadTokenError
from app.hub.network import DEFAULT_ENDPOINT, origin_of

_NAME: Final = "hugging-face-token"


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
            _kept.tokens[name] = sound_secret(read_secret(name))
        return _kept.tokens[name] or _of_environment(name)


def save_token(token: str, endpoint: str = DEFAULT_ENDPOINT) -> bool:
    """Keep a token for `endpoint`. Return False if the keyring cannot store it.

    A token that is not stored works until the app closes.

    Raises:
        BadTokenError: the text cannot be a token.
    """
    sound = sound_secret(token)
    if not sound:
        raise BadTokenError(urlsplit(endpoint).hostname or endpoint)
    name = _name(endpoint)
    with _kept.lock:
        _kept.tokens[name] = sound
        return write_secret(name, sound)


def forget_token(endpoint: str = DEFAULT_ENDPOINT) -> None:
    """Remove the token from this run and from the keyring."""
    name = _name(endpoint)
    with _kept.lock:
        _kept.tokens[name] = ""
        delete_secret(name)


def _name(endpoint: str) -> str:
    """Return the name of the token for `endpoint` in the keyring."""
    scheme, host, port = origin_of(endpoint)
    return _NAME if (scheme, host, port) == origin_of(DEFAULT_ENDPOINT) else f"{_NAME} {scheme}://{host}:{port}"


def _of_environment(name: str) -> str:
    named = os.environ.get("HF_ENDPOINT", "") or DEFAULT_ENDPOINT
    return sound_secret(os.environ.get("HF_TOKEN", "")) if name in (_NAME, _name(named)) else ""

"""The keys of services that search the web, kept in the system's store of secrets."""

import threading

from app.core.secrets import delete_secret, read_secret, sound_secret, write_secret


class _Kept:
    """The keys known in this run, by service."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.keys: dict[str, str] = {}


_kept = _Kept()


def load_key(service: str) -> str:
    """Return the key of a service (``brave``, ``you``, ``exa``); empty if there is none. The store is asked once."""
    with _kept.lock:
        if service not in _kept.keys:
            _kept.keys[service] = sound_secret(read_secret(_name(service)))
        return _kept.keys[service]


def save_key(service: str, key: str) -> bool:
    """Keep a key; an empty one is forgotten. Return False if it holds for this run alone, for lack of a store."""
    sound = sound_secret(key)
    with _kept.lock:
        _kept.keys[service] = sound
        if sound:
            return write_secret(_name(service), sound)
        delete_secret(_name(service))
        return True


def _name(service: str) -> str:
    return f"search-key {service}"

"""A store of secrets for tests that two processes share: a file, named by the environment."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend


class FileKeyring(KeyringBackend):
    priority = 1  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        return _read().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        _write({**_read(), f"{service} {username}": password})

    def delete_password(self, service: str, username: str) -> None:
        kept = _read()
        del kept[f"{service} {username}"]
        _write(kept)


def _file() -> Path:
    return Path(os.environ["TEST_KEYRING_FILE"])


def _read() -> dict[str, str]:
    found: dict[str, str] = json.loads(_file().read_text()) if _file().exists() else {}
    return found


def _write(kept: dict[str, str]) -> None:
    _file().write_text(json.dumps(kept))

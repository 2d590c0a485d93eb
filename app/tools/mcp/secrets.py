"""Values of environment variables and headers that belong into the system's store of secrets and not into ``mcp.json``.

There a value that is kept reads ``${keyring}``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from app.core.secrets import delete_secret, read_secret, write_secret
from app.core.sentences import phrase
from app.tools.mcp.config import KEPT, filled_in
from app.tools.mcp.errors import McpError
from app.tools.mcp.protocol import Why

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.tools.mcp.server import Server

_HARMLESS: Final = re.compile(
    r"(?i)\$\{.*\}|true|false|-?\d{0,9}(\.\d+)?|[/~.][^\0]*|[A-Z]:\\[^\0]*|https?://[^@?#]*|.{0,5}"
)
"""A reference, a switch, a short number or word, a folder, an address without a name and a key in it."""


def kept(server: Server) -> tuple[Server, int]:
    """Keep the secrets of a server; return it without them, and how many could not be kept and are still in it."""
    missed = 0

    def keep(part: str, key: str, value: str) -> str:
        nonlocal missed
        if _HARMLESS.fullmatch(value):
            return value
        if write_secret(_name(server.name, part, key), value):
            return KEPT
        missed += 1
        return value

    return _changed(server, keep), missed


def revealed(server: Server) -> Server:
    """Return a server with its secrets.

    Raises:
        McpError: one is not in the store, for example after a backup was restored on another computer.
    """

    def reveal(part: str, key: str, value: str) -> str:
        if value != KEPT:
            return value
        secret = read_secret(_name(server.name, part, key))
        if not secret:
            words = phrase("The value of {name} is not in the system's store of secrets. Enter it again.", name=key)
            raise McpError(server.name, Why.SETTING, words)
        return secret

    return _changed(server, reveal)


def resolved(server: Server) -> Server:
    """Return a server with the values of its variables and its secrets, as it is started. Raises McpError."""
    return revealed(filled_in(server))


def oauth_names(server: str) -> tuple[str, str]:
    """Return under which names the store has the tokens of a server, and what was registered with it."""
    return f"mcp {server} tokens", f"mcp {server} client"


def forgotten(server: Server) -> dict[str, str]:
    """Remove the secrets of a server that is removed; return them for :func:`put_back`, by their names in the store."""
    found = {name: secret for name in _names(server) if (secret := read_secret(name))}
    for name in _names(server):
        delete_secret(name)
    return found


def put_back(forgotten: Mapping[str, str]) -> None:
    """Keep secrets again that were removed. One that the store refuses is asked for when the server is started."""
    for name, secret in forgotten.items():
        write_secret(name, secret)


def _names(server: Server) -> list[str]:
    """Return under which names the store can have secrets of a server."""
    values = [("env", key, value) for key, value in server.env.items()]
    values += [("header", key, value) for key, value in server.headers.items()]
    kept = [_name(server.name, part, key) for part, key, value in values if value == KEPT]
    return [*(oauth_names(server.name) if server.url else ()), *kept]


def _changed(server: Server, change: Callable[[str, str, str], str]) -> Server:
    return msgspec.structs.replace(
        server,
        env={key: change("env", key, value) for key, value in server.env.items()},
        headers={key: change("header", key, value) for key, value in server.headers.items()},
    )


def _name(server: str, part: str, key: str) -> str:
    return f"mcp {server} {part} {key}"

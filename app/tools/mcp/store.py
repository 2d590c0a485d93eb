"""Our own ``mcp.json``, beside the settings: the servers that the user has added, and what they offered last.

It is a file in the form that everyone knows, and not in the store of the chats: it is edited by hand, and copied from
and to other programs. What it has beyond what is known here stays in it; comments are lost when the window writes it.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from app.core.files import write_atomically
from app.core.paths import cache_dir, config_dir, short_path
from app.core.sentences import phrase
from app.tools.mcp.config import Found, document_of, entries_in, servers_in
from app.tools.mcp.errors import ConfigError
from app.tools.mcp.protocol import Listing
from app.tools.mcp.server import Server, nature_of
from app.tools.tool import SECONDS

if TYPE_CHECKING:
    from pathlib import Path

_LIST: Final = "mcpServers"


def own_file() -> Path:
    """Return where our own ``mcp.json`` is."""
    return config_dir() / "mcp.json"


def read_own() -> Found:
    """Return the servers that the user has added. Raises ConfigError."""
    file = own_file()
    return servers_in(document_of(file), short_path(file)) if file.is_file() else Found(())


def put(server: Server, instead_of: str = "") -> None:
    """Add a server, or change it; `instead_of` is the name that it had. Raises ConfigError."""
    document = _document()
    entries = entries_in(document)
    if entries is None:
        entries = document.setdefault(_LIST, {})
    before = entries.get(instead_of or server.name)
    entry = entry_of(server, before if isinstance(before, dict) else {})
    renamed = {(server.name if name == instead_of else name): one for name, one in entries.items()}
    renamed[server.name] = entry
    entries.clear()
    entries.update(renamed)
    _write(document)


class Removed(NamedTuple):
    """What was in the file: the place in the list, and the entry with all that is in it."""

    place: int
    name: str
    entry: object


def remove(name: str) -> Removed | None:
    """Remove a server; return what :func:`put_back` needs, or None if there is none. Raises ConfigError."""
    document = _document()
    entries = entries_in(document) or {}
    if name not in entries:
        return None
    removed = Removed(list(entries).index(name), name, entries.pop(name))
    _write(document)
    return removed


def put_back(removed: Removed) -> bool:
    """Add a server again that was removed. Return whether its name was still free. Raises ConfigError."""
    document = _document()
    entries = entries_in(document)
    if entries is None:
        entries = document.setdefault(_LIST, {})
    if removed.name in entries:
        return False
    others = list(entries.items())
    others.insert(removed.place, (removed.name, removed.entry))
    entries.clear()
    entries.update(others)
    _write(document)
    return True


def entry_of(server: Server, before: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return a server as it is written into a file; what `before` has beyond that stays."""
    nature = nature_of(server.command)
    entry: dict[str, Any] = {
        "command": server.command[0] if server.command else None,
        "args": list(server.command[1:]) or None,
        "env": server.env or None,
        "cwd": server.folder or None,
        "url": server.url or None,
        "headers": server.headers or None,
        "timeout": server.seconds if server.seconds != SECONDS else None,
        "disabled": server.is_off or None,
        "disabledTools": list(server.tools_off) or None,
        "readsPrivate": server.reads_private if server.reads_private != nature.reads_private else None,
        "sendsOut": server.sends_out if server.sends_out != nature.sends_out else None,
        "roots": list(server.roots) or None,
    }
    stays = {key: value for key, value in (before or {}).items() if key not in (*entry, "serverUrl", "httpUrl")}
    if bool(server.url) == (stays.get("type") == "stdio"):
        stays.pop("type", None)
    return {**{key: value for key, value in entry.items() if value is not None}, **stays}


def _document() -> dict[str, Any]:
    file = own_file()
    return document_of(file) if file.is_file() else {}


def _write(document: dict[str, Any]) -> None:
    file = own_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n", durable=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ConfigError(short_path(file), phrase("The system reported: {reason}.", reason=reason)) from error


# -- what servers offered last -----------------------------------------------------------------------------------------


class _Remembered(msgspec.Struct, frozen=True):
    """What a server offered, and which server that was."""

    identity: str
    listing: Listing


def remember(listings: dict[str, tuple[str, Listing]]) -> None:
    """Keep what servers offered: their identities and their lists, by name. A full disk costs no more than that."""
    content = {name: _Remembered(*known) for name, known in listings.items()}
    file = cache_dir() / "mcp.json"
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, msgspec.json.encode(content), durable=False)


def remembered() -> dict[str, tuple[str, Listing]]:
    """Return what servers offered last, by name."""
    try:
        content = (cache_dir() / "mcp.json").read_bytes()
        found = msgspec.json.decode(content, type=dict[str, _Remembered])
    except (OSError, msgspec.DecodeError):
        return {}
    return {name: (known.identity, known.listing) for name, known in found.items()}

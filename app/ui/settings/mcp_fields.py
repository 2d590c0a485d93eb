"""The fields of an MCP server as text, and what is written in them as a server."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from app.tools.definition import command_from, command_line
from app.tools.mcp.config import server_of
from app.tools.mcp.server import Server
from app.tools.mcp.store import entry_of
from app.ui.words import say, tr


@dataclass(frozen=True, slots=True)
class Fields:
    """What stands in all fields, whether or not it makes a server."""

    name: str
    address: str
    values: str
    folder: str
    seconds: int
    roots: str
    reads_private: bool
    sends_out: bool

    @classmethod
    def of(cls, server: Server) -> Fields:
        """Return what stands there while nothing else is written."""
        return cls(
            server.name,
            address_of(server),
            values_text(server),
            server.folder,
            round(server.seconds),
            "\n".join(server.roots),
            server.reads_private,
            server.sends_out,
        )


def address_of(server: Server) -> str:
    """Return the command or the URL of a server."""
    return server.url or command_line(server.command)


def values_text(server: Server) -> str:
    """Return its environment variables or headers, one in each line."""
    values = server.headers if server.url else server.env
    return "\n".join(f"{name}={value}" for name, value in values.items())


def server_from(before: Server, name: str, address: str, values: str) -> Server | str:
    """Return a server as it is written, or what is wrong with that; what has no field stays as it was before."""
    address, name = address.strip(), name.strip()
    given = _values(values)
    if isinstance(given, str):
        return given
    is_url = address.lower().startswith(("http://", "https://"))
    try:
        command = () if is_url else command_from(address)
    except ValueError:
        return tr("A quotation mark is missing in the command.")
    if not address:
        return tr("Enter a command or an address.")
    server = msgspec.structs.replace(
        before,
        name=name,
        command=command,
        url=address if is_url else "",
        env={} if is_url else given,
        headers=given if is_url else {},
    )
    if not name:
        return tr("Enter a name.")
    try:
        server_of(name, entry_of(server))
    except ValueError as error:
        return say(error.args[0])
    return server


def _values(text: str) -> dict[str, str] | str:
    """Return the values in lines of NAME=value, or what is wrong with them. ``Name: value`` is a header, too."""
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        sign = "=" if "=" in line and ("=" in line.partition(":")[0] or ":" not in line) else ":"
        name, between, value = line.partition(sign)
        if not between or not name.strip():
            return tr("Line {number} of the values is not NAME=value.", number=number)
        found[name.strip()] = value.strip()
    return found

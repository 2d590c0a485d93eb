"""``descant ask --mcp``: tools of MCP servers."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.cli.terminal import StatusLine, say
from app.core.sentences import phrase
from app.core.text import one_line
from app.tools.files import folder_of, forget
from app.tools.mcp.client import McpClient
from app.tools.mcp.config import read_file
from app.tools.mcp.errors import ConfigError, McpError
from app.tools.mcp.tool import McpTool, usable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.tools.mcp.protocol import Listing
    from app.tools.mcp.server import Server
    from app.tools.tool import Tool

_LINES: Final = 10
"""Lines of what a server has printed that are shown when it cannot be used."""


def read_servers(names: Sequence[str]) -> list[Server]:
    """Return the servers in files that are on.

    Raises:
        ConfigError: a file cannot be read, one of its servers cannot, or two have the same name.
    """
    found: dict[str, Server] = {}
    for name in names:
        in_file = read_file(Path(name))
        for problem in in_file.problems:
            why = phrase("{name}: {why}", name=problem.name, why=problem.why)
            raise ConfigError(name, why)
        for server in in_file.servers:
            if server.name in found:
                raise ConfigError(name, phrase("Two servers are called {name}.", name=server.name))
            if not server.is_off:
                found[server.name] = server
    return list(found.values())


class AskMcp:
    """The servers of one question. What their tools make stays, in a folder that is named."""

    def __init__(self, servers: Sequence[Server]) -> None:
        self._clients = [McpClient(server) for server in servers]
        self._id = -os.getpid()  # no chat has it

    def tools(self, status: StatusLine) -> list[Tool]:
        """Start the servers, and return their tools.

        Raises:
            McpError: a server cannot be used.
        """
        found: list[Tool] = []
        for client in self._clients:
            status.show(f"Starting {client.server.name}…")
            listing = _listing_of(client, status)
            known = usable(client.server, listing)
            for tool in listing.tools:
                if tool.problem:
                    say(f"{client.server.name} has a tool {tool.name} that cannot be used. {tool.problem}")
            found += [McpTool(client, tool, folder_of(self._id)) for tool in known]
        status.clear()
        return found

    def close(self) -> None:
        """End the servers; a folder without files is removed."""
        for client in self._clients:
            client.close()
        if not any(folder_of(self._id).glob("*")):
            forget(self._id)


def _listing_of(client: McpClient, status: StatusLine) -> Listing:
    """Return what a server offers. Raises McpError, after what the server has printed."""
    try:
        return client.connect()
    except McpError as error:
        status.clear()
        for line in error.log.splitlines()[-_LINES:]:
            say(f"[{client.server.name}] {one_line(line)}")
        raise

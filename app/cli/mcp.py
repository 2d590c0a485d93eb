"""``descant ask --mcp``: tools of MCP servers."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from app.cli.inquiry import can_ask
from app.cli.terminal import StatusLine, say
from app.core.sentences import phrase
from app.core.settings.store import SettingsStore
from app.core.text import one_line
from app.harmony.tool_sizes import estimated_tokens
from app.tools.files import folder_of, forget
from app.tools.mcp.client import McpClient
from app.tools.mcp.config import read_file
from app.tools.mcp.errors import UNUSABLE, ConfigError, McpError
from app.tools.mcp.network import network_of
from app.tools.mcp.store import read_own
from app.tools.mcp.tool import McpTool, usable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.tools.mcp.protocol import Listing
    from app.tools.mcp.server import Server
    from app.tools.tool import Tool

_LINES: Final = 10
"""Lines of what a server has printed that are shown when it cannot be used."""


def read_servers(names: Sequence[str]) -> list[Server]:
    """Return the servers that are on in files, and those of the user that are named.

    Raises:
        ConfigError: a file cannot be read, one of its servers cannot, or two have the same name.
    """
    found: dict[str, Server] = {}
    for name in names:
        for server in _servers_of(name):
            if server.name in found:
                raise ConfigError(name, phrase("Two servers are called {name}.", name=server.name))
            found[server.name] = server
    return list(found.values())


def _servers_of(name: str) -> list[Server]:
    """Return the servers in a file, or the one of the user's that has this name."""
    path = Path(name)
    if not path.is_file() and (named := [server for server in read_own().servers if server.name == name]):
        return named
    found = read_file(path)
    for problem in found.problems:
        raise ConfigError(name, phrase("{name}: {why}", name=problem.name, why=problem.why))
    return [server for server in found.servers if not server.is_off]


class AskMcp:
    """The servers of one question. What their tools make stays, in a folder that is named."""

    def __init__(self, servers: Sequence[Server]) -> None:
        network = partial(network_of, SettingsStore())
        self._clients = [McpClient(server, may_ask=can_ask(), network=network) for server in servers]
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
            known = usable(msgspec.structs.replace(client.server, is_off=False), listing)
            for tool in listing.tools:
                if tool.problem is not None:
                    why = UNUSABLE[tool.problem]
                    say(f"{client.server.name} has a tool {one_line(tool.name)} that cannot be used. {why}")
            tools = [McpTool(client, tool, folder_of(self._id)) for tool in known]
            status.clear()
            tokens = sum(estimated_tokens(tool.spec.function()) for tool in tools)
            say(f"{client.server.name}: tools: {len(tools)}, about {tokens:,} tokens of the context")
            found += tools
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

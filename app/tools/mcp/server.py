"""An MCP server as the user has configured it."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

import msgspec

from app.tools.tool import SECONDS

MOST_SECONDS: Final = 600.0


class Server(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a server is reached: by a command that is started, or at a URL.

    Attributes:
        name: the key in ``mcp.json``.
        command: the program and its arguments; empty for a server at a URL.
        env: environment variables for the command.
        folder: in which the command runs; the home folder if empty.
        url: of a server that is reached by streamable HTTP.
        headers: sent to the URL with each request.
        seconds: how long a call may take.
        is_off: the user has turned the server off.
        tools_off: names of its tools that the user has turned off.
        reads_private, sends_out: see :class:`app.tools.tool.ToolSpec`.
        roots: folders that the server is told to work in; it is not kept from others by that.
    """

    name: str
    command: tuple[str, ...] = ()
    env: dict[str, str] = {}
    folder: str = ""
    url: str = ""
    headers: dict[str, str] = {}
    seconds: float = SECONDS
    is_off: bool = False
    tools_off: tuple[str, ...] = ()
    reads_private: bool = True
    sends_out: bool = True
    roots: tuple[str, ...] = ()

    @property
    def identity(self) -> str:
        """What makes it this server: the command or the URL, and the names of what it is given, without the values.

        A part of what the user consents to. A new key for the same account is not another server.
        """
        parts = (self.command, self.folder, sorted(self.env), self.url, sorted(self.headers))
        return msgspec.json.encode(parts).decode()

    @property
    def connection(self) -> tuple[object, ...]:
        """What a running server has been given: it has to be started again once this is another."""
        return self.name, self.command, self.env, self.folder, self.url, self.headers


class Nature(msgspec.Struct, frozen=True):
    """What the tools of a server can do with data; see :class:`app.tools.tool.ToolSpec`."""

    reads_private: bool = True
    sends_out: bool = True


_KNOWN: Final = {
    "@modelcontextprotocol/server-filesystem": Nature(sends_out=False),
    "@modelcontextprotocol/server-memory": Nature(sends_out=False),
    "@modelcontextprotocol/server-sequential-thinking": Nature(reads_private=False, sends_out=False),
    "mcp-server-fetch": Nature(reads_private=False),
    "mcp-server-git": Nature(sends_out=False),
    "mcp-server-sqlite": Nature(sends_out=False),
    "mcp-server-time": Nature(reads_private=False, sends_out=False),
}
"""Reference servers whose tools were looked at: none of those with ``sends_out=False`` has one that uses the network.

What a server says about itself (its annotations) does not count: the specification calls it a hint, not to be trusted.
"""


_RUNNERS_OF_NPM: Final = frozenset({"bunx", "npx", "pnpx"})
_RUNNERS_OF_PYPI: Final = frozenset({"uvx"})


def nature_of(command: tuple[str, ...]) -> Nature:
    """Return what is known about the tools of a command; the worst is assumed of one that is not known."""
    if not command:
        return Nature()
    program, *arguments = command
    package = PurePath(program.replace("\\", "/")).name.removesuffix(".exe").removesuffix(".cmd")
    is_of_npm = package in _RUNNERS_OF_NPM
    if is_of_npm or package in _RUNNERS_OF_PYPI:
        package = next((one for one in arguments if not one.startswith("-")), "")
    if is_of_npm is not package.startswith("@"):  # the same name belongs to others there
        return Nature()
    bare = package.partition("==")[0]
    scope, slash, rest = bare.rpartition("/")
    return _KNOWN.get(f"{scope}{slash}{rest.partition('@')[0]}", Nature())

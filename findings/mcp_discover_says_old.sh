#!/usr/bin/env bash
# mcp 2.3.0: a server whose server/discover says that it speaks 2025-11-25 alone cannot be connected to over stdio.
#
# Expected: the client falls back to the handshake of that version, as its own comment on such servers says
# (mcp/client/_probe.py: "an explicit legacy advertisement: fall back"), and the server of the same SDK, which speaks that
# version and whose docstring allows another handler for server/discover, accepts it.
# Seen: the client sends "initialize", but the probe itself has fixed the connection to 2026-07-28 on the server's side,
# whatever was answered to it: "connection is serving the 2026-07-28 protocol; the initialize handshake is not accepted".
# The same happens if the handler raises "method not found", which is how servers of 2025 answer.
#
# Versions: mcp 2.3.0. Needs Python 3.10 or newer, nothing else. Exits 0 as long as this is so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mcp==2.3.0'
cat >"$folder/server.py" <<'PYTHON'
import asyncio

from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp_types import DiscoverResult, ListToolsResult, PaginatedRequestParams, RequestParams, ServerCapabilities


async def tools(*_: object) -> ListToolsResult:
    return ListToolsResult(tools=[])


async def discover(*_: object) -> DiscoverResult:
    return DiscoverResult(supported_versions=["2025-11-25"], capabilities=ServerCapabilities())


async def main() -> None:
    server = Server("old", on_list_tools=tools)
    server.add_request_handler("server/discover", RequestParams, discover)
    async with stdio_server() as (received, sent):
        await server.run(received, sent, server.create_initialization_options())


asyncio.run(main())
PYTHON
cd "$folder"
venv/bin/python - <<'PYTHON'
import asyncio
import sys
from importlib.metadata import version

from mcp import Client, StdioServerParameters
from mcp.shared.exceptions import MCPError

print("mcp", version("mcp"))
SERVER = StdioServerParameters(command=sys.executable, args=["server.py"])


def leaves(error: BaseException) -> list[BaseException]:
    inner = getattr(error, "exceptions", None)
    return [leaf for one in inner for leaf in leaves(one)] if inner else [error]


async def main() -> bool:
    async with Client(SERVER, mode="legacy") as client:
        print("without the probe:", [tool.name for tool in (await client.list_tools()).tools], "is what it lists")
    try:
        async with Client(SERVER) as client:
            await client.list_tools()
            print("with the probe it is connected, too")
    except BaseException as error:
        [refused] = [leaf for leaf in leaves(error) if isinstance(leaf, MCPError)]
        print("seen:", refused)
        return True
    return False


sys.exit(not asyncio.run(main()))
PYTHON
echo "as told above"

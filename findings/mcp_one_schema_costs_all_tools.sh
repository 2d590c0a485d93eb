#!/usr/bin/env bash
# mcp 2.3.0: one tool whose inputSchema has no "type" makes list_tools() fail for all tools of the server.
#
# Expected: the other tools are listed, or the error can be had beside them: Tool.input_schema is a dict[str, Any], and
# the same description passes Tool.model_validate.
# Seen: the whole page is checked against the protocol's schema first, where "type" must be "object", and pydantic's
# ValidationError is all that there is. Servers with such schemas exist (mcp_gitlab_without_parameters.sh: all nine
# tools). The page can be had by the session's dispatcher, which is private.
#
# Versions: mcp 2.3.0. Needs Python 3.10 or newer, nothing else. Exits 0 as long as this is so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mcp==2.3.0'
cat >"$folder/server.py" <<'PYTHON'
import json
import sys

TOOLS = [
    {"name": "good", "inputSchema": {"type": "object", "properties": {"text": {"type": "string"}}}},
    {"name": "other", "inputSchema": {"properties": {"text": {"type": "string"}}}},
]
INFO = {"name": "two", "version": "1"}
ANSWERS = {
    "initialize": {"protocolVersion": "2025-06-18", "capabilities": {"tools": {}}, "serverInfo": INFO},
    "tools/list": {"tools": TOOLS},
}
for line in sys.stdin:
    asked = json.loads(line)
    if "id" in asked:
        known = asked["method"] in ANSWERS
        said = {"result": ANSWERS[asked["method"]]} if known else {"error": {"code": -32601, "message": "No"}}
        print(json.dumps({"jsonrpc": "2.0", "id": asked["id"], **said}), flush=True)
PYTHON
cd "$folder"
venv/bin/python - <<'PYTHON'
import asyncio
import sys
from importlib.metadata import version

from mcp import Client, StdioServerParameters
from mcp_types import Tool
from pydantic import ValidationError

print("mcp", version("mcp"))
tool = Tool.model_validate({"name": "other", "inputSchema": {"properties": {"text": {"type": "string"}}}})
print("by itself it is a tool:", tool.name, tool.input_schema)


async def main() -> bool:
    async with Client(StdioServerParameters(command=sys.executable, args=["server.py"])) as client:
        try:
            print("listed:", [tool.name for tool in (await client.list_tools()).tools])
        except ValidationError as error:
            print("seen:", " ".join(str(error).split())[:120])
            return True
    return False


sys.exit(not asyncio.run(main()))
PYTHON
echo "as told above"

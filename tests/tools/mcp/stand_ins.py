"""Clients of real servers for tests."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.core.calls import Outcome
from app.tools.mcp.client import McpClient
from app.tools.mcp.protocol import Listing
from app.tools.mcp.server import Server
from app.tools.mcp.tool import McpTool
from app.tools.tool import RunControl
from tests.cli.test_ask_tools import QWEN

FOLDER = Path(__file__).resolve().parent
EVERYDAY = FOLDER / "servers" / "everyday.py"
CURIOUS = FOLDER / "servers" / "curious.py"
SAMPLING_QWEN = QWEN.replace(
    "{{- 'assistant' + (", "{{- 'assistant' + ('!' if 'Write about' in messages[-1].content else "
)
"""The same template, whose last character says, too, that the model writes for a server."""


def raw(behaviour: str = "", **more: object) -> Server:
    """A server that does what `behaviour` says."""
    command = (sys.executable, "-I", "-S", str(FOLDER / "raw_server.py"), behaviour)
    return Server("raw", command, **more)  # type: ignore[arg-type]


@contextmanager
def client_of(server: Server, **more: object) -> Iterator[McpClient]:
    client = McpClient(server, **more)  # type: ignore[arg-type]
    try:
        yield client
    finally:
        client.close()


def called(
    client: McpClient, name: str = "echo", arguments: str = '{"text": "now"}', *, seconds: float = 60.0, **more: object
) -> Outcome:
    """Call a tool as it is offered now."""
    tool = client.connect().tool(name)
    assert tool is not None
    return McpTool(client, tool, **more).run(arguments, RunControl(seconds=seconds))  # type: ignore[arg-type]


class Listings:
    """The lists that a client was told."""

    def __init__(self) -> None:
        self.seen: list[Listing] = []
        self._came = threading.Condition()

    def take(self, listing: Listing) -> None:
        with self._came:
            self.seen.append(listing)
            self._came.notify_all()

    def wait_for(self, count: int, seconds: float) -> Listing:
        end = time.monotonic() + seconds
        with self._came:
            while len(self.seen) < count:
                assert self._came.wait(end - time.monotonic())
            return self.seen[-1]

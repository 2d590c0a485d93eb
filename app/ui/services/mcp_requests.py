"""Resources and prompts of MCP servers, for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.errors import explained

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.tools.mcp.client import McpClient
    from app.tools.mcp.protocol import Answered
    from app.tools.tool import RunControl
    from app.ui.services.bridge import Failure
    from app.ui.services.mcp_source import McpService


class McpRequests:
    """What the user asks of a server; it is started for that."""

    def __init__(self, service: McpService) -> None:
        self._service = service

    def read(self, name: str, uri: str, done: Callable[[Answered], None], failed: Failure) -> None:
        """Read a resource of a server."""
        self._request(name, lambda client, control: client.read(uri, control), done, failed)

    def prompt(
        self,
        name: str,
        prompt: str,
        arguments: dict[str, str],
        done: Callable[[Answered], None],
        failed: Failure,
    ) -> None:
        """Get the messages of a prompt of a server."""
        self._request(name, lambda client, control: client.prompt(prompt, arguments, control), done, failed)

    def _request(
        self,
        name: str,
        ask: Callable[[McpClient, RunControl], Answered],
        done: Callable[[Answered], None],
        failed: Failure,
    ) -> None:
        entry = self._service.entry(name)
        if entry is None:
            return
        from app.tools.tool import RunControl  # noqa: PLC0415  most users have no servers

        client = self._service.client_of(entry.server)
        work = lambda: ask(client, RunControl(seconds=entry.server.seconds))  # noqa: E731
        self._service.worker_of(name).submit(explained(work), done, failed)

"""Resources and prompts of MCP servers, for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from app.core.errors import explained

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.tools.inquiry import Asker
    from app.tools.mcp.client import McpClient
    from app.tools.mcp.protocol import Answered
    from app.tools.tool import RunControl
    from app.ui.services.bridge import Failure
    from app.ui.services.mcp_source import McpService

Result = TypeVar("Result")


class Completer(Protocol):
    """Asks the server for values of a part that begin with a text; `given` are those of the other parts."""

    def __call__(self, part: str, text: str, given: dict[str, str], done: Callable[[list[str]], None], /) -> None:
        """Return at once; `done` is called later, or never."""


class McpRequests:
    """What the user asks of a server; it is started for that.

    Args:
        asker: asks the user what the server wants to know for it; None if nobody can be asked.
    """

    def __init__(self, service: McpService, asker: Asker | None = None) -> None:
        self._service, self._asker = service, asker

    def read(
        self, name: str, uri: str, values: dict[str, str] | None, done: Callable[[Answered], None], failed: Failure
    ) -> None:
        """Read a resource of a server; `uri` is a template if there are values for it."""
        self._request(name, lambda client, control: client.read(uri, control, values), done, failed)

    def completer(self, name: str, template: str) -> Completer:
        """Return what asks a server for values of the parts of a template; nothing follows where it fails."""

        def complete(part: str, text: str, given: dict[str, str], done: Callable[[list[str]], None]) -> None:
            def ask(client: McpClient, control: RunControl) -> list[str]:
                return client.complete(template, part, text, given, control)

            self._request(name, ask, done, lambda _: None)

        return complete

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
        ask: Callable[[McpClient, RunControl], Result],
        done: Callable[[Result], None],
        failed: Failure,
    ) -> None:
        entry = self._service.entry(name)
        if entry is None:
            return
        from app.tools.tool import RunControl  # noqa: PLC0415  most users have no servers

        client = self._service.client_of(entry.server)

        def work() -> Result:
            control = RunControl(seconds=entry.server.seconds)
            control.asker = self._asker
            return ask(client, control)

        self._service.worker_of(name).submit(explained(work), done, failed)

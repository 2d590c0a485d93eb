"""Ends MCP servers that nobody uses: each is a process, or a connection, with what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from app.ui.services.mcp_source import McpState

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from app.ui.services.mcp_source import McpEntry, McpService

IDLE_SECONDS: Final = 600.0
_LEAST_MS: Final = 20


class McpIdle(QObject):
    """Looks after the servers that are connected. One that was ended is started again when it is needed.

    Args:
        on: the full names of the tools that are on in chats that are open; their servers go on.
        seconds: how long a server may be idle: without such a chat, and without a request.
    """

    def __init__(
        self, service: McpService, on: Callable[[], Collection[str]], *, seconds: float = IDLE_SECONDS
    ) -> None:
        super().__init__(service)
        self._service, self._on, self._seconds = service, on, seconds
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        service.changed.connect(self._plan)
        service.closed.connect(self._close)

    def _close(self) -> None:
        self._service.changed.disconnect(self._plan)
        self._timer.stop()

    def _plan(self) -> None:
        if not self._timer.isActive() and self._connected():
            self._timer.start(max(_LEAST_MS, round(self._seconds * 1000)))

    def _connected(self) -> list[McpEntry]:
        return [entry for entry in self._service.entries if entry.state is McpState.CONNECTED]

    def _look(self) -> None:
        """End what has been idle for long enough, and look again when the next one may have been."""
        left = [self._left(entry) for entry in self._connected()]
        if left:
            self._timer.start(max(_LEAST_MS, round(min(left) * 1000)))

    def _left(self, entry: McpEntry) -> float:
        """Return the seconds until a server may be ended; it is ended if there are none."""
        client, on = self._service.client_of(entry.server), set(self._on())
        if any(spec.name in on for _, spec in self._service.specs_of(entry)):
            with client.in_use():  # its time begins once no chat has its tools on
                return self._seconds
        left = self._seconds - client.idle_seconds
        if left > 0:
            return left
        self._service.end_idle(entry.server.name, self._seconds)
        return self._seconds

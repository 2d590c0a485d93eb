"""The ``python`` tool for the window: the Pythons of all chats, and their end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.core.paths import data_dir
from app.ui.services.bridge import Bridge, Worker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.tools.python.tool import PythonSessions
    from app.tools.tool import Tool, ToolSpec


class PythonSource:
    """A :class:`app.ui.services.tool_service.ToolSource`; there is a tool if Python for models is installed."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._made: PythonSessions | None = None
        self._worker: Worker | None = None

    def specs(self) -> Sequence[ToolSpec]:
        """See :class:`ToolSource`."""
        from app.tools.python.component import is_there  # noqa: PLC0415  the first picture needs no tools

        if not is_there():
            return ()
        from app.tools.python.tool import SPEC  # noqa: PLC0415  most users have not installed it

        return (SPEC,)

    def tools(self, chat_id: int) -> Sequence[Tool]:
        """See :class:`ToolSource`."""
        return [self._sessions.tool(chat_id)] if self.specs() else []

    def forget(self, chat_id: int) -> None:
        """See :class:`ToolSource`. It is done in a thread: a process has to end, and files are removed."""
        if self._made is not None or (data_dir() / "tool-files" / str(chat_id)).is_dir():
            self._worker = self._worker or Worker("python files", self._bridge)
            self._worker.submit(partial(self._sessions.forget, chat_id))

    def close(self) -> None:
        """See :class:`ToolSource`."""
        if self._worker is not None:
            self._worker.close(patience=2.0)
        if self._made is not None:
            self._made.close()

    @property
    def _sessions(self) -> PythonSessions:
        if self._made is None:
            from app.tools.python.tool import PythonSessions  # noqa: PLC0415  as above

            self._made = PythonSessions()
        return self._made

"""The ``python`` tool for the window: the Pythons of all chats, and their end."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from app.chats.temporary import is_temporary
from app.core.errors import explained
from app.core.paths import data_dir
from app.ui.services.bridge import Bridge, Worker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.chats.store import ChatStore
    from app.core.errors import DescantError
    from app.tools.python.tool import PythonSessions
    from app.tools.tool import Tool, ToolSpec
    from app.ui.services.chat_store import StoreDesk

_log = logging.getLogger(__name__)


class PythonSource:
    """A :class:`app.ui.services.tool_service.ToolSource`; there is a tool if Python for models is installed.

    Args:
        desk: has the text of the files that are attached to chats.
    """

    def __init__(self, bridge: Bridge, desk: StoreDesk) -> None:
        self._bridge, self._desk = bridge, desk
        self._read: dict[int, frozenset[int]] = {}
        self._made: PythonSessions | None = None
        self._worker: Worker | None = None

    def specs(self) -> Sequence[ToolSpec]:
        """Return the tool if the component is installed."""
        from app.tools.python.component import is_there  # noqa: PLC0415  the first picture needs no tools

        if not is_there():
            return ()
        from app.tools.python.tool import SPEC  # noqa: PLC0415  most users have not installed it

        return (SPEC,)

    def tools(self, chat_id: int) -> Sequence[Tool]:
        """Return the chat's Python, with its attachments; none for a temporary chat, whose files would stay."""
        if is_temporary(chat_id) or not self.specs():
            return []
        # The model has to write a call first: until then the files are there.
        work = partial(_new_files, chat_id, self._read.get(chat_id, frozenset()))
        self._desk.of(chat_id).submit(explained(work), partial(self._attach, chat_id), _log_failure)
        return [self._sessions.tool(chat_id)]

    def _attach(self, chat_id: int, found: dict[int, tuple[str, bytes]]) -> None:
        self._read[chat_id] = self._read.get(chat_id, frozenset()) | found.keys()
        self._sessions.attach(chat_id, dict(found.values()))

    def forget(self, chat_id: int) -> None:
        """End the chat's Python and remove its files, in a thread: both take a while."""
        self._read.pop(chat_id, None)
        if self._made is not None or (data_dir() / "tool-files" / str(chat_id)).is_dir():
            self._worker = self._worker or Worker("python files", self._bridge)
            self._worker.submit(partial(self._sessions.forget, chat_id))

    def restart(self) -> None:
        """End all Pythons, because the component was replaced; the next call of a chat starts a new one."""
        made, self._made = self._made, None
        self._read.clear()
        if made is not None:
            self._worker = self._worker or Worker("python files", self._bridge)
            self._worker.submit(made.close)

    def close(self) -> None:
        """End the Pythons of all chats, and with them their variables."""
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


def _new_files(chat_id: int, known: frozenset[int], store: ChatStore) -> dict[int, tuple[str, bytes]]:
    """Return the files that are attached to a chat, by id: their names and their text; without those that are known."""
    from app.chats import documents  # noqa: PLC0415  in the store's thread, which has imported it by now

    return store.read(partial(documents.files_of, chat_id=chat_id, known=known))


def _log_failure(error: DescantError) -> None:
    """The code finds no such file, which the model is then told; there is nothing that the user could do."""
    _log.warning("Files of a chat are not there for Python: %s", error)

"""The tools of the open chat: which there are, and which of them the model may call."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.errors import explained

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.chats.store import ChatStore
    from app.chats.stored_chat import ChatOptions
    from app.tools.tool import ToolSpec
    from app.ui.services.chat_store import StoreDesk
    from app.ui.services.conversation import ChatService
    from app.ui.services.tool_service import ToolService


class ChatTools(QObject):
    """What the model may call in the open chat.

    Signals:
        changed(): another chat is open, there are other tools, or others are on.
        failed(DescantError): it could not be saved; until another chat is opened it holds nevertheless.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, tools: ToolService, chats: ChatService, desk: StoreDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._chats, self._desk = tools, chats, desk
        chats.opened.connect(self.changed)
        tools.changed.connect(self.changed)

    @property
    def specs(self) -> list[ToolSpec]:
        """Every tool that there is for this chat: what a temporary one makes may not be kept."""
        is_temporary = self._chats.chat.is_temporary
        return [spec for spec in self._tools.specs if not (is_temporary and spec.keeps_files)]

    def exists(self, name: str) -> bool:
        """Whether there is a tool with that full name for any chat."""
        return any(spec.name == name for spec in self._tools.specs)

    @property
    def on(self) -> list[str]:
        """The full names of the tools that are on and exist."""
        known = {spec.name for spec in self.specs}
        return [name for name in self._chats.chat.options.tools if name in known]

    def set_on(self, name: str, on: bool) -> None:
        """Let the model call a tool in the open chat from its next answer on, or no longer."""
        self.set_all((name,), on)

    def set_all(self, names: Sequence[str], on: bool) -> None:
        """The same for several tools."""
        chat = self._chats.chat
        others = [one for one in self.on if one not in names]
        chat.options = msgspec.structs.replace(chat.options, tools=(*others, *names) if on else tuple(others))
        self.changed.emit()
        if chat.id is not None:  # otherwise they are saved with the first message
            self._desk.of(chat.id).submit(explained(partial(_save, chat.id, chat.options)), None, self.failed.emit)


def _save(chat_id: int, chosen: ChatOptions, store: ChatStore) -> None:
    from app.chats import options  # noqa: PLC0415  in the store's thread, which has imported it by now

    store.write(partial(options.save, chat_id=chat_id, options=chosen))

"""The folders of the open chat: its questions are searched in their files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.chats import collections
from app.core.errors import explained

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.services.chat_store import StoreDesk, TemporaryDesk
    from app.ui.services.collections import CollectionService
    from app.ui.services.conversation import ChatService


class ChatFolders(QObject):
    """Which folders the open chat of a pane uses.

    Attributes:
        attached: the folders.

    Signals:
        changed(): `attached` is another.
        failed(DescantError): reading or writing failed; nothing was changed.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, service: CollectionService, chats: ChatService, desk: StoreDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service, self._chats, self._desk = service, chats, desk
        self.attached: tuple[Path, ...] = ()
        chats.opened.connect(self.read)
        service.removed.connect(self.read)
        self.read()

    def add(self, folder: Path) -> None:
        """Let the chat use a folder, which may be a new one."""
        self._service.add(folder)
        self.attach(folder.absolute())

    def attach(self, folder: Path) -> None:
        """Let the chat use a known folder from now on."""
        self._change(collections.attach, folder)

    def detach(self, folder: Path) -> None:
        """Let the chat use a folder no longer."""
        self._change(collections.detach, folder)

    def read(self) -> None:
        """Read which folders the chat uses; `changed` follows if they are others."""
        chat = self._chats.chat

        def show(folders: tuple[Path, ...]) -> None:
            if self._chats.chat is chat and folders != self.attached:
                self.attached = folders
                self.changed.emit()

        work = partial(collections.of_chat, chat_id=chat.id)
        self._home().submit(explained(lambda store: store.read(work)), show, self.failed.emit)

    def _change(self, work: Callable[..., None], folder: Path) -> None:
        change = partial(work, chat_id=self._chats.chat.id, folder=folder)
        self._home().submit(explained(lambda store: store.write(change)), lambda _: self.read(), self.failed.emit)

    def _home(self) -> StoreDesk | TemporaryDesk:
        return self._desk.temporary if self._chats.chat.is_temporary else self._desk

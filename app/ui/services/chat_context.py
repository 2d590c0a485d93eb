"""What is chosen for the open chat in place of the settings, for the day when it fills the context."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.errors import explained
from app.ui.services.generation_options import generation_options
from app.ui.services.setting_changes import SettingChanges

if TYPE_CHECKING:
    from app.chats.store import ChatStore
    from app.chats.stored_chat import ChatOptions
    from app.core.full_context import WhenFull
    from app.core.settings.store import SettingsStore
    from app.ui.services.chat_store import StoreDesk
    from app.ui.services.conversation import ChatService
    from app.ui.services.generation_options import GenerationOptions


class ChatContext(QObject):
    """What holds in the open chat once it fills the context.

    Signals:
        changed(): another chat is open, or something else holds in it.
        failed(DescantError): it could not be saved; until another chat is opened it holds nevertheless.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, settings: SettingsStore, chats: ChatService, desk: StoreDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._chats, self._desk = settings, chats, desk
        chats.opened.connect(self.changed)
        SettingChanges(settings, self).changed.connect(self._on_setting)

    def _on_setting(self) -> None:
        self.changed.emit()

    @property
    def usual(self) -> GenerationOptions:
        """What holds in chats without choices of their own."""
        return generation_options(self._settings)

    @property
    def chosen(self) -> ChatOptions:
        """What is chosen for the open chat."""
        return self._chats.chat.options

    def set_when_full(self, when_full: WhenFull | None) -> None:
        """Choose what happens when the open chat fills the context; None is as in the settings."""
        self._choose(msgspec.structs.replace(self.chosen, when_full=when_full))

    def set_thinking_budget(self, tokens: int | None) -> None:
        """Choose the most tokens of reasoning in the open chat, 0 for no limit; None is as in the settings."""
        self._choose(msgspec.structs.replace(self.chosen, thinking_budget=tokens))

    def _choose(self, options: ChatOptions) -> None:
        chat = self._chats.chat
        chat.options = options
        self.changed.emit()
        if chat.id is not None:  # otherwise they are saved with the first message
            self._desk.of(chat.id).submit(explained(partial(_save, chat.id, options)), None, self.failed.emit)


def _save(chat_id: int, chosen: ChatOptions, store: ChatStore) -> None:
    from app.chats import options  # noqa: PLC0415  in the store's thread, which has imported it by now

    store.write(partial(options.save, chat_id=chat_id, options=chosen))

"""Connects the list of queued messages with the open chat; the list is made for the first of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.ui.chat.composer import Composer
from app.ui.services.conversation import ChatService
from app.ui.widgets.toast import Toast
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.ui.chat.queue_list import QueueList

_UNDO_SECONDS = 10


class QueueLink(QObject):
    """Shows the queue of the open chat, and does with it what the user asks for.

    Args:
        place: puts the list into the pane.

    Attributes:
        list: None until a message is queued.
    """

    def __init__(
        self,
        chats: ChatService,
        composer: Composer,
        toast: Toast,
        place: Callable[[QWidget], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._chats, self._composer, self._toast, self._place = chats, composer, toast, place
        self._chat_id: int | None = None
        """The chat whose queue is shown."""
        self.list: QueueList | None = None
        chats.messages.changed.connect(self._on_changed)
        chats.leaving.connect(self.take_edits)
        chats.opened.connect(self._show)

    def edit_last(self) -> bool:
        """Edit the message that was queued last; return whether there is one."""
        return self.list is not None and self.list.edit_last()

    def take_edits(self) -> None:
        """Save a message that is being edited."""
        if self.list is not None:
            self.list.take_edits()

    def _on_changed(self, chat_id: int) -> None:
        if chat_id == self._chats.chat.id:
            self._show()

    def _show(self) -> None:
        self._chat_id = self._chats.chat.id
        state = self._chats.messages.state_of(self._chat_id)
        if self.list is None and state.messages:
            self.list = self._made()
        if self.list is not None:
            self.list.show_state(state)

    def _made(self) -> QueueList:
        from app.ui.chat.queue_list import QueueList  # noqa: PLC0415  seldom needed at the start

        made, messages = QueueList(lambda: self._composer.send_key), self._chats.messages
        self._place(made)
        made.send_now_requested.connect(self._with_chat(messages.send_now))
        made.move_requested.connect(self._with_chat(messages.move))
        made.edited.connect(self._with_chat(messages.edit))
        made.changed.connect(self._with_chat(messages.change))
        made.remove_requested.connect(self._remove)
        made.left.connect(self._composer.focus_text)
        return made

    def _with_chat(self, act: Callable[..., None]) -> Callable[..., None]:
        def do(*arguments: object) -> None:
            if self._chat_id is not None:
                act(self._chat_id, *arguments)

        return do

    def _remove(self, message_ids: list[int]) -> None:
        chat_id, messages = self._chat_id, self._chats.messages
        if chat_id is None:
            return
        messages.remove(chat_id, message_ids)
        words = trn("{count} message removed", "{count} messages removed", len(message_ids))
        self._toast.show_message(
            words, tr("Undo"), lambda: messages.restore(chat_id, message_ids), seconds=_UNDO_SECONDS, undoes=True
        )

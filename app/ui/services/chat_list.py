"""The list of all chats: rename, delete and restore. Knows no widget."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.chats.stored_chat import ChatSummary
from app.ui.services.answer_queue import Runs
from app.ui.services.chat_store import StoreDesk


class ChatListService(QObject):
    """All chats, newest first.

    Signals:
        listed(list[ChatSummary]): the list of chats has changed.
        deleted(ChatSummary): a chat was deleted; :meth:`restore` brings it back.
        restored(int): the chat with this id was restored.
        failed(DescantError): reading or writing failed; nothing that was listed is lost.
    """

    listed = Signal(list)
    deleted = Signal(object)
    restored = Signal(int)
    failed = Signal(object)

    def __init__(self, desk: StoreDesk, runs: Runs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._runs = desk, runs
        self.summaries: list[ChatSummary] = []
        runs.ended.connect(lambda _: self.refresh())

    def refresh(self) -> None:
        """Read the list from the store; `listed` reports it."""

        def listed(summaries: list[ChatSummary]) -> None:
            self.summaries = summaries
            self.listed.emit(summaries)

        self._desk.submit(lambda store: store.chats(), listed, self.failed.emit)

    def rename(self, chat_id: int, title: str) -> None:
        """Rename a chat and read the list again."""
        self._desk.submit(lambda store: store.rename(chat_id, title), lambda _: self.refresh(), self.failed.emit)

    def delete(self, chat_id: int) -> None:
        """Hide a chat; its text is erased later by :meth:`purge`."""
        summary = next((chat for chat in self.summaries if chat.id == chat_id), None)
        if summary is None:
            return
        self._runs.stop(chat_id)

        def done(_: object) -> None:
            self.refresh()
            self._runs.forget(chat_id)
            self.deleted.emit(summary)

        self._desk.submit(lambda store: store.delete(chat_id), done, self.failed.emit)

    def restore(self, chat_id: int) -> None:
        """Bring a deleted chat back into the list; `restored` then has it opened."""

        def done(_: object) -> None:
            self.refresh()
            self.restored.emit(chat_id)

        self._desk.submit(lambda store: store.restore(chat_id), done, self.failed.emit)

    def purge(self, before: datetime | None = None) -> None:
        """Erase deleted chats from the disk: all of them, or those deleted before `before`."""
        self._desk.submit(lambda store: store.purge(before), lambda _: self._wipe(), self.failed.emit)

    def _wipe(self) -> None:
        """Erase purged chats from the search index too, a slice at a time, so that nothing has to wait for all."""
        self._desk.submit(
            lambda store: store.wipe_some(), lambda more: self._wipe() if more else None, self.failed.emit
        )

"""The list of all chats: names, pins, folders, the archive and the bin. Knows no widget."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.chats import order
from app.chats.order import Folder, Overview
from app.chats.stored_chat import ChatSummary
from app.ui.services.answer_queue import Runs
from app.ui.services.chat_store import StoreDesk

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable


class Action(Enum):
    """What can be done with chats. ERASE and RESTORE are for those in the bin."""

    PIN = "pin"
    UNPIN = "unpin"
    ARCHIVE = "archive"
    UNARCHIVE = "unarchive"
    DELETE = "delete"
    RESTORE = "restore"
    ERASE = "erase"


class ChatListService(QObject):
    """All chats, newest first.

    Attributes:
        overview: the chats, folders and deleted chats as listed last.

    Signals:
        listed(list[ChatSummary]): the list of chats, the folders or the bin have changed.
        deleted(list[ChatSummary]): chats were put into the bin; :meth:`restore` brings them back.
        restored(int): the chat with this id was restored alone.
        folder_added(Folder): it is listed already.
        failed(DescantError): reading or writing failed; nothing that was listed is lost.
    """

    listed = Signal(list)
    deleted = Signal(list)
    restored = Signal(int)
    folder_added = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: StoreDesk, runs: Runs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._runs = desk, runs
        self.overview = Overview()
        runs.ended.connect(lambda _: self.refresh())

    @property
    def summaries(self) -> tuple[ChatSummary, ...]:
        """The chats that are not deleted, as listed last."""
        return self.overview.chats

    def refresh(self) -> None:
        """Read the list from the store; `listed` reports it."""

        def listed(overview: Overview) -> None:
            self.overview = overview
            self.listed.emit(list(overview.chats))

        self._desk.submit(lambda store: store.read(order.overview), listed, self.failed.emit)

    def rename(self, chat_id: int, title: str) -> None:
        """Rename a chat and read the list again."""
        self._desk.submit(lambda store: store.rename(chat_id, title), lambda _: self.refresh(), self.failed.emit)

    # -- order -----------------------------------------------------------------------------------------------------

    def act(self, action: Action, chat_ids: Sequence[int]) -> None:
        """Pin, archive or delete chats, or take that back."""
        match action:
            case Action.PIN | Action.UNPIN:
                self._change(partial(order.set_pinned, chat_ids=chat_ids, pinned=action is Action.PIN))
            case Action.ARCHIVE | Action.UNARCHIVE:
                self._change(partial(order.set_archived, chat_ids=chat_ids, archived=action is Action.ARCHIVE))
            case Action.DELETE:
                self.delete(*chat_ids)
            case Action.RESTORE:
                self.restore(*chat_ids)
            case Action.ERASE:
                self.erase(*chat_ids)

    def move(self, chat_ids: Sequence[int], folder_id: int | None) -> None:
        """Move chats into a folder; None takes them out of all folders."""
        self._change(partial(order.move, chat_ids=chat_ids, folder_id=folder_id))

    def add_folder(self, name: str, chat_ids: Sequence[int] = ()) -> None:
        """Add a folder and move chats into it."""

        def add(connection: sqlite3.Connection) -> Folder:
            folder = order.add_folder(connection, name)
            order.move(connection, chat_ids, folder.id)
            return folder

        def added(folder: Folder) -> None:
            self.refresh()
            self._desk.submit(lambda _: folder, self.folder_added.emit, self.failed.emit)  # when it is listed

        self._desk.submit(lambda store: store.write(add), added, self.failed.emit)

    def change_folder(self, folder: Folder) -> None:
        """Give a folder another name, emoji or colour, or open or close it."""
        self._change(partial(order.change_folder, folder=folder))

    def remove_folder(self, folder_id: int) -> None:
        """Remove a folder; its chats stay in the list."""
        self._change(partial(order.remove_folder, folder_id=folder_id))

    # -- the bin ---------------------------------------------------------------------------------------------------

    def delete(self, *chat_ids: int) -> None:
        """Put chats into the bin. What is kept of their prompts goes at once."""
        summaries = [chat for chat in self.summaries if chat.id in chat_ids]
        if not summaries:
            return
        ids = [chat.id for chat in summaries]
        for chat_id in ids:
            self._runs.stop(chat_id)

        def done(_: object) -> None:
            self.refresh()
            for chat_id in ids:
                self._runs.forget(chat_id)
            self.deleted.emit(summaries)

        self._desk.submit(lambda store: store.write(partial(order.delete, chat_ids=ids)), done, self.failed.emit)

    def restore(self, *chat_ids: int) -> None:
        """Take chats out of the bin; `restored` then has one that is restored alone opened."""

        def done(_: object) -> None:
            self.refresh()
            if len(chat_ids) == 1:
                self.restored.emit(chat_ids[0])

        work = partial(order.restore, chat_ids=chat_ids)
        self._desk.submit(lambda store: store.write(work), done, self.failed.emit)

    def erase(self, *chat_ids: int) -> None:
        """Erase deleted chats from the disk; without ids, all that are in the bin."""
        ids = chat_ids or tuple(chat.id for chat in self.overview.deleted)
        self._purge(lambda store: store.purge(chat_ids=ids))

    def purge(self) -> None:
        """Erase the chats that have been in the bin for long enough."""
        self._purge(lambda store: store.purge(datetime.now(UTC) - order.KEPT_IN_BIN))

    def _purge(self, work: Callable[..., int]) -> None:
        def done(count: int) -> None:
            if count:
                self.refresh()
            self._wipe()

        self._desk.submit(work, done, self.failed.emit)

    def _wipe(self) -> None:
        """Erase purged chats from the search index too, a slice at a time, so that nothing has to wait for all."""
        self._desk.submit(
            lambda store: store.wipe_some(), lambda more: self._wipe() if more else None, self.failed.emit
        )

    def _change(self, work: Callable[[sqlite3.Connection], None]) -> None:
        self._desk.submit(lambda store: store.write(work), lambda _: self.refresh(), self.failed.emit)

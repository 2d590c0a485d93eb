"""The undo of deleted chats, offered for some seconds; after that they are in the bin."""

from PySide6.QtCore import QObject

from app.chats.stored_chat import ChatSummary
from app.ui.chat.titles import shown_title
from app.ui.services.chat_list import ChatListService
from app.ui.widgets.toast import Toast
from app.ui.words import tr, trn

_UNDO_SECONDS = 10


class DeletionUndo(QObject):
    """Offers Undo in the toast when chats are deleted."""

    def __init__(self, listing: ChatListService, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._listing = listing
        self._toast = toast
        listing.deleted.connect(self._offer)

    def _offer(self, summaries: list[ChatSummary]) -> None:
        words = tr("“{title}” is in the bin", title=shown_title(summaries[0].title))
        if len(summaries) > 1:
            words = trn("{count} chat is in the bin", "{count} chats are in the bin", len(summaries))
        ids = [summary.id for summary in summaries]
        self._toast.show_message(
            words, tr("Undo"), lambda: self._listing.restore(*ids), seconds=_UNDO_SECONDS, undoes=True
        )

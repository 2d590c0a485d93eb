"""The undo of a deleted chat: offered for some seconds, then the deleted text is purged from the disk."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject

from app.chats.stored_chat import ChatSummary
from app.ui.chat.titles import shown_title
from app.ui.services.chat_list import ChatListService
from app.ui.widgets.toast import Toast
from app.ui.words import tr

_UNDO_SECONDS = 10


class DeletionUndo(QObject):
    """Offers Undo in the toast when a chat is deleted, and purges it once the offer has lapsed."""

    def __init__(self, listing: ChatListService, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._listing = listing
        self._toast = toast
        self._offered_at: datetime | None = None
        listing.deleted.connect(self._offer)
        toast.lapsed.connect(self._purge)

    def _offer(self, summary: ChatSummary) -> None:
        self._toast.show_message(
            tr("“{title}” was deleted", title=shown_title(summary.title)),
            tr("Undo"),
            lambda: self._listing.restore(summary.id),
            seconds=_UNDO_SECONDS,
        )
        self._offered_at = datetime.now(UTC)

    def _purge(self) -> None:
        moment, self._offered_at = self._offered_at, None
        if moment is not None:
            self._listing.purge(moment)

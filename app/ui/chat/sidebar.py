"""The chat list at the left of the window, with its search field."""

from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.chats.stored_chat import ChatSummary
from app.ui.chat.chat_list import ChatListModel, local_now
from app.ui.chat.chat_list_view import ChatListView
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.search_field import SearchField
from app.ui.words import tr

_WIDTH = 248
_LOOK_AT_CLOCK_MS = 60_000
"""Polling for a new day; a timer set for midnight would miss it while the computer sleeps."""


class ChatSidebar(QFrame):
    """New chat, search, and the chats by day.

    Args:
        now: returns the user's local time.

    Attributes:
        new_button, search, view: its parts, from top to bottom.

    Signals:
        new_requested(): start a new chat.
        chat_chosen(int): by click or Enter.
        rename_requested(int, str): a chat and its new title.
        delete_requested(int): the owner deletes the chat, and can undo it.
        search_changed(str): titles are filtered already; the owner may search the messages as well.
    """

    new_requested = Signal()
    chat_chosen = Signal(int)
    rename_requested = Signal(int, str)
    delete_requested = Signal(int)
    search_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, now: Callable[[], datetime] = local_now) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._now = now
        self._day: date = now().date()
        self._found: Collection[int] | None = None
        self._has_chats = False
        self._open: int | None = None
        self._is_at_open = True
        self._model = ChatListModel(self, now=now)
        keys = QKeySequence("Ctrl+N").toString(QKeySequence.SequenceFormat.NativeText)
        self.new_button = TextButton(tr("New chat"), icon_name="plus")
        self.new_button.setToolTip(tr("New chat ({keys})", keys=keys))
        self.new_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search = SearchField(tr("Search chats"))
        self.view = ChatListView(self._model)
        self._nothing = Label(type=Type.CONTROL, tone="second", wrap=True)
        self._arrange()
        self._connect()
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_AT_CLOCK_MS)
        self._clock.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._clock.timeout.connect(self.look_at_clock)
        self._clock.start()
        self._say_if_empty()

    def sizeHint(self) -> QSize:
        """Return the preferred width at the current text size."""
        return QSize(theme().px(_WIDTH), super().sizeHint().height())

    def set_chats(self, chats: Iterable[ChatSummary]) -> None:
        """Show these chats; visible rows stay in place."""
        summaries = list(chats)
        self._has_chats = bool(summaries)
        with self.view.holding_still():
            self._model.set_chats(summaries)
        self._say_if_empty()
        self._go_to_open()

    def set_current(self, chat_id: int | None) -> None:
        """Mark the open chat; None for a new one. The chat may be listed later."""
        if chat_id == self._open:
            return
        self._open, self._is_at_open = chat_id, chat_id is None
        self._model.set_open(chat_id)
        self.view.setCurrentIndex(QModelIndex())
        self._go_to_open()

    def set_running(self, ids: Collection[int]) -> None:
        """Mark the chats with an answer in progress."""
        self._model.set_running(ids)

    def set_search_results(self, ids: Collection[int] | None) -> None:
        """Show these chats in addition to those with matching titles; None discards earlier results."""
        self._found = ids
        with self.view.holding_still():
            self._model.set_filter(self.search.text(), ids)
        self._say_if_empty()

    def focus_search(self) -> None:
        """Focus the search field and select its text."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def begin_rename(self, chat_id: int) -> None:
        """Edit a title in the list; clears a search that hides the chat."""
        if not self._model.index_of(chat_id).isValid():
            self.search.clear()
        self.view.begin_rename(chat_id)

    def look_at_clock(self) -> None:
        """Group the chats again if a new day has begun."""
        today = self._now().date()
        if today != self._day:
            self._day = today
            with self.view.holding_still():
                self._model.arrange()

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.new_button)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        self._nothing.setContentsMargins(8, 8, 8, 8)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_requested)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_search_entered)
        self.search.down_pressed.connect(self._on_down)
        self.view.chosen.connect(self.chat_chosen)
        self.view.delete_wanted.connect(self.delete_requested)
        self._model.renamed.connect(self.rename_requested)

    # -- slots and helpers -----------------------------------------------------------------------------------------

    def _on_search(self, text: str) -> None:
        if not text.strip():
            self._found = None
        self._model.set_filter(text, self._found)
        if text.strip():
            self.view.scrollToTop()
        else:
            self.view.scrollTo(self.view.currentIndex())
        self._say_if_empty()
        self.search_changed.emit(text)

    def _on_search_entered(self) -> None:
        chat = self._model.chat_at(self.view.next_row(0, 1))
        if self.search.text().strip() and chat is not None:
            self.chat_chosen.emit(chat.id)

    def _on_down(self) -> None:
        self.view.setCurrentIndex(self.view.next_row(0, 1))
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_to_open(self) -> None:
        """Scroll to the chat once after it was opened; afterwards the list stays where the user scrolled it."""
        index = self._model.index_of(self._open)
        if not self._is_at_open and index.isValid():
            self._is_at_open = True
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _say_if_empty(self) -> None:
        is_empty = self._model.rowCount() == 0
        self._nothing.setText(tr("No chats found") if self._has_chats else tr("Your chats will be listed here."))
        self._nothing.setVisible(is_empty)
        self.view.setVisible(not is_empty)

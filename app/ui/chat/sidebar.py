"""The chat list at the left of the window, with its search field."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.chats.order import DeletedChat, Folder
from app.chats.stored_chat import ChatSummary
from app.ui.chat.chat_finder import ChatFinder
from app.ui.chat.chat_list import ChatListModel, local_now
from app.ui.chat.chat_list_view import ChatListView
from app.ui.chat.selection_bar import SelectionBar
from app.ui.services.chat_list import Action
from app.ui.services.chat_search import ChatSearch
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.visibility import set_visible
from app.ui.words import tr

_WIDTH = 248
_LOOK_AT_CLOCK_MS = 60_000
"""Polling for a new day; a timer set for midnight would miss it while the computer sleeps."""


class ChatSidebar(QFrame):
    """New chat, search, and the chats by day.

    Args:
        search: searches the chats.
        now: returns the user's local time.

    Attributes:
        new_button, temporary_button, search, view: its parts, from top to bottom; while the user searches, the results
            of `finder` are in the place of `view`.

    Signals:
        new_requested(), temporary_requested(): start a new chat, or one of which nothing is saved.
        chat_chosen(int): by click or Enter.
        rename_requested(int, str): a chat and its new title.
        order_requested(Action, list[int]): do something with chats. What concerns folders and the bin comes from the
            menus of `view`.
        export_requested(list[int]): the owner asks how to export these chats.
        folder_changed(Folder): a folder was renamed, opened or closed.
        place_chosen(Place): a search result was picked.
    """

    new_requested = Signal()
    temporary_requested = Signal()
    chat_chosen = Signal(int)
    rename_requested = Signal(int, str)
    order_requested = Signal(object, list)
    export_requested = Signal(list)
    folder_changed = Signal(object)
    place_chosen = Signal(object)

    def __init__(
        self, search: ChatSearch, parent: QWidget | None = None, *, now: Callable[[], datetime] = local_now
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._now = now
        self._day: date = now().date()
        self._has_chats = False
        self._open: int | None = None
        self._is_at_open = True
        self._model = ChatListModel(self, now=now)
        keys = QKeySequence("Ctrl+N").toString(QKeySequence.SequenceFormat.NativeText)
        self.new_button = TextButton(tr("New chat"), icon_name="plus")
        self.new_button.setToolTip(tr("New chat ({keys})", keys=keys))
        self.new_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.temporary_button = IconButton(
            "message-circle-dashed", tr("New temporary chat"), shortcut="Ctrl+Shift+N", size=32
        )
        self.finder = ChatFinder(search, now, self)
        self.search = self.finder.field
        self.view = ChatListView(self._model)
        self.selection_bar = SelectionBar(self._model, self.view.menus)
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

    def changeEvent(self, event: QEvent) -> None:
        """Say that there are no chats to list, or that they cannot be read."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self._say_if_empty()

    def set_chats(
        self, chats: Iterable[ChatSummary], folders: Sequence[Folder] = (), deleted: Sequence[DeletedChat] = ()
    ) -> None:
        """Show these chats, folders and deleted chats; visible rows stay in place."""
        summaries = list(chats)
        self._has_chats = bool(summaries or folders or deleted)
        with self.view.holding_still():
            self._model.set_chats(summaries, folders, deleted)
        self.finder.filter_button.set_folders(folders)
        self.finder.renew()
        self._say_if_empty()
        self._go_to_open()

    def set_current(self, chat_id: int | None) -> None:
        """Mark the open chat; None for a new one. The chat may be listed later."""
        if chat_id == self._open:
            return
        self._open, self._is_at_open = chat_id, chat_id is None
        self._model.set_open(chat_id)
        self.finder.set_open(chat_id)
        self.view.setCurrentIndex(QModelIndex())
        self._go_to_open()

    def set_running(self, ids: Collection[int]) -> None:
        """Mark the chats with an answer in progress."""
        self._model.set_running(ids)

    def focus_search(self) -> None:
        """Focus the search field and select its text."""
        self.finder.focus()

    def begin_rename(self, chat_id: int) -> None:
        """Edit a title in the list, which ends a search."""
        self.finder.clear()
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
        new = QHBoxLayout()
        new.setSpacing(4)
        new.addWidget(self.new_button, 1)
        new.addWidget(self.temporary_button)
        column.addLayout(new)
        column.addLayout(self.finder.row)
        column.addWidget(self.finder.line)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        column.addWidget(self.finder.view, 1)
        column.addWidget(self.selection_bar)
        self._nothing.setContentsMargins(8, 8, 8, 8)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_requested)
        self.temporary_button.clicked.connect(self.temporary_requested)
        finder = self.finder
        finder.changed.connect(self._on_search)
        finder.left.connect(self._on_down)
        finder.chosen.connect(self.place_chosen)
        finder.view.rename_wanted.connect(self.begin_rename)
        finder.view.delete_wanted.connect(lambda chat_id: self.order_requested.emit(Action.DELETE, [chat_id]))
        self.view.chosen.connect(self.chat_chosen)
        self.view.menus.wanted.connect(self.order_requested)
        self.view.menus.export_wanted.connect(self.export_requested)
        self.selection_bar.left.connect(self._on_selection_left)
        self._model.renamed.connect(self.rename_requested)
        self._model.folder_changed.connect(self.folder_changed)

    # -- slots and helpers -----------------------------------------------------------------------------------------

    def _on_selection_left(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_search(self) -> None:
        self._say_if_empty()
        if not self.finder.is_on:
            self.view.scrollTo(self.view.currentIndex())

    def _on_down(self) -> None:
        if self.finder.is_on:
            self.finder.enter_results()
            return
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
        is_on = self.finder.is_on
        is_empty = self.finder.is_empty if is_on else not self._has_chats
        self._nothing.setText(self._reason_of_nothing())
        self._nothing.setVisible(is_empty)
        set_visible(self.view, visible=not is_on and not is_empty, fall_back=self.new_button.setFocus)
        set_visible(self.finder.view, visible=is_on and not is_empty, fall_back=self.search.setFocus)

    def _reason_of_nothing(self) -> str:
        if not self.isEnabled():
            return tr("The chats cannot be read now.")
        return tr("No chats found") if self.finder.is_on else tr("Your chats will be listed here.")

"""The search in the sidebar: its field, its filters and its results."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.chats.search.found import Found
from app.ui.chat.search_filters import Choice, FilterButton, FilterLine
from app.ui.chat.search_results import ResultsModel, ResultsView
from app.ui.services.chat_search import ChatSearch
from app.ui.widgets.search_field import SearchField
from app.ui.words import tr


class ChatFinder(QObject):
    """Searches while the user types; the owner arranges the parts.

    Args:
        search: searches the chats.
        now: returns the user's local time.

    Attributes:
        row: the field and the filter button; `line` says which filters hold, `view` has the results.
        is_on: there is something to search for, so that the results take the place of the list.
        is_empty: nothing was found.

    Signals:
        changed(): `is_on` or `is_empty` is another one.
        chosen(Place): the user picked a chat or a hit.
        left(): the user moves on to the list below.
    """

    changed = Signal()
    chosen = Signal(object)
    left = Signal()

    def __init__(self, search: ChatSearch, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._search, self._now = search, now
        self.field = SearchField(tr("Search chats"))
        self.filter_button = FilterButton(search)
        self.line = FilterLine()
        self._model = ResultsModel(now, self)
        self.view = ResultsView(self._model)
        self.row = QHBoxLayout()
        self.row.setSpacing(4)
        self.row.addWidget(self.field, 1)
        self.row.addWidget(self.filter_button)
        self.is_on = self.is_empty = False
        self._is_current = self._is_renewing = False
        self._opens_first = False
        self._connect()

    def focus(self) -> None:
        """Focus the field and select its text."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def clear(self) -> None:
        """Empty the field and take the filters off, so that the list of chats comes back."""
        self.field.clear()
        self.filter_button.clear()

    def renew(self) -> None:
        """Search again, after the chats changed; the results stay where they are scrolled to."""
        if self.is_on:
            self._begin()
            self._is_renewing = True

    def set_open(self, chat_id: int | None) -> None:
        """Mark the chat that is open."""
        self._model.set_open(chat_id)

    def enter_results(self) -> None:
        """Move the focus to the first result."""
        self.view.setCurrentIndex(self.view.next_row(0, 1))
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _connect(self) -> None:
        self._search.found.connect(self._on_found)
        self._search.failed.connect(self._on_failed)
        self.field.textChanged.connect(lambda _: self._on_changed())
        self.field.returnPressed.connect(self._on_entered)
        self.field.down_pressed.connect(self.left)
        self.filter_button.changed.connect(self._on_changed)
        self.line.cleared.connect(self.filter_button.clear)
        self.view.chosen.connect(self.chosen)

    def _on_changed(self) -> None:
        choice = self.filter_button.choice
        self.line.show_choice(choice)
        self._opens_first = False
        if self.field.text().strip() or choice != Choice():
            self._begin()
            return
        self._search.stop()
        self._model.show_found(Found())
        self._set_state(is_on=False, is_empty=False)

    def _begin(self) -> None:
        self._is_current = self._is_renewing = False
        self._search.search(self.field.text(), self.filter_button.choice.filters(self._now()))

    def _on_found(self, text: str, found: Found) -> None:
        if text != self.field.text():
            return
        self._is_current = True
        is_renewed, self._is_renewing = self._is_renewing, False
        with self.view.holding_still(is_renewed):
            self._model.show_found(found, is_renewed=is_renewed)
        self._set_state(is_on=True, is_empty=not found.chats)
        if self._opens_first:
            self._open_first()

    def _on_failed(self) -> None:
        self._opens_first = False

    def _on_entered(self) -> None:
        """Open the first result, or the one that is still to come."""
        self._opens_first = not self._is_current
        if self._is_current:
            self._open_first()

    def _open_first(self) -> None:
        self._opens_first = False
        place = self._model.first_place()
        if place is not None:
            self.chosen.emit(place)

    def _set_state(self, *, is_on: bool, is_empty: bool) -> None:
        if (is_on, is_empty) != (self.is_on, self.is_empty):
            self.is_on, self.is_empty = is_on, is_empty
            self.changed.emit()

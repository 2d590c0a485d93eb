"""The left side of Discover: the search and its results."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.core.text import one_line
from app.hardware.machine import MachineMemory
from app.hub.pasted import Pasted
from app.hub.repositories import SearchPage, SearchResult
from app.ui.discover.filters import FilterBar, Filters
from app.ui.discover.result_pages import ResultPages
from app.ui.discover.results import Found, ResultModel, key_of
from app.ui.discover.results_view import ResultView
from app.ui.discover.rough import rough_of
from app.ui.discover.trouble_card import TroubleCard
from app.ui.services.hub import HubService, Trouble
from app.ui.services.shelf import SHELF
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.progress import ProgressLine
from app.ui.widgets.search_field import SearchField
from app.ui.words import tr, trn

_DEBOUNCE_MS: Final = 250
_EDGE: Final = 12
_LIST_EDGE: Final = 2
"""Width of the list's frame in px."""
_BAR_EDGE: Final = 6
"""Aligns the text of the first button with that of the list."""
_UNLIMITED: Final = 16_777_215


class SearchSide(QFrame):
    """Search field, sort order and filters, and the list.

    Attributes:
        search, bar, view, trouble: its parts, from top to bottom.
        results: the model of the list.

    Signals:
        chosen(str, bool): a repository was chosen; True if by keyboard.
        named(Pasted): the search text names a repository, and possibly one of its models.
        settings_requested()
    """

    chosen = Signal(str, bool)
    named = Signal(object)
    settings_requested = Signal()

    def __init__(self, hub: HubService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._pages = ResultPages(hub, self)
        self._has_begun = False
        self._length = 0
        self.search = SearchField(tr("Search the Hub or paste an address"))
        self.bar = FilterBar()
        self._line = ProgressLine()
        self.results = ResultModel(self)
        self.view = ResultView(self.results)
        self._note = Label(tone="second", wrap=True)
        self._further = TextButton(tr("Keep searching"))
        self.trouble = TroubleCard()
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(_DEBOUNCE_MS)
        self._arrange()
        self._connect()

    def begin(self) -> None:
        """Search when first shown or after an error, and check again whether the recommended models fit."""
        self._hub.look_at_shelf({item.name: item.facts for item in SHELF})
        if not self._has_begun or (self.trouble.trouble is not None and not self._pages.is_loading):
            self._has_begun = True
            self._search_now()

    def focus_search(self) -> None:
        """Set the focus to the search field and select its text."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_list(self) -> None:
        """Set the focus to the list: to the open row, else to the first."""
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def set_open(self, repository: str | None) -> None:
        """Mark the row whose page is shown, and scroll to it."""
        self.results.set_open(repository)
        index = self.results.index_of(repository)
        if index.isValid():
            self.view.move_to(index)

    def only_publisher(self, publisher: str) -> None:
        """Show all models of a publisher and clear the search text."""
        self._look_for("", Filters(sort=self.bar.filters.sort, publisher=publisher))

    def search_for(self, words: str) -> None:
        """Search for `words` without filters."""
        self._look_for(one_line(words), self.bar.filters.cleared())

    def _look_for(self, words: str, filters: Filters) -> None:
        self._has_begun = True
        self._length = len(words)  # not pasted
        self.search.setText(words)
        self._debounce.stop()  # one search, not two
        if filters == self.bar.filters:
            self._search_now()
        else:
            self.bar.choose(filters)

    def result_of(self, repository: str) -> SearchResult | None:
        """Return the list's entry for a repository; None if it is not listed."""
        row = self.results.row_at(self.results.index_of(repository))
        return row.result if isinstance(row, Found) else None

    # -- Qt --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass unhandled letters to the search field."""
        if event.text().strip() and event.text().isprintable() and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._on_typed(event.text())
        else:
            super().keyPressEvent(event)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        policy = self._line.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._line.setSizePolicy(policy)
        self._line.setAccessibleName(tr("Searching"))
        self._line.hide()
        self._note.setContentsMargins(12, 8, 12, 0)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addLayout(_lined_up(self.search))
        bar = QHBoxLayout()
        bar.setContentsMargins(_BAR_EDGE, 0, _EDGE, 0)
        bar.addWidget(self.bar)
        column.addLayout(bar)
        column.addLayout(_lined_up(self._line))
        rows = QHBoxLayout()
        rows.setContentsMargins(_EDGE - _LIST_EDGE, 0, _EDGE - _LIST_EDGE, 0)
        rows.addWidget(self.view)
        column.addLayout(rows, 1)
        rest = _lined_up(self._note, self._further, self.trouble)
        rest.setAlignment(self._further, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(rest)
        column.addStretch(0)
        self._note.hide()
        self._further.hide()
        self._fit_list()

    def _connect(self) -> None:
        pages = self._pages
        pages.asked.connect(self._show_loading)
        pages.came.connect(self._on_page)
        pages.failed.connect(self._on_failed)
        self._hub.memory_read.connect(self._on_memory)
        self._hub.shelf_fit_known.connect(self.results.set_shelf_fit)
        self._debounce.timeout.connect(self._search_now)
        self.search.textChanged.connect(self._on_text)
        self.search.returnPressed.connect(self._on_enter)
        self.search.down_pressed.connect(self._on_down)
        self.bar.changed.connect(self._on_filters)
        self.view.chosen.connect(lambda key: self.chosen.emit(key, self.view.by_keyboard))
        self.view.end_near.connect(pages.more)
        self.view.typed.connect(self._on_typed)
        self.view.left_above.connect(self.focus_search)
        self.view.verticalScrollBar().sliderMoved.connect(pages.resume)
        self.trouble.again_requested.connect(self._on_again)
        self.trouble.settings_requested.connect(self.settings_requested)
        self._further.clicked.connect(self._on_further)

    # -- actions of the user ---------------------------------------------------------------------------------------

    def _on_text(self, text: str) -> None:
        is_pasted = len(text) - self._length > 1
        self._length = len(text)
        named = self._hub.pasted(text) if is_pasted else None
        self._pages.stop()
        self._debounce.start()
        if named is not None:
            self.named.emit(named)

    def _on_enter(self) -> None:
        named = self._named()
        if named is not None:
            self.named.emit(named)
            return
        if self._debounce.isActive():
            self._debounce.stop()
            self._search_now()
            return
        key = key_of(self.results.row_at(self.view.next_row(0, 1)))
        if key is not None and self.search.text().strip():
            self.chosen.emit(key, True)

    def _on_down(self) -> None:
        if self.view.next_row(0, 1).isValid():
            self.view.move_to(self.view.next_row(0, 1))
            self.view.scrollToTop()
            self.focus_list()

    def _on_typed(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.end(False)
        self.search.insert(text)

    def _on_filters(self, filters: Filters) -> None:
        self.results.set_only_fitting(filters.fits)
        self._search_now()

    def _on_further(self) -> None:
        self._further.hide()
        self._note.hide()
        self._pages.resume()
        self._pages.more()

    def _on_again(self) -> None:
        self.trouble.clear()
        self._pages.again()
        self.focus_list()

    # -- steps -----------------------------------------------------------------------------------------------------

    def _search_now(self) -> None:
        self._debounce.stop()
        self.trouble.clear()
        self._note.hide()
        self._further.hide()
        named = self._named()
        self._pages.start(self.bar.filters.query(named.repository if named else self.search.text().strip()))

    def _named(self) -> Pasted | None:
        return self._hub.pasted(self.search.text())

    def _show_loading(self, is_more: bool) -> None:
        loading = self._pages.is_loading
        shows_old = self.results.results_shown > 0 and not is_more
        self.results.set_loading(loading and not shows_old)
        self._line.setVisible(loading and shows_old)
        self._line.set_fraction(None if loading and shows_old else 0.0)
        if loading:
            self.results.set_shelf(shown=not self.search.text().strip() and not self.bar.filters.publisher)
        self._fit_list()

    def _on_page(self, page: SearchPage, is_more: bool) -> None:
        before = self.results.results_shown if is_more else 0
        if is_more:
            self.results.add_results(page.results)
        else:
            self.results.set_loading(False)
            self.results.set_results(page.results)
            self.view.scrollToTop()
            self.view.setCurrentIndex(QModelIndex())
        self._show_loading(is_more)
        self._pages.count(self.results.results_shown - before)
        self._say_if_few()
        QTimer.singleShot(0, self.view, self.view.look_ahead)  # after the rows are laid out

    def _say_if_few(self) -> None:
        if self.results.results_shown == 0 and not self._pages.has_more:
            words = one_line(self.search.text(), 60)
            self._note.setText(self._nothing(words))
            self._note.show()
            announce(self, self._note.text())
        elif self._pages.is_paused and self._pages.has_more:
            held = self.results.results_held
            self._note.setText(trn("{count} model checked so far.", "{count} models checked so far.", held))
            self._note.show()
            self._further.show()
        else:
            self._note.hide()
            self._further.hide()
        self._fit_list()

    def _nothing(self, words: str) -> str:
        if self._named() is not None:
            return tr("The list has no model of that name. Press Enter to open its page.")
        if self.bar.filters.count:
            return tr("Nothing matches these filters. Clear them to see more.")
        if words:
            return tr("Nothing matches “{words}”. Try fewer or different words.", words=words)
        return tr("The Hub lists no models.")

    def _on_failed(self, trouble: Trouble, is_more: bool) -> None:
        if not is_more:
            self.results.set_results(())
        self._show_loading(is_more)
        self.trouble.show_trouble(trouble)
        self._fit_list()

    def _on_memory(self, memory: MachineMemory) -> None:
        self.results.set_rough_fit(lambda parameters: rough_of(parameters, memory))

    def _fit_list(self) -> None:
        """Show the message right below the list; if there are no results, shrink or hide the list."""
        is_empty = self.results.rowCount() == 0
        says_something = not self._note.isHidden() or self.trouble.trouble is not None
        self.view.setVisible(not (is_empty and says_something))
        only_shelf = says_something and self.results.results_shown == 0
        self._column.setContentsMargins(0, _EDGE, 0, _EDGE if says_something else 0)
        self.view.setMaximumHeight(self.view.content_height() if only_shelf else _UNLIMITED)


def _lined_up(*parts: QWidget) -> QVBoxLayout:
    """Make a column with the same margins as the list's rows."""
    column = QVBoxLayout()
    column.setContentsMargins(_EDGE, 0, _EDGE, 0)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part)
    return column

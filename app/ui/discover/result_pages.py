"""The pages of search results: which one is fetched next, and when no further one is."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from app.hub.repositories import SearchPage, SearchQuery
from app.ui.services.hub import HubService, Trouble

_FEW: Final = 8
"""If a page adds fewer results than this, the next one is fetched at once: the filter hides most of a page."""
_PAGES_AT_ONCE: Final = 5


class ResultPages(QObject):
    """Fetches the results of one search, page by page.

    Attributes:
        is_loading: whether a page is being fetched.

    Signals:
        asked(bool): a page is being fetched; True for a further one.
        came(SearchPage, bool), failed(Trouble, bool): how that ended.
    """

    asked = Signal(bool)
    came = Signal(object, bool)
    failed = Signal(object, bool)

    def __init__(self, hub: HubService, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self._query = SearchQuery()
        self._next: str | None = None
        self._failed: str | None = None
        self._has_failed = False
        self._in_a_row = 0
        self.is_loading = False
        hub.searched.connect(self._on_page)
        hub.search_failed.connect(self._on_failed)

    @property
    def has_more(self) -> bool:
        """Whether the Hub has further results."""
        return self._next is not None

    @property
    def is_paused(self) -> bool:
        """Whether many pages in a row had few results: a strict filter must not fetch the whole Hub."""
        return self._in_a_row >= _PAGES_AT_ONCE

    def start(self, query: SearchQuery) -> None:
        """Fetch the first page of a search."""
        self._query, self._next, self._in_a_row = query, None, 0
        self._ask(None)

    def stop(self) -> None:
        """Fetch nothing until the next search."""
        self._hub.stop_search()
        self._next = None

    def more(self) -> None:
        """Fetch the next page, unless there is none or the search is paused or has failed."""
        if self.has_more and not (self.is_loading or self._has_failed or self.is_paused):
            self._ask(self._next)

    def again(self) -> None:
        """Fetch the page that failed once more."""
        self._ask(self._failed)

    def count(self, new: int) -> None:
        """Note how many results the last page has added to the list."""
        self._in_a_row = self._in_a_row + 1 if new < _FEW else 0

    def resume(self) -> None:
        """End the pause: the user looks for more."""
        self._in_a_row = 0

    def _ask(self, page: str | None) -> None:
        self.is_loading, self._has_failed = True, False
        self.asked.emit(page is not None)
        self._hub.search(self._query, page)

    def _on_page(self, page: SearchPage, is_more: bool) -> None:
        self._next, self._failed, self.is_loading = page.next_page, None, False
        self.came.emit(page, is_more)

    def _on_failed(self, trouble: Trouble, is_more: bool) -> None:
        self._failed = self._next if is_more else None
        self.is_loading, self._has_failed = False, True
        self.failed.emit(trouble, is_more)

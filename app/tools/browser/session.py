"""The pages of one chat: a stack that only grows, whose numbers the model calls cursors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from app.core.calls import Link, Outcome, ShownPage
from app.core.sentences import phrase
from app.tools.browser.contract import CURRENT
from app.tools.browser.errors import BrowserError
from app.tools.browser.fetching import demand_success
from app.tools.browser.finding import find_in
from app.tools.browser.pages import Page, PageKind
from app.tools.browser.search.searcher import results_of
from app.tools.browser.views import UsageError, shortened, view_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.core.sentences import Phrase
    from app.tools.browser.contract import FindArguments, OpenArguments, SearchArguments
    from app.tools.browser.fetching import Fetcher
    from app.tools.browser.pages import PageReader
    from app.tools.browser.search.searcher import Searcher
    from app.tools.tool import RunControl

_MOST_PAGES: Final = 300
_MOST_LINES: Final = 400_000
"""Of the pages that are kept, about 32 MB; the oldest ones are forgotten."""
_LINES_BEFORE: Final = 4
"""Shown above a place that was found."""


class _Opening(NamedTuple):
    """What a call opens.

    Attributes:
        page: the page, if it is loaded.
        address: to be fetched otherwise.
        start: the first line that is shown.
    """

    page: Page | None
    address: str
    start: int = 0


class BrowserSession:
    """The pages of one chat. Calls come one after another, each from any thread.

    Args:
        searcher: returns the service that is asked now.

    Attributes:
        gone: pages that were shown in an earlier run, by cursor. New ones are numbered after them.
    """

    def __init__(self, fetcher: Fetcher, reader: PageReader, searcher: Searcher) -> None:
        self._fetcher, self._reader, self.searcher = fetcher, reader, searcher
        self.gone: dict[int, Link] = {}
        self._stack: dict[int, Page] = {}
        self._loaded: dict[str, Page] = {}

    def remember(self, gone: Mapping[int, Link]) -> None:
        """Take over what earlier runs have shown."""
        self.gone = {**gone, **self.gone}

    # -- what the model calls ------------------------------------------------------------------------------------------

    def search(self, wanted: SearchArguments, control: RunControl) -> Outcome:
        """Search the web, and show the results."""
        requests: list[str] = []
        try:
            self._fetcher.demand_online()
            hits = self.searcher.search(wanted.query, wanted.count, control, requests.append)
            results = results_of(hits[: wanted.count])
            page = self._reader.lay_out(
                results.text, control, kind=PageKind.SEARCH, title=_title(wanted.query), links=results.links
            )
        except BrowserError as error:
            return _failed(f"Error during search for `{shortened(wanted.query)}`: {shortened(str(error))}", requests)
        titles = {hit.address: hit.title for hit in hits}
        links = tuple(Link(address, titles.get(address, "")) for address in results.links)
        return self._show(page, 0, CURRENT, requests, links)

    def open(self, wanted: OpenArguments, control: RunControl) -> Outcome:
        """Show a page, or another part of it."""
        requests: list[str] = []
        try:
            opening = self._opening(wanted)
            start = int(wanted.loc) if wanted.loc >= 0 else opening.start
            page = opening.page
            if page is None:
                page = self._fetch(opening.address, control, requests, as_source=wanted.view_source)
            return self._show(page, start, int(wanted.num_lines), requests)
        except UsageError as error:
            return _failed(error.text, requests)
        except BrowserError as error:
            address = shortened(opening.address)
            return _failed(f"Error fetching URL `{address}`: {shortened(str(error))}", requests)

    def find(self, wanted: FindArguments, control: RunControl) -> Outcome:
        """Show where a text stands in a page that is loaded."""
        try:
            page = self._at(int(wanted.cursor))
            if page.kind is not PageKind.PAGE:
                raise UsageError("Cannot run `find` on search results page or find results page")
            found = find_in(page, wanted.pattern)
            links = (page.address,) * len(found.starts)
            shown = self._reader.lay_out(
                found.text,
                control,
                kind=PageKind.FIND,
                title=_title(found.title),
                address=found.address,
                links=links,
                starts=found.starts,
            )
            return self._show(shown, 0, CURRENT, [])
        except UsageError as error:
            return _failed(error.text, ())
        except BrowserError as error:
            return _failed(str(error), ())

    def doing(self, wanted: OpenArguments) -> Phrase:
        """Return in words what opening will do."""
        try:
            opening = self._opening(wanted)
        except UsageError as error:
            return phrase("Nothing can be opened: {reason}", reason=error.text)
        if opening.page is not None:
            return phrase("Read on in a page that is already loaded: {title}", title=opening.page.title)
        return phrase("Fetch this page from the web: {address}", address=shortened(opening.address, 300))

    # -- the stack -----------------------------------------------------------------------------------------------------

    @property
    def _next(self) -> int:
        return max([*list(self._stack)[-1:], *self.gone], default=-1) + 1

    def _opening(self, wanted: OpenArguments) -> _Opening:
        if wanted.address:
            return _Opening(None, wanted.address)
        page = self._at(int(wanted.cursor))
        if wanted.link < 0:
            return _Opening(None if wanted.view_source else page, page.address)
        if wanted.link >= len(page.links):
            raise UsageError(f"Invalid link id `{wanted.link}`.")
        address = page.links[wanted.link]
        start = page.starts[wanted.link] if page.starts else 0
        loaded = None if wanted.view_source else self._loaded.get(address)
        return _Opening(loaded, address, start - _LINES_BEFORE if start > _LINES_BEFORE else start)

    def _at(self, cursor: int) -> Page:
        """Return the page with a cursor. Raises UsageError if there is none."""
        if cursor == CURRENT and self._stack:
            return self._stack[list(self._stack)[-1]]
        if cursor in self._stack:
            return self._stack[cursor]
        if cursor in self.gone:
            raise UsageError(_no_longer_loaded(cursor, self.gone[cursor]))
        if not self._stack and not self.gone:
            raise UsageError("No pages to access!")
        if not self._stack:
            raise UsageError(
                "No pages to access! Those of earlier answers are no longer loaded; open them by their URL."
            )
        raise UsageError(f"Cursor `{cursor}` is out of range. Available cursor indices: [0 - {self._next - 1}].")

    def _show(self, page: Page, start: int, count: int, requests: list[str], links: tuple[Link, ...] = ()) -> Outcome:
        cursor = self._next
        text = view_of(page, cursor, start, count)
        self._stack[cursor] = page
        if page.kind is PageKind.PAGE and page.address:
            self._loaded[page.address] = page
        while len(self._stack) > 1 and self._holds_too_much:
            self._forget(next(iter(self._stack)))
        address = page.links[0] if page.kind is PageKind.FIND and page.links else page.address
        return Outcome(
            text,
            links=links,
            requests=tuple(requests),
            page=ShownPage(cursor, "" if page.kind is PageKind.SEARCH else address, page.title),
        )

    @property
    def _holds_too_much(self) -> bool:
        pages = {id(page): page for page in self._stack.values()}
        return len(self._stack) > _MOST_PAGES or sum(page.weight for page in pages.values()) > _MOST_LINES

    def _forget(self, cursor: int) -> None:
        page = self._stack.pop(cursor)
        self.gone[cursor] = Link(page.address, page.title)
        if not any(page is other for other in self._stack.values()):
            self._loaded.pop(page.address, None)

    def _fetch(self, address: str, control: RunControl, requests: list[str], *, as_source: bool) -> Page:
        fetched = self._fetcher.fetch(address, control, requests.append)
        demand_success(fetched)
        page = self._reader.read(fetched, control, as_source=as_source)
        if as_source:
            return Page(f"view-source:{page.address}", page.title, page.lines, page.tokens)
        self._loaded[address] = page
        return page


def _failed(text: str, requests: list[str] | tuple[str, ...]) -> Outcome:
    return Outcome(text, is_error=True, requests=tuple(requests))


def _no_longer_loaded(cursor: int, link: Link) -> str:
    where = f"Open it again by its URL: `{shortened(link.address)}`." if link.address else "Search again."
    return f"Cursor `{cursor}` is of a page that is no longer loaded. {where}"


def _title(text: str) -> str:
    return shortened(" ".join(text.split()))

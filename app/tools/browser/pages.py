"""Pages as the model reads them, and the process that makes them of what was fetched."""

from __future__ import annotations

import contextlib
import threading
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import msgspec

from app.core.sentences import phrase
from app.documents.client import Reader
from app.documents.errors import DocumentError, Reason
from app.documents.protocol import ReadPage
from app.documents.web_page import PageForm, WebPage
from app.tools.browser.errors import NotFetchedError, StoppedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.tools.browser.fetching import Fetched
    from app.tools.tool import RunControl

_READ_SECONDS: Final = 20.0
_IDLE_SECONDS: Final = 60.0
"""The process takes 120 MB, and half a second to start."""
_LINES_OF_A_LINK: Final = 25
"""An address may have 2,000 characters."""
_PDF_MARK: Final = b"%PDF-"
_HTML: Final = ("text/html", "application/xhtml+xml")
_TEXT: Final = (
    "application/json",
    "application/xml",
    "application/javascript",
    "application/x-yaml",
    "application/toml",
)


class PageKind(StrEnum):
    """What a page is: one of the web, the results of a search, or the places where a text was found."""

    PAGE = "page"
    SEARCH = "search"
    FIND = "find"


class Page(msgspec.Struct, frozen=True):
    """A page on the stack.

    Attributes:
        address: empty for the results of a search.
        lines, tokens, links: see :class:`app.documents.web_page.WebPage`.
        starts: the lines at which links lead into a page, by number, for the results of a find.
    """

    address: str
    title: str
    lines: tuple[str, ...]
    tokens: tuple[int, ...]
    links: tuple[str, ...] = ()
    kind: PageKind = PageKind.PAGE
    starts: tuple[int, ...] = ()

    @property
    def weight(self) -> int:
        """What it takes of the memory, in lines of 80 characters."""
        return len(self.lines) + _LINES_OF_A_LINK * len(self.links)


class PageReader:
    """Has pages read in a process of its own, one at a time. For any thread.

    Args:
        idle_seconds: how long the process is kept after a page, for the next one.
    """

    def __init__(self, idle_seconds: float = _IDLE_SECONDS) -> None:
        self._lock = threading.Lock()
        self._reader: Reader | None = None
        self._idle_seconds = idle_seconds
        self._idle: threading.Timer | None = None

    def read(self, fetched: Fetched, control: RunControl, *, as_source: bool = False) -> Page:
        """Return a page that was fetched.

        Args:
            as_source: as it is, without looking for its main text.

        Raises:
            BrowserError: it is no text, or was stopped.
        """
        form = PageForm.SOURCE if as_source else form_of(fetched)
        web_page = self._read(ReadPage(fetched.content, form, fetched.address, fetched.encoding), control)
        return Page(fetched.address, web_page.title, web_page.lines, web_page.tokens, web_page.links)

    def lay_out(
        self,
        text: str,
        control: RunControl,
        *,
        kind: PageKind,
        title: str,
        address: str = "",
        links: Sequence[str] = (),
        starts: Sequence[int] = (),
    ) -> Page:
        """Return a page of a text that holds the markers of its links. Raises BrowserError as :meth:`read`."""
        content = text.encode("utf-8", "replace")
        web_page = self._read(ReadPage(content, PageForm.MARKED, address), control)
        return Page(address, title, web_page.lines, web_page.tokens, tuple(links), kind, tuple(starts))

    def close(self) -> None:
        """End the process; the next page starts it again."""
        with self._lock:
            self._stop_waiting()
            self._end_process()

    def _end_process(self) -> None:
        if self._reader is not None:
            self._reader.close()

    def _end_if_idle(self) -> None:
        if self._lock.acquire(blocking=False):  # otherwise a page is read
            self._end_process()
            self._lock.release()

    def _stop_waiting(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
            self._idle.join()
            self._idle = None

    def _wait_for_next(self) -> None:
        self._idle = threading.Timer(self._idle_seconds, self._end_if_idle)
        self._idle.daemon = True
        self._idle.start()

    def _read(self, request: ReadPage, control: RunControl) -> WebPage:
        while not self._lock.acquire(timeout=0.1):
            if control.is_stopped:
                raise StoppedError()
        try:
            self._stop_waiting()
            return self._read_alone(request, control)
        finally:
            self._wait_for_next()
            self._lock.release()

    def _read_alone(self, request: ReadPage, control: RunControl) -> WebPage:
        reader = self._reader = self._reader or Reader(seconds=_READ_SECONDS)
        is_over = threading.Event()

        def stop() -> None:
            if not is_over.is_set():  # another call may use the process by now
                reader.cancel()

        control.on_stop(stop)
        try:
            return reader.read_page(request)
        except DocumentError as error:
            if control.is_stopped:
                raise StoppedError() from error
            raise _unreadable(error) from error
        finally:
            is_over.set()
            if control.is_stopped:
                self._reader = None
                with contextlib.suppress(OSError):
                    reader.close()


def form_of(fetched: Fetched) -> PageForm:
    """Return how a page is read. What the server says counts, and the first bytes where it says nothing of use.

    Raises:
        NotFetchedError: it is an image, an archive or something else that is no text.
    """
    kind, head = fetched.kind, fetched.content[:1024].lstrip()
    if head.startswith(_PDF_MARK):
        return PageForm.PDF
    if kind in _HTML:
        return PageForm.HTML
    if kind.startswith("text/") or kind in _TEXT or kind.endswith(("+json", "+xml")):
        return PageForm.SOURCE
    if kind in ("", "application/octet-stream", "binary/octet-stream") and b"\0" not in fetched.content[:8192]:
        return PageForm.HTML if head[:1] == b"<" else PageForm.SOURCE
    raise NotFetchedError(phrase("It is no text, but {kind}.", kind=kind or "unknown data"))


def _unreadable(error: DocumentError) -> NotFetchedError:
    if error.reason is Reason.EMPTY:
        return NotFetchedError(phrase("There is no text on the page; it may need scripts, which are not run."))
    why = error.explanation.why
    assert why is not None
    return NotFetchedError(phrase("The page could not be read. {why}", why=why))

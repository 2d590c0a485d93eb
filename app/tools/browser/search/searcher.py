"""What a service that searches the web is, and its results as a page."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from app.core.sentences import phrase
from app.documents.page_marks import Links, one_space, without_marks
from app.tools.browser.errors import SearchError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.core.sentences import Phrase
    from app.tools.tool import RunControl

_TAGS: Final = re.compile(r"<[^<>]{0,200}>")
_LONGEST_SUMMARY: Final = 1_000
_LONGEST_TITLE: Final = 200


class Hit(NamedTuple):
    """A result: a page that fits the query. All of it is untrusted."""

    title: str
    address: str
    summary: str = ""


class Searcher(Protocol):
    """A service that searches the web."""

    @property
    def name(self) -> str:
        """Its name, as it is shown to the user."""

    def search(self, query: str, count: int, control: RunControl, note: Callable[[str], object]) -> Sequence[Hit]:
        """Return at most `count` results, the best first.

        Args:
            note: is told each address before it is asked for.

        Raises:
            BrowserError: the service failed, or was stopped.
        """


class Results(NamedTuple):
    """Results as the text of a page, and the addresses of its links."""

    text: str
    links: tuple[str, ...]


def results_of(hits: Iterable[Hit]) -> Results:
    """Return results in the form that gpt-oss was trained to read. Raises SearchError if there are none."""
    links = Links("")
    items = []
    for hit in hits:
        title = one_space(without_marks(_plain(hit.title)))[:_LONGEST_TITLE]
        mark = links.marked(hit.address, title or hit.address)
        if "】" in mark:  # otherwise it leads nowhere
            items.append(f"  * {mark} {one_space(without_marks(_plain(hit.summary)))[:_LONGEST_SUMMARY]}".rstrip())
    if not items:
        raise SearchError(phrase("Nothing was found."), phrase("Try other words."))
    return Results("\n".join(["", "URL: ", "# Search Results", "", *items]), links.addresses)


def unusable(name: str, why: Phrase) -> SearchError:
    """Return the error of a service whose answer cannot be used."""
    return SearchError(phrase("{name} could not be asked. {why}", name=name, why=why), phrase("Try again later."))


def _plain(text: str) -> str:
    """Return a text without the tags in which services set words that were found."""
    return html.unescape(_TAGS.sub("", text))

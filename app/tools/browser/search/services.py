"""Services that answer in JSON: SearXNG, and Brave, You and Exa, which want a key.

Sources: docs.searxng.org (Search API); api-dashboard.search.brave.com (Web Search); docs.you.com (Search);
docs.exa.ai (Search).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

import msgspec

from app.core.sentences import phrase
from app.tools.browser.errors import NotFetchedError
from app.tools.browser.fetching import Request, demand_success
from app.tools.browser.search.searcher import Hit, unusable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.tools.browser.fetching import Fetched, Fetcher
    from app.tools.tool import RunControl

_MOST_BYTES: Final = 5_000_000
_SECONDS: Final = 20.0
_DENIED: Final = (401, 403)
_MOST_SUMMARIES: Final = 3


class _Found(msgspec.Struct):
    """A result of any of these services; each has its own names for the summary."""

    url: str = ""
    title: str | None = None
    content: str | None = None
    description: str | None = None
    summary: str | None = None
    text: str | None = None
    snippets: list[str] = []

    def hit(self) -> Hit:
        summary = self.content or self.description or self.summary or " ".join(self.snippets[:_MOST_SUMMARIES])
        return Hit(self.title or "", self.url, summary or self.text or "")


class _Plain(msgspec.Struct):
    results: list[_Found]


class _OfBrave(msgspec.Struct):
    web: _Plain | None = None


class _Kinds(msgspec.Struct):
    web: list[_Found] = []
    news: list[_Found] = []


class _OfYou(msgspec.Struct):
    results: _Kinds


class JsonService:
    """A service that is asked once for its results.

    Args:
        name: as it is shown to the user.
        request: returns the address and the request for a query and a number of results.
        results: returns the results in an answer. Raises msgspec.DecodeError.
    """

    def __init__(
        self,
        name: str,
        fetcher: Fetcher,
        request: Callable[[str, int], tuple[str, Request]],
        results: Callable[[bytes], list[_Found]],
    ) -> None:
        self._name, self._fetcher = name, fetcher
        self._request, self._results = request, results

    @property
    def name(self) -> str:
        """The name of the service, as it is shown to the user."""
        return self._name

    def search(self, query: str, count: int, control: RunControl, note: Callable[[str], object]) -> Sequence[Hit]:
        """Ask the service, with its key if it has one.

        Raises:
            BrowserError: it failed, refused the key, or was stopped.
        """
        address, request = self._request(query, count)
        fetched = self._fetcher.fetch(address, control, note, request, seconds=_SECONDS, most_bytes=_MOST_BYTES)
        self._check(fetched)
        try:
            return [found.hit() for found in self._results(fetched.content)][:count]
        except msgspec.DecodeError as error:
            raise unusable(self._name, phrase("Its answer is not what was expected.")) from error

    def _check(self, fetched: Fetched) -> None:
        if fetched.status in _DENIED:
            raise unusable(self._name, phrase("It does not accept the key, or does not answer in JSON."))
        try:
            demand_success(fetched)
        except NotFetchedError as error:
            raise unusable(self._name, error.why) from error


def searxng(fetcher: Fetcher, address: str) -> JsonService:
    """Return a server with SearXNG, whose setting ``search.formats`` must have ``json``.

    Args:
        fetcher: may reach the user's own network, since the user has named the address.
    """

    def request(query: str, _: int) -> tuple[str, Request]:
        return f"{address.rstrip('/')}/search?{urlencode({'q': query, 'format': 'json'})}", _JSON

    return JsonService("SearXNG", fetcher, request, lambda content: msgspec.json.decode(content, type=_Plain).results)


def brave(fetcher: Fetcher, key: str) -> JsonService:
    """Return the search of Brave."""

    def request(query: str, count: int) -> tuple[str, Request]:
        address = f"https://api.search.brave.com/res/v1/web/search?{urlencode({'q': query[:400], 'count': count})}"
        return address, _with({"X-Subscription-Token": key})

    def results(content: bytes) -> list[_Found]:
        web = msgspec.json.decode(content, type=_OfBrave).web
        return web.results if web is not None else []

    return JsonService("Brave", fetcher, request, results)


def you(fetcher: Fetcher, key: str) -> JsonService:
    """Return the search of You.com."""

    def request(query: str, count: int) -> tuple[str, Request]:
        address = f"https://api.ydc-index.io/v1/search?{urlencode({'query': query, 'count': count})}"
        return address, _with({"X-API-Key": key})

    def results(content: bytes) -> list[_Found]:
        kinds = msgspec.json.decode(content, type=_OfYou).results
        return kinds.web + kinds.news

    return JsonService("You.com", fetcher, request, results)


def exa(fetcher: Fetcher, key: str) -> JsonService:
    """Return the search of Exa."""

    def request(query: str, count: int) -> tuple[str, Request]:
        asked = {"query": query, "numResults": count, "contents": {"summary": True}}
        headers = {"x-api-key": key, "Content-Type": "application/json"}
        return "https://api.exa.ai/search", _with(headers, msgspec.json.encode(asked))

    return JsonService("Exa", fetcher, request, lambda content: msgspec.json.decode(content, type=_Plain).results)


def _with(headers: dict[str, str], body: bytes | None = None) -> Request:
    return Request("GET" if body is None else "POST", {"Accept": "application/json", **headers}, body)


_JSON: Final = _with({})

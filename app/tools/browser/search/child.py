"""The process that searches with ddgs (``--search-web``): what search engines send is parsed apart from the window.

ddgs asks by a client that passes itself off as a browser (primp, 15 MB). Ours takes its place: every request goes to a
checked address, is limited and reported, and there are no cookies. Engines are asked one after another until one has
results, so that a query goes to no more of them than it must.
"""

from __future__ import annotations

import sys
import types
from typing import TYPE_CHECKING, Any, BinaryIO, Final
from urllib.parse import urlencode

import msgspec

from app.core.child_streams import end_with_client, take_over_streams
from app.tools.browser.errors import BrowserError
from app.tools.browser.fetching import Fetched, Fetcher, Request, proxies
from app.tools.browser.search.protocol import Answer, Asking, Failed, Result, Results, Search, request_decoder
from app.tools.tool import RunControl

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ENGINES: Final = ("duckduckgo", "mojeek", "brave", "startpage", "yahoo")
_SECONDS: Final = 10.0
"""For one engine."""
_MOST_BYTES: Final = 5_000_000


def main() -> int:
    """Run the process: search once for what its input asks for, and print the results; see the protocol."""
    return serve(lambda proxy: Fetcher(proxy_for=proxies(proxy)))


def serve(make_fetcher: Callable[[str], Fetcher]) -> int:
    """Answer one request.

    Args:
        make_fetcher: makes what asks, for the proxy that the user has set.
    """
    requests, answers = take_over_streams()  # what a library prints is not an answer
    request = request_decoder.decode(requests.readline())
    end_with_client(requests)
    _say(answers, _search(request, make_fetcher(request.proxy), answers))
    return 0


def _search(request: Search, fetcher: Fetcher, answers: BinaryIO) -> Answer:
    control = RunControl(seconds=request.seconds)
    web = _Web(fetcher, control, answers)
    ddgs = _ddgs_with(web)
    why = ""
    for engine in ENGINES:
        if not control.left:
            break
        try:
            found = ddgs.DDGS(timeout=int(_SECONDS)).text(
                request.query, backend=engine, max_results=request.count, region=_region_of(engine)
            )
        except Exception as error:  # noqa: BLE001  engines raise whatever a changed page makes of their code
            why = why or web.problem or str(error)[:300]  # of the first, which the user knows
            continue
        results = tuple(
            Result(str(one.get("title") or ""), str(one.get("href") or ""), str(one.get("body") or "")) for one in found
        )
        if results:
            return Results(results)
    return Failed(why)


def _ddgs_with(web: _Web) -> Any:
    """Return ddgs with our client in place of its own."""
    stand_in = types.ModuleType("primp")
    stand_in.Client = lambda **_: _Client(web)  # type: ignore[attr-defined]
    stand_in.TimeoutError = TimeoutError  # type: ignore[attr-defined]
    sys.modules["primp"] = stand_in
    import ddgs.ddgs  # noqa: PLC0415  only now does it find our client

    return ddgs.ddgs


def _region_of(engine: str) -> str:
    return "wt-wt" if engine == "duckduckgo" else "us-en"


class _Web:
    """What all engines ask through.

    Attributes:
        problem: why the last request failed, which ddgs would wrap in names of its own; empty for none.
    """

    def __init__(self, fetcher: Fetcher, control: RunControl, answers: BinaryIO) -> None:
        self._fetcher, self._control, self._answers = fetcher, control, answers
        self.problem = ""

    def fetch(self, address: str, request: Request) -> Fetched:
        """Fetch an answer. Raises BrowserError."""
        return self._fetcher.fetch(
            address, self._control, self._note, request, seconds=_SECONDS, most_bytes=_MOST_BYTES
        )

    def _note(self, address: str) -> None:
        _say(self._answers, Asking(address))


class _Client:
    """As much of ``primp.Client`` as ddgs uses."""

    def __init__(self, web: _Web) -> None:
        self._web = web
        self._headers: dict[str, str] = {}

    def headers_update(self, headers: Mapping[str, str]) -> None:
        """Send these headers with every request; none that pretends to be another program."""
        kept = {name: value for name, value in headers.items() if name.lower() not in ("user-agent", "cookie")}
        self._headers.update(kept)

    def set_cookies(self, *_: object) -> None:
        """Do nothing: no cookie is kept or sent, whatever ddgs wants."""

    def request(
        self,
        method: str,
        url: str,
        *,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        **_: object,
    ) -> _Response:
        """Ask for an address, as an engine wants it."""
        if params:
            url = f"{url}{'&' if '?' in url else '?'}{urlencode(params)}"
        sent = {**self._headers, **(headers or {})}
        body = urlencode(data).encode() if data is not None else None
        if body is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            return _Response(self._web.fetch(url, Request(method.upper(), sent, body)))
        except BrowserError as error:
            self._web.problem = str(error.why)
            raise RuntimeError(str(error)) from error

    def get(self, url: str, **more: Any) -> _Response:
        """Ask for an address by GET."""
        return self.request("GET", url, **more)


class _Response:
    """As much of ``primp.Response`` as ddgs uses."""

    def __init__(self, fetched: Fetched) -> None:
        self.status_code, self.content = fetched.status, fetched.content
        try:
            self.text = fetched.content.decode(fetched.encoding or "utf-8", "replace")
        except LookupError:
            self.text = fetched.content.decode("utf-8", "replace")


def _say(answers: BinaryIO, answer: Answer) -> None:
    answers.write(msgspec.json.encode(answer) + b"\n")
    answers.flush()

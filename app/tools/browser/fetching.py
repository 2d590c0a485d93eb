"""Fetches one page: each redirect is checked like the address itself, and limits hold for everything a server sends."""

from __future__ import annotations

import contextlib
import http.client
import ssl
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from app.core.sentences import phrase
from app.core.version import own_version
from app.markdown.links import shown
from app.tools.browser.addresses import Reach, is_public
from app.tools.browser.connection import Watch, connected, look_up
from app.tools.browser.errors import NotFetchedError, OfflineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from app.tools.browser.addresses import Target
    from app.tools.tool import RunControl

MOST_BYTES: Final = 20_000_000
"""Of a page, unpacked."""
SECONDS: Final = 30.0
_MOST_REDIRECTS: Final = 5
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_KEEP_THE_BODY: Final = (307, 308)
_BLOCK: Final = 64 * 1024
_GZIP_OR_ZLIB: Final = 47
"""zlib's number for either header."""
_STATUS_OK: Final = 200

_HEADERS: Final = {
    "User-Agent": f"Mozilla/5.0 (compatible; Descant/{own_version()})",
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip",
    "Accept-Language": "en;q=0.8,*;q=0.5",
    "Connection": "close",
}
"""What every request says; there are no cookies, and nothing about the user."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for beyond the page itself, by a search. `headers` go to the first host alone."""

    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server has sent.

    Attributes:
        address: the last one, after redirects.
        kind: the media type in lower case; empty if the server does not say.
        encoding: that of the text, as the server says; empty if it does not.
    """

    address: str
    status: int
    kind: str
    encoding: str
    content: bytes


class Fetcher:
    """Fetches pages. For any thread.

    Args:
        reach: what can be reached.
        make_tls: makes the context that verifies certificates; by default the system's.
        proxy_for: returns the proxy for an address, empty for none; by default the system's. What is in the user's own
            network is asked for without it.
        is_offline: whether the user wants no requests at all now.
    """

    def __init__(
        self,
        reach: Reach | None = None,
        make_tls: Callable[[], ssl.SSLContext] | None = None,
        proxy_for: Callable[[str], str] | None = None,
        is_offline: Callable[[], bool] = lambda: False,
    ) -> None:
        self._is_offline = is_offline
        self.reach = reach or Reach()
        self._make_tls = make_tls or _system_tls
        self._proxy_for = proxy_for or _system_proxy

    def fetch(
        self,
        address: str,
        control: RunControl,
        note: Callable[[str], object],
        request: Request | None = None,
        *,
        seconds: float = SECONDS,
        most_bytes: int = MOST_BYTES,
    ) -> Fetched:
        """Return what is at an address.

        Args:
            note: is told each address before it is asked for.
            most_bytes: of the answer, unpacked.

        Raises:
            BrowserError: it was refused or failed.
        """
        self.demand_online()
        watch = Watch(control, seconds)
        try:
            return self._follow(address, request or Request(), watch, note, most_bytes)
        finally:
            watch.close()

    def demand_online(self) -> None:
        """Raise OfflineError if no requests may be made."""
        if self._is_offline():
            raise OfflineError()

    def _follow(
        self, address: str, request: Request, watch: Watch, note: Callable[[str], object], most_bytes: int
    ) -> Fetched:
        first: tuple[str, str] | None = None
        for _ in range(_MOST_REDIRECTS + 1):
            target = look_up(self.reach, address, watch)
            place = target.scheme, target.named
            first = first or place
            if place != first:  # a key is for one host
                request = Request(request.method, {}, request.body)
            note(target.address)
            answer = self._ask(target, request, watch, most_bytes)
            if isinstance(answer, Fetched):
                return answer
            status, location = answer
            address = _joined(target.address, location)
            if status not in _KEEP_THE_BODY:
                request = Request("GET", request.headers)
        raise NotFetchedError(phrase("The server redirects too often."))

    def _ask(self, target: Target, request: Request, watch: Watch, most_bytes: int) -> Fetched | tuple[int, str]:
        """Return the answer, or status and address of a redirect."""
        proxy = self._proxy_for(target.address) if all(map(is_public, target.ips)) else ""
        connection = connected(target, watch, self._make_tls, proxy)
        try:
            _send(connection, target, request)
            response = connection.getresponse()
            location = response.headers.get("Location")
            if response.status in _REDIRECTS and location:
                return response.status, location
            content = b"".join(_unpacked(response, watch, most_bytes))
        except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
            watch.check()
            raise NotFetchedError(
                phrase("The answer of {host} is broken off or malformed.", host=target.host)
            ) from error
        finally:
            connection.close()
        watch.check()
        headers = response.headers
        kind = headers.get_content_type() if headers.get("Content-Type") else ""
        return Fetched(target.address, response.status, kind, headers.get_content_charset("") or "", content)


def demand_success(fetched: Fetched) -> None:
    """Raise NotFetchedError unless the server has sent what was asked for."""
    if fetched.status != _STATUS_OK:
        reason = http.client.responses.get(fetched.status, "?")
        raise NotFetchedError(
            phrase(
                "The server answers {status} ({reason}) for {address}.",
                status=fetched.status,
                reason=reason,
                address=shown(fetched.address),
            )
        )


def _joined(address: str, location: str) -> str:
    """Return where a redirect leads; many servers send UTF-8, which ``http.client`` reads as Latin-1."""
    with contextlib.suppress(UnicodeError):
        location = location.encode("latin-1").decode()
    try:
        return urljoin(address, location)
    except ValueError as error:
        raise NotFetchedError(phrase("The server redirects to something that is no address.")) from error


def _send(connection: http.client.HTTPConnection, target: Target, request: Request) -> None:
    connection.putrequest(request.method, target.path, skip_host=True, skip_accept_encoding=True)
    body = request.body if request.method != "GET" else None
    headers = {"Host": target.named, **_HEADERS, **request.headers}
    if body is not None:
        headers["Content-Length"] = str(len(body))
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders(body)


def _unpacked(response: http.client.HTTPResponse, watch: Watch, most_bytes: int) -> Iterator[bytes]:
    """Yield the content, unpacked piece by piece, so that what grows too large is never held as a whole."""
    encoding = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if encoding not in ("identity", "gzip", "x-gzip", "deflate", ""):
        raise NotFetchedError(phrase("The server compresses in a way that was not asked for."))
    unpack = _Gzip() if encoding not in ("identity", "") else None
    received = unpacked = 0
    while data := response.read1(_BLOCK):
        watch.check()
        received += len(data)
        for piece in unpack.pieces(data) if unpack is not None else (data,):
            unpacked += len(piece)
            if unpacked > most_bytes or received > most_bytes:
                raise NotFetchedError(phrase("The page is larger than {most} MB.", most=most_bytes // 1_000_000))
            watch.check()
            yield piece
    if response.length:
        raise http.client.IncompleteRead(b"")
    if unpack is not None and received and not unpack.is_over:
        raise zlib.error("ended early")


class _Gzip:
    """Unpacks gzip in pieces of limited size, whatever the data would grow to."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(_GZIP_OR_ZLIB)

    @property
    def is_over(self) -> bool:
        """Whether the end of the compressed data was reached."""
        return self._inner.eof

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Yield what `data` unpacks to."""
        while not self._inner.eof:
            piece = self._inner.decompress(data, _BLOCK)
            data = self._inner.unconsumed_tail
            if piece:
                yield piece
            if not data and len(piece) < _BLOCK:
                return


def proxies(chosen: str) -> Callable[[str], str]:
    """Return the proxy for each address: the one that the user has set, or else the system's."""
    return (lambda _: chosen) if chosen else _system_proxy


def _system_proxy(address: str) -> str:
    from app.hub.transfer.connections import system_proxy  # noqa: PLC0415  a call needs it, and not the start

    return system_proxy(address)


def _system_tls() -> ssl.SSLContext:
    import truststore  # noqa: PLC0415  a call needs it, and not the start

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

"""Where the bytes of a file come from: addresses, which expire, and streams, which are checked against the request.

``HEAD {endpoint}/{repository}/resolve/{commit}/{path}`` answers with the ETag of the file (its SHA-256), its size and,
mostly, an address elsewhere that is valid for some minutes. The token is sent only to the origin of the endpoint.
"""

import contextlib
import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias
from urllib.parse import quote, urljoin, urlsplit

import msgspec
import urllib3
from urllib3.exceptions import HTTPError

from app.hub.errors import (
    BadTokenError,
    ChangedError,
    HubError,
    NotOnHubError,
    RateLimitedError,
    RefusedError,
    ServerTroubleError,
    UnexpectedAnswerError,
    UnreachableError,
)
from app.hub.http_faults import error_from_response, of_another_host
from app.hub.listing import RemoteFile
from app.hub.network import Network, origin_of
from app.hub.transfer.connections import STALL_SECONDS, USER_AGENT, in_our_words, make_pool

_BLOCK: Final = 1 << 18
_MOST_REDIRECTS: Final = 8
_KEPT_SECONDS: Final = 10.0
"""After a failure, an address younger than this is reused.

A connection that breaks all the time must not run into the rate limit.
"""
_NEWEST: Final = "main"
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_RANGE: Final = re.compile(r"bytes (\d+)-(\d+)/(\d+)")


class ExpiredAddressError(HubError):
    """The address from the Hub was rejected, perhaps because it expired; a fresh one may work."""

    def __init__(self, error: HubError) -> None:
        explanation = error.explanation
        super().__init__(explanation.what, explanation.why, explanation.next_step)


class NoRangesError(Exception):
    """The server ignored the range and sends the whole file.

    Attributes:
        stream: the whole file from its beginning.
    """

    def __init__(self, stream: "ByteStream") -> None:
        super().__init__("ranges are ignored")
        self.stream = stream


def passes(error: HubError) -> bool:
    """Whether a retry may succeed later without the user's help."""
    kinds = (UnreachableError, ServerTroubleError, RateLimitedError, UnexpectedAnswerError, ExpiredAddressError)
    return isinstance(error, kinds)


@dataclass(frozen=True, slots=True)
class FileAddress:
    """A file on the Hub: its repository (``publisher/name``), the commit, and the Hub's description of it."""

    repository: str
    commit: str
    file: RemoteFile

    def url(self, endpoint: str) -> str:
        """Return the file's address on the Hub, at its commit."""
        return self._url(endpoint, self.commit)

    def newest_url(self, endpoint: str) -> str | None:
        """Return the address of the file with the same name at the newest commit."""
        return self._url(endpoint, _NEWEST)

    def _url(self, endpoint: str, revision: str) -> str:
        path = quote(self.file.path, safe="/")
        return f"{endpoint}/{self.repository}/resolve/{revision}/{path}"


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A file somewhere on the web, of known size and SHA-256."""

    link: str
    file: RemoteFile

    @property
    def repository(self) -> str:
        """The host: what messages call the place of the file."""
        return _host(self.link)

    @property
    def commit(self) -> str:
        """Empty: only the SHA-256 says what the file is."""
        return ""

    def url(self, _endpoint: str) -> str:
        """Return the address."""
        return self.link

    def newest_url(self, _endpoint: str) -> str | None:
        """Return None: there is no other address."""
        return None


Address: TypeAlias = FileAddress | WebAddress


class ByteStream:
    """The bytes of one answer as they arrive.

    Args:
        length: the exact number of bytes expected.

    Attributes:
        received: bytes that arrived.
        waited: seconds spent waiting for them.
    """

    def __init__(self, response: urllib3.BaseHTTPResponse, url: str, length: int) -> None:
        self._response = response
        self._url = url
        self._left = length
        self._is_cut = False
        self.received = 0
        self.waited = 0.0

    def __iter__(self) -> Iterator[bytes]:
        """Yield the bytes. Raises UnreachableError if the connection breaks or stalls."""
        while self._left:
            began = time.monotonic()
            try:
                data = self._response.read1(min(_BLOCK, self._left), decode_content=False)
            except (HTTPError, OSError, ValueError) as error:  # ValueError: it was cut
                raise in_our_words(error, self._url) from error
            if not data or self._is_cut:
                raise in_our_words(ConnectionError("ended early"), self._url)
            self.waited += time.monotonic() - began
            self._left -= len(data)
            self.received += len(data)
            yield data

    def close(self) -> None:
        """Release the connection; it is reused if the answer was read to its end."""
        if self._left:
            self._response.close()
        else:
            self._response.release_conn()

    def cut(self) -> None:
        """Make the reader fail, from any thread: usually at once, at the latest when the connection counts as stalled.

        Data read afterwards is discarded: shutting down a TLS connection removes the decryption, and the next read
        would return what the system has buffered, still encrypted.
        """
        self._is_cut = True
        with contextlib.suppress(HTTPError, OSError, ValueError, RuntimeError):  # it has just ended; TLS within TLS
            self._response.shutdown()


class Source:
    """Opens streams of one file. Thread-safe.

    Args:
        network: called for each address, so that a changed token, proxy or offline switch applies at once.
        connections: the maximum number of streams at once.
        stall: a stream is dropped after so many seconds without data.
        stopped: no further requests are made when it is set.
    """

    def __init__(
        self,
        address: Address,
        network: Callable[[], Network],
        *,
        connections: int,
        stall: float = STALL_SECONDS,
        stopped: threading.Event | None = None,
    ) -> None:
        self._address = address
        self._network = network
        self._connections = connections
        self._stall = stall
        self._stopped = stopped or threading.Event()
        self._lock = threading.Lock()
        self._pools_lock = threading.Lock()
        self._content: tuple[Network, str] | None = None
        self._asked_at = 0.0
        self._pools: dict[tuple[str, str], urllib3.PoolManager] = {}

    def doubt(self, *, at_once: bool = False) -> None:
        """Report a failure: the next stream requests a fresh address, with `at_once` even if the current one is new."""
        with self._lock:
            if at_once or time.monotonic() - self._asked_at > _KEPT_SECONDS:
                self._content = None

    def open(self, start: int, end: int) -> ByteStream:
        """Open a stream of the bytes from `start` to `end` (not included).

        Raises:
            HubError: the request failed.
            NoRangesError: the server sends the whole file instead.
        """
        with self._lock:
            network, url = self._content or self._resolve()
        for _ in range(_MOST_REDIRECTS):
            response = self._request("GET", network, url, {"Range": f"bytes={start}-{end - 1}"})
            location = _redirect(response, url)
            if location is None:
                return self._checked(response, network, url, start, end)
            response.close()
            url = location
        raise UnexpectedAnswerError(_host(url), "it sends the request around in circles")

    def close(self) -> None:
        """Close the idle connections to all hosts of this file."""
        with self._pools_lock:
            for pool in self._pools.values():
                pool.clear()

    def _resolve(self) -> tuple[Network, str]:
        network = self._network()
        network.demand_online()
        url = self._address.url(network.endpoint)
        try:
            return self._resolve_at(network, url)
        except BadTokenError as refused:
            return self._or(refused, msgspec.structs.replace(network, token=""), url)
        except NotOnHubError as gone:  # the commit may have been squashed; the same content at another commit will do
            newest = self._address.newest_url(network.endpoint)
            if newest is None:
                raise
            return self._or(gone, network, newest)

    def _or(self, error: HubError, network: Network, url: str) -> tuple[Network, str]:
        """Try another address of the same content; if that fails for good, raise `error`."""
        try:
            return self._resolve_at(network, url)
        except HubError as second:
            if passes(second):
                raise
            raise error from second

    def _resolve_at(self, network: Network, url: str) -> tuple[Network, str]:
        is_newest = url == self._address.newest_url(network.endpoint)
        for _ in range(_MOST_REDIRECTS):
            response = self._request("HEAD", network, url, {})
            response.close()
            self._demand_success(response, network, url)
            location = _redirect(response, url)
            if location is None or not network.is_hub(location):
                self._demand_same(response, url, by_digest=is_newest)
                self._content = (network, location or url)
                self._asked_at = time.monotonic()
                return self._content
            url = location
        raise UnexpectedAnswerError(_host(url), "it sends the request around in circles")

    def _request(self, method: str, network: Network, url: str, extra: dict[str, str]) -> urllib3.BaseHTTPResponse:
        network.demand_online()
        if self._stopped.is_set():
            raise in_our_words(ConnectionError("stopped"), url)
        headers = {"User-Agent": USER_AGENT, "Accept-Encoding": "identity", **network.headers_for(url), **extra}
        try:
            return self._pool(network, url).request(
                method, url, headers=headers, redirect=False, preload_content=False, decode_content=False
            )
        except (HTTPError, OSError, ValueError) as error:
            raise in_our_words(error, url) from error

    def _pool(self, network: Network, url: str) -> urllib3.PoolManager:
        key = (network.proxy, "/".join(urlsplit(url)[:2]))
        with self._pools_lock:
            pool = self._pools.get(key)
            if pool is None:
                pool = self._pools[key] = make_pool(network, url, connections=self._connections, stall=self._stall)
            return pool

    def _demand_success(self, response: urllib3.BaseHTTPResponse, network: Network, url: str) -> None:
        if response.status in _REDIRECTS:
            return
        error = error_from_response(
            response.status,
            response.headers,
            url,
            repository=self._address.repository,
            name=self._address.file.path,
            has_token=bool(network.token),
        )
        if error is not None:
            raise of_another_host(error, url) if isinstance(self._address, WebAddress) else error

    def _demand_same(self, response: urllib3.BaseHTTPResponse, url: str, *, by_digest: bool) -> None:
        """Raise ChangedError if the Hub describes the file differently than when it was ordered.

        Missing headers are accepted, except for the digest if it alone identifies the content (`by_digest`).
        """
        file, headers = self._address.file, response.headers
        is_here = response.status not in _REDIRECTS
        if isinstance(self._address, WebAddress):  # its SHA-256 is compared when it is here; an ETag may be anything
            length = headers.get("Content-Length", "") if is_here else ""
            if length.isdigit() and int(length) != file.size:
                raise UnexpectedAnswerError(_host(url), "it sends something else than the file")
            return
        etag = headers.get("X-Linked-Etag") or (headers.get("ETag") if is_here else None) or ""
        digest = etag.removeprefix("W/").strip('"').lower()
        size = headers.get("X-Linked-Size") or (headers.get("Content-Length") if is_here else None)
        commit = headers.get("X-Repo-Commit")
        other_digest = re.fullmatch(r"[0-9a-f]{64}", digest) and file.sha256 and digest != file.sha256
        other_size = size is not None and size.isdigit() and int(size) != file.size
        if is_here and commit is None and not digest and other_size:
            raise UnexpectedAnswerError(_host(url), "it sends something else than the file")
        other_commit = commit is not None and commit != self._address.commit and not by_digest
        if other_digest or other_size or other_commit or (by_digest and digest != file.sha256):
            raise ChangedError(file.path)

    def _checked(
        self, response: urllib3.BaseHTTPResponse, network: Network, url: str, start: int, end: int
    ) -> ByteStream:
        try:
            return self._stream(response, network, url, start, end)
        except HubError:
            response.close()
            raise

    def _stream(
        self, response: urllib3.BaseHTTPResponse, network: Network, url: str, start: int, end: int
    ) -> ByteStream:
        size, host = self._address.file.size, _host(url)
        if response.headers.get("Content-Encoding", "identity") != "identity":
            raise UnexpectedAnswerError(host, "it sends the file in another coding")
        if response.status == 206:
            found = _RANGE.fullmatch(response.headers.get("Content-Range", "").strip())
            if found is None or (int(found[1]), int(found[2])) != (start, end - 1):
                raise UnexpectedAnswerError(host, "it sends another part of the file than was asked for")
            if int(found[3]) != size:
                raise ChangedError(self._address.file.path)
            return ByteStream(response, url, end - start)
        if response.status == 200:
            if response.headers.get("Content-Length") != str(size):
                raise UnexpectedAnswerError(host, "it sends something else than the file")
            raise NoRangesError(ByteStream(response, url, size))
        if response.status == 416:
            raise ChangedError(self._address.file.path)
        self._refuse(response, network, url)
        raise UnexpectedAnswerError(host, f"it answers {response.status}")

    def _refuse(self, response: urllib3.BaseHTTPResponse, network: Network, url: str) -> None:
        try:
            self._demand_success(response, network, url)
        except HubError as error:
            if not passes(error) and not network.is_hub(url):
                raise ExpiredAddressError(RefusedError(_host(url), response.status)) from error
            raise


def _redirect(response: urllib3.BaseHTTPResponse, url: str) -> str | None:
    if response.status not in _REDIRECTS:
        return None
    try:
        location = urljoin(url, response.headers.get("Location", ""))
        scheme, host, _ = origin_of(location)
    except ValueError:  # for example a port with six digits or a truncated IPv6 address
        scheme = host = location = ""
    if scheme not in ("http", "https") or not host:
        raise UnexpectedAnswerError(_host(url), "it sends the request to no address")
    if urlsplit(url).scheme == "https" and scheme != "https":
        raise UnexpectedAnswerError(_host(url), "it sends the request to an address that is not safe")
    return location


def _host(url: str) -> str:
    return urlsplit(url).hostname or url

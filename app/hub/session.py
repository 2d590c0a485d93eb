"""Set up huggingface_hub: one HTTP client with limits on time and size, and without retries.

By itself the library tries a search six times, sleeps for as long as a server requests, and does not limit the size of
an answer. Here every failure becomes a HubError at once, and the caller decides.

Importing this module takes a second, so import it only for a request.
"""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Final

# Read when the library is imported. Its telemetry and its own token store are disabled.
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
os.environ["HF_HUB_DISABLE_IMPLICIT_TOKEN"] = "1"

import httpx2
from huggingface_hub import HfApi, get_session, set_client_factory
from huggingface_hub.hf_api import ModelInfo

from app.core.socks import is_socks
from app.hub.errors import HubError, Obstacle, UnexpectedAnswerError, UnreachableError
from app.hub.http_faults import error_from_exception, error_from_response, host_of
from app.hub.network import Network
from app.hub.socks_transport import SocksTransport
from app.hub.transfer.connections import USER_AGENT, proxy_for, system_proxy

__all__ = ["HTTP_SECONDS", "ModelInfo", "api_for", "first_bytes", "get_json", "in_our_words", "model_info"]

HTTP_SECONDS: Final = 20.0
"""Limit for one step of a request: to connect, or to receive more data."""
_MOST_SECONDS: Final = 60.0
"""Limit for a whole answer."""
_MOST_BYTES: Final = 32 << 20
"""More than the listing of a repository with 50,000 files."""
_CODINGS: Final = ("content-encoding", "content-length", "transfer-encoding")

_NOT_UNDERSTOOD: Final = (ValueError, TypeError, LookupError, AttributeError, RuntimeError)
"""Exceptions from parsing a malformed answer.

RuntimeError: nested too deeply, or the client was closed because the settings changed.
"""

_OF_THE_PROXY: Final = (Obstacle.REFUSED, Obstacle.NAME, Obstacle.TIMEOUT)
"""With a proxy, these mean that the proxy was unreachable: no other host was contacted."""

_lock = threading.Lock()
_proxy: str | None = None


def api_for(network: Network) -> HfApi:
    """Return the library's API for this network. Raises OfflineError."""
    network.demand_online()
    _use_proxy(network, network.endpoint)
    return HfApi(network.endpoint, token=network.sent_token or False, headers={"user-agent": USER_AGENT})


def get_json(network: Network, url: str, query: dict[str, str | list[str]]) -> tuple[object, str | None]:
    """Return the JSON answer and the address of the next page. Raises HubError."""
    network.demand_online()
    _use_proxy(network, url)
    with in_our_words(url):
        response = get_session().get(url, params=query, headers=_headers(network, url))
        return response.json(), response.links.get("next", {}).get("url")


def first_bytes(network: Network, url: str, most: int) -> bytes:
    """Return the first `most` bytes of a file. Raises HubError."""
    network.demand_online()
    _use_proxy(network, url)
    with in_our_words(url), get_session().stream("GET", url, headers=_headers(network, url)) as response:
        return b"".join(_bounded(response, most))[:most]


def model_info(row: dict[str, Any]) -> ModelInfo | None:
    """Parse one row of a list with the library; None if it is malformed."""
    try:
        return ModelInfo(**row)  # type: ignore[no-untyped-call]
    except _NOT_UNDERSTOOD:
        return None


@contextmanager
def in_our_words(url: str) -> Iterator[None]:
    """Raise every failure of a request to `url`, or of parsing its answer, as a HubError."""
    try:
        yield
    except HubError:
        raise
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, *_NOT_UNDERSTOOD) as error:
        fault = error_from_exception(error, url)
        if isinstance(fault, UnreachableError) and fault.obstacle in _OF_THE_PROXY and (_proxy or system_proxy(url)):
            fault = UnreachableError(fault.host, Obstacle.PROXY)
        raise fault from error


def _headers(network: Network, url: str) -> dict[str, str]:
    return {"User-Agent": USER_AGENT, **network.headers_for(url)}


def _use_proxy(network: Network, url: str) -> None:
    """Have the library use the proxy. Raises BadAddressError if it is of an unsupported kind."""
    found = proxy_for(network, url)
    proxy = found if network.proxy or is_socks(found) else ""  # it finds HTTP proxies of the system by itself
    global _proxy  # noqa: PLW0603 the library has one global client
    with _lock:
        if proxy != _proxy:
            set_client_factory(partial(_new_client, proxy))
            _proxy = proxy


def _new_client(proxy: str) -> httpx2.Client:
    options: dict[str, Any] = {"timeout": HTTP_SECONDS, "follow_redirects": True}
    if is_socks(proxy):
        return _Client(transport=SocksTransport(proxy), trust_env=False, **options)
    return _Client(proxy=proxy or None, **options)


class _Client(httpx2.Client):
    """An HTTP client that raises HubError for every failure, including error statuses."""

    def send(
        self,
        request: httpx2.Request,
        *,
        stream: bool = False,
        auth: Any = httpx2.USE_CLIENT_DEFAULT,
        follow_redirects: Any = httpx2.USE_CLIENT_DEFAULT,
    ) -> httpx2.Response:
        with in_our_words(str(request.url)):
            response = super().send(request, stream=True, auth=auth, follow_redirects=follow_redirects)
            try:
                _demand_answer(request, response)
                return response if stream else _read(response)
            except BaseException:
                response.close()
                raise


def _demand_answer(request: httpx2.Request, response: httpx2.Response) -> None:
    url = str(response.url)
    error = error_from_response(
        response.status_code,
        response.headers,
        url,
        repository=_repository_in(request.url.path),
        has_token="authorization" in request.headers,
    )
    if error is not None:
        raise error
    if "text/html" in response.headers.get("Content-Type", "").lower():
        raise UnexpectedAnswerError(host_of(url), "it sends a web page")


def _repository_in(path: str) -> str:
    """Return the repository in an address of the Hub; empty if there is none."""
    match path.split("/")[1:]:
        case ["api", "models", publisher, name, *_] | [publisher, name, "resolve", *_]:
            return f"{publisher}/{name}"
    return ""


def _read(response: httpx2.Response) -> httpx2.Response:
    """Return the response fully read, up to the size limit."""
    content = b"".join(_bounded(response, _MOST_BYTES))
    response.close()
    if len(content) > _MOST_BYTES:
        raise UnexpectedAnswerError(host_of(str(response.url)), "it sends far too much")
    headers = [(name, value) for name, value in response.headers.multi_items() if name.lower() not in _CODINGS]
    return httpx2.Response(response.status_code, headers=headers, content=content, request=response.request)


def _bounded(response: httpx2.Response, most: int) -> Iterator[bytes]:
    """Yield the body until it exceeds `most` bytes or the time limit."""
    until, length = time.monotonic() + _MOST_SECONDS, 0
    for block in response.iter_bytes():
        yield block
        length += len(block)
        if length > most:
            return
        if time.monotonic() > until:
            raise UnreachableError(host_of(str(response.url)), Obstacle.TIMEOUT)

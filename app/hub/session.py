"""huggingface_hub as it is used here: one client for HTTP that waits for nobody and believes nothing.

The library alone would try a search six times, sleeping for as long as a server asks, without a limit to what an answer
may hold. Here every failure is an error of this room, at once, and the caller decides.

Importing this module takes a second; nothing imports it before something is asked of the Hub.
"""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Final

# Read when the library is imported. Its telemetry and its own store of tokens are not used.
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
os.environ["HF_HUB_DISABLE_IMPLICIT_TOKEN"] = "1"

import httpx2
from huggingface_hub import HfApi, get_session, set_client_factory
from huggingface_hub.hf_api import ModelInfo

from app.hub.errors import HubError, Obstacle, UnexpectedAnswerError, UnreachableError
from app.hub.http_faults import error_from_exception, error_from_response, host_of
from app.hub.network import Network
from app.hub.transfer.connections import USER_AGENT, system_proxy

__all__ = ["HTTP_SECONDS", "ModelInfo", "api_for", "first_bytes", "get_json", "in_our_words", "model_info"]

HTTP_SECONDS: Final = 20.0
"""So long one step of a request may take: to connect, or until more comes."""
_MOST_SECONDS: Final = 60.0
"""So long the whole of an answer may take."""
_MOST_BYTES: Final = 32 << 20
"""More than the listing of a repository with 50,000 files takes."""
_CODINGS: Final = ("content-encoding", "content-length", "transfer-encoding")

_NOT_UNDERSTOOD: Final = (ValueError, TypeError, LookupError, AttributeError, RuntimeError)
"""What reading an answer raises that is not what it should be. RuntimeError: nested too deeply, or the client was
closed by a change of the settings."""

_OF_THE_PROXY: Final = (Obstacle.REFUSED, Obstacle.NAME, Obstacle.TIMEOUT)
"""Where there is a proxy, it is the one that could not be reached: nobody else was called."""

_lock = threading.Lock()
_proxy: str | None = None


def api_for(network: Network) -> HfApi:
    """The library, set to this network. Raises OfflineError."""
    network.demand_online()
    _use_proxy(network.proxy)
    return HfApi(network.endpoint, token=network.sent_token or False, headers={"user-agent": USER_AGENT})


def get_json(network: Network, url: str, query: dict[str, str | list[str]]) -> tuple[object, str | None]:
    """What the Hub answers, and the address of the next page. Raises HubError."""
    network.demand_online()
    _use_proxy(network.proxy)
    with in_our_words(url):
        response = get_session().get(url, params=query, headers=_headers(network, url))
        return response.json(), response.links.get("next", {}).get("url")


def first_bytes(network: Network, url: str, most: int) -> bytes:
    """The content of a file, `most` bytes of it at most. Raises HubError."""
    network.demand_online()
    _use_proxy(network.proxy)
    with in_our_words(url), get_session().stream("GET", url, headers=_headers(network, url)) as response:
        return b"".join(_bounded(response, most))[:most]


def model_info(row: dict[str, Any]) -> ModelInfo | None:
    """One row of a list as the library reads it; None for one that it does not understand."""
    try:
        return ModelInfo(**row)  # type: ignore[no-untyped-call]
    except _NOT_UNDERSTOOD:
        return None


@contextmanager
def in_our_words(url: str) -> Iterator[None]:
    """Whatever goes wrong with a request to `url`, or with reading its answer, is a HubError."""
    try:
        yield
    except HubError:
        raise
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, *_NOT_UNDERSTOOD) as error:
        told = error_from_exception(error, url)
        if isinstance(told, UnreachableError) and told.obstacle in _OF_THE_PROXY and (_proxy or system_proxy(url)):
            told = UnreachableError(told.host, Obstacle.PROXY)
        raise told from error


def _headers(network: Network, url: str) -> dict[str, str]:
    return {"User-Agent": USER_AGENT, **network.headers_for(url)}


def _use_proxy(proxy: str) -> None:
    global _proxy  # noqa: PLW0603  the library has one client for all
    with _lock:
        if proxy != _proxy:
            set_client_factory(partial(_Client, proxy=proxy or None, timeout=HTTP_SECONDS, follow_redirects=True))
            _proxy = proxy


class _Client(httpx2.Client):
    """A client whose failures are errors of this room, refusals included."""

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
    """The repository that an address of the Hub is about; empty for none."""
    match path.split("/")[1:]:
        case ["api", "models", publisher, name, *_] | [publisher, name, "resolve", *_]:
            return f"{publisher}/{name}"
    return ""


def _read(response: httpx2.Response) -> httpx2.Response:
    """The same answer, whole and of a bearable size."""
    content = b"".join(_bounded(response, _MOST_BYTES))
    response.close()
    if len(content) > _MOST_BYTES:
        raise UnexpectedAnswerError(host_of(str(response.url)), "it sends far too much")
    headers = [(name, value) for name, value in response.headers.multi_items() if name.lower() not in _CODINGS]
    return httpx2.Response(response.status_code, headers=headers, content=content, request=response.request)


def _bounded(response: httpx2.Response, most: int) -> Iterator[bytes]:
    """What comes, until it is more than `most` bytes or takes too long."""
    until, length = time.monotonic() + _MOST_SECONDS, 0
    for block in response.iter_bytes():
        yield block
        length += len(block)
        if length > most:
            return
        if time.monotonic() > until:
            raise UnreachableError(host_of(str(response.url)), Obstacle.TIMEOUT)

"""Translate HTTP status codes and exceptions of HTTP libraries to HubError."""

import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit

from app.hub.errors import (
    BadTokenError,
    GatedError,
    HubError,
    NotOnHubError,
    NotThereError,
    Obstacle,
    OfflineError,
    RateLimitedError,
    RefusedError,
    ServerTroubleError,
    UnexpectedAnswerError,
    UnreachableError,
)

_RATE_LIMIT: Final = re.compile(r'"\w+"\s*;\s*r\s*=\s*(\d+)\s*;\s*t\s*=\s*(\d+)')
"""The draft "RateLimit header fields for HTTP": remaining requests (r), and seconds until the limit resets (t)."""
_LONGEST_WAIT: Final = 3600.0
_TEMPORARY: Final = (408, 425)
_PAGE_OF_A_NETWORK: Final = 511
_BAD_TOKEN: Final = "invalid credentials"


def error_from_response(
    status: int, headers: Mapping[str, str], url: str, *, repository: str = "", name: str = "", has_token: bool = False
) -> HubError | None:
    """Return the error that a response means; None for success and redirects.

    Args:
        url: the address that answered.
        repository: the requested ``publisher/name``; may be empty.
        name: the requested file; may be empty.
        has_token: whether the request carried a token.
    """
    if status < 400:
        return None
    fields = {key.lower(): value for key, value in headers.items()}
    host = host_of(url)
    if status == 429:
        return RateLimitedError(host, retry_after(fields))
    if status == _PAGE_OF_A_NETWORK:
        return UnexpectedAnswerError(host, "the network asks for a login first")
    if status >= 500 or status in _TEMPORARY:
        return ServerTroubleError(host, status, retry_after(fields))
    if status == 407:
        return UnreachableError(host, Obstacle.PROXY)
    return _refusal(status, fields, url, repository, name, has_token=has_token)


def _refusal(
    status: int, fields: Mapping[str, str], url: str, repository: str, name: str, *, has_token: bool
) -> HubError:
    code, message = fields.get("x-error-code", ""), fields.get("x-error-message", "")
    if code == "GatedRepo":
        return GatedError(repository or name, _page_of(url, repository), has_token=has_token)
    if status == 401 and has_token and (code != "RepoNotFound" or _BAD_TOKEN in message.lower()):
        return BadTokenError(host_of(url))
    if code == "RepoNotFound":
        return NotOnHubError(repository or name or url)
    if status in (401, 404, 410) and (repository or name):
        return NotOnHubError(name or repository)
    return RefusedError(host_of(url), status, "".join(char for char in message if char.isprintable()))


def of_another_host(error: HubError, url: str) -> HubError:
    """Return the error for an address that is not the Hub's, where the advice about the Hub would be wrong."""
    if isinstance(error, NotOnHubError | RefusedError | BadTokenError | GatedError):
        return NotThereError(host_of(url), url.rpartition("/")[2])
    return error


def error_from_exception(exception: Exception, url: str) -> HubError:
    """Return the HubError for an exception of httpx2, huggingface_hub, the system, or the parser of an answer."""
    if isinstance(exception, HubError):
        return exception
    response = getattr(exception, "response", None)
    if response is not None:
        error = error_from_response(response.status_code, response.headers, url)
        if error is not None:
            return error
    host = host_of(url)
    obstacle = _obstacle(exception)
    if obstacle is not None:
        return UnreachableError(host, obstacle)
    if type(exception).__name__ == "OfflineModeIsEnabled":
        return OfflineError()
    return UnexpectedAnswerError(host, "it cannot be understood")


_OBSTACLES: Final[tuple[tuple[tuple[type[Exception], ...], Obstacle], ...]] = (
    ((socket.gaierror,), Obstacle.NAME),
    ((ssl.SSLCertVerificationError,), Obstacle.CERTIFICATE),
    ((TimeoutError,), Obstacle.TIMEOUT),
    ((ConnectionRefusedError,), Obstacle.REFUSED),
    ((ConnectionError, ssl.SSLError), Obstacle.BROKEN),
)
_OBSTACLES_BY_NAME: Final = {
    "ProxyError": Obstacle.PROXY,
    "TimeoutException": Obstacle.TIMEOUT,
    "RemoteProtocolError": Obstacle.BROKEN,
    "NetworkError": Obstacle.BROKEN,
}
"""Exceptions of httpx2 by the name of their class or a base class: importing httpx2 takes 0.2 s."""


def _obstacle(exception: Exception) -> Obstacle | None:
    """Return why there was no answer, preferring the system error behind an exception of the library."""
    named = [
        _OBSTACLES_BY_NAME[kind.__name__] for kind in type(exception).__mro__ if kind.__name__ in _OBSTACLES_BY_NAME
    ]
    if Obstacle.PROXY in named:
        return Obstacle.PROXY
    for cause in _causes(exception):
        for kinds, obstacle in _OBSTACLES:
            if isinstance(cause, kinds):
                return obstacle
    return named[0] if named else None


def _causes(exception: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = exception
    for _ in range(10):
        if cause is None:
            return
        yield cause
        cause = cause.__cause__ or cause.__context__


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds to wait from ``Retry-After`` (seconds or a date) or ``RateLimit``; None if there is neither.

    Args:
        headers: with lower-case names.
    """
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text), _LONGEST_WAIT)
    try:
        then = parsedate_to_datetime(text)
        seconds = (then if then.tzinfo else then.replace(tzinfo=UTC)).timestamp() - datetime.now(UTC).timestamp()
    except (ValueError, OverflowError):
        found = _RATE_LIMIT.search(headers.get("ratelimit", ""))
        return min(float(found[2]), _LONGEST_WAIT) if found and int(found[1]) == 0 else None
    return min(max(0.0, seconds), _LONGEST_WAIT)


def host_of(url: str) -> str:
    """Return the host name of an address, for messages."""
    try:
        return urlsplit(url).hostname or url[:100]
    except ValueError:
        return url[:100]


def _page_of(url: str, repository: str) -> str:
    parts = urlsplit(url)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{parts.hostname}{port}/{repository}"

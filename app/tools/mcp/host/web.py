"""A server at a URL: streamable HTTP, with headers of the user's."""

from __future__ import annotations

import contextlib
import ssl
from typing import TYPE_CHECKING, Any, Final

import httpx2

from app.tools.mcp import limits
from app.tools.mcp.host.faults import HostError
from app.tools.mcp.host.sdk import streamable_http_client
from app.tools.mcp.host.sign_in import signing_in
from app.tools.mcp.protocol import Why

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from app.tools.mcp.protocol import Connect

_CONNECT_SECONDS: Final = 20.0
_READ_SECONDS: Final = 600.0
_ERRORS: Final = 400
_UNAUTHORIZED: Final = 401


@contextlib.asynccontextmanager
async def open_url(
    connect: Connect, ask: Callable[[str], None] | None, note: Callable[[HostError], None]
) -> AsyncIterator[tuple[Any, Any]]:
    """Reach a server; the streams are those that the SDK wants of a transport.

    Args:
        ask: has the user open an address to sign in; None if nobody can be asked.
        note: gets the reason when the server refuses a request: the SDK says only that it was not answered.
    """
    timeout = httpx2.Timeout(_CONNECT_SECONDS, read=_READ_SECONDS)
    server, proxy = connect.server, connect.proxy or None
    transport = _Bounded(httpx2.AsyncHTTPTransport(verify=_certificates(server.url), proxy=proxy), note)
    async with (
        signing_in(server, ask) as auth,
        httpx2.AsyncClient(headers=server.headers, timeout=timeout, transport=transport, auth=auth) as client,
        streamable_http_client(server.url, http_client=client, max_sse_event_size=limits.MOST_MESSAGE) as streams,
    ):
        yield streams


def _certificates(url: str) -> ssl.SSLContext | bool:
    """Return the system's certificates, so that a company's own are known; nothing is loaded for plain HTTP."""
    if not url.lower().startswith("https:"):
        return False
    import truststore  # noqa: PLC0415  as above

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class _Bounded(httpx2.AsyncBaseTransport):
    """A transport whose responses end with an error once they are too long."""

    def __init__(self, inner: httpx2.AsyncBaseTransport, note: Callable[[HostError], None]) -> None:
        self._inner, self._note = inner, note

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request, and bound what its answer may hold."""
        response = await self._inner.handle_async_request(request)
        status = response.status_code
        if request.method == "POST" and status >= _ERRORS:
            why = Why.SIGN_IN if status == _UNAUTHORIZED else Why.REFUSED
            self._note(HostError(why, f"HTTP {status}"))
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _BoundedStream(response.stream)
        return response

    async def aclose(self) -> None:
        """Close all connections that are kept open for later requests."""
        await self._inner.aclose()


class _BoundedStream(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream) -> None:
        self._inner = inner

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = limits.BURST
        async for chunk in self._inner:
            left -= len(chunk)
            if left < 0:
                raise HostError(Why.FLOOD, f"more than {limits.BURST // 1_048_576} MB")
            yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()

"""A server at a URL: streamable HTTP, with headers of the user's."""

from __future__ import annotations

import contextlib
import ssl
from typing import TYPE_CHECKING, Any, Final

import httpx2

from app.tools.mcp import limits
from app.tools.mcp.host.faults import HostError
from app.tools.mcp.host.sdk import streamable_http_client
from app.tools.mcp.protocol import Why

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from app.tools.mcp.server import Server

_CONNECT_SECONDS: Final = 20.0
_READ_SECONDS: Final = 600.0


@contextlib.asynccontextmanager
async def open_url(server: Server, auth: httpx2.Auth | None) -> AsyncIterator[tuple[Any, Any]]:
    """Reach a server; the streams are those that the SDK wants of a transport.

    Args:
        auth: signs the requests of a server that wants that.
    """
    timeout = httpx2.Timeout(_CONNECT_SECONDS, read=_READ_SECONDS)
    transport = _Bounded(httpx2.AsyncHTTPTransport(verify=_certificates(server.url)))
    client = httpx2.AsyncClient(
        headers=server.headers, timeout=timeout, transport=transport, auth=auth, event_hooks={"response": [_check]}
    )
    async with (
        client,
        streamable_http_client(server.url, http_client=client, max_sse_event_size=limits.MOST_MESSAGE) as streams,
    ):
        yield streams


def _certificates(url: str) -> ssl.SSLContext | bool:
    """Return the system's certificates, so that a company's own are known; nothing is loaded for plain HTTP."""
    if not url.lower().startswith("https:"):
        return False
    import truststore  # noqa: PLC0415  as above

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


async def _check(response: httpx2.Response) -> None:
    """Keep the reason of a refusal: the SDK's own error says only that the request was not answered."""
    if response.status_code in (401, 403) and response.request.method == "POST":
        raise HostError(Why.REFUSED, f"HTTP {response.status_code} {response.reason_phrase}".strip())


class _Bounded(httpx2.AsyncBaseTransport):
    """A transport whose responses end with an error once they are too long."""

    def __init__(self, inner: httpx2.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        response = await self._inner.handle_async_request(request)
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _BoundedStream(response.stream)
        return response

    async def aclose(self) -> None:
        await self._inner.aclose()


class _BoundedStream(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream) -> None:
        self._inner = inner

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = limits.BURST
        async for chunk in self._inner:
            left -= len(chunk)
            if left < 0:
                raise httpx2.ReadError(f"The response has more than {limits.BURST // 1_048_576} MB")
            yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()

"""httpx2's connections through a SOCKS5 proxy. Its own way takes no reply that comes in two pieces, and leaves sockets
open (findings/httpx2_socks_split_reply.sh).
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

import httpcore2
import httpx2

from app.core.socks import SOCKS_PORT, open_tunnel


class SocksTransport(httpx2.HTTPTransport):
    """A transport through the SOCKS5 proxy at an address; the proxy looks up the names of hosts."""

    def __init__(self, proxy: str) -> None:
        super().__init__()
        self._pool = httpcore2.ConnectionPool(ssl_context=httpx2.create_ssl_context(), network_backend=_Tunnels(proxy))


class _Tunnels(httpcore2.SyncBackend):
    def __init__(self, proxy: str) -> None:
        self._proxy = proxy

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        parts = urlsplit(self._proxy)
        stream = super().connect_tcp(
            parts.hostname or "", parts.port or SOCKS_PORT, timeout, local_address, socket_options
        )
        try:
            open_tunnel(stream.get_extra_info("socket"), self._proxy, host, port)
        except OSError as error:
            stream.close()
            raise httpcore2.ProxyError(f"SOCKS5: {error}") from error
        return stream

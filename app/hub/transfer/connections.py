"""HTTP connections for file content: proxy, certificates, and errors of the library as HubError."""

import os
import socket
import ssl
import urllib.request
from typing import Final
from urllib.parse import unquote, urlsplit

import truststore
import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ProxyError,
    ReadTimeoutError,
    SSLError,
)

from app.core.socks import is_socks
from app.hub.errors import BadAddressError, HubError, Obstacle, UnreachableError
from app.hub.network import PROXY_SCHEMES, Network
from app.hub.transfer.socks_pool import SocksPoolManager

CONNECT_SECONDS: Final = 15.0
STALL_SECONDS: Final = 30.0
"""A connection is dropped after so many seconds without data."""
USER_AGENT: Final = "descant"


def make_pool(network: Network, url: str, *, connections: int, stall: float = STALL_SECONDS) -> urllib3.PoolManager:
    """Return a connection pool for `url`, through the configured proxy, or else the system's.

    Raises:
        BadAddressError: the proxy is of an unsupported kind, such as SOCKS4.
    """
    timeout = urllib3.Timeout(connect=min(CONNECT_SECONDS, stall), read=stall)
    proxy = proxy_for(network, url)
    if is_socks(proxy):
        return SocksPoolManager(proxy, maxsize=connections, timeout=timeout, retries=False, ssl_context=_tls())
    if proxy:
        return urllib3.ProxyManager(
            proxy,
            proxy_headers=_proxy_login(proxy),
            maxsize=connections,
            timeout=timeout,
            retries=False,
            ssl_context=_tls(),
        )
    return urllib3.PoolManager(maxsize=connections, timeout=timeout, retries=False, ssl_context=_tls())


def proxy_for(network: Network, url: str) -> str:
    """Return the proxy for `url`, the configured one or else the system's; empty for none.

    Raises:
        BadAddressError: it is of an unsupported kind, such as SOCKS4.
    """
    proxy = network.proxy or system_proxy(url)
    if proxy and urlsplit(proxy).scheme not in PROXY_SCHEMES:
        raise BadAddressError(proxy, PROXY_SCHEMES)
    return proxy


def system_proxy(url: str) -> str:
    """Return the proxy for `url` from the system settings or the environment; empty for none."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if urllib.request.proxy_bypass(f"{host}:{parts.port}" if parts.port else host) or urllib.request.proxy_bypass(host):
        return ""
    proxies = urllib.request.getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all") or ""
    if not proxy and (socks := proxies.get("socks")):  # macOS has the address of a SOCKS5 proxy as "http://…"
        proxy = socks if socks.startswith("socks") else f"socks5://{socks.rpartition('://')[2]}"
    return proxy if "://" in proxy or not proxy else f"http://{proxy}"


def in_our_words(error: Exception, url: str) -> HubError:
    """Return the HubError for an error of the connection."""
    host = urlsplit(url).hostname or url
    reason = error
    while isinstance(reason, HTTPError) and not isinstance(reason, NameResolutionError | NewConnectionError):
        inner = _inner(reason)
        if isinstance(reason, ProxyError) or inner is None:
            break
        reason = inner
    return UnreachableError(host, _obstacle(reason))


def _inner(error: Exception) -> Exception | None:
    """Return the error that urllib3 has wrapped, which it keeps in one of four places."""
    places = (getattr(error, "reason", None), getattr(error, "original_error", None), *error.args, error.__cause__)
    return next((place for place in places if isinstance(place, Exception)), None)


def _obstacle(error: Exception) -> Obstacle:
    kinds: tuple[tuple[tuple[type[Exception], ...], Obstacle], ...] = (
        ((ProxyError,), Obstacle.PROXY),
        ((NameResolutionError, socket.gaierror), Obstacle.NAME),
        # before the timeouts: urllib3 derives its NewConnectionError from one of them
        ((NewConnectionError, ConnectionRefusedError), Obstacle.REFUSED),
        ((ConnectTimeoutError, ReadTimeoutError, TimeoutError), Obstacle.TIMEOUT),
        ((ssl.SSLCertVerificationError,), Obstacle.CERTIFICATE),
        ((SSLError, ssl.SSLError), Obstacle.BROKEN),
    )
    return next((obstacle for types, obstacle in kinds if isinstance(error, types)), Obstacle.BROKEN)


def _proxy_login(proxy: str) -> dict[str, str]:
    parts = urlsplit(proxy)
    if not parts.username:
        return {}
    return dict(urllib3.make_headers(proxy_basic_auth=f"{unquote(parts.username)}:{unquote(parts.password or '')}"))


def _tls() -> ssl.SSLContext:
    """Return a context with the system's CAs, which include a company's own, or ``SSL_CERT_FILE`` and ``_DIR``."""
    file, folder = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if file or folder:
        return ssl.create_default_context(cafile=file, capath=folder)
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

"""urllib3's connections through a SOCKS5 proxy. Its own way needs PySocks, which is no longer kept."""

import socket
from typing import Any, Final
from urllib.parse import urlsplit

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ProxyError

from app.core.socks import SOCKS_PORT, open_tunnel

_OPTION: Final = "_socks_options"
"""The field of urllib3's keys of pools that is meant for it."""


class SocksPoolManager(urllib3.PoolManager):
    """A pool of connections through the SOCKS5 proxy at an address; the proxy looks up the names of hosts."""

    def __init__(self, proxy: str, **options: Any) -> None:
        options[_OPTION] = {"proxy": proxy}
        super().__init__(**options)
        self.pool_classes_by_scheme = {"http": _SocksPool, "https": _PrivateSocksPool}


class _SocksConnection(HTTPConnection):
    def __init__(self, *places: Any, _socks_options: dict[str, str], **options: Any) -> None:
        self._proxy_address = _socks_options["proxy"]
        super().__init__(*places, **options)

    def _new_conn(self) -> socket.socket:
        parts = urlsplit(self._proxy_address)
        timeout = self.timeout if isinstance(self.timeout, int | float) else None
        connection: socket.socket | None = None
        try:
            connection = socket.create_connection((parts.hostname or "", parts.port or SOCKS_PORT), timeout)
            open_tunnel(connection, self._proxy_address, self._dns_host, self.port)
        except OSError as error:
            if connection is not None:
                connection.close()
            raise ProxyError(f"SOCKS5: {error}", error) from error
        return connection


class _PrivateSocksConnection(_SocksConnection, HTTPSConnection):
    """TLS with the server, within the tunnel that the proxy has opened."""


class _SocksPool(HTTPConnectionPool):
    ConnectionCls = _SocksConnection


class _PrivateSocksPool(HTTPSConnectionPool):
    ConnectionCls = _PrivateSocksConnection

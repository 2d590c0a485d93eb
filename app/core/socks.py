"""Connections through a SOCKS5 proxy (RFC 1928, with a name and a password as in RFC 1929).

urllib3 needs PySocks for it, which was released last in 2019; httpx2 has its own, by socksio, which takes a reply only
if it comes in one piece. Here the caller says whether the proxy gets an address, or a name that it looks up itself.
"""

import ipaddress
import socket
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

SOCKS_SCHEMES: Final = ("socks5", "socks5h")
"""Both mean the same here: who looks up names is decided by the caller, not by the user."""
SOCKS_PORT: Final = 1080

_VERSION: Final = 5
_CONNECT: Final = 1
_NO_LOGIN, _PASSWORD = 0, 2
_IPV4, _NAME, _IPV6 = 1, 3, 4
_LENGTHS: Final = {_IPV4: 4, _IPV6: 16}
_LONGEST: Final = 255
_REFUSALS: Final = {
    2: "not allowed by its rules",
    3: "network unreachable",
    4: "host unreachable",
    5: "connection refused",
    6: "the time to live is over",
    8: "it does not know this kind of address",
}


class SocksError(OSError):
    """The proxy refuses the connection, or does not speak SOCKS5."""


def is_socks(proxy: str) -> bool:
    """Whether the address is that of a SOCKS5 proxy."""
    return urlsplit(proxy).scheme in SOCKS_SCHEMES


def open_tunnel(connection: socket.socket, proxy: str, host: str, port: int) -> None:
    """Have the proxy at the other end of `connection` connect to `host`; what follows is said to that host.

    Args:
        proxy: its address, with a name and a password if it wants them.
        host: an address, which the proxy connects to, or a name.

    Raises:
        SocksError: it refuses.
        OSError: the connection is lost, or nothing comes in its time.
    """
    _log_in(connection, urlsplit(proxy))
    connection.sendall(bytes((_VERSION, _CONNECT, 0)) + _place(host) + port.to_bytes(2))
    version, reply, _, kind = _exactly(connection, 4)
    if version != _VERSION:
        raise SocksError("it does not speak SOCKS5")
    if reply:
        raise SocksError(_REFUSALS.get(reply, "general failure"))
    length = _exactly(connection, 1)[0] if kind == _NAME else _LENGTHS.get(kind)
    if length is None:
        raise SocksError("it does not speak SOCKS5")
    _exactly(connection, length + 2)  # where it connects from


def _log_in(connection: socket.socket, proxy: SplitResult) -> None:
    has_login = bool(proxy.username)
    methods = bytes((_NO_LOGIN, _PASSWORD) if has_login else (_NO_LOGIN,))
    connection.sendall(bytes((_VERSION, len(methods))) + methods)
    version, method = _exactly(connection, 2)
    if version != _VERSION:
        raise SocksError("it does not speak SOCKS5")
    if method == _PASSWORD and has_login:
        name, password = (_short(unquote(word or "").encode()) for word in (proxy.username, proxy.password))
        connection.sendall(b"\x01" + name + password)
        if _exactly(connection, 2)[1]:
            raise SocksError("wrong name or password")
    elif method != _NO_LOGIN:
        raise SocksError("it wants a name and a password" if not has_login else "it takes no password")


def _place(host: str) -> bytes:
    try:
        address = ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        try:
            return bytes((_NAME,)) + _short(host.encode("idna"))
        except UnicodeError as error:
            raise SocksError("the name of the host is malformed") from error
    return bytes((_IPV4 if address.version == 4 else _IPV6,)) + address.packed


def _short(data: bytes) -> bytes:
    if len(data) > _LONGEST:
        raise SocksError("a name or password is too long")
    return bytes((len(data),)) + data


def _exactly(connection: socket.socket, count: int) -> bytes:
    """Return so many bytes, however they arrive, and read none of what follows."""
    data = b""
    while len(data) < count:
        more = connection.recv(count - len(data))
        if not more:
            raise SocksError("it closed the connection")
        data += more
    return data

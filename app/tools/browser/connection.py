"""One connection to a pinned address, which can be cut from another thread.

Nothing here waits longer than the deadline, whatever a server does: a timer cuts the connection then, and a stop does
so at once. Only the name server cannot be interrupted; it is asked in a thread that is left alone.
"""

from __future__ import annotations

import base64
import contextlib
import errno
import http.client
import queue
import re
import select
import socket
import ssl
import threading
import time
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from app.core.sentences import phrase
from app.core.socks import SOCKS_PORT, SOCKS_SCHEMES, SocksError, is_socks, open_tunnel
from app.tools.browser.errors import BrowserError, NotFetchedError, StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.tools.browser.addresses import Reach, Target
    from app.tools.tool import RunControl

_LOOK_UP: Final = 0.05
"""Seconds between looks whether to stop, where a wait cannot be interrupted."""
_CONNECT_SECONDS: Final = 8.0
_QUIET_SECONDS: Final = 10.0
"""A server that sends nothing for so long has failed."""
_PORTS: Final = {"http": 80}
"""Of proxies whose address names none."""
_LONGEST_HEAD: Final = 8_192
_TUNNEL_IS_OPEN: Final = re.compile(rb"HTTP/1\.[01] 2\d\d[ \r]")
_IN_PROGRESS: Final = (0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EAGAIN, 10035)


class Watch:
    """Until when a request may last, and what cuts it.

    Args:
        seconds: how long all of it may take.
    """

    def __init__(self, control: RunControl, seconds: float) -> None:
        self._control = control
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self.is_cut = False
        left = min(seconds, control.left)
        self._end = time.monotonic() + left
        self._timer = threading.Timer(left, self.cut)
        self._timer.daemon = True
        self._timer.start()
        control.on_stop(self.cut)

    @property
    def left(self) -> float:
        """Seconds until the request is cut; 0 after that."""
        return max(0.0, self._end - time.monotonic())

    def check(self) -> None:
        """Raise StoppedError or NotFetchedError if the request must end now."""
        if self._control.is_stopped:
            raise StoppedError()
        if self.is_cut or not self.left:
            raise NotFetchedError(phrase("The server takes too long."))

    def hold(self, connection: socket.socket) -> None:
        """Cut this connection when it is time. One that was cut meanwhile fails at its next use."""
        with self._lock:
            self._socket = connection
            is_cut = self.is_cut
        if is_cut:
            _shut(connection)

    def cut(self) -> None:
        """End the request, from any thread; what reads fails at once."""
        with self._lock:
            self.is_cut, connection = True, self._socket
        if connection is not None:
            _shut(connection)

    def close(self) -> None:
        """End the watch: the timer is stopped, and nothing is cut any more."""
        self._timer.cancel()
        self._timer.join()
        with self._lock:
            self._socket = None


def look_up(reach: Reach, address: str, watch: Watch) -> Target:
    """Return where an address leads; gives up when the watch says so.

    Raises:
        BrowserError: it may not be asked for, or its name is unknown.
    """
    found: queue.SimpleQueue[Target | BrowserError] = queue.SimpleQueue()

    def work() -> None:
        try:
            found.put(reach.target(address))
        except BrowserError as error:
            found.put(error)

    threading.Thread(target=work, name="name server", daemon=True).start()
    while True:
        watch.check()
        with contextlib.suppress(queue.Empty):
            answer = found.get(timeout=_LOOK_UP)
            if isinstance(answer, BrowserError):
                raise answer
            return answer


def connected(
    target: Target, watch: Watch, make_tls: Callable[[], ssl.SSLContext], proxy: str = ""
) -> http.client.HTTPConnection:
    """Connect to one of the addresses that were checked, and to nothing else.

    Args:
        proxy: the address of an HTTP or SOCKS5 proxy, which is asked to connect to the checked address; empty for none.

    Raises:
        NotFetchedError: none of them answers, or the certificate is not that of the host.
    """
    plain = _tunnel_to(target, watch, proxy) if proxy else _socket_to(target.host, target.ips, target.port, watch)
    watch.hold(plain)
    plain.settimeout(_QUIET_SECONDS)
    connection = http.client.HTTPConnection(target.host, target.port)
    try:
        if target.scheme == "https":
            connection.sock = make_tls().wrap_socket(plain, server_hostname=target.host)
            watch.hold(connection.sock)
        else:
            connection.sock = plain
    except ssl.SSLCertVerificationError as error:
        plain.close()
        reason = error.verify_message or "?"
        raise NotFetchedError(
            phrase("The certificate of {host} is not valid: {reason}.", host=target.host, reason=reason)
        ) from error
    except (OSError, ValueError) as error:
        plain.close()
        watch.check()
        raise NotFetchedError(phrase("No private connection to {host} is possible.", host=target.host)) from error
    return connection


def _tunnel_to(target: Target, watch: Watch, proxy: str) -> socket.socket:
    """Return a connection through a proxy to the first of the addresses that were checked."""
    parts = urlsplit(proxy)
    if parts.scheme not in ("http", *SOCKS_SCHEMES) or not parts.hostname:
        raise NotFetchedError(
            phrase("The proxy {proxy} cannot be used: only HTTP and SOCKS5 proxies can.", proxy=parts.scheme)
        )
    try:
        ips = [str(entry[4][0]) for entry in socket.getaddrinfo(parts.hostname, parts.port, type=socket.SOCK_STREAM)]
    except OSError as error:
        raise NotFetchedError(phrase("The proxy {proxy} was not found.", proxy=parts.hostname)) from error
    connection = _socket_to(parts.hostname, ips, parts.port or _PORTS.get(parts.scheme, SOCKS_PORT), watch)
    watch.hold(connection)
    connection.settimeout(_QUIET_SECONDS)
    try:
        is_open = _opens(connection, target, proxy)
    except OSError as error:
        connection.close()
        watch.check()
        raise NotFetchedError(phrase("The proxy {proxy} does not answer.", proxy=parts.hostname)) from error
    if not is_open:
        connection.close()
        raise NotFetchedError(phrase("The proxy {proxy} refuses the connection.", proxy=parts.hostname))
    return connection


def _opens(connection: socket.socket, target: Target, proxy: str) -> bool:
    """Ask the proxy (RFC 9110, 9.3.6 or RFC 1928) for the tunnel; return whether it opens it. Raises OSError."""
    if is_socks(proxy):
        try:
            open_tunnel(connection, proxy, target.ips[0], target.port)
        except SocksError:
            return False
        return True
    parts = urlsplit(proxy)
    connection.sendall(_connect_request(target, parts.username, parts.password))
    return _TUNNEL_IS_OPEN.match(_head_of_answer(connection)) is not None


def _connect_request(target: Target, user: str | None, password: str | None) -> bytes:
    ip = target.ips[0]
    place = f"[{ip}]:{target.port}" if ":" in ip else f"{ip}:{target.port}"
    lines = [f"CONNECT {place} HTTP/1.1", f"Host: {place}"]
    if user is not None:
        word = base64.b64encode(f"{unquote(user)}:{unquote(password or '')}".encode()).decode()
        lines.append(f"Proxy-Authorization: Basic {word}")
    return "\r\n".join([*lines, "", ""]).encode("ascii")


def _head_of_answer(connection: socket.socket) -> bytes:
    """Return the head of the proxy's answer, and read nothing of what follows it."""
    head = b""
    while not head.endswith(b"\r\n\r\n") and len(head) < _LONGEST_HEAD:
        byte = connection.recv(1)
        if not byte:
            break
        head += byte
    return head


def _socket_to(host: str, ips: Sequence[str], port: int, watch: Watch) -> socket.socket:
    for ip in ips:
        watch.check()
        family = socket.AF_INET6 if ":" in ip else socket.AF_INET
        connection = socket.socket(family, socket.SOCK_STREAM)
        connection.setblocking(False)
        try:
            if _connects(connection, (ip, port), watch):
                connection.setblocking(True)
                return connection
        except BaseException:
            connection.close()
            raise
        connection.close()
    raise NotFetchedError(phrase("{host} does not answer.", host=host))


def _connects(connection: socket.socket, place: tuple[str, int], watch: Watch) -> bool:
    try:
        if connection.connect_ex(place) not in _IN_PROGRESS:
            return False
    except OSError:
        return False
    end = time.monotonic() + _CONNECT_SECONDS
    while time.monotonic() < end:
        watch.check()
        _, ready, failed = select.select([], [connection], [connection], _LOOK_UP)
        if ready or failed:
            return connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0
    return False


def _shut(connection: socket.socket) -> None:
    # Not SSLSocket.shutdown: it takes the decryption away from the thread that reads.
    with contextlib.suppress(OSError):
        socket.socket.shutdown(connection, socket.SHUT_RDWR)

"""A SOCKS5 proxy on loopback, which says what it was asked for."""

import contextlib
import ipaddress
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

LOOPBACK = "127.0.0.1"


@dataclass
class SocksServer:
    """It connects to `port` of this computer, whatever host it is asked for; to this computer itself as it is asked.

    Attributes:
        login: the name and the password that it wants; empty for none.
        reply: what it answers to the request to connect; 0 opens the tunnel.
        in_pieces: each byte of its answers is sent by itself.
        asked: the hosts and ports that it was asked for.
    """

    port: int
    login: tuple[str, str] | None = None
    reply: int = 0
    in_pieces: bool = False
    asked: list[tuple[str, int]] = field(default_factory=list)
    address: str = ""

    def serve(self, listener: socket.socket, connections: list[socket.socket]) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:  # closed
                return
            connections.append(client)
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self._serve_client, args=(client, connections), daemon=True).start()

    def _serve_client(self, client: socket.socket, connections: list[socket.socket]) -> None:
        with contextlib.suppress(OSError, EOFError), client:
            if not self._let_in(client):
                return
            _, _, _, kind = _read(client, 4)
            host = self._host(client, kind)
            (port,) = struct.unpack("!H", _read(client, 2))
            self.asked.append((host, port))
            self._send(client, bytes((5, self.reply, 0, 1)) + bytes(6))
            if self.reply:
                return
            with socket.create_connection((LOOPBACK, port if host == LOOPBACK else self.port)) as server:
                connections.append(server)
                forth = threading.Thread(target=_pass_on, args=(client, server), daemon=True)
                forth.start()
                _pass_on(server, client)
                forth.join()

    def _let_in(self, client: socket.socket) -> bool:
        _, count = _read(client, 2)
        wanted = 2 if self.login else 0
        if wanted not in _read(client, count):
            self._send(client, b"\x05\xff")
            return False
        self._send(client, bytes((5, wanted)))
        if not self.login:
            return True
        _read(client, 1)
        given = tuple(_read(client, _read(client, 1)[0]).decode() for _ in range(2))
        self._send(client, bytes((1, given != self.login)))
        return given == self.login

    def _host(self, client: socket.socket, kind: int) -> str:
        if kind == 3:
            return _read(client, _read(client, 1)[0]).decode()
        return str(ipaddress.ip_address(_read(client, 4 if kind == 1 else 16)))

    def _send(self, client: socket.socket, data: bytes) -> None:
        for piece in [data[at : at + 1] for at in range(len(data))] if self.in_pieces else [data]:
            client.sendall(piece)


def _read(client: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        if not (more := client.recv(count - len(data))):
            raise EOFError
        data += more
    return data


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65_536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


@contextmanager
def socks_server(
    port: int, *, login: tuple[str, str] | None = None, reply: int = 0, in_pieces: bool = False
) -> Iterator[SocksServer]:
    """A proxy before `port`; its address is without a login."""
    server, connections = SocksServer(port, login, reply, in_pieces), list[socket.socket]()
    with socket.create_server((LOOPBACK, 0)) as listener:
        server.address = f"socks5://{LOOPBACK}:{listener.getsockname()[1]}"
        thread = threading.Thread(target=server.serve, args=(listener, connections), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            for connection in connections:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            thread.join()

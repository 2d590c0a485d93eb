"""TLS in front of the test Hub. The key is nobody's secret: it is for tests on loopback alone."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from tests import patience

CERTIFICATE = Path(__file__).parent.parent / "data" / "tls" / "certificate.pem"


@contextlib.contextmanager
def tls_front(target: str) -> Iterator[str]:
    """The address of a TLS listener that hands everything on to `target`."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE, CERTIFICATE.with_name("key.pem"))
    parts = urlsplit(target)
    listener = socket.create_server(("127.0.0.1", 0))
    front = _Front(listener, context, (str(parts.hostname), int(parts.port or 0)))
    front.start()
    try:
        yield f"https://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        front.end()


class _Front(threading.Thread):
    def __init__(self, listener: socket.socket, context: ssl.SSLContext, target: tuple[str, int]) -> None:
        super().__init__(name="TLS front")
        self._listener, self._context, self._target = listener, context, target
        self._open: list[socket.socket] = []
        self._pumps: list[threading.Thread] = []

    def run(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            pump = threading.Thread(target=self._serve, args=(connection,))
            self._pumps.append(pump)
            pump.start()

    def end(self) -> None:
        """Close every connection and wait for the threads."""
        _shut(self._listener)
        self._listener.close()
        self.join()
        for connection in list(self._open):
            _shut(connection)
        for pump in self._pumps:
            pump.join(patience.seconds())

    def _serve(self, plain: socket.socket) -> None:
        try:
            safe = self._context.wrap_socket(plain, server_side=True)
        except OSError:  # it does not trust us
            plain.close()
            return
        behind = socket.create_connection(self._target)
        self._open += [safe, behind]
        back = threading.Thread(target=_pump, args=(behind, safe))
        back.start()
        _pump(safe, behind)
        back.join()
        safe.close()
        behind.close()


def _pump(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(1 << 16):
            target.sendall(data)
    _shut(source)
    _shut(target)


def _shut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)

"""A web of our own on loopback: hosts with pages, on a port that only a switch of the tests makes reachable.

The product refuses loopback and other ports. `reach` is a :class:`Reach` that a test makes: no setting, argument or
environment variable of the product leads to one like it.
"""

from __future__ import annotations

import contextlib
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from app.tools.browser.addresses import Reach
from app.tools.browser.fetching import Fetcher
from tests.hub.tls import CERTIFICATE, tls_front

LOOPBACK = "127.0.0.1"


@dataclass
class Asked:
    """A request as the server got it."""

    method: str
    host: str
    path: str
    headers: dict[str, str]
    body: bytes


Serve = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Serves what was put under host and path."""

    protocol_version = "HTTP/1.1"
    web: Web

    def do_GET(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        host = self.headers.get("Host", "")
        body = self.rfile.read(length)
        path = self.path.partition("?")[0]
        self.web.asked.append(Asked(self.command, host, self.path, dict(self.headers.items()), body))
        serve = self.web.pages.get((host, path)) or self.web.pages.get((host, "*"))
        self.close_connection = True
        with contextlib.suppress(OSError):  # the client has had enough
            if serve is None:
                self.answer(b"<p>nothing here", status=404)
            else:
                serve(self)

    do_POST = do_GET  # noqa: N815  named by the standard library

    def answer(
        self, content: bytes, kind: str = "text/html; charset=utf-8", *, status: int = 200, **headers: str
    ) -> None:
        """Send an answer of known length."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def begin(self, kind: str = "text/html", **headers: str) -> None:
        """Begin an answer that ends with the connection."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@dataclass
class Web:
    """The pages, and what was asked for.

    Attributes:
        names: what the name server says, by host; loopback for a host that has pages.
    """

    port: int = 0
    tls_port: int = 0
    pages: dict[tuple[str, str], Serve] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    names: dict[str, list[str]] = field(default_factory=dict)
    ended: threading.Event = field(default_factory=threading.Event)

    def page(self, host: str, path: str, content: str | bytes, kind: str = "text/html; charset=utf-8") -> None:
        """Put a page."""
        data = content.encode() if isinstance(content, str) else content
        self.pages[host, path] = lambda handler: handler.answer(data, kind)

    def serve(self, host: str, path: str, serve: Serve) -> None:
        """Put what a function serves."""
        self.pages[host, path] = serve

    def redirect(self, host: str, path: str, to: str, status: int = 302) -> None:
        """Put a redirect."""
        self.pages[host, path] = lambda handler: handler.answer(b"", status=status, Location=to)

    def resolve(self, host: str, _: int) -> list[str]:
        """Be the name server."""
        if host in self.names:
            return self.names[host]
        if any(known == host for known, _ in self.pages):
            return [LOOPBACK]
        raise OSError("unknown")

    @property
    def reach(self) -> Reach:
        """What tests can reach."""
        ports = {"http": self.port, "https": self.tls_port}
        return Reach(self.resolve, lambda ip: ip == LOOPBACK, ports.__getitem__)

    @property
    def fetcher(self) -> Fetcher:
        """Fetches from here; the certificate is that of 127.0.0.1."""
        return Fetcher(self.reach, lambda: ssl.create_default_context(cafile=str(CERTIFICATE)))

    @property
    def addresses(self) -> list[str]:
        """What was asked for, in order."""
        return [f"{one.host}{one.path}" for one in self.asked]


@contextlib.contextmanager
def web() -> Iterator[Web]:
    """Run a web."""
    made = Web()
    handler = type("_Handler", (Handler,), {"web": made})
    server = ThreadingHTTPServer((LOOPBACK, 0), handler)
    server.daemon_threads = False
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    made.port = server.server_address[1]
    with tls_front(f"http://{LOOPBACK}:{made.port}") as front:
        made.tls_port = int(front.rpartition(":")[2])
        try:
            yield made
        finally:
            made.ended.set()
            server.shutdown()
            server.server_close()
            thread.join()


def endless(handler: Handler) -> None:
    """Send without end, slowly."""
    handler.begin()
    while not handler.web.ended.is_set():
        handler.wfile.write(b"<p>more ")
        handler.wfile.flush()
        time.sleep(0.01)


def silent(handler: Handler) -> None:
    """Send nothing at all."""
    handler.web.ended.wait()

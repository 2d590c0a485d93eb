"""Fetching: redirects, limits, hostile servers. Every server here is real, and on loopback."""

import base64
import gzip
import socket
import threading
import zlib

import pytest

from app.tools.browser import connection
from app.tools.browser.addresses import Reach
from app.tools.browser.errors import AddressRefusedError, BrowserError, NotFetchedError, StoppedError
from app.tools.browser.fetching import Fetched, Fetcher, Request
from app.tools.tool import RunControl
from tests import patience
from tests.socks_server import socks_server
from tests.tools.browser.web import LOOPBACK, Handler, Web, endless, silent

HOST = "site.test"
HOME = f"http://{HOST}/"


def fetch(site: Web, address: str = HOME, *, most_bytes: int = 20_000_000, seconds: float = 60.0) -> Fetched:
    return site.fetcher.fetch(address, RunControl(), lambda _: None, most_bytes=most_bytes, seconds=seconds)


def test_a_page_is_fetched_without_a_word_about_the_user(site: Web) -> None:
    site.serve(HOST, "/", lambda handler: handler.answer(b"<p>Hi", Set_Cookie="a=b"))
    noted: list[str] = []
    for _ in range(2):
        fetched = site.fetcher.fetch(f"{HOME}?q=1#part", RunControl(), noted.append)
    assert (fetched.status, fetched.kind, fetched.encoding, fetched.content) == (200, "text/html", "utf-8", b"<p>Hi")
    assert noted == [f"{HOME}?q=1"] * 2
    names = {name.lower() for one in site.asked for name in one.headers}
    assert names == {"host", "user-agent", "accept", "accept-encoding", "accept-language", "connection"}
    assert site.asked[0].host == HOST


def test_the_certificate_must_be_that_of_the_name(site: Web) -> None:
    site.page(LOOPBACK, "/", "<p>safe")
    site.page("other.test", "/", "<p>not safe")
    assert fetch(site, f"https://{LOOPBACK}/").content == b"<p>safe"
    with pytest.raises(NotFetchedError, match=r"certificate of other\.test"):
        fetch(site, "https://other.test/")
    assert site.addresses == [f"{LOOPBACK}/"]


def test_redirects_are_followed_and_noted(site: Web) -> None:
    site.redirect(HOST, "/", "/a%20b")
    site.redirect(HOST, "/a%20b", "//other.test/c")
    site.page("other.test", "/c", "<p>there")
    noted: list[str] = []
    fetched = site.fetcher.fetch(HOME, RunControl(), noted.append)
    assert fetched.address == "http://other.test/c"
    assert noted == [HOME, f"{HOME}a%20b", "http://other.test/c"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_circle_of_redirects_ends(site: Web, status: int) -> None:
    site.redirect(HOST, "/", "/", status)
    with pytest.raises(NotFetchedError, match="redirects too often"):
        fetch(site)
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    "to",
    [
        "http://127.0.0.2/",
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://site.test:8080/",
        "file:///etc/passwd",
        "http://user:word@site.test/",
        "http://private.test/",
    ],
)
def test_a_redirect_is_checked_like_any_address(site: Web, to: str) -> None:
    for ip in ("127.0.0.2", "10.0.0.1", "::1", "169.254.169.254"):
        site.names[ip] = [ip]
    site.names["private.test"] = ["192.168.0.1"]
    site.redirect(HOST, "/", to)
    with pytest.raises(AddressRefusedError):
        fetch(site)
    assert len(site.asked) == 1


def test_what_was_checked_is_what_is_connected_to(site: Web) -> None:
    """A name server that gives another answer a moment later is not asked again."""
    site.page(HOST, "/", "<p>first")
    answers = [[LOOPBACK], ["10.0.0.1"]]
    reach = Reach(lambda host, port: answers.pop(0), lambda ip: ip == LOOPBACK, lambda scheme: site.port)
    assert Fetcher(reach).fetch(HOME, RunControl(), lambda _: None).content == b"<p>first"
    with pytest.raises(AddressRefusedError):
        Fetcher(reach).fetch(HOME, RunControl(), lambda _: None)
    assert not answers


def test_the_product_reaches_no_loopback(site: Web) -> None:
    site.page(LOOPBACK, "/", "<p>secret")
    for address in (f"http://{LOOPBACK}/", f"http://{LOOPBACK}:{site.port}/", f"http://localhost:{site.port}/"):
        with pytest.raises(AddressRefusedError):
            Fetcher().fetch(address, RunControl(), lambda _: None)
    assert not site.asked


def test_a_large_page_is_refused(site: Web) -> None:
    site.page(HOST, "/", b"x" * 3_000_001)
    with pytest.raises(NotFetchedError, match="larger than 3 MB"):
        fetch(site, most_bytes=3_000_000)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_what_would_unpack_to_much_more_is_refused(site: Web, encoding: str) -> None:
    content = b"x" * 30_000_000
    packed = gzip.compress(content) if encoding == "gzip" else zlib.compress(content)
    site.serve(HOST, "/", lambda handler: handler.answer(packed, Content_Encoding=encoding))
    with pytest.raises(NotFetchedError, match="larger than 20 MB"):
        fetch(site)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_packed_pages_are_unpacked(site: Web, encoding: str) -> None:
    content = bytes(range(256)) * 2_000
    packed = gzip.compress(content) if encoding == "gzip" else zlib.compress(content)
    site.serve(HOST, "/", lambda handler: handler.answer(packed, Content_Encoding=encoding))
    assert fetch(site).content == content


@pytest.mark.parametrize(
    ("content", "headers"),
    [
        (b"no gzip at all", {"Content_Encoding": "gzip"}),
        (gzip.compress(b"cut" * 1000, mtime=0)[:-9], {"Content_Encoding": "gzip"}),
        (b"x", {"Content_Encoding": "br"}),
    ],
    ids=["not gzip", "cut short", "another one"],
)
def test_other_packing_is_an_error(site: Web, content: bytes, headers: dict[str, str]) -> None:
    site.serve(HOST, "/", lambda handler: handler.answer(content, **headers))
    with pytest.raises(NotFetchedError):
        fetch(site)


def _cut_short(handler: Handler) -> None:
    handler.begin(Content_Length="1000")
    handler.wfile.write(b"only this")


def _broken_chunks(handler: Handler) -> None:
    handler.begin(Transfer_Encoding="chunked")
    handler.wfile.write(b"5\r\nabcde\r\nzz\r\n")


def _no_http(handler: Handler) -> None:
    handler.wfile.write(b"SSH-2.0-x\r\n")


def _many_headers(handler: Handler) -> None:
    handler.send_response(200)
    for number in range(500):
        handler.send_header(f"X-{number}", "x")
    handler.end_headers()


@pytest.mark.parametrize("serve", [_cut_short, _broken_chunks, _no_http, _many_headers])
def test_a_malformed_answer_is_an_error(site: Web, serve: object) -> None:
    site.pages[HOST, "/"] = serve  # type: ignore[assignment]
    with pytest.raises(NotFetchedError, match="broken off or malformed"):
        fetch(site)


@pytest.mark.parametrize("serve", [endless, silent])
def test_a_server_that_never_ends_is_left(site: Web, serve: object) -> None:
    site.pages[HOST, "/"] = serve  # type: ignore[assignment]
    with pytest.raises(NotFetchedError, match="takes too long"):
        fetch(site, seconds=0.3)


@pytest.mark.parametrize("serve", [endless, silent])
def test_a_stop_ends_a_request(site: Web, serve: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """At once: the server would be waited for an hour otherwise."""
    monkeypatch.setattr(connection, "_QUIET_SECONDS", 3_600.0)
    site.pages[HOST, "/"] = serve  # type: ignore[assignment]
    control, raised = RunControl(), threading.Event()

    def work() -> None:
        try:
            site.fetcher.fetch(HOME, control, lambda _: None, seconds=3_600)
        except StoppedError:
            raised.set()

    control.deadline += 3_600
    thread = threading.Thread(target=work)
    thread.start()
    patience.until(lambda: len(site.asked) == 1)
    control.stop()
    thread.join(patience.seconds())
    assert raised.is_set()


def test_a_stop_does_not_wait_for_the_name_server(site: Web) -> None:
    asked, control = threading.Event(), RunControl()

    def resolve(host: str, port: int) -> list[str]:
        asked.set()
        site.ended.wait()
        return [LOOPBACK]

    failures: list[BrowserError] = []

    def work() -> None:
        try:
            Fetcher(Reach(resolve)).fetch(HOME, control, lambda _: None)
        except BrowserError as error:
            failures.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert asked.wait(patience.seconds())
    control.stop()
    thread.join(patience.seconds())
    assert [type(one) for one in failures] == [StoppedError]
    site.ended.set()


def test_a_server_that_is_not_there(site: Web) -> None:
    reach = Reach(lambda host, port: [LOOPBACK], lambda ip: True, lambda scheme: 9)
    with pytest.raises(NotFetchedError, match="does not answer"):
        Fetcher(reach).fetch(HOME, RunControl(), lambda _: None)


class Proxy(threading.Thread):
    """A proxy that connects to the web of the test, whatever it is asked for."""

    def __init__(self, port: int, answer: bytes = b"HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\n") -> None:
        super().__init__()
        self.heads: list[bytes] = []
        self._port, self._answer = port, answer
        self._listener = socket.create_server((LOOPBACK, 0))
        self.address = f"http://me:a%20word@{LOOPBACK}:{self._listener.getsockname()[1]}"

    def run(self) -> None:
        client, _ = self._listener.accept()
        self._listener.close()
        with client, socket.create_connection((LOOPBACK, self._port)) as server:
            self.heads.append(client.recv(65_536))
            client.sendall(self._answer)
            if b" 200 " in self._answer:
                server.sendall(client.recv(65_536))
                while data := server.recv(65_536):
                    client.sendall(data)


def test_a_proxy_is_asked_for_the_address_that_was_checked(site: Web) -> None:
    site.page(HOST, "/", "<p>by proxy")
    proxy = Proxy(site.port)
    proxy.start()
    fetcher = Fetcher(Reach(lambda host, port: ["93.184.216.34"]), proxy_for=lambda address: proxy.address)
    assert fetcher.fetch(HOME, RunControl(), lambda _: None).content == b"<p>by proxy"
    proxy.join()
    [head] = proxy.heads
    assert head.startswith(b"CONNECT 93.184.216.34:80 HTTP/1.1\r\nHost: 93.184.216.34:80\r\n")
    assert b"Proxy-Authorization: Basic " + base64.b64encode(b"me:a word") in head
    assert site.asked[0].host == HOST


def test_a_proxy_that_refuses_is_an_error(site: Web) -> None:
    proxy = Proxy(site.port, b"HTTP/1.1 403 Forbidden\r\n\r\n")
    proxy.start()
    fetcher = Fetcher(Reach(lambda host, port: ["93.184.216.34"]), proxy_for=lambda address: proxy.address)
    with pytest.raises(NotFetchedError, match=r"proxy 127\.0\.0\.1 refuses"):
        fetcher.fetch(HOME, RunControl(), lambda _: None)
    proxy.join()
    old = Fetcher(Reach(lambda host, port: ["93.184.216.34"]), proxy_for=lambda address: "socks4://127.0.0.1:9")
    with pytest.raises(NotFetchedError, match="only HTTP and SOCKS5 proxies can"):
        old.fetch(HOME, RunControl(), lambda _: None)


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
@pytest.mark.parametrize("ip", ["93.184.216.34", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_a_socks_proxy_gets_the_address_that_was_checked(site: Web, scheme: str, ip: str) -> None:
    """Never the name, with which it could be led elsewhere."""
    site.page(HOST, "/", "<p>by proxy")
    with socks_server(site.port, login=("me", "a word"), in_pieces=True) as proxy:
        address = proxy.address.replace("socks5://", f"{scheme}://me:a%20word@")
        fetcher = Fetcher(Reach(lambda host, port: [ip]), proxy_for=lambda _: address)
        assert fetcher.fetch(HOME, RunControl(), lambda _: None).content == b"<p>by proxy"
        assert proxy.asked == [(ip, 80)]
    assert site.asked[0].host == HOST


@pytest.mark.parametrize(("login", "reply"), [(None, 2), (("me", "another"), 0)])
def test_a_socks_proxy_that_refuses_is_an_error(site: Web, login: tuple[str, str] | None, reply: int) -> None:
    with socks_server(site.port, login=login, reply=reply) as proxy:
        fetcher = Fetcher(Reach(lambda host, port: ["93.184.216.34"]), proxy_for=lambda _: proxy.address)
        with pytest.raises(NotFetchedError, match=r"proxy 127\.0\.0\.1 refuses"):
            fetcher.fetch(HOME, RunControl(), lambda _: None)


def test_no_proxy_makes_a_private_network_reachable() -> None:
    asked: list[str] = []
    fetcher = Fetcher(Reach(lambda host, port: ["10.0.0.1"]), proxy_for=lambda address: asked.append(address) or "x")
    with pytest.raises(AddressRefusedError):
        fetcher.fetch(HOME, RunControl(), lambda _: None)
    assert not asked


def test_a_key_goes_to_its_host_alone(site: Web) -> None:
    site.redirect(HOST, "/", "/next", 307)
    site.redirect(HOST, "/next", "http://other.test/", 307)
    site.page("other.test", "/", "{}")
    site.fetcher.fetch(HOME, RunControl(), lambda _: None, Request("POST", {"X-Key": "secret"}, b"{}"))
    assert [one.headers.get("X-Key") for one in site.asked] == ["secret", "secret", None]
    assert [one.method for one in site.asked] == ["POST"] * 3

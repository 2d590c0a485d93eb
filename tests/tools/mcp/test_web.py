"""Servers at a URL: real streamable HTTP on loopback, with headers, and what goes wrong there."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

import keyring
import pytest

from app.tools.mcp import secrets
from app.tools.mcp.client import McpClient
from app.tools.mcp.errors import McpError
from app.tools.mcp.network import Network
from app.tools.mcp.protocol import Why
from app.tools.mcp.server import Server
from app.tools.tool import RunControl
from tests import patience
from tests.tools.mcp.file_keyring import FileKeyring
from tests.tools.mcp.stand_ins import EVERYDAY, called, client_of


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def answers(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def running(script: Path) -> Iterator[str]:
    port = free_port()
    server = subprocess.Popen([sys.executable, str(script), str(port)], stderr=subprocess.DEVNULL)
    try:
        patience.until(lambda: answers(port))
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        server.kill()
        server.wait()


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with running(EVERYDAY) as found:
        yield found


def test_tools_resources_and_prompts_by_http(url: str) -> None:
    with client_of(Server("web", url=url)) as client:
        listing = client.connect()
        assert (listing.protocol, listing.tools[0].name) == ("2026-07-28", "add")
        assert called(client, "add", '{"first": 40, "second": 2}').text == "42"
        assert client.read("note://today", RunControl()).parts
        assert client.log == ""


class _Guarded(BaseHTTPRequestHandler):
    """Passes on nothing: it answers by what the headers say."""

    def do_POST(self) -> None:
        seen.append(self.headers.get("X-Key", ""))
        paths.append(self.path)
        length = int(self.headers.get("Content-Length", 0))
        self.rfile.read(length)
        answer = {"": 401, "wrong": 403, "flood": 200}.get(self.headers.get("X-Key", ""), 500)
        self.send_response(answer)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        if answer == 200:
            for _ in range(80 * 16):
                self.wfile.write(b" " * 65_536)

    def log_message(self, *_: object) -> None:
        pass


seen: list[str] = []
paths: list[str] = []


@pytest.fixture(scope="module")
def guarded() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Guarded)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/mcp"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("key", "why", "said"),
    [
        (None, Why.SIGN_IN, "HTTP 401"),
        ("wrong", Why.REFUSED, "HTTP 403"),
        ("broken", Why.REFUSED, "HTTP 500"),
        ("flood", Why.FLOOD, "64 MB"),
    ],
)
def test_a_server_that_refuses_or_floods(guarded: str, key: str | None, why: Why, said: str) -> None:
    seen.clear()
    headers = {"X-Key": key} if key is not None else {}
    with client_of(Server("web", url=guarded, headers=headers)) as client:
        with pytest.raises(McpError, match=said) as raised:
            client.connect()
        assert raised.value.why is why
    assert set(seen) == {key or ""}


def test_nothing_answers_at_the_address() -> None:
    client = McpClient(Server("web", url=f"http://127.0.0.1:{free_port()}/mcp"))
    with pytest.raises(McpError) as raised:
        client.connect()
    assert raised.value.why is Why.NOT_REACHED
    client.close()


@pytest.fixture
def shared_secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A store of secrets that the hosts have, too."""
    file, before = tmp_path / "secrets.json", keyring.get_keyring()
    monkeypatch.setenv("TEST_KEYRING_FILE", str(file))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.tools.mcp.file_keyring.FileKeyring")
    keyring.set_keyring(FileKeyring())
    yield file
    keyring.set_keyring(before)


def test_a_server_that_wants_the_user_to_sign_in(shared_secrets: Path) -> None:
    """By OAuth, in a browser: here urllib, which follows the redirect to this computer as a browser does."""
    with running(EVERYDAY.with_name("guarded.py")) as url:
        server = Server("guarded", url=url)
        with client_of(server) as nobody, pytest.raises(McpError) as raised:
            nobody.connect()
        assert raised.value.why is Why.SIGN_IN
        pages: list[str] = []

        def browse(address: str) -> None:
            with urlopen(address, timeout=patience.seconds(20)) as page:
                pages.append(page.read().decode())

        with client_of(server, on_sign_in=browse) as client:
            with pytest.raises(McpError):  # the user did not ask for it: no browser opens by itself
                client.connect()
            assert pages == []
            assert [tool.name for tool in client.connect(by_user=True).tools] == ["whisper"]
            assert called(client, "whisper", "{}").text == "The safe is open."
        assert pages == ["You are signed in. This page can be closed."]
        assert len(json.loads(shared_secrets.read_text())) == 2
        with client_of(server) as later:  # the tokens are kept
            assert called(later, "whisper", "{}").text == "The safe is open."
        secrets.forgotten(server)
        assert json.loads(shared_secrets.read_text()) == {}


def test_the_proxy_and_staying_offline(guarded: str) -> None:
    """A server elsewhere is asked through the proxy, which refuses here; one on this computer never is."""
    paths.clear()
    proxy = Network(proxy=guarded.removesuffix("/mcp"))
    elsewhere = Server("web", url="http://mcp.invalid/mcp", headers={"X-Key": "wrong"})
    with client_of(elsewhere, network=lambda: proxy) as client, pytest.raises(McpError, match="HTTP 403"):
        client.connect()
    assert paths
    assert set(paths) == {"http://mcp.invalid/mcp"}
    offline = Network(is_offline=True)
    with client_of(elsewhere, network=lambda: offline) as client, pytest.raises(McpError) as raised:
        client.connect()
    assert raised.value.why is Why.OFFLINE
    here = Server("web", url=guarded, headers={"X-Key": "wrong"})
    unused = Network("http://proxy.invalid", is_offline=True)
    with client_of(here, network=lambda: unused) as client, pytest.raises(McpError, match="HTTP 403"):
        client.connect()
    assert paths[-1] == "/mcp"

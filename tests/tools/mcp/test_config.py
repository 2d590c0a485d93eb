"""mcp.json of other programs and our own: read, filled in, written, and its secrets."""

import json
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import pytest

from app.tools.mcp import secrets, store
from app.tools.mcp.config import filled_in, read_file, read_text
from app.tools.mcp.errors import ConfigError, McpError
from app.tools.mcp.others import others, places
from app.tools.mcp.protocol import KnownTool, Listing
from app.tools.mcp.secrets import KEPT
from app.tools.mcp.server import Nature, Server, nature_of


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path / "descant"))
    monkeypatch.setenv("DESCANT_USER_HOME", str(tmp_path / "user"))
    return tmp_path


class MemoryStore(keyring.backend.KeyringBackend):
    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def memory() -> Iterator[MemoryStore]:
    before, memory = keyring.get_keyring(), MemoryStore()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


def written(folder: Path, content: object, name: str = "mcp.json") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


FILES = {
    "command": "npx",
    "args": ["-y", "@modelcontextprotocol/server-filesystem", "/a b"],
    "env": {"PORT": 8, "ON": True},
}


def test_claude_desktop_cursor_and_vs_code(tmp_path: Path) -> None:
    desktop = written(tmp_path, {"globalShortcut": "", "mcpServers": {"files": FILES}}, "claude_desktop_config.json")
    [files] = read_file(desktop).servers
    assert files.command == ("npx", "-y", "@modelcontextprotocol/server-filesystem", "/a b")
    assert files.env == {"PORT": "8", "ON": "true"}
    assert (files.reads_private, files.sends_out) == (True, False)
    cursor = """{
      // my servers
      "mcpServers": {
        "issues": {"url": "https://example.org/mcp", "headers": {"Authorization": "Bearer // no,}"}, }, /* one */
        "py": {"type": "stdio", "command": "python3", "args": ["a.py"], "cwd": "${userHome}/x", "envFile": ".env"},
      },
    }"""
    issues, py = read_file(written(tmp_path, cursor)).servers
    assert (issues.url, issues.headers) == ("https://example.org/mcp", {"Authorization": "Bearer // no,}"})
    assert filled_in(py).folder == f"{tmp_path}/user/x"
    code = {"servers": {"a": {"type": "http", "url": "http://localhost:1/mcp"}}, "inputs": [{"id": "key"}]}
    assert read_file(written(tmp_path, code)).servers == (Server("a", url="http://localhost:1/mcp"),)
    settings = {"editor.fontSize": 14, "mcp": {"servers": {"a": {"command": ["node", "a.js"]}}}}
    assert read_file(written(tmp_path, settings)).servers == (Server("a", ("node", "a.js")),)
    windsurf = {"mcpServers": {"a": {"serverUrl": "https://a.org", "disabled": True, "disabledTools": ["b"]}}}
    [off] = read_file(written(tmp_path, windsurf)).servers
    assert (off.url, off.is_off, off.tools_off) == ("https://a.org", True, ("b",))


@pytest.mark.parametrize(
    "copied",
    [
        '{"mcpServers": {"a": {"command": "x"}}}',
        '{"a": {"command": "x"}}',
        '"a": {"command": "x"},',
        '```json\n{\n  "servers": {"a": {"type": "stdio", "command": "x"}}\n}\n```',
    ],
)
def test_a_part_of_a_file_that_was_copied(copied: str) -> None:
    assert read_text(copied, "it").servers == (Server("a", ("x",)),)
    with pytest.raises(ConfigError, match="neither"):
        read_text('{"a": 1}', "it")


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ({}, "It needs either “command” or “url”."),
        ({"command": "a", "url": "https://b"}, "It needs either “command” or “url”."),
        ({"command": "a", "args": "b"}, "Expected `array`, got `str` - at `$.args`."),
        ({"url": "ftp://a"}, "Its address begins neither with https:// nor with http://."),
        ({"url": "https://a", "type": "sse"}, "“sse” is the transport of 2024"),
        ({"url": "https://a", "type": "stdio"}, "Its “type” stdio does not fit."),
        ({"command": "a\0b"}, "It contains a NUL character."),
        ("npx", "Expected `object`, got `str`."),
    ],
)
def test_one_that_cannot_be_read_costs_no_other(tmp_path: Path, entry: object, why: str) -> None:
    found = read_file(written(tmp_path, {"mcpServers": {"bad": entry, "good": {"command": "x"}}}))
    assert [server.name for server in found.servers] == ["good"]
    [problem] = found.problems
    assert (problem.name, str(problem.why)[: len(why)]) == ("bad", why)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('{\n"mcpServers": {\n"a": }}', "JSON is malformed: invalid character (line 3, column 6)"),
        ("[]", "It is not a JSON object"),
        ("{}", "It has neither “mcpServers” nor “servers”"),
        ("\udcff".encode("utf-8", "surrogateescape") * 3, "It is not text"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, content: str | bytes, why: str) -> None:
    path = tmp_path / "mcp.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ConfigError) as raised:
        read_file(path)
    assert why in str(raised.value)
    assert "mcp.json" in str(raised.value)
    with pytest.raises(ConfigError, match=r"There is no such file\. Check the path"):
        read_file(tmp_path / "none.json")


def test_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOKEN", "t-1")
    monkeypatch.delenv("NONE", raising=False)
    server = Server("a", ("x", "${NONE:-y}"), env={"A": "${env:TOKEN}", "B": "${TOKEN}!"})
    filled = filled_in(server)
    assert (filled.command, filled.env) == (("x", "y"), {"A": "t-1", "B": "t-1!"})
    for variable in ("${NONE}", "${input:key}", "${workspaceFolder}"):
        with pytest.raises(McpError, match=r"set\.|program"):
            filled_in(Server("a", ("x", variable)))


def test_a_secret_is_in_the_store_and_not_in_the_file(memory: MemoryStore) -> None:
    server = Server("a", ("x",), env={"KEY": "sk-123456", "PORT": "8080", "DIR": "/a/b", "REF": "${env:X}"})
    bare, missed = secrets.kept(server)
    assert missed == 0
    assert bare.env == {"KEY": KEPT, "PORT": "8080", "DIR": "/a/b", "REF": "${env:X}"}
    store.put(bare)
    assert "sk-123456" not in store.own_file().read_text()
    [again] = store.read_own().servers
    assert secrets.revealed(again) == server
    assert secrets.kept(again) == (again, 0)  # it is not kept twice
    kept = dict(memory.kept)
    secrets.put_back(secrets.forgotten(again))
    assert memory.kept == kept
    secrets.forgotten(again)
    assert memory.kept == {}
    with pytest.raises(McpError, match="The value of KEY is not in the system's store of secrets"):
        secrets.revealed(again)


def test_without_a_store_the_file_has_it_and_that_is_told() -> None:
    server = Server("a", url="https://a.org", headers={"Authorization": "Bearer abcdef"})
    assert secrets.kept(server) == (server, 1)
    store.put(server)
    assert store.own_file().stat().st_mode & 0o077 == 0


def test_our_own_file_keeps_what_it_does_not_know(home: Path) -> None:
    file = home / "descant" / "config" / "mcp.json"
    before = {"$schema": "s", "mcpServers": {"a": {"command": "x", "icon": "i"}, "bad": 1, "b": {"url": "https://b"}}}
    written(file.parent, before)
    [first, second] = store.read_own().servers
    store.put(Server("new", ("y", "z"), is_off=True, sends_out=False), first.name)
    store.put(second)
    assert json.loads(file.read_text()) == {
        "$schema": "s",
        "mcpServers": {
            "new": {"command": "y", "args": ["z"], "disabled": True, "sendsOut": False, "icon": "i"},
            "bad": 1,
            "b": {"url": "https://b"},
        },
    }
    whole = file.read_text()
    removed = store.remove("new")
    assert removed is not None
    assert store.put_back(removed)
    assert file.read_text() == whole  # at its place, with what is not known here
    assert not store.put_back(removed)
    store.remove("new")
    assert store.remove("none") is None
    assert [server.name for server in store.read_own().servers] == ["b"]


def test_what_was_offered_last_is_remembered() -> None:
    assert store.remembered() == {}
    known = {"a": ("identity", Listing("A", tools=(KnownTool("t", parameters={"type": "object"}),)))}
    store.remember(known)
    assert store.remembered() == known


def test_programs_on_this_computer(home: Path) -> None:
    assert others() == []
    for number, (_, file) in enumerate(places()):
        written(file.parent, {"mcpServers": {f"s{number}": {"command": "x"}}}, file.name)
    assert {other.program for other in others()} >= {"Claude Desktop", "Cursor", "VS Code", "LM Studio"}
    written(home / "user" / ".cursor", "broken")
    assert "Cursor" not in {other.program for other in others()}


@pytest.mark.parametrize(
    ("command", "nature"),
    [
        (("npx", "-y", "@modelcontextprotocol/server-memory@1.2"), Nature(sends_out=False)),
        (("C:\\Program Files\\npx.cmd", "@modelcontextprotocol/server-filesystem"), Nature(sends_out=False)),
        (("uvx", "mcp-server-time==1"), Nature(reads_private=False, sends_out=False)),
        (("/x/mcp-server-fetch",), Nature(reads_private=False)),
        (("npx", "mcp-server-time"), Nature()),  # of someone else
        (("node", "evil.js", "mcp-server-time"), Nature()),
        ((), Nature()),
    ],
)
def test_what_is_known_about_a_command(command: tuple[str, ...], nature: Nature) -> None:
    assert nature_of(command) == nature

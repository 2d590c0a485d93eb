"""Servers of others, as they are used: ``uv run python -m tests.tools.mcp.install`` fetches them."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from app.core.turns import EndReason
from app.harmony.schemas import read_parameters
from app.harmony.typescript import Function, write_functions
from app.tools.inquiry import Inquiry, Reply, ReplyAction
from app.tools.mcp.errors import McpError
from app.tools.mcp.protocol import Text
from app.tools.mcp.server import Server
from app.tools.mcp.tool import spec_of
from app.tools.sampling import reply_of
from app.tools.tool import RunControl
from tests import patience
from tests.tools.mcp.install import EXAMPLES, program
from tests.tools.mcp.stand_ins import called, client_of
from tests.tools.mcp.test_asking import User, asked_by
from tests.tools.mcp.test_web import answers, free_port

pytestmark = pytest.mark.mcp_servers


class Real(NamedTuple):
    """A server: its arguments in a folder, how many tools it has, and a call with a part of its result."""

    name: str
    arguments: Callable[[Path], list[str]]
    tools: int
    tool: str
    given: dict[str, object]
    part: str


REAL = [
    Real("mcp-server-filesystem", lambda folder: [str(folder)], 14, "read_text_file", {"path": "{}/a.txt"}, "hello"),
    Real("mcp-server-memory", lambda _: [], 9, "create_entities", {"entities": [
        {"name": "Ada", "entityType": "person", "observations": ["likes tea"]}]}, "Ada"),
    Real("mcp-server-sequential-thinking", lambda _: [], 1, "sequentialthinking", {
        "thought": "x", "nextThoughtNeeded": False, "thoughtNumber": 1, "totalThoughts": 1}, "thoughtNumber"),
    Real("mcp-server-everything", lambda _: [], 14, "get-sum", {"a": 40, "b": 2}, "42"),
    Real("mcp-server-time", lambda _: [], 2, "convert_time", {
        "source_timezone": "Europe/Berlin", "time": "12:00", "target_timezone": "Asia/Tokyo"}, "Asia/Tokyo"),
    Real("mcp-server-git", lambda folder: ["--repository", str(folder)], 12, "git_status", {
        "repo_path": "{}"}, "a.txt"),
    Real("mcp-server-sqlite", lambda folder: ["--db-path", str(folder / "x.db")], 6, "write_query", {
        "query": "INSERT INTO t VALUES (1)"}, "no such table"),
    Real("mcp-server-fetch", lambda _: [], 1, "fetch", {"url": "http://127.0.0.1:9/"}, "127.0.0.1:9"),
]  # fmt: skip


@pytest.mark.parametrize("real", REAL, ids=[real.name for real in REAL])
def test_a_real_server(real: Real, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hello")
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    command = (str(program(real.name)), *real.arguments(tmp_path))
    server = Server("real", command, env={"MEMORY_FILE_PATH": str(tmp_path / "memory.json")})
    with client_of(server) as client:
        listing = client.connect()
        assert len(listing.tools) == real.tools
        for tool in listing.tools:
            function = spec_of(server, tool).function()
            parameters = read_parameters(function.name, function.parameters)
            text = write_functions([Function(function.name, function.description, parameters)])
            for name in (function.parameters or {}).get("properties", {}):  # type: ignore[attr-defined]
                assert name in text
        outcome = called(client, real.tool, json.dumps(real.given).replace("{}", str(tmp_path)))
        assert real.part in outcome.text


def test_prompts_resources_and_pictures_of_the_reference_server(tmp_path: Path) -> None:
    with client_of(Server("everything", (str(program("mcp-server-everything")),))) as client:
        listing = client.connect()
        assert {prompt.name for prompt in listing.prompts} >= {"simple-prompt", "args-prompt"}
        [said] = client.prompt("args-prompt", {"city": "Paris"}, RunControl()).parts
        assert isinstance(said, Text)
        assert "Paris" in said.text
        with pytest.raises(McpError):
            client.prompt("args-prompt", {}, RunControl())
        plain = next(one for one in listing.resources if not one.is_template)
        assert client.read(plain.uri, RunControl()).parts
        assert "A picture" in called(client, "get-tiny-image", "{}").text


def accepted(inquiry: Inquiry) -> Reply:
    """The least that fits."""
    if inquiry.prompt is not None:
        return reply_of("Rain, rain.", "tiny", EndReason.ANSWERED)
    values = {field.name: field.default for field in inquiry.fields if field.default is not None}
    return Reply(ReplyAction.ACCEPT, {**values, **({"name": "Ann", "check": True} if inquiry.fields else {})})


@contextmanager
def everything(*, by_http: bool) -> Iterator[Server]:
    """The reference server, with a folder that is set."""
    command = str(program("mcp-server-everything"))
    if not by_http:
        yield Server("everything", (command,), roots=("/srv/notes",))
        return
    port = free_port()
    environment = {**os.environ, "PORT": str(port)}
    process = subprocess.Popen([command, "streamableHttp"], env=environment, stderr=subprocess.DEVNULL)
    try:
        patience.until(lambda: answers(port))
        yield Server("everything", url=f"http://127.0.0.1:{port}/mcp", roots=("/srv/notes",))
    finally:
        process.kill()
        process.wait()


@pytest.mark.parametrize("by_http", [False, True])
def test_what_the_reference_server_asks(by_http: bool) -> None:
    with everything(by_http=by_http) as server, client_of(server, may_ask=True) as client:
        assert len(client.connect().tools) == 17
        user = User(accepted)
        assert "file:///srv/notes" in asked_by(client, "get-roots-list", user).text
        assert "Name: Ann" in asked_by(client, "trigger-elicitation-request", user).text
        assert len(user.asked[0].fields) == 13
        for is_error, opened in ((False, [False]), (True, [False, True, False])):  # called again, it asks once more
            user = User(accepted)
            given = json.dumps({"url": "https://example.org/x", "errorPath": is_error})
            assert not asked_by(client, "trigger-url-elicitation", user, arguments=given).is_error
            assert [inquiry.is_opened for inquiry in user.asked] == opened
        assert "Rain, rain." in asked_by(client, "trigger-sampling-request", user, arguments='{"prompt": "Say"}').text
        template = next(one for one in client.connect().resources if one.is_template)
        assert client.complete(template.uri, "resourceId", "1", {}, RunControl()) == ["1"]
        assert client.read(template.uri, RunControl(), {"resourceId": "1"}).uri.endswith("/text/1")


def test_the_folders_that_the_file_server_is_told(tmp_path: Path) -> None:
    """It then works there and no longer in those of its command."""
    server = Server("files", (str(program("mcp-server-filesystem")), str(tmp_path)))
    (tmp_path / "other").mkdir()
    with client_of(server) as client:
        assert called(client, "list_allowed_directories", "{}").text == f"Allowed directories:\n{tmp_path}"
        client.change(msgspec.structs.replace(server, roots=(str(tmp_path / "other"),)))
        patience.until(lambda: "Updated allowed directories from MCP roots" in client.log)
        assert called(client, "list_allowed_directories", "{}").text == f"Allowed directories:\n{tmp_path / 'other'}"


_RUN = "import runpy, sys; made = runpy.run_path(sys.argv[1]).values()\n"
_RUN += "next(one for one in made if type(one).__name__ == 'MCPServer').run()"


def example(name: str) -> Server:
    """An example of the SDK, as it is; those of its servers are packages, the others single files."""
    folder = EXAMPLES / "servers" / name.replace("_", "-")
    if folder.is_dir():
        return Server(name, (sys.executable, "-m", f"mcp_{name}"), env={"PYTHONPATH": str(folder)})
    return Server(name, (sys.executable, "-c", _RUN, str(EXAMPLES / "mcpserver" / f"{name}.py")))


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("simple_tool", (1, 0, 0)),
        ("simple_prompt", (0, 0, 1)),
        ("simple_resource", (0, 3, 0)),
        ("simple_pagination", (25, 30, 20)),
        ("structured_output_lowlevel", (1, 0, 0)),
        ("complex_inputs", (1, 0, 0)),
        ("unicode_example", (3, 0, 0)),
        ("weather_structured", (6, 0, 0)),
        ("icons_demo", (2, 1, 1)),
        ("echo", (1, 2, 1)),
        ("logging_and_progress", (1, 0, 0)),
        ("parameter_descriptions", (1, 0, 0)),
        ("direct_call_tool_result_return", (1, 0, 0)),
    ],
)
def test_an_example_of_the_sdk(name: str, offered: tuple[int, int, int]) -> None:
    with client_of(example(name)) as client:
        listing = client.connect()
        assert (len(listing.tools), len(listing.resources), len(listing.prompts)) == offered
        assert not [tool.problem for tool in listing.tools if tool.problem]
        for tool in listing.tools:
            function = spec_of(client.server, tool).function()
            read_parameters(function.name, function.parameters)


def test_calls_of_examples() -> None:
    with client_of(example("weather_structured")) as client:
        assert "humidity" in called(client, "get_weather", '{"city": "London"}').text
    with client_of(example("logging_and_progress")) as client:
        assert "x" in called(client, "echo", '{"text": "x"}').text

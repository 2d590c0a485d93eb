"""A real host and a real server written with the SDK: tools, resources, prompts, changes, and the end of all of it."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from app.core.calls import Outcome
from app.tools.mcp.client import McpClient
from app.tools.mcp.errors import McpError
from app.tools.mcp.protocol import Answered, Reference, Text, Unusable, Why
from app.tools.mcp.server import Server
from app.tools.mcp.tool import McpTool, outcome_of
from app.tools.tool import RunControl
from tests import patience
from tests.tools.mcp.stand_ins import EVERYDAY, Listings, called, client_of, raw


@pytest.fixture(scope="module")
def everyday() -> Iterator[McpClient]:
    server = Server("everyday", (sys.executable, str(EVERYDAY)), env={"API_KEY": "k-1"})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NOT_PASSED_ON", "of another program")
        with client_of(server) as client:
            client.connect()
            yield client


def test_what_a_server_offers(everyday: McpClient) -> None:
    listing = everyday.connect()
    assert (listing.title, listing.version, listing.protocol) == ("Everyday tools", "1.2.3", "2026-07-28")
    assert [tool.name for tool in listing.tools][:3] == ["add", "distance", "secret"]
    assert [(one.uri, one.is_template) for one in listing.resources] == [
        ("note://today", False),
        ("note://{day}", True),
    ]
    [prompt] = listing.prompts
    assert (prompt.name, prompt.arguments[0].name, prompt.arguments[0].is_required) == ("summarize", "text", True)


def test_a_call_and_an_error_of_the_tool(everyday: McpClient) -> None:
    assert called(everyday, "add", '{"first": 40, "second": 2}') == Outcome("42")
    outcome = called(everyday, "fails", '{"what": "city"}')
    assert outcome.is_error
    assert outcome.text.endswith("No such city.")


def test_a_tool_that_asks_forever_fails_and_one_that_asks_for_time_gets_it(everyday: McpClient) -> None:
    outcome = called(everyday, "asks", "{}")
    assert outcome.is_error
    assert "It asked again and again instead of giving a result" in outcome.text
    assert called(everyday, "asks", '{"waits": true}').text == "done"


def test_a_server_gets_its_own_environment_and_of_ours_only_where_things_are(everyday: McpClient) -> None:
    assert called(everyday, "secret", "{}").text == f"k-1 None {Path.home()}"


def test_a_picture_is_a_file(everyday: McpClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path))
    from app.tools.files import folder_of, path_of

    outcome = called(everyday, "picture", "{}", folder=folder_of(7))
    [file] = outcome.files
    assert (file.kind, file.size) == ("image/png", 72)
    path = path_of(file)
    assert path is not None
    assert path.read_bytes().startswith(b"\x89PNG")
    assert outcome.text == "[A picture of 72 bytes, which is shown to the user]"


def test_resources_and_prompts(everyday: McpClient) -> None:
    assert everyday.read("note://today", RunControl()).parts == (Text("Water the plants."),)
    assert everyday.read("note://monday", RunControl()).parts == (Text("Nothing on monday."),)
    assert everyday.prompt("summarize", {"text": "this"}, RunControl()).parts == (Text("Summarize: this"),)
    with pytest.raises(McpError, match="answered with an error"):
        everyday.prompt("summarize", {}, RunControl())


def test_a_tool_that_has_changed_is_not_called() -> None:
    """The model was told about the old one, and the user has allowed that."""
    listings = Listings()
    with client_of(Server("everyday", (sys.executable, str(EVERYDAY))), on_listing=listings.take) as client:
        old = client.connect().tool("add")
        assert old is not None
        tool = McpTool(client, old)
        assert called(client, "grow", "{}").text == "grown"
        new = listings.wait_for(2, patience.seconds(20)).tool("add")
        assert new is not None
        outcome = tool.run('{"first": 1, "second": 2}', RunControl())
        assert outcome.is_error
        assert outcome.text.startswith("The server has changed the definition of everyday__add")
        assert McpTool(client, new).spec.fingerprint != tool.spec.fingerprint


def test_all_ends_with_the_window_even_if_that_is_killed() -> None:
    """And even if the server does not heed its closed input, and has started others."""
    code = "import sys, time; from tests.tools.mcp.stand_ins import *; c = McpClient(raw('outlives')); c.connect()\n"
    code += "while 'child' not in c.log: time.sleep(0.01)\nprint(c.log, flush=True); time.sleep(600)"
    window = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    try:
        assert window.stdout is not None
        _, child, _, server = window.stdout.readline().split()
        host = psutil.Process(int(server)).parent()
        assert host is not None
        pids = [int(child), int(server), host.pid]
        os.kill(window.pid, signal.SIGKILL)
        patience.until(lambda: not any(map(_is_alive, pids)))
    finally:
        window.kill()
        window.wait()
        assert window.stdout is not None
        window.stdout.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with the one that started it")
def test_a_server_that_heeds_nothing_ends_with_its_host() -> None:
    with client_of(raw("outlives")) as client:
        client.connect()
        patience.until(lambda: "child" in client.log)
        _, child, _, server = client.log.split()
        os.kill(psutil.Process(int(server)).ppid(), signal.SIGKILL)
        patience.until(lambda: not _is_alive(int(server)))
        os.kill(int(child), signal.SIGKILL)
        patience.until(lambda: not client.is_connected)


def _is_alive(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_a_stop_ends_a_call_and_the_server_is_told(everyday: McpClient) -> None:
    tool = everyday.connect().tool("slow")
    assert tool is not None
    control, outcomes = RunControl(), list[Outcome]()
    waiting = threading.Thread(target=lambda: outcomes.append(McpTool(everyday, tool).run("{}", control)))
    waiting.start()
    patience.until(lambda: "slow has begun" in everyday.log)
    control.stop()
    waiting.join(patience.seconds(10))
    assert outcomes[0].is_error
    patience.until(lambda: "slow was cancelled" in everyday.log)
    assert called(everyday, "add", '{"first": 1, "second": 2}').text == "3"


def test_a_server_that_hangs_is_given_up_and_then_ended() -> None:
    with client_of(raw("hangs")) as client:
        tool = client.connect().tool("echo")
        assert tool is not None
        control, outcomes = RunControl(), list[Outcome]()
        late = '{"text": "later"}'
        waiting = threading.Thread(target=lambda: outcomes.append(McpTool(client, tool).run(late, control)))
        waiting.start()
        control.stop()
        waiting.join(patience.seconds(10))
        assert outcomes[0].is_error
        assert client.is_connected
        first = called(client, arguments=late, seconds=0.3)
        assert re.search(r"It did not answer within 0\.[1-3] seconds\.", first.text)
        assert client.is_connected
        called(client, arguments=late, seconds=0.3)
        patience.until(lambda: not client.is_connected)
        assert called(client).text == "now!"  # it was started again


def test_a_server_that_dies_is_told_and_started_again_but_not_forever() -> None:
    with client_of(raw("dies in a call")) as client:
        for _ in range(3):
            outcome = called(client)
            assert outcome.text.startswith("The MCP server raw could not be used. It has ended: exit code 3.")
            assert "out of luck" in client.log
        with pytest.raises(McpError, match="ended 3 times") as raised:
            client.connect()
        assert raised.value.why is Why.TOO_OFTEN
        assert client.connect(by_user=True).tools


@pytest.mark.parametrize(
    ("behaviour", "said"), [("floods", "more than 64 MB"), ("one long line", "a message of more than 16 MB")]
)
def test_a_server_that_floods_is_ended(behaviour: str, said: str) -> None:
    with client_of(raw(behaviour)) as client:
        assert f"because it wrote far too much: {said}" in called(client).text
        assert not client.is_connected


def test_noise_and_a_flood_of_the_log_harm_nothing() -> None:
    with client_of(raw("noisy")) as client:
        client.connect()
        patience.until(lambda: "a warning" in client.log)
        assert "[no message, on its standard output] Starting the server" in client.log
        assert called(client).text == "now!"
        assert len(client.log) <= 16 * 1024


def test_forty_tools_and_tools_that_cannot_be_offered() -> None:
    with client_of(raw("many")) as client:
        found = {tool.name: (tool.problem, tool.parameters) for tool in client.connect().tools}
    assert len(found) == 46
    assert found["fine"][0] is found["no type"][0] is found["nothing"][0] is None
    assert found["a list"][0] is Unusable.NO_OBJECT
    assert found["no such part"][0] is Unusable.NO_PART
    assert found["no type"][1] == {"type": "object", "properties": {"text": {"type": "string"}}}
    assert found["nothing"][1] is None
    nothing = found["says nothing"][1]
    assert nothing is not None
    assert nothing["type"] == "object"


@pytest.mark.parametrize(
    ("server", "why", "said"),
    [
        (raw("dies at once"), Why.DIED, "exit code 1"),
        (raw("old"), Why.PROTOCOL, "2024-10-07"),
        (Server("x", ("no-such-command-at-all",)), Why.NOT_FOUND, "no-such-command-at-all was not found"),
    ],
)
def test_a_server_that_cannot_be_used_says_why(server: Server, why: Why, said: str) -> None:
    with client_of(server) as client, pytest.raises(McpError, match=said) as raised:
        client.connect()
    assert raised.value.why is why


def test_a_resource_that_a_result_names_is_a_link() -> None:

    outcome = outcome_of(
        Answered(1, (Text("see"), Reference("https://example.org/a", "A"), Reference("file:///b"))), None
    )
    assert [link.address for link in outcome.links] == ["https://example.org/a"]
    assert outcome.text == "see\n[A: https://example.org/a]\n[Resource: file:///b]"

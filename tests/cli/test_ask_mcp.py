"""``descant ask --mcp``: the model calls a tool of a real server, which starts for the question and ends with it."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.exit_codes import ExitCode
from app.cli.main import main
from app.cli.mcp import AskMcp, read_servers
from app.cli.printer import Printer
from app.cli.terminal import StatusLine
from app.cli.tools import Calls
from app.tools.mcp.errors import ConfigError
from app.tools.mcp.server import Server
from app.tools.mcp.store import put
from tests.cli.test_ask_tools import QWEN, terminal
from tests.cli.test_ask_tools import called as answered
from tests.cli.test_cli import descant
from tests.engine.warm import WarmEngines
from tests.small_models import write_script
from tests.tools.mcp.stand_ins import CURIOUS, SAMPLING_QWEN

SERVERS = Path(__file__).resolve().parents[1] / "tools" / "mcp"
QUESTION = ("ask", "What is it?", "--temperature", "0")


@pytest.fixture(autouse=True)
def warm(warm_engines: WarmEngines) -> Iterator[None]:
    with warm_engines.in_use():
        yield


def mcp_json(folder: Path, *arguments: str, program: str = sys.executable) -> str:
    path = folder / "mcp.json"
    path.write_text(json.dumps({"mcpServers": {"raw": {"command": program, "args": list(arguments)}}}))
    return str(path)


def test_the_model_calls_a_tool_of_a_server(tmp_path: Path) -> None:
    call = '<tool_call>\n{"name": "everyday__add", "arguments": {"first": 40, "second": 2}}\n</tool_call>'
    model = write_script(tmp_path / "qwen.gguf", {":": call, ";": "It is 42."}, QWEN)
    servers = tmp_path / "mcp.json"
    entry = {"command": sys.executable, "args": [str(SERVERS / "servers" / "everyday.py")]}
    servers.write_text(json.dumps({"mcpServers": {"everyday": entry}}))
    result = descant(*QUESTION, "--model", str(model), "--mcp", str(servers), "--allow-tools", "--json")
    assert result.returncode == ExitCode.OK, result.stderr
    assert re.search(r"everyday: tools: 8, about [1-9]\d\d tokens of the context", result.stderr)
    record = json.loads(result.stdout)
    [made] = record["calls"]
    assert (made["tool"], made["state"], made["result"]) == ("functions.everyday__add", "done", "42")
    assert record["answer"] == "It is 42."


def test_a_server_of_the_settings_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    put(Server("mine", ("x",), is_off=True))
    assert read_servers(["mine"]) == [Server("mine", ("x",), is_off=True)]
    with pytest.raises(ConfigError, match="There is no such file"):
        read_servers(["other"])
    with pytest.raises(ConfigError, match="Two servers are called mine"):
        read_servers(["mine", "mine"])


def test_what_is_wrong_with_a_file_is_said_before_a_model_is_loaded(tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{\n  "mcpServers": {\n    "a": {"command": "x",,}\n  }\n}')
    result = descant(*QUESTION, "--mcp", str(broken))
    assert result.returncode == ExitCode.USAGE
    assert "broken.json cannot be read" in result.stderr
    assert "(line 3, column 26)" in result.stderr
    result = descant(*QUESTION, "--mcp", mcp_json(tmp_path, program=""))
    assert result.returncode == ExitCode.USAGE
    assert "raw: It needs either “command” or “url”." in result.stderr


def test_a_server_that_dies_at_its_start_is_told_with_what_it_printed(tmp_path: Path) -> None:
    result = descant(*QUESTION, "--mcp", mcp_json(tmp_path, "-I", "-S", str(SERVERS / "raw_server.py"), "dies at once"))
    assert result.returncode == ExitCode.FAILED
    assert "[raw] no key was given" in result.stderr
    assert "The MCP server raw could not be used.\n  It has ended: exit code 1.\n" in result.stderr


TYPED = "y\nO\nOslo\nmany\n\n\nno\n\n2\n" + "y\n" + "n\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal is made with pty, which Windows lacks")
def test_on_a_terminal_a_server_asks_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A form with two mistakes in it, an address that is opened, and a form that is declined."""
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path))
    with terminal(TYPED) as shown:
        status = StatusLine()
        mcp = AskMcp([Server("curious", (sys.executable, str(CURIOUS)))])
        try:
            calls = Calls(mcp.tools(status), status, n_ctx=4096, is_gpt_oss=False, allows_all=True)
            printer = Printer(status, show_analysis=False, quiet=True)
            for tool in ("travel", "sign_in", "travel"):
                answered(calls, printer, f"curious__{tool}", "{}")
        finally:
            mcp.close()
    results = [result for _, result in printer._calls]
    given = "{'city': 'Oslo', 'nights': 2, 'budget': None, 'quiet': False, 'day': '2026-12-24', 'by': 'ship'}"
    assert results == [f"accept {given}", "accept", "decline"]
    for said in (
        "The MCP server curious asks: Where shall it go?",
        "Enter no passwords or keys",
        "City (required): ",
        "Write at least 2 characters.",
        "Nights (Enter: 2): ",
        "This is not a whole number.",
        "Quiet (yes or no; Enter: yes): ",
        "  2  ship",
        "which leads to example.org",
        "https://example.org/sign-in?for=descant",
    ):
        assert said in shown[0]


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal is made with pty, which Windows lacks")
def test_on_a_terminal_the_model_writes_for_a_server(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = '<tool_call>\n{"name": "curious__poem", "arguments": {"subject": "rain"}}\n</tool_call>'
    script = {":": call, ";": "It is done.", "!": "Rain, rain."}
    model = write_script(tmp_path / "poet.gguf", script, SAMPLING_QWEN)
    servers = tmp_path / "mcp.json"
    servers.write_text(json.dumps({"mcpServers": {"curious": {"command": sys.executable, "args": [str(CURIOUS)]}}}))
    with terminal("y\n") as shown:
        code = main((*QUESTION, "--model", str(model), "--mcp", str(servers), "--allow-tools", "--json"))
    record = json.loads(capsys.readouterr().out)
    assert (code, record["answer"]) == (ExitCode.OK, "It is done.")
    assert re.fullmatch(r"Rain, rain\. \(\S+, endTurn\)", record["calls"][0]["result"])
    assert "wants the model to write something. The model gets this and nothing else:" in shown[0]
    assert "  System prompt: Be brief." in shown[0]
    assert "  User: Write about rain." in shown[0]

"""Parts of the host by themselves: what it imports, how it cuts what arrives, and what it makes of results."""

import base64
import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.tools.mcp.host.budget import Budget
from app.tools.mcp.protocol import Why
from app.tools.mcp.server import Server

ROOT = Path(__file__).resolve().parents[3]
_ALL = (
    "app.tools.mcp.host.serving, app.tools.mcp.host.web, app.tools.mcp.host.sign_in, mcp.client.auth, mcp.shared.auth"
)
_HOST = """
import asyncio, sys
{before}
import {all}
unwanted = ("mcp.server", "uvicorn", "starlette", "sse_starlette", "multipart", "python_multipart", "mcp.client.client")
print([name for name in unwanted if name in sys.modules])
"""


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout


def test_the_host_loads_the_client_of_the_sdk_without_its_servers() -> None:
    assert run(_HOST.format(before="", all=_ALL)) == "[]\n"
    assert "mcp.server" in run(_HOST.format(before="import mcp", all=_ALL))  # the check can fail


def test_a_budget_allows_much_at_once_and_less_for_long() -> None:
    budget = Budget(100, 0)
    assert budget.take(60)
    assert not budget.take(60)
    assert budget.take(40)
    assert not budget.take(1)
    assert Budget(100, 10**9).take(100)


def in_host(code: str) -> object:
    """What code of the host prints as JSON: here the SDK is loaded as the host loads it, which tests do not want."""
    return json.loads(run(f"import asyncio, json\n{code}"))


def test_lines_are_cut_wherever_what_arrives_is_cut() -> None:
    code = """
from app.tools.mcp.host.pipes import Lines
lines = Lines(5)
found = [[line.decode() for line in lines.take(part)] for part in (b"a", b"b\\nc", b"\\n\\nd\\n", b"12345", b"")]
print(json.dumps([found, lines.is_too_long, [], lines.take(b"6") == [] and lines.is_too_long]))
"""
    assert in_host(code) == [[[], ["ab"], ["c", "", "d"], [], []], False, [], True]


def test_results_are_taken_within_limits() -> None:
    code = f"""
from types import SimpleNamespace as Some
from app.tools.mcp import limits
from app.tools.mcp.host.results import of_call
from app.tools.mcp.protocol import Blob
limits.MOST_TEXT, limits.MOST_BLOBS = 10, 4
def block(type, **more): return Some(type=type, **more)
def taken(*content, structured=None):
    answered = of_call(1, Some(content=content, structured_content=structured, is_error=False))
    shown = [getattr(part, "text", None) or getattr(part, "uri", None) or len(part.data) for part in answered.parts]
    return [shown, answered.lost]
data = {base64.b64encode(b"1234").decode()!r}
print(json.dumps([
    taken(block("text", text="12345678"), block("text", text="9ä bc"), block("text", text="d")),
    taken(block("image", data=data, mime_type="image/png"), block("image", data=data, mime_type=None)),
    taken(block("image", data="?", mime_type=None)),
    taken(block("resource", resource=Some(text="in it")), block("resource_link", uri="a://b", title=None, name="n")),
    taken(structured={{"a": 1}}),
    taken(block("text", text="{{}}"), structured={{"a": 1}}),
]))
"""
    assert in_host(code) == [
        [["12345678", "9ä"], 4],
        [[4], 4],
        [["[A part of"], 24],
        [["in it", "a://b"], 0],
        [['{"a":1}'], 0],
        [["{}"], 0],
    ]


@pytest.mark.parametrize(
    ("server", "why"),
    [
        (Server("x", (sys.executable,), folder="/no/such/folder"), Why.NOT_STARTED),
        (Server("x", ("no-such-command-at-all",)), Why.NOT_FOUND),
    ],
)
def test_a_server_that_cannot_be_started(server: Server, why: Why) -> None:
    code = f"""
from app.tools.mcp.host.faults import HostError
from app.tools.mcp.host.pipes import Pipes
from app.tools.mcp.server import Server
async def start():
    try:
        async with Pipes(Server("x", {server.command!r}, folder={server.folder!r}), print).open():
            return "started"
    except HostError as error:
        return error.why
print(json.dumps(asyncio.run(start())))
"""
    assert in_host(code) == why

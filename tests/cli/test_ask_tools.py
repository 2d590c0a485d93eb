"""``descant ask --tool``: the model in the box calls a real command, on a terminal and in a script."""

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.cli.exit_codes import ExitCode
from app.cli.printer import Printer
from app.cli.terminal import StatusLine
from app.cli.tools import Calls, read_tools
from app.core.calls import CallState
from app.core.conversation import Conversation
from app.core.stream import MessageClosed, MessageEnd, MessageKind, MessageOpened, MessageText
from app.core.turns import EndReason, TurnFigures
from app.engine.protocol import TurnEnded
from tests.cli.test_cli import descant
from tests.engine.warm import WarmEngines
from tests.small_models import write_script

QUESTION = ("ask", "What is the weather in Paris?", "--temperature", "0", "--effort", "low")
SUNNY = "import sys; open('got.json', 'w').write(sys.stdin.read()); print('sunny, 21 degrees')"


@pytest.fixture(autouse=True)
def warm(warm_engines: WarmEngines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)  # where the command runs
    with warm_engines.in_use():
        yield


def weather(folder: Path, code: str = SUNNY, **more: object) -> str:
    """A file that defines the function."""
    definition = {
        "name": "get_weather",
        "description": "Get the weather of a city.",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
        "command": [sys.executable, "-I", "-S", "-c", code],
        **more,
    }
    path = folder / "weather.json"
    path.write_text(json.dumps(definition))
    return str(path)


def test_a_command_answers_the_call_and_the_model_goes_on(tmp_path: Path) -> None:
    result = descant(*QUESTION, "--tool", weather(tmp_path), "--allow-tools")
    assert result.returncode == ExitCode.OK
    assert "sunny" in result.stdout
    assert json.loads((tmp_path / "got.json").read_text()) == {"city": "Paris"}
    assert "[tool call to functions.get_weather] " in result.stderr
    assert "sunny, 21 degrees" in result.stderr


def test_all_of_it_is_in_the_json_and_little_is_read_twice(tmp_path: Path) -> None:
    """The command fails: the model is told so."""
    fails = weather(tmp_path, "import sys; print('no such city', file=sys.stderr); sys.exit(1)")
    record = json.loads(descant(*QUESTION, "--json", "--tool", fails, "--allow-tools").stdout)
    [call] = record["calls"]
    assert (call["tool"], call["state"]) == ("functions.get_weather", CallState.FAILED)
    assert call["result"] == "The function failed with exit code 1.\nno such city"
    kinds = [message["kind"] for message in record["messages"]]
    assert "tool_result" in kinds[:-1]
    assert (kinds[-1], record["reason"]) == ("final", "answered")
    assert record["figures"]["reused"] > record["figures"]["evaluated"]  # of the turn after the result


QWEN = """{%- if tools %}
    {{- '# Tools\\n\\nYou may call one or more functions to assist with the user query.\\n<tools>' }}
    {%- for tool in tools %}{{- '\\n' }}{{- tool | tojson }}{%- endfor %}
    {{- '\\n</tools>\\n\\nFor each function call, return a json object within <tool_call></tool_call> XML tags\\n' }}
{%- endif %}
{%- for message in messages %}
    {%- if message.role == 'user' %}{{- 'user\\n' + message.content + '\\n' }}
    {%- elif message.role == 'assistant' %}
        {{- 'assistant\\n' + (message.content or '') }}
        {%- for call in message.tool_calls or [] %}
            {{- '<tool_call>\\n{"name": "' + call.function.name + '", "arguments": ' }}
            {{- call.function.arguments | tojson }}{{- '}\\n</tool_call>\\n' }}
        {%- endfor %}
    {%- elif message.role == 'tool' %}{{- '<tool_response>\\n' + message.content + '\\n</tool_response>\\n' }}
    {%- endif %}
{%- endfor %}
{{- 'assistant' + (';' if messages[-1].role == 'tool' else ':') }}"""
"""A template of Qwen's kind; its last character says whether a result is there, for the model of the test."""


def test_a_model_with_another_template_calls_functions_too(tmp_path: Path) -> None:
    call = 'Let me see.\n<tool_call>\n{"name": "get_weather", "arguments": {"city": "Paris"}\n</tool_call>'
    model = write_script(tmp_path / "qwen.gguf", {":": call, ";": "It is sunny."}, QWEN)
    asked = ("ask", "Weather?", "--model", str(model), "--temperature", "0", "--tool", weather(tmp_path))
    result = descant(*asked, "--allow-tools")
    assert (result.returncode, result.stdout) == (ExitCode.OK, "It is sunny.\n")
    assert "[commentary] Let me see." in result.stderr
    assert "sunny, 21 degrees" in result.stderr
    assert json.loads((tmp_path / "got.json").read_text()) == {"city": "Paris"}  # its last bracket was missing


def test_what_is_wrong_with_a_file_is_said_before_a_model_is_loaded(tmp_path: Path) -> None:
    for path in (weather(tmp_path, command=[]), str(tmp_path / "missing.json")):
        result = descant(*QUESTION, "--tool", path)
        assert result.returncode == ExitCode.USAGE
        assert "cannot be used" in result.stderr
    twice = weather(tmp_path)
    assert "Two files" in descant(*QUESTION, "--tool", twice, "--tool", twice).stderr


def called(calls: Calls, printer: Printer, name: str = "get_weather", arguments: str = '{"city":"Paris"}') -> CallState:
    """Answer a call that the model has just made; return what became of it."""
    figures = TurnFigures(written=3)
    for item in (
        MessageOpened(0, MessageKind.TOOL_CALL, recipient=f"functions.{name}"),
        MessageText(0, arguments),
        MessageClosed(0, MessageEnd.CALL),
        TurnEnded(1, EndReason.TOOL_CALL, figures),
    ):
        printer.take(item)
    assert calls.answer(Conversation((), "2026-11-30"), printer) is not None
    return printer._calls[-1][0].state


def test_without_a_terminal_nothing_runs_and_that_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = StatusLine()
    calls = Calls(read_tools([weather(tmp_path)]), status, n_ctx=4096, is_gpt_oss=True, allows_all=False)
    assert called(calls, Printer(status, show_analysis=False, quiet=False)) is CallState.REFUSED
    assert "functions.get_weather was not run: there is no terminal" in capsys.readouterr().err
    assert not (tmp_path / "got.json").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal is made with pty, which Windows lacks")
@pytest.mark.parametrize(("typed", "ran"), [("y\nn\n", [1, 0]), ("n\ny\n", [0, 1]), ("\nx\n", [0, 0]), ("a\n", [1, 1])])
def test_on_a_terminal_the_user_is_asked(tmp_path: Path, typed: str, ran: list[int]) -> None:
    with terminal(typed) as shown:
        status = StatusLine()
        calls = Calls(read_tools([weather(tmp_path)]), status, n_ctx=4096, is_gpt_oss=True, allows_all=False)
        printer = Printer(status, show_analysis=False, quiet=True)
        states = [called(calls, printer) for _ in ran]
    assert states == [CallState.DONE if one else CallState.REFUSED for one in ran]
    assert 'The model calls functions.get_weather with {"city":"Paris"}' in shown[0]
    assert f"Run {sys.executable}" in shown[0]
    assert "Allow?" in shown[0]


@contextmanager
def terminal(typed: str) -> Iterator[list[str]]:
    """A terminal as the input and the error output of this process; what it has shown follows in the list."""
    ours, theirs = os.openpty()
    shown: list[str] = []
    os.write(ours, typed.encode())
    with (
        pytest.MonkeyPatch.context() as patch,
        os.fdopen(os.dup(theirs), "r") as given,
        os.fdopen(theirs, "w") as written,
    ):
        patch.setattr(sys, "stdin", given)
        patch.setattr(sys, "stderr", written)
        yield shown
    content = b""
    with contextlib.suppress(OSError):  # how Linux says that nobody writes to it any more
        while more := os.read(ours, 4096):
            content += more
    os.close(ours)
    shown.append(content.decode())


@pytest.mark.python_tool
def test_a_model_runs_python(tmp_path: Path) -> None:
    code = "import pathlib; pathlib.Path('/mnt/data/a.txt').write_text('x'); print(6 * 7)"
    call = f"<tool_call>\n{json.dumps({'name': 'python', 'arguments': {'code': code}})}\n</tool_call>"
    model = write_script(tmp_path / "qwen.gguf", {":": call, ";": "It is 42."}, QWEN)
    asked = ("ask", "6 times 7?", "--model", str(model), "--temperature", "0", "--python", "--json")
    result = descant(*asked, "--allow-tools")
    record = json.loads(result.stdout)
    [ran] = record["calls"]
    assert (ran["tool"], ran["state"], record["answer"]) == ("python", "done", "It is 42.")
    assert ran["result"].startswith("42\n")
    made = Path(result.stderr.partition("descant: Made ")[2].splitlines()[0])
    assert made.read_text() == "x"


@pytest.mark.python_tool
@pytest.mark.parametrize(
    ("question", "code", "answer"),
    [
        ("What is 123 times 456?", "print(123 * 456)", "Python says:\n56088"),
        ("divide 10 by 0", "print(10 / 0)", "Python failed:\nZeroDivisionError: division by zero"),
    ],
)
def test_the_model_in_the_box_runs_python(question: str, code: str, answer: str) -> None:
    """As gpt-oss does it: raw code to the recipient ``python``."""
    result = descant("ask", question, "--temperature", "0", "--python", "--json", "--allow-tools")
    record = json.loads(result.stdout)
    [written] = [one["content"] for one in record["messages"] if one["kind"] == "tool_call"]
    assert ([one["tool"] for one in record["calls"]], written, record["answer"]) == (["python"], code, answer)

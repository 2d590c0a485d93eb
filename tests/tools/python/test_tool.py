"""Python as a tool of the loop: real calls in the real sandbox, one Python for each chat."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.calls import CallState
from app.core.conversation import AssistantMessage
from app.core.stream import MessageKind
from app.tools.consent import ConsentBook
from app.tools.files import folder_of, path_of
from app.tools.loop import Call, Loop, run_tool
from app.tools.python.component import VARIABLE, Component
from app.tools.python.tool import PythonSessions

pytestmark = pytest.mark.python_tool


@pytest.fixture
def sessions(own_home: Path, component: Component, monkeypatch: pytest.MonkeyPatch) -> Iterator[PythonSessions]:
    monkeypatch.setenv(VARIABLE, str(component.folder))
    sessions = PythonSessions()
    yield sessions
    sessions.close()


def ran(loop: Loop, code: str, to: str = "python") -> Call:
    call = loop.take(AssistantMessage(MessageKind.TOOL_CALL, code, "analysis", to, "code"))
    loop.settle(call, run_tool(call, loop.begin(call)))
    return call


def test_code_runs_with_its_state_and_makes_files(sessions: PythonSessions) -> None:
    one = Loop.of([sessions.tool(1)], ConsentBook(allows_all=True))
    assert ran(one, "x = 40\nprint(x + 2)").result().text == "42"
    assert ran(one, "```python\nprint(x)\n```").result().text == "40"
    assert ran(one, '{"code": "print(x + 1)"}', "functions.python").result().text == "41"
    failed = ran(one, "1 / 0")
    assert (failed.state, "ZeroDivisionError" in failed.result().text) == (CallState.FAILED, True)
    made = ran(one, "open('/mnt/data/table.csv', 'w').write('a;b')")
    [file] = made.record().files
    path = path_of(file)
    assert path is not None
    assert path.read_text() == "a;b"
    other = Loop.of([sessions.tool(2)], ConsentBook(allows_all=True))
    assert "NameError" in ran(other, "print(x)").result().text
    sessions.forget(1)
    assert not folder_of(1).exists()


def test_without_the_component_the_model_and_the_user_are_told(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "nowhere"))
    told = ran(Loop.of([PythonSessions().tool(1)], ConsentBook()), "print(1)")
    assert told.state is CallState.FAILED
    assert "not installed" in told.result().text

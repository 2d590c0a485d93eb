"""The component, where there is one, and sessions that run in it, behind each of the walls."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.tools.python.chat_files import ChatFiles
from app.tools.python.component import Component, find_component
from app.tools.python.errors import PythonToolError
from app.tools.python.guard import Guard, guard_for
from app.tools.python.limits import Limits
from app.tools.python.session import PythonSession
from tests import patience

NO_COMPONENT = "there is no component: packaging/python_tool/build makes it"
Open = Callable[..., PythonSession]


@pytest.fixture(scope="session")
def component() -> Component:
    try:
        return find_component()
    except PythonToolError as error:
        pytest.skip(f"{NO_COMPONENT} ({error})")


@pytest.fixture(scope="session", params=["deno alone", "bubblewrap"])
def guard(request: pytest.FixtureRequest, component: Component) -> Guard:
    if request.param == "deno alone":
        return Guard(None)
    found = guard_for(component)
    if found.bubblewrap is None:
        pytest.skip(str(found.words()))
    return found


def patient(**changes: float) -> Limits:
    """Limits whose times grow with what else the machine does."""
    return Limits(**({"seconds": patience.seconds(), "start_seconds": patience.seconds()} | changes))  # type: ignore[arg-type]


@pytest.fixture
def open_session(component: Component, guard: Guard, tmp_path: Path) -> Iterator[Open]:
    """Make sessions of their own; what they leave behind is ended."""
    opened: list[PythonSession] = []

    def opening(folder: Path | None = None, *, limits: Limits | None = None) -> PythonSession:
        session = PythonSession(component, ChatFiles(folder or tmp_path / "chat"), limits or patient(), guard)
        opened.append(session)
        return session

    yield opening
    for session in opened:
        session.close()


@pytest.fixture(scope="module")
def session(component: Component, guard: Guard, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PythonSession]:
    """A session that the tests of a module share; one that has lost its process starts another."""
    session = PythonSession(component, ChatFiles(tmp_path_factory.mktemp("chat")), patient(), guard)
    yield session
    session.close()

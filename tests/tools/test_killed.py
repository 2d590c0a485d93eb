"""Descant is killed while a tool works: nothing of the tool outlives it. Real processes, real SIGKILL."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests import patience
from tests.tools.stand_ins import runs

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a job object of Windows ends them, see JobObject")

FUNCTION = """
import sys
from app.tools.processes import run_command
from app.tools.tool import RunControl
run_command(sys.argv[1:], b"", RunControl(seconds=600), most_output=1000)
"""
"""What the window does in one of its threads."""

OWN = """
import sys, threading
from app.core.own_process import own_command, start_own
process = start_own(own_command(sys.argv[1]))
open(f"{sys.argv[2]}/{process.pid}", "w")
process.wait(600)
"""

TREE = """
import os, signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
signal.signal(signal.SIGHUP, signal.SIG_IGN)
leaves = "leaves" in sys.argv
if os.fork() == 0:      # a child
    if os.fork() == 0:  # and its child, which with "leaves" becomes a daemon
        if leaves:
            os.setsid()
    elif leaves:
        os._exit(0)
open(f"{sys.argv[1]}/{os.getpid()}", "w")
time.sleep(600)
"""
"""A command with children; each leaves its number in a folder, and heeds no request to end."""


@pytest.fixture
def started() -> Iterator[list[subprocess.Popen[bytes]]]:
    processes: list[subprocess.Popen[bytes]] = []
    yield processes
    for process in processes:
        process.kill()
        process.wait()


def descant(started: list[subprocess.Popen[bytes]], code: str, *arguments: str) -> subprocess.Popen[bytes]:
    """A process in the place of Descant, which the test can kill."""
    started.append(subprocess.Popen([sys.executable, "-c", code, *arguments]))
    return started[-1]


def numbers(folder: Path, count: int) -> list[int]:
    """The processes that have left their numbers, once all of them have."""
    patience.until(lambda: len(list(folder.iterdir())) == count)
    return [int(path.name) for path in folder.iterdir()]


@pytest.mark.parametrize(
    ("more", "count"),
    [
        pytest.param((), 3, id="in the tree"),
        pytest.param(
            ("leaves",), 2, id="a daemon", marks=pytest.mark.skipif(sys.platform != "linux", reason="Linux adopts it")
        ),
    ],
)
def test_a_function_ends_with_all_that_it_has_started(
    started: list[subprocess.Popen[bytes]], tmp_path: Path, more: tuple[str, ...], count: int
) -> None:
    window = descant(started, FUNCTION, sys.executable, "-I", "-S", "-c", TREE, str(tmp_path), *more)
    tree = numbers(tmp_path, count)
    assert all(map(runs, tree))
    window.kill()
    patience.until(lambda: not any(map(runs, tree)))


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone ends a process with its parent")
def test_a_function_ends_with_the_process_that_watches_it(
    started: list[subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    window = descant(started, FUNCTION, sys.executable, "-I", "-S", "-c", TREE, str(tmp_path))
    tree = numbers(tmp_path, 3)
    [watcher] = psutil.Process(window.pid).children()
    [command] = watcher.children()
    watcher.kill()
    patience.until(lambda: not runs(command.pid))
    assert window.wait(patience.seconds()) == 0, "it is told, and goes on"
    for number in tree:  # what the command has started is nobody's now
        with contextlib.suppress(OSError):
            os.kill(number, signal.SIGKILL)


@pytest.mark.parametrize("argument", ["--read", "--search-web"])
def test_what_reads_pages_and_what_searches_end(
    started: list[subprocess.Popen[bytes]], tmp_path: Path, argument: str
) -> None:
    window = descant(started, OWN, argument, str(tmp_path))
    (number,) = numbers(tmp_path, 1)
    assert runs(number)
    window.kill()
    patience.until(lambda: not runs(number))


PYTHON = """
import sys, threading
from pathlib import Path
from app.tools.python.chat_files import ChatFiles
from app.tools.python.component import find_component
from app.tools.python.guard import Guard, guard_for
from app.tools.python.limits import Limits
from app.tools.python.session import PythonSession
component, folder = find_component(), Path(sys.argv[1])
guard = guard_for(component) if sys.argv[2] == "bubblewrap" else Guard(None)
session = PythonSession(component, ChatFiles(folder / "chat"), Limits(seconds=600), guard)
session.run("1")
if sys.argv[3] == "busy":
    threading.Thread(target=session.run, args=("while True: pass",)).start()
(folder / "ready").touch()
threading.Event().wait(600)
"""


@pytest.mark.python_tool
@pytest.mark.parametrize(
    "walls",
    [
        "deno alone",
        pytest.param(
            "bubblewrap", marks=pytest.mark.skipif(not shutil.which("bwrap"), reason="bubblewrap is not here")
        ),
    ],
)
@pytest.mark.parametrize("state", ["busy", "paused"])
def test_python_ends(started: list[subprocess.Popen[bytes]], tmp_path: Path, walls: str, state: str) -> None:
    window = descant(started, PYTHON, str(tmp_path), walls, state)
    patience.until((tmp_path / "ready").exists)
    tree = [child.pid for child in psutil.Process(window.pid).children(recursive=True)]
    assert tree
    window.kill()
    patience.until(lambda: not any(map(runs, tree)))

"""A process that is not what it should be: it floods, talks nonsense, dies, or leaves others behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator

import psutil
import pytest

from app.tools.python.guard import Command
from app.tools.python.limits import Limits
from app.tools.python.process import Death, Died, PythonProcess
from app.tools.python.protocol import Output, Ready
from tests import patience

Start = Callable[..., PythonProcess]


@pytest.fixture
def start() -> Iterator[Start]:
    started: list[PythonProcess] = []

    def starting(code: str, **limits: int) -> PythonProcess:
        command = Command((sys.executable, "-c", code), dict(os.environ))
        started.append(PythonProcess(command, Limits(**limits)))  # type: ignore[arg-type]
        return started[-1]

    yield starting
    for process in started:
        process.close()


def events(process: PythonProcess) -> list[object]:
    """Everything that comes from it until it has ended."""
    came: list[object] = []
    while not came or not isinstance(came[-1], Died):
        came.append(process.events.get(timeout=patience.seconds()))
    return came


def test_what_it_says(start: Start) -> None:
    process = start("""print('{"is":"ready"}'); print('{"is":"output","text":"1"}')""")
    assert events(process) == [Ready(), Output("1"), Died(Death.CRASH)]
    assert not process.is_alive


@pytest.mark.parametrize(
    "line",
    [
        "hello",
        "",
        "{",
        '{"is":"other"}',
        '{"is":"file","name":"x","data":"***","figure":false,"last":true}',
        '{"is":"output","text":1}',
        "[" * 100_000,
        "\\xff\\xfe",
    ],
)
def test_nonsense_ends_it(start: Start, line: str) -> None:
    process = start(
        f"import sys, time; sys.stdout.buffer.write({line!r}.encode() + b'\\n'); sys.stdout.flush(); time.sleep(600)"
    )
    assert events(process) == [Died(Death.NONSENSE)]


def test_a_flood_ends_it(start: Start) -> None:
    code = """while True: print('{"is":"output","text":"' + 'x' * 1000 + '"}')"""
    came = events(start(code, made_bytes=100_000))
    assert came[-1] == Died(Death.FLOOD)
    assert len(came) <= 101


def test_a_line_without_an_end_does_not_fill_the_memory(start: Start) -> None:
    came = events(start("import sys\nwhile True: sys.stdout.write('x' * 100_000)"))
    assert came == [Died(Death.NONSENSE)]


def test_too_much_memory_ends_it(start: Start) -> None:
    code = "import time\nheld = []\nwhile True: held.append(b'x' * 10_000_000); time.sleep(0.01)"
    assert events(start(code, process_bytes=150_000_000)) == [Died(Death.MEMORY)]


def test_it_is_ended_with_what_it_has_started(start: Start) -> None:
    code = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        """print('{"is":"output","text":"%d"}' % child.pid, flush=True); time.sleep(600)"""
    )
    process = start(code)
    said = process.events.get(timeout=patience.seconds())
    assert isinstance(said, Output)
    child = psutil.Process(int(said.text))
    process.close()
    patience.until(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_it_is_still_between_calls(start: Start) -> None:
    process = start("""print('{"is":"ready"}', flush=True)\nwhile True: pass""")
    assert process.events.get(timeout=patience.seconds()) == Ready()
    process.pause()
    shown = psutil.Process(process.pid)
    patience.until(lambda: shown.status() == psutil.STATUS_STOPPED)
    process.begin()
    patience.until(lambda: shown.status() != psutil.STATUS_STOPPED)
    process.pause()
    process.close()
    assert events(process) == [Died(Death.KILLED)]


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="process groups")
def test_one_that_is_paused_ends_with_the_app() -> None:
    """As when the app is killed: a group that is left behind, paused, is ended by the system."""
    code = (
        "import os, sys, psutil\n"
        "from app.tools.python.guard import Command\n"
        "from app.tools.python.limits import Limits\n"
        "from app.tools.python.process import PythonProcess\n"
        "inner = 'print(\\'{\"is\":\"ready\"}\\', flush=True)\\nwhile True: pass'\n"
        "process = PythonProcess(Command((sys.executable, '-c', inner), dict(os.environ)), Limits())\n"
        "process.events.get()\n"
        "process.pause()\n"
        "while psutil.Process(process.pid).status() != 'stopped': pass\n"
        "print(process.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    app = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, timeout=patience.seconds(), check=False)
    pid = int(app.stdout)
    patience.until(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)

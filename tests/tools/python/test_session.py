"""Python as a chat uses it: state, output, files, figures, ends and losses. Needs the component."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.tools.python.session import Ending, PythonSession, Ran
from app.tools.python.words import EMPTY
from tests import patience
from tests.tools.python.conftest import Open, patient

pytestmark = pytest.mark.python_tool


def ok(session: PythonSession, code: str) -> Ran:
    """Run code that must end well."""
    ran = session.run(code)
    assert ran.ending is Ending.OK, ran.text
    return ran


def test_variables_stay_and_the_last_value_is_shown(session: PythonSession) -> None:
    assert ok(session, "x = 20\nprint('hello')").text == "hello"
    assert ok(session, "x + 1").text == "21"
    assert ok(session, "def f(n):\n    return n * x\n\nf(2)").text == "40"
    assert ok(session, "y = x").text == EMPTY
    assert ok(session, "None").text == EMPTY
    assert ok(session, "import asyncio\nawait asyncio.sleep(0)\n'waited'").text == "'waited'"


def test_variables_outlive_the_thread_of_a_call(session: PythonSession) -> None:
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(ok, session, "lasting = 5").result().ending is Ending.OK
    session.close()
    with ThreadPoolExecutor(1) as pool:  # a new process, of this thread
        pool.submit(ok, session, "lasting = 6").result()
    assert ok(session, "lasting").text == "6"


def test_an_error_is_a_result(session: PythonSession) -> None:
    ran = session.run("def f():\n    return 1 / 0\n\nprint('before')\nf()")
    assert ran.ending is Ending.FAILED
    lines = ran.text.splitlines()
    assert lines[0] == "before"
    assert lines[1] == "Traceback (most recent call last):"
    assert "return 1 / 0" in ran.text
    assert lines[-1] == "ZeroDivisionError: division by zero"
    assert "descant" not in ran.text
    assert "SyntaxError" in session.run("for").text
    assert "EOFError" in session.run("input()").text
    assert "SystemExit" in session.run("exit(1)").text
    assert ok(session, "1").text == "1"


def test_what_cannot_be_imported_is_explained(session: PythonSession) -> None:
    said = session.run("import torch").text
    assert "No module named 'torch'. It is not part of this Python, and there is no network" in said
    assert "numpy" in said
    assert "does not exist in WebAssembly" in session.run("import curses").text


def test_numbers_tables_and_figures(session: PythonSession) -> None:
    assert ok(session, "import numpy as np\nprint(np.arange(5).sum())").text == "10"
    table = ok(session, "import pandas as pd\npd.DataFrame({'a': [1, 2], 'b': [3, 4]}).sum().to_dict()")
    assert table.text == "{'a': 3, 'b': 7}"
    code = "import matplotlib.pyplot as plt\nplt.plot([1, 2], label='größe')\nplt.legend()\nplt.figure()\nplt.show()"
    drawn = ok(session, code)
    assert [made.name for made in drawn.made if made.is_figure] == ["figure-1.png", "figure-2.png"]
    assert all(made.path.read_bytes().startswith(b"\x89PNG") for made in drawn.made)
    assert "Shown to the user as images" in drawn.text
    assert ok(session, "1").made == ()  # each figure is handed over once
    assert ok(session, "import sympy as s\ns.integrate(s.Symbol('x') ** 2)").text == "x**3/3"
    assert ok(session, "import sqlite3; sqlite3.connect(':memory:').execute('select 1').fetchone()").text == "(1,)"
    zone = "from zoneinfo import ZoneInfo\nfrom datetime import datetime\n"
    assert ok(session, zone + "str(datetime(2026, 7, 1, tzinfo=ZoneInfo('Europe/Berlin')))").text.endswith("+02:00'")


def test_files_go_in_and_come_out(session: PythonSession, tmp_path: Path) -> None:
    attached = tmp_path / "in.csv"
    attached.write_text("a,b\n1,2\n")
    session.files.attach({"in.csv": attached, "of the chat.txt": "größe".encode()})
    assert ok(session, "open('/mnt/data/in.csv').read()").text == "'a,b\\n1,2\\n'"
    assert ok(session, "open('of the chat.txt').read()").text == "'größe'"
    attached.write_text("changed")
    assert ok(session, "open('in.csv').read()").text == "'changed'"
    ran = ok(
        session, "import os\nos.makedirs('out', exist_ok=True)\nopen('out/ü.txt', 'w').write('x' * 1_500_000)\nprint()"
    )
    (made,) = ran.made
    assert (made.name, made.path.read_bytes()) == ("out/ü.txt", b"x" * 1_500_000)
    assert ok(session, "print(1)").made == ()
    assert ok(session, "open('in.csv', 'w').write('mine')").made[0].path.read_text() == "mine"
    assert attached.read_text() == "changed"  # the user's own file stays


def test_a_long_output_loses_its_middle(session: PythonSession) -> None:
    ran = ok(session, "for n in range(100_000): print(n)")
    assert ran.text.startswith("0\n1\n2\n")
    assert ran.text.endswith("99999")
    assert "characters left out" in ran.text
    assert len(ran.text) < 110_000


def test_stop_keeps_the_variables(session: PythonSession) -> None:
    ok(session, "kept = 'kept'")
    stopping = _stopped_when_it_prints(session)
    ran = session.run("print('runs')\nwhile True: pass")
    stopping.join()
    assert ran.ending is Ending.STOPPED
    assert not ran.is_lost
    assert ran.output == "runs\n"
    assert ok(session, "kept").text == "'kept'"


def test_a_call_that_was_stopped_before_it_began(open_session: Open) -> None:
    assert open_session().run("1", is_stopped=lambda: True).ending is Ending.STOPPED


def test_time_and_losses_are_told(open_session: Open, tmp_path: Path) -> None:
    session = open_session(limits=patient(seconds=0.5))
    ran = session.run("x = 1\nwhile True: pass")
    assert (ran.ending, ran.is_lost) == (Ending.TIME, False)
    assert ok(session, "x").text == "1"
    ok(session, "open('made.txt', 'w').write('1')")
    ran = session.run("print('deaf')\nimport signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass")
    assert (ran.ending, ran.is_lost) == (Ending.TIME, True)
    assert ran.text.startswith("deaf\n[The code was ended: it took longer than 0.5 seconds. All variables")
    ran = ok(session, "import os\nprint(os.listdir(), 'x' in globals())")
    assert ran.text == "['made.txt'] False"  # told already, so not again
    session.close()
    later = open_session()  # the app was started again: another session in the folder of the chat
    ran = ok(later, "print(open('made.txt').read())")
    assert ran.was_lost
    assert ran.text.startswith("1\n[Python was started again")
    assert ok(later, "print(2)").text == "2"


def test_a_crash_is_told(open_session: Open) -> None:
    session = open_session()
    ran = session.run("import os\nprint('x')\nos.abort()")
    assert (ran.ending, ran.is_lost) == (Ending.CRASHED, True)
    assert ran.text.startswith("x\n")
    assert "[Python has crashed." in ran.text
    assert ok(session, "1").text == "1"


def test_only_memory_that_there_is(session: PythonSession) -> None:
    ok(session, "kept = 1")
    assert "MemoryError" in session.run("x = bytearray(1_500_000_000)").text
    assert "MemoryError" in session.run("x = []\nwhile True: x.append(bytearray(50_000_000))").text
    assert ok(session, "del x\nkept").text == "1"


def _stopped_when_it_prints(session: PythonSession) -> threading.Thread:
    """Stop the session once its code has printed something."""

    def stop() -> None:
        process = session._process
        assert process is not None
        patience.until(lambda: process._active.is_set() and process._written > 20)  # it is paused between calls
        session.stop()

    thread = threading.Thread(target=stop)
    thread.start()
    return thread

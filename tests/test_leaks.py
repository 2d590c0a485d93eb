"""What looks for leaks, on small test files that leak."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_CONFTEST = """
from tests import leaks
from tests.leaks import pytest_fixture_setup, pytest_runtest_setup, pytest_runtest_teardown
leaks.watch_threads()
leaks.watch_processes()
"""
_IMPATIENT = f"{_CONFTEST}leaks.ENDING_S = 0.01\n"
_WITH_TIMERS = f"{_IMPATIENT}leaks.watch_timers()\n"
_HEAD = """
import subprocess, sys, threading
import pytest

def make_thread(end):
    thread = threading.Thread(target=end.wait, name="dawdler", daemon=True)
    thread.start()
    return thread
"""


def run(folder: Path, test: str, conftest: str = _IMPATIENT) -> tuple[int, str]:
    """The exit code of pytest with that file, and what it wrote."""
    (folder / "conftest.py").write_text(conftest)
    (folder / "test_small.py").write_text(_HEAD + test)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull]
    command += ["--rootdir", str(folder), str(folder)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[1], stdin=subprocess.DEVNULL
    )
    return done.returncode, done.stdout + done.stderr


def test_a_thread_that_is_left_fails_its_test_with_the_place(tmp_path: Path) -> None:
    code, told = run(
        tmp_path,
        """
end = threading.Event()

def test_leaks():
    make_thread(end)

def test_is_not_blamed():
    assert threading.active_count() == 2
""",
    )
    assert code == 1
    assert "2 passed, 1 error" in told
    assert "ERROR at teardown of test_leaks" in told
    assert "thread “dawdler”, begun in test_small.py::test_leaks" in told
    assert "in test_leaks\n    make_thread(end)" in told
    assert "in make_thread\n    thread.start()" in told


def test_a_process_that_is_left_fails_its_test_with_the_place(tmp_path: Path) -> None:
    code, told = run(
        tmp_path,
        """
processes = []

@pytest.fixture(scope="session", autouse=True)
def cleared():
    yield
    for process in processes:
        process.communicate(b"")

def test_leaks():
    processes.append(subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE))

def test_waits():
    subprocess.run([sys.executable, "-c", ""], check=True)
""",
    )
    assert code == 1
    assert "2 passed, 1 error" in told
    assert "ERROR at teardown of test_leaks" in told
    assert "in test_leaks\n    processes.append(subprocess.Popen(" in told


def test_a_timer_that_is_left_fails_its_test_with_the_place(tmp_path: Path) -> None:
    pytest.importorskip("PySide6")
    code, told = run(
        tmp_path,
        """
from PySide6.QtCore import QCoreApplication, QObject, QTimer
app, owner = QCoreApplication([]), QObject()

def make_timer(parent):
    timer = QTimer(parent)
    timer.start(60_000)
    return timer

kept = []

def test_leaks():
    kept.append(make_timer(owner))

def test_ends():
    kept.append(make_timer(owner))
    kept[-1].stop()

def test_forgets():
    forgotten = QObject()
    forgotten.timer, forgotten.itself = make_timer(forgotten), forgotten

def test_deletes():
    deleted = QObject()
    kept.append((deleted, make_timer(deleted)))
    deleted.deleteLater()
""",
        _WITH_TIMERS,
    )
    assert code == 1
    assert "4 passed, 1 error" in told
    assert "ERROR at teardown of test_leaks" in told
    assert "timer of QObject, begun in test_small.py::test_leaks" in told
    assert "in make_timer\n    timer = QTimer(parent)" in told


def test_what_belongs_to_a_fixture_may_last_as_long_as_it_does(tmp_path: Path) -> None:
    code, told = run(
        tmp_path,
        """
@pytest.fixture(scope="session")
def of_session():
    end = threading.Event()
    thread = make_thread(end)
    yield
    end.set()
    thread.join()

@pytest.fixture(scope="module")
def of_module():
    ends = [threading.Event()]
    make_thread(ends[0])
    yield ends
    for end in ends:
        end.set()

@pytest.fixture
def of_test():
    end = threading.Event()
    make_thread(end)
    yield
    end.set()

def test_one(of_session, of_module, of_test): pass

def test_begins_what_the_module_ends(of_module):
    of_module.append(threading.Event())
    make_thread(of_module[-1])

def test_two(of_test): pass
""",
        _CONFTEST,
    )
    assert (code, "3 passed" in told) == (0, True), told


def test_what_a_module_leaves_fails_its_last_test(tmp_path: Path) -> None:
    code, told = run(
        tmp_path,
        """
end = threading.Event()

@pytest.fixture(scope="module")
def shared():
    make_thread(end)

def test_has_it(shared): pass

def test_last(): pass
""",
    )
    assert code == 1
    assert "2 passed, 1 error" in told
    assert "ERROR at teardown of test_last" in told
    assert "begun in test_small.py::test_has_it" in told
    assert "in shared\n    make_thread(end)" in told


def test_a_session_may_keep_something_and_hand_it_out_again(tmp_path: Path) -> None:
    code, told = run(
        tmp_path,
        """
from tests import leaks
kept, end = [], threading.Event()

@pytest.fixture(scope="session", autouse=True)
def store():
    yield
    end.set()

def test_keeps():
    kept.append(make_thread(end))
    leaks.keep(*kept)

def test_does_not_know_it(): pass

def test_forgets_it():
    leaks.hand_out(*kept)

def test_is_not_blamed(): pass
""",
    )
    assert code == 1
    assert "4 passed, 1 error" in told
    assert "begun in test_small.py::test_forgets_it" in told

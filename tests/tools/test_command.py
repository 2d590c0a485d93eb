"""Functions that commands answer: real processes, and everything that they can do wrong."""

import os
import signal
import sys
import threading
from pathlib import Path

import psutil
import pytest

from app.core.calls import Outcome
from app.tools.command import EMPTY, CommandTool
from app.tools.definition import Definition
from app.tools.tool import RunControl
from tests import patience
from tests.tools.stand_ins import command_tool, runs

SLEEPER = "import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)']); {}"


def ran(code: str, arguments: str = "{}", **more: float) -> Outcome:
    tool = command_tool(code, **more)  # type: ignore[arg-type]
    return tool.run(arguments, RunControl(seconds=tool.spec.seconds))


def test_arguments_arrive_and_output_is_the_result() -> None:
    outcome = ran("import sys; print(sys.stdin.read()); print('ü')", '{"city": "Zürich"}')
    assert outcome == Outcome('{"city": "Zürich"}\nü')


def test_a_command_that_reads_nothing_and_prints_nothing() -> None:
    assert ran("pass", '{"text": "' + "x" * 300_000 + '"}') == Outcome(EMPTY)


def test_an_exit_code_is_an_error_with_what_was_printed() -> None:
    outcome = ran("import sys; print('half'); print('why', file=sys.stderr); sys.exit(3)")
    assert outcome == Outcome("The function failed with exit code 3.\nwhy\nhalf", is_error=True)


@pytest.mark.parametrize("program", ["/nowhere/at-all", "/"])
def test_a_program_that_cannot_be_started_is_an_error(program: str) -> None:
    outcome = CommandTool(Definition("f", (program,))).run("{}", RunControl())
    assert outcome.is_error
    assert "could not be started" in outcome.text


def test_what_is_no_text_is_replaced() -> None:
    assert ran("import sys; sys.stdout.buffer.write(b'a\\xffb')").text == "a\N{REPLACEMENT CHARACTER}b"


def test_a_flood_is_kept_in_part_and_does_no_harm() -> None:
    outcome = ran("print('x' * 5_000_000)")
    assert len(outcome.text) == 1_000_000
    assert outcome.lost == 4_000_001


def children() -> list[psutil.Process]:
    return psutil.Process(os.getpid()).children(recursive=True)


def test_time_over_ends_it_with_everything_it_has_started() -> None:
    before = {child.pid for child in children()}
    outcome = ran(SLEEPER.format("print('so far', flush=True); time.sleep(600)"), timeout=1.0)
    assert outcome == Outcome("The function was ended: it took longer than 1 seconds.\nso far", is_error=True)
    assert not _new_and_alive(before)


def test_stop_ends_it_at_once_with_everything_it_has_started(tmp_path: Path) -> None:
    before, marker = {child.pid for child in children()}, tmp_path / "runs"
    tool, control = (
        command_tool(SLEEPER.format(f"open({str(marker)!r}, 'w'); time.sleep(600)")),
        RunControl(seconds=600),
    )
    thread = threading.Thread(target=tool.run, args=("{}", control))
    thread.start()
    patience.until(marker.exists)
    control.stop()
    thread.join(patience.seconds())
    assert not thread.is_alive()
    assert not _new_and_alive(before)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone adopts what leaves the tree")
def test_time_over_ends_a_daemon_too(tmp_path: Path) -> None:
    number = tmp_path / "number"
    daemon = f"os.fork() and os._exit(0); os.setsid(); open({str(number)!r}, 'w').write(str(os.getpid()))"
    code = f"import os, time\nif os.fork() == 0:\n    {daemon}\ntime.sleep(600)"
    assert ran(code, timeout=2.0).is_error
    patience.until(lambda: not runs(int(number.read_text())))


def test_one_that_was_stopped_before_does_not_run_on() -> None:
    control = RunControl(seconds=600)
    control.stop()
    assert command_tool("import time; time.sleep(600)").run("{}", control).text == EMPTY


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_command_that_ignores_requests_to_end_is_killed_too() -> None:
    code = f"import signal, time; signal.signal({int(signal.SIGTERM)}, signal.SIG_IGN); time.sleep(600)"
    assert ran(code, timeout=0.5).is_error


def _new_and_alive(before: set[int]) -> list[psutil.Process]:
    found = [child for child in children() if child.pid not in before]
    _, alive = psutil.wait_procs(found, timeout=patience.seconds(5))
    return [child for child in alive if child.status() != psutil.STATUS_ZOMBIE]

"""The program itself, as it is started: with and without a display, twice, and ended from outside."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.library.models import boxed_model
from tests import patience
from tests.packaging import FOLDER as PACKAGING


def environment(**more: str) -> dict[str, str]:
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    bare.pop("QT_QPA_PLATFORM", None)
    return bare | more


@pytest.mark.parametrize("module", ["app", "app.ui.shell.main"])
def test_without_a_display_the_command_line_is_named(module: str, own_home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", module],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=patience.seconds(60),
        check=False,
    )
    assert done.returncode == 1
    assert "no display" in done.stderr
    assert "descant ask" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["model.bin"], "no display"),
        (["./ask"], "no display"),
        (["--", "-n"], "no display"),
        (["--hidden"], "no display"),
        (["m.gguf"], "There is no file “m.gguf”. The folder {folder} has no “m.gguf”. Check the path."),
        (["nowhere/x"], "There is no file “nowhere/x”. The folder {folder} has no “nowhere”. Check the path."),
    ],
    ids=str,
)
def test_the_window_is_for_files_of_any_name(tmp_path: Path, arguments: list[str], said: str) -> None:
    """Told without a display: the window says that it needs one, the command line that there is no such command."""
    for name in ("model.bin", "ask", "-n"):
        (tmp_path / name).write_bytes(boxed_model().read_bytes()[:1000])
    done = subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env=environment(PYTHONPATH=str(Path(__file__).parents[3])),
        timeout=patience.seconds(60),
        check=False,
    )
    assert said.format(folder=tmp_path.resolve()) in done.stderr
    assert done.returncode == 1


class Running:
    """A window as a process, without a screen unless `display` is one of X11."""

    def __init__(self, *arguments: str, display: str = "") -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.shell.main_target", *arguments],
            env=environment(QT_QPA_PLATFORM="xcb" if display else "offscreen", DISPLAY=display),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def do(self, command: str) -> None:
        """Have it done; see the target."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{command}\n")
        self.process.stdin.flush()

    def wait_for(self, what: str) -> dict[str, object]:
        """The next line that tells of `what`."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            said: dict[str, object] = json.loads(line)
            if what in said:
                return said
        assert self.process.stderr is not None
        pytest.fail("the window ended: " + self.process.stderr.read())

    def end(self) -> int:
        """Its exit code; it is ended if it has not."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate(timeout=patience.seconds(60))
        return self.process.returncode


@pytest.fixture
def first() -> Iterator[Running]:
    running = Running()
    running.wait_for("shown")
    yield running
    running.end()


def test_a_second_start_hands_its_file_over(first: Running) -> None:
    second = Running(str(boxed_model()))
    assert second.process.wait(patience.seconds(60)) == 0
    second.end()
    assert first.wait_for("model") == {"model": str(boxed_model())}
    assert first.process.poll() is None


def test_a_second_start_hands_over_a_file_of_any_name(first: Running, tmp_path: Path) -> None:
    model = tmp_path / "sha256-0123abcd"
    model.symlink_to(boxed_model())
    second = Running(os.path.relpath(model))
    assert second.process.wait(patience.seconds(60)) == 0
    second.end()
    assert Path(str(first.wait_for("model")["model"])).samefile(boxed_model())


def test_a_start_with_a_file_loads_it() -> None:
    running = Running(str(boxed_model()))
    assert running.wait_for("model") == {"model": str(boxed_model())}
    running.end()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window(first: Running, own_home: Path, number: signal.Signals) -> None:
    first.process.send_signal(number)
    assert first.process.wait(patience.seconds(60)) == 0
    assert (own_home / "state" / "window.json").is_file()  # it was closed, not cut off


@pytest.fixture
def busy() -> Iterator[Running]:
    """A window with a tray, in which something is running."""
    running = Running("--tray", "--busy")
    running.wait_for("shown")
    yield running
    running.end()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("way", ["quit", "SIGTERM"])
def test_a_window_in_the_tray_really_quits(busy: Running, own_home: Path, way: str) -> None:
    busy.do("close")
    assert busy.wait_for("visible") == {"visible": False}
    if way == "SIGTERM":
        busy.process.send_signal(signal.SIGTERM)
    else:
        busy.do(way)
    assert busy.process.wait(patience.seconds(60)) == 0
    assert json.loads((own_home / "state" / "window.json").read_text())["tray_explained"] is True


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("way", ["Ctrl+Q", "quit", "SIGTERM"])
def test_a_window_with_something_running_quits_if_told_to(busy: Running, own_home: Path, way: str) -> None:
    if way == "SIGTERM":
        busy.process.send_signal(signal.SIGTERM)
    else:
        busy.do(way)
    assert busy.process.wait(patience.seconds(60)) == 0
    state = json.loads((own_home / "state" / "window.json").read_text())
    assert state["tray_explained"] is False  # it did not hide before


def test_a_window_with_nothing_running_quits_when_it_is_closed() -> None:
    running = Running("--tray")
    running.wait_for("shown")
    running.do("close")
    assert running.process.wait(patience.seconds(60)) == 0
    running.end()


def test_a_second_start_opens_a_hidden_window(busy: Running) -> None:
    busy.do("close")
    assert busy.wait_for("visible") == {"visible": False}
    at_login = Running("--hidden")
    assert at_login.process.wait(patience.seconds(60)) == 0
    at_login.end()
    busy.do("nothing")
    assert busy.wait_for("visible") == {"visible": False}  # nobody asked for it
    second = Running()
    assert second.process.wait(patience.seconds(60)) == 0
    second.end()
    assert busy.wait_for("activated") == {"activated": True}


def test_a_start_at_login_is_hidden(own_home: Path) -> None:
    running = Running("--hidden", "--tray")
    running.wait_for("shown")
    running.do("nothing")
    assert running.wait_for("visible") == {"visible": False}
    running.do("quit")
    assert running.process.wait(patience.seconds(60)) == 0
    running.end()


def test_after_a_crash_the_next_start_is_the_first(first: Running) -> None:
    first.process.kill()
    first.process.wait(patience.seconds(60))
    again = Running()
    again.wait_for("shown")
    again.end()


def test_an_error_that_nobody_foresaw_is_logged(own_home: Path) -> None:
    running = Running("--stumble")
    assert running.wait_for("problem") == {"problem": "Something went wrong inside Descant."}
    running.end()
    assert "stumbled on purpose" in (own_home / "log" / "window.log").read_text()


@pytest.fixture
def display() -> Iterator[str]:
    if not shutil.which("Xvfb") or not shutil.which("xwininfo"):
        pytest.skip("needs Xvfb and xwininfo")
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-noreset", "-displayfd", str(writer), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as number:
        yield ":" + number.readline().strip()
    server.terminate()
    server.wait(patience.seconds(60))


def test_the_desktop_recognises_the_window_by_its_class(display: str) -> None:
    """However the program was started: an AppImage starts it as AppRun."""
    entry = (PACKAGING / "linux/descant.desktop").read_text(encoding="utf-8")
    wanted = re.findall(r"^StartupWMClass=(.+)$", entry, re.MULTILINE)
    running = Running(display=display)
    try:
        patience.until(lambda: _instances_of_windows(display))
        assert _instances_of_windows(display) == wanted
    finally:
        running.end()


def _instances_of_windows(display: str) -> list[str]:
    """The first halves of WM_CLASS."""
    command = ["xwininfo", "-display", display, "-root", "-tree"]
    tree = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return re.findall(r'\("([^"]+)" "Descant"\)', tree)

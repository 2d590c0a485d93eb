"""One window for each data folder: real processes that meet, are killed, hang, and talk nonsense."""

import contextlib
import json
import logging
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLockFile, QSysInfo
from pytestqt.qtbot import QtBot

from app.core.paths import state_dir
from app.ui.shell import instance_messages, single_instance
from app.ui.shell.single_instance import Outcome, SingleInstance
from tests import patience

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and sockets of Unix")


class Start:
    """One start of the window's program."""

    def __init__(self, *arguments: str | Path, **environ: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.shell.instance_target", *map(os.fspath, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **environ},
        )

    def reads(self) -> dict[str, Any]:
        """The next thing that it tells."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "it ended without a word"
        return json.loads(line)  # type: ignore[no-any-return]

    @property
    def outcome(self) -> str:
        """What it found; read once."""
        return str(self.reads()["outcome"])

    @property
    def wish(self) -> list[Path]:
        """The files that another start has handed over."""
        return [Path(os.fsdecode(bytes.fromhex(path))) for path in self.reads()["wish"]]

    def kill(self) -> None:
        """As the system does when it is out of memory, or a person."""
        self.process.kill()
        self.process.wait()

    def end(self) -> None:
        """As a person closes a window. Fails if it crashes."""
        self.process.communicate()
        assert self.process.returncode == 0


Starter = Callable[..., Start]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Iterator[Starter]:
    for name in ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"):
        monkeypatch.delenv(name, raising=False)
    starts: list[Start] = []

    def begin(*arguments: str | Path, **environ: str) -> Start:
        starts.append(Start(*arguments, **environ))
        return starts[-1]

    yield begin
    for one in starts:
        one.process.kill()
        one.process.communicate()


@pytest.fixture(autouse=True)
def clean_sockets(own_home: Path) -> Iterator[None]:
    """Sockets outside of the home, which a killed process leaves."""
    yield
    for address in single_instance._addresses():
        with contextlib.suppress(OSError):
            Path(address).unlink()


def test_a_second_start_hands_its_files_over(start: Starter, tmp_path: Path) -> None:
    first = start()
    assert first.outcome == "first"
    second = start(tmp_path / "a.gguf", "b.gguf")
    assert second.outcome == "second"
    assert first.wish == [tmp_path / "a.gguf", Path.cwd() / "b.gguf"]
    second.end()
    third = start()
    assert third.outcome == "second"
    assert first.wish == []
    first.end()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_name_that_is_no_text(start: Starter, tmp_path: Path) -> None:
    first = start()
    assert first.outcome == "first"
    path = tmp_path / os.fsdecode(b"caf\xe9.gguf")
    assert start(path).outcome == "second"
    assert first.wish == [path]


def test_the_desktops_permission_travels(start: Starter) -> None:
    first = start()
    assert first.outcome == "first"
    assert start(XDG_ACTIVATION_TOKEN="kwin-17").outcome == "second"
    assert first.reads()["token"] == "kwin-17"
    assert start(DESKTOP_STARTUP_ID="gnome-shell_TIME5").outcome == "second"
    assert first.reads()["token"] == "gnome-shell_TIME5"
    assert start(XDG_ACTIVATION_TOKEN="x" * 5000).outcome == "second"
    assert first.reads()["wish"] == []


def test_more_files_than_fit_are_cut(start: Starter) -> None:
    first = start()
    assert first.outcome == "first"
    assert start(*(f"{number:0200}.gguf" for number in range(200))).outcome == "second"
    wish = first.wish
    assert wish[0].name == f"{0:0200}.gguf"
    assert 20 < len(wish) < 200


def test_a_killed_one_is_followed(start: Starter) -> None:
    for _ in range(3):
        one = start()
        assert one.outcome == "first"
        one.kill()
    last = start()
    assert last.outcome == "first"
    assert start("a.gguf").outcome == "second"
    assert last.wish == [Path.cwd() / "a.gguf"]


def test_one_that_was_closed_is_followed(start: Starter) -> None:
    one = start()
    assert one.outcome == "first"
    one.end()
    assert start().outcome == "first"


def test_of_many_at_once_one_is_first(start: Starter) -> None:
    starts = [start(f"{number}.gguf") for number in range(5)]
    outcomes = {one: one.outcome for one in starts}
    (first,) = (one for one, outcome in outcomes.items() if outcome == "first")
    others = [f"{number}.gguf" for number, one in enumerate(starts) if one is not first]
    assert sorted(path.name for _ in others for path in first.wish) == others


def test_of_many_after_a_kill_one_is_first(start: Starter) -> None:
    killed = start()
    assert killed.outcome == "first"
    killed.kill()
    outcomes = [one.outcome for one in [start() for _ in range(5)]]
    assert sorted(outcomes) == ["first", "second", "second", "second", "second"]


def test_one_that_hangs_is_told(start: Starter) -> None:
    first = start()
    assert first.outcome == "first"
    first.process.send_signal(signal.SIGSTOP)
    told = start("--timeout", "300", "a.gguf").reads()
    assert told["outcome"] == "hangs"
    assert f"process {first.process.pid}" in told["says"]
    first.process.send_signal(signal.SIGCONT)
    assert first.wish == [Path.cwd() / "a.gguf"]  # it was only slow
    assert start("b.gguf").outcome == "second"
    assert first.wish == [Path.cwd() / "b.gguf"]


def test_one_that_is_just_ending_is_waited_for(start: Starter) -> None:
    """It still listens, but will not answer."""
    state_dir().mkdir(parents=True)
    lock = QLockFile(str(state_dir() / "window.lock"))
    assert lock.tryLock(0)
    with socket.socket(socket.AF_UNIX) as ending:
        ending.bind(single_instance._addresses()[0])
        ending.listen()
        second = start()
        connection, _ = ending.accept()
        lock.unlock()
        connection.close()
    assert second.outcome == "first"


def socket_of_the_first() -> socket.socket:
    """A connection to the first instance."""
    connection = socket.socket(socket.AF_UNIX)
    for address in single_instance._addresses():
        if Path(address).exists():
            connection.connect(address)
            connection.settimeout(patience.seconds(60))
            return connection
    raise AssertionError("nobody listens")


def framed(content: bytes) -> bytes:
    """As a second start sends it."""
    return len(content).to_bytes(4, "big") + content


JUNK = [
    pytest.param(b"\xff\xff\xff\xff", "too much", id="too long"),
    pytest.param((16_385).to_bytes(4, "big"), "too much", id="one byte too long"),
    pytest.param(b"GET / HTTP/1.1\r\n\r\n", "too much", id="another protocol"),
    pytest.param(framed(b"nope"), "something else", id="no JSON"),
    pytest.param(framed(b""), "something else", id="empty"),
    pytest.param(framed(b"[]"), "something else", id="no object"),
    pytest.param(framed(b'{"paths":["a.gguf"]}'), "something else", id="a relative path"),
    pytest.param(framed(b'{"paths":["\\u0000x"]}'), "something else", id="no hexadecimal"),
    pytest.param(framed(b'{"paths":["\\u00002f6100"]}'), "something else", id="a path with a NUL"),
    pytest.param(framed(b'{"paths":[7]}'), "something else", id="a number for a path"),
    pytest.param(framed(b'{"activation":"a\\nb"}'), "something else", id="no token"),
    pytest.param(framed(b'{"x":' + b"[" * 16_379), "something else", id="deep"),
]


@pytest.mark.parametrize(("junk", "why"), JUNK)
def test_junk_is_refused_and_logged(qtbot: QtBot, caplog: pytest.LogCaptureFixture, junk: bytes, why: str) -> None:
    instance = SingleInstance()
    assert instance.acquire() is Outcome.FIRST
    requests: list[list[Path]] = []
    instance.activated.connect(requests.append)
    with socket_of_the_first() as sender:
        sender.sendall(junk)
        qtbot.waitUntil(lambda: "refused" in caplog.text)
        assert ended(sender)
    assert requests == []
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert f"sent {why}" in caplog.text
    still_listens(instance, qtbot)
    instance.release()


def ended(sender: socket.socket) -> bool:
    """Whether the other side has ended the connection without a word."""
    try:
        return sender.recv(1) == b""
    except ConnectionResetError:
        return True


def still_listens(instance: SingleInstance, qtbot: QtBot) -> None:
    """A sound sender is served."""
    with qtbot.waitSignal(instance.activated) as caught, socket_of_the_first() as sender:
        for byte in framed(b'{"paths":["/a.gguf"],"added_later":1}'):  # in as many pieces as there can be
            sender.sendall(bytes([byte]))
    assert caught.args == [[Path("/a.gguf")]]


def test_a_sound_sender_is_acknowledged(qtbot: QtBot) -> None:
    instance = SingleInstance()
    assert instance.acquire() is Outcome.FIRST
    with socket_of_the_first() as sender:
        with qtbot.waitSignal(instance.activated):
            sender.sendall(framed(b"{}"))
        assert sender.recv(2) == b"\x06"
        assert sender.recv(1) == b""
    instance.release()


def test_slow_senders_are_sent_away(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(instance_messages, "_SLOW_MS", 1)
    instance = SingleInstance()
    assert instance.acquire() is Outcome.FIRST
    with socket_of_the_first() as sender:
        sender.sendall(b"\0\0\0\x10{")
        qtbot.waitUntil(lambda: "too slow" in caplog.text)
        assert ended(sender)
    instance.release()


def test_a_crowd_is_refused(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    instance = SingleInstance()
    assert instance.acquire() is Outcome.FIRST
    crowd = [socket_of_the_first() for _ in range(12)]
    qtbot.waitUntil(lambda: caplog.text.count("Too many senders") == 4)
    for one in crowd:
        one.close()
    qtbot.waitUntil(lambda: not instance.findChildren(instance_messages.Sender))
    still_listens(instance, qtbot)
    instance.release()


def test_a_sender_that_goes_away_leaves_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance_messages, "_SLOW_MS", 3_600_000)
    instance = SingleInstance()
    assert instance.acquire() is Outcome.FIRST
    for sent in (b"", b"\0\0", b"\0\0\0\x10{"):
        with socket_of_the_first() as sender:
            sender.sendall(sent)
            qtbot.waitUntil(lambda: bool(instance.findChildren(instance_messages.Sender)))
        qtbot.waitUntil(lambda: not instance.findChildren(instance_messages.Sender))
    still_listens(instance, qtbot)
    instance.release()


def test_only_this_person_may_connect(start: Starter) -> None:
    assert start().outcome == "first"
    (address,) = (Path(one) for one in single_instance._addresses() if Path(one).exists())
    assert address.stat().st_mode & 0o077 == 0


def test_another_home_has_its_own_window(start: Starter, tmp_path: Path) -> None:
    assert start().outcome == "first"
    assert start(DESCANT_HOME=str(tmp_path / "other")).outcome == "first"


def test_a_full_disk_does_not_keep_the_window_away(start: Starter) -> None:
    first = start("--no-room")
    assert first.outcome == "unknown"
    second = start("--no-room", "a.gguf")
    assert second.outcome == "second"
    assert first.wish == [Path.cwd() / "a.gguf"]
    first.kill()
    assert start("--no-room").outcome == "unknown"


def test_a_state_folder_that_cannot_be_made(start: Starter, own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "state").write_text("a file where the folder should be")
    first = start()
    assert first.outcome == "unknown"
    assert start("a.gguf").outcome == "second"
    assert first.wish == [Path.cwd() / "a.gguf"]


@pytest.fixture
def long_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which no socket can be made; its socket is among the temporary files."""
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path / ("x" * 120)))
    (address,) = single_instance._addresses()
    return Path(address)


def test_a_state_folder_with_a_long_path(start: Starter, long_home: Path) -> None:
    first = start()
    assert first.outcome == "first"
    assert long_home.is_socket()
    assert start("a.gguf").outcome == "second"
    assert first.wish == [Path.cwd() / "a.gguf"]
    first.end()
    assert not long_home.exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_a_socket_that_another_person_has_put_there(start: Starter, long_home: Path) -> None:
    with socket.socket(socket.AF_UNIX) as trap:
        trap.bind(str(long_home))
        trap.listen()
        trap.setblocking(False)
        os.chown(long_home, 12345, 12345)
        assert start().outcome == "first"
        assert start("--timeout", "100", "a.gguf").outcome == "hangs"
        with pytest.raises(BlockingIOError):
            trap.accept()


def lock_file(pid: int, *, host: str | None = None, machine: str | None = None) -> Path:
    """A lock file as Qt writes it."""
    state_dir().mkdir(parents=True, exist_ok=True)
    file = state_dir() / "window.lock"
    ours = bytes(QSysInfo.machineUniqueId().data()).decode()
    name = Path(sys.executable).resolve().name
    boot = bytes(QSysInfo.bootUniqueId().data()).decode()
    lines = [str(pid), name, host or QSysInfo.machineHostName(), machine if machine is not None else ours, boot, ""]
    file.write_text("\n".join(lines))
    return file


def test_a_process_id_that_was_given_again(start: Starter) -> None:
    """The killed window's id now belongs to another Python; nobody holds the file."""
    lock_file(os.getpid())
    assert start().outcome == "first"


def test_a_computer_that_has_got_another_name(start: Starter) -> None:
    if not QSysInfo.machineUniqueId().data():
        pytest.skip("this machine has no id of its own")
    lock_file(os.getpid(), host="old-name")
    assert start().outcome == "first"


def test_another_computer_is_believed(start: Starter) -> None:
    lock_file(os.getpid(), host="elsewhere", machine="0123")
    told = start("--timeout", "100").reads()
    assert told["outcome"] == "hangs"
    assert "another computer (elsewhere)" in told["says"]


def test_a_lock_file_that_a_power_cut_left_empty(start: Starter) -> None:
    file = lock_file(1)
    file.write_bytes(b"")
    os.utime(file, (1_000_000_000, 1_000_000_000))
    assert start().outcome == "first"


def test_a_new_empty_lock_file_is_waited_for(own_home: Path, qtbot: QtBot) -> None:
    """Its process may be about to fill it."""
    lock_file(1).write_bytes(b"")
    assert SingleInstance().acquire() is Outcome.SECOND


def test_a_left_over_that_cannot_be_removed(start: Starter) -> None:
    """As on a disk that the system has made read-only after a crash."""
    file = lock_file(2**22 + 5)
    if os.geteuid() == 0:
        made = subprocess.run(["chattr", "+i", str(file)], check=False, capture_output=True)
        if made.returncode:
            pytest.skip("root can remove everything here")
    else:
        file.parent.chmod(0o500)
    try:
        assert start().outcome == "unknown"
    finally:
        if os.geteuid() == 0:
            subprocess.run(["chattr", "-i", str(file)], check=True)
        else:
            file.parent.chmod(0o700)


def test_nobody_is_there_to_hand_over_to(own_home: Path, qtbot: QtBot) -> None:
    assert QCoreApplication.instance() is not None
    state_dir().mkdir(parents=True)
    ending = QLockFile(str(state_dir() / "window.lock"))  # held, but no one listens any more
    assert ending.tryLock(0)
    assert SingleInstance().acquire_or_hand_over([Path("/a.gguf")], 120) is None

"""Runs a command for a tool: limited in time and output, and ended together with everything that it has started."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

import psutil

from app.core.own_process import own_command, own_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.core.job_object import JobObject
    from app.tools.tool import RunControl

_CHUNK: Final = 65_536
_AFTER_END: Final = 0.5
"""Seconds to wait for what is left in the pipes once the command has ended or was killed: a program that it left behind
may keep them open."""


@dataclass(slots=True)
class Ran:
    """What a command has done.

    Attributes:
        code: its exit code; None if it was ended by us.
        output, errors: what it printed, as far as it was kept.
        lost: bytes of the output that were not kept.
        is_late: it was ended because its time was over.
    """

    code: int | None
    output: bytes = b""
    errors: bytes = b""
    lost: int = 0
    is_late: bool = False


@dataclass(slots=True)
class _Kept:
    """The beginning of a stream; what follows is read and dropped, so that the command never waits for us."""

    most: int
    parts: bytearray = field(default_factory=bytearray)
    lost: int = 0

    def read(self, stream: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError):  # closed by us
            while chunk := os.read(stream.fileno(), _CHUNK):
                room = max(0, self.most - len(self.parts))
                self.parts += chunk[:room]
                self.lost += len(chunk) - len(chunk[:room])


def run_command(
    command: Sequence[str],
    given: bytes,
    control: RunControl,
    *,
    folder: Path | None = None,
    most_output: int,
    most_errors: int = 8_192,
) -> Ran:
    """Run a command with `given` on its standard input, until it ends, is stopped, or is late.

    If this process is killed meanwhile, the command ends with everything that it has started.

    Raises:
        OSError: it cannot be started.
    """
    process, tie = _start(command, folder or Path.cwd())
    try:
        control.on_stop(lambda: kill_group(process))
        output, errors = _Kept(most_output), _Kept(most_errors)
        threads = _talk(process, given, output, errors)
        is_late = not _wait(process, control)
        if is_late or control.is_stopped:
            kill_group(process)
        for thread in threads:
            thread.join(_AFTER_END)
        code = None if is_late or control.is_stopped else process.returncode
        return Ran(code, bytes(output.parts), bytes(errors.parts), output.lost, is_late)
    finally:
        _let_go(process)
        tie.close()


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """End a process and everything that it has started; nothing if it has ended by itself."""
    if process.returncode is not None:  # its number may belong to another one by now
        return
    children = []
    with contextlib.suppress(psutil.Error):
        children = psutil.Process(process.pid).children(recursive=True)
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    for child in children:
        with contextlib.suppress(psutil.Error):
            child.kill()


def _start(command: Sequence[str], folder: Path) -> tuple[subprocess.Popen[bytes], socket.socket | JobObject]:
    """Start a command; return its process, and what ends it with ours until it is closed."""
    if sys.platform == "win32":
        from app.core.job_object import JobObject  # noqa: PLC0415  on Windows alone

        process = _popen(command, folder)
        job = JobObject(kill_on_close=True)
        job.take(int(process._handle))
        return process, job
    ours, its = socket.socketpair()
    try:
        with its:
            number = its.fileno()
            supervisor = [*own_command("--supervise"), str(number), str(folder), *command]
            process = _popen(supervisor, own_folder(), (number,))
        with ours.makefile("rb") as told:
            problem = told.readline().decode()
        if problem != "\n":
            _let_go(process)
            code, _, words = problem.strip().partition(" ")
            raise OSError(int(code or 0), words or "it ended at once")
    except BaseException:
        ours.close()
        raise
    return process, ours


def _popen(command: Sequence[str], folder: Path | None, kept: Sequence[int] = ()) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        list(command),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        bufsize=0,  # a thread may be in the middle of reading or writing when a stream is closed
        pass_fds=kept,
        start_new_session=sys.platform != "win32",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _talk(process: subprocess.Popen[bytes], given: bytes, output: _Kept, errors: _Kept) -> list[threading.Thread]:
    """Start to write and to read; return the threads that read."""
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    stdin = process.stdin

    def write() -> None:
        with contextlib.suppress(OSError, ValueError):  # it does not read its input
            rest = memoryview(given)
            while rest:
                rest = rest[os.write(stdin.fileno(), rest) :]
        with contextlib.suppress(OSError):
            stdin.close()

    jobs = [write, lambda: output.read(process.stdout), lambda: errors.read(process.stderr)]  # type: ignore[arg-type]
    threads = [threading.Thread(target=job, name="tool", daemon=True) for job in jobs]
    for thread in threads:
        thread.start()
    return threads


def _wait(process: subprocess.Popen[bytes], control: RunControl) -> bool:
    """Wait for the end of the process; False if its time is over first."""
    try:
        process.wait(control.left)
    except subprocess.TimeoutExpired:
        return False
    return True


def _let_go(process: subprocess.Popen[bytes]) -> None:
    """Leave nothing behind: no process, and no pipe."""
    if process.poll() is None:
        kill_group(process)
        process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()

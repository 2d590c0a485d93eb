"""The process between Descant and the command of a tool: it ends the command, with all that it has started, once
Descant is gone, even if Descant was killed.

::

    Descant ── a pair of sockets ── supervisor ── command ── what the command starts
       └──────────── standard input, output, errors ─┘

The command gets the standard streams of the supervisor. One line comes over the sockets: empty if the command was
started, else the number of the system's error and its words. After that nothing is sent, and the end of the stream is
the end of Descant.

On Linux the supervisor adopts what leaves the command's tree (a daemon that forks twice), so that this ends as well. On
macOS only what is in the tree or in the process group then can be found. Windows needs no such process: see
:class:`app.core.job_object.JobObject`.
"""

import contextlib
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import psutil

_PR_SET_PDEATHSIG: Final = 1
_PR_SET_CHILD_SUBREAPER: Final = 36
_ROUNDS: Final = 20
"""How often to look for processes that were started while others were being ended."""
_ROUND_SECONDS: Final = 0.2


def main() -> int:
    """Run ``--supervise SOCKET FOLDER COMMAND…``; end with the exit code of the command, or by the same signal."""
    client = socket.socket(fileno=int(sys.argv[2]))
    folder, command = sys.argv[3], sys.argv[4:]
    prctl = _prctl()
    if prctl is not None:
        prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    try:
        process = subprocess.Popen(command, cwd=folder or None, preexec_fn=_end_with_parent(prctl))  # noqa: PLW1509  it has one thread
    except OSError as error:
        client.sendall(f"{error.errno or 0} {error.strerror or type(error).__name__}\n".encode())
        return 1
    client.sendall(b"\n")
    _leave_streams()
    ending = threading.Lock()
    threading.Thread(target=_end_with, args=(client, ending), daemon=True).start()
    code = process.wait()
    ending.acquire()  # what was begun is done to the end, which is the end of this process
    os._exit(_pass_on(code))  # the other thread may be in the middle of an import


def _prctl() -> Callable[..., int] | None:
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415  on Linux alone

    with contextlib.suppress(OSError, AttributeError):  # an unusual C library: what is in the tree is found anyway
        prctl: Callable[..., int] = ctypes.CDLL(None).prctl
        return prctl
    return None


def _end_with_parent(prctl: Callable[..., int] | None) -> Callable[[], int] | None:
    """Return what makes Linux end the command with this process, should it be killed."""
    return None if prctl is None else partial(prctl, _PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _leave_streams() -> None:
    """Let go of the standard streams, so that they end with the command."""
    null = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(null, number)
    os.close(null)


def _end_with(client: socket.socket, ending: threading.Lock) -> None:
    """Wait for the end of Descant; end everything below this process, and this process."""
    import psutil  # noqa: PLC0415  before Descant ends: with an AppImage its files may be gone then

    with contextlib.suppress(OSError):
        client.recv(1)
    ending.acquire()
    try:
        for _ in range(_ROUNDS):
            found = [child for child in psutil.Process().children(recursive=True) if _runs(child)]
            if not found:
                break
            for child in found:
                with contextlib.suppress(psutil.Error):
                    child.kill()
            psutil.wait_procs(found, timeout=_ROUND_SECONDS)
    finally:
        os.killpg(0, signal.SIGKILL)


def _runs(process: "psutil.Process") -> bool:
    """Whether a process has not ended; an adopted one that has is not waited for."""
    import psutil  # noqa: PLC0415  it is there by now

    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False


def _pass_on(code: int) -> int:
    """Return the exit code of the command; if a signal has ended it, let the same one end this process."""
    if code >= 0:
        return code
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # the command has left one if it should
    if -code != signal.SIGKILL:
        signal.signal(-code, signal.SIG_DFL)
    os.kill(os.getpid(), -code)
    return 128 - code

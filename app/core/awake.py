"""Keep the machine from sleeping during a long task. The screen may turn off.

Linux: ``systemd-inhibit`` (logind) holds a lock while its child runs; the child is a ``cat`` that ends when our end of
its pipe closes, so that a killed app leaves no lock. macOS: ``caffeinate -i -w`` also ends with our process. Windows:
``SetThreadExecutionState`` applies to the calling thread. Without any of these the machine may sleep, and the download
continues after it wakes.
"""

import contextlib
import ctypes
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import Final

_log = logging.getLogger(__name__)

_ES_CONTINUOUS: Final = 0x80000000
_ES_SYSTEM_REQUIRED: Final = 0x00000001


@contextlib.contextmanager
def keep_awake(who: str, why: str, *, wanted: bool = True) -> Iterator[None]:
    """Keep the machine awake while the block runs in this thread. Never fails; does nothing unless `wanted`."""
    if not wanted:
        yield
    elif sys.platform == "win32":
        with _awake_on_windows():
            yield
    else:
        with _beside(awake_command(who, why, sys.platform, os.getpid())):
            yield


def awake_command(who: str, why: str, platform: str, pid: int) -> list[str]:
    """Return the command that keeps the machine awake while it runs; empty if there is none."""
    if platform == "darwin":
        return ["caffeinate", "-i", "-w", str(pid)]
    if shutil.which("systemd-inhibit") is None:
        return []
    return ["systemd-inhibit", "--what=sleep:idle", f"--who={who}", f"--why={why}", "--mode=block", "cat"]


@contextlib.contextmanager
def _beside(command: list[str]) -> Iterator[None]:
    """Run a program during the block; it ends when its standard input closes."""
    process = None
    if command:
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            _log.info("The machine may fall asleep: %s", error)
    try:
        yield
    finally:
        if process is not None:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    assert process.stdin is not None
    with contextlib.suppress(OSError):
        process.stdin.close()
    if sys.platform == "darwin":
        process.terminate()
    try:
        process.wait(2.0)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextlib.contextmanager
def _awake_on_windows() -> Iterator[None]:
    set_state = getattr(ctypes, "windll").kernel32.SetThreadExecutionState  # noqa: B009 mypy knows it on Windows only
    set_state(_ES_CONTINUOUS | _ES_SYSTEM_REQUIRED)
    try:
        yield
    finally:
        set_state(_ES_CONTINUOUS)

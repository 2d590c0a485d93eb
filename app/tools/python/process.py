"""One process that runs Python: started behind its walls, watched, paused between calls, and killed as a whole."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from concurrent.futures import Future
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec
import psutil

from app.tools.python.protocol import MOST_LINE, Ended, Event, event_decoder

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.core.job_object import JobObject
    from app.tools.python.guard import Command
    from app.tools.python.limits import Limits

_log = logging.getLogger(__name__)

_WATCH_SECONDS: Final = 0.1
_END_SECONDS: Final = 5.0
_KEPT_LOG_LINES: Final = 20


class Death(Enum):
    """Why a process has ended.

    MEMORY: it took more than it may. FLOOD: it wrote more than it may. NONSENSE: it wrote what is no event. CRASH: by
    itself. KILLED: by the app.
    """

    MEMORY = auto()
    FLOOD = auto()
    NONSENSE = auto()
    CRASH = auto()
    KILLED = auto()


class Died(msgspec.Struct, frozen=True):
    """The last thing that comes from a process."""

    death: Death


class Woken(msgspec.Struct, frozen=True):
    """Comes from :meth:`PythonProcess.wake`."""


class PythonProcess:
    """A process that runs Python, with its streams.

    One thread starts it and reads its events, one reads its log, one watches its memory; they end with it. It ends
    itself when its input ends. Behind bubblewrap the system ends it with the thread that has started it, so that is a
    thread which lives as long.

    Attributes:
        events: what comes from it, then one :class:`Died`.
    """

    def __init__(self, command: Command, limits: Limits) -> None:
        """Start it. Raises OSError."""
        self.events: queue.SimpleQueue[Event | Woken | Died] = queue.SimpleQueue()
        self._limits = limits
        self._written = 0
        self._death: Death | None = None
        self._lock = threading.Lock()
        self._log_lines: deque[str] = deque(maxlen=_KEPT_LOG_LINES)
        self._active = threading.Event()
        self._active.set()
        self._ended = threading.Event()
        self._popen: subprocess.Popen[bytes]
        started: Future[None] = Future()
        self._threads = [_thread(partial(self._live, command, started))]
        started.result()
        self._job = _bound_by_job(self._popen, limits)
        self._threads += map(_thread, (self._read_log, self._watch_memory))

    @property
    def pid(self) -> int:
        """The number of the process that the app has started; with bubblewrap, Deno is below it."""
        return self._popen.pid

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked for more."""
        return self._death is None and self._popen.poll() is None

    def begin(self) -> None:
        """Let it go on, with a new count of what it may write."""
        self._written = 0
        self._active.set()
        self._signal("resume")

    def pause(self) -> None:
        """Stop it where it is, so that nothing that the code has left running takes the processor between calls."""
        self._active.clear()
        self._signal("suspend")

    def send(self, line: bytes) -> None:
        """Write a request. If the process has ended, :class:`Died` reports it."""
        assert self._popen.stdin is not None
        with contextlib.suppress(OSError, ValueError):
            self._popen.stdin.write(line)
            self._popen.stdin.flush()

    def wake(self) -> None:
        """Put a :class:`Woken` into the events. Thread-safe."""
        self.events.put(Woken())

    def kill(self, death: Death = Death.KILLED) -> None:
        """End it with everything that it has started. Thread-safe; does not wait."""
        with self._lock:
            self._death = self._death or death
            if self._popen.returncode is None:
                _kill_tree(self._popen.pid)
        self._active.set()

    def close(self) -> None:
        """End it, and wait until nothing is left of it."""
        self.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._popen.wait(_END_SECONDS)
        for thread in self._threads:
            thread.join(_END_SECONDS)
        assert self._popen.stdin is not None
        with contextlib.suppress(OSError):
            self._popen.stdin.close()

    def log_tail(self) -> str:
        """Return the last lines that it wrote to its log."""
        return "\n".join(self._log_lines)

    # -- threads -------------------------------------------------------------------------------------------------------

    def _live(self, command: Command, started: Future[None]) -> None:
        """Start the process, and read what comes from it until it has ended."""
        try:
            self._popen = popen = _start(command)
        except OSError as error:
            started.set_exception(error)
            return
        started.set_result(None)
        self._read_events(popen)
        popen.wait()
        self._ended.set()
        self._active.set()
        with self._lock:
            self._death = self._death or Death.CRASH
        self.events.put(Died(self._death))

    def _read_events(self, popen: subprocess.Popen[bytes]) -> None:
        stream = popen.stdout
        assert stream is not None
        with stream:
            while line := stream.readline(MOST_LINE):
                self._written += len(line)
                if self._written > self._limits.made_bytes:
                    self.kill(Death.FLOOD)
                    break
                try:
                    event = event_decoder.decode(line)
                except (msgspec.DecodeError, RecursionError):
                    self.kill(Death.NONSENSE)
                    break
                if isinstance(event, Ended):
                    _log.warning("Python for the model has ended: %s", event.why[-1000:])
                else:
                    self.events.put(event)

    def _read_log(self) -> None:
        stream = self._popen.stderr
        assert stream is not None
        with stream:
            while line := stream.readline(MOST_LINE):
                text = line[:1000].decode("utf-8", "replace").rstrip()
                self._log_lines.append(text)
                _log.info("python tool: %s", text)

    def _watch_memory(self) -> None:
        """Kill it once it holds more memory than it may: no system limits the memory that a process holds."""
        while not self._ended.wait(_WATCH_SECONDS):
            self._active.wait()
            if _resident_bytes(self._popen.pid) > self._limits.process_bytes:
                self.kill(Death.MEMORY)
                return

    def _signal(self, what: str) -> None:
        for process in _tree(self._popen.pid):
            with contextlib.suppress(psutil.Error, OSError):
                getattr(process, what)()


def _thread(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, name="python tool", daemon=True)
    thread.start()
    return thread


def _start(command: Command) -> subprocess.Popen[bytes]:
    is_windows = sys.platform == "win32"
    return subprocess.Popen(
        list(command.arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=None if is_windows else "/",
        env=command.environment,
        # A group of its own, in the session of the app: if the app ends while this is paused, the system ends it.
        process_group=None if is_windows else 0,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _tree(pid: int) -> list[psutil.Process]:
    with contextlib.suppress(psutil.Error):
        process = psutil.Process(pid)
        return [process, *process.children(recursive=True)]
    return []


def _resident_bytes(pid: int) -> int:
    total = 0
    for process in _tree(pid):
        with contextlib.suppress(psutil.Error):
            total += process.memory_info().rss
    return total


def _kill_tree(pid: int) -> None:
    """Kill a process that has not been waited for, and everything below it."""
    tree = _tree(pid)
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            os.killpg(pid, signal.SIGKILL)
    for process in tree:
        with contextlib.suppress(psutil.Error):
            process.kill()


def _bound_by_job(popen: subprocess.Popen[bytes], limits: Limits) -> JobObject | None:
    """Put the process into a job object of Windows, which ends with the app, and the process with it."""
    if sys.platform != "win32":
        return None
    from app.core.job_object import JobObject  # noqa: PLC0415  on Windows alone

    job = JobObject(memory=2 * limits.process_bytes, kill_on_close=True)
    job.take(int(popen._handle))
    return job

"""The engine's process as one object: starts it, sends requests, receives events, and reports how it ended."""

import contextlib
import logging
import logging.handlers
import os
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.core.paths import log_dir
from app.engine.engines.choice import chosen_engine
from app.engine.engines.manifest import check_fit
from app.engine.protocol import Event, Request, encode_line, event_decoder

_KEPT_LOG_LINES = 400
_LOG_FILE = "engine.log"
_LOG_BYTES = 1_000_000
_LOG_FILES = 3


class ProcessEnded(msgspec.Struct, frozen=True):
    """The last item in the queue of events: the process has ended."""

    exit_code: int


class ProtocolBroken(msgspec.Struct, frozen=True):
    """The process wrote a line that is not an event."""

    reason: str


Received = Event | ProcessEnded | ProtocolBroken


def engine_command() -> list[str]:
    """Return the command that starts the engine."""
    return own_command("--engine")


def own_command(argument: str) -> list[str]:
    """Return the command that starts a process of ours: the app's own executable, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, argument]
    return [sys.executable, "-m", "app", argument]


def own_folder() -> Path | None:
    """Return the working folder for our processes.

    ``-m app`` needs the package's folder; ggml may search it for backends. None, the current folder, for a frozen app.
    """
    return None if getattr(sys, "frozen", False) else Path(__file__).resolve().parents[3]


class EngineProcess:
    """A running child with its streams.

    Two threads read its standard output and its log, a third writes its standard input; they end with it. The child
    ends when its standard input closes, so it can never outlive this process.

    Attributes:
        events: events from the child, then one :class:`ProcessEnded`.
    """

    def __init__(self, command: Sequence[str] | None = None, log_file: Path | None = None) -> None:
        """Start the child. Raises like :func:`start_child`."""
        self.events: queue.SimpleQueue[Received] = queue.SimpleQueue()
        self._log_lines: deque[str] = deque(maxlen=_KEPT_LOG_LINES)
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._logger = _rotating_logger(log_file or log_dir() / _LOG_FILE)
        self._popen = start_child(command or engine_command())
        self._threads = [
            threading.Thread(target=self._read_log, name="engine log", daemon=True),
            threading.Thread(target=self._read_events, name="engine events", daemon=True),
            threading.Thread(target=self._write_requests, name="engine requests", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Process id of the child."""
        return self._popen.pid

    @property
    def is_alive(self) -> bool:
        """Whether the child is still running."""
        return self._popen.poll() is None

    def send(self, request: Request) -> None:
        """Queue a request; if the child has ended, :class:`ProcessEnded` reports it. Never blocks; thread-safe."""
        self._outgoing.put(encode_line(request))

    def log_tail(self, count: int = 40) -> list[str]:
        """Return the last `count` lines of its log, newest last."""
        return list(self._log_lines)[-count:]

    def end(self, patience: float = 3.0) -> None:
        """Close the child's input, and kill the child if it is still running after `patience` seconds."""
        self._outgoing.put(None)
        try:
            self._popen.wait(patience)
        except subprocess.TimeoutExpired:
            self.kill()
        for thread in self._threads:
            thread.join(patience)

    def kill(self) -> None:
        """Kill the child at once."""
        self._popen.kill()
        self._popen.wait()

    def _write_requests(self) -> None:
        """Write requests in a thread of their own, so that a child that has stopped reading blocks nothing else."""
        stream = self._popen.stdin
        assert stream is not None
        with contextlib.suppress(OSError), stream:  # the child has ended: _read_events reports it
            while (line := self._outgoing.get()) is not None:
                stream.write(line)
                stream.flush()

    def _read_events(self) -> None:
        stream = self._popen.stdout
        assert stream is not None
        with stream:
            for line in stream:
                try:
                    self.events.put(event_decoder.decode(line))
                except msgspec.DecodeError as error:
                    self.events.put(ProtocolBroken(str(error)))
        exit_code = self._popen.wait()
        # The last lines of the log explain why it ended, so they must be complete before ProcessEnded is read.
        self._threads[0].join(timeout=2.0)
        self.events.put(ProcessEnded(exit_code))

    def _read_log(self) -> None:
        stream = self._popen.stderr
        assert stream is not None
        with stream:
            for line in stream:
                text = line.decode("utf-8", "replace").rstrip()
                self._log_lines.append(text)
                self._logger.info("%s", text)
        for handler in self._logger.handlers:
            with contextlib.suppress(OSError):  # a full disk
                handler.close()


def start_child(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    """Start a process of our own with pipes for its three streams.

    Raises:
        OSError: the command cannot be run.
        EngineFolderError: the chosen engine cannot be used.
    """
    return subprocess.Popen(
        list(command),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=own_folder(),
        env=child_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def child_environment() -> dict[str, str]:
    """Return our environment with the chosen engine, with nothing else that ggml would load, and with shorter spins.

    Between two operations llama.cpp's threads wait for each other in libgomp, which by default spins for milliseconds
    before it yields the CPU. As soon as another program needs a core, the thread that all others wait for cannot get
    one, and generation falls to a seventh of its speed. With short spins it falls to half, as expected, and nothing is
    lost on an idle machine (both measured on two cores, see native/README.md). With many cores libgomp's own value
    stays: waking threads that sleep while a GPU computes costs a tenth of the speed or more (16 cores, the experts of
    16 layers on the CPU), and the thread governor soon leaves busy cores to other programs (app/engine/child/threads).

    Raises:
        EngineFolderError: the chosen engine cannot be used.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _DROPPED_VARIABLES}
    if (engine := chosen_engine()) is not None:
        check_fit(engine)
        environment["LLAMA_CPP_LIB_PATH"] = str(engine)
    if (os.cpu_count() or 1) <= _FEW_CORES:
        environment.setdefault("GOMP_SPINCOUNT", "2000")
    environment.setdefault("GGML_NO_BACKTRACE", "1")  # no debugger after a crash: it takes seconds
    return environment


_FEW_CORES = 8
_DROPPED_VARIABLES = {"GGML_BACKEND_PATH", "LLAMA_CPP_LIB_PATH"}


class _PatientHandler(logging.handlers.RotatingFileHandler):
    """A log handler that drops lines it cannot write, so that a full disk does not stop the engine."""

    def handleError(self, record: logging.LogRecord) -> None:
        del record


def _rotating_logger(path: Path) -> logging.Logger:
    """Return a separate logger for one child; if the folder is not writable, the log stays in memory."""
    logger = logging.Logger("descant.engine")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = _PatientHandler(path, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8", delay=True)
    except OSError:
        return logger
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logger.addHandler(handler)
    return logger

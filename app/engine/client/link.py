"""The client's connection to the engine's process: starts it when needed, watches it, drops it after a crash.

Requests go to its standard input as lines of JSON, events come from its standard output.
"""

import contextlib
import logging
import queue
import subprocess
import threading
import time
from collections import deque
from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.core.log_file import LogFile
from app.core.paths import log_dir
from app.engine.client.process import start_child, start_engine
from app.engine.client.watchdog import Patience, Watchdog
from app.engine.engines.choice import chosen_engine
from app.engine.engines.errors import EngineFolderError
from app.engine.faults import (
    EngineError,
    Fault,
    FaultKind,
    Stage,
    died,
    engine_missing,
    engine_unfit,
    make_fault,
    no_model,
    stuck,
)
from app.engine.protocol import (
    PROTOCOL_VERSION,
    Event,
    Loaded,
    Measured,
    Ping,
    Pong,
    Ready,
    Request,
    ThreadsChosen,
    encode_line,
    event_decoder,
)
from app.library import quarantine

_PING_SECONDS = 1.0
_CLOSE_SECONDS = 0.5
_KEPT_LOG_LINES = 400
_LOG_FILE = "engine.log"
_LOG_BYTES = 1_000_000
_LOG_FILES = 3


class ClosedError(EngineError):
    """Raised when the client was closed, perhaps by another thread while this one waited for the engine."""

    def __init__(self) -> None:
        super().__init__(no_model_fault())


class GivenUpError(EngineError):
    """Raised when the process was killed because a cancelled request did not end in time."""

    def __init__(self) -> None:
        super().__init__(no_model_fault())


class ProcessEnded(msgspec.Struct, frozen=True):
    """The last item in the queue of events: the process has ended."""

    exit_code: int


class ProtocolBroken(msgspec.Struct, frozen=True):
    """The process wrote a line that is not an event."""

    reason: str


Received = Event | ProcessEnded | ProtocolBroken


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
        self.engine = chosen_engine()
        self._popen = start_child(command, self.engine) if command else start_engine(self.engine)
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


class EngineLink:
    """Connection to at most one running process. One thread works with it; any may call ``send`` and ``close``.

    Args:
        command: command that starts the process; None for this app's own executable.
        log_file: file for its log; None for one in the platform's log folder.

    Attributes:
        process: None if no process is running.
        loaded: the model that the process holds, if any, updated with what the process reported since the load.
        stage: what the process was asked to do, for the message of a fault.
        suspect: the file to quarantine if the process crashes now.
        is_closed: no process will be started any more.
        give_up_at: when to kill the process if the current request has not ended, on the clock of ``time.monotonic``;
            None for never.
    """

    def __init__(self, command: Sequence[str] | None, patience: Patience, log_file: Path | None) -> None:
        self._command = command
        self._log_file = log_file
        self._lock = threading.Lock()
        self._watchdog = Watchdog()
        self.patience = patience
        self.process: EngineProcess | None = None
        self.loaded: Loaded | None = None
        self.stage = Stage.IDLE
        self.suspect: Path | None = None
        self.is_closed = False
        self.give_up_at: float | None = None

    def ensure(self) -> None:
        """Ensure that a process is running that can load a model: one with the engine that is used now.

        Raises:
            EngineError: the process cannot be started, or is not an engine.
            ClosedError: the link is closed.
        """
        process = self.process
        if process is not None and process.is_alive and process.engine == chosen_engine():
            return
        self._drop()
        with self._lock:
            if self.is_closed:
                raise ClosedError
            try:
                process = self.process = EngineProcess(self._command, self._log_file)
            except OSError as error:
                raise EngineError(engine_missing(str(error))) from error
            except EngineFolderError as error:
                raise EngineError(engine_unfit(error)) from error
        self._await_ready(process)

    def drop_if_dead(self) -> None:
        """Drop a process that ended while no request was running."""
        process = self.process
        if process is not None and not process.is_alive:
            self._drop()

    def begin(self, request: Request, stage: Stage) -> None:
        """Send `request` and start to watch for its results."""
        self.stage, self.give_up_at = stage, None
        self._watchdog.restart()
        self.send(request)

    def send(self, request: Request) -> None:
        """Send `request` if a process is running. Never blocks."""
        process = self.process
        if process is not None:
            process.send(request)

    def receive(self) -> Event:
        """Return the next event of the process.

        Raises:
            EngineError: the process crashed, stopped responding, or broke the protocol; it has been dropped.
            GivenUpError: the request did not end by `give_up_at`; the process has been killed.
            ClosedError: the link is closed.
        """
        process = self.process
        while process is not None and not self.is_closed:
            if self.give_up_at is not None and time.monotonic() > self.give_up_at:
                self.kill()
                raise GivenUpError
            try:
                received = process.events.get(timeout=min(_PING_SECONDS, self.patience.silence / 3))
            except queue.Empty:
                self._check_patience(process)
                process.send(Ping())
                continue
            match received:
                case ProcessEnded(exit_code=exit_code):
                    if not self.is_closed:
                        raise EngineError(self._bury(exit_code, process.log_tail()))
                case ProtocolBroken(reason=reason):
                    self.kill()
                    raise EngineError(engine_missing(reason, process.log_tail()))
                case Pong(steps=steps, busy=busy):
                    self._watchdog.note_pong(steps, busy=busy)
                    self._check_patience(process)
                case _:
                    self._watchdog.restart()
                    self._note(received)
                    return received
        raise ClosedError if self.is_closed else EngineError(no_model_fault())

    def kill(self) -> None:
        """Kill the process at once."""
        process = self._take()
        if process is not None:
            process.kill()
            process.end()

    def close(self) -> None:
        """End the process, whatever it is doing, and never start one again."""
        with self._lock:
            self.is_closed = True
        self._drop(_CLOSE_SECONDS)

    def _note(self, event: Event) -> None:
        """Update `loaded` with what the process reports about its model."""
        if self.loaded is None:
            return
        match event:
            case Measured(sizes=sizes):
                self.loaded = msgspec.structs.replace(self.loaded, sizes=sizes)
            case ThreadsChosen(threads=threads):
                self.loaded = msgspec.structs.replace(self.loaded, threads=threads)
            case _:
                pass

    def _await_ready(self, process: EngineProcess) -> None:
        try:
            first = process.events.get(timeout=self.patience.start)
        except queue.Empty:
            self.kill()
            raise EngineError(stuck(Stage.STARTING, self.patience.start, process.log_tail())) from None
        if isinstance(first, Ready) and first.version == PROTOCOL_VERSION:
            return
        if self.is_closed:
            raise ClosedError
        self.kill()
        log = process.log_tail()
        if isinstance(first, Ready):
            raise EngineError(engine_missing(f"It speaks version {first.version} of the protocol.", log))
        reason = log[-1] if log else f"It ended at once ({first})."
        if isinstance(first, ProcessEnded) and first.exit_code < 0:
            reason = str(died(Stage.STARTING, first.exit_code, log).explanation.why)
        raise EngineError(engine_missing(reason, log))

    def _check_patience(self, process: EngineProcess) -> None:
        waited = self._watchdog.overdue(self.patience)
        if waited is not None:
            log = process.log_tail()
            self.kill()
            raise EngineError(stuck(self.stage, waited, log))

    def _bury(self, exit_code: int, log: list[str]) -> Fault:
        """Build the fault of a process that has ended, and quarantine the file if it is the cause."""
        fault = died(self.stage, exit_code, log)
        if fault.kind is FaultKind.CRASHED and self.suspect is not None:
            # A full disk must not hide the crash itself.
            with contextlib.suppress(OSError):
                quarantine.remember(self.suspect, str(fault.explanation.what), -exit_code)
        self._drop()
        return fault

    def _drop(self, patience: float = 3.0) -> None:
        process = self._take()
        if process is not None:
            process.end(patience)

    def _take(self) -> EngineProcess | None:
        """Return the process and forget it, so that only one thread ends it."""
        with self._lock:
            process, self.process = self.process, None
        self.loaded = None
        return process


def no_model_fault() -> Fault:
    """Build the fault for a request that needs a model while none is loaded."""
    return make_fault(FaultKind.NO_MODEL, no_model())


def _rotating_logger(path: Path) -> logging.Logger:
    """Return a separate logger for one child; if the folder is not writable, the log stays in memory."""
    logger = logging.Logger("descant.engine")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = LogFile(path, most_bytes=_LOG_BYTES, kept=_LOG_FILES)
    except OSError:
        return logger
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logger.addHandler(handler)
    return logger

"""The Python of one chat: its calls share their variables until the process is lost, which the model is then told."""

from __future__ import annotations

import io
import queue
import secrets
import threading
import time
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO, Final

import msgspec

from app.core.sentences import phrase
from app.tools.python.errors import NotStartedError
from app.tools.python.guard import guard_for, guarded
from app.tools.python.limits import Limits
from app.tools.python.process import Death, Died, PythonProcess, Woken
from app.tools.python.protocol import CHUNK, Done, File, Interrupt, Output, Put, Ready, Run, encode_line
from app.tools.python.words import text_for_model

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.tools.python.chat_files import ChatFiles
    from app.tools.python.component import Component
    from app.tools.python.guard import Guard
    from app.tools.python.protocol import Event

_LEAST_WAIT: Final = 0.01


class Ending(StrEnum):
    """How a call has ended.

    OK: the code ran to its end. FAILED: it raised an exception. TIME: it took too long. STOPPED: by the user. MEMORY:
    it took too much memory. FLOOD: it printed or made far too much. CRASHED: Python itself has ended.
    """

    OK = "ok"
    FAILED = "failed"
    TIME = "time"
    STOPPED = "stopped"
    MEMORY = "memory"
    FLOOD = "flood"
    CRASHED = "crashed"


class Made(msgspec.Struct, frozen=True):
    """A file that the code has made.

    Attributes:
        name: in ``/mnt/data``; of a figure, a name alone.
        path: where it is on this computer.
    """

    name: str
    path: Path
    is_figure: bool


class Ran(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a call.

    Attributes:
        output: what the code printed, and its traceback. Untrusted.
        left_out: characters in its middle that were too many.
        is_lost: the variables are gone after this call.
        was_lost: they were gone before it, though the model could expect them.
        files_left_out: names of files that were too large or too many.
        seconds: how long it took, with the start of Python.
    """

    ending: Ending
    output: str
    left_out: int = 0
    is_lost: bool = False
    was_lost: bool = False
    made: tuple[Made, ...] = ()
    files_left_out: tuple[str, ...] = ()
    seconds: float = 0.0
    limit: float = 0.0

    @property
    def text(self) -> str:
        """The result for the model."""
        return text_for_model(self)


_ENDING_OF: Final = {
    Death.MEMORY: Ending.MEMORY,
    Death.FLOOD: Ending.FLOOD,
    Death.NONSENSE: Ending.CRASHED,
    Death.CRASH: Ending.CRASHED,
}


class PythonSession:
    """The Python of one chat. :meth:`run` for one thread at a time, :meth:`stop` and :meth:`close` for any.

    Args:
        guard: the walls; those of this computer by default.
    """

    def __init__(
        self, component: Component, files: ChatFiles, limits: Limits | None = None, guard: Guard | None = None
    ) -> None:
        self.files = files
        self._component, self._limits, self._guard = component, limits or Limits(), guard
        self._process: PythonProcess | None = None
        self._lock = threading.Lock()
        self._put: dict[str, tuple[int, int]] = {}
        self._is_stopping = False
        self._is_stopped: Callable[[], bool] = lambda: False
        self._has_told = False

    @property
    def must_stop(self) -> bool:
        """Whether the call that runs has to end."""
        return self._is_stopping or self._is_stopped()

    @property
    def is_running(self) -> bool:
        """Whether there is a process that holds variables."""
        return self._process is not None and self._process.is_alive

    def run(self, code: str, *, seconds: float | None = None, is_stopped: Callable[[], bool] = lambda: False) -> Ran:
        """Run code, in the state that the calls before have left.

        Args:
            seconds: how long it may take, without the start of Python; the limit by default.
            is_stopped: whether the user has stopped it, perhaps before it has begun; call :meth:`stop` as well.

        Raises:
            NotStartedError: Python cannot be started.
        """
        began = time.monotonic()
        limit = min(seconds or self._limits.seconds, self._limits.seconds)
        with self._lock:
            self._is_stopped = is_stopped
            self._is_stopping = False
            was_lost = not self.is_running and self.files.has_run and not self._has_told
            process = self._running_process()
            self._put_files(process)
            call = _Call(self, process, limit)
            process.send(encode_line(Run(code, call.name)))
            call.wait()
            self.files.note_run()
            is_lost = not process.is_alive
            self._has_told = is_lost
            if is_lost:
                self._let_go()
            else:
                process.pause()
        return call.result(is_lost=is_lost, was_lost=was_lost, seconds=time.monotonic() - began)

    def stop(self) -> None:
        """End the call that runs: within a second :meth:`run` returns."""
        self._is_stopping = True
        process = self._process
        if process is not None:
            process.wake()

    def close(self) -> None:
        """End Python; the next call starts it again, without its variables."""
        process = self._process
        if process is not None:
            process.kill()
        with self._lock:
            self._let_go()

    # -- the process ---------------------------------------------------------------------------------------------------

    def _running_process(self) -> PythonProcess:
        if self._process is not None and self._process.is_alive:
            self._process.begin()
            return self._process
        self._let_go()
        guard = self._guard or guard_for(self._component)
        try:
            process = PythonProcess(guarded(self._component, self._limits, guard), self._limits)
        except OSError as error:
            raise NotStartedError(phrase("{reason}.", reason=(error.strerror or str(error)).rstrip("."))) from error
        self._process, self._put = process, {}
        self._wait_until_ready(process)
        return process

    def _wait_until_ready(self, process: PythonProcess) -> None:
        end = time.monotonic() + self._limits.start_seconds
        while not self.must_stop:
            match _next(process.events, end - time.monotonic()):
                case Ready():
                    return
                case None:
                    self._let_go()
                    raise NotStartedError(
                        phrase("It took longer than {seconds} seconds.", seconds=int(self._limits.start_seconds))
                    )
                case Died():
                    said = process.log_tail()[-300:]
                    self._let_go()
                    raise NotStartedError(phrase("It ended at once: {reason}", reason=said or "it said nothing."))
                case _:
                    continue
        process.kill()  # the call then ends as one that was stopped

    def _let_go(self) -> None:
        if self._process is not None:
            self._process.close()
            self._process = None

    def _put_files(self, process: PythonProcess) -> None:
        """Put into ``/mnt/data`` what is not there yet, or has changed."""
        for name, one in self.files.contents():
            try:
                state = (len(one), hash(one)) if isinstance(one, bytes) else _state(one)
                if self._put.get(name) != state:
                    with io.BytesIO(one) if isinstance(one, bytes) else one.open("rb") as stream:
                        _put(process, name, stream)
                    self._put[name] = state
            except OSError:
                continue  # it is gone; the code finds no such file

    def _keep(self, event: File, content: bytes) -> Made | None:
        path = self.files.keep(event.name, content, is_figure=event.figure)
        if path is None:
            return None
        if not event.figure:
            self._put[event.name] = _state(path)
        return Made(event.name, path, event.figure)


class _Call:
    """Collects what comes of one call, and ends it when it must.

    Attributes:
        name: comes back when it has ended. What comes back with another one is of an earlier call, or made up.
    """

    def __init__(self, session: PythonSession, process: PythonProcess, seconds: float) -> None:
        self.name = secrets.token_hex(8)
        self._session, self._process, self._seconds = session, process, seconds
        self._end = time.monotonic() + seconds
        self._kill_at: float | None = None
        self._why: Ending | None = None
        self._output: list[str] = []
        self._left_out = 0
        self._parts: dict[tuple[str, bool], bytearray] = {}
        self._made: list[Made] = []
        self._files_left_out: list[str] = []
        self._ending = Ending.OK

    def wait(self) -> None:
        """Wait until the code has ended, or end it."""
        while True:
            if self._session.must_stop:
                self._interrupt(Ending.STOPPED)
            end = self._end if self._kill_at is None else self._kill_at
            match _next(self._process.events, end - time.monotonic()):
                case None:
                    self._on_late()
                case Output(text=text, left_out=left_out):
                    self._output.append(text)
                    self._left_out += left_out
                case File() as event:
                    self._on_file(event)
                case Done(call=self.name) as event:
                    self._on_done(event)
                    return
                case Died(death=death):
                    self._ending = self._why or _ENDING_OF.get(death, Ending.CRASHED)
                    return
                case Woken() | Ready() | Done():
                    pass

    def result(self, *, is_lost: bool, was_lost: bool, seconds: float) -> Ran:
        """Return what came of it."""
        return Ran(
            ending=self._ending,
            output=self._text(),
            left_out=self._left_out,
            is_lost=is_lost,
            was_lost=was_lost,
            made=tuple(self._made),
            files_left_out=tuple(self._files_left_out),
            seconds=seconds,
            limit=self._seconds,
        )

    def _text(self) -> str:
        """Return the output, with a note where its middle is left out."""
        if not self._left_out:
            return "".join(self._output)
        note = f"\n[… {self._left_out:,} characters left out …]\n"
        return "".join(self._output[:-1]) + note + self._output[-1]

    def _interrupt(self, why: Ending) -> None:
        """Raise KeyboardInterrupt in the code, so that the variables stay; what does not heed it is killed."""
        if self._kill_at is None:
            self._why = why
            self._kill_at = time.monotonic() + self._session._limits.grace_seconds
            self._process.send(encode_line(Interrupt()))

    def _on_late(self) -> None:
        if self._kill_at is None:
            self._interrupt(Ending.TIME)
        else:
            self._process.kill()
            self._kill_at = time.monotonic() + self._session._limits.start_seconds  # Died comes now

    def _on_file(self, event: File) -> None:
        parts = self._parts.setdefault((event.name, event.figure), bytearray())
        parts += event.data
        if not event.last:
            return
        del self._parts[event.name, event.figure]
        try:
            made = self._session._keep(event, bytes(parts))
        except OSError:
            made = None
        if made is None:
            self._files_left_out.append(event.name)
        else:
            self._made.append(made)

    def _on_done(self, event: Done) -> None:
        self._files_left_out += event.left_out
        if event.outcome == "failed":
            self._ending = Ending.FAILED
        elif event.outcome == "interrupted":
            self._ending = self._why or Ending.FAILED
        # What has ended by itself in the moment of its interrupt counts as it ended.


def _next(events: queue.SimpleQueue[Event | Woken | Died], seconds: float) -> Event | Woken | Died | None:
    """Return the next event; None if none comes in time."""
    try:
        return events.get(timeout=max(_LEAST_WAIT, seconds))
    except queue.Empty:
        return None


def _state(path: Path) -> tuple[int, int]:
    """Return what is another once the file has changed."""
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _put(process: PythonProcess, name: str, stream: BinaryIO) -> None:
    first = True
    while (data := stream.read(CHUNK)) or first:
        process.send(encode_line(Put(name, data, first)))
        first = False

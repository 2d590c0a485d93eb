"""Draws formulas in a process of its own, for those who can wait for them: exports."""

import contextlib
import logging
import queue
import threading
from collections.abc import Sequence
from typing import IO, Final, Self

import msgspec

from app.core.own_process import own_command, start_own
from app.formulas.formula import Answer, Drawing, Formula

_log = logging.getLogger(__name__)

_START_SECONDS: Final = 20.0
_FORMULA_SECONDS: Final = 3.0
_MOST_FAILURES: Final = 3
"""After so many ends in sequence without an answer, formulas stay as they are written."""
_MOST_KEPT: Final = 3000


class Drawer:
    """Drawings of formulas; the process is started for the first one and ends with the block.

    Args:
        command: what starts the process; the app's own executable by default.
    """

    def __init__(self, *, command: Sequence[str] = ()) -> None:
        self._command = list(command) or own_command("--formulas")
        self._known: dict[Formula, Drawing | None] = {}
        self._process: _Process | None = None
        self._failures = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def drawing_of(self, formula: Formula) -> Drawing | None:
        """Return the drawing of a formula; None if it cannot be drawn. Blocks until it is made, for seconds at most."""
        if formula not in self._known:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            self._known[formula] = self._draw(formula) if self._failures < _MOST_FAILURES else None
        return self._known[formula]

    def _draw(self, formula: Formula) -> Drawing | None:
        try:
            if self._process is None:
                self._process = _Process(self._command)
            answer = self._process.ask(formula)
        except (OSError, queue.Empty, msgspec.DecodeError) as error:
            _log.warning("A formula was not drawn: %s", error or "the process ended, or took too long")
            self._failures += 1
            self._end()
            return None
        self._failures = 0
        return answer.drawing

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.end()


class _Process:
    """The process; a thread reads its answers, since reading a pipe has no time limit."""

    def __init__(self, command: Sequence[str]) -> None:
        self._popen = start_own(command)
        self._answers: queue.Queue[bytes] = queue.Queue()
        self._limit = _START_SECONDS
        assert self._popen.stdin is not None
        assert self._popen.stdout is not None
        self._requests: IO[bytes] = self._popen.stdin
        self._reader = threading.Thread(target=self._read, args=(self._popen.stdout,), name="formulas", daemon=True)
        self._reader.start()

    def ask(self, formula: Formula) -> Answer:
        """Return the answer.

        Raises:
            OSError, queue.Empty, msgspec.DecodeError: the process has ended, took too long, or wrote something else.
        """
        self._requests.write(msgspec.json.encode(formula) + b"\n")
        self._requests.flush()
        line = self._answers.get(timeout=self._limit)
        self._limit = _FORMULA_SECONDS
        return msgspec.json.decode(line, type=Answer)

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._popen.kill()
        self._popen.wait()
        self._reader.join()
        for stream in (self._popen.stdin, self._popen.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):  # a request that was never read
                    stream.close()

    def _read(self, stream: IO[bytes]) -> None:
        for line in stream:
            self._answers.put(line)
        self._answers.put(b"")  # it has ended: nothing more comes

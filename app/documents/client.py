"""Reads a file in a process of its own, which may crash, hang or fill its memory without harm."""

import contextlib
import os
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from app.core.own_process import own_command, start_own
from app.documents import limits
from app.documents.document import Document
from app.documents.errors import DocumentError, Reason
from app.documents.protocol import FileRead, FileRefused, ReadFile, answer_decoder

READ_ARGUMENT: Final = "--read"
_END_SECONDS: Final = 5.0


class Reading:
    """One file that is read, in one thread; :meth:`cancel` may be called from any other.

    Args:
        seconds: how long that may take.
        command: what starts the process; this app's own executable by default.
    """

    def __init__(self, path: Path, *, seconds: float = limits.SECONDS, command: Sequence[str] | None = None) -> None:
        self._path, self._seconds = path, seconds
        self._command = list(command or own_command(READ_ARGUMENT))
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._is_cancelled = self._is_late = False

    def run(self) -> Document:
        """Read the file.

        Raises:
            DocumentError: it was refused, or the process failed.
        """
        answer = self._ask()
        try:
            match answer_decoder.decode(answer):
                case FileRead(document=document):
                    return document
                case FileRefused(reason=reason, detail=detail):
                    raise self._error(reason, detail)
        except msgspec.DecodeError:
            raise self._silent(len(answer)) from None

    def cancel(self) -> None:
        """End the process; :meth:`run` then raises."""
        with self._lock:
            self._is_cancelled = True
            if self._process is not None:
                self._process.kill()

    def _ask(self) -> bytes:
        """Return the answer of the process; what it has written so far if it was killed."""
        request = msgspec.json.encode(ReadFile(os.fsencode(self._path.absolute()))) + b"\n"
        process = self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        alarm = threading.Timer(self._seconds, self._on_late)
        alarm.start()
        try:
            with contextlib.suppress(OSError):  # it has ended already: there is no answer
                process.stdin.write(request)
                process.stdin.flush()
            return process.stdout.read(limits.MOST_ANSWER_BYTES + 1)
        finally:
            alarm.cancel()
            alarm.join()
            _end(process)

    def _start(self) -> "subprocess.Popen[bytes]":
        with self._lock:
            if self._is_cancelled:
                raise self._error(Reason.CRASHED)
            try:
                self._process = start_own(self._command)
            except OSError as error:
                raise self._error(Reason.CRASHED) from error
            return self._process

    def _on_late(self) -> None:
        self._is_late = True
        assert self._process is not None
        self._process.kill()

    def _silent(self, received: int) -> DocumentError:
        """Return the error for a process that gave no complete answer."""
        if self._is_late:
            return self._error(Reason.TOO_SLOW, f"{self._seconds:.0f}")
        if received > limits.MOST_ANSWER_BYTES:
            return self._error(Reason.TOO_LONG, f"{limits.MOST_CHARACTERS:,}")
        return self._error(Reason.CRASHED)

    def _error(self, reason: Reason, detail: str = "") -> DocumentError:
        return DocumentError(self._path.name, reason, detail)


def read_file(path: Path) -> Document:
    """Return the text of the file at `path`. Takes a quarter of a second, for large files up to two minutes.

    Raises:
        DocumentError: it was refused, or the process that reads it failed.
    """
    return Reading(path).run()


def _end(process: "subprocess.Popen[bytes]") -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.kill()
    process.stdout.close()
    with contextlib.suppress(OSError):
        process.stdin.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_END_SECONDS)

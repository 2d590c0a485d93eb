"""Reads files and pages in a process of its own, which may crash, hang or fill its memory without harm."""

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
from app.documents.protocol import Answer, FileRead, FileRefused, PageRead, ReadFile, ReadPage, Request, answer_decoder
from app.documents.web_page import WebPage

READ_ARGUMENT: Final = "--read"
_END_SECONDS: Final = 5.0
_MOST_FILES: Final = 300
"""Files that one process reads."""
_OF_THE_PROCESS: Final = (Reason.CRASHED, Reason.NO_MEMORY)
"""Failures that may come from what the process read before."""


class Reader:
    """A process that reads files and pages, one after another, in one thread; :meth:`cancel` is for any other.

    Args:
        seconds: how long a file may take.
        command: what starts the process; this app's own executable by default.
    """

    def __init__(self, *, seconds: float = limits.SECONDS, command: Sequence[str] | None = None) -> None:
        self._seconds = seconds
        self._command = list(command or own_command(READ_ARGUMENT))
        self._process: subprocess.Popen[bytes] | None = None
        self._read_before = 0
        self._lock = threading.Lock()
        self._is_cancelled = self._is_late = False

    def read(self, path: Path) -> Document:
        """Return the text of a file. What fails in a process that has read others is tried again in a new one.

        Raises:
            DocumentError: it was refused, or the process failed.
        """
        answer = self._answer(path.name, ReadFile(os.fsencode(path.absolute())))
        assert isinstance(answer, FileRead)
        return answer.document

    def read_page(self, page: ReadPage) -> WebPage:
        """Return the text of a page, as :meth:`read` does that of a file.

        Raises:
            DocumentError: it was refused, or the process failed.
        """
        answer = self._answer(page.address, page)
        assert isinstance(answer, PageRead)
        return answer.page

    def cancel(self) -> None:
        """End the process; what reads then raises, now and later."""
        with self._lock:
            self._is_cancelled = True
            if self._process is not None:
                self._process.kill()

    def close(self) -> None:
        """End the process; another file starts it again."""
        with self._lock:
            process, self._process = self._process, None
        self._read_before = 0
        if process is not None:
            _end(process)

    def _answer(self, name: str, request: Request) -> FileRead | PageRead:
        """Have something read. What fails in a process that has read before is tried again in a new one."""
        is_used = self._read_before > 0
        try:
            return self._read(name, request)
        except DocumentError as error:
            if not is_used or error.reason not in _OF_THE_PROCESS or self._is_cancelled:
                raise
        self.close()
        return self._read(name, request)

    def _read(self, name: str, request: Request) -> FileRead | PageRead:
        content = self._ask(name, request)
        try:
            answer: Answer = answer_decoder.decode(content)
        except msgspec.DecodeError:
            self.close()
            raise self._silent(name, len(content)) from None
        self._count()
        if isinstance(answer, FileRefused):
            raise DocumentError(name, answer.reason, answer.detail)
        return answer

    def _count(self) -> None:
        self._read_before += 1
        if self._read_before >= _MOST_FILES:  # what a library does not free is freed now
            self.close()

    def _ask(self, name: str, request: Request) -> bytes:
        """Return the answer of the process; what it has written so far if it was killed."""
        process = self._running(name)
        assert process.stdin is not None
        assert process.stdout is not None
        self._is_late = False
        alarm = threading.Timer(self._seconds, self._on_late, (process,))
        alarm.start()
        try:
            with contextlib.suppress(OSError):  # it has ended already: there is no answer
                process.stdin.write(msgspec.json.encode(request) + b"\n")
                process.stdin.flush()
            return process.stdout.readline(limits.MOST_ANSWER_BYTES + 1)
        finally:
            alarm.cancel()
            alarm.join()

    def _running(self, name: str) -> "subprocess.Popen[bytes]":
        with self._lock:
            if self._is_cancelled:
                raise DocumentError(name, Reason.CRASHED)
            if self._process is None:
                try:
                    self._process = start_own(self._command)
                except OSError as error:
                    raise DocumentError(name, Reason.CRASHED) from error
            return self._process

    def _on_late(self, process: "subprocess.Popen[bytes]") -> None:
        self._is_late = True
        process.kill()

    def _silent(self, name: str, received: int) -> DocumentError:
        """Return the error for a process that gave no complete answer."""
        if self._is_late:
            return DocumentError(name, Reason.TOO_SLOW, f"{self._seconds:.0f}")
        if received > limits.MOST_ANSWER_BYTES:
            return DocumentError(name, Reason.TOO_LONG, f"{limits.MOST_CHARACTERS:,}")
        return DocumentError(name, Reason.CRASHED)


class Reading:
    """One file that is read, in one thread; :meth:`cancel` may be called from any other.

    Args:
        seconds, command: as for :class:`Reader`.
    """

    def __init__(self, path: Path, *, seconds: float = limits.SECONDS, command: Sequence[str] | None = None) -> None:
        self._path = path
        self._reader = Reader(seconds=seconds, command=command)

    def run(self) -> Document:
        """Read the file.

        Raises:
            DocumentError: it was refused, or the process failed.
        """
        try:
            return self._reader.read(self._path)
        finally:
            self._reader.close()

    def cancel(self) -> None:
        """End the process; :meth:`run` then raises."""
        self._reader.cancel()


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

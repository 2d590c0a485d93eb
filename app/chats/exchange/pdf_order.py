"""Exports as PDF by a process of our own with Qt: the order it gets on standard input, and its lines about it."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

import msgspec

from app.chats.exchange.errors import ExchangeError, ExportStoppedError, OutputNotWrittenError, PdfProcessError
from app.chats.exchange.export import Exported
from app.chats.exchange.forms import Options
from app.chats.store import ChatStore
from app.chats.stored_chat import ChatSummary
from app.core.files import replacing
from app.core.own_process import own_command, start_own
from app.core.sentences import Explanation

_BEAT: Final = 0.1
"""Seconds between two looks at whether the export was cancelled."""


class PdfOrder(msgspec.Struct, frozen=True):
    """What to draw: chats of a store by their ids, into an existing file; `labels` and `moment` as in Options."""

    store: str
    file: str
    chats: tuple[int, ...]
    with_reasoning: bool
    labels: dict[str, str]
    moment: str


class Progress(msgspec.Struct, frozen=True, tag=True):
    """How many of the chats are drawn."""

    done: int
    total: int


class Drawn(msgspec.Struct, frozen=True, tag=True):
    """The file is complete."""

    chats: int


class Failed(msgspec.Struct, frozen=True, tag=True):
    """It could not be drawn."""

    explanation: Explanation


Report = Progress | Drawn | Failed


def write_pdf(
    file: Path,
    store: ChatStore,
    chats: Sequence[ChatSummary],
    options: Options,
    *,
    progress: Callable[[int, int], None],
    stop: threading.Event,
) -> Exported:
    """Write the chats to `file`, which is replaced if it exists; see :func:`app.chats.exchange.export.export_to`."""
    try:
        with replacing(file, durable=True) as temporary:
            order = PdfOrder(
                str(store.path.absolute()),
                str(temporary.absolute()),
                tuple(chat.id for chat in chats),
                options.with_reasoning,
                asdict(options.labels),
                options.moment.isoformat(),
            )
            return _Process(progress).run(order, stop)
    except OSError as error:
        raise OutputNotWrittenError(file, error) from error


class _Process:
    """The process, and what it has said."""

    def __init__(self, progress: Callable[[int, int], None]) -> None:
        self._progress = progress
        self._drawn: Drawn | None = None
        self._failed: Failed | None = None
        self._popen = start_own(own_command("--pdf"))

    def run(self, order: PdfOrder, stop: threading.Event) -> Exported:
        """Let it draw, and wait for its end or for `stop`."""
        reader = threading.Thread(target=self._read, name="pdf", daemon=True)
        with self._popen as popen:
            try:
                reader.start()
                assert popen.stdin is not None
                popen.stdin.write(msgspec.json.encode(order))
                popen.stdin.close()
                while popen.poll() is None and not stop.wait(_BEAT):
                    pass
            finally:
                popen.kill()
                reader.join()
        if stop.is_set():
            raise ExportStoppedError
        return self._result()

    def _read(self) -> None:
        assert self._popen.stdout is not None
        for line in self._popen.stdout:
            match msgspec.json.decode(line, type=Report):
                case Progress(done, total):
                    self._progress(done, total)
                case Drawn() as drawn:
                    self._drawn = drawn
                case Failed() as failed:
                    self._failed = failed

    def _result(self) -> Exported:
        if self._failed is not None:
            raise ExchangeError(self._failed.explanation)
        if self._drawn is None:
            raise PdfProcessError(self._popen.returncode)
        return Exported(self._drawn.chats)

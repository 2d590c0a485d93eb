"""Says at the first start whether gpt-oss-20b fits on this machine.

A process of its own finds out. It loads GPU drivers and the planner, 1.3 MB that an app without a model need not hold
on to, and a driver that hangs or crashes takes nothing else with it. The window shows nothing then.
"""

import logging
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QObject, QProcess, Signal

from app.core.own_process import own_command
from app.engine.faults import Words
from app.ui.services.own_qprocess import end, own_qprocess
from app.ui.words import say

_log = logging.getLogger(__name__)


class FirstFit(QObject):
    """The process that finds it out, while it runs.

    Args:
        command: starts it.

    Signals:
        found(str): whether the model fits.
        ended(): the process has ended, after `found` or without it.
    """

    found = Signal(str)
    ended = Signal()

    def __init__(self, parent: QObject | None = None, command: Sequence[str] = ()) -> None:
        super().__init__(parent)
        program, *arguments = command or own_command("--fit")
        self._process = own_qprocess(self)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._process.start(program, arguments)

    def close(self) -> None:
        """End the process."""
        end(self._process)

    def _on_finished(self) -> None:
        said = self._process.readAllStandardOutput().data()
        try:
            self.found.emit(say(msgspec.json.decode(said, type=Words).phrase()))
        except msgspec.DecodeError:
            _log.warning("Whether gpt-oss-20b fits is unknown: the process ended with %d", self._process.exitCode())
        self.ended.emit()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            _log.warning("Whether gpt-oss-20b fits is unknown: %s", self._process.errorString())
            self.ended.emit()

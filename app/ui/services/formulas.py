"""Draws formulas in a process of its own, one after another, and keeps the drawings."""

import logging
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

import msgspec
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from app.core.own_process import own_command
from app.formulas.formula import Answer, Drawing, Formula
from app.ui.services.own_qprocess import end, own_qprocess

_log = logging.getLogger(__name__)

_MOST_KEPT: Final = 3000
"""Drawings that are kept; one takes about 5 kB."""
_START_MS: Final = 20_000
_FORMULA_MS: Final = 3_000
"""How long the process may take to start, and for one formula."""
_IDLE_MS: Final = 60_000
"""The process ends when nothing was asked for so long; the next formula starts it again, in about 0.3 s."""
_GATHER_MS: Final = 40
"""Drawings that come within so long are reported together."""
_MANY: Final = 20
_GATHER_MANY_MS: Final = 250
"""Where so many are waited for, each report costs the window more, and no one looks at all of them at once."""
_MOST_FAILURES: Final = 3
"""After so many ends in sequence without an answer, formulas stay as they are written."""


class FormulaService(QObject):
    """Drawings of formulas, by a process that also ends after a while without work, and when it takes too long.

    Args:
        command: what starts the process; the app's own executable by default.

    Signals:
        drawn(): some of the drawings that were asked for are there.
    """

    drawn = Signal()

    def __init__(self, parent: QObject | None = None, *, command: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._command = list(command) or own_command("--formulas")
        self._known: OrderedDict[Formula, Drawing | None] = OrderedDict()
        self._waiting: OrderedDict[Formula, None] = OrderedDict()
        self._asked: Formula | None = None
        self._process: QProcess | None = None
        self._is_ready = False
        self._failures = 0
        self._limit, self._gather, self._idle = (self._timer(), self._timer(), self._timer())
        self._limit.timeout.connect(self._give_up)
        self._gather.timeout.connect(self.drawn)
        self._idle.timeout.connect(self.close)

    def _timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        return timer

    @property
    def is_running(self) -> bool:
        """Whether there is a process now."""
        return self._process is not None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked for."""
        return self._asked is None and not self._waiting

    @property
    def is_given_up(self) -> bool:
        """Whether the process failed so often that no more formulas are drawn."""
        return self._failures >= _MOST_FAILURES

    def drawing_of(self, formula: Formula) -> Drawing | None:
        """Return a drawing if there is one; otherwise it is made if it can be, and :attr:`drawn` tells."""
        if formula in self._known:
            self._known.move_to_end(formula)
            return self._known[formula]
        if formula != self._asked and formula not in self._waiting and not self.is_given_up:
            self._waiting[formula] = None
            self._ask_next()
        return None

    def close(self) -> None:
        """End the process. What was asked for and is not there is forgotten; a new request starts it again."""
        for timer in (self._limit, self._gather, self._idle):
            timer.stop()
        self._waiting.clear()
        self._asked = None
        self._end_process()

    def _ask_next(self) -> None:
        """Ask the process for the next formula, unless it is at work."""
        if self._asked is not None or not self._waiting:
            return
        self._idle.stop()
        process = self._process or self._start()
        self._asked, _ = self._waiting.popitem(last=False)
        self._limit.start(_FORMULA_MS if self._is_ready else _START_MS)
        process.write(msgspec.json.encode(self._asked) + b"\n")

    def _start(self) -> QProcess:
        process = self._process = own_qprocess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._give_up)
        process.errorOccurred.connect(self._give_up)
        process.start(self._command[0], self._command[1:])
        return process

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = self._process.readLine().data()
            self._is_ready, self._failures = True, 0
            try:
                answer = msgspec.json.decode(line, type=Answer)
            except msgspec.DecodeError as error:
                answer = Answer(why=str(error))
            self._take(answer)

    def _take(self, answer: Answer) -> None:
        formula, self._asked = self._asked, None
        self._limit.stop()
        if formula is None:
            return
        self._known[formula] = answer.drawing
        if len(self._known) > _MOST_KEPT:
            self._known.popitem(last=False)
        if answer.drawing is not None and not self._gather.isActive():
            self._gather.start(_GATHER_MS if len(self._waiting) < _MANY else _GATHER_MANY_MS)
        self._ask_next()
        if self._asked is None:
            self._idle.start(_IDLE_MS)

    def _give_up(self) -> None:
        """Leave the formula that is being drawn as it is, after the process has ended or takes too long."""
        self._end_process()
        self._failures += 1
        if self.is_given_up:
            _log.error("The process that draws formulas ended %d times without an answer", self._failures)
            self._waiting.clear()
        self._take(Answer(why="the process ended, or took too long"))

    def _end_process(self) -> None:
        process, self._process, self._is_ready = self._process, None, False
        if process is not None:
            end(process)

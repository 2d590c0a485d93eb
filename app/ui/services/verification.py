"""Verifies models in a thread of its own: reading a model of 60 GB takes minutes."""

import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.library import verified
from app.library.errors import explained_files
from app.library.verified import Verdict, VerifyResult, verify
from app.ui.services.bridge import Bridge, Worker

_BEAT_MS = 200
"""Time between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Verification:
    """Progress of verifying a model in bytes; 0 of 0 while it is queued."""

    done: int = 0
    total: int = 0


class VerificationService(QObject):
    """Verifies one model after another.

    Attributes:
        running: models that are being verified or queued for it, by path.

    Signals:
        progressed(): `running` has changed; emitted at most five times a second.
        ended(Path, VerifyResult)
    """

    progressed = Signal()
    ended = Signal(Path, object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._worker: Worker | None = None
        self._stops: dict[Path, threading.Event] = {}
        self.running: dict[Path, Verification] = {}
        self._clock = QTimer(self)
        self._clock.setInterval(_BEAT_MS)
        self._clock.timeout.connect(self.progressed)

    def verify(self, path: Path) -> None:
        """Queue a model for verification: its files are read completely and compared with their checksums."""
        if path in self.running:
            return
        if self._worker is None:
            self._worker = Worker("verifying", self._bridge)
        stop = self._stops[path] = threading.Event()
        self.running[path] = Verification()

        def tell(done: int, total: int) -> None:
            self.running[path] = Verification(done, total)

        self._worker.submit(
            explained_files(lambda: verify(path, verified.expected(path), tell, stop.is_set)),
            lambda result: self._on_ended(path, result),
            lambda error: self._on_ended(path, VerifyResult(Verdict.UNREADABLE, explanation=error.explanation)),
        )
        self._clock.start()
        self.progressed.emit()

    def stop(self, path: Path) -> None:
        """Stop verifying a model that is being read or queued."""
        if path in self._stops:
            self._stops[path].set()

    def close(self, patience: float) -> None:
        """Stop all work, and wait up to `patience` seconds for it."""
        self._clock.stop()
        for stop in self._stops.values():
            stop.set()
        if self._worker is not None:
            self._worker.close(patience)

    def _on_ended(self, path: Path, result: VerifyResult) -> None:
        del self.running[path], self._stops[path]
        if not self.running:
            self._clock.stop()
        self.progressed.emit()
        self.ended.emit(path, result)

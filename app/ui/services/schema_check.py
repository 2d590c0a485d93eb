"""Says what of a JSON schema cannot be enforced, while it is typed; in a thread of its own, made by the first text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.services.bridge import Worker

if TYPE_CHECKING:
    from app.core.sentences import Phrase
    from app.ui.services.bridge import Bridge

_PAUSE_MS: Final = 250
"""Time without a change before a text is checked."""


class SchemaVerdict(NamedTuple):
    """What is to be said about a schema.

    Attributes:
        text: of the schema.
        problems: why it cannot be enforced; none if it can.
        unknown: keywords that mean nothing.
    """

    text: str
    problems: tuple[Phrase, ...]
    unknown: tuple[str, ...] = ()


class SchemaCheck(QObject):
    """Checks one text after another; only the newest counts.

    Signals:
        checked(SchemaVerdict): about the newest text.
    """

    checked = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._worker: Worker | None = None
        self._newest = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._submit)

    def check(self, text: str) -> None:
        """Check `text` once it has not changed for a moment."""
        self._newest = text
        self._pause.start()

    def close(self, patience: float) -> bool:
        """End the thread."""
        self._pause.stop()
        return self._worker is None or self._worker.close(patience)

    def _submit(self) -> None:
        if self._worker is None:
            self._worker = Worker("schemas", self._bridge)
        text = self._newest
        self._worker.submit(lambda: _verdict_on(text), self._deliver)

    def _deliver(self, verdict: SchemaVerdict) -> None:
        if verdict.text == self._newest:
            self.checked.emit(verdict)


def _verdict_on(text: str) -> SchemaVerdict:
    from app.schemas.checking import checked  # noqa: PLC0415  in the worker's thread: its library takes long to load
    from app.schemas.errors import SchemaError, UnenforceableSchemaError  # noqa: PLC0415

    if not text.strip():
        return SchemaVerdict(text, ())
    try:
        return SchemaVerdict(text, (), checked(text).unknown)
    except UnenforceableSchemaError as error:
        return SchemaVerdict(text, tuple(problem.why for problem in error.problems))
    except SchemaError as error:
        return SchemaVerdict(text, (error.explanation.why or error.explanation.what,))

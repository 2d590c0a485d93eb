"""The keys of services that search the web, for the window. The system's store of secrets may be slow, and may ask."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.errors import explained
from app.ui.services.bridge import Bridge, Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.core.errors import DescantError
    from app.core.sentences import Explanation


class SearchKeys(QObject):
    """Reads, saves and deletes keys in a thread that starts on first use. The keys themselves are never told.

    Attributes:
        known: whether there is a key, by service; what is missing was not looked for yet.
        for_this_run: services whose key is lost when Descant closes, since the system has no store.
        problem: why the last work failed.
        busy: whether something is being done.

    Signals:
        changed()
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._worker: Worker | None = None
        self.known: dict[str, bool] = {}
        self.for_this_run: set[str] = set()
        self.problem: Explanation | None = None
        self.busy = False

    def look(self, service: str) -> None:
        """Find out whether there is a key, unless that is known."""
        if service not in self.known and not self.busy:
            self._do(service, partial(_look, service))

    def save(self, service: str, key: str) -> None:
        """Keep a key; an empty one is deleted."""
        self._do(service, partial(_save, service, key))

    def close(self, patience: float) -> None:
        """End the thread; wait up to `patience` seconds."""
        if self._worker is not None:
            self._worker.close(patience)

    def _do(self, service: str, work: Callable[[], tuple[bool, bool]]) -> None:
        def done(found: tuple[bool, bool]) -> None:
            self.known[service], is_kept = found
            (self.for_this_run.discard if is_kept else self.for_this_run.add)(service)
            self.problem = None
            self._end()

        if self._worker is None:
            self._worker = Worker("search keys", self._bridge)
        self.busy = True
        self._worker.submit(explained(work), done, self._on_failed)
        self.changed.emit()

    def _on_failed(self, error: DescantError) -> None:
        self.problem = error.explanation
        self._end()

    def _end(self) -> None:
        self.busy = False
        self.changed.emit()


def _look(service: str) -> tuple[bool, bool]:
    from app.tools.browser.search.keys import load_key  # noqa: PLC0415  importing the keyring takes a while

    return bool(load_key(service)), True


def _save(service: str, key: str) -> tuple[bool, bool]:
    from app.tools.browser.search.keys import load_key, save_key  # noqa: PLC0415  see above

    is_kept = save_key(service, key)
    return bool(load_key(service)), is_kept

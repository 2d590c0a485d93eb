"""Search in all chats for the window: its own thread, and only the newest search counts. Knows no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from app.ui.services.bridge import Bridge, Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.chats.search.found import Filters, Found
    from app.core.errors import DescantError
    from app.ui.services.bridge import Failure

Result = TypeVar("Result")


class ChatSearch(QObject):
    """Finds chats while the user types. A search reads the file beside the store, and waits for nothing.

    Args:
        path: the file with the chats; None for the default one.

    Signals:
        found(str, Found): the result for this text, unless another search began in the meantime.
        models_found(list[str]): the names of the models, in alphabetical order.
        failed(DescantError): the chats could not be read; of a search, unless another one began in the meantime.
    """

    found = Signal(str, object)
    models_found = Signal(list)
    failed = Signal(object)

    def __init__(self, bridge: Bridge, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._path = bridge, path
        self._worker: Worker | None = None
        self._newest = 0

    def search(self, text: str, filters: Filters | None = None) -> None:
        """Search for `text`; a search that is still running ends without a result."""
        self._newest += 1
        number, path = self._newest, self._path

        def work() -> Found | None:
            if number != self._newest:
                return None
            from app.chats.search.finder import find  # noqa: PLC0415  in the search's thread: the window must not wait
            from app.chats.store import default_path  # noqa: PLC0415  as above

            return find(path or default_path(), text, filters, lambda: number == self._newest)

        def show(found: Found | None) -> None:
            if found is not None and number == self._newest:
                self.found.emit(text, found)

        def fail(error: DescantError) -> None:
            if number == self._newest:
                self.failed.emit(error)

        self._submit(work, show, fail)

    def look_up_models(self) -> None:
        """Look up the names of all models that answered in any chat; `models_found` reports them."""
        path = self._path

        def work() -> list[str]:
            from app.chats.search.finder import models_in  # noqa: PLC0415  as above
            from app.chats.store import default_path  # noqa: PLC0415  as above

            return models_in(path or default_path())

        self._submit(work, self.models_found.emit, self.failed.emit)

    def stop(self) -> None:
        """Forget the running search."""
        self._newest += 1

    def close(self) -> None:
        """End the running search and its thread."""
        self.stop()
        if self._worker is not None:
            self._worker.close(patience=2.0)

    def _submit(self, work: Callable[[], Result], success: Callable[[Result], None], failure: Failure) -> None:
        if self._worker is None:
            self._worker = Worker("search", self._bridge)
        self._worker.submit(work, success, failure)

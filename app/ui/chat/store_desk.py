"""The store of chats as the window uses it: one worker thread, results as callbacks."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.chats.errors import ChatStoreError
from app.chats.rescue import Rescued
from app.chats.store import ChatStore
from app.ui.bridge import Failure, Worker

Result = TypeVar("Result")


class StoreDesk:
    """Owner of the store and of the thread that alone touches it."""

    def __init__(self, worker: Worker, path: Path | None = None) -> None:
        self._worker = worker
        self._path = path
        self._store: ChatStore | None = None

    def open(self, success: Callable[[int], None], failure: Failure) -> None:
        """Open the store. `success` is told how many answers the last run of the app left half written."""

        def work() -> int:
            self._store = ChatStore(self._path)
            return self._store.recover()

        self._worker.submit(work, success, failure)

    def rescue(self, success: Callable[[Rescued], None], failure: Failure) -> None:
        """Set the damaged file aside, put what can be read into a new one, and open that."""

        def work() -> Rescued:
            if self._store is not None:
                with contextlib.suppress(ChatStoreError):
                    self._store.close()
                self._store = None
            rescued = ChatStore.rescue(self._path)
            self._store = ChatStore(self._path)
            self._store.recover()
            return rescued

        self._worker.submit(work, success, failure)

    def submit(
        self,
        work: Callable[[ChatStore], Result],
        success: Callable[[Result], None] | None = None,
        failure: Failure | None = None,
    ) -> None:
        """Have `work` done with the store, after all that was submitted before."""

        def with_store() -> Result:
            assert self._store is not None, "the store is not open"
            return work(self._store)

        self._worker.submit(with_store, success, failure)

    def close(self) -> None:
        """Close the store after all that was submitted before."""

        def work() -> None:
            if self._store is not None:
                self._store.close()

        self._worker.submit(work)
        self._worker.close(patience=10.0)

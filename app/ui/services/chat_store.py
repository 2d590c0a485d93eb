"""Access to the chat store for the window: one worker thread, results as callbacks."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from app.chats import temporary
from app.chats.errors import ChatStoreError
from app.core.errors import DescantError, explained
from app.ui.services.bridge import Failure, Worker

if TYPE_CHECKING:
    from app.chats.rescue import Rescued
    from app.chats.store import ChatStore

Result = TypeVar("Result")


class Opened(msgspec.Struct, frozen=True):
    """Result of opening the store.

    Attributes:
        cannot_write: why chats are read-only; None if they can be written.
    """

    cannot_write: ChatStoreError | None


class TemporaryDesk:
    """The chats in memory, in the thread of the store: made for the first of them, gone when it is forgotten."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._store: ChatStore | None = None

    def submit(
        self,
        work: Callable[[ChatStore], Result],
        success: Callable[[Result], None] | None = None,
        failure: Failure | None = None,
    ) -> None:
        """Queue `work` on the store in memory."""

        def with_store() -> Result:
            self._store = self._store or temporary.open_store()
            return work(self._store)

        self._worker.submit(with_store, success, failure)

    def forget(self) -> None:
        """Forget all chats in memory, after all work submitted earlier."""
        self._worker.submit(self._let_go)

    def _let_go(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()


class StoreDesk:
    """Owns the store and the only thread that uses it. While the store is not open, all work fails with the error that
    prevented opening it.

    Attributes:
        temporary: the chats in memory.
    """

    def __init__(self, worker: Worker, path: Path | None = None) -> None:
        self._worker = worker
        self._path = path
        self._store: ChatStore | None = None
        self._problem: DescantError | None = None
        self._early: list[Callable[[], None]] | None = []
        self.temporary = TemporaryDesk(worker)

    def of(self, any_id: int | None) -> StoreDesk | TemporaryDesk:
        """Return where the chat, turn or document with this id is; None is a new chat that is kept."""
        return self.temporary if temporary.is_temporary(any_id) else self

    def open(
        self, success: Callable[[Opened], None], failure: Failure, progress: Callable[[float], None] | None = None
    ) -> None:
        """Open the store, or close and reopen it.

        Args:
            progress: receives how much is done of a migration, from 0 to 1; called only if there is one.
        """
        told = -1

        def report(fraction: float) -> None:
            nonlocal told
            if (percent := int(100 * fraction)) != told and progress is not None:
                told = percent
                self._worker.report(partial(progress, fraction))

        self._worker.submit(partial(self._replace, partial(self._open, report)), success, failure)
        early, self._early = self._early, None
        for submit in early or ():
            submit()

    def rescue(self, success: Callable[[Rescued], None], failure: Failure) -> None:
        """Set the damaged file aside, copy what can be read into a new one, and open that."""

        def work() -> Rescued:
            from app.chats.store import ChatStore  # noqa: PLC0415  see _open

            rescued = ChatStore.rescue(self._path)
            self._open()
            return rescued

        self._worker.submit(partial(self._replace, work), success, failure)

    def swap(self, work: Callable[[], Result], success: Callable[[Result], None], failure: Failure) -> None:
        """Close the store, let `work` replace its file, and open it again, also if `work` fails."""

        def change() -> Result:
            self._let_go()
            try:
                return explained(work)()
            finally:
                self._replace(self._open)

        self._worker.submit(change, success, failure)

    def submit(
        self,
        work: Callable[[ChatStore], Result],
        success: Callable[[Result], None] | None = None,
        failure: Failure | None = None,
    ) -> None:
        """Queue `work` on the store, after all work submitted earlier, and after it is opened for the first time."""

        def with_store() -> Result:
            if self._store is None:
                assert self._problem is not None, "the store was never opened"
                raise self._problem
            return work(self._store)

        if self._early is None:
            self._worker.submit(with_store, success, failure)
        else:
            self._early.append(partial(self._worker.submit, with_store, success, failure))

    def close(self) -> None:
        """Close the store after all work submitted earlier; wait up to 10 s for it."""
        self._worker.submit(self._let_go)
        self._worker.close(patience=10.0)

    def _replace(self, opening: Callable[[], Result]) -> Result:
        """Close the store and open it again by `opening`; note any error for the work that follows."""
        self._let_go()
        try:
            return explained(opening)()
        except DescantError as error:
            self._problem = error
            self._let_go()
            raise

    def _open(self, progress: Callable[[float], None] | None = None) -> Opened:
        from app.chats.store import ChatStore  # noqa: PLC0415  in the store's thread: the window must not wait for it

        self._store = ChatStore(self._path, progress=progress)
        self._store.recover()
        return Opened(self._store.cannot_write)

    def _let_go(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            with contextlib.suppress(ChatStoreError):
                store.close()

"""Plans loads for the window in its own thread, since a GPU driver may hang for seconds."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.errors import explained
from app.core.settings.store import SettingsStore
from app.ui.services.bridge import Bridge, Failure, Worker

if TYPE_CHECKING:
    from app.engine.loading import LoadPolicy, PreparedLoad, ReadMachine, Situation
    from app.engine.protocol import Loaded
    from app.library.load_values import LoadValues
    from app.library.models import LibraryEntry
    from app.planning.plan import Alternative


class LoadPlanner:
    """Plans loads. Every call returns at once; results are passed to callbacks in the window's thread.

    Args:
        settings: the load options for all models.
        read: reads the machine.

    Attributes:
        embedder: returns the id of the process with the model for embeddings; None while there is none.
        policy: makes the decisions; its methods that do not read the machine may be called from the window.
    """

    def __init__(self, bridge: Bridge, settings: SettingsStore, read: ReadMachine | None = None) -> None:
        self._settings, self._read = settings, read
        self.embedder: Callable[[], int | None] = lambda: None
        self._worker = Worker("machine", bridge)
        self._asked = 0

    @cached_property
    def policy(self) -> LoadPolicy:
        """Makes the decisions. It is made when it is first needed, since its code takes a while to import."""
        from app.engine.loading import LoadPolicy  # noqa: PLC0415

        return LoadPolicy(self._settings, self._read, embedder=self._embedder_pid)

    def _embedder_pid(self) -> int | None:
        return self.embedder()

    def look(self, ours: Collection[int], found: Callable[[Situation], None]) -> None:
        """Read the machine; only the newest of several requests is answered."""
        self._asked += 1
        request = self._asked

        def work() -> Situation | None:
            return self.policy.situation(ours) if request == self._asked else None

        def done(situation: Situation | None) -> None:
            if situation is not None and request == self._asked:
                found(situation)

        self._worker.submit(work, done)

    def prepare(
        self,
        entry: LibraryEntry,
        ours: Collection[int],
        done: Callable[[PreparedLoad], None],
        failed: Failure,
        *,
        force: bool = False,
    ) -> None:
        """Plan how to load `entry` now; see :meth:`LoadPolicy.prepare`."""
        self._worker.submit(explained(lambda: self.policy.prepare(entry, ours=ours, force=force)), done, failed)

    def learn(self, prepared: PreparedLoad, loaded: Loaded) -> None:
        """Record how a load differed from its plan, after its first turn."""
        from app.engine.loading import learn_from  # noqa: PLC0415  see above

        self._worker.submit(lambda: learn_from(prepared, loaded))

    def look_up(self, path: Path, found: Callable[[LoadValues], None]) -> None:
        """Find the load options that were set for the model at `path`."""
        from app.library import load_values  # noqa: PLC0415  the policy needs it too

        self._worker.submit(lambda: load_values.find(path), found)

    def keep(self, path: Path, values: LoadValues, failed: Failure) -> None:
        """Save load options for the model at `path`; loads requested after this use them, saved or not."""
        from app.library import load_values  # noqa: PLC0415  as above

        self._worker.submit(lambda: load_values.save(path, values), None, failed)

    def adopt(
        self,
        path: Path,
        prepared: PreparedLoad,
        alternative: Alternative,
        done: Callable[[], None],
        failed: Failure,
    ) -> None:
        """Save the options of `alternative` for the model at `path`; loads use them from now on, saved or not."""

        from app.library import load_values  # noqa: PLC0415  as above

        def work() -> None:
            load_values.save(path, self.policy.values_for(alternative.plan, load_values.find(path), prepared))

        self._worker.submit(work, None, failed, ended=done)

    def close(self, patience: float) -> None:
        """End the thread, waiting up to `patience` seconds, since a driver may hang."""
        self._worker.close(patience)

"""Plans loads for the window, in a thread of its own, since a driver may hang for seconds."""

import contextlib
from collections.abc import Callable, Collection
from pathlib import Path

from app.core.settings import SettingsStore
from app.engine.loading import LoadPolicy, PreparedLoad, ReadMachine, Situation, learn_from
from app.engine.protocol import Loaded
from app.library import LibraryEntry, load_values
from app.library.load_values import LoadValues
from app.planning import Alternative
from app.ui.services.bridge import Bridge, Worker


class LoadPlanner:
    """Every call returns at once; what comes of it is passed to a callback in the window's thread.

    Args:
        settings: the values for all models.
        read: reads the machine.

    Attributes:
        policy: what decides; those of its methods that do not read the machine may be called from the window.
    """

    def __init__(self, bridge: Bridge, settings: SettingsStore, read: ReadMachine | None = None) -> None:
        self.policy = LoadPolicy(settings, read)
        self._worker = Worker("machine", bridge)
        self._asked = 0

    def look(self, ours: Collection[int], found: Callable[[Situation], None]) -> None:
        """Have the machine read; of several requests only the newest is answered."""
        self._asked += 1
        request = self._asked

        def work() -> Situation | None:
            return self.policy.situation(ours) if request == self._asked else None

        def done(situation: Situation | None) -> None:
            if situation is not None and request == self._asked:
                found(situation)

        self._worker.submit(work, done)

    def prepare(
        self, entry: LibraryEntry, ours: Collection[int], done: Callable[[PreparedLoad], None], *, force: bool = False
    ) -> None:
        """Plan how to load `entry` now; see :meth:`LoadPolicy.prepare`."""
        self._worker.submit(lambda: self.policy.prepare(entry, ours=ours, force=force), done)

    def learn(self, prepared: PreparedLoad, loaded: Loaded) -> None:
        """Keep how a load differed from its plan, once its first turn has ended."""
        self._worker.submit(lambda: learn_from(prepared, loaded))

    def look_up(self, path: Path, found: Callable[[LoadValues], None]) -> None:
        """Find the values that were given for the model at `path`."""
        self._worker.submit(lambda: load_values.find(path), found)

    def keep(self, path: Path, values: LoadValues, failed: Callable[[Exception], None]) -> None:
        """Save `values` for the model at `path`; a load that is requested after this uses them."""
        self._worker.submit(lambda: load_values.save(path, values), None, failed)

    def adopt(self, path: Path, prepared: PreparedLoad, alternative: Alternative, done: Callable[[], None]) -> None:
        """Load the model at `path` by `alternative` from now on."""

        def work() -> None:
            own = self.policy.values_for(alternative.plan, load_values.find(path), prepared)
            with contextlib.suppress(OSError):  # a full disk: it is loaded as before
                load_values.save(path, own)

        self._worker.submit(work, lambda _: done())

    def close(self, patience: float) -> None:
        """End the thread, without waiting for a driver that hangs."""
        self._worker.close(patience)

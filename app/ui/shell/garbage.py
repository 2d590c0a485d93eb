"""Python's collector of reference cycles, in the window's thread alone.

The collector runs in whatever thread happens to allocate. In a worker's thread it would destroy widgets that are in
reference cycles there, while the window's thread uses what belongs to them: a process has ended with a bus error so.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS: Final = 1_000


class GarbageCollector(QObject):
    """Turns automatic collection off, and collects from the event loop instead, as often as Python would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(collect_if_due)
        self._timer.start()

    def stop(self) -> None:
        """Turn automatic collection on again."""
        self._timer.stop()
        gc.enable()


def collect_if_due() -> None:
    """Collect the oldest generation whose threshold is exceeded."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


def spare_the_collector() -> None:
    """Exclude all objects that exist now from garbage collection.

    They live until the end anyway, and a full collection of them would block the window for a tenth of a second. Later
    objects are still collected, the old ones rarely.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 100)

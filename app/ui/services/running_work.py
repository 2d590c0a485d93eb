"""What is running that closing the window would cut off: downloads, answers, the installation of an engine."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.ui.services.answer_queue import Runs
from app.ui.services.downloads import DownloadService
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.services.engines import EngineService

_LONGEST_NAME = 60
"""Characters of a model's name in a line: Windows cuts a tooltip off after 127."""


class RunningWork(QObject):
    """Everything that is running, in words.

    Attributes:
        lines: one line for each kind of work that is running; empty if nothing is.

    Signals:
        changed(): `lines` have changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources: list[Callable[[], Iterable[str]]] = []
        self.lines: tuple[str, ...] = ()

    def watch(self, describe: Callable[[], Iterable[str]], changed: SignalInstance) -> None:
        """Add a kind of work. `describe` returns its line, or none; it is asked again at each `changed`."""
        self._sources.append(describe)
        changed.connect(lambda *_: self._look())
        self._look()

    def watch_downloads(self, downloads: DownloadService) -> None:
        """Add downloads that are running or queued; paused ones wait for the user and are not work."""
        self.watch(lambda: _of_downloads(downloads), downloads.changed)

    def watch_answers(self, runs: Runs) -> None:
        """Add answers that are written or queued."""
        self.watch(lambda: [tr("Writing an answer")] if runs.is_busy else [], runs.busy_chats)

    def watch_engines(self, engines: "EngineService") -> None:
        """Add the installation of an engine."""
        self.watch(lambda: _of_engines(engines), engines.changed)

    def _look(self) -> None:
        lines = tuple(line for describe in self._sources for line in describe())
        if lines != self.lines:
            self.lines = lines
            self.changed.emit()


def _of_downloads(downloads: DownloadService) -> list[str]:
    names, percent = [status.order.name for status in downloads.moving], int(downloads.overall.share * 100)
    match names:
        case []:
            return []
        case [name]:
            return [tr("Downloading {name}: {percent} %", name=_short(name), percent=percent)]
        case _:
            return [tr("Downloading {count} models: {percent} %", count=len(names), percent=percent)]


def _of_engines(engines: "EngineService") -> list[str]:
    installing = engines.installing
    if installing is None:
        return []
    name = _short(installing.name)
    if installing.fraction is None:
        return [tr("Installing {name}", name=name)]
    return [tr("Downloading {name}: {percent} %", name=name, percent=int(installing.fraction * 100))]


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"

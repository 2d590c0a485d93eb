"""Current load of the machine, as graphs of the last minute."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.core.units import format_bytes
from app.hardware.usage import GpuUse, MachineUse
from app.ui.diagnostics.graph import LiveGraph
from app.ui.diagnostics.parts import Section
from app.ui.services.diagnostics import SAMPLES
from app.ui.theme import theme
from app.ui.widgets.label import Label
from app.ui.words import tr

_TWO_COLUMNS = 440
"""Width in px from which graphs are in two columns."""


class LiveSection(Section):
    """Graphs of CPU and memory, plus two for each GPU whose driver reports its load.

    Attributes:
        graphs: by key: ``cpu``, ``ram``, ``gpu 0``, ``vram 0`` and so on.
    """

    def __init__(self) -> None:
        super().__init__(tr("Last minute"), in_card=False)
        self.graphs: dict[str, LiveGraph] = {}
        self._holder = _Columns()
        self.column.addWidget(self._holder)
        self._hint = Label(tone="second", wrap=True)
        self._hint.hide()
        self._add("cpu", tr("Processor"))
        self._add("ram", tr("Computer's memory"))

    def show_use(self, use: Sequence[MachineUse]) -> None:
        """Show the samples of the last minute, oldest first."""
        newest = use[-1] if use else MachineUse()
        self.graphs["cpu"].show_values([one.cpu for one in use])
        shares = [one.ram_used / one.ram_total if one.ram_total else None for one in use]
        self.graphs["ram"].show_values(shares, _of(newest.ram_used, newest.ram_total))
        for number, gpu in enumerate(newest.gpus):
            self._show_gpu(number, gpu, [one.gpus[number] if number < len(one.gpus) else None for one in use])

    def _show_gpu(self, number: int, now: GpuUse, before: Sequence[GpuUse | None]) -> None:
        names = {f"gpu {number}": now.name, f"vram {number}": tr("GPU memory")}
        for key, title in names.items():
            if key not in self.graphs:
                self._add(key, title)
        self.graphs[f"gpu {number}"].show_values([one.busy if one is not None else None for one in before])
        shares = [one.used / one.total if one is not None and one.total else None for one in before]
        self.graphs[f"vram {number}"].show_values(shares, _of(now.used, now.total))

    def _add(self, key: str, title: str) -> None:
        graph = self.graphs[key] = LiveGraph(title, SAMPLES, lambda share: f"{share * 100:.0f} %")
        self._holder.add(graph)


class _Columns(QWidget):
    """Graphs in two columns, or in one if the width is small."""

    def __init__(self) -> None:
        super().__init__()
        self._graphs: list[QWidget] = []
        self._columns = 2
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._grid.setColumnStretch(0, 1)

    def add(self, graph: QWidget) -> None:
        self._graphs.append(graph)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Switch between one and two columns by width."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= theme().px(_TWO_COLUMNS) else 1
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        for graph in self._graphs:
            self._grid.removeWidget(graph)
        for number, graph in enumerate(self._graphs):
            self._grid.addWidget(graph, number // self._columns, number % self._columns)
        self._grid.setColumnStretch(1, self._columns - 1)


def _of(used: int, total: int) -> str | None:
    return tr("{used} of {total}", used=format_bytes(used), total=format_bytes(total)) if total else None

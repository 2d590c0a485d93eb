"""The benchmark section: a button, the progress, dated results, and published figures for comparison."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.engine.benchmark import BenchmarkRecord
from app.hardware.machine import Machine
from app.planning.published import comparison
from app.ui.diagnostics import machine_wording
from app.ui.diagnostics.parts import Section, clear
from app.ui.services.diagnostics import BenchState
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Separator
from app.ui.widgets.label import Label
from app.ui.widgets.progress import ProgressLine
from app.ui.words import explain, tr

_SHOWN = 3
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BenchSection(Section):
    """The section that runs benchmarks and shows their results.

    Attributes:
        start: starts the benchmark, and stops it while it runs.

    Signals:
        start_wanted(), stop_wanted()
    """

    start_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Benchmark"))
        self._is_running = False
        self.start = TextButton(tr("Measure speed"))
        self._hint = Label(type=Type.META, tone="second", wrap=True)
        self._progress = ProgressLine()
        self._progress.setAccessibleName(tr("Benchmark progress"))
        self._problem = Label(tone="bad", type=Type.META, wrap=True, selectable=True)
        self._results = QVBoxLayout()
        self._results.setSpacing(12)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._hint, 1)
        line.addWidget(self.start, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(line)
        self.column.addWidget(self._progress)
        self.column.addWidget(self._problem)
        self.column.addLayout(self._results)
        self.start.clicked.connect(self._on_clicked)

    def show_state(self, state: BenchState, *, can_start: bool) -> None:
        """Show the progress of the benchmark.

        Args:
            can_start: whether a model is loaded.
        """
        if self._is_running and not state.is_running:
            announce(self, tr("The benchmark is finished."))
        self._is_running = state.is_running
        self.start.set_words(tr("Stop") if state.is_running else tr("Measure speed"))
        self.start.setEnabled(can_start or state.is_running)
        self._hint.setText(_hint(state, can_start=can_start))
        self._progress.setVisible(state.is_running)
        self._progress.set_fraction(state.fraction or 0.0)
        self._problem.setText(explain(state.problem) if state.problem is not None else "")
        self._problem.setVisible(state.problem is not None)

    def show_records(self, records: tuple[BenchmarkRecord, ...], machine: Machine | None) -> None:
        """Show the three newest results."""
        clear(self._results)
        for record in records[:_SHOWN]:
            self._results.addWidget(Separator())
            self._results.addWidget(_Result(record, machine))

    def _on_clicked(self) -> None:
        (self.stop_wanted if self._is_running else self.start_wanted).emit()


def _hint(state: BenchState, *, can_start: bool) -> str:
    if state.is_running:
        return tr("Measuring… Sending a message stops it.")
    if not can_start:
        return tr("Load a model to measure how fast it reads and writes here.")
    return tr(
        "Reads 512 tokens and writes 64, once with an empty context and once with 4,096 tokens in it. It"
        " takes about a minute."
    )


class _Result(QWidget):
    """The result of one benchmark."""

    def __init__(self, record: BenchmarkRecord, machine: Machine | None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(record.model, bold=True, wrap=True, selectable=True))
        where = ", ".join(record.devices)
        when = machine_wording.moment(record.when)
        about = tr("{when}, on {devices}", when=when, devices=where) if where else when
        column.addWidget(Label(about, type=Type.META, tone="second", wrap=True))
        column.addLayout(_speeds(record))
        words = _beside(record, machine)
        if words:
            column.addWidget(Label(words, type=Type.META, tone="second", wrap=True, selectable=True))


def _speeds(record: BenchmarkRecord) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 4, 0, 4)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    rows = [("", tr("Reads"), tr("Writes"))]
    for speed in record.speeds:
        before = (
            tr("With {tokens} tokens in the context", tokens=f"{speed.depth:,}")
            if speed.depth
            else tr("With an empty context")
        )
        reads, writes = machine_wording.per_second(speed.read_speed), machine_wording.per_second(speed.write_speed)
        rows.append((before, tr("{speed} tokens/s", speed=reads), tr("{speed} tokens/s", speed=writes)))
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            label = Label(text, type=Type.META, tone="text" if number and place else "second")
            if place:
                label.setAlignment(_RIGHT)
            grid.addWidget(label, number, place)
    return grid


def _beside(record: BenchmarkRecord, machine: Machine | None) -> str:
    """Return a published figure for comparison; empty for results of another machine."""
    if machine is None or not record.speeds:
        return ""
    gpus = tuple(gpu.name for gpu in machine.usable_gpus)
    if record.devices not in (gpus, (machine.cpu.name,)):
        return ""
    found = comparison(record.architecture, record.n_layers, machine)
    return machine_wording.published(found, record.speeds[0].write_speed) if found is not None else ""

"""The loaded model: its load options, and its memory on each device, predicted and actual."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.engine.placed import Placed
from app.engine.protocol import Loaded
from app.gguf.facts import ModelFacts
from app.ui.diagnostics import machine_wording
from app.ui.diagnostics.parts import Facts, Section, clear
from app.ui.theme import Type
from app.ui.widgets.card import Separator
from app.ui.widgets.label import Label
from app.ui.words import tr

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LoadedSection(Section):
    """The section of the loaded model; says so if there is none."""

    def __init__(self) -> None:
        super().__init__(tr("Loaded model"))
        self._nothing = Label(tr("No model is loaded."), tone="second")
        self._name = Label(bold=True, wrap=True, selectable=True)
        self._layers = Label(tone="second", wrap=True, selectable=True)
        self._facts = Facts()
        self._devices = QVBoxLayout()
        self._devices.setSpacing(12)
        for widget in (self._nothing, self._name, self._layers, self._facts):
            self.column.addWidget(widget)
        self.column.addLayout(self._devices)

    def show_model(self, loaded: Loaded | None, facts: ModelFacts | None, placed: tuple[Placed, ...]) -> None:
        """Show a model; None for no model."""
        clear(self._devices)
        self._nothing.setVisible(loaded is None)
        for widget in (self._name, self._layers, self._facts):
            widget.setVisible(loaded is not None)
        if loaded is None:
            return
        self._name.setText(loaded.name)
        n_layers = facts.n_layers + 1 if facts is not None else loaded.sizes.layers_on_gpu or 0
        self._layers.setText(machine_wording.layers(loaded, n_layers, loaded.options.n_cpu_moe))
        self._facts.fill(machine_wording.load_facts(loaded))
        for one in placed:
            self._devices.addWidget(Separator())
            self._devices.addWidget(_DeviceSum(one))


class _DeviceSum(QWidget):
    """A table of the memory on one device: part, predicted, actual, difference."""

    def __init__(self, placed: Placed) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        name = placed.name or tr("Computer's memory")
        self._add(0, name, tr("Predicted"), tr("Actual"), tr("Difference"), tone="second", bold=True)
        on_gpu = placed.is_gpu
        predicted = machine_wording.takes(placed.predicted, on_gpu=on_gpu) if placed.predicted is not None else None
        row = 1
        for number, (words, actual) in enumerate(machine_wording.takes(placed.actual, on_gpu=on_gpu)):
            planned = predicted[number][1] if predicted is not None else None
            if actual or planned:
                self._add_sizes(row, words, planned, actual)
                row += 1
        total = placed.predicted.total if placed.predicted is not None else None
        self._add_sizes(row, tr("Total"), total, placed.actual.total, tone="text")

    def _add_sizes(self, row: int, words: str, planned: int | None, actual: int, *, tone: str = "second") -> None:
        share = actual / planned - 1 if planned else None
        shown = machine_wording.mib(planned) if planned is not None else ""
        self._add(row, words, shown, machine_wording.mib(actual), machine_wording.difference(share), tone=tone)

    def _add(self, row: int, first: str, *others: str, tone: str, bold: bool = False) -> None:
        title = Label(first, type=Type.META, tone="text" if bold else tone, wrap=True, bold=bold)
        self._grid.addWidget(title, row, 0)
        for column, text in enumerate(others, 1):
            shown = Label(text, type=Type.META, tone=tone, selectable=not bold)
            shown.setAlignment(_RIGHT)
            self._grid.addWidget(shown, row, column)

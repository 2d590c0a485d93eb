"""The loaded model: its load options, and its memory on each device, predicted and actual."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
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

_FIGURES = 3
"""Columns beside the names of the parts."""
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
    """A table of the memory on one device: part, predicted, actual, difference.

    Where that is too wide, each part stands above its figures.
    """

    def __init__(self, placed: Placed) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._rows: list[tuple[Label, list[Label]]] = []
        self._is_stacked: bool | None = None
        name = placed.name or tr("Computer's memory")
        self._add(name, tr("Predicted"), tr("Actual"), tr("Difference"), tone="second", bold=True)
        on_gpu = placed.is_gpu
        predicted = machine_wording.takes(placed.predicted, on_gpu=on_gpu) if placed.predicted is not None else None
        for number, (words, actual) in enumerate(machine_wording.takes(placed.actual, on_gpu=on_gpu)):
            planned = predicted[number][1] if predicted is not None else None
            if actual or planned:
                self._add_sizes(words, planned, actual)
        total = placed.predicted.total if placed.predicted is not None else None
        self._add_sizes(tr("Total"), total, placed.actual.total, tone="text")
        self._place(is_stacked=False)

    def minimumSizeHint(self) -> QSize:
        """Return the size with the figures below their parts."""
        return QSize(sum(self._widths()) + 2 * self._grid.horizontalSpacing(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the figures beside or below their parts."""
        super().resizeEvent(event)
        first = max(title.fontMetrics().horizontalAdvance(title.text()) for title, _ in self._rows)
        self._place(is_stacked=first + sum(self._widths()) + 3 * self._grid.horizontalSpacing() > self.width())

    def _widths(self) -> list[int]:
        """Return the widths of the columns of figures."""
        return [max(row[column].sizeHint().width() for _, row in self._rows) for column in range(_FIGURES)]

    def _place(self, *, is_stacked: bool) -> None:
        if is_stacked is self._is_stacked:
            return
        self._is_stacked = is_stacked
        for number, (title, others) in enumerate(self._rows):
            self._grid.addWidget(title, 2 * number, 0, 1, _FIGURES if is_stacked else 1)
            for column, shown in enumerate(others):
                self._grid.addWidget(shown, 2 * number + is_stacked, column + (not is_stacked))
        for column in range(_FIGURES + 1):
            self._grid.setColumnStretch(column, int(is_stacked or column == 0))
        self.updateGeometry()

    def _add_sizes(self, words: str, planned: int | None, actual: int, *, tone: str = "second") -> None:
        share = actual / planned - 1 if planned else None
        shown = machine_wording.mib(planned) if planned is not None else ""
        self._add(words, shown, machine_wording.mib(actual), machine_wording.difference(share), tone=tone)

    def _add(self, first: str, *others: str, tone: str, bold: bool = False) -> None:
        title = Label(first, type=Type.META, tone="text" if bold else tone, wrap=True, bold=bold)
        figures = [Label(text, type=Type.META, tone=tone, selectable=not bold) for text in others]
        for shown in figures:
            shown.setAlignment(_RIGHT)
        self._rows.append((title, figures))

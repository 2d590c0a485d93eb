"""The controls of the panel: sliders for what affects memory most, smaller controls for the rest."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QSizePolicy, QVBoxLayout, QWidget

from app.engine.planned import maps_weights
from app.engine.thread_wording import threads_phrase
from app.gguf.facts import ModelFacts
from app.library.load_values import LoadValues
from app.planning.cache_type import CacheType
from app.planning.plan import Plan
from app.planning.splitting import by_shares, with_count
from app.ui.chat.model_panel.desk import PanelState
from app.ui.chat.model_panel.panel_wording import LEAST_CONTEXT, context_stops, context_ticks
from app.ui.chat.model_panel.parts import break_words
from app.ui.theme import Type, theme
from app.ui.widgets.label import Label
from app.ui.widgets.value_slider import ValueSlider
from app.ui.widgets.wheel import OnlyWithFocus
from app.ui.words import say, tr

_BATCHES = (128, 256, 512, 1_024, 2_048, 4_096)
_BOX = 176


class LoadControls(QWidget):
    """The controls for all load values of a model.

    Attributes:
        gpu_layers, experts, context, threads: sliders.
        shares: a slider for each graphics card if there are several.
        threads_why: how many threads compute now and why; shown while the model is loaded with the values shown.
        cache_type, ubatch: combo boxes.
        mmap, mlock: check boxes.

    Signals:
        changed(dict): values for :meth:`PanelDesk.change`, by their names.
    """

    changed = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gpu_layers = self._slider(
            "n_gpu_layers", tr("GPU offload"), tr("How many layers run on the GPU. As many as fit is fastest.")
        )
        self.shares: list[ValueSlider] = []
        self._counts: Sequence[int] = ()
        self._shares, self._is_narrow = QVBoxLayout(), False
        self.experts = self._slider(
            "n_cpu_moe",
            tr("Experts on the CPU"),
            tr("The experts of this many layers stay in the computer's memory, so that the rest fits on the GPU."),
        )
        self.context = self._slider(
            "n_ctx",
            tr("Context length"),
            tr("How many tokens of a chat the model sees, including its reasoning."),
        )
        self.cache_type = self._choice("cache_type", tr("KV cache type"))
        self.ubatch = self._choice("n_ubatch", tr("Physical batch"))
        self.threads = self._slider(
            "n_threads",
            tr("CPU threads"),
            tr("Automatic leaves busy cores to other programs and finds the fastest number of threads."),
        )
        self.threads_why = Label(type=Type.META, tone="second", wrap=True)
        keeps_place = self.threads_why.sizePolicy()  # the controls below must not move while the user drags the slider
        keeps_place.setRetainSizeWhenHidden(True)
        self.threads_why.setSizePolicy(keeps_place)
        self.mlock = self._tick("mlock", tr("Keep in memory"), tr("The model is never swapped out to disk (mlock)."))
        self.mmap = self._tick(
            "mmap",
            tr("Memory-map the file"),
            tr(
                "On: what stays on the CPU is used straight from the file (mmap). Off: it is copied into"
                " memory, which a GPU reads faster."
            ),
        )
        self._lines = [self._line(box) for box in (self.cache_type, self.ubatch)]
        self._arrange()

    def show_state(self, state: PanelState, facts: ModelFacts, plan: Plan) -> None:
        """Show the values in use: the user's own, or those of the plan."""
        values = state.values
        layers = facts.n_layers
        self.gpu_layers.setVisible(bool(plan.devices) or _has_gpu(state))
        self.gpu_layers.set_range(range(layers + 2), {0: "0", layers + 1: tr("Max")})
        self.gpu_layers.show_value(min(plan.n_gpu_layers, layers + 1), automatic=values.n_gpu_layers is None)
        self._show_shares(state, layers + 1, plan)
        self.experts.setVisible(facts.n_experts > 0 and _has_gpu(state))
        self.experts.set_range(range(layers + 1), {0: "0", layers: f"{layers}"})
        self.experts.show_value(min(plan.n_cpu_moe, layers), automatic=values.n_cpu_moe is None)
        trained = max(512, facts.context_length)
        self.context.set_range(context_stops(trained), context_ticks(trained), least=LEAST_CONTEXT)
        self.context.show_value(plan.n_ctx, automatic=values.n_ctx is None)
        cores = state.situation.machine.cpu if state.situation is not None else None
        most = max(1, cores.logical_cores if cores is not None else 0, plan.n_threads, values.n_threads or 0)
        self.threads.set_range(range(1, most + 1), {1: "1", most: f"{most}"})
        running = state.threads
        automatic = running.writing if running is not None else plan.n_threads
        self.threads.show_value(values.n_threads or automatic or 1, automatic=values.n_threads is None)
        self.threads_why.setVisible(running is not None)
        if running is not None:
            self.threads_why.setText(say(threads_phrase(running)))
        self._show_choices(values, plan)
        mapped = maps_weights(plan) if values.mmap is None else values.mmap
        for box, ticked in ((self.mmap, mapped), (self.mlock, values.mlock)):
            box.blockSignals(True)
            box.setChecked(ticked is True)
            box.blockSignals(False)

    def set_room(self, room: int, *, narrow: bool) -> None:
        """Fit into `room` px, if that is narrow with each control below its title.

        Called with each change of the width or the text size.
        """
        self._is_narrow = narrow
        for slider in (self.gpu_layers, *self.shares, self.experts, self.context, self.threads):
            slider.set_narrow(narrow)
        for line in self._lines:
            line.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for box in (self.cache_type, self.ubatch):
            box.setMinimumWidth(1 if narrow else theme().px(_BOX))
        for tick in (self.mlock, self.mmap):
            break_words(tick, room)

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.gpu_layers)
        self._shares.setSpacing(12)
        column.addLayout(self._shares)
        column.addWidget(self.experts)
        column.addWidget(self.context)
        boxes = QVBoxLayout()
        boxes.setSpacing(8)
        for line in self._lines:
            boxes.addLayout(line)
        column.addLayout(boxes)
        threads = QVBoxLayout()
        threads.setSpacing(2)
        threads.addWidget(self.threads)
        threads.addWidget(self.threads_why)
        column.addLayout(threads)
        column.addWidget(self.mlock)
        column.addWidget(self.mmap)

    def _line(self, box: QComboBox) -> QBoxLayout:
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(4)
        line.addWidget(Label(box.accessibleName(), wrap=True), 1)  # a language may need two lines
        line.addWidget(box)
        return line

    def _show_shares(self, state: PanelState, total: int, plan: Plan) -> None:
        """Show how many layers each card gets: the user's shares, or what is planned."""
        n_gpus = len(state.situation.machine.memory().gpus) if state.situation is not None else 0
        n_gpus = n_gpus if n_gpus > 1 else 0
        while len(self.shares) < n_gpus:
            self._add_share(len(self.shares))
        given = state.values.tensor_split
        is_given = given is not None and len(given) == n_gpus and any(given)
        self._counts = by_shares(total, given) if given is not None and is_given else _planned(plan, n_gpus)
        for slider, count in zip(self.shares, self._counts, strict=False):
            slider.set_range(range(total + 1), {0: "0", total: tr("Max")})
            slider.show_value(count, automatic=not is_given)
        for number, slider in enumerate(self.shares):
            slider.setVisible(number < n_gpus)

    def _add_share(self, number: int) -> None:
        slider = ValueSlider(
            tr("Layers on card {number}", number=number + 1),
            tr("How many layers run on this graphics card. The other cards share the rest."),
        )
        slider.chosen.connect(lambda count: self._on_share(number, count))
        slider.automatic_wanted.connect(lambda: self.changed.emit({"tensor_split": None}))
        slider.set_narrow(self._is_narrow)
        self.shares.append(slider)
        self._shares.addWidget(slider)

    def _on_share(self, number: int, count: int) -> None:
        self.changed.emit({"tensor_split": with_count(self._counts, number, count)})

    def _slider(self, name: str, title: str, help_: str) -> ValueSlider:
        slider = ValueSlider(title, help_)
        slider.chosen.connect(lambda value: self.changed.emit({name: value}))
        slider.automatic_wanted.connect(lambda: self.changed.emit({name: None}))
        return slider

    def _choice(self, name: str, title: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(title)
        box.view().setAccessibleName(title)
        box.activated.connect(lambda _: self.changed.emit({name: box.currentData()}))
        OnlyWithFocus(box)
        return box

    def _tick(self, name: str, title: str, help_: str) -> QCheckBox:
        box = QCheckBox(title)
        box.setToolTip(help_)
        box.setAccessibleName(title)
        box.setAccessibleDescription(help_)
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        box.toggled.connect(lambda ticked: self.changed.emit({name: ticked}))
        return box

    def _show_choices(self, values: LoadValues, plan: Plan) -> None:
        packings = [(one.value.upper(), one.value) for one in CacheType]
        automatic = tr("Automatic: {value}", value=plan.type_k.value.upper())
        _fill(self.cache_type, [(automatic, None), *packings], values.cache_type)
        sizes = sorted({*_BATCHES, *((values.n_ubatch,) if values.n_ubatch else ())})
        automatic = tr("Automatic: {value}", value=f"{plan.n_ubatch:,}")
        _fill(self.ubatch, [(automatic, None), *((f"{size:,}", size) for size in sizes)], values.n_ubatch)


def _planned(plan: Plan, n_gpus: int) -> list[int]:
    layers = {device.index: device.layers for device in plan.devices}
    return [layers.get(index, 0) for index in range(n_gpus)]


def _fill(box: QComboBox, entries: list[tuple[str, Any]], chosen: object) -> None:
    """Update only the entries that differ: this runs on each move of a slider."""
    if box.count() != len(entries):
        box.clear()
        for words, value in entries:
            box.addItem(words, value)
    for index, (words, value) in enumerate(entries):
        if box.itemText(index) != words:
            box.setItemText(index, words)
        if value == chosen and box.currentIndex() != index:
            box.setCurrentIndex(index)


def _has_gpu(state: PanelState) -> bool:
    return state.situation is not None and bool(state.situation.machine.usable_gpus)

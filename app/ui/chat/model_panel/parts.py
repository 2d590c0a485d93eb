"""The display parts of the panel: devices, the plan's reasons, alternatives, planned and actual memory."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLayout, QVBoxLayout, QWidget

from app.core.sentences import Phrase
from app.core.units import format_bytes
from app.engine.loading import Situation
from app.engine.planned import buffers_by_device
from app.engine.protocol import Loaded
from app.planning.plan import Alternative, Plan
from app.planning.sums import DeviceSum
from app.ui.chat.model_panel.panel_wording import capacity_of, line_of, name_of_device, parts_of
from app.ui.theme import Type
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.plain import plain_label
from app.ui.widgets.stacked_bar import StackedBar
from app.ui.words import say, tr

_CARD_AND_MEMORY = 2
"""Number of devices of a machine with one graphics card."""


class DeviceBars(QWidget):
    """The memory use of each device, from top to bottom."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: list[_DeviceBlock] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    @property
    def bars(self) -> list[StackedBar]:
        """The bars that are visible."""
        return [block.bar for block in self._blocks if not block.isHidden()]

    def show_plan(self, plan: Plan, situation: Situation) -> None:
        """Show what the plan takes. Devices without a share keep their place, so that nothing jumps during a drag."""
        sums = _all_devices(plan, situation)
        while len(self._blocks) < len(sums):
            self._blocks.append(_DeviceBlock())
            self._column.addWidget(self._blocks[-1])
        lent = sum(device.total for device in plan.devices) if situation.machine.memory().unified else 0
        for block, device in zip(self._blocks, sums, strict=False):
            name = name_of_device(device, numbered=len(sums) > _CARD_AND_MEMORY)
            lends = 0 if device.is_gpu else lent
            block.show_device(name, device, capacity_of(device, situation), lends, plan.room_for_chats(device, lends))
        for number, block in enumerate(self._blocks):
            block.setVisible(number < len(sums))


class _DeviceBlock(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._name = Label(wrap=True)
        self._line = Label(type=Type.META, tone="second", wrap=True)
        self.bar = StackedBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addWidget(self._line)
        column.addSpacing(4)
        column.addWidget(self.bar)

    def show_device(self, name: str, device: DeviceSum, capacity: int, lent: int, for_chats: int) -> None:
        words, tone = line_of(device, for_chats)
        self._name.setText(name)
        self._line.setText(words)
        self._line.set_tone(tone)
        self.bar.set_name(name)
        self.bar.show_parts(parts_of(device, capacity, lent), capacity)


class Sentences(QWidget):
    """A title with sentences below it; hidden without sentences."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._labels: list[Label] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(Label(title, bold=True))

    def show_sentences(self, sentences: Sequence[Phrase]) -> None:
        """Show these sentences instead of the previous ones."""
        while len(self._labels) < len(sentences):
            self._labels.append(Label(type=Type.META, tone="second", wrap=True, selectable=True))
            self._column.addWidget(self._labels[-1])
        for label, sentence in zip(self._labels, sentences, strict=False):
            label.setText(say(sentence))
        for number, label in enumerate(self._labels):
            label.setVisible(number < len(sentences))
        self.setVisible(bool(sentences))


class Alternatives(QWidget):
    """Alternative plans as buttons, each with its benefits and costs.

    Signals:
        chosen(Alternative): the user picked one.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Alternative, ...] = ()
        self._buttons: list[TextButton] = []
        self._room = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def set_room(self, room: int) -> None:
        """Fit the buttons into `room` px."""
        self._room = room
        for button in self._buttons:
            break_words(button, room)

    def show_alternatives(self, alternatives: tuple[Alternative, ...]) -> None:
        """Replace the alternatives; the focus stays on the first button if one had it."""
        if alternatives == self._shown:
            return
        has_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self._shown = alternatives
        _clear(self._column)
        self._buttons = [TextButton(say(one.title)) for one in alternatives]
        if alternatives:
            self._column.addWidget(Label(tr("Alternatives"), bold=True))
        for one, button in zip(alternatives, self._buttons, strict=True):
            button.setAccessibleDescription(say(one.difference))
            button.clicked.connect(lambda _=False, one=one: self.chosen.emit(one))
            self._column.addSpacing(4)
            self._column.addWidget(button)
            self._column.addWidget(Label(say(one.difference), type=Type.META, tone="second", wrap=True))
            if has_focus:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                has_focus = False
        self.set_room(self._room)
        self.setVisible(bool(alternatives))


class PlannedAndActual(QWidget):
    """The memory planned for each device, beside what it actually took."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self.hide()

    def show_load(self, plan: Plan | None, loaded: Loaded | None) -> None:
        """Show the comparison; hidden without a plan, a loaded model or the buffer sizes that llama.cpp reports."""
        if plan is None or loaded is None or not loaded.sizes.buffers:
            self._shown = None
            self.hide()
            return
        if (plan.sums, loaded.sizes) == self._shown:
            return
        self._shown = (plan.sums, loaded.sizes)
        _clear(self._grid)
        self._add("", tr("Planned"), tr("Actual"), tone="third")
        found = buffers_by_device(loaded.sizes.buffers, {device.index: device.ggml_name for device in plan.devices})
        for device in plan.sums:
            actual = found.get(device.index)
            if actual is None:
                continue
            self._add(name_of_device(device, numbered=len(plan.devices) > 1), "", "")
            work = actual.work + actual.output
            for words, planned, came in (
                (tr("Weights"), device.weights, actual.weights),
                (tr("Cache"), device.cache, actual.cache),
                (tr("Compute"), device.work, work),
            ):
                self._add(words, format_bytes(planned), format_bytes(came), tone="second")
        self.show()

    def _add(self, name: str, planned: str, actual: str, tone: str = "text") -> None:
        row = self._grid.rowCount()
        label = ElidedLabel(name, type=Type.META, tone=tone)
        self._grid.addWidget(label, row, 0, 1, 1 if planned else 3)
        for column, words in ((1, planned), (2, actual)):
            if words:
                figure = Label(words, type=Type.META, tone=tone)
                figure.setAlignment(Qt.AlignmentFlag.AlignRight)
                figure.setAccessibleName(f"{name}: {words}" if name else words)
                self._grid.addWidget(figure, row, column)


def break_words(button: QAbstractButton, room: int) -> None:
    """Show the button's accessible name, in two lines if one is wider than `room` px."""
    words = button.accessibleName()
    button.setText(plain_label(words))
    if button.sizeHint().width() > room and " " in words:
        spaces = (at for at, letter in enumerate(words) if letter == " ")
        middle = min(spaces, key=lambda at: abs(2 * at - len(words)))
        button.setText(plain_label(f"{words[:middle]}\n{words[middle + 1 :]}"))


def _all_devices(plan: Plan, situation: Situation) -> list[DeviceSum]:
    """Return the devices of the plan, and the GPUs that it does not use."""
    used = {device.index: device for device in plan.devices}
    gpus = situation.machine.memory().gpus
    idle = (DeviceSum(gpu.name, True, 0, 0, 0, 0, 0, gpu.free, index) for index, gpu in enumerate(gpus))
    return [*(used.get(device.index, device) for device in idle), plan.host]


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()

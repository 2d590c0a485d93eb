"""A device: what it is, its memory, what is to be said of it, and who said what."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.engine.placed import Takes
from app.hardware.machine import Device, DeviceKind
from app.hardware.usage import MachineUse
from app.hardware.verdicts import Verdict
from app.ui.diagnostics import machine_wording
from app.ui.diagnostics.memory_bar import MemoryBar, parts_of
from app.ui.diagnostics.parts import Facts, Sign, VerdictLine
from app.ui.theme import Type
from app.ui.widgets import Card, Disclosure, Label
from app.ui.words import tr

_ICONS = {
    DeviceKind.DISCRETE: "gauge",
    DeviceKind.INTEGRATED: "cpu",
    DeviceKind.UNIFIED: "memory-stick",
    DeviceKind.CPU: "cpu",
}


class DeviceCard(Card):
    """See the module.

    Args:
        said: verdicts about this device.

    Attributes:
        device: that is shown.
        bar: its memory.
    """

    def __init__(self, device: Device, said: Sequence[Verdict]) -> None:
        super().__init__()
        self.device = device
        self.setAccessibleName(device.name)
        self.bar = MemoryBar(device.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        for verdict in said:
            column.addWidget(VerdictLine(verdict))
        column.addWidget(Facts(machine_wording.device_facts(device)))
        column.addWidget(self.bar)
        self.bar.setVisible(device.total > 0)
        if device.sources:
            self._add_sources(column)
        self.show_use(None, None)

    def show_use(self, used: int | None, takes: Takes | None) -> None:
        """How its memory is used: `used` bytes by anybody, as it was found if that is not known now."""
        device = self.device
        used = device.total - device.free if used is None else used
        self.bar.show_parts(parts_of(device.total, used, takes, on_gpu=device.is_gpu))

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Sign(_ICONS[self.device.kind], size=18))
        head.addWidget(Label(self.device.name, bold=True, wrap=True, selectable=True), 1)
        kind = Label(machine_wording.kind(self.device), type=Type.META, tone="second")
        head.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _add_sources(self, column: QVBoxLayout) -> None:
        """Folded: only who looks for a mistake wants it."""
        lines = "\n".join(machine_wording.reading(one) for one in self.device.sources)
        said = Label(lines, type=Type.META, tone="second", wrap=True, selectable=True)
        said.hide()
        more = Disclosure(tr("What each source says"))
        more.toggled.connect(said.setVisible)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(more)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(said)


def used_now(device: Device, devices: Sequence[Device], use: MachineUse | None) -> int | None:
    """Bytes of its memory in use by the last look; None if that does not know.

    A card is found by its place, since drivers and ggml need not count cards in the same order; by its name where only
    one is called so. Of several of one name without places it is not known which is which.
    """
    if use is None or not device.total:
        return None
    if device.kind is DeviceKind.CPU:
        return use.ram_used if use.ram_total else None
    told = [gpu for gpu in use.gpus if gpu.total]
    at_its_place = [gpu for gpu in told if device.pci_id and gpu.pci_id == device.pci_id]
    same = [one for one in devices if one.name == device.name]
    of_its_name = [gpu for gpu in told if gpu.name == device.name]
    found = at_its_place or (of_its_name if len(same) == len(of_its_name) == 1 else [])
    return found[0].used if found else None

"""The card of one device: name, memory, verdicts, and what each source reported."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.engine.placed import Takes
from app.hardware.machine import Device, DeviceKind
from app.hardware.usage import MachineUse
from app.hardware.verdicts import Verdict
from app.ui.diagnostics import machine_wording
from app.ui.diagnostics.parts import Facts, Sign, VerdictLine
from app.ui.theme import Type
from app.ui.widgets.buttons import Disclosure
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.stacked_bar import FREE, BarPart, StackedBar
from app.ui.words import tr

_ICONS = {
    DeviceKind.DISCRETE: "gauge",
    DeviceKind.INTEGRATED: "cpu",
    DeviceKind.UNIFIED: "memory-stick",
    DeviceKind.CPU: "cpu",
}


class DeviceCard(Card):
    """The card of one device.

    Args:
        verdicts: those about this device.

    Attributes:
        device: the device shown.
        bar: its memory.
    """

    def __init__(self, device: Device, verdicts: Sequence[Verdict]) -> None:
        super().__init__()
        self.device = device
        self.setAccessibleName(device.name)
        self.bar = StackedBar(device.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        for verdict in verdicts:
            column.addWidget(VerdictLine(verdict))
        column.addWidget(Facts(machine_wording.device_facts(device)))
        column.addWidget(self.bar)
        self.bar.setVisible(device.total > 0)
        if device.sources:
            self._add_sources(column)
        self.show_use(None, None)

    def show_use(self, used: int | None, takes: Takes | None) -> None:
        """Show memory use: `used` bytes by all programs (None: as probed), `takes` of them by the model."""
        device = self.device
        used = device.total - device.free if used is None else used
        self.bar.show_parts(parts_of(device.total, used, takes, on_gpu=device.is_gpu), device.total)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Sign(_ICONS[self.device.kind], size=18))
        head.addWidget(Label(self.device.name, bold=True, wrap=True, selectable=True), 1)
        kind = Label(machine_wording.kind(self.device), type=Type.META, tone="second")
        head.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _add_sources(self, column: QVBoxLayout) -> None:
        """Add the reports of the sources, folded: they matter only for finding errors."""
        lines = "\n".join(machine_wording.reading(one) for one in self.device.sources)
        reports = Label(lines, type=Type.META, tone="second", wrap=True, selectable=True)
        reports.hide()
        more = Disclosure(tr("What each source reports"))
        more.toggled.connect(reports.setVisible)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(more)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(reports)


def parts_of(total: int, used: int, takes: Takes | None, *, on_gpu: bool = True) -> tuple[BarPart, ...]:
    """Return the parts of a memory with `used` bytes in use, of which `takes` by the model.

    Memory mapped from a file is in memory, but the operating system does not count it as used.
    """
    takes = takes or Takes()
    known = takes.total - takes.mapped
    others = max(0, used - known)
    parts = (
        BarPart(tr("Weights"), takes.weights, "accent"),
        BarPart(tr("Cache"), takes.cache, "analysis_edge"),
        BarPart(tr("Compute"), takes.work, "code_function"),
        BarPart(tr("Driver") if on_gpu else tr("Engine"), takes.overhead, "warning"),
        BarPart(tr("Other apps"), others, "control_border"),
    )
    free = max(0, total - sum(part.size for part in parts))
    return (*(part for part in parts if part.size > 0), BarPart(tr("Free"), free, FREE))


def used_now(device: Device, devices: Sequence[Device], use: MachineUse | None) -> int | None:
    """Return the bytes in use on a device according to the last sample; None if unknown.

    A GPU is identified by its PCI address, since drivers and ggml may count GPUs in different orders; by its name if
    that is unique. GPUs with equal names and no addresses cannot be told apart.
    """
    if use is None or not device.total:
        return None
    if device.kind is DeviceKind.CPU:
        return use.ram_used if use.ram_total else None
    reported = [gpu for gpu in use.gpus if gpu.total]
    at_its_place = [gpu for gpu in reported if device.pci_id and gpu.pci_id == device.pci_id]
    same = [one for one in devices if one.name == device.name]
    of_its_name = [gpu for gpu in reported if gpu.name == device.name]
    found = at_its_place or (of_its_name if len(same) == len(of_its_name) == 1 else [])
    return found[0].used if found else None

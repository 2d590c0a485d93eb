"""The Hardware panel: devices with verdicts, engines, the computer, the loaded model, its load and speed, the log."""

from datetime import UTC, datetime

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.engine.device_checks import checkable
from app.engine.placed import Placed, Takes
from app.hardware.machine import Device, DeviceKind, Machine
from app.hardware.verdicts import verdicts
from app.ui.diagnostics import machine_wording
from app.ui.diagnostics.bench_section import BenchSection
from app.ui.diagnostics.device_card import DeviceCard, used_now
from app.ui.diagnostics.engines_section import EnginesSection
from app.ui.diagnostics.live_section import LiveSection
from app.ui.diagnostics.loaded_section import LoadedSection
from app.ui.diagnostics.log_section import LogSection
from app.ui.diagnostics.parts import Facts, Section, VerdictLine, clear
from app.ui.diagnostics.report import ReportFacts, make_report
from app.ui.diagnostics.speed_section import SpeedSection
from app.ui.services.diagnostics import DiagnosticsService
from app.ui.services.engines import EngineService
from app.ui.services.models import LoadState, ModelService, ModelStatus
from app.ui.theme import Type, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import Disclosure, TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.progress import ProgressLine
from app.ui.words import explain, tr

_COLUMN = 720


class DiagnosticsPanel(QScrollArea):
    """The Hardware panel. It samples usage once a second while it is visible.

    Attributes:
        again, check, copy, save: its buttons; `check` is visible if there is a card that llama.cpp lists.
        cards: the cards of the devices.
        engines, live, speed, bench, loaded, log: its sections.

    Signals:
        address_wanted(): the user wants to enter the address of a list of engines in Settings.
    """

    address_wanted = Signal()

    def __init__(
        self, service: DiagnosticsService, models: ModelService, engines: EngineService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._service, self._models, self._engine_service = service, models, engines
        self._must_probe = self._must_unload = False
        self.again = TextButton(tr("Check again"), icon_name="refresh-cw")
        self.check = TextButton(tr("Test cards"))
        self.check.setToolTip(
            tr("Compares what each graphics card computes with what the processor computes. Takes some seconds.")
        )
        self.copy = TextButton(tr("Copy report"), icon_name="copy")
        self.save = TextButton(tr("Save report…"))
        self._state = Label(type=Type.META, tone="second", wrap=True)
        self._probing = ProgressLine()
        self._findings = Section(tr("Findings"))
        self._devices = Section(tr("Devices"), in_card=False)
        self._computer = Section(tr("This computer"))
        self._computer_facts, self._llama_facts, self._notes = Facts(), Facts(), _Notes()
        self.cards: list[DeviceCard] = []
        self.engines, self.live, self.speed = EnginesSection(engines), LiveSection(), SpeedSection()
        self.bench, self.loaded, self.log = BenchSection(), LoadedSection(), LogSection()
        self._arrange()
        self._connect()
        self._show_all()

    @property
    def report(self) -> str:
        """The report text to copy or save."""
        service = self._service
        return make_report(
            ReportFacts(
                datetime.now(UTC),
                service.machine,
                service.loaded,
                service.placed,
                service.turns,
                service.bench.records,
                service.log,
                service.python,
            )
        )

    def focus_first(self) -> None:
        """Set the focus to the first button."""
        self.again.setFocus(Qt.FocusReason.TabFocusReason)

    # -- Qt --------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Start sampling while the panel is visible, and read which engines there are."""
        super().showEvent(event)
        self._service.watch()
        self._engine_service.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop sampling while the panel is hidden."""
        super().hideEvent(event)
        self._service.rest()

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(8, 0, 24, 24)
        column.setSpacing(24)
        column.addLayout(self._make_head())
        self._computer.column.addWidget(self._computer_facts)
        self._computer.column.addWidget(self._llama_facts)
        self._computer.column.addWidget(self._notes)
        for section in (
            self._findings,
            self._devices,
            self.engines,
            self._computer,
            self.loaded,
            self.live,
            self.speed,
            self.bench,
            self.log,
        ):
            column.addWidget(section)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._fit()
        theme().changed.connect(self._fit)

    def _make_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(tr("Hardware"), type=Type.READING, bold=True))
        head.addLayout(ButtonRow((self.again, self.check, self.copy, self.save)))
        head.addWidget(self._state)
        head.addWidget(self._probing)
        return head

    def _fit(self) -> None:
        inner = self.widget()
        if inner is not None:
            inner.setMaximumWidth(theme().px(_COLUMN))

    def _connect(self) -> None:
        service = self._service
        service.machine_changed.connect(self._show_machine)
        service.placed_changed.connect(self._show_placed)
        service.sampled.connect(self._show_use)
        service.turns_changed.connect(lambda: self.speed.show_turns(service.turns))
        service.log_changed.connect(lambda: self.log.show_lines(service.log))
        service.bench_changed.connect(self._show_bench)
        self._models.changed.connect(self._on_model)
        self._engine_service.switched.connect(self._on_switched)
        self.engines.settings_wanted.connect(self.address_wanted)
        self.engines.part_shown.connect(self._scroll_to)
        self.again.clicked.connect(service.probe_again)
        self.check.clicked.connect(lambda: service.probe_again(check_cards=True))
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self._on_save)
        self.bench.start_wanted.connect(service.start_bench)
        self.bench.stop_wanted.connect(service.stop_bench)
        self.log.refresh_wanted.connect(service.refresh)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _show_all(self) -> None:
        self._show_machine()
        self._show_placed()
        self._show_bench()
        self.speed.show_turns(self._service.turns)
        self.log.show_lines(self._service.log)

    def _show_machine(self) -> None:
        service = self._service
        machine, probing = service.machine, service.is_probing
        self._probing.set_fraction(None if probing else 1.0)
        self._probing.setVisible(probing)
        self.again.setEnabled(not probing)
        self.check.setEnabled(not probing)
        self.check.setVisible(machine is not None and bool(checkable(machine)))
        self._state.set_tone("second" if service.problem is None or probing else "bad")
        self._state.setText(_state(service))
        for section in (self._findings, self._devices, self._computer):
            section.setVisible(machine is not None)
        if machine is not None and not probing:
            self._fill(machine)
        if self._must_probe and not probing:
            self._must_probe = False
            service.probe_again()

    def _fill(self, machine: Machine) -> None:
        found = verdicts(machine)
        general = [verdict for verdict in found if verdict.position < 0]
        clear(self._findings.column)
        for verdict in general:
            self._findings.column.addWidget(VerdictLine(verdict))
        self._findings.setVisible(bool(general))
        clear(self._devices.column)
        self.cards = [
            DeviceCard(device, [verdict for verdict in found if verdict.position == position])
            for position, device in enumerate(machine.devices)
        ]
        for card in self.cards:
            self._devices.column.addWidget(card)
        self._computer_facts.fill(machine_wording.computer_facts(machine))
        self._llama_facts.fill(machine_wording.llama_facts(machine))
        self._notes.show_lines([machine_wording.note(note) for note in machine.notes])
        self._show_use()
        self._show_bench()

    def _show_placed(self) -> None:
        entry = self._models.status.entry
        facts = entry.facts if entry is not None else None
        self.loaded.show_model(self._service.loaded, facts, self._service.placed)
        self._show_use()

    def _show_use(self) -> None:
        use = self._service.use
        self.live.show_use(tuple(use))
        devices = [card.device for card in self.cards]
        for card in self.cards:
            used = used_now(card.device, devices, use[-1] if use else None)
            card.show_use(used, _takes(card.device, self._service.placed))

    def _show_bench(self) -> None:
        self._show_bench_state()
        self.bench.show_records(self._service.bench.records, self._service.machine)

    def _show_bench_state(self) -> None:
        self.bench.show_state(self._service.bench, can_start=self._service.loaded is not None)

    # -- slots -----------------------------------------------------------------------------------------------------

    def _on_switched(self) -> None:
        """Free the engine before: the next message loads the model with the new one. Show the cards that it sees."""
        state = self._models.status.state
        self._must_unload = state is LoadState.LOADING
        if state is LoadState.READY:
            self._models.eject()
        if state in (LoadState.READY, LoadState.LOADING):
            self.engines.note_reload()
        self._must_probe = self._service.is_probing  # with the engine before, perhaps
        self._service.probe_again()

    def _on_model(self, status: ModelStatus) -> None:
        self._show_bench_state()
        if status.state is LoadState.READY and self._must_unload:
            self._must_unload = False
            self._models.eject()
        elif status.state is LoadState.READY:
            self.engines.note_loaded()
        elif status.state is LoadState.CHOSEN:
            self._must_unload = False

    def _scroll_to(self, part: QWidget) -> None:
        """Scroll to a part that was just shown and is laid out in the next event loop pass."""
        QTimer.singleShot(0, part, lambda: self.ensureWidgetVisible(part))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self._tell(tr("The report was copied. It contains no names, no tokens and nothing from your chats."))

    def _on_save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save report"), f"{folder}/descant-report.txt", tr("Text files (*.txt)")
        )
        if name:
            self.save_report(name)

    def save_report(self, file: str) -> None:
        """Write the report to a file, and show whether that worked."""
        try:
            with open(file, "w", encoding="utf-8") as stream:  # noqa: PTH123  the dialog returns a string
                stream.write(self.report)
        except OSError as error:
            self._tell(tr("The report could not be saved: {reason}", reason=error.strerror or str(error)), tone="bad")
        else:
            self._tell(tr("The report was saved. It contains no names, no tokens and nothing from your chats."))

    def _tell(self, words: str, *, tone: str = "good") -> None:
        self._state.set_tone(tone)
        self._state.setText(words)
        announce(self, words)


class _Notes(QWidget):
    """Notes about unusual readings, folded; hidden if there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._more = Disclosure(tr("Notes on the readings"))
        self._text = Label(type=Type.META, tone="second", wrap=True, selectable=True)
        self._text.hide()
        line = QHBoxLayout()
        line.addWidget(self._more)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._text)
        self._more.toggled.connect(self._text.setVisible)

    def show_lines(self, lines: list[str]) -> None:
        self._text.setText("\n".join(lines))
        self.setVisible(bool(lines))


def _state(service: DiagnosticsService) -> str:
    if service.is_probing:
        return tr("Checking this machine…")
    if service.problem is not None:
        return explain(service.problem)
    if service.looked is None:
        return ""
    return tr("Checked {when}", when=machine_wording.moment(service.looked))


def _takes(device: Device, placed: tuple[Placed, ...]) -> Takes | None:
    """Return the model's memory on a device. If the GPU shares the computer's memory, its part counts there too."""
    if device.kind is not DeviceKind.CPU:
        return next((one.actual for one in placed if one.device == device), None)
    here = [one for one in placed if not one.is_gpu or (one.device is not None and one.device.shared)]
    if not here:
        return None
    return Takes(
        sum(one.actual.weights for one in here),
        sum(one.actual.cache for one in here),
        sum(one.actual.work for one in here),
        sum(one.actual.overhead for one in here if not one.is_gpu),
        sum(one.actual.mapped for one in here),
    )

"""The diagnostics in a window of their own, of a recorded machine, with the real services behind them."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.hardware.merging import merge
from app.hardware.records import Machine
from app.hardware.usage import GpuUse, MachineUse, UsageSampler
from app.ui.bridge import Bridge, Worker
from app.ui.diagnostics import DiagnosticsPanel, DiagnosticsService
from app.ui.engine_runner import EngineRunner
from app.ui.models import LoadState, ModelService
from tests.hardware.recorded_machines import readings_of, recorded


def machine_of(name: str) -> Machine:
    """A recorded machine."""
    with TemporaryDirectory() as folder:
        return merge(readings_of(recorded(name), Path(folder)))


class QuietSampler(UsageSampler):
    """Sees the GPUs of a machine half busy, and their memory as it was found."""

    def __init__(self, machine: Machine) -> None:
        super().__init__()
        self._machine = machine
        self.looks = 0
        self.is_closed = False

    def look(self) -> MachineUse:
        self.looks += 1
        ram = self._machine.ram
        gpus = tuple(GpuUse(gpu.name, 0.5, gpu.total - gpu.free, gpu.total) for gpu in self._machine.gpus)
        return MachineUse(0.25, ram.total - ram.available, ram.total, gpus)

    def close(self) -> None:
        self.is_closed = True


class Seat:
    """The parts, and what a person does with them."""

    def __init__(
        self,
        qtbot: QtBot,
        machine: Machine,
        *,
        size: tuple[int, int] = (720, 800),
        probe: Callable[[Path], Machine] | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.bridge = Bridge()
        self.engine = EngineRunner(self.bridge)
        self.library = Worker("library", self.bridge)
        self.models = ModelService(self.engine, self.library)
        self.sampler = QuietSampler(machine)
        self.service = DiagnosticsService(
            self.bridge, self.engine, self.models, probe=probe or (lambda _: machine), sampler=lambda: self.sampler
        )
        self.panel = DiagnosticsPanel(self.service, self.models)
        self.window = QWidget()
        self.window.setObjectName("window")
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.window.resize(*size)
        self.window.show()

    def wait(self, condition: Callable[[], bool], patience_ms: int = 20_000) -> None:
        self.qtbot.waitUntil(condition, timeout=patience_ms)

    def wait_for_machine(self) -> None:
        """Until it was found, and looked at once."""
        self.wait(lambda: bool(self.panel.cards) and bool(self.service.use))

    def load(self, path: Path) -> None:
        self.models.choose(path)
        self.wait(lambda: self.models.status.state is LoadState.READY)

    def close(self) -> None:
        self.window.close()
        self.service.close(patience=5)
        self.bridge.close()
        self.engine.close()
        self.library.close(patience=5)
        self.window.deleteLater()

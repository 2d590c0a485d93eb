"""The diagnostics in a window of their own, of a recorded machine, with the real services behind them."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.core.settings.store import SettingsStore
from app.engine.device_checks import CheckDevice
from app.engine.engines.index import KnownIndex
from app.engine.engines.trying import TryOut
from app.engine.loaded_sizes import BufferSizes, LoadedSizes
from app.engine.planned import options_of
from app.engine.protocol import Loaded
from app.gguf.facts import ModelFacts
from app.hardware.machine import Machine
from app.hardware.merging import merge
from app.hardware.usage import GpuUse, MachineUse, UsageSampler
from app.library.models import LibraryEntry
from app.library.origins import Origin
from app.planning.planner import plan_load
from app.ui.diagnostics import DiagnosticsPanel
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.diagnostics import DiagnosticsService
from app.ui.services.engine import EngineRunner
from app.ui.services.engines import EngineService
from app.ui.services.models import LoadState, ModelService, ModelStatus
from tests.hardware.recorded_machines import readings_of, recorded
from tests.planning.machines import TWENTY_B


def machine_of(name: str) -> Machine:
    """A recorded machine."""
    with TemporaryDirectory() as folder:
        return merge(readings_of(recorded(name), Path(folder)))


def loaded_on(machine: Machine, facts: ModelFacts = TWENTY_B) -> Loaded | None:
    """What the engine would say of gpt-oss-20b on it, were each prediction of the best plan right; None for no room."""
    plan = plan_load(facts, machine)
    if not plan.fits:
        return None
    names = [machine.usable_gpus[device.index].ggml_name or f"CUDA{device.index}" for device in plan.devices]
    on_gpus = [
        BufferSizes(name, device.weights, device.cache, device.work)
        for name, device in zip(names, plan.devices, strict=True)
    ]
    host = plan.host
    on_host = [BufferSizes("CPU_Mapped", host.weights), BufferSizes("CPU", 0, host.cache, host.work)]
    sizes = LoadedSizes((*on_gpus, *on_host), process_now=host.total, layers_on_gpu=plan.n_gpu_layers)
    return Loaded(
        "/models/gpt-oss-20b-mxfp4.gguf",
        facts.name,
        facts.architecture,
        is_gpt_oss=True,
        n_ctx=plan.n_ctx,
        n_ctx_train=facts.context_length,
        n_threads=plan.n_threads,
        seconds=7.3,
        options=options_of(plan),
        sizes=sizes,
    )


class RecordedService(DiagnosticsService):
    """With a model that is loaded by the book.

    Attributes:
        by_the_book: the model; None for what is really loaded.
    """

    by_the_book: Loaded | None = None

    @property
    def loaded(self) -> Loaded | None:
        return self.by_the_book or super().loaded

    def show_loaded(self, loaded: Loaded | None, models: ModelService) -> None:
        """As if it had just been loaded."""
        self.by_the_book = loaded
        entry = LibraryEntry("gpt-oss-20b", Path("/models/gpt-oss-20b-mxfp4.gguf"), TWENTY_B, None, Origin.OWN)
        models.status = ModelStatus(LoadState.READY if loaded else LoadState.CHOSEN, entry, loaded=loaded)
        models.changed.emit(models.status)


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
        gpus = tuple(GpuUse(gpu.name, 0.5, gpu.total - gpu.free, gpu.total, gpu.pci_id) for gpu in self._machine.gpus)
        return MachineUse(0.25, ram.total - ram.available, ram.total, gpus)

    def close(self) -> None:
        self.is_closed = True


class Seat:
    """The parts, and what a person does with them."""

    def __init__(
        self,
        qtbot: QtBot | None,
        machine: Machine,
        *,
        size: tuple[int, int] = (720, 800),
        probe: Callable[[Path], Machine] | None = None,
        check: CheckDevice | None = None,
        known: KnownIndex | None = None,
        try_out: TryOut | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.bridge = Bridge()
        self.engine = EngineRunner(self.bridge)
        self.library = Worker("library", self.bridge)
        self.models = ModelService(self.engine, self.library)
        self.sampler = QuietSampler(machine)
        self.service = RecordedService(
            self.bridge,
            self.engine,
            self.models,
            probe=probe or (lambda _: machine),
            check=check,
            sampler=lambda: self.sampler,
        )
        self.settings = SettingsStore()
        self.engines = EngineService(self.bridge, self.settings, known=known, try_out=try_out)
        self.panel = DiagnosticsPanel(self.service, self.models, self.engines)
        self.window = QWidget()
        self.window.setObjectName("window")
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.window.resize(*size)
        self.window.show()

    def wait(self, condition: Callable[[], bool]) -> None:
        assert self.qtbot is not None
        self.qtbot.waitUntil(condition)

    def wait_for_machine(self) -> None:
        """Until it was found, and looked at once."""
        self.wait(lambda: bool(self.panel.cards) and bool(self.service.use))

    def load(self, path: Path) -> None:
        self.models.choose(path)
        self.wait(lambda: self.models.status.state is LoadState.READY)

    def close(self) -> None:
        self.window.close()
        self.service.close(patience=5)
        self.engines.close(patience=5)
        self.bridge.close()
        self.engine.close()
        self.library.close(patience=5)
        self.window.deleteLater()

"""Gathers what Diagnostics shows: the machine and its load, benchmarks, the figures of past turns, the engine's log."""

import contextlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.chats.stored_chat import MeasuredTurn
from app.core.errors import DescantError, explained
from app.core.paths import log_dir
from app.core.sentences import Explanation
from app.engine import benchmark
from app.engine.benchmark import BenchmarkRecord
from app.engine.device_checks import CheckDevice, check_devices, checkable
from app.engine.faults import Fault
from app.engine.placed import Placed, where_it_is
from app.engine.protocol import BenchEnded, DeviceRef, Loaded
from app.engine.self_check import DeviceCheck
from app.hardware.machine import Machine
from app.hardware.usage import MachineUse, UsageSampler
from app.planning import corrections
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.chat_store import StoreDesk
from app.ui.services.engine import EngineRunner
from app.ui.services.models import LoadState, ModelService

if TYPE_CHECKING:
    from app.chats.store import ChatStore

SAMPLES = 60
"""Number of usage samples kept, one per second."""
_BEAT_MS = 1_000
_TURNS = 12
_LOG_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class BenchState:
    """Progress of the running benchmark, and the results of earlier ones.

    Attributes:
        fraction: 0 to 1 while one runs, else None.
        problem: why the last one failed.
        records: finished benchmarks, newest first.
    """

    fraction: float | None = None
    problem: Explanation | None = None
    records: tuple[BenchmarkRecord, ...] = ()

    @property
    def is_running(self) -> bool:
        """Whether a benchmark is running."""
        return self.fraction is not None


class DiagnosticsService(QObject):
    """Supplies the Diagnostics panel. Reads nothing until the panel is shown.

    Args:
        desk: the chat store; None if there is none.
        probe: examines the machine; takes about a second.
        check: compares what a device computes with what the processor computes; takes a few seconds.
        sampler: makes the sampler that measures the machine's load.

    Attributes:
        machine: the result of the last probe; None before it.
        is_probing: whether a probe is running.
        looked: time of the last successful probe.
        problem: why the last probe failed.
        use: the latest usage samples, oldest first.
        bench: state of the benchmarks.
        turns: figures of the last answers, newest first.
        log: the last lines of the engine's log.
        python: about Python for models, in English, for the report; empty if it is not installed.
        placed: memory of the loaded model on each device; empty if no model is loaded.

    Signals:
        machine_changed(), sampled(), bench_changed(), turns_changed(), log_changed(), placed_changed()
    """

    machine_changed = Signal()
    sampled = Signal()
    bench_changed = Signal()
    turns_changed = Signal()
    log_changed = Signal()
    placed_changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        engine: EngineRunner,
        models: ModelService,
        desk: StoreDesk | None = None,
        parent: QObject | None = None,
        *,
        probe: Callable[[Path], Machine] | None = None,
        check: CheckDevice | None = None,
        sampler: Callable[[], UsageSampler] = UsageSampler,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._engine, self._models, self._desk = bridge, engine, models, desk
        self._probe, self._check, self._make_sampler = probe or _probe, check or _check, sampler
        self._worker: Worker | None = None
        self._looker: Worker | None = None
        self._sampler: UsageSampler | None = None
        self._is_looking = False
        self.machine: Machine | None = None
        self.is_probing = False
        self.looked: datetime | None = None
        self.problem: Explanation | None = None
        self.use: deque[MachineUse] = deque(maxlen=SAMPLES)
        self.bench = BenchState()
        self.turns: tuple[MeasuredTurn, ...] = ()
        self.log: tuple[str, ...] = ()
        self.python: tuple[str, ...] = ()
        self.placed: tuple[Placed, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._look)
        models.changed.connect(lambda _: self._on_model_changed())

    @property
    def loaded(self) -> Loaded | None:
        """The loaded model, with what was measured since it was loaded."""
        return self._engine.loaded_model if self._models.status.state is LoadState.READY else None

    @property
    def is_watching(self) -> bool:
        """Whether usage is sampled once a second."""
        return self._timer.isActive()

    def watch(self) -> None:
        """Refresh everything and sample usage once a second from now on, because the panel is shown."""
        if self.machine is None:
            self.probe_again()
        self.refresh()
        if not self._timer.isActive():
            self._timer.start()
            self._look()

    def rest(self) -> None:
        """Stop sampling and discard the samples, because the panel is hidden."""
        self._timer.stop()
        self.use.clear()
        if self._looker is not None:
            self._looker.submit(self._let_go, ended=self._end_look)

    def refresh(self) -> None:
        """Read benchmarks, log, turns and the loaded model's memory again."""
        self._in_background().submit(benchmark.load_records, self._on_records)
        self._in_background().submit(read_log, self._on_log)
        self._in_background().submit(_python_facts, self._on_python)
        self._find_placed()
        if self._desk is not None:
            self._desk.submit(_last_measured, self._on_turns, lambda _: None)

    def probe_again(self, *, check_cards: bool = False) -> None:
        """Probe the machine again with all sources.

        Args:
            check_cards: also check what each card computes.
        """
        if self.is_probing:
            return
        self.is_probing = True
        folder = self._models.folder

        def probe() -> Machine:
            machine = self._probe(folder)
            return check_devices(machine, checkable(machine), self._check)[0] if check_cards else machine

        self._in_background().submit(explained(probe), self._on_machine, self._on_probe_failed)
        self.machine_changed.emit()

    def start_bench(self, *, depth: int = 4096, prompt: int = 512, written: int = 64) -> None:
        """Benchmark the loaded model at an empty context and at `depth` tokens."""
        loaded = self.loaded
        if self.bench.is_running or loaded is None:
            return
        entry = self._models.status.entry
        layers = entry.facts.n_layers if entry is not None and entry.facts is not None else 0
        self._set_bench(BenchState(0.0, records=self.bench.records))
        self._engine.bench(
            self._on_bench_progress,
            lambda ended: self._on_bench_ended(ended, loaded, layers),
            self._on_bench_failed,
            depths=(0, depth),
            prompt=prompt,
            written=written,
        )

    def stop_bench(self) -> None:
        """Stop the running benchmark; its result is discarded."""
        if self.bench.is_running:
            self._engine.stop()

    def close(self, patience: float) -> None:
        """Stop sampling and end the threads; wait up to `patience` seconds for each."""
        self._timer.stop()
        for worker in (self._worker, self._looker):
            if worker is not None:
                worker.close(patience)

    # -- usage -----------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Take one sample, unless the previous one still hangs or failed; then only the next :meth:`watch` does."""
        if self._is_looking:
            return
        if self._looker is None:
            self._looker = Worker("usage", self._bridge)
        self._is_looking = True
        self._looker.submit(self._sample, self._on_sample)

    def _sample(self) -> MachineUse:
        """Take a sample; runs in the sampling thread."""
        if self._sampler is None:
            self._sampler = self._make_sampler()
        return self._sampler.look()

    def _let_go(self) -> None:
        """Close the sampler; runs in the sampling thread."""
        sampler, self._sampler = self._sampler, None
        if sampler is not None:
            sampler.close()

    def _on_sample(self, use: MachineUse) -> None:
        self._end_look()
        if self._timer.isActive():
            self.use.append(use)
            self.sampled.emit()

    def _end_look(self) -> None:
        self._is_looking = False

    # -- the machine and the model -------------------------------------------------------------------------------------

    def _in_background(self) -> Worker:
        if self._worker is None:
            self._worker = Worker("diagnostics", self._bridge)
        return self._worker

    def _on_machine(self, machine: Machine) -> None:
        self.machine, self.is_probing, self.looked, self.problem = machine, False, datetime.now(UTC), None
        self.machine_changed.emit()
        self._find_placed()

    def _on_probe_failed(self, error: DescantError) -> None:
        self.is_probing, self.problem = False, error.explanation
        self.machine_changed.emit()

    def _on_model_changed(self) -> None:
        if self.is_watching:
            self.refresh()

    def _find_placed(self) -> None:
        """Work out the memory on each device; in the background, since planning takes milliseconds and reads a file."""
        loaded, machine, entry = self.loaded, self.machine, self._models.status.entry
        if loaded is None:
            self._on_placed(())
            return
        facts = entry.facts if entry is not None else None
        self._in_background().submit(lambda: where_it_is(loaded, facts, machine, corrections.load()), self._on_placed)

    def _on_placed(self, placed: tuple[Placed, ...]) -> None:
        self.placed = placed
        self.placed_changed.emit()

    def _on_turns(self, turns: tuple[MeasuredTurn, ...]) -> None:
        self.turns = turns
        self.turns_changed.emit()

    def _on_log(self, lines: tuple[str, ...]) -> None:
        if lines != self.log:
            self.log = lines
            self.log_changed.emit()

    def _on_python(self, lines: tuple[str, ...]) -> None:
        self.python = lines

    # -- benchmarks ----------------------------------------------------------------------------------------------------

    def _set_bench(self, state: BenchState) -> None:
        self.bench = state
        self.bench_changed.emit()

    def _on_records(self, records: tuple[BenchmarkRecord, ...]) -> None:
        if records != self.bench.records:
            self._set_bench(BenchState(self.bench.fraction, self.bench.problem, records))

    def _on_bench_progress(self, fraction: float) -> None:
        if self.bench.is_running:
            self._set_bench(BenchState(fraction, records=self.bench.records))

    def _on_bench_ended(self, ended: BenchEnded, loaded: Loaded, layers: int) -> None:
        self._set_bench(BenchState(records=self.bench.records))
        if ended.stopped or not ended.speeds:
            return
        record = benchmark.make_record(loaded, ended.speeds, datetime.now(UTC), self.machine, layers)
        self._set_bench(BenchState(records=(record, *self.bench.records)))
        self._in_background().submit(lambda: _remember(record))

    def _on_bench_failed(self, error: DescantError) -> None:
        self._set_bench(BenchState(problem=error.explanation, records=self.bench.records))


def _remember(record: BenchmarkRecord) -> None:
    with contextlib.suppress(OSError):  # a full disk: the record is shown until Descant closes
        benchmark.remember(record)


def _python_facts() -> tuple[str, ...]:
    from app.tools.python.diagnosis import describe  # noqa: PLC0415  most users have not installed it

    return describe()


def read_log(file: Path | None = None) -> tuple[str, ...]:
    """Return the last lines of the engine's log (up to 256 KiB); empty if there is no log."""
    file = file or log_dir() / "engine.log"
    try:
        with file.open("rb") as stream:
            size = stream.seek(0, 2)
            stream.seek(max(0, size - _LOG_BYTES))
            lines = stream.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return ()
    return tuple(lines[1:] if size > _LOG_BYTES else lines)


def _last_measured(store: "ChatStore") -> tuple[MeasuredTurn, ...]:
    from app.chats.reading import last_measured  # noqa: PLC0415  not needed at startup

    return tuple(store.read(lambda connection: last_measured(connection, _TURNS)))


def _probe(folder: Path) -> Machine:
    from app.engine.probe.client import probe  # noqa: PLC0415  not needed at startup

    return probe(folder)


def _check(device: DeviceRef, n_threads: int) -> DeviceCheck | Fault:
    from app.engine.loading import check_in_the_box  # noqa: PLC0415  not needed at startup

    return check_in_the_box(device, n_threads)

"""The diagnostics of recorded machines, and of this one with the model in the box."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.chats.stored_chat import MeasuredTurn
from app.core.paths import log_dir
from app.core.redaction import Identity
from app.core.sentences import Explanation, phrase
from app.core.turns import TurnFigures
from app.engine import benchmark
from app.engine.benchmark import BenchmarkRecord
from app.engine.faults import FaultKind, make_fault
from app.engine.placed import Takes
from app.engine.protocol import LoadOptions, SpeedAtDepth
from app.hardware.machine import Device, DeviceKind, Hiding, Machine
from app.hardware.usage import GpuUse, MachineUse
from app.hardware.verdicts import Level, verdicts
from app.ui.diagnostics import DiagnosticsPanel
from app.ui.diagnostics.device_card import parts_of, used_now
from app.ui.diagnostics.machine_wording import device_facts
from app.ui.diagnostics.report import ReportFacts, make_report, safe_lines
from app.ui.services.window_state import Place
from app.ui.theme import theme
from app.ui.words import say
from tests.engine.test_self_check import RIGHT, WRONG
from tests.hardware.recorded_machines import NAMES
from tests.ui.apps import Person, texts_of
from tests.ui.diagnostics.seat import Seat, loaded_on, machine_of
from tests.ui.languages import marked
from tests.ui.visible import untranslated

GIB = 1 << 30
SECRET_TEXT = "My neighbour Zebedee keeps seventeen purple axolotls."
TOKEN = "hf_QwErTyUiOpAsDfGhJkLz"


@pytest.fixture
def sit(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Seat]]:
    """A seat in front of the diagnostics."""
    seats: list[Seat] = []

    def make(machine: Machine | str, **options: object) -> Seat:
        found = machine_of(machine) if isinstance(machine, str) else machine
        seat = Seat(qtbot, found, **options)  # type: ignore[arg-type]
        seats.append(seat)
        return seat

    yield make
    for seat in seats:
        seat.close()


def test_nothing_is_cut_off_in_a_narrow_window_with_large_text(sit: Callable[..., Seat]) -> None:
    machine = machine_of("rtx_4090_desktop")
    seat = sit(machine, size=(560, 800))
    seat.wait_for_machine()
    seat.service.show_loaded(loaded_on(machine), seat.models)
    theme().set_scale(2.0)
    inner, view = seat.panel.widget(), seat.panel.viewport()
    seat.wait(lambda: inner.minimumSizeHint().width() <= view.width() and inner.width() <= view.width())


# -- the machine -------------------------------------------------------------------------------------------------------


def test_each_recorded_machine_is_shown_whole(sit: Callable[..., Seat]) -> None:
    """One seat for all: another machine is there after each “Probe again”."""
    machines = [machine_of(name) for name in NAMES]
    waiting = list(machines)
    seat = sit(machines[0], probe=lambda _: waiting.pop(0))
    for number, machine in enumerate(machines):
        if number:
            seat.panel.again.click()
        seat.wait(lambda wanted=machine: seat.service.machine is wanted and not seat.service.is_probing)
        seat.qtbot.wait(1)
        shown = texts_of(seat.panel)
        for verdict in verdicts(machine):
            assert say(verdict.words) in shown
            where = [card for card in seat.panel.cards if card.device == machine.devices[verdict.position]]
            assert verdict.position < 0 or say(verdict.words) in texts_of(where[0])
            assert verdict.next_step is None or say(verdict.next_step) in shown
        assert [card.device for card in seat.panel.cards] == list(machine.devices)
        for card in seat.panel.cards:
            assert sum(part.size for part in card.bar.parts) == card.device.total
        seat.wait(lambda: nothing_is_cut(seat.panel.widget()) == [])  # once it is laid out


def nothing_is_cut(root: QWidget) -> list[str]:
    """Labels that are narrower or lower than their words."""
    cut = []
    for label in root.findChildren(QLabel):
        if not label.isVisibleTo(root) or not label.text() or label.toolTip():
            continue
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        too_narrow = not label.wordWrap() and label.sizeHint().width() > label.width() + 1
        if too_narrow or needed > label.height() + 1:
            cut.append(label.text())
    return cut


def test_verdicts_are_coloured_by_how_bad_they_are(sit: Callable[..., Seat]) -> None:
    seat = sit("driver_too_old")
    seat.wait_for_machine()
    assert seat.service.machine is not None
    worst = verdicts(seat.service.machine)[0]
    assert worst.level is Level.BAD
    (label,) = [one for one in seat.panel.findChildren(QLabel) if one.text() == say(worst.words)]
    assert label.property("tone") == "bad"


def test_cards_are_tested_and_a_wrong_one_is_told(sit: Callable[..., Seat], own_home: Path) -> None:
    answers = [WRONG, make_fault(FaultKind.CRASHED, Explanation(phrase("It broke."), None, phrase("Look.")))]
    seat = sit("two_rtx_3090", check=lambda *_: answers.pop(0))
    seat.wait_for_machine()
    seat.panel.check.click()
    assert not seat.panel.check.isEnabled()
    seat.wait(lambda: "its perplexity was 1,334.00 instead of 1.91" in texts_of(seat.panel))
    assert "none: it computes wrong results" in texts_of(seat.panel)
    assert "It broke." in [say(note.words) for note in seat.service.machine.notes], "why it could not be checked"
    assert "self-check WRONG (perplexity 1334.000, on the CPU 1.910" in seat.panel.report
    seat.wait(lambda: nothing_is_cut(seat.panel.widget()) == [])
    answers += [RIGHT, RIGHT]
    seat.panel.check.click()
    right = "computes what the processor computes, 300 tokens/s (60 on the processor)"
    seat.wait(lambda: right in texts_of(seat.panel))


def test_without_a_card_there_is_nothing_to_test(sit: Callable[..., Seat]) -> None:
    seat = sit("cpu_only")
    seat.wait_for_machine()
    assert not seat.panel.check.isVisible()


def test_a_probe_that_fails_is_told_and_can_be_tried_again(sit: Callable[..., Seat]) -> None:
    machine, answers = machine_of("cpu_only"), iter([None])

    def probe(_: Path) -> Machine:
        if next(answers, machine) is None:
            raise OSError("no")
        return machine

    seat = sit(machine, probe=probe)
    seat.wait(lambda: seat.service.problem is not None)
    assert "OSError: no" in texts_of(seat.panel)
    assert not seat.service.is_probing
    seat.panel.again.click()
    seat.wait_for_machine()
    assert "OSError" not in texts_of(seat.panel)


@pytest.mark.parametrize("size", [(520, 400), (1200, 800)])
def test_nothing_is_cut_at_any_size(sit: Callable[..., Seat], size: tuple[int, int]) -> None:
    seat = sit("two_rtx_3090", size=size)
    seat.wait_for_machine()
    seat.qtbot.wait(1)
    assert seat.panel.widget().width() <= seat.panel.viewport().width()
    assert nothing_is_cut(seat.panel.widget()) == []


def test_all_words_can_be_translated(
    sit: Callable[..., Seat], qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> None:
    machine = machine_of("rtx_4090_desktop")
    cpu, llama = machine.cpu, machine.llama
    devices, features = machine.devices, [pair for one in llama.features.values() for pair in one.items()]
    given = [device.name for device in devices] + [one.name for device in devices for one in device.sources]
    given += [cpu.name, ", ".join(cpu.extensions), llama.version, llama.ggml, ", ".join(llama.backends), llama.runtime]
    given += [machine.system.release, "Linux", *(device.driver for device in devices if device.driver)]
    given += [f"{name} {value.replace(',', ', ')}" if value != "1" else name for name, value in features]
    given += ["GB", "MB", "NVML", "ggml", "amdgpu", "CUDA0", "CUDA", "CPU", "0000:01:00.0"]
    with marked(qapp, tmp_path_factory):
        seat = sit(machine)
        seat.wait_for_machine()
        found = untranslated(seat.panel, given)
        assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "name", ["rtx_4090_desktop", "two_rtx_3090", "apple_m4_max_64", "strix_halo", "rx_7900_xtx", "llama_crashed"]
)
def test_what_is_loaded_where(sit: Callable[..., Seat], name: str) -> None:
    """By the book: nothing differs, and each bar still adds up."""
    machine = machine_of(name)
    seat = sit(machine)
    seat.wait_for_machine()
    loaded = loaded_on(machine)
    assert loaded is not None
    seat.service.show_loaded(loaded, seat.models)
    seat.wait(lambda: bool(seat.service.placed) and "Total" in texts_of(seat.panel.loaded))
    assert all(abs(placed.difference or 0) < 0.0005 for placed in seat.service.placed)
    assert all(placed.predicted is not None for placed in seat.service.placed)
    assert [placed.name for placed in seat.service.placed if placed.is_gpu] == [
        gpu.name for gpu in machine.usable_gpus[: len(seat.service.placed) - 1]
    ]
    for card in seat.panel.cards:
        takes = [part.size for part in card.bar.parts if part.words == "Weights"]
        is_used = not card.device.is_gpu or card.device in machine.usable_gpus[: len(seat.service.placed) - 1]
        assert bool(takes) == is_used
    seat.wait(lambda: nothing_is_cut(seat.panel.widget()) == [])  # once it is laid out
    assert nothing_is_cut(seat.panel.widget()) == []
    seat.service.show_loaded(None, seat.models)
    seat.wait(lambda: "No model is loaded." in texts_of(seat.panel.loaded))


# -- how busy it is ----------------------------------------------------------------------------------------------------


def test_it_looks_while_it_is_seen_and_rests_else(sit: Callable[..., Seat]) -> None:
    seat = sit("two_rtx_3090")
    seat.wait_for_machine()
    assert seat.service.is_watching
    assert set(seat.panel.live.graphs) == {"cpu", "ram", "gpu 0", "vram 0", "gpu 1", "vram 1"}
    assert seat.panel.live.graphs["gpu 1"].values[-1] == 0.5
    seat.window.hide()
    assert not seat.service.is_watching
    seat.wait(lambda: seat.sampler.is_closed)
    looks = seat.sampler.looks
    seat.qtbot.wait(1100)
    assert seat.sampler.looks == looks
    seat.window.show()
    assert seat.service.is_watching
    seat.wait(lambda: bool(seat.service.use))


def test_a_bar_adds_up() -> None:
    takes = Takes(weights=10 * GIB, cache=2 * GIB, work=GIB, overhead=0, mapped=4 * GIB)
    parts = parts_of(24 * GIB, 11 * GIB, takes)
    # Of the 13 GiB that the model takes, 4 are a mapped file, which the system does not count as used.
    assert [part.size // GIB for part in parts] == [10, 2, 1, 2, 9]
    assert sum(part.size for part in parts) == 24 * GIB
    assert [part.size for part in parts_of(8 * GIB, 3 * GIB, None)] == [3 * GIB, 5 * GIB]


# -- the model, its speed, the log, the report -------------------------------------------------------------------------


def test_figures_of_turns_and_benchmarks(sit: Callable[..., Seat]) -> None:
    speeds = (SpeedAtDepth(0, 512, 0, 0.25, 64, 0.5), SpeedAtDepth(4096, 512, 4161, 0.5, 64, 0.64))
    devices = ("NVIDIA GeForce RTX 3090", "NVIDIA GeForce RTX 3090")
    when = datetime(2026, 11, 22, 10, tzinfo=UTC)
    benchmark.remember(BenchmarkRecord(when, "Best", "gpt-oss", "b.gguf", LoadOptions(), speeds, devices[:1], 24))
    seat = sit("rtx_4090_desktop")
    seat.wait(lambda: "Best" in texts_of(seat.panel.bench))
    shown = texts_of(seat.panel.bench)
    for words in ("2,048 tokens/s", "128 tokens/s", "1,024 tokens/s", "100 tokens/s", "Best", devices[0]):
        assert words in shown
    assert "published" not in shown  # it was measured on another machine
    seat.panel.speed.show_turns([MeasuredTurn("Fast", when, TurnFigures(written=500, answering_seconds=2.0))])
    seat.wait(lambda: "250" in texts_of(seat.panel.speed))


def test_the_log_is_filtered(sit: Callable[..., Seat]) -> None:
    log_dir().mkdir(parents=True)
    (log_dir() / "engine.log").write_text("load_tensors: CUDA0\nload_tensors: CPU\nother: CUDA0\n", encoding="utf-8")
    seat = sit("cpu_only")
    seat.wait(lambda: len(seat.service.log) == 3)
    seat.panel.log.filter.setText("cuda0 load")
    assert seat.panel.log.text.toPlainText() == "load_tensors: CUDA0"
    assert "1 line" in texts_of(seat.panel.log)


def test_a_report_holds_nothing_of_the_person() -> None:
    identity = Identity(homes=("/home/zebedee",), users=("zebedee",), hosts=("axolotl-pc",))
    lines = [
        "2026-11-22 10:00:00,123 llama_model_load: loading /home/zebedee/models/a.gguf on axolotl-pc",
        f"2026-11-22 10:00:00,124 {SECRET_TEXT}",
        f"ValueError: {SECRET_TEXT}",
        f"llama_model_loader: - kv  12: general.author str = {SECRET_TEXT}",
        f"ggml_backend: HF_TOKEN={TOKEN} for zebedee",
        '  File "/home/zebedee/app/engine/child.py", line 3, in run',
    ]
    python = ("Python for the model cannot be used: /home/zebedee/component",)
    facts = ReportFacts(datetime.now(UTC), machine_of("hybrid_laptop"), log=lines, python=python)
    report = make_report(facts, identity)
    assert "## Python for models\nPython for the model cannot be used: ~/component" in report
    for secret in ("zebedee", "axolotl", "purple", TOKEN, "/home/"):
        assert secret.casefold() not in report.casefold(), secret
    assert "loading ~/models/a.gguf on <host>" in report
    assert "(3 other lines are left out)" in report
    assert safe_lines(["a: b"] * 3) == ["(3 other lines are left out)"]
    for device in machine_of("hybrid_laptop").devices:
        assert device.name in report


def test_a_hidden_card_is_shown_with_what_hides_it() -> None:
    facts = {device.pci_id: dict(device_facts(device)) for device in machine_of("one_card_hidden").devices}
    assert facts["0000:08:00.0"]["Backend"] == "none: hidden from llama.cpp by CUDA_VISIBLE_DEVICES=1"
    assert facts["0000:09:00.0"]["Backend"] == "CUDA, as CUDA0"
    maybe = Device("A", DeviceKind.DISCRETE, "", 1, 1, hidden=Hiding("X", "0", is_certain=False))
    assert dict(device_facts(maybe))["Backend"] == "none: possibly hidden from llama.cpp by X=0"


def test_a_report_tells_what_hides_a_card_but_not_its_whole_uuid() -> None:
    report = make_report(ReportFacts(datetime.now(UTC), machine_of("part_named_by_mig_id")))
    assert "variables: CUDA_VISIBLE_DEVICES='MIG-0e5b8b0b…'" in report
    assert "backend none, hidden by CUDA_VISIBLE_DEVICES=MIG-0e5b8b0b…" in report
    assert "acbdcedfe0f1" not in report


def test_what_is_used_of_a_card_is_found_by_its_place() -> None:
    """CUDA counts the two in another order than NVML does."""
    devices = machine_of("two_rtx_3090").devices
    at = {"0000:21:00.0": 10, "0000:4b:00.0": 9}
    use = MachineUse(gpus=tuple(GpuUse(devices[0].name, 0.5, used, 24, place) for place, used in at.items()))
    assert [used_now(device, devices, use) for device in devices] == [9, 10, None]
    nameless = [msgspec.structs.replace(device, pci_id="") for device in devices]
    assert [used_now(device, nameless, use) for device in nameless] == [None, None, None]


@pytest.fixture
def person(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Person]:
    """Somebody with a name, a computer with a name, and a token."""
    monkeypatch.setenv("USER", "zebedee")
    monkeypatch.setenv("DESCANT_USER_HOME", str(tmp_path / "zebedee"))
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    monkeypatch.setattr("socket.gethostname", lambda: "axolotl-pc")
    person = Person(qtbot)
    yield person
    person.close()


def test_the_real_window(person: Person, demo_model: Path, tmp_path: Path) -> None:
    """Load, ask, look, measure, stop, copy and save the report, ask again."""
    person.load(demo_model)
    person.ask(SECRET_TEXT)
    with (log_dir() / "engine.log").open("a", encoding="utf-8") as log:
        log.write(f"2026-11-26 10:00:00,123 {SECRET_TEXT} {TOKEN}\n")
    person.app.panes.show_hardware()
    settings = person.app.panes._shown_settings
    assert settings is not None
    panel = settings.hardware
    assert isinstance(panel, DiagnosticsPanel)
    service = panel._service
    person.wait(lambda: bool(service.placed) and service.placed[-1].predicted is not None)
    person.wait(lambda: bool(service.turns) and "Predicted" in texts_of(panel))
    host = service.placed[-1]
    assert host.predicted is not None
    assert host.actual.weights > 0
    assert abs(host.actual.cache / host.predicted.cache - 1) < 0.01
    service.start_bench(depth=256, prompt=64, written=4)
    assert service.bench.is_running
    person.wait(lambda: bool(service.bench.records) and "Descant demo" in texts_of(panel.bench))
    panel.bench.start.click()
    assert service.bench.is_running
    panel.bench.start.click()
    person.wait(lambda: not service.bench.is_running)
    assert len(service.bench.records) == 1
    panel.copy.click()
    report = QApplication.clipboard().text()
    for secret in ("zebedee", "axolotl", "purple", TOKEN, str(tmp_path)):
        assert secret.casefold() not in report.casefold(), secret
    assert "load_tensors" in report
    panel.save_report(str(tmp_path / "report.txt"))
    assert (tmp_path / "report.txt").read_text(encoding="utf-8").startswith("# Report")
    panel.save_report(str(tmp_path / "nowhere" / "report.txt"))
    assert "could not be saved" in texts_of(panel)
    # A message ends a benchmark.
    service.start_bench(written=4000)
    person.wait(lambda: bool(service.bench.fraction))
    person.app.window.show_place(Place.CHAT)
    assert person.ask("What is 12 + 30?")
    assert not service.bench.is_running
    assert len(service.bench.records) == 1

"""The panel beside the chat, with recorded machines and with the model in the box."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.core.settings.general import GENERAL_TEXT_SIZE
from app.hardware.merging import merge
from app.library import load_values
from app.library.load_values import LoadValues
from app.library.models import LibraryEntry, boxed_model
from app.library.origins import Origin
from app.planning.plan import FitKind
from app.ui.chat.model_panel.desk import PanelState
from app.ui.chat.model_panel.panel import ModelPanel
from app.ui.services import window_state
from app.ui.services.models import LoadState, ModelStatus
from app.ui.services.shelf import SHELF
from app.ui.shell.application import Application
from app.ui.theme import theme
from tests.hardware.recorded_machines import readings_of, recorded
from tests.ui.apps import Person, texts_of
from tests.ui.chat.checks import nameless, settle
from tests.ui.languages import FOLDER, marked, translated
from tests.ui.shell.test_window import keys
from tests.ui.visible import untranslated

SMALL, LARGE = 0, 1
"""gpt-oss-20b and gpt-oss-120b on the shelf."""


class Seat(Person):
    """In front of the panel, on a recorded machine."""

    def __init__(self, qtbot: QtBot, folder: Path, machine: str, size: tuple[int, int] = (1400, 900)) -> None:
        read = merge(readings_of(recorded(machine), folder / machine))
        self.file = folder / "model.gguf"
        super().__init__(qtbot, app=Application(read_machine=lambda _: read))
        self.app.window.resize(*size)

    @property
    def panel(self) -> ModelPanel:
        return self.app.window.chat.model_panel

    @property
    def state(self) -> PanelState:
        return self.panel._desk.state

    def choose(self, which: int) -> None:
        """A model of the shelf, as if its file was here; the panel is opened."""
        facts = SHELF[which].facts
        entry = LibraryEntry(facts.name, self.file, facts, None, Origin.OPENED)
        self.app.models.status = ModelStatus(LoadState.CHOSEN, entry)
        self.app.models.changed.emit(self.app.models.status)
        if not self.panel.isVisible():
            keys(self, "Ctrl+Period")
        self.wait(lambda: self.state.plan is not None)

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.keyClick(widget, key)

    def rest(self) -> None:
        """Until the values are on disk and alternatives were looked for."""
        self.wait(lambda: not self.panel._desk._settle.isActive())
        done: list[bool] = []
        self.app.planner._worker.submit(lambda: True, done.append)
        self.wait(lambda: bool(done))


@pytest.fixture
def sit(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Seat]]:
    seats: list[Seat] = []

    def make(machine: str = "windows_rtx_5070", size: tuple[int, int] = (1400, 900)) -> Seat:
        seats.append(Seat(qtbot, tmp_path, machine, size))
        return seats[-1]

    yield make
    for seat in seats:
        seat.close()


def cache_of(seat: Seat) -> int:
    (part,) = [part for part in seat.panel.bars.bars[0].parts if part.words == "Cache"]
    return part.size


def button(seat: Seat, words: str) -> QAbstractButton:
    (found,) = [one for one in seat.panel.findChildren(QAbstractButton) if one.text() == words and one.isVisible()]
    return found


def test_a_slider_moves_the_bars_at_once_and_its_value_is_kept(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.choose(SMALL)
    before, automatic = cache_of(seat), seat.state.plan
    assert automatic is not None
    assert automatic.kind is FitKind.EXPERTS_ON_CPU
    assert seat.panel.controls.context.value == automatic.n_ctx
    assert not seat.panel.automatic.isEnabled()
    seat.press(seat.panel.controls.context.slider, Qt.Key.Key_End)
    assert cache_of(seat) > before, "in the same turn of the event loop"
    plan = seat.state.plan
    assert plan is not None
    assert plan.n_ctx == 131_072
    assert plan.n_cpu_moe > automatic.n_cpu_moe, "what was not given follows"
    assert seat.panel.controls.experts.value == plan.n_cpu_moe
    seat.rest()
    assert load_values.find(seat.file) == LoadValues(n_ctx=131_072)


def test_automatic_is_one_press_away(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.choose(SMALL)
    automatic = seat.state.plan
    for control in (seat.panel.controls.context, seat.panel.controls.experts, seat.panel.controls.threads):
        seat.press(control.slider, Qt.Key.Key_Home)
    assert seat.state.plan != automatic
    seat.press(seat.panel.controls.threads.reset, Qt.Key.Key_Space)
    assert seat.state.own.n_threads is None
    seat.press(seat.panel.automatic, Qt.Key.Key_Space)
    seat.rest()
    assert seat.state.plan == automatic
    assert load_values.find(seat.file).is_automatic


def test_it_says_how_much_keeps_other_chats_ready(sit: Callable[..., Seat]) -> None:
    seat = sit("rtx_4090_desktop")
    seat.choose(SMALL)
    assert "of the rest keeps other chats ready" in texts_of(seat.panel)


def test_what_does_not_fit_is_red_with_what_is_missing(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.choose(SMALL)
    assert "Fits with" in texts_of(seat.panel)
    seat.panel.controls.experts.field.setValue(0)
    assert seat.panel.controls.gpu_layers.value < 25, "what was not given gives way"
    seat.panel.controls.gpu_layers.field.setValue(25)
    gpu, host = seat.panel.bars.bars
    assert gpu.beyond > 0
    assert host.beyond == 0
    assert " GB short" in texts_of(seat.panel)
    assert seat.panel._verdict.property("tone") == "bad"


def test_choices_and_ticks_are_kept_as_well(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.choose(SMALL)
    seat.press(seat.panel.controls.cache_type, Qt.Key.Key_Down)
    seat.press(seat.panel.controls.cache_type, Qt.Key.Key_Down)
    for _ in range(3):
        seat.press(seat.panel.controls.ubatch, Qt.Key.Key_Down)
    for box in (seat.panel.controls.mlock, seat.panel.controls.mmap):
        seat.press(box, Qt.Key.Key_Space)
    seat.rest()
    assert load_values.find(seat.file) == LoadValues(cache_type="q8_0", n_ubatch=512, mlock=True, mmap=True)
    for box in (seat.panel.controls.mlock, seat.panel.controls.mmap):
        seat.press(box, Qt.Key.Key_Space)
    seat.rest()
    assert load_values.find(seat.file) == LoadValues(cache_type="q8_0", n_ubatch=512)


@pytest.mark.parametrize("machine", ["windows_rtx_5070", "two_rtx_3090", "rx_7900_xtx"])
def test_each_alternative_leads_to_its_plan(sit: Callable[..., Seat], machine: str) -> None:
    seat = sit(machine)
    for which in (SMALL, LARGE):
        seat.choose(which)
        seat.rest()
        for one in seat.state.alternatives:
            seat.panel.alternatives.chosen.emit(one)
            plan = seat.state.plan
            assert plan is not None
            assert (plan.placement, plan.n_ctx, plan.type_k, len(plan.devices)) == (
                one.plan.placement,
                one.plan.n_ctx,
                one.plan.type_k,
                len(one.plan.devices),
            )
            seat.panel.automatic.click()
            seat.rest()


def test_the_share_of_each_card_moves_the_others_and_the_bars_at_once(sit: Callable[..., Seat]) -> None:
    seat = sit("two_rtx_3090")
    seat.choose(SMALL)
    first, second = seat.panel.controls.shares
    assert (first.value, second.value) in ((25, 0), (0, 25)), "one card is enough"
    assert first.slider.accessibleName() == "Layers on card 1"
    assert "Card 2: NVIDIA GeForce RTX 3090" in texts_of(seat.panel)
    first.field.setValue(15)
    plan = seat.state.plan
    assert plan is not None
    assert [device.layers for device in plan.devices] == [15, 10], "in the same turn of the event loop"
    assert second.value == 10
    weights = [bar.parts[0].size for bar in seat.panel.bars.bars[:2]]
    assert weights == [device.weights for device in plan.devices]
    seat.press(second.slider, Qt.Key.Key_Home)
    assert (first.value, second.value) == (25, 0)
    seat.press(second.slider, Qt.Key.Key_Right)
    assert (first.value, second.value) == (24, 1)
    seat.rest()
    assert load_values.find(seat.file) == LoadValues(tensor_split=(24, 1))
    seat.press(second.reset, Qt.Key.Key_Space)
    assert seat.state.own.tensor_split is None
    assert (first.value, second.value) in ((25, 0), (0, 25))
    seat = sit()
    seat.choose(SMALL)
    assert not seat.panel.controls.shares, "with one card there is nothing to share"


def test_an_alternative_by_its_button(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.choose(SMALL)
    before = seat.state.plan
    assert before is not None
    seat.press(button(seat, "Longer context"), Qt.Key.Key_Space)
    assert seat.state.own == LoadValues(n_ctx=2 * before.n_ctx)


def test_what_is_set_for_all_models_is_shown_and_what_is_given_goes_before(sit: Callable[..., Seat]) -> None:
    from app.core.settings.performance import PERFORMANCE_CONTEXT, PERFORMANCE_GPU_LAYERS

    seat = sit()
    seat.app.settings.set(PERFORMANCE_CONTEXT, 8_192)
    seat.choose(SMALL)
    assert seat.panel.controls.context.value == 8_192
    seat.panel.controls.context.field.setValue(4_096)
    seat.app.settings.set(PERFORMANCE_GPU_LAYERS, 0)
    assert (seat.panel.controls.context.value, seat.panel.controls.gpu_layers.value) == (4_096, 0)
    assert not seat.panel.automatic.isHidden()


def test_a_model_is_loaded_as_the_panel_says_and_the_figures_stand_side_by_side(qtbot: QtBot) -> None:
    person = Person(qtbot)
    try:
        person.load(boxed_model())
        loaded = person.app.models.status.loaded
        assert loaded is not None
        planned = person.app.models.prepared
        assert planned is not None
        assert planned.plan is not None
        assert loaded.n_ctx == planned.plan.n_ctx
        panel = person.app.window.chat.model_panel
        person.app.window.resize(1400, 900)
        keys(person, "Ctrl+Period")
        person.wait(lambda: panel._desk.state.is_loaded_plan)
        assert (panel.apply.text(), panel.apply.isEnabled()) == ("Loaded", False)
        assert re.match(r"\d+ of \d+ cores", panel.controls.threads_why.text())
        settle()  # only then do lines that wrap have their height
        place = panel.controls.mlock.y()
        panel.controls.context.field.setValue(4_096)
        panel.controls.threads.field.setValue(1)
        assert panel.controls.threads_why.isHidden()  # it is not loaded like that
        settle()
        assert panel.controls.mlock.y() == place  # nothing moves under the pointer
        assert (panel.apply.text(), panel.apply.isEnabled()) == ("Reload to apply", True)
        person.qtbot.keyClick(panel.apply, Qt.Key.Key_Space)
        person.wait(
            lambda: (
                (now := person.app.models.status).state is LoadState.READY
                and now.loaded is not None
                and now.loaded.n_ctx == 4_096
            )
        )
        assert panel.apply.text() == "Loaded"
        assert panel.controls.threads_why.text() == "1 thread, set by you"
        person.ask("What is 457 + 389?")
        words = texts_of(panel)
        assert "Planned" in words
        assert "Actual" in words
        assert "Last answer: " in words
        person.load(boxed_model())
        assert load_values.find(boxed_model()) == LoadValues(n_ctx=4_096, n_threads=1)
    finally:
        person.close()


def test_it_folds_where_there_is_no_room_and_is_remembered(sit: Callable[..., Seat], qtbot: QtBot) -> None:
    seat = sit(size=(1400, 900))
    window = seat.app.window
    assert not seat.panel.isVisible()
    keys(seat, "Ctrl+Period")
    assert seat.panel.isVisible()
    assert window.chat.sidebar.isVisible()
    assert window.chat.pane.bar.panel_button.isChecked()
    window.resize(1000, 700)
    assert (seat.panel.isVisible(), window.chat.sidebar.isVisible()) == (False, True)
    assert not window.chat.pane.bar.panel_button.isChecked()
    window.chat.pane.bar.panel_button.click()
    assert (seat.panel.isVisible(), window.chat.sidebar.isVisible()) == (True, False)
    keys(seat, "Ctrl+B")
    assert (seat.panel.isVisible(), window.chat.sidebar.isVisible()) == (False, True)
    window.resize(1400, 900)
    assert (seat.panel.isVisible(), window.chat.sidebar.isVisible()) == (True, True)
    seat.close()
    assert window_state.load().model_panel_open
    again = Person(qtbot)
    again.app.window.resize(1400, 900)
    assert again.app.window.chat.model_panel.isVisible()
    keys(again, "Ctrl+Period")
    again.close()
    assert not window_state.load().model_panel_open


def test_nobody_looks_at_the_machine_while_the_panel_is_hidden(
    sit: Callable[..., Seat], monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = sit()
    looks: list[int] = []
    policy = seat.app.planner.policy
    situation = policy.situation
    monkeypatch.setattr(policy, "situation", lambda ours: (looks.append(1), situation(ours))[1])
    seat.choose(SMALL)
    seen = len(looks)
    assert seen
    keys(seat, "Ctrl+Period")
    seat.app.models.changed.emit(seat.app.models.status)
    seat.rest()
    assert len(looks) == seen


@pytest.mark.parametrize("machine", ["cpu_only", "apple_m4_max_64", "strix_halo", "two_rtx_3090", "mig_h100"])
@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_nothing_is_cut_off_and_everything_has_a_name(
    sit: Callable[..., Seat], qapp: QApplication, machine: str, percent: int, language: str
) -> None:
    with translated(qapp, FOLDER / f"descant_{language}.qm"):
        seat = sit(machine, (720, 520))
        seat.choose(SMALL)
        seat.app.settings.set(GENERAL_TEXT_SIZE, percent)
        seat.rest()
        settle()
    assert theme().scale == percent / 100
    (scroll,) = seat.panel.findChildren(QScrollArea)
    inner = scroll.widget()
    assert inner.width() == scroll.viewport().width(), "it does not scroll sideways"
    assert nameless(seat.panel) == []
    for part in inner.findChildren(QWidget):
        if part.isVisible():
            assert part.mapTo(inner, QPoint()).x() + part.width() <= inner.width()
        if part.isVisible() and isinstance(part, QLabel | QAbstractButton):
            assert part.width() >= part.minimumSizeHint().width(), f"{part.text()} is cut"
            assert part.height() >= max(part.minimumSizeHint().height(), part.heightForWidth(part.width()))
    assert seat.app.window.size().width() == 720
    assert len(seat.panel.bars.bars) == len(seat.state.situation.machine.memory().gpus) + 1  # type: ignore[union-attr]


def test_without_a_model_it_says_so(sit: Callable[..., Seat]) -> None:
    seat = sit()
    keys(seat, "Ctrl+Period")
    seat.wait(lambda: "Select a model to see how it will load." in texts_of(seat.panel))
    assert not seat.panel.apply.isEnabled()


def test_each_word_can_be_translated(
    sit: Callable[..., Seat], qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with marked(qapp, tmp_path_factory):
        seat = sit()
        seat.choose(SMALL)
        seat.rest()
        written = ["NVIDIA GeForce RTX 5070", "gpt-oss-20b", "MXFP4", "GB", "MB", "B", "128k", "F16", "Q8_0", "Q4_0"]
        assert untranslated(seat.panel, written) == []

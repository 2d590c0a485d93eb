"""The Engines section with real files: what it says, what its buttons do, and where the focus goes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.sentences import phrase
from app.core.settings.network import NETWORK_ENGINES
from app.engine.engines.choice import VARIABLE
from app.engine.engines.index import IndexEntry, KnownIndex
from app.engine.engines.installed import BUNDLED, InstalledEngines
from app.hardware.machine import Machine
from app.hardware.verdicts import Level, Verdict
from app.ui.diagnostics import DiagnosticsPanel
from app.ui.diagnostics.engine_row import EngineList, EngineRow
from app.ui.diagnostics.engine_wording import Act, name_of
from app.ui.diagnostics.engines_section import EnginesSection
from app.ui.services.models import LoadState
from app.ui.theme import theme
from app.ui.widgets.buttons import TextButton
from tests.engine.engines.packed import Signer, entry, packed
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer, StallAfter
from tests.ui.apps import Person, texts_of
from tests.ui.diagnostics.seat import Seat, machine_of
from tests.ui.diagnostics.test_diagnostics import nothing_is_cut
from tests.ui.languages import marked
from tests.ui.services.engine_trials import Trial, serve
from tests.ui.visible import untranslated

RELOADED = "The model is loaded again with the next message."


class Desk(Seat):
    """The panel with engines that are tried by a trial."""

    def __init__(self, qtbot: QtBot, *, size: tuple[int, int] = (720, 800)) -> None:
        self.trial, self.signer, self.probes = Trial(), Signer(), 0
        self.found = machine_of("cpu_only")
        known = KnownIndex(key=self.signer.key)
        super().__init__(qtbot, self.found, size=size, probe=self._probe_machine, known=known, try_out=self.trial)
        self.known = known
        self.wait(lambda: self.engines.view.is_read and not self.service.is_probing and bool(self.section.engines.rows))
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def _probe_machine(self, _: Path) -> Machine:
        self.probes += 1
        return self.found

    @property
    def section(self) -> EnginesSection:
        return self.panel.engines

    def done(self, act: Callable[[], object]) -> None:
        """Act, and wait for the view of afterwards."""
        before = self.engines.view
        act()
        self.wait(lambda: self.engines.view is not before and not self.engines.is_busy)

    def press(self, button: QWidget | None) -> None:
        """By keyboard."""
        assert button is not None
        assert self.qtbot is not None
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert QApplication.focusWidget() is button
        self.qtbot.keyClick(button, Qt.Key.Key_Return)

    def button(self, name: str, act: Act) -> TextButton:
        return self.row(name).buttons[act]

    def row(self, name: str, rows: EngineList | None = None) -> EngineRow:
        (found,) = [row for row in (rows or self.section.engines).rows if row.words.name == name]
        return found

    def install(self, archive: Path) -> None:
        self.done(lambda: self.engines.install_file(archive, trust=True))
        assert self.engines.last is not None, self.engines.problem

    def list(self, *entries: IndexEntry, serial: int = 1) -> None:
        self.known.take(*self.signer.sign(*entries, serial=serial), "https://example.org/index.json")
        self.done(self.engines.refresh)

    def close(self) -> None:
        self.trial.gate.set()
        super().close()


@pytest.fixture
def sit(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Desk]]:
    desks: list[Desk] = []

    def make(**options: object) -> Desk:
        desks.append(Desk(qtbot, **options))  # type: ignore[arg-type]
        return desks[-1]

    yield make
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(sit: Callable[..., Desk]) -> Desk:
    return sit()


def rows_in_words(rows: EngineList) -> list[str]:
    return [row.words.name for row in rows.rows]


def names_of(desk: Desk) -> list[str]:
    """The accessible names of the buttons of all rows."""
    rows = (*desk.section.engines.rows, *desk.section.available.rows)
    return [button.accessibleName() for row in rows for button in row.buttons.values()]


# -- what it says ------------------------------------------------------------------------------------------------------


def test_nothing_is_installed(desk: Desk) -> None:
    assert rows_in_words(desk.section.engines) == ["Built-in engine"]
    assert "llama.cpp, compiled for this computer" in texts_of(desk.section)
    assert "In use" in texts_of(desk.section)
    assert names_of(desk) == []
    hidden = (desk.section.back, desk.section.available, desk.section.progress, desk.section.question)
    assert not any(part.isVisible() for part in hidden)


def test_what_is_installed_and_which_one_is_used(desk: Desk, tmp_path: Path) -> None:
    desk.install(packed(tmp_path, "first"))
    desk.install(packed(tmp_path, "second", llama="0.6.0"))
    assert rows_in_words(desk.section.engines) == ["Built-in engine", "first", "second"]
    second = texts_of(desk.row("second"))
    size = sum(file.size for file in desk.engines.view.installed[1].manifest.files)  # type: ignore[union-attr]
    for words in (f"llama.cpp 0.6.0 · CPU · {size} B", "In use", "It has not loaded a model yet."):
        assert words in second
    assert "In use" not in texts_of(desk.row("first"))
    assert "It stays here until the engine in use has loaded a model." in texts_of(desk.row("first"))
    assert names_of(desk) == ["Use Built-in engine", "Use first"]
    assert desk.section.back.text() == "Go back to first"
    assert "second is used from now on." in texts_of(desk.section)


def test_two_of_one_name_are_told_apart(desk: Desk, tmp_path: Path) -> None:
    desk.install(packed(tmp_path))
    desk.install(packed(tmp_path, llama="0.6.0"))
    assert sorted(rows_in_words(desk.section.engines)[1:]) == ["toy 0.5.0", "toy 0.6.0"]
    assert len(set(names_of(desk))) == len(names_of(desk))
    desk.install(packed(tmp_path / "again", driver="another build of the same version"))
    names = [name_of(desk.engines.view, one.id) for one in desk.engines.view.installed]
    assert len(set(names)) == 3


def test_what_the_environment_names_is_said(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    desk.install(packed(tmp_path / "packed"))
    assert f"The environment variable {VARIABLE} names the engine that is used." in texts_of(desk.section)
    assert "toy is installed." in texts_of(desk.section)
    assert "Chosen" in texts_of(desk.row("toy"))
    assert "In use" not in texts_of(desk.section)


def test_one_that_cannot_be_used_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.install(packed(tmp_path))
    (InstalledEngines().folder / desk.engines.view.installed[0].id / "libllama.so").write_text("")
    desk.done(desk.engines.refresh)
    assert "The engine that you chose is not used: “libllama.so” is missing or damaged." in texts_of(desk.section)
    assert "“libllama.so” is missing or damaged." in texts_of(desk.row("toy"))
    assert "In use" in texts_of(desk.row("Built-in engine"))
    assert names_of(desk) == ["Use Built-in engine"]


def test_words_from_files_are_cut_and_never_markup(desk: Desk, tmp_path: Path) -> None:
    evil = "<b>bold</b>\n" * 5000
    archive = packed(tmp_path)
    desk.list(entry(archive, cards=evil, driver=evil, changes=evil, llama=evil, backends=("cpu", evil)))
    shown = desk.row("toy", desk.section.available)
    for label in shown.findChildren(QLabel):
        assert len(label.text()) < 500
        assert "\n" not in label.text()
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert "<b>bold</b>" in texts_of(shown)


@pytest.mark.parametrize(("size", "scale"), [((640, 500), 0.75), ((640, 500), 1.5), ((1160, 800), 1.0)])
def test_nothing_is_cut(sit: Callable[..., Desk], size: tuple[int, int], scale: float, tmp_path: Path) -> None:
    desk = sit(size=size)
    desk.install(packed(tmp_path, "first"))
    desk.install(packed(tmp_path, "second"))
    desk.list(entry(packed(tmp_path, "third"), changes="New words. " * 30, cards="All cards " * 10, driver="A driver"))
    desk.done(lambda: desk.engines.install_file(packed(tmp_path, "fourth")))
    theme().set_scale(scale)
    desk.wait(lambda: nothing_is_cut(desk.section) == [])
    assert desk.section.minimumSizeHint().width() <= desk.panel.viewport().width()


def test_all_words_can_be_translated(
    sit: Callable[..., Desk], qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    given = ["first", "second", "third", "fourth-0.5.0.tar.xz", "new in it", "some cards", "a driver", "0.5.0", "CPU"]
    given += ["0.6.0", "kB", "libllama.so"]
    with marked(qapp, tmp_path_factory):
        desk = sit()

        def check() -> None:
            found = untranslated(desk.section, [*given, "llama.cpp", " B"])
            assert not found, "\n".join(found)

        check()
        first = packed(tmp_path, "first")
        desk.install(first)
        desk.install(packed(tmp_path, "second"))
        offered = {"changes": "new in it", "cards": "some cards", "driver": "a driver", "llama": "0.6.0"}
        desk.list(entry(packed(tmp_path, "third"), **offered), entry(first, 2, sha256="0" * 64, **offered))
        desk.section.note_reload()
        check()
        desk.done(lambda: desk.engines.install_file(packed(tmp_path, "fourth")))
        check()
        desk.trial.gate.clear()
        desk.engines.install_file(packed(tmp_path / "again", "fourth"), trust=True)
        desk.wait(desk.trial.is_waiting.is_set)
        check()
        desk.done(desk.engines.stop)
        check()
        desk.done(desk.engines.look)
        check()
        (InstalledEngines().folder / desk.engines.view.state.current / "libllama.so").write_text("")
        desk.done(desk.engines.refresh)
        check()


# -- what it does ------------------------------------------------------------------------------------------------------


def test_without_an_address_it_leads_to_the_settings(desk: Desk) -> None:
    wanted: list[bool] = []
    desk.panel.address_wanted.connect(lambda: wanted.append(True))
    desk.done(lambda: desk.press(desk.section.look))
    assert "No address for engines is set." in texts_of(desk.section.problem)
    assert desk.section.look.hasFocus()
    (button,) = [one for one in desk.section.problem.findChildren(TextButton) if one.isVisible()]
    desk.press(button)
    assert wanted
    (dismiss,) = [one for one in desk.section.problem.findChildren(QWidget) if one.accessibleName() == "Dismiss"]
    desk.press(dismiss)
    assert not desk.section.problem.isVisible()
    assert desk.section.look.hasFocus()
    assert desk.engines.problem is None
    desk.done(lambda: desk.press(desk.section.look))
    assert desk.section.problem.isVisible(), "it is said again"


def test_from_the_list_to_an_update(desk: Desk, hub: HubServer, tmp_path: Path) -> None:  # noqa: F811
    old, new = packed(tmp_path), packed(tmp_path, llama="0.6.0")
    first = entry(old, 1, cards="Radeon", driver="ROCm 7", changes="The first one.")
    desk.settings.set(NETWORK_ENGINES, serve(hub, desk.signer, first, files=(old,)))
    desk.done(lambda: desk.press(desk.section.look))
    assert "1 engine can be installed or updated." in texts_of(desk.section)
    shown = texts_of(desk.section.available)
    for words in ("llama.cpp 0.5.0 · CPU · ", " to download", "For Radeon · Needs ROCm 7", "The first one."):
        assert words in shown
    desk.done(lambda: desk.press(desk.row("toy", desk.section.available).buttons[Act.INSTALL]))
    assert "toy is used from now on." in texts_of(desk.section)
    assert not desk.section.available.isVisible()
    desk.done(lambda: desk.press(desk.section.look))
    assert "Nothing new was found." in texts_of(desk.section)
    second = entry(new, 2, llama="0.6.0", changes="Faster.")
    desk.settings.set(NETWORK_ENGINES, serve(hub, desk.signer, second, files=(old, new), serial=2))
    desk.done(lambda: desk.press(desk.section.look))
    update = desk.button("toy", Act.UPDATE)
    assert (update.text(), update.accessibleName()) == ("Update to 0.6.0", "Update toy")
    assert "Update: llama.cpp 0.6.0, " in texts_of(desk.row("toy"))
    assert "Faster." in texts_of(desk.row("toy"))
    desk.done(lambda: desk.press(update))
    assert "toy 0.6.0 is used from now on." in texts_of(desk.section)
    assert "Update" not in texts_of(desk.section.engines)
    assert desk.section.back.text() == "Go back to toy 0.5.0"


def test_a_download_shows_how_far_it_is(desk: Desk, hub: HubServer, tmp_path: Path) -> None:  # noqa: F811
    archive = packed(tmp_path)
    desk.settings.set(NETWORK_ENGINES, serve(hub, desk.signer, entry(archive), files=(archive,)))
    desk.done(desk.section.look.click)
    half = archive.stat().st_size // 2
    hub.queue(StallAfter(half), f"*/{archive.name}")
    desk.press(desk.row("toy", desk.section.available).buttons[Act.INSTALL])
    assert desk.section.progress.stop.hasFocus()
    desk.wait(lambda: "Downloading toy: " in texts_of(desk.section.progress) and " 0 %" not in texts_of(desk.section))
    assert not desk.section.look.isEnabled()
    assert not desk.section.choose_file.isEnabled()
    assert not desk.row("toy", desk.section.available).buttons[Act.INSTALL].isEnabled()
    desk.done(lambda: desk.press(desk.section.progress.stop))
    assert "The installation was stopped." in texts_of(desk.section)
    assert not desk.section.progress.isVisible()
    assert desk.section.look.hasFocus()
    assert desk.row("toy", desk.section.available).buttons[Act.INSTALL].isEnabled()


def test_the_steps_are_said(desk: Desk, tmp_path: Path) -> None:
    desk.trial.gate.clear()
    desk.engines.install_file(packed(tmp_path), trust=True)
    assert "Unpacking toy-0.5.0.tar.xz…" in texts_of(desk.section.progress)
    desk.wait(lambda: "Checking toy-0.5.0.tar.xz on this computer…" in texts_of(desk.section.progress))
    desk.trial.gate.set()
    desk.wait(lambda: not desk.section.progress.isVisible())
    assert "toy is used from now on." in texts_of(desk.section)


def test_a_file_that_nobody_vouches_for(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = packed(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(archive), ""))
    desk.done(lambda: desk.press(desk.section.choose_file))
    assert "“toy-0.5.0.tar.xz” is in no signed list of engines." in texts_of(desk.section.question)
    assert not desk.section.problem.isVisible()
    assert desk.section.question.refuse.hasFocus()
    desk.press(desk.section.question.refuse)
    assert not desk.section.question.isVisible()
    assert desk.section.look.hasFocus()
    desk.done(lambda: desk.press(desk.section.choose_file))
    desk.done(lambda: desk.press(desk.section.question.install))
    assert not desk.section.question.isVisible()
    assert "toy is used from now on." in texts_of(desk.section)


def test_no_file_is_chosen(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    desk.press(desk.section.choose_file)
    assert not desk.engines.is_busy


def test_remarks_and_an_engine_that_is_not_used(desk: Desk, tmp_path: Path) -> None:
    desk.trial.unloaded = {"vulkan": "libvulkan.so.1"}
    desk.trial.remarks = (Verdict(Level.WARNING, phrase("It is too large."), phrase("Install this engine again.")),)
    desk.install(packed(tmp_path))
    shown = texts_of(desk.section.remarks)
    for words in ("toy is installed but not used", "It is too large.", "Install this engine again."):
        assert words in shown
    assert "In use" in texts_of(desk.row("Built-in engine"))
    desk.trial.unloaded, desk.trial.remarks = {}, ()
    desk.install(packed(tmp_path, "other"))
    assert "It is too large." not in texts_of(desk.section)


def test_it_goes_back_and_the_focus_stays(desk: Desk, tmp_path: Path) -> None:
    desk.install(packed(tmp_path, "first"))
    desk.install(packed(tmp_path, "second"))
    desk.done(lambda: desk.press(desk.section.back))
    assert "In use" in texts_of(desk.row("first"))
    assert desk.section.back.text() == "Go back to second"
    assert desk.section.back.hasFocus()
    desk.done(lambda: desk.press(desk.button("Built-in engine", Act.USE)))
    assert desk.engines.view.in_use == BUNDLED
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Use first", "the nearest one: the built-in engine has no button now"
    desk.done(lambda: desk.press(desk.button("first", Act.USE)))
    assert desk.section.isAncestorOf(QApplication.focusWidget())


def test_it_asks_before_it_removes(desk: Desk, tmp_path: Path) -> None:
    desk.install(packed(tmp_path))
    desk.done(lambda: desk.engines.use(BUNDLED))
    remove = desk.button("toy", Act.REMOVE)
    assert remove.accessibleName() == "Remove toy…"
    desk.press(remove)
    row = desk.row("toy")
    assert "Remove toy? It frees " in texts_of(row)
    assert row.keep.hasFocus()
    desk.press(row.keep)
    assert remove.hasFocus()
    assert "It frees" not in texts_of(row)
    desk.press(remove)
    desk.done(lambda: desk.press(row.remove))
    assert rows_in_words(desk.section.engines) == ["Built-in engine"]
    assert desk.section.look.hasFocus()


# -- the model and the cards -------------------------------------------------------------------------------------------


def test_the_model_is_loaded_again_with_another_engine(desk: Desk, demo_model: Path, tmp_path: Path) -> None:
    desk.load(demo_model)
    probes = desk.probes
    desk.install(packed(tmp_path))
    desk.wait(lambda: desk.models.status.state is LoadState.CHOSEN)
    desk.wait(lambda: desk.probes == probes + 1)
    assert RELOADED in texts_of(desk.section)
    desk.done(lambda: desk.engines.use(BUNDLED))
    desk.wait(lambda: desk.probes == probes + 2)
    desk.models.load()
    desk.wait(lambda: desk.models.status.state is LoadState.READY)
    assert RELOADED not in texts_of(desk.section)


def test_without_a_model_there_is_nothing_to_load_again(desk: Desk, tmp_path: Path) -> None:
    desk.install(packed(tmp_path))
    desk.wait(lambda: desk.probes == 2)
    assert RELOADED not in texts_of(desk.section)


def test_the_window_leads_to_the_address(qtbot: QtBot) -> None:
    person = Person(qtbot)
    person.app.panes.show_hardware()
    panel = person.app.window.findChild(DiagnosticsPanel)
    assert panel is not None
    person.wait(lambda: bool(panel.engines.engines.rows))
    panel.engines.look.click()
    person.wait(panel.engines.problem.isVisible)
    (button,) = [one for one in panel.engines.problem.findChildren(TextButton) if one.isVisible()]
    button.click()
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName() == "List of engines"
    assert not panel.isVisible()
    person.close()

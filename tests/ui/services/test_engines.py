"""The engines of the window: what the service says, and when a model has to be loaded again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.sentences import phrase
from app.core.settings.network import NETWORK_ENGINES
from app.core.settings.store import SettingsStore
from app.engine.engines.choice import MANIFEST_NAME, VARIABLE
from app.engine.engines.index import IndexEntry, KnownIndex
from app.engine.engines.installed import BUNDLED, InstalledEngines
from app.hardware.verdicts import Level, Verdict
from app.ui.services.bridge import Bridge
from app.ui.services.engines import EngineService, Step
from tests.engine.engines.packed import Signer, entry, packed
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer, StallAfter
from tests.ui.services.engine_trials import Trial, serve


class Desk:
    """A service, and what it has said."""

    def __init__(self, qtbot: QtBot, signer: Signer) -> None:
        self.qtbot, self.trial, self.switched = qtbot, Trial(), 0
        self.bridge, self.settings, self.known = Bridge(), SettingsStore(), KnownIndex(key=signer.key)
        self.service = EngineService(self.bridge, self.settings, known=self.known, try_out=self.trial)
        self.service.switched.connect(self._count)
        self.do(self.service.refresh)

    def _count(self) -> None:
        self.switched += 1

    def do(self, act: Callable[[], object]) -> None:
        """Act, and wait until it is done and the view is that of afterwards."""
        before = self.service.view
        act()
        self.qtbot.waitUntil(lambda: self.service.view is not before and not self.service.is_busy)

    def install(self, archive: Path) -> str:
        """Return the id."""
        self.do(lambda: self.service.install_file(archive, trust=True))
        assert self.service.last is not None, self.service.problem
        return self.service.last.id

    def list(self, *entries: IndexEntry, signer: Signer, serial: int = 1) -> None:
        """As if this list had been read."""
        self.known.take(*signer.sign(*entries, serial=serial), "https://example.org/index.json")
        self.do(self.service.refresh)

    def close(self) -> None:
        self.trial.gate.set()
        self.service.close(patience=5)
        self.bridge.close()


@pytest.fixture
def signer() -> Signer:
    return Signer()


@pytest.fixture
def desk(qtbot: QtBot, signer: Signer) -> Iterator[Desk]:
    found = Desk(qtbot, signer)
    yield found
    found.close()


def test_nothing_is_installed(desk: Desk) -> None:
    view = desk.service.view
    assert view.is_read
    assert (view.installed, view.in_use, view.used, view.bundled) == ((), BUNDLED, None, None)
    assert desk.switched == 0


def test_a_file_is_installed_and_used(desk: Desk, tmp_path: Path) -> None:
    engine_id = desk.install(packed(tmp_path))
    assert desk.service.view.in_use == desk.service.view.state.current == engine_id
    assert desk.service.view.used == InstalledEngines().folder / engine_id
    assert desk.switched == 1
    desk.do(desk.service.refresh)
    assert desk.switched == 1


def test_a_file_that_nobody_vouches_for(desk: Desk, tmp_path: Path) -> None:
    archive = packed(tmp_path)
    desk.do(lambda: desk.service.install_file(archive))
    assert desk.service.unsigned == archive
    assert desk.service.problem is not None
    assert desk.service.view.installed == ()
    desk.service.dismiss()
    assert (desk.service.unsigned, desk.service.problem) == (None, None)


def test_a_signed_file_needs_no_question(desk: Desk, signer: Signer, tmp_path: Path) -> None:
    archive = packed(tmp_path)
    desk.list(entry(archive, 4), signer=signer)
    desk.do(lambda: desk.service.install_file(archive))
    assert desk.service.unsigned is None
    assert [one.origin.build for one in desk.service.view.installed] == [4]


def test_it_goes_back(desk: Desk, tmp_path: Path) -> None:
    first = desk.install(packed(tmp_path, "first"))
    second = desk.install(packed(tmp_path, "second"))
    assert desk.service.view.state.previous == first
    desk.do(desk.service.roll_back)
    assert desk.service.view.in_use == first
    desk.do(lambda: desk.service.use(BUNDLED))
    assert desk.service.view.in_use == BUNDLED
    desk.do(lambda: desk.service.remove(second))
    assert [one.id for one in desk.service.view.installed] == [first]
    assert desk.switched == 4  # two installed, one way back, the built-in one; the removal is none


def test_one_in_use_is_not_removed(desk: Desk, tmp_path: Path) -> None:
    engine_id = desk.install(packed(tmp_path))
    desk.do(lambda: desk.service.remove(engine_id))
    assert desk.service.problem is not None
    assert len(desk.service.view.installed) == 1


def test_what_the_environment_names(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The choice changes and the engine that is used does not: no model has to be loaded again."""
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    desk.do(desk.service.refresh)
    assert desk.switched == 1
    engine_id = desk.install(packed(tmp_path / "packed"))
    view = desk.service.view
    assert (view.is_forced, view.in_use, view.used, view.state.current) == (True, None, tmp_path, engine_id)
    assert desk.switched == 1


def test_one_that_does_not_fit_any_more(desk: Desk, tmp_path: Path) -> None:
    engine_id = desk.install(packed(tmp_path))
    (InstalledEngines().folder / engine_id / "libllama.so").write_text("")
    desk.do(desk.service.refresh)
    view = desk.service.view
    assert (view.in_use, view.state.current) == (BUNDLED, engine_id)
    assert view.unfit is not None
    assert view.unfit.why is not None
    assert "libllama.so" in str(view.unfit.why)
    assert desk.switched == 2


def test_updates_and_what_is_new(desk: Desk, signer: Signer, tmp_path: Path) -> None:
    old, new, other = packed(tmp_path), packed(tmp_path, llama="0.6.0"), packed(tmp_path, "other")
    first, second = entry(old, 1), entry(new, 2, llama="0.6.0")
    desk.list(first, signer=signer)
    older = desk.install(old)
    desk.list(second, entry(other), signer=signer, serial=2)
    assert [(one, update.build) for one, update in desk.service.view.updates.items()] == [(older, 2)]
    assert [one.name for one in desk.service.view.available] == ["other"]
    desk.install(new)
    assert len(desk.service.view.installed) == 2
    assert desk.service.view.updates == {}, "the older build is kept as the way back and needs no update"


def test_one_that_is_damaged_can_be_installed_again(desk: Desk, signer: Signer, tmp_path: Path) -> None:
    archive = packed(tmp_path)
    desk.list(entry(archive), signer=signer)
    engine_id = desk.install(archive)
    assert desk.service.view.available == ()
    (InstalledEngines().folder / engine_id / MANIFEST_NAME).write_text("{")
    desk.do(desk.service.refresh)
    assert [one.name for one in desk.service.view.available] == ["toy"]
    (InstalledEngines().folder / engine_id / "libllama.so").unlink()
    desk.install(archive)
    assert [one.problem for one in desk.service.view.installed] == [None]


def test_there_is_no_address(desk: Desk) -> None:
    desk.do(desk.service.look)
    assert desk.service.needs_address
    assert desk.service.problem is not None
    assert not desk.service.has_looked


def test_from_the_list_to_the_engine_in_use(
    desk: Desk,
    signer: Signer,
    hub: HubServer,  # noqa: F811
    tmp_path: Path,
) -> None:
    archive = packed(tmp_path)
    desk.settings.set(NETWORK_ENGINES, serve(hub, signer, entry(archive, 3), files=(archive,)))
    desk.do(desk.service.look)
    assert desk.service.problem is None
    assert desk.service.has_looked
    (offered,) = desk.service.view.available
    desk.do(lambda: desk.service.install(offered))
    assert desk.service.problem is None
    assert [one.origin.build for one in desk.service.view.installed] == [3]
    assert desk.service.view.available == ()
    assert desk.switched == 1


def test_a_download_is_stopped_and_done_later(
    desk: Desk,
    signer: Signer,
    hub: HubServer,  # noqa: F811
    tmp_path: Path,
) -> None:
    archive = packed(tmp_path)
    desk.settings.set(NETWORK_ENGINES, serve(hub, signer, entry(archive), files=(archive,)))
    desk.do(desk.service.look)
    (offered,) = desk.service.view.available
    hub.queue(StallAfter(100), f"*/{archive.name}")
    desk.service.install(offered)
    assert desk.service.is_busy
    desk.qtbot.waitUntil(lambda: desk.service.installing is not None and bool(desk.service.installing.fraction))
    assert desk.service.installing is not None
    assert desk.service.installing.step is Step.FETCHING
    desk.do(desk.service.stop)
    assert desk.service.was_stopped
    assert (desk.service.problem, desk.service.view.installed, desk.switched) == (None, (), 0)
    desk.do(lambda: desk.service.install(offered))
    assert len(desk.service.view.installed) == 1


def test_a_check_is_stopped(desk: Desk, tmp_path: Path) -> None:
    desk.trial.gate.clear()
    desk.service.install_file(packed(tmp_path), trust=True)
    desk.qtbot.waitUntil(lambda: desk.service.installing is not None and desk.service.installing.step is Step.CHECKING)
    desk.service.install_file(packed(tmp_path, "other"), trust=True)  # one at a time
    desk.do(desk.service.stop)
    assert desk.service.was_stopped
    assert desk.service.view.installed == ()


def test_it_is_stopped_before_it_begins(desk: Desk, tmp_path: Path) -> None:
    def both() -> None:
        desk.service.install_file(packed(tmp_path), trust=True)
        desk.service.stop()

    desk.do(both)
    assert desk.service.was_stopped
    assert not desk.trial.is_waiting.is_set()


def test_the_window_closes_in_the_middle(desk: Desk, tmp_path: Path) -> None:
    desk.trial.gate.clear()
    desk.service.install_file(packed(tmp_path), trust=True)
    desk.qtbot.waitUntil(desk.trial.is_waiting.is_set)
    desk.service.close(patience=5)  # the fixture that looks for threads would find it
    assert InstalledEngines().engines() == ()


def test_a_part_that_cannot_be_loaded(desk: Desk, tmp_path: Path) -> None:
    desk.trial.unloaded = {"vulkan": "libvulkan.so.1 is missing"}
    desk.trial.remarks = (Verdict(Level.WARNING, phrase("{reason}", reason="long\n" * 1000)),)
    engine_id = desk.install(packed(tmp_path))
    assert (desk.service.view.in_use, desk.switched) == (BUNDLED, 0)
    assert [one.id for one in desk.service.view.installed] == [engine_id]
    (remark,) = desk.service.remarks
    assert len(str(remark.words)) < 300
    assert "\n" not in str(remark.words)


def test_what_a_file_says_of_itself_is_cut(desk: Desk, tmp_path: Path) -> None:
    archive = packed(tmp_path, platform="plan9\n" * 1000)
    desk.do(lambda: desk.service.install_file(archive, trust=True))
    assert desk.service.problem is not None
    assert "plan9" in str(desk.service.problem)
    assert len(str(desk.service.problem)) < 700


def test_the_steps_are_those_of_an_installation() -> None:
    from app.engine.engines import installing

    assert [step.name for step in Step] == [step.name for step in installing.Step]

"""What is running, in words; downloads and answers are tried with the tray that shows them."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.core.settings.store import SettingsStore
from app.ui.services.bridge import Bridge
from app.ui.services.engines import EngineService, Installing, Step
from app.ui.services.running_work import RunningWork


@pytest.fixture
def engines(qapp: object) -> Iterator[EngineService]:
    bridge = Bridge()
    made = EngineService(bridge, SettingsStore())
    yield made
    made.close(patience=5)
    bridge.close()


def test_the_installation_of_an_engine(engines: EngineService, qtbot: QtBot) -> None:
    work = RunningWork()
    work.watch_engines(engines)
    assert work.lines == ()
    steps = (
        (Installing("CUDA 12", Step.FETCHING, 0.509), ("Downloading CUDA 12: 50 %",)),
        (Installing("CUDA 12", Step.UNPACKING), ("Installing CUDA 12",)),
        (Installing("x" * 100, Step.CHECKING), (f"Installing {'x' * 59}…",)),
        (None, ()),
    )
    for installing, lines in steps:
        engines.installing = installing
        with qtbot.waitSignal(work.changed):
            engines.changed.emit()
        assert work.lines == lines
    with qtbot.assertNotEmitted(work.changed):
        engines.changed.emit()

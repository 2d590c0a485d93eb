"""Loads that are planned, with the real engine's probe."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.core.settings.store import SettingsStore
from app.engine.loading import PreparedLoad, read_machine
from app.engine.protocol import DeviceRef, Loaded
from app.library.models import entry_for
from app.planning import corrections
from app.ui.services.bridge import Bridge
from app.ui.services.load_planner import LoadPlanner
from tests import patience


def prepared(qtbot: QtBot, path: Path, times: int = 1) -> list[PreparedLoad]:
    """Plan a load of `path` so often."""
    bridge, found = Bridge(), []
    planner = LoadPlanner(bridge, SettingsStore(), read_machine)
    for _ in range(times):
        planner.prepare(entry_for(path), (), found.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: len(found) == times)
    planner.close(patience.seconds())
    bridge.close()
    return found


def test_a_bound_is_measured_before_the_load(qtbot: QtBot, smollm2: Path) -> None:
    """Of another architecture the formulas know a bound; llama.cpp itself tells the work, without loading."""
    first, second = prepared(qtbot, smollm2, times=2)
    assert first.plan is not None
    assert second.plan is not None
    assert corrections.load().records, "it is kept for the next start"
    uncorrected = first.plan.host.work - corrections.load().host_work(
        first.facts,
        first.plan.shape,
        first.plan.placement,  # type: ignore[arg-type]
    )
    assert first.plan.host.work < uncorrected, "the bound was too high"
    assert second.plan.host.work == pytest.approx(first.plan.host.work)


def test_a_load_on_another_card_is_not_the_planned_one(qtbot: QtBot, demo_model: Path) -> None:
    """Else what that card takes would be learnt of the one that is gone."""
    (load,) = prepared(qtbot, demo_model)
    card, other = (DeviceRef("A", place) for place in ("0000:01:00.0", "0000:02:00.0"))
    load = replace(load, options=msgspec.structs.replace(load.options, devices=(card,)))
    loaded = Loaded("a", "A", "gpt-oss", True, 512, 512, 1, 1.0, options=load.options)
    assert load.is_loaded_as_planned(loaded)
    elsewhere = msgspec.structs.replace(load.options, devices=(other,))
    assert not load.is_loaded_as_planned(msgspec.structs.replace(loaded, options=elsewhere))


def test_what_is_exact_is_not_measured(qtbot: QtBot, demo_model: Path) -> None:
    (load,) = prepared(qtbot, demo_model)
    assert load.plan is not None
    assert load.plan.exact
    assert not corrections.load().records

"""A process says whether gpt-oss-20b fits; the window waits for nothing and survives whatever happens there."""

import re
import sys

import pytest
from pytestqt.qtbot import QtBot

from app.hardware.memory import read_memory
from app.planning.fit import fit_model
from app.planning.fit_wording import badge
from app.ui.services.first_fit import FirstFit
from app.ui.services.shelf import SHELF
from app.ui.words import say

HANGS = "import time; time.sleep(600)"


def said_by(qtbot: QtBot, *command: str) -> list[str]:
    """What is found until the process has ended."""
    fit, found = FirstFit(command=command), list[str]()
    fit.found.connect(found.append)
    with qtbot.waitSignal(fit.ended, timeout=60_000):
        pass
    return found


def test_it_is_what_the_planner_says(qtbot: QtBot) -> None:
    (fit,) = said_by(qtbot)
    expected = say(badge(fit_model(SHELF[0].facts, read_memory())))
    assert re.sub(r"\d+", "N", fit) == re.sub(r"\d+", "N", expected)  # the memory that is free changes


@pytest.mark.parametrize(
    "command",
    [
        (sys.executable, "-c", "import os; os.abort()"),
        (sys.executable, "-c", "print('no JSON')"),
        ("/nowhere/descant", "--fit"),
    ],
)
def test_nothing_is_said_where_it_fails(qtbot: QtBot, command: tuple[str, ...]) -> None:
    assert said_by(qtbot, *command) == []


def test_a_driver_that_hangs_keeps_nothing_waiting(qtbot: QtBot) -> None:
    fit = FirstFit(command=(sys.executable, "-c", HANGS))
    qtbot.waitUntil(lambda: fit._process.processId() > 0)
    fit.close()
    assert fit._process.state() is fit._process.ProcessState.NotRunning

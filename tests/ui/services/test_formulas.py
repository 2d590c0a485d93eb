"""The service that draws formulas: it asks once, keeps what comes, and survives its process."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.formulas.formula import Formula
from app.ui.services import formulas
from app.ui.services.formulas import FormulaService

_ANSWERS = """
import sys, json
for line in sys.stdin:
    tex = json.loads(line)["tex"]
    if tex == "hang": input_is_never_answered = sys.stdin.read()
    if tex == "end": sys.exit(1)
    if tex == "nonsense": print("no JSON", flush=True); continue
    drawing = {"width": len(tex), "ascent": 1, "descent": 0, "outline": ""} if tex != "bad" else None
    print(json.dumps({"drawing": drawing}), flush=True)
"""


@pytest.fixture
def script(tmp_path: Path) -> list[str]:
    """A process that draws nothing, and misbehaves on request."""
    path = tmp_path / "answers.py"
    path.write_text(_ANSWERS, encoding="utf-8")
    return [sys.executable, str(path)]


@pytest.fixture
def service(qtbot: QtBot, script: list[str]) -> Iterator[FormulaService]:
    service = FormulaService(command=script)
    yield service
    service.close()


def wait_for(qtbot: QtBot, service: FormulaService, *texts: str) -> None:
    for text in texts:
        service.drawing_of(Formula(text))
    qtbot.waitUntil(lambda: all(service.drawing_of(Formula(text)) is not None for text in texts))


def test_drawings_come_later_and_are_kept(qtbot: QtBot, service: FormulaService) -> None:
    with qtbot.waitSignal(service.drawn):
        assert service.drawing_of(Formula("abc")) is None
    drawing = service.drawing_of(Formula("abc"))
    assert drawing is not None
    assert drawing.width == 3
    assert service.drawing_of(Formula("abc")) is drawing


def test_the_real_process_draws(qtbot: QtBot) -> None:
    service = FormulaService()
    wait_for(qtbot, service, "\\frac{a}{b}")
    service.close()


def test_what_cannot_be_drawn_is_not_asked_for_again(qtbot: QtBot, service: FormulaService) -> None:
    service.drawing_of(Formula("bad"))
    wait_for(qtbot, service, "a", "b")
    with qtbot.assertNotEmitted(service.drawn):
        assert service.drawing_of(Formula("bad")) is None


@pytest.mark.parametrize("bad", ["end", "nonsense"])
def test_others_are_drawn_after_one_that_ends_the_process(qtbot: QtBot, service: FormulaService, bad: str) -> None:
    service.drawing_of(Formula(bad))
    wait_for(qtbot, service, "a", "bc")
    assert service.drawing_of(Formula(bad)) is None


def test_others_are_drawn_after_one_that_takes_too_long(
    qtbot: QtBot, service: FormulaService, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_for(qtbot, service, "a")
    monkeypatch.setattr(formulas, "_FORMULA_MS", 50)
    service.drawing_of(Formula("hang"))
    monkeypatch.setattr(formulas, "_FORMULA_MS", 3_000)
    wait_for(qtbot, service, "b")


@pytest.mark.parametrize("command", [["/no/such/program"], [sys.executable, "-c", "raise SystemExit(1)"]])
def test_a_process_that_never_starts_is_given_up(qtbot: QtBot, command: list[str]) -> None:
    service = FormulaService(command=command)
    for number in range(10):
        service.drawing_of(Formula(f"x_{number}"))
    qtbot.waitUntil(lambda: service.is_given_up)
    assert service.drawing_of(Formula("y")) is None
    service.close()


def test_the_process_ends_when_it_is_idle_and_starts_again(
    qtbot: QtBot, script: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formulas, "_IDLE_MS", 10)
    service = FormulaService(command=script)
    wait_for(qtbot, service, "a")
    qtbot.waitUntil(lambda: not service.is_running)
    wait_for(qtbot, service, "b")
    service.close()
    assert not service.is_running


def test_the_real_process_is_ended_over_a_formula_that_takes_for_ever(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each level of brackets doubles the time that ziamath takes."""
    service = FormulaService()
    wait_for(qtbot, service, "a")
    monkeypatch.setattr(formulas, "_FORMULA_MS", 500)
    deep = "\\left(" * 40 + "x" + "\\right)" * 40
    service.drawing_of(Formula(deep))
    wait_for(qtbot, service, "b")
    assert service.drawing_of(Formula(deep)) is None
    service.close()

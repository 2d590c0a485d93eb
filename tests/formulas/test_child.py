"""The process that draws: one answer for each line, whatever the formula."""

import subprocess
import sys
from pathlib import Path

import msgspec

from app.formulas.formula import Answer, Formula

ROOT = Path(__file__).resolve().parents[2]


def test_each_line_has_its_answer_and_nothing_else_is_written() -> None:
    formulas = [Formula("x^2"), Formula("\\unknown"), Formula("\\frac{a}{b}", is_display=True)]
    done = subprocess.run(
        [sys.executable, "-m", "app", "--formulas"],
        cwd=ROOT,
        check=True,
        input=b"".join(msgspec.json.encode(formula) + b"\n" for formula in formulas),
        stdout=subprocess.PIPE,
    )
    answers = [msgspec.json.decode(line, type=Answer) for line in done.stdout.splitlines()]
    assert [answer.drawing is not None for answer in answers] == [True, False, True]
    assert "unknown" in answers[1].why

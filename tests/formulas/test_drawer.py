"""Formulas that an export waits for."""

import sys

from app.formulas.drawer import Drawer
from app.formulas.formula import Formula

SQUARE = Formula("x^2")


def test_it_draws_and_remembers_and_leaves_no_process() -> None:
    with Drawer() as drawer:
        drawing = drawer.drawing_of(SQUARE)
        assert drawing is not None
        assert drawing.outline
        assert drawer.drawing_of(SQUARE) is drawing
        assert drawer.drawing_of(Formula(r"\frac{1}")) is None
        assert drawer.drawing_of(Formula("y")) is not None, "one that cannot be drawn ends nothing"


def test_a_process_that_ends_is_not_started_for_ever() -> None:
    ends = "import sys; sys.stdin.readline(); print('started', file=sys.stderr)"
    with Drawer(command=[sys.executable, "-c", ends]) as drawer:
        assert [drawer.drawing_of(Formula(f"x^{number}")) for number in range(5)] == [None] * 5
        assert drawer._failures == 3


def test_one_that_cannot_be_started_leaves_the_source() -> None:
    with Drawer(command=["/nowhere/at/all"]) as drawer:
        assert drawer.drawing_of(SQUARE) is None

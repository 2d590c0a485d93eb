"""What counts as a formula, with its delimiters."""

import pytest

from app.formulas.formula import MOST_TEX, Formula, formula_of


@pytest.mark.parametrize(
    ("source", "formula"),
    [
        ("$x$", Formula("x")),
        ("\\(x\\)", Formula("x")),
        ("$$x$$", Formula("x", is_display=True)),
        ("\\[ x \\]", Formula("x", is_display=True)),
        ("$$\nx\n= y\n$$", Formula("x\n= y", is_display=True)),
        ("\\begin{align*}\nx\n\\end{align*}", Formula("\\begin{align*}\nx\n\\end{align*}", is_display=True)),
    ],
)
def test_the_delimiters_say_how_a_formula_stands(source: str, formula: Formula) -> None:
    assert formula_of(source) == formula


@pytest.mark.parametrize(
    "source", ["", "$", "$$", "$$$", "$$$$", "$$x", "$$\nx", "\\[x", "\\(x", "\\(\\)", "x", "$x", "\\begin{a}"]
)
def test_what_is_unfinished_or_empty_is_none(source: str) -> None:
    assert formula_of(source) is None


def test_a_long_one_is_none() -> None:
    assert formula_of(f"${'x' * MOST_TEX}$") is not None
    assert formula_of(f"${'x' * (MOST_TEX + 1)}$") is None

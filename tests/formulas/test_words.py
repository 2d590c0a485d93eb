"""How formulas are said, in English."""

import pytest

from app.formulas.drawing import draw
from app.formulas.formula import Formula
from app.formulas.mathml import mathml_of
from app.formulas.words import said
from tests.formulas.textbook import textbook

pytest.importorskip("PySide6")
from app.ui.markdown.formula_words import in_words


def words(tex: str) -> str:
    return in_words(draw(Formula(tex, is_display=True)))


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        ("x^2 + y^3", "x squared plus y cubed"),
        ("-b \\pm c", "minus b plus or minus c"),
        ("\\frac{a}{b}", "fraction a over b, end of fraction"),
        ("\\sqrt{x}", "square root of x, end of root"),
        ("\\sqrt[3]{x}", "root of degree 3 of x, end of root"),
        ("\\sum_{k=1}^n k", "sum from k equals 1 to n of k"),
        ("\\lim_{x \\to 0} f", "lim over x to 0 of f"),
        ("a_i^n", "a sub i to the power of n"),
        ("f'(x)", "f prime ( x )"),
        ("\\hat{x} + \\vec{v} + \\bar{z}", "x hat plus vector v plus z bar"),
        ("\\binom{n}{k}", "( n choose k )"),
        ("\\mathbf{F} \\in \\mathbb{R}", "F is in R"),
        ("\\begin{matrix} a & b \\\\ c & d \\end{matrix}", "table of 2 rows: a, b; c, d, end of table"),
        ("x \\ne \\infty", "x is not equal to infinity"),
        ("\\text{if } x \\le 1", "if x is at most 1"),
    ],
)
def test_words(tex: str, expected: str) -> None:
    assert words(tex) == expected


def test_all_formulas_of_textbooks_are_said_without_tex() -> None:
    for tex in textbook():
        spoken = words(tex)
        assert spoken
        assert "\\" not in spoken.replace("\\ ", "")
        assert "\n" not in spoken


def test_a_deep_one_is_said_flat() -> None:
    deep = mathml_of(Formula("{" * 60 + "x" + "}" * 60))
    assert said(deep) is not None

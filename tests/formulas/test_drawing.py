"""Drawings of formulas: how many of those in textbooks there are, their sizes, and what cannot be drawn."""

import contextlib
import re

import pytest

from app.formulas.drawing import FormulaError, draw
from app.formulas.formula import Drawing, Formula
from tests.formulas.textbook import textbook

_OUTLINE = re.compile(r"M -?[\d.]+ -?[\d.]+(?: (?:[ML] -?[\d.]+ -?[\d.]+|Q(?: -?[\d.]+){4}|C(?: -?[\d.]+){6}|Z))*")


def drawn(tex: str, *, is_display: bool = True) -> Drawing | None:
    try:
        return draw(Formula(tex, is_display))
    except FormulaError:
        return None


def test_almost_all_formulas_of_textbooks_can_be_drawn() -> None:
    formulas = textbook()
    assert len(formulas) >= 200
    for is_display, some in ((True, formulas), (False, formulas[::4])):
        missing = [tex for tex in some if drawn(tex, is_display=is_display) is None]
        assert len(missing) <= 0.05 * len(some), missing


@pytest.mark.parametrize("brackets", ["p", "b", "v", "V", "B"])
@pytest.mark.parametrize("script", ["^{-1}", "_n", "_n^2", "^T"])
def test_a_matrix_may_have_a_script(brackets: str, script: str) -> None:
    begin, end = (rf"\{word}{{{brackets}matrix}}" for word in ("begin", "end"))
    tex = rf"{begin} a & b \\ c & d {end}"
    plain, with_script = drawn(tex), drawn(tex + script)
    assert plain is not None
    assert with_script is not None
    assert with_script.width > plain.width


@pytest.mark.parametrize("tex", textbook()[::20])
def test_an_outline_has_only_commands_that_the_window_knows(tex: str) -> None:
    drawing = drawn(tex)
    assert drawing is not None
    assert _OUTLINE.fullmatch(drawing.outline)


@pytest.mark.parametrize(
    "tex",
    [
        *("\\unknown{x}", "\\frac{a}", "\\begin{matrix} a", "a^b^c", "{x", "\\left( x", " ", "\\phantom{x} \\foo"),
        *("x" * 2000, "\\def\\a{\\a\\a}\\a", "\\sqrt{" * 300 + "x" + "}" * 300),
    ],
)
def test_whatever_is_wrong_is_one_kind_of_error(tex: str) -> None:
    with contextlib.suppress(FormulaError):  # some can be drawn after all
        draw(Formula(tex))


def test_an_unknown_command_is_not_drawn_as_its_name() -> None:
    with pytest.raises(FormulaError, match="unknown"):
        draw(Formula("x + \\unknown{y}"))


# -- how it looks ------------------------------------------------------------------------------------------------------


def width(tex: str) -> float:
    drawing = drawn(tex)
    assert drawing is not None
    return drawing.width


def test_a_fraction_stands_around_the_baseline_and_is_lower_within_text() -> None:
    alone, within = drawn("\\frac{a}{b}"), drawn("\\frac{a}{b}", is_display=False)
    assert alone is not None
    assert within is not None
    assert alone.ascent > 100
    assert alone.descent > 50
    assert within.ascent < alone.ascent


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("3,6", "3{,}6"),
        ("a - b", "a{-b}"),
        ("x = a - b", "x = {-a} b"),
        ("A \\cup B", "A {\\cup} B"),
        ("X \\sim Y", "X\\text{\u223c}Y"),
        ("\\det A", "\\mathrm{det}A"),
        ("\\operatorname{rank} A", "\\mathrm{rank}A"),
    ],
)
def test_operators_have_space_where_they_stand_between_two_things(wide: str, narrow: str) -> None:
    assert width(wide) > width(narrow) + 8


@pytest.mark.parametrize("name", ["\\inf", "\\sup", "\\max", "\\lim", "\\operatorname*{arg\\,max}"])
def test_limits_are_below_the_name_where_it_stands_alone(name: str) -> None:
    below, beside = drawn(f"{name}_{{x}} f"), drawn(f"{name}_{{x}} f", is_display=False)
    assert below is not None
    assert beside is not None
    assert below.descent > beside.descent + 10


@pytest.mark.parametrize(
    ("one", "other"),
    [("\\mathbf{1}", "1"), ("\\mathtt{a}", "a"), ("\\mathrm{d}", "d"), ("\\hat{x}", "\\widehat{x y}")],
)
def test_alphabets_and_accents_differ(one: str, other: str) -> None:
    first, second = drawn(one), drawn(other)
    assert first is not None
    assert second is not None
    assert first.outline != second.outline


def test_colours_are_left_out_and_equations_are_not_numbered() -> None:
    assert drawn("\\color{red}{x}") == drawn("{x}")
    assert drawn("\\begin{align} a &= b \\end{align}") == drawn("\\begin{align*} a &= b \\end{align*}")
    assert drawn("\\begin{alignedat}{2} a &= b \\end{alignedat}") == drawn("\\begin{align*} a &= b \\end{align*}")


def test_a_tag_stands_behind_the_equation() -> None:
    assert width("a = b \\tag{1}") > width("a = b") + 200


@pytest.mark.parametrize("tex", ["\\xrightarrow{n \\to \\infty}", "\\overset{abc}{\\to}", "\\underset{abc}{\\to}"])
def test_an_arrow_is_as_long_as_what_stands_at_it(tex: str) -> None:
    short, long = drawn("\\overset{a}{\\to}"), drawn(tex)
    assert short is not None
    assert long is not None
    assert max_x(long.outline.split("Z")[0]) > 1.3 * max_x(short.outline.split("Z")[0])


def max_x(outline: str) -> float:
    return max(float(x) for x in re.findall(r"[MLQ] (-?[\d.]+)", outline))


def test_big_braces_are_braces() -> None:
    assert abs(width("\\bigl\\{ x \\bigr\\}") - width("\\bigl( x \\bigr)")) < 20

"""Draws a formula with ziamath. The only module that imports it."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from math import hypot
from typing import Final

import ziamath

from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase
from app.formulas.formula import EM, Drawing, Formula
from app.formulas.mathml import mathml_of
from app.formulas.words import said

_MOST_OUTLINE: Final = 500_000
"""The longest outline, in characters; about a thousand glyphs."""
_UNKNOWN: Final = re.compile(r"\\[A-Za-z]+")
_NUMBER: Final = re.compile(r"-?[\d.]+")

ziamath.config.svg2 = False  # each glyph as a path of its own
ziamath.config.precision = 1


class FormulaError(DescantError):
    """Raised when a formula cannot be drawn."""


def draw(formula: Formula) -> Drawing:
    """Draw a formula.

    Raises:
        FormulaError: it contains something unknown, or would be too large.
    """
    try:
        drawing = _draw(formula)
    except FormulaError:
        raise
    except Exception as error:  # ziamath and latex2mathml raise whatever they run into
        raise _error(f"{type(error).__name__}: {error}") from error
    if drawing.width <= 0 or len(drawing.outline) > _MOST_OUTLINE:
        raise _error("empty or too large")
    return drawing


def _error(why: str) -> FormulaError:
    what = phrase("The formula cannot be drawn.")
    return FormulaError(Explanation(what, phrase("{reason}", reason=why), phrase("It is shown as its source.")))


def _draw(formula: Formula) -> Drawing:
    mathml = mathml_of(formula)
    if unknown := _UNKNOWN.search("".join(mathml.itertext())):
        raise _error(f"unknown command {unknown.group()}")
    math = ziamath.Math(mathml, size=EM)
    picture = ET.Element("svg")
    math.node.draw(0, 0, picture)
    box = math.node.bbox
    outline = " ".join(_outlines(picture))
    width = round(box.xmax - min(box.xmin, 0), 1)
    return Drawing(width, round(box.ymax, 1), round(-box.ymin, 1), outline, said(mathml))


# -- outlines ----------------------------------------------------------------------------------------------------------


def _outlines(element: ET.Element) -> Iterator[str]:
    """Yield the outline of each shape in ziamath's SVG."""
    make = _SHAPES.get(element.tag)
    if make is not None:
        yield make(element)
    for child in element:
        yield from _outlines(child)


def _of_path(element: ET.Element) -> str:
    if "stroke" not in element.attrib:
        return " ".join(element.attrib["d"].split())
    x, y, right, bottom = (float(number) for number in _NUMBER.findall(element.attrib["d"]))
    return _line(x, y, right, bottom, _number(element, "stroke-width"))


def _of_rectangle(element: ET.Element) -> str:
    x, y, width, height = (_number(element, name) for name in ("x", "y", "width", "height"))
    if "stroke" not in element.attrib:
        return _polygon(_corners(x, y, width, height))
    half = _number(element, "stroke-width") / 2
    outer = _corners(x - half, y - half, width + 2 * half, height + 2 * half)
    inner = _corners(x + half, y + half, width - 2 * half, height - 2 * half)
    return f"{_polygon(outer)} {_polygon(reversed(inner))}"


def _line(x: float, y: float, right: float, bottom: float, width: float) -> str:
    """Return the outline of a line of that width."""
    length = hypot(right - x, bottom - y) or 1.0
    dx, dy = (bottom - y) / length * width / 2, (x - right) / length * width / 2
    return _polygon([(x + dx, y + dy), (right + dx, bottom + dy), (right - dx, bottom - dy), (x - dx, y - dy)])


def _corners(x: float, y: float, width: float, height: float) -> list[tuple[float, float]]:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def _polygon(points: Iterable[tuple[float, float]]) -> str:
    return "M " + " L ".join(f"{x:.1f} {y:.1f}" for x, y in points) + " Z"


def _number(element: ET.Element, name: str) -> float:
    return float(element.attrib[name])


_SHAPES: Final[dict[str, Callable[[ET.Element], str]]] = {"path": _of_path, "rect": _of_rectangle}

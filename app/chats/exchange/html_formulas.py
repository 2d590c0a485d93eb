"""Formulas in HTML: drawings as SVG, in the colour of the text around them."""

import re
from html import escape
from typing import Final

from app.formulas.drawer import Drawer
from app.formulas.formula import EM, Drawing, formula_of

_OUTLINE: Final = re.compile(r"[MLQCZ0-9. -]+")


def drawing_of(drawer: Drawer, source: str) -> Drawing | None:
    """Return the drawing of a formula that is given with its delimiters; None if it cannot be drawn."""
    formula = formula_of(source)
    return drawer.drawing_of(formula) if formula is not None else None


def svg_of(drawer: Drawer, source: str) -> str:
    """Return the drawing of a formula that is given with its delimiters; empty if it cannot be drawn."""
    drawing = drawing_of(drawer, source)
    if drawing is None or not _OUTLINE.fullmatch(drawing.outline):
        return ""
    height, said = drawing.ascent + drawing.descent, escape(source)
    style = f"width:{drawing.width / EM:.3f}em;vertical-align:{-drawing.descent / EM:.3f}em"
    view = f"0 {-drawing.ascent:g} {drawing.width:g} {height:g}"
    return (
        f'<svg class="formula" role="img" aria-label="{said}" style="{style}" viewBox="{view}">'
        f'<title>{said}</title><path d="{drawing.outline}"/></svg>'
    )

"""The outlines of formulas as paths to fill."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from app.formulas.formula import Drawing

_COUNTS = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}


@lru_cache(maxsize=500)
def path_of(drawing: Drawing) -> QPainterPath:
    """Return the outline of a drawing, at the font size that it is made for."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    words = drawing.outline.split()
    at = 0
    while at < len(words):
        command = words[at]
        count = _COUNTS[command]
        _add(path, command, [float(word) for word in words[at + 1 : at + 1 + count]])
        at += 1 + count
    return path


def _add(path: QPainterPath, command: str, numbers: list[float]) -> None:
    match command:
        case "M":
            path.moveTo(*numbers)
        case "L":
            path.lineTo(*numbers)
        case "Q":
            path.quadTo(*numbers)
        case "C":
            path.cubicTo(*numbers)
        case _:
            path.closeSubpath()

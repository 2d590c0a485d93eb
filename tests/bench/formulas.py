"""What formulas cost, in the process that draws them and in the window: ``python -m tests.bench.formulas [--json]``.

All formulas of tests/data/formulas. Times are in milliseconds. What is in the window has a limit of 16 ms each.
"""

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, QRect
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication

from app.formulas.drawing import FormulaError, draw
from app.formulas.formula import Drawing, Formula, formula_of
from app.ui.markdown.formulas import formulas
from app.ui.markdown.view import MarkdownView
from app.ui.services.formulas import FormulaService
from app.ui.widgets.outline import path_of
from tests.formulas.textbook import textbook

WIDTH = 740


def timed(work: Callable[[], object]) -> float:
    """How many milliseconds it takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def figures(times: Iterable[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {
        "median": round(statistics.median(ordered), 2),
        "p95": round(ordered[int(len(ordered) * 0.95)], 2),
        "most": round(ordered[-1], 2),
    }


def drawing_times() -> tuple[dict[str, float], list[Drawing]]:
    """What one formula takes in its process, after the first."""
    drawings: list[Drawing] = []
    times = []
    for tex in textbook():
        start = time.perf_counter()
        try:
            drawings.append(draw(Formula(tex, is_display=True)))
        except FormulaError:
            continue
        finally:
            times.append((time.perf_counter() - start) * 1000)
    return figures(times[1:]), drawings


class Ready:
    """All drawings, there at once."""

    def __init__(self, texts: list[str]) -> None:
        self.known: dict[Formula, Drawing] = {}
        self.is_open = False
        for text in texts:
            formula = formula_of(text)
            if formula is not None:
                self.known[formula] = draw(formula)

    def drawing_of(self, formula: Formula) -> Drawing | None:
        return self.known.get(formula) if self.is_open else None


def in_the_window(texts: list[str]) -> dict[str, object]:
    """An answer with all formulas: each step that shows drawings, and painting a screen of them."""
    source = Ready(texts)
    formulas().set_source(source)
    view = MarkdownView()
    view.height_for(WIDTH)
    view.set_markdown("\n\n".join(f"The formula is\n\n{text}\n" for text in texts))
    while not view.is_settled:
        view.work()
    source.is_open = True
    steps = [timed(formulas().drawn.emit)]
    while not view.is_settled:
        steps.append(timed(view.work))
    view.resize(WIDTH, view.height_for(WIDTH))
    image = QImage(WIDTH, 1000, QImage.Format.Format_RGB32)
    screens = [partial(paint, view, image, top) for top in range(0, view.height() - 1000, 500)]
    paints, again = [timed(screen) for screen in screens], [timed(screen) for screen in screens]
    formulas().set_source(None)
    return {"a step": figures(steps), "a screen, first": figures(paints), "a screen, again": figures(again)}


def paint(view: MarkdownView, image: QImage, top: int) -> None:
    painter = QPainter(image)
    view.viewport().render(painter, QPoint(), QRegion(QRect(0, top, WIDTH, 1000)))
    painter.end()


def until_there(texts: list[str]) -> dict[str, float]:
    """Through the real process: from the first request to the first drawing, and to all of them."""
    service = FormulaService()
    asked = [formula for text in texts if (formula := formula_of(text)) is not None]
    loop = QEventLoop()
    times: list[float] = []
    start = time.perf_counter()

    def look() -> None:
        times.append((time.perf_counter() - start) * 1000)
        if service.is_idle:
            loop.quit()

    service.drawn.connect(look)
    for formula in asked:
        service.drawing_of(formula)
    loop.exec()
    service.close()
    return {"first": round(times[0], 1), "all": round(times[-1], 1)}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    app = QApplication([])
    times, drawings = drawing_times()
    texts = [f"$${tex}$$" for tex in textbook()]
    result: dict[str, object] = {
        "formulas": len(texts),
        "drawn": len(drawings),
        "in the process": times,
        "a path": figures(timed(partial(path_of, drawing)) for drawing in drawings),
        "through the process": until_there(texts),
        "in the window": in_the_window(texts),
    }
    del app
    sys.stdout.write(json.dumps(result, indent=None if options.json else 2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

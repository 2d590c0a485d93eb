"""The drawings of formulas: who makes them, and which stand in a block."""

from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.formulas.formula import Drawing, Formula, formula_of
from app.markdown.model import LINE_BREAK, Align, Block, Kind, Run
from app.ui.markdown.formula_words import in_words

OBJECT = "\ufffc"
"""The character that stands for a drawing in a text document. The formula in words follows it, unseen."""


class FormulaSource(Protocol):
    """What draws formulas in the background."""

    def drawing_of(self, formula: Formula) -> Drawing | None:
        """Return a drawing if there is one; otherwise it may come later."""


class Formulas(QObject):
    """The drawings for all answers. Without a source, formulas are shown as they are written.

    Signals:
        drawn(): some drawings that were asked for have been made.
    """

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._source: FormulaSource | None = None

    def set_source(self, source: FormulaSource | None) -> None:
        """Set what draws from now on, also what is shown already."""
        self._source = source
        if source is not None:
            self.drawn.emit()

    def drawing_of(self, formula: Formula) -> Drawing | None:
        """Return a drawing if there is one; otherwise :attr:`drawn` may tell that there is."""
        return self._source.drawing_of(formula) if self._source is not None else None


@lru_cache(maxsize=1)
def formulas() -> Formulas:
    """Return the drawings that all answers share."""
    return Formulas()


def has_source(block: Block) -> bool:
    """Whether a formula of the block is shown as its source."""
    return any(run.style.math and not run.style.formula for run in block.runs)


def with_drawings(block: Block) -> Block:
    """Return the block with each formula that has a drawing as the character that stands for it.

    The formula in words follows that character, for screen readers.
    """
    if not has_source(block):
        return block
    runs = tuple([_drawn(run) for run in block.runs])
    is_centred = block.kind is Kind.MATH and all(run.style.formula or run.style.marker for run in runs)
    return block._replace(runs=runs, align=Align.CENTRE if is_centred else block.align)


def _drawn(run: Run) -> Run:
    drawing = drawing_of(run.text) if run.style.math and not run.style.formula else None
    if drawing is None:
        return run
    return Run(OBJECT + in_words(drawing), run.style._replace(formula=run.text.replace(LINE_BREAK, "\n")))


def drawing_of(source: str) -> Drawing | None:
    """Return the drawing of a formula that is given with its delimiters, if there is one."""
    formula = formula_of(source.replace(LINE_BREAK, "\n"))
    return formulas().drawing_of(formula) if formula is not None else None

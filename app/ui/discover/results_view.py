"""Qt view of the list in Discover: what is typed goes to the search, and the end of the list asks for more."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from app.ui.discover.results import ResultModel, key_of
from app.ui.widgets.row_list import RowList
from app.ui.words import tr

_INSIDE: Final = 12
_NEAR_END: Final = 6
"""Number of rows before the end from which more are loaded."""


class ResultView(RowList):
    """The list of results. Arrow keys move the cursor without opening anything.

    Signals:
        chosen(str): a row was clicked, or Enter was pressed on it.
        end_near(): one of the last rows is visible.
        typed(str): text was typed that belongs into the search field.
        left_above(): Up was pressed on the first row.
    """

    chosen = Signal(str)
    end_near = Signal()
    typed = Signal(str)
    left_above = Signal()

    def __init__(self, model: ResultModel) -> None:
        super().__init__(model, tr("Models on the Hub"))
        self._results = model
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # always on, so that nothing moves
        self.picked.connect(self._on_picked)
        self.verticalScrollBar().valueChanged.connect(self.look_ahead)
        self.verticalScrollBar().rangeChanged.connect(self.look_ahead)

    def content_height(self) -> int:
        """Return the height in px that shows all rows without scrolling."""
        frame = self.height() - self.viewport().height()
        return frame + sum(self.sizeHintForRow(row) for row in range(self._results.rowCount()))

    def look_ahead(self) -> None:
        """Emit `end_near` if the end is near; call this after rows were added."""
        if not self.isVisible():
            return
        # Not by the scroll bar, which does not yet include rows that were just added.
        lowest = self.indexAt(self.viewport().rect().bottomLeft() + QPoint(_INSIDE, 0))
        if not lowest.isValid() or self._results.rowCount() - lowest.row() <= _NEAR_END:
            self.end_near.emit()

    def move_by(self, step: int) -> bool:
        """Leave the list with Up on the first row."""
        has_moved = super().move_by(step)
        if not has_moved and step < 0:
            self.left_above.emit()
        return has_moved

    def act_on(self, event: QKeyEvent) -> bool:
        """Pass text to the search."""
        is_text = _is_text(event)
        if is_text:
            self.typed.emit(event.text())
        return is_text or super().act_on(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Load more if there is room now."""
        super().resizeEvent(event)
        self.look_ahead()

    def _on_picked(self, index: QModelIndex) -> None:
        self.chosen.emit(key_of(self._results.row_at(index)))


def _is_text(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
    return bool(event.text().strip()) and event.text().isprintable() and not held

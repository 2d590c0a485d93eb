"""The list of the sections of the settings, vertical or horizontal."""

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QListWidget

from app.core.settings.setting import Section
from app.ui.theme import theme
from app.ui.words import say, tr

_WIDTH = 176
_ANY = 16777215
"""Qt's largest height: none is set."""


class SectionList(QListWidget):
    """See the module docstring.

    Args:
        with_hardware: whether Hardware is the last entry.

    Signals:
        chosen(Section), hardware_chosen(): the user chose an entry.
    """

    chosen = Signal(object)
    hardware_chosen = Signal()

    def __init__(self, *, with_hardware: bool) -> None:
        super().__init__()
        self.setAccessibleName(tr("Sections"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for section in Section:
            self.addItem(say(section.words))
        if with_hardware:
            self.addItem(tr("Hardware"))
        self.currentRowChanged.connect(self._tell)
        self.itemClicked.connect(lambda _: self._tell(self.currentRow()))
        theme().changed.connect(self._fit)
        self._lying, self._room = False, 0
        self._fit()

    @property
    def section(self) -> Section:
        """The section shown; the last one if Hardware is shown."""
        return list(Section)[min(max(0, self.currentRow()), len(Section) - 1)]

    @property
    def is_hardware(self) -> bool:
        """Whether Hardware is shown instead of a section of settings."""
        return self.currentRow() == len(Section)

    def choose(self, section: Section) -> None:
        """Mark a section without emitting `chosen`."""
        self._choose(list(Section).index(section))

    def choose_hardware(self) -> None:
        """Mark Hardware without emitting `hardware_chosen`."""
        self._choose(len(Section))

    def _choose(self, row: int) -> None:
        self.blockSignals(True)
        self.setCurrentRow(row)
        self.blockSignals(False)

    def _tell(self, row: int) -> None:
        if self.is_hardware:
            self.hardware_chosen.emit()
        elif row >= 0:
            self.chosen.emit(self.section)

    def set_searching(self, searching: bool) -> None:
        """Mark no section while a search is active."""
        flag = QItemSelectionModel.SelectionFlag
        command = flag.Clear if searching else flag.ClearAndSelect
        self.blockSignals(True)
        self.selectionModel().select(self.currentIndex(), command)
        self.blockSignals(False)

    def set_lying(self, lying: bool, *, room: int) -> None:
        """Arrange the sections side by side, in as many lines as `room` px of width require, or vertically."""
        if (lying, room) != (self._lying, self._room):
            self._lying, self._room = lying, room
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit again, since the height of the rows is known only now."""
        super().showEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the size that all sections need in the current arrangement."""
        lines = self._lines() if self._lying else self.count()
        return QSize(theme().px(_WIDTH), lines * self.sizeHintForRow(0) + 2 * self.frameWidth() + 4)

    def _lines(self) -> int:
        """Return how many lines the horizontal arrangement needs."""
        lines, left, room = 1, 0, self._room - 2 * self.frameWidth() - 4
        for row in range(self.count()):
            width = self.sizeHintForIndex(self.model().index(row, 0)).width()
            if left and left + width > room:
                lines, left = lines + 1, 0
            left += width
        return lines

    def _fit(self) -> None:
        self.setFlow(QListView.Flow.LeftToRight if self._lying else QListView.Flow.TopToBottom)
        self.setWrapping(self._lying)
        if self._lying:
            self.setFixedWidth(self._room)
            self.setFixedHeight(self.sizeHint().height())
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(_ANY)
            self.setFixedWidth(theme().px(_WIDTH))
        self.scheduleDelayedItemsLayout()

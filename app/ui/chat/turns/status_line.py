"""What an answer waits for, in the place where its first words will stand."""

from PySide6.QtWidgets import QWidget

from app.ui.theme import Type, theme
from app.ui.widgets import Label, ProgressLine

_HEIGHT, _LINE_WIDTH = 23, 220
"""As tall as a line of the text that will take its place."""


class StatusLine(QWidget):
    """Words, and how far it is. It keeps its place while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label(type=Type.CONTROL, tone="third", parent=self)
        self._progress = ProgressLine(self)
        self._progress.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._label.text()

    @property
    def progress(self) -> ProgressLine:
        """The line below the words."""
        return self._progress

    def show_words(self, words: str, fraction: float | None = None) -> None:
        """Say `words`; without a fraction there is no line."""
        if words != self._label.text():
            self._label.setText(words)
            self._place()
        self._progress.setVisible(fraction is not None)
        if fraction is not None:
            self._progress.set_fraction(fraction)

    def height_for(self, _: int) -> int:
        """Pixels."""
        return theme().px(_HEIGHT)

    def resizeEvent(self, _: object) -> None:
        """Place the parts."""
        self._place()

    def _place(self) -> None:
        size = self._label.sizeHint()
        self._label.setGeometry(0, 0, self.width(), size.height())
        width = min(self.width(), theme().px(_LINE_WIDTH))
        self._progress.setGeometry(0, self.height() - self._progress.height(), width, self._progress.height())

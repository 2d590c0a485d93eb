"""What an answer is waiting for, shown where its first line of text will be."""

from PySide6.QtWidgets import QWidget

from app.ui.theme import Type, theme
from app.ui.widgets.label import Label
from app.ui.widgets.progress import ProgressLine

_HEIGHT, _LINE_WIDTH = 23, 220
"""In pixels at scale 1; the height is that of a line of the text that will take its place."""


class StatusLine(QWidget):
    """A message, and a progress line when the progress is known. It keeps its space while it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label(type=Type.CONTROL, tone="third", parent=self)
        self._progress = ProgressLine(self)
        self._progress.hide()

    @property
    def words(self) -> str:
        """The message that is shown; empty for none."""
        return self._label.text()

    @property
    def progress(self) -> ProgressLine:
        """The progress line below the message."""
        return self._progress

    def show_words(self, words: str, fraction: float | None = None) -> None:
        """Show a message; without `fraction` the progress line is hidden."""
        if words != self._label.text():
            self._label.setText(words)
            self._place()
        self._progress.setVisible(fraction is not None)
        if fraction is not None:
            self._progress.set_fraction(fraction)

    def height_for(self, _: int) -> int:
        """Return the height in pixels; it does not depend on the width."""
        return theme().px(_HEIGHT)

    def resizeEvent(self, _: object) -> None:
        """Place the message and the progress line."""
        self._place()

    def _place(self) -> None:
        size = self._label.sizeHint()
        self._label.setGeometry(0, 0, self.width(), size.height())
        width = min(self.width(), theme().px(_LINE_WIDTH))
        self._progress.setGeometry(0, self.height() - self._progress.height(), width, self._progress.height())

"""The line above the chat that says how far an older file of chats is prepared."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.label import Label
from app.ui.widgets.progress import ProgressLine
from app.ui.words import tr


class PreparingBar(QFrame):
    """Shown while the chats of an older version are made ready for the search."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Label(type=Type.META, tone="second", wrap=True)
        self.line = ProgressLine()
        self.line.setAccessibleName(tr("Preparing your chats"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.line)

    def show_fraction(self, fraction: float) -> None:
        """Show how much is done, from 0 to 1; the beginning is announced."""
        words = tr("Preparing your chats for this version, once: {percent} %", percent=int(100 * fraction))
        if not self.words.text():
            announce(self, words)
        self.words.setText(words)
        self.line.set_fraction(fraction)

"""Frames that hold things."""

from PySide6.QtWidgets import QFrame, QWidget


class Card(QFrame):
    """A ground of its own. `tone`: plain, analysis, tool, bad, input (a field) or click (a large button)."""

    def __init__(self, *, tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", tone)


class Separator(QFrame):
    """A hairline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("separator", True)
        self.setFixedHeight(1)

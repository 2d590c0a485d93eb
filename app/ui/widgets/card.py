"""Frames that group or separate other widgets."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget


class Card(QFrame):
    """A frame with a background. `tone`: plain, analysis, tool, sunken, bad, input (field) or click (large button)."""

    def __init__(self, *, tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", tone)


class Separator(QFrame):
    """A horizontal or vertical hairline."""

    def __init__(
        self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("separator", True)
        if orientation is Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)

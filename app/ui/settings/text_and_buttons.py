"""A row of the settings with text at its left and buttons at its right, or below it in a narrow window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import theme

_ARROW = 28
"""Width in px of the arrow that resets a setting."""
_NOWHERE = Qt.AlignmentFlag(0)


class TextAndButtons(QFrame):
    """The base of rows without a setting. Lay them out with :meth:`arrange`."""

    def __init__(self) -> None:
        super().__init__()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)

    def arrange(
        self,
        texts: Sequence[QWidget],
        buttons: Sequence[QWidget],
        *,
        spacing: int,
        alignment: Qt.AlignmentFlag = _NOWHERE,
    ) -> None:
        """Place the widgets.

        Args:
            spacing: between two texts, in px.
            alignment: of the buttons.
        """
        column = QVBoxLayout()
        column.setSpacing(spacing)
        for text in texts:
            column.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in buttons:
            row.addWidget(button, alignment=alignment)
        row.addStretch(1)
        self.set_narrow(narrow=False)
        self._line.setSpacing(12)
        self._line.addLayout(column, 1)
        self._line.addLayout(row)
        self.setLayout(self._line)

    def set_narrow(self, narrow: bool) -> None:
        """Place the buttons below the text.

        Otherwise align them with the controls, which have a reset arrow at their right.
        """
        self._line.setContentsMargins(0, 12, 0 if narrow else theme().px(_ARROW) + 4, 12)
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

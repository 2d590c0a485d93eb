"""A column of limited width, so that lines stay readable in a wide window."""

from PySide6.QtWidgets import QWidget

from app.ui.theme import theme


class Column(QWidget):
    """A widget for content that must not get wider than `widest` pixels at scale 1."""

    def __init__(self, widest: int) -> None:
        super().__init__()
        self._widest = widest
        self._fit()
        theme().changed.connect(self._fit)

    def _fit(self) -> None:
        self.setMaximumWidth(theme().px(self._widest))

"""Buttons that share the width available: side by side, or in columns of equal width."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.widgets.buttons import TextButton

_FILLED = 2
"""Up to this many columns get equal widths and fill the row."""


class ActionGrid(QWidget):
    """Buttons side by side, in as many lines as they need; up to two columns are stretched to the full width.

    Args:
        icons: the buttons with the name of their icon, empty for none.
    """

    _GAP = 8

    def __init__(self, icons: dict[TextButton, str]) -> None:
        super().__init__()
        self._icons = icons
        self._buttons = self._shown = list(icons)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(self._GAP)
        self.set_icons(visible=True)

    def set_icons(self, *, visible: bool) -> None:
        """Show or hide the icons of the buttons."""
        for button, name in self._icons.items():
            if visible and name:
                button.set_icon(name)
            else:
                button.setIcon(QIcon())
        self._place()

    def show_only(self, visible: dict[TextButton, bool]) -> None:
        """Show or hide some of the buttons; the others stay visible."""
        for button, is_visible in visible.items():
            button.setVisible(is_visible)
        self._shown = [button for button in self._buttons if visible.get(button, True)]
        self._place()

    def minimumSizeHint(self) -> QSize:
        """Return the width of a single column, so that the row may wrap."""
        return QSize(max(button.sizeHint().width() for button in self._buttons), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Distribute the buttons over the new width."""
        super().resizeEvent(event)
        self._place()

    def _fits(self, columns: int) -> bool:
        widths = [button.sizeHint().width() for button in self._shown]
        if columns <= _FILLED:
            needed = columns * max(widths)
        else:
            needed = sum(max(widths[column::columns]) for column in range(columns))
        return needed + (columns - 1) * self._GAP <= self.width()

    def _place(self) -> None:
        columns = next((count for count in (len(self._shown), 3, 2) if self._fits(count)), 1)
        filled = columns <= _FILLED
        for button in self._buttons:
            self._grid.removeWidget(button)
        for number, button in enumerate(self._shown):
            across = QSizePolicy.Policy.Ignored if filled else QSizePolicy.Policy.Maximum
            button.setSizePolicy(across, QSizePolicy.Policy.Fixed)
            self._grid.addWidget(button, number // columns, number % columns)
        for column in range(len(self._buttons) + 1):
            self._grid.setColumnStretch(column, int(column < columns if filled else column == columns))

"""The line above a temporary chat that says what it is."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from app.ui.theme import Type, icon_pixmap, theme
from app.ui.widgets.label import Label
from app.ui.words import tr

_ICON = 16


class TemporaryBar(QFrame):
    """Shown while the open chat is a temporary one."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = QLabel()
        self.words = Label(
            tr("Temporary chat: nothing of it is saved to disk, and it is gone when you open another chat."),
            type=Type.META,
            tone="second",
            wrap=True,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        theme().changed.connect(self._paint_icon)
        self.hide()

    def setVisible(self, visible: bool) -> None:
        """Draw the icon for the first temporary chat: the window starts without one."""
        if visible:
            self._paint_icon()
        super().setVisible(visible)

    def _paint_icon(self) -> None:
        self._icon.setPixmap(
            icon_pixmap("message-circle-dashed", "second", theme().px(_ICON), self.devicePixelRatioF())
        )

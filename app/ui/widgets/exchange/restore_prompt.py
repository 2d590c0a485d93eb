"""Asks before a backup takes the place of the chats."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Type, theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.popup import Popup
from app.ui.words import tr

_WIDTH = 380


class RestorePrompt(Popup):
    """Says what a backup contains, and what will be restored of it.

    Attributes:
        all, chats: restore everything, or the chats alone.

    Signals:
        wanted(bool): restore, with the settings or without.
    """

    wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Restore this backup?"))
        self._contents = Label(wrap=True)
        self._contents.setMinimumWidth(theme().px(_WIDTH))
        hint = Label(
            tr("Your present chats and settings are set aside in their folder, not deleted."),
            type=Type.META,
            tone="second",
            wrap=True,
        )
        self.all = TextButton(tr("Restore chats and settings"), kind="primary")
        self.chats = TextButton(tr("Only the chats"))
        self.all.clicked.connect(lambda: self._on_wanted(with_settings=True))
        self.chats.clicked.connect(lambda: self._on_wanted(with_settings=False))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.chats)
        buttons.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(Label(tr("Restore this backup?"), bold=True))
        column.addWidget(self._contents)
        column.addWidget(hint)
        column.addLayout(buttons)

    def ask(self, contents: str, near: QWidget) -> None:
        """Ask about a backup with these contents, below a widget."""
        self._contents.setText(contents)
        self.open_below(near)

    def _on_wanted(self, *, with_settings: bool) -> None:
        self.hide()
        self.wanted.emit(with_settings)

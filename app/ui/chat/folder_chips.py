"""The folders that the open chat uses, above the text of the composer."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.ui.chat.file_wording import short_name
from app.ui.theme import theme
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.card import Card
from app.ui.widgets.plain import plain_tooltip
from app.ui.widgets.word_button import WordButton
from app.ui.words import tr

_WIDEST = 420
"""Of a chip's words, in pixels at scale 1."""


class FolderChips(QWidget):
    """A chip for each folder, with what happens with it. Hidden while there is none.

    Signals:
        opened(): the user wants to see the folders.
        removed(Path): the user wants the chat to use a folder no longer.
    """

    opened = Signal()
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[Path, WordButton] = {}
        self._row = ButtonRow()
        self._row.setContentsMargins(8, 0, 0, 4)
        self.setLayout(self._row)
        self.hide()
        theme().changed.connect(self._fit)

    def show_folders(self, words: Mapping[Path, tuple[str, str]]) -> None:
        """Show these folders: their names, and what happens with them."""
        if list(words) != list(self._buttons):
            self._make(list(words))
        for folder, (name, state) in words.items():
            self._buttons[folder].set_words(tr("{name} · {state}", name=short_name(name), state=state))
        self._row.invalidate()
        self.setVisible(bool(words))

    def _make(self, folders: list[Path]) -> None:
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._buttons = {}
        for folder in folders:
            self._row.addWidget(self._chip(folder))
        self._fit()
        if had_focus and self._buttons:
            next(iter(self._buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, folder: Path) -> QWidget:
        chip = Card(tone="sunken")
        button = self._buttons[folder] = WordButton("", mode=Qt.TextElideMode.ElideMiddle)
        help_words = tr("For each question the passages that fit are searched in this folder.")
        button.setToolTip(plain_tooltip(f"{folder}\n{help_words}"))
        button.clicked.connect(self.opened)
        cross = IconButton("x", tr("Remove {name}", name=folder.name), size=24)
        cross.clicked.connect(lambda: self.removed.emit(folder))
        row = QHBoxLayout(chip)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(button, 1)
        row.addWidget(cross)
        return chip

    def _fit(self) -> None:
        for button in self._buttons.values():
            button.setMaximumWidth(theme().px(_WIDEST))

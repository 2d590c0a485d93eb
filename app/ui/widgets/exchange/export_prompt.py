"""Asks how chats are to be exported."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Type, theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.exchange.kinds import Kind
from app.ui.widgets.label import Label
from app.ui.widgets.popup import Popup
from app.ui.words import tr

_WIDTH = 320


class ExportPrompt(Popup):
    """The choice of a kind of file, and whether it contains the reasoning.

    Attributes:
        kinds, reasoning, save: its controls.

    Signals:
        wanted(Kind, bool): export as this kind, with reasoning or without.
    """

    wanted = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Export"))
        self._title = Label(tr("Export"), bold=True)
        self.kinds = QComboBox()
        for kind in Kind:
            self.kinds.addItem(kind.words, kind)
        self.kinds.setAccessibleName(tr("Kind of file"))
        self.reasoning = QCheckBox(tr("With the reasoning"))
        self.reasoning.setChecked(True)
        self._hint = Label(type=Type.META, tone="second", wrap=True)
        self.save = TextButton(tr("Save as…"), kind="primary")
        self._arrange()
        self.kinds.currentIndexChanged.connect(lambda _: self._show_hint())
        self.save.clicked.connect(self._on_save)
        self._show_hint()

    def set_title(self, title: str) -> None:
        """Set the heading, which says what is exported."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self._title, self.kinds, self._hint, self.reasoning):
            column.addWidget(part)
        column.addLayout(buttons)
        self._hint.setMinimumWidth(theme().px(_WIDTH))

    def _show_hint(self) -> None:
        whole = self.kinds.currentData() in (Kind.JSON, Kind.JSONL)
        self._hint.setText(
            tr("Holds everything and can be imported again.")
            if whole
            else tr("Holds the versions of questions and answers that are shown now.")
        )

    def _on_save(self) -> None:
        self.hide()
        self.wanted.emit(self.kinds.currentData(), self.reasoning.isChecked())

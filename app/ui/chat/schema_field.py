"""The field for the JSON schema of a chat, with what is to be said about it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.chat.message_edit import GrowingEdit
from app.ui.theme import Type
from app.ui.widgets.card import Card
from app.ui.widgets.focus_frame import FocusFrame
from app.ui.widgets.label import Label
from app.ui.words import tr

_MOST_LINES: Final = 10
_EXAMPLE: Final = '{"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}'


class SchemaField(QWidget):
    """A text field and a line below it.

    Attributes:
        edit: the text field.
        verdict: the line: what cannot be enforced, or that all of it is.

    Signals:
        changed(str): the user edited the text; sent for each change.
    """

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_setting = False
        self.edit = GrowingEdit(most_lines=_MOST_LINES, least_lines=2, type=Type.CODE)
        self.edit.setAccessibleName(tr("JSON schema"))
        self.edit.setPlaceholderText(tr("For example: {schema}", schema=_EXAMPLE))
        self.verdict = Label(type=Type.META, tone="second", wrap=True, selectable=True)
        card = Card(tone="input")
        frame = FocusFrame(card)
        self.edit.focus_changed.connect(frame.setVisible)
        self.edit.textChanged.connect(self._on_changed)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(8, 4, 8, 4)
        inside.addWidget(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(tr("JSON schema of the answers"), bold=True))
        column.addWidget(card)
        column.addWidget(self.verdict)
        self.say("", is_bad=False)

    def text(self) -> str:
        """Return the text as written."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Show another schema without sending :attr:`changed`."""
        self._is_setting = True
        self.edit.set_text(text)
        self._is_setting = False

    def focus_text(self) -> None:
        """Give the text field the keyboard focus."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str, *, is_bad: bool) -> None:
        """Show what is to be said about the schema; without words, what it is for."""
        self.verdict.set_tone("bad" if is_bad else "second")
        usual = tr("Answers in this chat will be JSON that fits this schema, which the model sees as well.")
        self.verdict.setText(words or usual)
        self.edit.setAccessibleDescription(self.verdict.text())

    def _on_changed(self) -> None:
        if not self._is_setting:
            self.changed.emit(self.edit.text())

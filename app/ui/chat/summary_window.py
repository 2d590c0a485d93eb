"""The summary of what is left out of a chat, to read and to change."""

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.chats.stored_chat import Summary
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.separate_window import SeparateWindow
from app.ui.words import tr


class SummaryWindow(SeparateWindow):
    """A window with the text of a summary.

    Attributes:
        edit: the text.
        save_button, again_button, discard_button: each closes the window.

    Signals:
        saved(str): the user has changed the text.
        again_requested(): let the model write another one.
        discarded(): there is to be no summary.
    """

    saved = Signal(str)
    again_requested = Signal()
    discarded = Signal()

    def __init__(self, summary: Summary, parent: QWidget) -> None:
        super().__init__(tr("Summary of the messages that are left out"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 480)
        self.edit = QPlainTextEdit(summary.text)
        self.edit.setAccessibleName(tr("Summary"))
        self.edit.setTabChangesFocus(True)
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.save_button = TextButton(tr("Save"), kind="primary")
        self.again_button = TextButton(tr("Write again"), kind="quiet")
        self.discard_button = TextButton(tr("Throw away"), kind="quiet")
        self.save_button.setEnabled(False)
        self.edit.textChanged.connect(self._on_changed)
        self.save_button.clicked.connect(lambda: self._end(self.saved, self.edit.toPlainText()))
        self.again_button.clicked.connect(lambda: self._end(self.again_requested))
        self.discard_button.clicked.connect(lambda: self._end(self.discarded))
        self._arrange(_author(summary))
        self._set_font()

    def first_field(self) -> QWidget:
        """See :class:`SeparateWindow`."""
        return self.edit

    def _arrange(self, author: str) -> None:
        foot = QHBoxLayout()
        for button in (self.save_button, self.again_button, self.discard_button):
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        help_line = tr("The model reads this in place of the messages that are left out.")
        column.addWidget(Label(help_line, tone="second", wrap=True))
        column.addWidget(Label(author, type=Type.META, tone="second", wrap=True))
        field = Card(tone="input")
        inside = QVBoxLayout(field)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.edit)
        column.addWidget(field, 1)
        column.addLayout(foot)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the theme's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._set_font()

    def _set_font(self) -> None:
        self.edit.setFont(theme().font(Type.CONTROL))

    def _on_changed(self) -> None:
        self.save_button.setEnabled(bool(self.edit.toPlainText().strip()))

    def _end(self, signal: SignalInstance, *arguments: str) -> None:
        signal.emit(*arguments)
        self.close()


def _author(summary: Summary) -> str:
    if not summary.model:
        return tr("Written by you")
    if summary.edited:
        return tr("Written by {model}, changed by you", model=summary.model)
    return tr("Written by {model}", model=summary.model)

"""The files of a question below its text, and the passages that the model got."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.chats.stored_chat import Given, Question
from app.ui.chat.file_wording import attachment_words
from app.ui.theme import theme
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.plain import plain_tooltip
from app.ui.widgets.word_button import WordButton
from app.ui.words import tr, trn

_WIDEST = 460


class QuestionFiles(QWidget):
    """A button for each file, which shows its text, and one for the passages.

    Signals:
        document_requested(int): show the text of document `id`.
        passages_requested(Question): show the passages of the question.
        recalled_requested(Question): show the pieces of earlier messages.
    """

    document_requested = Signal(int)
    passages_requested = Signal(object)
    recalled_requested = Signal(object)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = ButtonRow()
        for attachment in question.attachments:
            words = attachment_words(attachment)
            if attachment.given is Given.PASSAGES:
                words = tr("{file} · searched", file=words)
            help_words = f"{attachment.name}\n{tr('Show the text that was taken from it')}"
            self._add(words, plain_tooltip(help_words), attachment.id)
        if question.passages:
            count = len(question.passages)
            words = trn("{count} passage given", "{count} passages given", count)
            button = self._button(words, tr("Show the passages that the model got"))
            button.clicked.connect(lambda: self.passages_requested.emit(question))
        if question.recalled:
            count = len(question.recalled)
            words = trn("{count} piece of earlier messages given", "{count} pieces of earlier messages given", count)
            button = self._button(words, tr("Show what the model got again of the messages that are left out"))
            button.clicked.connect(lambda: self.recalled_requested.emit(question))
        self.setLayout(self._row)

    def _add(self, words: str, help_words: str, document_id: int) -> None:
        button = self._button(words, help_words)
        button.clicked.connect(lambda: self.document_requested.emit(document_id))

    def _button(self, words: str, help_words: str) -> WordButton:
        button = WordButton(words, kind="plain", mode=Qt.TextElideMode.ElideMiddle)
        button.setMaximumWidth(theme().px(_WIDEST))
        button.setToolTip(help_words)
        self._row.addWidget(button)
        return button

"""An answer as an image: what it will look like, to copy or to save."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.chat.turns.answer_sheet import AnswerSheet, SheetDrawing
from app.ui.theme import theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.separate_window import SeparateWindow
from app.ui.words import tr


class ImageWindow(SeparateWindow):
    """A separate window with a preview.

    Args:
        question, answer: their texts; the answer is Markdown.
        end: the line below the answer.

    Signals:
        copy_wanted(QImage), save_wanted(QImage): do that with this image.
    """

    copy_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, question: str, answer: str, end: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Answer as an image"), parent)
        self.sheet = AnswerSheet(question, answer, end)
        self.with_question = QCheckBox(tr("With the question"))
        self.with_question.setChecked(True)
        self.with_question.toggled.connect(lambda shown: self.sheet.show_question(shown=shown))
        self.copy_button = TextButton(tr("Copy image"))
        self.save_button = TextButton(tr("Save image…"), kind="primary")
        self.words = Label(tone="second", wrap=True)
        self.words.hide()
        self._drawing = SheetDrawing(self.sheet)
        self._drawing.done.connect(self._on_drawn)
        self._saves = False
        self.copy_button.clicked.connect(lambda: self._draw(saves=False))
        self.save_button.clicked.connect(lambda: self._draw(saves=True))
        self._lay_out()

    def first_field(self) -> QWidget:
        """See :class:`SeparateWindow`."""
        return self.save_button

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidget(self.sheet)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area.setAccessibleName(tr("Preview"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        buttons = QHBoxLayout()
        buttons.addWidget(self.with_question, 1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.addWidget(area, 1)
        column.addWidget(self.words)
        column.addLayout(buttons)
        self.resize(min(self.sheet.width() + theme().px(72), self.screen().availableGeometry().width()), 640)

    def show_words(self, words: str, *, tone: str = "second") -> None:
        """Say what became of the image."""
        self.words.set_tone(tone)
        self.words.setText(words)
        self.words.show()

    def _draw(self, *, saves: bool) -> None:
        if self.sheet.is_settled and self.sheet.is_too_long:
            self.show_words(tr("This is too long for an image. Export the chat as a PDF instead."), tone="bad")
            return
        self._saves = saves
        self._offer(offered=False)
        self._drawing.start()

    def _on_drawn(self, image: QImage) -> None:
        self._offer(offered=True)
        (self.save_wanted if self._saves else self.copy_wanted).emit(image)

    def _offer(self, *, offered: bool) -> None:
        for control in (self.with_question, self.copy_button, self.save_button):
            control.setEnabled(offered)

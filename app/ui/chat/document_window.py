"""What was taken from an attached file, and the passages that the model got of it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSplitter, QTextEdit, QVBoxLayout, QWidget

from app.chats.stored_chat import Passage
from app.core.text import one_line
from app.documents.document import Document
from app.documents.pieces import cut
from app.documents.search import marks_in
from app.markdown.model import utf16_length
from app.ui.chat.file_wording import kind_words, notes_on, section_words, source_words
from app.ui.theme import theme
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.label import Label
from app.ui.widgets.log_window import mono_view
from app.ui.words import tr, trn

_MOST_CHARACTERS = 30_000
"""Of a part; a longer text would hold up the window."""


_ROW = 30


class DocumentWindow(QWidget):
    """A separate window with a list of parts, and the text of the selected one.

    Args:
        title: of the window.
        lines: what is said above the list.
        parts: names and texts.
        question: words of it are marked in the texts.
    """

    def __init__(
        self,
        title: str,
        lines: Sequence[str],
        parts: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        question: str = "",
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(one_line(title))
        self.resize(920, 640)
        self._parts, self._question = parts, question
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Parts"))
        for name, _ in parts:
            item = QListWidgetItem(one_line(name), self.list)
            item.setSizeHint(QSize(0, theme().px(_ROW)))
        self.text = mono_view(tr("Text"))
        self._arrange(lines)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.setCurrentRow(0)
        self.list.setVisible(len(parts) > 1)

    def _arrange(self, lines: Sequence[str]) -> None:
        head = QHBoxLayout()
        words = QVBoxLayout()
        for line in lines:
            words.addWidget(Label(line, tone="second", wrap=True))
        head.addLayout(words, 1)
        head.addWidget(CopyButton(tr("Copy text"), self.text.toPlainText), 0, Qt.AlignmentFlag.AlignTop)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(self.text)
        splitter.setSizes([240, 680])
        splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(splitter, 1)

    def _on_row(self, row: int) -> None:
        text = self._parts[row][1] if 0 <= row < len(self._parts) else ""
        self.text.setPlainText(text)
        self._mark(marks_in(text, self._question) if self._question else [])

    def _mark(self, marks: Sequence[tuple[int, int]]) -> None:
        """Mark pieces of the text."""
        text = self.text.toPlainText()
        selections = []
        for start, end in marks:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self.text.textCursor()
            mark.cursor.setPosition(utf16_length(text[:start]))
            mark.cursor.setPosition(utf16_length(text[:end]), QTextCursor.MoveMode.KeepAnchor)
            mark.format.setBackground(QColor(theme().palette.selection))
            mark.format.setForeground(QColor(theme().palette.selected_text))
            selections.append(mark)
        self.text.setExtraSelections(selections)


def document_window(document: Document, parent: QWidget | None = None) -> DocumentWindow:
    """Make a window with the text of a document."""
    parts: list[tuple[str, str]] = []
    for section in document.sections:
        for _, text in cut(section.text, _MOST_CHARACTERS):
            parts.append((section_words(section, document.kind, len(parts) + 1), text))
    count = document.characters
    figures = trn("{count} character", "{count} characters", count)
    return DocumentWindow(
        document.name, [f"{kind_words(document.kind)} · {figures}", *notes_on(document)], parts, parent
    )


def passages_window(passages: Sequence[Passage], question: str, parent: QWidget | None = None) -> DocumentWindow:
    """Make a window with the passages that the model got with a question, whose words are marked."""
    line = tr(
        "These files are too long to be given whole. Their passages were searched for the words of the question, and"
        " the model got the ones that fit best."
    )
    parts = [(source_words(passage), passage.text) for passage in passages]
    return DocumentWindow(tr("Passages from attached files"), [line], parts, parent, question=question)

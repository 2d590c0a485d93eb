"""What was taken from an attached file, and the passages that the model got of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSplitter, QTextEdit, QVBoxLayout, QWidget

from app.chats.stored_chat import Passage, Question
from app.core.text import one_line
from app.documents.document import Document
from app.documents.places import extent_in, part_with, parts_of
from app.documents.search import marks_in
from app.markdown.model import utf16_length
from app.ui.chat.file_wording import kind_words, notes_on, section_words, source_words
from app.ui.theme import theme
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.label import Label
from app.ui.widgets.log_window import mono_view
from app.ui.widgets.separate_window import SeparateWindow
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.ui.chat.given_sources import Target

_MOST_CHARACTERS = 30_000
"""Of a part; a longer text would hold up the window."""


_ROW = 30


class DocumentWindow(SeparateWindow):
    """A separate window with a list of parts, and the text of the selected one.

    Args:
        title: of the window.
        lines: what is said above the list.
        parts: names and texts.
        question: words of it are marked in the texts.
        at: the part that is shown first.
        extents: what of a part is looked at, by its number; the rest is shown without marks.
    """

    def __init__(
        self,
        title: str,
        lines: Sequence[str],
        parts: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        question: str = "",
        at: int = 0,
        extents: Mapping[int, tuple[int, int]] | None = None,
    ) -> None:
        super().__init__(one_line(title), parent)
        self.resize(920, 640)
        self._parts, self._question, self._extents = parts, question, extents or {}
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Parts"))
        for name, _ in parts:
            item = QListWidgetItem(one_line(name), self.list)
            item.setSizeHint(QSize(0, theme().px(_ROW)))
        self.text = mono_view(tr("Text"))
        self._arrange(lines)
        self.list.currentRowChanged.connect(self._on_row)
        theme().changed.connect(self._on_theme_changed)
        self.list.setCurrentRow(at)
        self.list.setVisible(len(parts) > 1)

    def first_field(self) -> QWidget:
        """See :class:`SeparateWindow`."""
        return self.list if self.list.isVisibleTo(self) else self.text

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
        self._show_marks(row)
        if row in self._extents:
            self._show_from(self._extents[row][0])

    def _on_theme_changed(self) -> None:
        self._show_marks(self.list.currentRow())

    def _show_marks(self, row: int) -> None:
        text = self.text.toPlainText()
        first, last = self._extents.get(row, (0, len(text)))
        marks = marks_in(text, self._question) if self._question else []
        self._mark([(start, end) for start, end in marks if start >= first and end <= last], self._extents.get(row))

    def _mark(self, marks: Sequence[tuple[int, int]], extent: tuple[int, int] | None) -> None:
        """Mark words of the text, on the quieter ground of the passage that they stand in."""
        palette = theme().palette
        selections = []
        if extent is not None and extent != (0, len(self._parts[self.list.currentRow()][1])):
            ground = self._selection(extent)
            ground.format.setBackground(QColor(palette.chosen))
            selections.append(ground)
        for place in marks:
            mark = self._selection(place)
            mark.format.setBackground(QColor(palette.selection))
            mark.format.setForeground(QColor(palette.selected_text))
            selections.append(mark)
        self.text.setExtraSelections(selections)

    def _selection(self, place: tuple[int, int]) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor_at(place[0])
        selection.cursor.setPosition(self._cursor_at(place[1]).position(), QTextCursor.MoveMode.KeepAnchor)
        return selection

    def _show_from(self, start: int) -> None:
        """Scroll so that a passage begins near the top."""
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.setTextCursor(self._cursor_at(start))
        self.text.ensureCursorVisible()

    def _cursor_at(self, place: int) -> QTextCursor:
        cursor = self.text.textCursor()
        cursor.setPosition(utf16_length(self.text.toPlainText()[:place]))
        return cursor


def document_window(
    document: Document, parent: QWidget | None = None, *, target: Target | None = None
) -> DocumentWindow:
    """Make a window with the text of a document.

    Args:
        target: what is shown first, with the words of its question marked.
    """
    parts = list(parts_of(document, _MOST_CHARACTERS))
    figures = trn("{count} character", "{count} characters", document.characters)
    lines = [f"{kind_words(document.kind)} · {figures}", *notes_on(document)]
    named = [(section_words(part.section, document.kind, number), part.text) for number, part in enumerate(parts, 1)]
    if target is None:
        return DocumentWindow(document.name, lines, named, parent)
    at = part_with(parts, target.place)
    extent = extent_in(parts[at].text, target.place, parts[at].line)
    return DocumentWindow(document.name, lines, named, parent, question=target.question, at=at, extents={at: extent})


def passages_window(passages: Sequence[Passage], question: str, parent: QWidget | None = None) -> DocumentWindow:
    """Make a window with the passages that the model got with a question, whose words are marked."""
    line = tr(
        "These files are too long to be given whole. Their passages were searched for the words of the question, and"
        " the model got the ones that fit best."
    )
    if any(passage.folder for passage in passages):
        line = tr(
            "The folders of this chat were searched for the question, and the model got the passages that fit best."
        )
    parts = [(source_words(passage), passage.text) for passage in passages]
    return DocumentWindow(tr("Passages from attached files"), [line], parts, parent, question=question)


def recalled_window(question: Question, parent: QWidget | None = None) -> DocumentWindow:
    """Make a window with the pieces of earlier messages that the model got with a question, whose words are marked."""
    line = tr(
        "The messages that are left out were searched for the words of the question, and the model got the pieces that"
        " fit best."
    )
    parts = [(tr("Your message") if one.is_question else tr("Answer"), one.text) for one in question.recalled]
    return DocumentWindow(tr("From earlier messages"), [line], parts, parent, question=question.text)

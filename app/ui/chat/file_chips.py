"""The files that are attached to what is being written, above the text of the composer."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.chat.file_wording import attachment_words, short_name
from app.ui.services.draft_files import DraftFile
from app.ui.theme import Type, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.plain import plain_tooltip
from app.ui.widgets.word_button import WordButton
from app.ui.words import explain, tr

_WIDEST = 420
"""Of a file's name with its figures, in pixels at scale 1."""
_TALLEST = 172
"""Four lines of chips; more are scrolled."""


class FileChips(QWidget):
    """A chip for each file, and a line for each that could not be read. Hidden while there is none.

    Signals:
        opened(DraftFile), removed(DraftFile): the user wants to see what was taken from it, or takes it off.
    """

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._announced: set[int] = set()
        self._scroll = QScrollArea()
        self._scroll.setViewport(QWidget())  # one that paints no background
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.hide()
        theme().changed.connect(self._fit)

    def show_files(self, files: Sequence[DraftFile], searched: Collection[int] = ()) -> None:
        """Show these files; one that was read, or could not be, is announced.

        Args:
            searched: ids of the documents that are too long to be given whole.
        """
        before = self._scroll.takeWidget()
        had_focus = before is not None and before.isAncestorOf(QApplication.focusWidget() or self)
        inner = self._made(files, searched)
        self._scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        if before is not None:
            before.deleteLater()
        self.setVisible(bool(files))
        self._fit()
        if had_focus and (first := inner.findChild(IconButton)) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce(files)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adjust the height: chips and words wrap elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height of all lines, up to a few; the composer would not grow with them by itself."""
        inner = self._scroll.widget()
        if inner is not None:
            height = max(0, min(inner.heightForWidth(self.width()), theme().px(_TALLEST)))
            if height != self.minimumHeight():
                self.setFixedHeight(height)

    def _made(self, files: Sequence[DraftFile], searched: Collection[int]) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(8, 0, 0, 4)
        column.setSpacing(4)
        for file in files:
            if file.error is not None:
                column.addWidget(self._failure(file))
        chips = [self._chip(file, searched) for file in files if file.error is None]
        if chips:
            row = QWidget()
            row.setLayout(ButtonRow(chips))
            column.addWidget(row)
        return inner

    def _chip(self, file: DraftFile, searched: Collection[int]) -> QWidget:
        chip = Card(tone="sunken")
        button = WordButton(_words(file, searched), mode=Qt.TextElideMode.ElideMiddle)
        is_searched = file.attachment is not None and file.attachment.id in searched
        button.setMaximumWidth(theme().px(_WIDEST))
        button.setEnabled(file.attachment is not None)
        help_words = tr("Show the text that was taken from it")
        if is_searched:
            help_words = tr("It is too long to be given whole: the passages that fit your question are given.")
        button.setToolTip(plain_tooltip(f"{file.name}\n{help_words}"))
        button.clicked.connect(lambda: self.opened.emit(file))
        self._fill(chip, file, button)
        return chip

    def _failure(self, file: DraftFile) -> QWidget:
        assert file.error is not None
        card = Card(tone="bad")
        words = Label(explain(file.error.explanation), type=Type.META, tone="bad", wrap=True, selectable=True)
        words.setContentsMargins(8, 4, 0, 4)
        self._fill(card, file, words)
        return card

    def _fill(self, card: Card, file: DraftFile, words: QWidget) -> None:
        cross = IconButton("x", tr("Remove {name}", name=file.name), size=24)
        cross.clicked.connect(lambda: self.removed.emit(file))
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(words, 1)
        row.addWidget(cross)

    def _announce(self, files: Sequence[DraftFile]) -> None:
        """Tell assistive technology of files that were read, or could not be."""
        done = [file for file in files if not file.is_being_read]
        for file in done:
            if id(file) not in self._announced:
                error = file.error
                attached = tr("Attached: {name}", name=short_name(file.name))
                announce(self, attached if error is None else explain(error.explanation))
        self._announced = {id(file) for file in done}


def _words(file: DraftFile, searched: Collection[int]) -> str:
    if file.attachment is None:
        return tr("{name} · reading…", name=short_name(file.name))
    words = attachment_words(file.attachment)
    return tr("{file} · will be searched", file=words) if file.attachment.id in searched else words

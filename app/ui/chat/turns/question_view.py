"""The user's message as a row of the transcript."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.chats.search.found import HitKind
from app.chats.stored_chat import Question
from app.ui.chat.turns.action_bar import HEADER_HEIGHT, ICON_INSET, ActionBar, branch_arrows, pin_button
from app.ui.chat.turns.columns import columns
from app.ui.chat.turns.folding import beginning, is_long
from app.ui.chat.turns.turn_view import TurnView
from app.ui.chat.turns.turn_wording import marked
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.label import Label
from app.ui.widgets.plain_text import RING, PlainText
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.chat.turns.left_out_line import LeftOutLine, LineState

_TOP, _BOTTOM = 16, 12
_FILES_GAP = 8
_LINE_GAP = 12


class QuestionView(TurnView):
    """Heading, action bar, text and files; a long text is folded.

    Signals:
        edit_requested(int): the user wants to edit turn `id`.
        fork_requested(int): begin a new chat with the turns before turn `id`, whose text is to be changed there.
        branch_requested(int): show turn `id`, a sibling of this one.
        document_requested(int): show the text of document `id`.
        passages_requested(Question): show the passages that the model got with the question.
        recalled_requested(Question): show the pieces of earlier messages that it got.
    """

    edit_requested = Signal(int)
    fork_requested = Signal(int)
    branch_requested = Signal(int)
    document_requested = Signal(int)
    passages_requested = Signal(object)
    recalled_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._is_open = False
        self._heading = Label(tr("You"), type=Type.META, tone="second", bold=True, parent=self)
        self._bar = ActionBar(tr("Actions for your message"), self._make_actions, self)
        self._text = PlainText(parent=self)
        self._text.setAccessibleName(tr("Your message"))
        self._fold: TextButton | None = None
        self._files: QWidget | None = None
        self.line: LeftOutLine | None = None
        self._line_state: LineState | None = None

    def show_question(self, question: Question) -> None:
        """Show `question`, folded if it is long."""
        self._question, self._is_open = question, False
        self._show_heading()
        self._show_files(question)
        self._show_text()
        assert self._bar is not None
        self._bar.renew()

    def reveal(self, kind: HitKind) -> PlainText:
        """Unfold the text and return its widget."""
        del kind
        if not self._is_open:
            self._on_fold()
        return self._text

    def _show_text(self) -> None:
        assert self._question is not None
        text = self._question.text
        foldable = is_long(text)
        self._text.set_text(beginning(text) if foldable and not self._is_open else text)
        self._show_fold(foldable)
        self._on_part_changed()

    def show_given(self, question: Question) -> None:
        """Show how the model got the files of the question."""
        self._question = question
        self._show_files(question)
        self._on_part_changed(is_other=True)

    def show_pinned(self, question: Question) -> None:
        """Show whether the question is pinned."""
        self._question = question
        self._show_heading()
        assert self._bar is not None
        self._bar.renew()

    def set_line(self, line: LeftOutLine | None) -> None:
        """Show a line above the question about what is left out before it, or none."""
        if line is self.line:
            return
        if self.line is not None:
            self.line.hide()
            self.line.deleteLater()
        self.line, self._line_state = line, None
        if line is not None:
            line.setParent(self)
            line.show()
        self._on_part_changed(is_other=True)

    def show_line(self, state: LineState) -> None:
        """Show in the line what is left out, and what can be done."""
        if self.line is not None and state != self._line_state:
            self._line_state = state
            self.line.show_state(state)
            self._on_part_changed(is_other=True)

    def _show_heading(self) -> None:
        assert self._question is not None
        self._heading.setText(marked(tr("You"), pinned=self._question.pinned, left_out=self._is_left_out))
        self._on_part_changed()

    def _show_files(self, question: Question) -> None:
        if self._files is not None:
            self._files.hide()
            self._files.deleteLater()
            self._files = None
        if question.attachments or question.passages or question.recalled:
            from app.ui.chat.turns.question_files import QuestionFiles  # noqa: PLC0415  most questions have none

            self._files = QuestionFiles(question, self)
            self._files.document_requested.connect(self.document_requested)
            self._files.passages_requested.connect(self.passages_requested)
            self._files.recalled_requested.connect(self.recalled_requested)
            self._files.show()

    def _show_fold(self, foldable: bool) -> None:
        if foldable and self._fold is None:
            self._fold = TextButton("", kind="quiet", parent=self)
            self._fold.clicked.connect(self._on_fold)
            QWidget.setTabOrder(self._text, self._fold)
        if self._fold is not None:
            self._fold.set_words(tr("Show less") if self._is_open else tr("Show all"))
            self._fold.setVisible(foldable)

    def _on_fold(self) -> None:
        self._is_open = not self._is_open
        self._show_text()

    def _lay_out(self, width: int, *, place: bool) -> int:
        column, px = columns(width, has_analysis=False), theme().px
        x, room = column.answer_x, column.answer_width
        y, line = px(_TOP), px(HEADER_HEIGHT)
        if self.line is not None:
            height = self.line.heightForWidth(room)
            if place:
                self.line.setGeometry(x, y, room, height)
            y += height + px(_LINE_GAP)
        text_height = self._text.height_for(room + 2 * RING)
        text_y = y + line
        bottom = text_y + text_height
        fold = self._fold if self._fold is not None and not self._fold.isHidden() else None
        if place and self._bar is not None:
            heading_width = self._heading.sizeHint().width()
            self._heading.setGeometry(x, y, heading_width, line)
            self._bar.setGeometry(x + heading_width, y, room - heading_width + px(ICON_INSET), line)
            self._text.setGeometry(x - RING, text_y, room + 2 * RING, text_height)
        if fold is not None:
            size = fold.sizeHint()
            if place:
                fold.setGeometry(x - px(12), bottom, size.width(), size.height())
            bottom += size.height()
        if self._files is not None:
            height = self._files.heightForWidth(room)
            if place:
                self._files.setGeometry(x, bottom + px(_FILES_GAP), room, height)
            bottom += px(_FILES_GAP) + height
        return bottom + px(_BOTTOM)

    def _make_actions(self) -> Sequence[QWidget | None]:
        assert self._question is not None
        question = self._question
        copy = CopyButton(tr("Copy"), lambda: question.text)
        edit = IconButton("pencil", tr("Edit"))
        edit.clicked.connect(lambda: self.edit_requested.emit(question.id))
        fork = IconButton("git-fork", tr("New chat from here"))
        fork.clicked.connect(lambda: self.fork_requested.emit(question.id))
        pin = pin_button(is_pinned=question.pinned)
        pin.clicked.connect(self.pin_requested)
        return [None, *branch_arrows(question.branch, self.branch_requested.emit), copy, edit, fork, pin]

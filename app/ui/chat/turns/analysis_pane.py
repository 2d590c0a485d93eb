"""The reasoning behind an answer: a pane beside it, or a line above it that opens in place."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.chat.turns.action_bar import HEADER_HEIGHT, WORDS_INSET
from app.ui.chat.turns.analysis_text import AnalysisText
from app.ui.chat.turns.text_height import TextHeight
from app.ui.theme import Type, theme
from app.ui.widgets import Card, Disclosure, ElidedLabel, TextButton
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.plain_text import RING
from app.ui.words import tr

_HEADER, _SIDE, _BOTTOM = HEADER_HEIGHT, 14, 12
_SLACK = 4
"""Pixels more than the arithmetic says, so that nothing is shortened or scrolls for a fraction of one."""
_LEAST = 96
"""An open pane is not asked to be lower than this."""
_LAST_WORDS = 300
"""Characters of the end of the thought that are looked at for the folded line."""


class AnalysisPane(Card):
    """Heading and text. The heading counts while it thinks; folded above an answer it shows the last words as well.

    Args:
        text: gives the whole reasoning so far.

    Signals:
        toggled(bool): the person opened or folded it.
        answer_now_requested(): the person has seen enough thinking.
    """

    toggled = Signal(bool)
    answer_now_requested = Signal()

    def __init__(self, text: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(tone="analysis", parent=parent)
        self._give_text = text
        self._known_text: str | None = None
        self._is_beside, self._is_open = True, False
        self._thinks = self._offers_copy = False
        self._measured: TextHeight | None = None
        self._tail = ""
        self._heading = Disclosure(tone="analysis_text", parent=self)
        self._heading.toggled.connect(self.toggled)
        self._last_words: ElidedLabel | None = None
        self._answer_now: TextButton | None = None
        self._copy: CopyButton | None = None
        self._body: AnalysisText | None = None

    @property
    def heading(self) -> Disclosure:
        """The line that opens and folds."""
        return self._heading

    @property
    def body(self) -> AnalysisText | None:
        """The text's widget; None as long as it was never open."""
        return self._body

    def set_heading(self, words: str) -> None:
        """What the line says."""
        if words != self._heading.accessibleName():
            self._heading.set_words(words)
            self._place()

    def set_thinking(self, thinks: bool) -> None:
        """Whether the reasoning is being written now."""
        if thinks == self._thinks:
            return
        self._thinks = thinks
        if thinks and self._answer_now is None:
            self._answer_now = TextButton(tr("Answer now"), kind="quiet", parent=self)
            self._answer_now.setFont(theme().font(Type.META))
            self._answer_now.clicked.connect(self.answer_now_requested)
            QWidget.setTabOrder(self._heading, self._answer_now)
        if self._answer_now is not None:
            self._answer_now.setVisible(thinks)
        self._show_copy()
        self._show_last_words()
        self._place()

    def add(self, text: str) -> None:
        """More reasoning."""
        self._known_text = None
        self._tail = (self._tail + text)[-_LAST_WORDS:]
        if self._body is not None:
            self._body.append_text(text)
        self._show_last_words()

    def replace(self) -> None:
        """The reasoning is another one."""
        self._known_text, self._measured = None, None
        self._tail = self._text()[-_LAST_WORDS:]
        if self._body is not None:
            self._body.follows |= self._thinks
            self._body.set_text(self._text())
        self._show_last_words()

    def set_form(self, *, beside: bool, opened: bool) -> None:
        """Beside the answer or above it; with its text or without."""
        if (beside, opened) == (self._is_beside, self._is_open):
            return
        self._is_beside, self._is_open = beside, opened
        self._heading.blockSignals(True)  # the person did not do it
        self._heading.setChecked(opened)
        self._heading.blockSignals(False)
        if opened and self._body is None:
            self._body = AnalysisText(follows=self._thinks, parent=self)
            self._body.set_text(self._text())
            QWidget.setTabOrder(self._heading, self._body)
        if self._body is not None:
            self._body.setVisible(opened)
        self._show_copy()
        self._show_last_words()
        self._place()

    def offer_copy(self, offered: bool) -> None:
        """Show that the reasoning can be copied."""
        self._offers_copy = offered
        self._show_copy()

    def height_for(self, width: int, limit: int, *, opened: bool) -> int:
        """Pixels at `width`: the heading, and the text if `opened`; no more than `limit` in all."""
        px = theme().px
        if not opened:
            return px(_HEADER)
        inner, around = width - 2 * px(_SIDE), px(_HEADER) + px(_BOTTOM)
        if self._measured is None or self._measured.width != inner:
            self._measured = TextHeight(theme().font(Type.CONTROL), inner)
        return around + self._measured.of(self._text, max(limit, px(_LEAST)) - around)

    def forget_measure(self) -> None:
        """The font is another one."""
        self._measured = None

    def resizeEvent(self, _: object) -> None:
        """Place the parts."""
        self._place()

    def _text(self) -> str:
        if self._known_text is None:
            self._known_text = self._give_text()
        return self._known_text

    def _show_last_words(self) -> None:
        wanted = self._thinks and not self._is_open and not self._is_beside
        if wanted and self._last_words is None:
            mode = Qt.TextElideMode.ElideLeft
            self._last_words = ElidedLabel(type=Type.META, tone="analysis_text", mode=mode, parent=self)
            self._place()
        if self._last_words is not None:
            self._last_words.setVisible(wanted)
            if wanted:
                self._last_words.set_text(self._tail)

    def _show_copy(self) -> None:
        wanted = self._offers_copy and self._is_open and not self._thinks
        if wanted and self._copy is None:
            self._copy = CopyButton(tr("Copy the reasoning"), self._text, tone="analysis_text")
            self._copy.setParent(self)
            QWidget.setTabOrder(self._heading, self._copy)
            self._place()
        if self._copy is not None:
            self._copy.setVisible(wanted)

    def _place(self) -> None:
        px, width = theme().px, self.width()
        header, right = px(_HEADER), width - px(4)
        if self._answer_now is not None and self._thinks:
            right = _put_before(self._answer_now, right, header)
        elif self._copy is not None:
            _put_before(self._copy, right, header)
        if self._is_open and not self._thinks:
            right -= px(28)  # the room of the copy button, whether or not it shows
        left, line = px(_SIDE) - px(WORDS_INSET), self._heading.sizeHint()
        heading_width = max(0, min(line.width() + _SLACK, right - left))
        self._heading.setGeometry(left, (header - line.height()) // 2, heading_width, line.height())
        if self._last_words is not None:
            start = left + heading_width + px(4)
            self._last_words.setGeometry(start, 0, max(0, right - px(8) - start), header)
        if self._body is not None and self._is_open:
            self._place_body(header)

    def _place_body(self, top: int) -> None:
        assert self._body is not None
        side, bottom = theme().px(_SIDE), theme().px(_BOTTOM) - RING - _SLACK
        bar = self._body.verticalScrollBar().sizeHint().width()  # it stands in the pane's margin
        width = max(0, self.width() - 2 * side + 2 * RING + bar)
        self._body.setGeometry(side - RING, top - RING, width, max(0, self.height() - top + RING - bottom))


def _put_before(button: QWidget, right: int, height: int) -> int:
    """Place a button at the left of `right`; its own left edge."""
    size = button.sizeHint().expandedTo(button.minimumSize())
    button.setGeometry(right - size.width(), (height - size.height()) // 2, size.width(), size.height())
    return right - size.width()

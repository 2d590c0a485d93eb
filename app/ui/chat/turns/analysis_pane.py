"""The reasoning behind an answer: a pane beside it, or a line above it that expands in place."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.chat.turns.action_bar import HEADER_HEIGHT, WORDS_INSET
from app.ui.chat.turns.analysis_text import AnalysisText
from app.ui.chat.turns.text_height import TextHeight
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import Disclosure, SmallTextButton
from app.ui.widgets.card import Card
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.label import ElidedLabel
from app.ui.widgets.plain_text import RING
from app.ui.words import tr

_HEADER, _SIDE, _BOTTOM = HEADER_HEIGHT, 14, 12
_SLACK = 4
"""Spare pixels beyond the computed size, so that rounding neither elides nor scrolls anything."""
_LEAST = 96
"""Lower bound for the height limit of an open pane, in pixels at scale 1."""
_LAST_WORDS = 300
"""Characters at the end of the reasoning that the folded line keeps."""


class AnalysisPane(Card):
    """Heading and text. The heading counts the seconds of reasoning; folded above an answer, the last words follow it.

    Args:
        text: returns the whole reasoning so far.

    Attributes:
        heading: the line that opens and folds the pane.
        body: the text; None until the pane is opened for the first time.

    Signals:
        toggled(bool): the user opened or folded the pane.
        answer_now_requested(): the user asks for the answer without further reasoning.
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
        self.heading = Disclosure(tone="analysis_text", parent=self)
        self.heading.toggled.connect(self.toggled)
        self._last_words: ElidedLabel | None = None
        self._answer_now: SmallTextButton | None = None
        self._copy: CopyButton | None = None
        self.body: AnalysisText | None = None

    def set_heading(self, words: str) -> None:
        """Set the text of the heading."""
        if words != self.heading.accessibleName():
            self.heading.set_words(words)
            self._place()

    def set_thinking(self, thinks: bool) -> None:
        """Set whether the model is reasoning now: shows Answer now and, when folded, the last words."""
        if thinks == self._thinks:
            return
        self._thinks = thinks
        if thinks and self._answer_now is None:
            self._answer_now = SmallTextButton(tr("Answer now"), parent=self)
            self._answer_now.clicked.connect(self.answer_now_requested)
            QWidget.setTabOrder(self.heading, self._answer_now)
        if self._answer_now is not None:
            self._answer_now.setVisible(thinks)
        self._show_copy()
        self._show_last_words()
        self._place()

    def add(self, text: str) -> None:
        """Append reasoning that has just been streamed."""
        self._known_text = None
        self._tail = (self._tail + text)[-_LAST_WORDS:]
        if self.body is not None:
            self.body.append_text(text)
        self._show_last_words()

    def replace(self) -> None:
        """Read the whole reasoning again, after the messages were replaced."""
        self._known_text, self._measured = None, None
        self._tail = self._text()[-_LAST_WORDS:]
        if self.body is not None:
            self.body.follows |= self._thinks
            self.body.set_text(self._text())
        self._show_last_words()

    def set_form(self, *, beside: bool, opened: bool) -> None:
        """Set whether the pane stands beside the answer or above it, and whether its text is open."""
        if (beside, opened) == (self._is_beside, self._is_open):
            return
        self._is_beside, self._is_open = beside, opened
        self.heading.blockSignals(True)  # toggled is for the user's clicks only
        self.heading.setChecked(opened)
        self.heading.blockSignals(False)
        if opened and self.body is None:
            self.body = AnalysisText(follows=self._thinks, parent=self)
            self.body.set_text(self._text())
            QWidget.setTabOrder(self.heading, self.body)
        if self.body is not None:
            self.body.setVisible(opened)
        self._show_copy()
        self._show_last_words()
        self._place()

    def offer_copy(self, offered: bool) -> None:
        """Set whether the copy button may show; it does once the pane is open and the reasoning finished."""
        self._offers_copy = offered
        self._show_copy()

    def height_for(self, width: int, limit: int, *, opened: bool) -> int:
        """Return the height in pixels at `width`: the heading, and the text if `opened`; at most `limit` in all."""
        px = theme().px
        if not opened:
            return px(_HEADER)
        inner, around = width - 2 * px(_SIDE), px(_HEADER) + px(_BOTTOM)
        if self._measured is None or self._measured.width != inner:
            self._measured = TextHeight(theme().font(Type.CONTROL), inner)
        return around + self._measured.of(self._text, max(limit, px(_LEAST)) - around)

    def forget_measure(self) -> None:
        """Discard the measured text height, after a font change."""
        self._measured = None

    def resizeEvent(self, _: object) -> None:
        """Place heading, buttons and text."""
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
            self._copy = CopyButton(tr("Copy reasoning"), self._text, tone="analysis_text")
            self._copy.setParent(self)
            QWidget.setTabOrder(self.heading, self._copy)
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
            right -= px(28)  # reserved for the copy button, whether or not it is visible
        left, line = px(_SIDE) - px(WORDS_INSET), self.heading.sizeHint()
        heading_width = max(0, min(line.width() + _SLACK, right - left))
        self.heading.setGeometry(left, (header - line.height()) // 2, heading_width, line.height())
        if self._last_words is not None:
            start = left + heading_width + px(4)
            self._last_words.setGeometry(start, 0, max(0, right - px(8) - start), header)
        if self.body is not None and self._is_open:
            self._place_body(header)

    def _place_body(self, top: int) -> None:
        assert self.body is not None
        side, bottom = theme().px(_SIDE), theme().px(_BOTTOM) - RING - _SLACK
        bar = self.body.verticalScrollBar().sizeHint().width()  # the scroll bar stands in the pane's margin
        width = max(0, self.width() - 2 * side + 2 * RING + bar)
        self.body.setGeometry(side - RING, top - RING, width, max(0, self.height() - top + RING - bottom))


def _put_before(button: QWidget, right: int, height: int) -> int:
    """Place `button` so that it ends at `right`, vertically centred; return its left edge."""
    size = button.sizeHint().expandedTo(button.minimumSize())
    button.setGeometry(right - size.width(), (height - size.height()) // 2, size.width(), size.height())
    return right - size.width()

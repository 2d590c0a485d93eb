"""The line in the transcript above the first question that the model is given again."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from app.chats.stored_chat import Summary
from app.core.text import one_line
from app.ui.services.exchanges import LeftOut
from app.ui.services.more_context import MoreContext
from app.ui.services.summary_writer import SummaryState
from app.ui.theme import Type, icon_pixmap, theme
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.plain import plain_tooltip
from app.ui.words import say, tr, trn

_ICON = 16
_BEGINNING = 300
"""Characters of a summary that are shown in the line."""


@dataclass(frozen=True, slots=True)
class LineState:
    """What the line says.

    Attributes:
        has_room: what is left out would fit into the context again.
        summary: what the model is given instead.
        is_whole: it covers all that is left out.
        writing: what the model is doing about it.
        problem: why there is none; empty if none was asked for.
        more: a longer context that could be loaded.
    """

    left_out: LeftOut
    has_room: bool
    summary: Summary | None = None
    is_whole: bool = False
    writing: SummaryState = SummaryState.IDLE
    problem: str = ""
    more: MoreContext | None = None


class LeftOutLine(Card):
    """Says how many messages above it are left out, what stands in for them, and what can be done.

    Signals:
        bring_back_requested(): give them to the model again.
        sum_up_requested(), stop_requested(): let the model sum them up, or no longer do so.
        summary_requested(): show the summary, to change it.
        more_requested(): load the model with a longer context.
    """

    bring_back_requested = Signal()
    sum_up_requested = Signal()
    stop_requested = Signal()
    summary_requested = Signal()
    more_requested = Signal()

    def __init__(self) -> None:
        super().__init__(tone="sunken")
        self._icon = QLabel()
        self._words = Label(type=Type.CONTROL, tone="second", wrap=True)
        self._summary = Label(type=Type.CONTROL, tone="second", wrap=True, selectable=True)
        self._news = Label(type=Type.META, tone="second", wrap=True)
        self.sum_up = TextButton(tr("Sum up"), kind="quiet")
        self.stop = TextButton(tr("Stop"), kind="quiet")
        self.show_summary = TextButton(tr("Show and edit…"), kind="quiet")
        self.bring_back = TextButton(tr("Bring back"), kind="quiet")
        self.sum_up.clicked.connect(self.sum_up_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.show_summary.clicked.connect(self.summary_requested)
        self.load_more = TextButton(tr("Load with {context} tokens", context="…"), kind="quiet")
        self._price = Label(type=Type.META, tone="second", wrap=True)
        self.bring_back.clicked.connect(self.bring_back_requested)
        self.load_more.clicked.connect(self.more_requested)
        self._arrange()
        self._draw()
        theme().changed.connect(self._draw)

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._icon)
        line.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._summary)
        column.addWidget(self._news)
        column.addLayout(ButtonRow([self.sum_up, self.stop, self.show_summary, self.bring_back, self.load_more]))
        column.addWidget(self._price)

    def show_state(self, state: LineState) -> None:
        """Show what is left out, and what the model is given instead."""
        count = len(state.left_out.turn_ids)
        words = trn(
            "Left out of what the model reads: {count} message above",
            "Left out of what the model reads: {count} messages above",
            count,
        )
        self._words.setText(words)
        self.setAccessibleName(words)
        self._show_summary(state)
        self._show_bring_back(state)
        self._show_more(state.more)

    def _show_summary(self, state: LineState) -> None:
        summary, news = state.summary, _news(state)
        self._summary.setVisible(summary is not None)
        if summary is not None:
            beginning = one_line(summary.text, _BEGINNING)
            self._summary.setText(tr("It reads this summary instead: {summary}", summary=beginning))
        self._news.setText(news)
        self._news.setVisible(bool(news))
        is_idle = state.writing is SummaryState.IDLE
        self.stop.setVisible(not is_idle)
        self.sum_up.setVisible(is_idle and not state.is_whole)
        self.show_summary.setVisible(is_idle and summary is not None)

    def _show_bring_back(self, state: LineState) -> None:
        tokens = f"{state.left_out.tokens:,}"
        if state.has_room:
            words = tr("The model reads them again from the next question on: about {tokens} tokens", tokens=tokens)
        else:
            words = tr("They take about {tokens} tokens, more than is free in the context", tokens=tokens)
        self.bring_back.setEnabled(state.has_room)
        self.bring_back.setToolTip(plain_tooltip(words))

    def _show_more(self, more: MoreContext | None) -> None:
        self.load_more.setVisible(more is not None)
        self._price.setVisible(more is not None)
        if more is not None:
            self.load_more.set_words(tr("Load with {context} tokens", context=f"{more.n_ctx:,}"))
            price = " ".join(say(sentence) for sentence in more.price)
            self._price.setText(tr("A longer context: {price}", price=price))
            self.load_more.setAccessibleDescription(price)

    def _draw(self) -> None:
        side = theme().px(_ICON)
        self._icon.setPixmap(icon_pixmap("scissors-line-dashed", "third", side, self.devicePixelRatioF()))
        self._icon.setFixedSize(side, side)


def _news(state: LineState) -> str:
    """Return what happens to the summary, or why there is none."""
    if state.writing is SummaryState.WRITING:
        return tr("The model is summing them up…")
    if state.writing is SummaryState.WAITING:
        return tr("They are summed up when the model is free.")
    if state.problem:
        return tr("{problem} They stay left out.", problem=state.problem)
    if state.summary is not None and not state.is_whole:
        return tr("Some of them are not in the summary.")
    return ""

"""The figures of an answer: a line under it, and a popup with all of them."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.core.turns import RereadReason, ReuseSource, TurnFigures
from app.ui.chat.turns.turn_wording import effort_words, figures_words, seconds_words, tokens_words
from app.ui.services.answer_state import LiveAnswer
from app.ui.theme import theme
from app.ui.widgets.buttons import SmallTextButton
from app.ui.widgets.label import Label
from app.ui.widgets.plain import plain_label
from app.ui.widgets.popup import Popup
from app.ui.words import tr


class FiguresButton(SmallTextButton):
    """Shows as many figures as fit, the most useful first."""

    def __init__(self, answer: LiveAnswer) -> None:
        self._parts = figures_words(answer)
        super().__init__(self._first(len(self._parts)))
        self.setAccessibleName(tr("Statistics: {figures}", figures=self._first(len(self._parts))))
        self.setToolTip(tr("Show all statistics"))

    def sizeHint(self) -> QSize:
        """Return the size at which all figures fit."""
        return self._room_for(len(self._parts))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the first figure fits."""
        return self._room_for(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many figures as fit the new width."""
        super().resizeEvent(event)
        self._show_parts()

    def changeEvent(self, event: QEvent) -> None:
        """Show as many figures as fit in the new font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._show_parts()

    def _show_parts(self) -> None:
        count = len(self._parts)
        while count > 1 and self._room_for(count).width() > self.width():
            count -= 1
        self.setText(plain_label(self._first(count)))

    def _first(self, count: int) -> str:
        return " · ".join(self._parts[:count])

    def _room_for(self, count: int) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._first(count)) + 2 * theme().px(12) + 4
        return QSize(width, super().sizeHint().height())


class FiguresPopup(Popup):
    """A table of all figures: name and value."""

    def __init__(self, answer: LiveAnswer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Statistics"))
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for row, (name, value) in enumerate(figure_rows(answer)):
            grid.addWidget(Label(name, tone="second"), row, 0)
            label = Label(value, selectable=True)
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            label.setAccessibleName(f"{name}: {value}")
            grid.addWidget(label, row, 1)


def figure_rows(answer: LiveAnswer) -> list[tuple[str, str]]:
    """Return the names and values of all known figures."""
    rows = [(tr("Model"), answer.model)] if answer.model else []
    if answer.effort is not None:
        rows.append((tr("Effort"), effort_words(answer.effort)))
    if answer.figures is not None:
        rows += _of_turn(answer.figures)
    return rows


def _of_turn(figures: TurnFigures) -> list[tuple[str, str]]:
    rows = [
        (tr("Prompt (reused)"), _reused(figures)),
        (tr("Prompt (processed)"), _processed(figures)),
        (tr("Time to first token"), seconds_words(figures.prompt_seconds)),
        (tr("Thinking"), _both(figures.thinking, figures.thinking_seconds)),
        (tr("Answering"), _both(figures.written - figures.thinking, figures.answering_seconds)),
        (tr("Generation speed"), tr("{speed} tokens/s", speed=f"{figures.tokens_per_second:.1f}")),
    ]
    if figures.drafted:
        rows.append((tr("Drafts from the text"), _drafts(figures)))
    return rows


def _reused(figures: TurnFigures) -> str:
    match figures.source:
        case ReuseSource.KEPT:
            return tr("{tokens} · kept in memory", tokens=tokens_words(figures.reused))
        case ReuseSource.DISK:
            return tr("{tokens} · from disk", tokens=tokens_words(figures.reused))
        case _:
            return tokens_words(figures.reused)


def _processed(figures: TurnFigures) -> str:
    tokens = tokens_words(figures.evaluated)
    words = {
        RereadReason.NEW: tr("{tokens} · first time with this model", tokens=tokens),
        RereadReason.INSTRUCTIONS: tr("{tokens} · instructions, effort, tools or date changed", tokens=tokens),
        RereadReason.CHANGED: tr("{tokens} · an earlier message changed", tokens=tokens),
        RereadReason.DROPPED: tr("{tokens} · other chats needed the memory", tokens=tokens),
        RereadReason.WINDOW: tr("{tokens} · the model cannot go back that far", tokens=tokens),
        RereadReason.LEFT_OUT: tr("{tokens} · older messages were left out", tokens=tokens),
    }
    return words.get(figures.reread, tokens)


def _drafts(figures: TurnFigures) -> str:
    return tr(
        "{accepted} of {drafted} tokens kept · {factor} tokens per step",
        accepted=figures.accepted,
        drafted=figures.drafted,
        factor=f"{figures.tokens_per_decode:.1f}",
    )


def _both(tokens: int, seconds: float) -> str:
    return f"{tokens_words(tokens)} · {seconds_words(seconds)}"

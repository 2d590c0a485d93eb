"""The badge that says whether a file fits in memory, and the popup with the memory figures behind it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.core.text import one_line
from app.core.units import format_bytes
from app.planning.fit import Fit
from app.planning.fit_wording import badge
from app.planning.plan import FitKind
from app.planning.sums import DeviceSum
from app.ui.services.hub import FitNews
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Separator
from app.ui.widgets.label import Label
from app.ui.widgets.popup import Popup
from app.ui.widgets.word_button import WordButton
from app.ui.words import explain, say, tr

_WIDTH: Final = 400
_SLOW: Final = 5.0
"""Tokens per second below which the badge warns about the speed."""


def tone_of(news: FitNews | None) -> str:
    """Return the tone of a badge: good on a GPU, neutral on the CPU, warning if generation would be very slow."""
    fit = news.fit if news is not None else None
    if fit is None or fit.kind is FitKind.UNKNOWN:
        return "third"
    if fit.kind is FitKind.TOO_LARGE:
        return "bad"
    if fit.tokens_per_second < _SLOW:
        return "warning"
    return "good" if fit.kind in (FitKind.GPU, FitKind.EXPERTS_ON_CPU) else "second"


def words_of(news: FitNews | None, *, is_reading: bool = False) -> str:
    """Return the text of a badge."""
    if is_reading and (news is None or news.fit is None or news.estimated):
        return tr("Does it fit? Reading its header…")
    if news is None:
        return tr("Does it fit?")
    if news.fit is None:
        return tr("Fit unknown")
    words = say(badge(news.fit))
    return tr("{words} (estimated)", words=words) if news.estimated else words


class Badge(WordButton):
    """A small text button with its own colour."""

    INSET = 6
    """px between its left edge and its text."""

    def __init__(self, tone: str = "second", parent: QWidget | None = None) -> None:
        super().__init__(kind="badge", parent=parent)
        self.setProperty("tone", tone)

    def set_tone(self, tone: str) -> None:
        """Change the colour to another tone of the palette."""
        if tone != self.property("tone"):
            self.setProperty("tone", tone)
            self.style().polish(self)


class FitBadge(Badge):
    """One short line on whether a file fits. A click opens the memory figures, or requests them if none are known.

    Signals:
        asked(): the user wants the answer from the file's own header.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("third", parent)
        self._news: FitNews | None = None
        self._is_reading = False
        self._name = ""
        self.clicked.connect(self._open)
        self._show()

    @property
    def news(self) -> FitNews | None:
        """What is known about the fit; None if nothing is."""
        return self._news

    def set_name(self, name: str) -> None:
        """Set the name of the file, which a screen reader reads with the badge."""
        self._name = name
        self._show()

    def set_news(self, news: FitNews | None) -> None:
        """Show what is known about the fit now; None if nothing is."""
        self._news, self._is_reading = news, False
        self._show()

    def set_reading(self, is_reading: bool) -> None:
        """Show whether the fit is being determined."""
        self._is_reading = is_reading
        self._show()

    def _show(self) -> None:
        self.set_words(words_of(self._news, is_reading=self._is_reading))
        self.setAccessibleDescription(self._name)
        self.set_tone(tone_of(self._news))

    def _open(self) -> None:
        news = self._news
        if self._is_reading:
            return
        if news is None or (news.fit is None and news.trouble is None):
            self.asked.emit()
            return
        popup = FitPopup(news, self)
        popup.asked.connect(self.asked)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.closed.connect(popup.close)
        popup.open_below(self)


class FitPopup(Popup):
    """The figures behind a badge: the memory a model needs on each device, and what is free there.

    Signals:
        asked(): read the file's own header, or try again.
    """

    asked = Signal()

    def __init__(self, news: FitNews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words_of(news))
        self.setFixedWidth(theme().px(_WIDTH))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(8)
        title = Label(words_of(news), bold=True, wrap=True)
        title.set_tone(tone_of(news))
        self._column.addWidget(title)
        if news.fit is not None:
            self._add_sums(news.fit)
            self._add_reasons(news.fit, estimated=news.estimated)
        elif news.trouble is not None:
            self._add_text(explain(news.trouble.explanation))
        if news.estimated:
            self._add_button(tr("Read this file's header"))
        elif news.trouble is not None and news.trouble.can_retry:
            self._add_button(tr("Try again"))
        self.setAccessibleDescription(self.spoken())

    def spoken(self) -> str:
        """Return all text of the popup, for a screen reader."""
        return "\n".join(label.text() for label in self.findChildren(Label) if label.text())

    def _add_sums(self, fit: Fit) -> None:
        for number, one in enumerate(fit.sums):
            if number:
                self._column.addWidget(Separator())
            self._column.addLayout(_sum_grid(one, fit.n_ctx))

    def _add_reasons(self, fit: Fit, *, estimated: bool) -> None:
        for reason in fit.reasons:
            self._add_text(say(reason))
        if estimated:
            self._add_text(tr("Estimated from another file of this model, scaled by size."))

    def _add_text(self, text: str) -> None:
        label = Label(text, type=Type.META, tone="second", wrap=True)
        width = theme().px(_WIDTH) - 32 - self.contentsMargins().left() - self.contentsMargins().right()
        label.setFixedWidth(width)
        label.setFixedHeight(label.heightForWidth(width))
        self._column.addWidget(label)

    def _add_button(self, words: str) -> None:
        button = TextButton(words)
        button.clicked.connect(self._on_asked)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)

    def _on_asked(self) -> None:
        self.hide()
        self.asked.emit()


def _sum_grid(one: DeviceSum, context: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    lines = [
        (tr("Weights"), one.weights),
        (tr("Cache for {count} tokens", count=f"{context:,}"), one.cache),
        (tr("Compute"), one.work),
        (tr("Driver overhead"), one.overhead),
    ]
    name = one_line(one.name) if one.is_gpu else tr("The computer's memory")
    grid.addWidget(Label(name, type=Type.META, tone="third"), 0, 0, 1, 2)
    row = 1
    for words, size in lines:
        if size:
            _add_line(grid, row, words, format_bytes(size), bold=False)
            row += 1
    _add_line(grid, row, tr("Total"), format_bytes(one.total), bold=True)
    _add_line(grid, row + 1, tr("Free now"), format_bytes(one.free), bold=False)
    if one.margin:
        _add_line(grid, row + 2, tr("Of that, kept free"), format_bytes(one.margin), bold=False)
    return grid


def _add_line(grid: QGridLayout, row: int, words: str, figure: str, *, bold: bool) -> None:
    grid.addWidget(Label(words, tone="text" if bold else "second", bold=bold), row, 0)
    grid.addWidget(Label(figure, bold=bold), row, 1, Qt.AlignmentFlag.AlignRight)

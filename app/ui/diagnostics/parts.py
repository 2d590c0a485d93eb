"""Small widgets of the diagnostics: headings, facts in two columns, a verdict with its icon."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from app.hardware.verdicts import Level, Verdict
from app.ui.theme import Type, icon_pixmap, theme
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.words import say, tr

_ICON = 16
_NAMES = 128
"""Width in px of the names of facts."""
_SIGNS = {
    Level.BAD: ("circle-x", "bad"),
    Level.WARNING: ("triangle-alert", "warning"),
    Level.GOOD: ("circle-check", "good"),
}


class Sign(QLabel):
    """An icon in a colour of the palette, as high as a line of text."""

    def __init__(self, name: str, tone: str = "second", *, words: str = "", size: int = _ICON) -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, size
        self.setAccessibleName(words)
        self._draw()
        theme().changed.connect(self._draw)

    def _draw(self) -> None:
        side = theme().px(self._size)
        self.setFixedSize(side, theme().px(self._size + 2))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setPixmap(icon_pixmap(self._name, self._tone, side, self.devicePixelRatioF()))


class Facts(QWidget):
    """Facts as two columns, name and value; values may take several lines."""

    def __init__(self, rows: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._fit()
        theme().changed.connect(self._fit)
        self.fill(rows)

    def fill(self, rows: Sequence[tuple[str, str]]) -> None:
        """Replace the facts; those without a value are left out."""
        clear(self._grid)
        for number, (name, value) in enumerate((name, value) for name, value in rows if value):
            shown = Label(value, type=Type.META, wrap=True, selectable=True)
            shown.setAccessibleName(f"{name}: {value}")
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(Label(name, type=Type.META, tone="second"), number, 0, top)
            self._grid.addWidget(shown, number, 1, top)

    def _fit(self) -> None:
        """Align the values of all tables with each other."""
        self._grid.setColumnMinimumWidth(0, theme().px(_NAMES))


class VerdictLine(QWidget):
    """One verdict: its icon, the finding, and what to do."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__()
        name, tone = _SIGNS[verdict.level]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Sign(name, tone, words=level_in_words(verdict.level)), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(say(verdict.words), tone=tone, wrap=True, selectable=True))
        if verdict.next_step is not None:
            words.addWidget(Label(say(verdict.next_step), type=Type.META, tone="second", wrap=True, selectable=True))
        line.addLayout(words, 1)


class Section(QWidget):
    """A heading with content below it, by default in a card.

    Attributes:
        head: the line of the heading, for buttons after it.
        column: the layout of the content.
        card: the background.
    """

    def __init__(self, title: str, *, in_card: bool = True) -> None:
        super().__init__()
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(Label(title, type=Type.READING, bold=True, wrap=True), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(self.head)
        self.card = Card() if in_card else QWidget()
        self.column = QVBoxLayout(self.card)
        self.column.setSpacing(8 if in_card else 12)
        margins = (16, 12, 16, 12) if in_card else (0, 0, 0, 0)
        self.column.setContentsMargins(*margins)
        outer.addWidget(self.card)


def clear(layout: QLayout) -> None:
    """Remove and delete all widgets of a layout, including nested layouts."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def level_in_words(level: Level) -> str:
    """Return the level as text, for screen readers."""
    match level:
        case Level.BAD:
            return tr("Problem")
        case Level.WARNING:
            return tr("Warning")
        case Level.GOOD:
            return tr("OK")

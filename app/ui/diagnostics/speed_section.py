"""The speed of the last answers, from their stored figures."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.chats.stored_chat import MeasuredTurn
from app.ui.diagnostics import machine_wording
from app.ui.diagnostics.parts import Section, clear
from app.ui.theme import Type, theme
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.words import tr

_BAR = 8
_MOST = 6
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SpeedSection(Section):
    """One line for each of the last answers."""

    def __init__(self) -> None:
        super().__init__(tr("Speed of recent answers"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._nothing = Label(tr("No answers have been measured yet."), tone="second", wrap=True)
        self.column.addWidget(self._nothing)
        self.column.addLayout(self._grid)

    def show_turns(self, turns: Sequence[MeasuredTurn]) -> None:
        """Show the last answers, newest first."""
        clear(self._grid)
        shown = [turn for turn in turns if turn.figures.tokens_per_second > 0][:_MOST]
        self._nothing.setVisible(not shown)
        if not shown:
            return
        for column, title in enumerate((tr("Model"), "", tr("Tokens/s"), tr("First token"))):
            head = Label(title, type=Type.META, tone="second")
            if column > 1:
                head.setAlignment(_RIGHT)
            self._grid.addWidget(head, 0, column)
        fastest = max(turn.figures.tokens_per_second for turn in shown)
        for row, turn in enumerate(shown, 1):
            self._add(row, turn, fastest)

    def _add(self, row: int, turn: MeasuredTurn, fastest: float) -> None:
        speed = turn.figures.tokens_per_second
        name = ElidedLabel(turn.model, type=Type.META)
        name.setToolTip(machine_wording.moment(turn.created))
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(_Bar(speed / fastest), row, 1)
        first = tr("{seconds} s", seconds=f"{turn.figures.prompt_seconds:.1f}")
        for column, text in ((2, machine_wording.per_second(speed)), (3, first)):
            label = Label(text, type=Type.META)
            label.setAlignment(_RIGHT)
            self._grid.addWidget(label, row, column)


class _Bar(QWidget):
    """A bar that fills a share of its width."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the preferred size; the bar expands horizontally."""
        return QSize(theme().px(80), theme().px(_BAR))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the track and the filled share."""
        palette = theme().palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(QColor(palette.track))
        painter.drawRoundedRect(whole, radius, radius)
        painter.setBrush(QColor(palette.accent))
        painter.drawRoundedRect(QRectF(0, 0, max(2 * radius, whole.width() * self._share), 2 * radius), radius, radius)
        painter.end()

"""Answers as the engine's events make them, and a seat for the rows that show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.chats.stored_chat import Answer, Branch, Question
from app.core.conversation import Effort
from app.core.stream import MessageClosed, MessageEnd, MessageKind, MessageOpened, MessageText
from app.core.turns import EndReason, TurnFigures
from app.engine.client.engine_client import TurnItem
from app.engine.protocol import PromptProgress, TurnEnded, Written
from app.ui.chat.transcript_view import TranscriptView
from app.ui.chat.turns.turn_view import TurnView
from app.ui.markdown.view import MarkdownView
from app.ui.services.answer_state import LiveAnswer

THOUGHT = "First the hundreds: 400 + 300 = 700. Then the rest: 57 + 89 = 146. That makes 846."
ANSWER = "The sum is **846**.\n\n1. Add the hundreds.\n2. Add the rest.\n\n```python\nprint(457 + 389)\n```\n"
WIDE, NARROW = 1300, 640
PIN = "Pin: the model always reads it"
FIGURES = TurnFigures(120, 48, 433, 412, 0.42, 12.3, 2.1, (412, 21))


class Clock:
    """Monotonic seconds that a test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Model:
    """Writes into a live answer as the engine does."""

    def __init__(
        self, effort: Effort | None = Effort.HIGH, *, name: str = "gpt-oss-20b", branch: Branch | None = None
    ) -> None:
        self.answer = LiveAnswer(7, name, effort, branch or Branch((7,), 0))
        self.clock = Clock()
        self._count = 0

    def apply(self, *items: TurnItem) -> "Model":
        for item in items:
            self.answer.apply(item, self.clock.now)
        return self

    def read(self, done: int = 1200, total: int = 3000) -> "Model":
        return self.apply(PromptProgress(0, done, total))

    def open(self, kind: MessageKind, text: str = "", *, recipient: str | None = None) -> "Model":
        self.apply(MessageOpened(self._count, kind, channel=kind.value, recipient=recipient))
        self._count += 1
        return self.write(text) if text else self

    def write(self, text: str) -> "Model":
        return self.apply(MessageText(self._count - 1, text))

    def close(self, end: MessageEnd = MessageEnd.END) -> "Model":
        return self.apply(MessageClosed(self._count - 1, end))

    def say(self, kind: MessageKind, text: str, *, recipient: str | None = None) -> "Model":
        return self.open(kind, text, recipient=recipient).close()

    def think(self, text: str = THOUGHT, seconds: float = 12.0, tokens: int = 412) -> "Model":
        self.open(MessageKind.REASONING, text)
        self.clock.now += seconds
        return self.apply(Written((tokens,))).close()

    def end(self, reason: EndReason = EndReason.ANSWERED, figures: TurnFigures = FIGURES) -> "Model":
        return self.apply(TurnEnded(1, reason, figures))


def finished(
    thought: str = THOUGHT, text: str = ANSWER, *, effort: Effort | None = Effort.HIGH, branch: Branch | None = None
) -> LiveAnswer:
    """A whole answer."""
    model = Model(effort, branch=branch)
    if thought:
        model.think(thought)
    if text:
        model.say(MessageKind.FINAL, text)
    return model.end().answer


def question(text: str, branch: Branch | None = None) -> Question:
    return Question(5, None, text, datetime(2026, 11, 24, tzinfo=UTC), branch or Branch((5,), 0))


class Seat(QWidget):
    """Rows one below the other, as tall as they say; counts how often one says that this has changed."""

    def __init__(self, rows: Sequence[TurnView], width: int) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.above = QPushButton("above", self)
        self.above.setFocus()
        self._rows = rows
        self.changes = 0
        for row in rows:
            row.setParent(self)
            row.height_changed.connect(self._on_height_changed)
        self.below = QPushButton("below", self)
        self.resize(width, 900)
        self.lay_out()

    def lay_out(self) -> None:
        y = 40
        self.above.setGeometry(0, 0, 60, 30)
        self.below.setGeometry(80, 0, 60, 30)
        for row in self._rows:
            height = row.height_for(self.width())
            row.setGeometry(0, y, self.width(), height)
            y += height

    def closed(self, _: QWidget) -> None:
        """For qtbot, which keeps a window only by what it calls when it closes it."""

    def _on_height_changed(self) -> None:
        self.changes += 1
        self.lay_out()


def seat(qtbot: QtBot, *rows: TurnView, width: int = WIDE) -> Seat:
    """Show rows in an active window, the pointer elsewhere."""
    window = Seat(rows, width)
    qtbot.addWidget(window, before_close_func=window.closed)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for text in window.findChildren(MarkdownView):  # on a busy machine the rest of a text is laid out a moment later
        qtbot.waitUntil(lambda text=text: text.is_settled)
    window.changes = 0
    for row in rows:
        leave(row)
    return window


def resize(window: Seat, width: int) -> None:
    window.resize(width, window.height())
    window.lay_out()
    QApplication.sendPostedEvents()


def enter(row: TurnView) -> None:
    """The pointer comes."""
    place = QPointF(5, 5)
    QApplication.sendEvent(row, QEnterEvent(place, place, QPointF(row.mapToGlobal(QPoint(5, 5)))))


def leave(row: TurnView) -> None:
    """The pointer goes."""
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))


def button(widget: QWidget, name: str) -> QAbstractButton:
    """The visible button of that accessible name."""
    found = [b for b in widget.findChildren(QAbstractButton) if b.isVisible() and b.accessibleName() == name]
    assert len(found) == 1, [b.accessibleName() for b in widget.findChildren(QAbstractButton) if b.isVisible()]
    return found[0]


def buttons(widget: QWidget) -> list[str]:
    """Accessible names of the visible buttons."""
    return [b.accessibleName() for b in widget.findChildren(QAbstractButton) if b.isVisible()]


@dataclass(frozen=True)
class OneRow:
    """For a transcript of one row."""

    key: int = 1

    def estimate(self, _: int) -> int:
        return 300


def transcript(qtbot: QtBot, view: TurnView) -> QWidget:
    """The real transcript with one row, in an active window."""
    window = QWidget()
    window.resize(WIDE, 900)
    column = QVBoxLayout(window)
    column.addWidget(QPushButton("above"))
    rows: TranscriptView[OneRow] = TranscriptView(lambda _: view)
    rows.setAccessibleName("")
    column.addWidget(rows, 1)
    column.addWidget(QPushButton("below"))
    qtbot.addWidget(window, before_close_func=lambda _: window.hide())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    rows.set_rows([OneRow()], at_end=False)
    QApplication.sendPostedEvents()
    return window


def tab_stops(window: QWidget) -> list[str]:
    """Accessible names along the way of Tab through the rows."""
    above, below = window.findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    above.setFocus()
    names: list[str] = []
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is below or now is None:
            return names
        names.append(now.accessibleName())
    raise AssertionError(f"Tab goes round: {names}")


def record_of(live: LiveAnswer) -> Answer:
    """`live` as the store keeps it."""
    return Answer(
        live.id,
        5,
        live.model,
        live.effort,
        datetime(2026, 11, 24, tzinfo=UTC),
        live.branch,
        live.state,
        tuple(message.stored() for message in live.messages),
        live.reason,
        live.figures,
    )

"""The virtual list of the transcript, with plain widgets as rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.chat.transcript_view import TranscriptView

PAGE = 600
WIDTH = 500


@dataclass(eq=False)
class FakeRow:
    """`height` is the true one at the usual width; narrower means taller."""

    key: int
    height: int
    guess: int = 100
    made: list["FakeWidget"] = field(default_factory=list)

    def estimate(self, width: int) -> int:
        return self.guess


class FakeWidget(QWidget):
    """A row of a height that can be set; its last 10 pixels have a colour of their own."""

    height_changed = Signal()
    alive = 0

    def __init__(self, row: FakeRow) -> None:
        super().__init__()
        self.row = row
        row.made.append(self)
        FakeWidget.alive += 1
        self.destroyed.connect(_count_down)

    def height_for(self, width: int) -> int:
        return self.row.height * WIDTH // width

    def grow(self, height: int) -> None:
        self.row.height = height
        self.height_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.fillRect(0, self.height() - 10, self.width(), 10, QColor("red"))


def _count_down() -> None:
    FakeWidget.alive -= 1


def settle(qtbot: QtBot, view: TranscriptView[FakeRow]) -> None:
    """Nothing is left to do, deletions neither."""
    qtbot.waitUntil(lambda: view.is_settled)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[TranscriptView[FakeRow]]:
    FakeWidget.alive = 0
    view = TranscriptView(FakeWidget)
    qtbot.addWidget(view)
    bar = view.verticalScrollBar().sizeHint().width()
    view.resize(WIDTH + bar, PAGE)
    view.show()
    qtbot.waitExposed(view)
    view.resize(view.width() + WIDTH - view.viewport().width(), PAGE)
    assert view.viewport().size() == QSize(WIDTH, PAGE)
    yield view


def rows_of(*heights: int, guess: int = 100) -> list[FakeRow]:
    return [FakeRow(index, height, guess) for index, height in enumerate(heights)]


def y_of(view: TranscriptView[FakeRow], key: int) -> int:
    widget = view.widget_of(key)
    assert widget is not None
    return widget.y()


def wheel(view: TranscriptView[FakeRow], notches: float) -> None:
    """Up is positive."""
    target = view.viewport().childAt(QPoint(50, 50)) or view.viewport()
    local = QPointF(5, 5)
    event = QWheelEvent(
        local, QPointF(target.mapToGlobal(local.toPoint())), QPoint(), QPoint(0, int(notches * 120)),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(target, event)


def test_opens_at_its_end(qtbot: QtBot, view: TranscriptView[FakeRow]) -> None:
    view.set_rows(rows_of(*[300] * 50), at_end=True)
    settle(qtbot, view)
    assert view.is_at_end
    assert y_of(view, 49) == PAGE - 300
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_growth_above_moves_nothing(qtbot: QtBot, view: TranscriptView[FakeRow]) -> None:
    rows = rows_of(*[300] * 50)
    view.set_rows(rows, at_end=False)
    view.scroll_to(20)
    settle(qtbot, view)
    assert y_of(view, 20) == 0
    rows[19].made[-1].grow(900)
    settle(qtbot, view)
    assert y_of(view, 20) == 0
    assert y_of(view, 19) == -900

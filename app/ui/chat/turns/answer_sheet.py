"""An answer as a sheet without controls, and the picture of it."""

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageWriter, QPainter, QRegion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.markdown.view import MarkdownView
from app.ui.theme import Type, theme
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label

_WIDTH: Final = 720
_EDGE: Final = 28
_LONGEST_QUESTION: Final = 1000
_MOST_HEIGHT: Final = 6000
"""In the sheet's pixels; viewers and chat apps refuse pictures that are much longer."""
_DENSITY: Final = 2
"""Pixels of the picture for one of the sheet."""
_STRIP: Final = 48
"""Height of what is drawn at once, so that the window stays responsive."""


class AnswerSheet(QWidget):
    """The question, the answer and a line below it, at a fixed width. It takes neither focus nor clicks."""

    def __init__(self, question: str, answer: str, end: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._question = Card(tone="sunken")
        inner = QVBoxLayout(self._question)
        asked = question if len(question) <= _LONGEST_QUESTION else question[:_LONGEST_QUESTION] + "…"
        inner.addWidget(Label(asked, type=Type.READING, wrap=True))
        self.answer = MarkdownView(with_actions=False)
        self.answer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._question)
        self._column.addWidget(self.answer)
        self._column.addWidget(Label(end, type=Type.META, tone="second", wrap=True))
        self.answer.height_changed.connect(self._fit)
        theme().changed.connect(self._fit)
        self.answer.set_markdown(answer)
        self._fit()

    @property
    def is_settled(self) -> bool:
        """Whether all of the answer is laid out."""
        return self.answer.is_settled

    @property
    def is_too_long(self) -> bool:
        """Whether it does not fit into a picture."""
        return self.height() > _MOST_HEIGHT

    def show_question(self, *, shown: bool) -> None:
        """Show the question above the answer, or only the answer."""
        self._question.setVisible(shown)
        self._fit()

    def _fit(self) -> None:
        edge, width = theme().px(_EDGE), theme().px(_WIDTH)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(edge // 2)
        self.answer.setFixedHeight(self.answer.height_for(width - 2 * edge))
        self._column.invalidate()
        self.setFixedSize(width, max(1, self._column.totalHeightForWidth(width)))


class SheetDrawing(QObject):
    """Draws a sheet a strip at a time, as soon as it is laid out. It belongs to the sheet.

    Signals:
        done(QImage): the picture.
    """

    done = Signal(object)

    def __init__(self, sheet: AnswerSheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._image = QImage()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._at = 0

    def start(self) -> None:
        """Draw the sheet, from its beginning if it was being drawn."""
        self._image, self._at = QImage(), 0
        self._timer.start()

    def _go_on(self) -> None:
        if not self._sheet.is_settled:
            return
        size = self._sheet.size()
        if self._image.size() != size * _DENSITY:
            self._begin(size)
        strip = QRect(0, self._at, size.width(), min(_STRIP, size.height() - self._at))
        painter = QPainter(self._image)
        self._sheet.render(painter, strip.topLeft(), QRegion(strip))
        painter.end()
        self._at += strip.height()
        if self._at >= size.height():
            self._timer.stop()
            image, self._image = self._image, QImage()
            self.done.emit(image)

    def _begin(self, size: QSize) -> None:
        self._at = 0
        self._image = QImage(size * _DENSITY, QImage.Format.Format_RGB32)
        self._image.setDevicePixelRatio(_DENSITY)


def png_of(image: QImage) -> bytes:
    """Return an image as PNG. It takes a second for a large one; any thread may call it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())

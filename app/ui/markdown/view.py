"""The view of one answer."""

import time
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from app.ui.markdown.document import Writer
from app.ui.markdown.formats import Formats
from app.ui.markdown.geometry import Sizes
from app.ui.markdown.layout import AnswerLayout
from app.ui.markdown.painting import AnswerPainter
from app.ui.markdown.rendering import Rendering
from app.ui.theme import theme
from app.ui.words import tr

_FIRST_SLICE: Final = 0.010
_SLICE: Final = 0.005


class _Document(QTextDocument):
    """A document that never loads anything."""

    def loadResource(self, kind: int, name: QUrl) -> object:  # noqa: N802
        """Nothing, whatever is asked for."""
        return None


class MarkdownView(QTextEdit):
    """Markdown that may still be arriving, as one text to read, select and copy.

    It has no scroll bars: whoever shows it gives it the height that :meth:`height_for` tells.

    Signals:
        height_changed(): :meth:`height_for` tells another height now.
        link_activated(str): the person wants to go to an address of the web or of mail. Nothing is opened here.
    """

    height_changed = Signal()
    link_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[str] = []
        self._formats = Formats()
        self._document = _Document(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(self._formats.reading)
        self._layout = AnswerLayout(self._document, self._formats, Sizes.at(theme().scale))
        self._document.setDocumentLayout(self._layout)
        self._painter = AnswerPainter(self._layout)
        self._layout.paint = self._painter.paint
        self._writer = Writer(self._document, self._formats)
        self._rendering = Rendering(self._writer, self._layout)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.work_slice)
        self._set_up()

    def _set_up(self) -> None:
        self.setDocument(self._document)
        self.setReadOnly(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAcceptDrops(False)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(tr("Answer"))
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self._layout.documentSizeChanged.connect(self._on_height_changed)

    # -- text ------------------------------------------------------------------------------------------------------

    @property
    def markdown(self) -> str:
        """All of the text as it was given."""
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    def set_markdown(self, text: str) -> None:
        """Show another text, which is whole. The beginning is there at once, the rest of a long text soon after."""
        self._parts = [text]
        self._rendering = Rendering(self._writer, self._layout)
        self._writer.sync(0, [])
        self._layout.blocks_changed(0, [])
        self._rendering.add(text)
        self._rendering.finish()
        self._work(_FIRST_SLICE)

    def append(self, text: str) -> None:
        """More of the text while it arrives."""
        self._parts.append(text)
        self._rendering.add(text)
        self._work(_SLICE)

    def finish(self) -> None:
        """The text is whole now."""
        self._rendering.finish()
        self._work(_SLICE)

    @property
    def is_settled(self) -> bool:
        """Whether all of the text is shown and laid out."""
        return self._rendering.is_done and not self._layout.is_stale

    def _work(self, seconds: float) -> None:
        until = time.perf_counter() + seconds
        if self._layout.is_stale and self._layout.width:
            self._layout.work(until)
        if time.perf_counter() < until:
            self._rendering.work(until)
        if self.is_settled:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def work_slice(self) -> None:
        """Do a little of what is left; comes by itself as long as something is."""
        self._work(_SLICE)

    # -- size ------------------------------------------------------------------------------------------------------

    def height_for(self, width: int) -> int:
        """The height at a width. While a long text is being laid out it is what is known so far."""
        self._set_width(width)
        return self._layout.height

    def _set_width(self, width: int) -> None:
        if width > 0 and width != self._layout.width:
            self._layout.set_width(width)
            self._work(_FIRST_SLICE)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as it is, and as high as the text."""
        return QSize(self._layout.width or 400, self._layout.height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be narrow."""
        return QSize(120, self._layout.height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Take over the width."""
        super().resizeEvent(event)
        self._set_width(self.viewport().width())

    def _on_height_changed(self) -> None:
        self.updateGeometry()
        self.height_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Whoever shows this scrolls."""
        event.ignore()

    def loadResource(self, kind: int, name: QUrl) -> object:  # noqa: N802
        """Nothing, whatever is asked for."""
        return None

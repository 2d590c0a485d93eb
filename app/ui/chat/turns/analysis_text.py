"""The model's reasoning as it streams: plain text that follows its end until the user scrolls away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.ui.theme import Type
from app.ui.widgets.theme_font import ThemeFont
from app.ui.words import tr


class AnalysisText(ThemeFont, QPlainTextEdit):
    """A text view whose cost per append depends on the new text alone, however long the text is.

    Args:
        follows: start at the end of the text and stay there.

    Attributes:
        follows: whether the view keeps its end visible; off once the user scrolls away from the end, on again when the
            user scrolls back to it.
    """

    def __init__(self, *, follows: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.follows = follows
        self._moves_itself = False
        self.setProperty("ring", True)
        self.setProperty("tone", "analysis_text")
        self.setAccessibleName(tr("Reasoning"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always on, so that the text does not reflow when it overflows. A disabled bar is invisible.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setEnabled(False)
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flag.TextSelectableByMouse | flag.TextSelectableByKeyboard)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.document().setDocumentMargin(0)
        self.use_font(Type.CONTROL)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def set_text(self, text: str) -> None:
        """Replace the text; scrolls to its end if the view follows it."""
        self._moves_itself = True
        self.setPlainText(text)
        self._moves_itself = False
        self._go_along()

    def append_text(self, text: str) -> None:
        """Append `text` at the end."""
        self._moves_itself = True
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text)
        self._moves_itself = False
        self._go_along()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the end in view."""
        self._moves_itself = True
        super().resizeEvent(event)
        self._moves_itself = False
        self._go_along()

    def showEvent(self, event: QShowEvent) -> None:
        """Start with the end in view."""
        super().showEvent(event)
        self._go_along()

    def _go_along(self) -> None:
        if self.follows:
            bar = self.verticalScrollBar()
            self._moves_itself = True
            bar.setValue(bar.maximum())
            self._moves_itself = False

    def _on_scrolled(self, value: int) -> None:
        if not self._moves_itself:
            self.follows = value >= self.verticalScrollBar().maximum()

    def _on_range_changed(self) -> None:
        """Follow the end, which may move: Qt lays out a block only when it comes into view."""
        bar = self.verticalScrollBar()
        bar.setEnabled(bar.maximum() > 0)
        if not self._moves_itself:
            self._go_along()

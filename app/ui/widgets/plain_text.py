"""Read-only plain text as tall as its content, to read and select."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.ui.theme import Type, theme
from app.ui.widgets.theme_font import ThemeFont

RING = 2
"""Pixels that the style sheet reserves around a text for the focus ring."""


class PlainText(ThemeFont, QTextEdit):
    """Plain text with its line breaks; long words break anywhere. It never scrolls by itself.

    Its edge is :data:`RING` pixels outside the text.

    Args:
        tone: a palette colour that the style sheet has a rule for; the default is "text".
        line_height: in per cent of the font size. Lines with taller glyphs are taller.
    """

    def __init__(
        self,
        *,
        type: Type = Type.READING,  # noqa: A002  the typographic term
        tone: str = "text",
        line_height: int = 150,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._type, self._line_height = type, line_height
        self.setProperty("ring", True)
        self.setProperty("tone", tone)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flag.TextSelectableByMouse | flag.TextSelectableByKeyboard)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.use_font(type)
        self._space_lines()
        theme().changed.connect(self._space_lines)

    def set_text(self, text: str) -> None:
        """Replace the text and apply the line height to it."""
        self.setPlainText(text)
        self._space_lines()

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`, edge included."""
        document = self.document()
        inner = max(1, width - 2 * RING)
        for _ in range(2):  # after the very first layout Qt lays out once more, at the widget's current width
            if document.textWidth() != inner:
                document.setTextWidth(inner)
            height = document.size().height()
        return ceil(height) + 2 * RING

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the container."""
        event.ignore()

    def _space_lines(self) -> None:
        spacing = QTextBlockFormat()
        least = self._type.size * theme().scale * self._line_height / 100
        spacing.setLineHeight(least, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)

"""Text that is only shown. It is plain text always: what a model or a file name says is never markup."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme import Type, theme


class Label(QLabel):
    """A label of one of the type sizes and tones."""

    def __init__(
        self,
        text: str = "",
        *,
        type: Type = Type.CONTROL,  # noqa: A002  the field's own word
        tone: str = "text",
        wrap: bool = False,
        selectable: bool = False,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._type, self._bold = type, bold
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(text)
        self._apply()
        theme().changed.connect(self._apply)

    def set_tone(self, tone: str) -> None:
        """Another colour."""
        if tone != self.property("tone"):
            self.setProperty("tone", tone)
            self.style().polish(self)

    def _apply(self) -> None:
        font = theme().font(self._type)
        font.setWeight(font.Weight.DemiBold if self._bold else font.Weight.Normal)
        self.setFont(font)


class ElidedLabel(Label):
    """One line that is shortened to the room there is; the whole text is its tooltip then."""

    def __init__(
        self,
        text: str = "",
        *,
        type: Type = Type.CONTROL,  # noqa: A002
        tone: str = "text",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        self._whole, self._mode = text, mode
        super().__init__(text, type=type, tone=tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self._elide()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be as narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Shorten anew."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        line = " ".join(self._whole.split())
        shown = self.fontMetrics().elidedText(line, self._mode, self.width())
        self.setText(shown)
        self.setToolTip(line if shown != line else "")
        self.setAccessibleName(line)

"""Text that is only shown. It is plain text always: what a model or a file name says is never markup."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme import Type, theme
from app.ui.widgets.plain import plain_tooltip


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
        if self._bold:
            font.setWeight(font.Weight.DemiBold)
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
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._whole, self._mode = "", mode
        super().__init__(type=type, tone=tone, bold=bold, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    @property
    def whole_text(self) -> str:
        """The text before it was shortened."""
        return self._whole

    def set_text(self, text: str) -> None:
        """Show another text; line breaks and runs of blanks become one blank."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It can be as narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        """Another font takes other room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
            self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._mode, self.width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(plain_tooltip(self._whole) if shown != self._whole else "")

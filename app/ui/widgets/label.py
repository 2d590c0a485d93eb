"""Labels. They show plain text only: text from a model or a file name is never treated as markup."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme import Type, theme
from app.ui.widgets.plain import plain_tooltip


class Label(QLabel):
    """A label in one of the theme's text sizes and colours."""

    def __init__(
        self,
        text: str = "",
        *,
        type: Type = Type.CONTROL,  # noqa: A002  the typographic term
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
        """Set the text colour, a name of the palette."""
        if tone != self.property("tone"):
            self.setProperty("tone", tone)
            self.style().polish(self)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the theme's font: a style sheet that is applied again puts back an earlier one."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.font().pixelSize() != theme().font(self._type).pixelSize():
            self._apply()

    def _apply(self) -> None:
        font = theme().font(self._type)
        if self._bold:
            font.setWeight(font.Weight.DemiBold)
        self.setFont(font)


class ElidedLabel(Label):
    """One line, elided to the space available; the full text is then its tooltip."""

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
        """The full text, before eliding."""
        return self._whole

    def set_text(self, text: str) -> None:
        """Set the text; each run of whitespace becomes one space."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Return the size for the full text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Allow any width: the text is elided to what is left."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide for the new width."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        """Elide again after a change of font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
            self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._mode, self.width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(plain_tooltip(self._whole) if shown != self._whole else "")

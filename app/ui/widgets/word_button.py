"""A button for text of any length, such as the name of a model."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.core.text import one_line
from app.ui.theme import theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.plain import plain_label

_LAID_OUT = Qt.WidgetAttribute.WA_Resized


class WordButton(TextButton):
    """A button for text of any origin and length: elided to the space available, never markup, never a mnemonic.

    Args:
        opens: whether it opens something below it; adds a chevron after the text.
    """

    def __init__(
        self,
        words: str = "",
        *,
        kind: str = "quiet",
        opens: bool = False,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        self._whole, self._widest, self._mode = "", "", mode
        super().__init__("", kind=kind, icon_name="chevron-down" if opens else None, parent=parent)
        if opens:  # puts the icon after the text
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.set_words(words)
        theme().changed.connect(self._elide)

    @property
    def words(self) -> str:
        """The full text, elided or not."""
        return self._whole

    def set_words(self, words: str, *, widest: str | None = None) -> None:
        """Set the text.

        Args:
            widest: reserve space for this text instead, so that nothing moves while a figure in `words` grows.
        """
        self._whole = one_line(words)
        self._widest = one_line(widest) if widest is not None else self._whole
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._elide()

    def setMenu(self, menu: QMenu) -> None:
        """Set the menu, without passing on this button's right-to-left layout."""
        super().setMenu(menu)
        menu.setLayoutDirection(QGuiApplication.layoutDirection())
        menu.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Align the menu with the button's left edge, or with its right edge in right-to-left languages."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QMenu):
            left = self.mapToGlobal(QPoint()).x()
            if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                left += self.width() - watched.width()
            watched.move(left, watched.y())
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return the size for the full text."""
        hint = super().sizeHint()
        wanted = max(self._advance(self._widest), self._advance(self._whole))
        return QSize(self._chrome() + wanted, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the size for a few letters."""
        few = min(self._advance(self._widest), theme().px(40))
        return QSize(self._chrome() + few, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide for the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(0, self.width() - self._chrome())
        shown = self.fontMetrics().elidedText(self._whole, self._mode, room) if self.testAttribute(_LAID_OUT) else ""
        shown = plain_label(shown or self._whole)
        if shown != self.text():
            self.setText(shown)

    def _advance(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + 2 if words else 0

    def _chrome(self) -> int:
        """Return the width of padding, border and chevron."""
        shown = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text() or "XXXX").width()
        return super().sizeHint().width() - shown

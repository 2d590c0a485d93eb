"""Small parts that several widgets of the chat share."""

import html
import unicodedata

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from app.ui.theme import icon_pixmap, theme
from app.ui.theme.style_sheet import CARD_RADIUS
from app.ui.widgets import IconButton, TextButton, plain_label
from app.ui.words import tr

_BREAKS = frozenset(("Cc", "Cs", "Zl", "Zp"))
_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def one_line(text: str, limit: int = 300) -> str:
    """A text of unknown origin as one line of at most `limit` characters.

    Line breaks and control characters become spaces; marks that turn the direction of what follows are left out.
    """
    head = text[: 2 * limit]
    kept = (" " if unicodedata.category(char) in _BREAKS else char for char in head if char not in _DIRECTION_MARKS)
    line = " ".join("".join(kept).split())
    is_cut = len(line) > limit or len(text) > len(head)
    return line[:limit].rstrip() + "…" if is_cut else line


def wrapped_tooltip(text: str) -> str:
    """A tooltip that shows `text` as it is, in lines of a readable length."""
    return f"<p>{html.escape(text)}</p>" if text else ""


def claims_key(event: QEvent, key: Qt.Key) -> bool:
    """Whether `event` asks if this widget wants `key` for itself before a shortcut of the window gets it."""
    return event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == key


class OwnFocusRing(QObject):
    """Keeps the theme's ring away from a widget whose focus is shown by what is around or inside it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the theme's mark off again."""
        if event.type() is QEvent.Type.DynamicPropertyChange and watched.property("keyboardFocus"):
            watched.setProperty("keyboardFocus", False)
        return False


class Column(QWidget):
    """Holds what shall not get wider than `widest` pixels at scale 1."""

    def __init__(self, widest: int) -> None:
        super().__init__()
        self._widest = widest
        self._fit()
        theme().changed.connect(self._fit)

    def _fit(self) -> None:
        self.setMaximumWidth(theme().px(self._widest))


class FocusFrame(QWidget):
    """The accent frame of a card, laid over its border so that nothing in the card moves when it comes and goes."""

    _WIDTH = 2

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        card.installEventFilter(self)
        theme().changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay as large as the card."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """A frame and nothing else."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().palette.accent), self._WIDTH))
        half = self._WIDTH / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, CARD_RADIUS - half, CARD_RADIUS - half)
        painter.end()


class WordButton(TextButton):
    """A button for words of any origin and length: shortened to the room there is, never markup, never a mnemonic.

    Args:
        opens: whether it opens something below it; a chevron behind the words says so.
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
        if opens:  # the icon stands behind the words
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.set_words(words)
        theme().changed.connect(self._elide)

    @property
    def words(self) -> str:
        """All of them, shortened or not."""
        return self._whole

    def set_words(self, words: str, *, widest: str | None = None) -> None:
        """What it says.

        Args:
            widest: room is asked for these instead, so that nothing moves while a figure in `words` grows.
        """
        self._whole = one_line(words)
        self._widest = one_line(widest) if widest is not None else self._whole
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._elide()

    def setMenu(self, menu: QMenu) -> None:  # noqa: N802
        """The menu must not take over that this button is laid out from right to left."""
        super().setMenu(menu)
        menu.setLayoutDirection(QGuiApplication.layoutDirection())
        menu.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The menu opens at the button's left edge, or at the right one where one reads from the right."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QMenu):
            left = self.mapToGlobal(QPoint()).x()
            if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                left += self.width() - watched.width()
            watched.move(left, watched.y())
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for all words."""
        hint = super().sizeHint()
        wanted = max(self._advance(self._widest), self._advance(self._whole))
        return QSize(self._chrome() + wanted, hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few letters."""
        few = min(self._advance(self._widest), theme().px(40))
        return QSize(self._chrome() + few, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Shorten anew."""
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
        """What is around the words: padding, border, chevron."""
        shown = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text() or "XXXX").width()
        return super().sizeHint().width() - shown


_LAID_OUT = Qt.WidgetAttribute.WA_Resized


class SearchField(QLineEdit):
    """A line to search in, above a list.

    Args:
        words: placeholder and accessible name.
        esc_clears: else Esc is left to what is around it.

    Signals:
        down_pressed(), up_pressed(): the person goes on to the list.
    """

    down_pressed = Signal()
    up_pressed = Signal()

    _LENS = 16

    def __init__(self, words: str, *, esc_clears: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._esc_clears = esc_clears
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._clear = IconButton("x", tr("Clear the search"), parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard Esc does the same
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self.setTextMargins(self._LENS + 8, 0, self._clear.width() - 8, 0)
        theme().changed.connect(self.update)

    def event(self, event: QEvent) -> bool:
        """Esc clears, before the window takes it for stop."""
        if claims_key(event, Qt.Key.Key_Escape) and self._esc_clears and self.text():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc, and the keys that lead to the list."""
        if event.key() == Qt.Key.Key_Escape and self._esc_clears and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Up:
            self.up_pressed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The button that clears stands at the right."""
        super().resizeEvent(event)
        self._clear.move(self.width() - self._clear.width(), (self.height() - self._clear.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The field, and a lens in it."""
        super().paintEvent(event)
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        place = QPoint(10, (self.height() - self._LENS) // 2)
        painter.drawPixmap(place, icon_pixmap("search", "third", self._LENS, ratio))
        painter.end()

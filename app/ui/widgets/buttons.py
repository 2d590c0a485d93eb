"""Buttons with an icon, with text, and to expand a section. Space and Enter press the one with the focus."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app.ui.theme import Type, icon, theme
from app.ui.theme.style_sheet import RADIUS
from app.ui.widgets.keys import ENTER
from app.ui.widgets.plain import plain_label, plain_tooltip
from app.ui.widgets.theme_font import ThemeFont

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # a widget may have only one Qt class among its bases, and the buttons have their own

_PRIMARY = "primary"
_LARGEST_ICON = 20
_TONES = {_PRIMARY: "on_accent", "danger": "bad"}


class PressedByEnter(_Button):
    """A mixin for buttons: Enter presses the focused button, as Space does; holding it presses only once.

    Outside dialogs Qt ignores Enter on a button, but keyboard users expect it to work.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button if Enter was pressed without modifiers; leave all other keys to the button."""
        is_enter = event.key() in ENTER
        if not is_enter or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class IconButton(PressedByEnter, QToolButton):
    """A square button with an icon; `words` is its tooltip and accessible name.

    Args:
        tone: the icon's colour, a name of the palette; `on_tone` is that while the button is checked, if it is another.
        shortcut: shown in the tooltip; the caller binds the key.
        kind: "plain", or "primary" for the main action, filled with the accent colour.
        size: width and height in pixels at scale 1; the icon is 10 smaller, at most 20.
    """

    def __init__(
        self,
        icon_name: str,
        words: str,
        *,
        tone: str = "second",
        on_tone: str | None = None,
        shortcut: str | None = None,
        kind: str = "plain",
        size: int = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._shortcut, self._size = icon_name, shortcut, size
        self._tone = "on_accent" if kind == _PRIMARY else tone
        self._on_tone = on_tone
        self.setProperty("icon-only", True)
        self.setProperty("kind", kind)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_words(words)
        self._draw()
        self.toggled.connect(self._draw)
        self._fit()
        theme().changed.connect(self._fit)

    def set_words(self, words: str) -> None:
        """Set tooltip and accessible name, when the action changes."""
        keys = QKeySequence(self._shortcut).toString(QKeySequence.SequenceFormat.NativeText) if self._shortcut else ""
        self.setToolTip(plain_tooltip(f"{words} ({keys})" if keys else words))
        self.setAccessibleName(words)

    def set_icon(self, icon_name: str, *, tone: str | None = None) -> None:
        """Set another icon, and another colour if one is given."""
        tone = tone or self._tone
        if (icon_name, tone) != (self._icon_name, self._tone):
            self._icon_name, self._tone = icon_name, tone
            self._draw()

    def sizeHint(self) -> QSize:
        """Return the square size. It remains when applying the style sheet removes the fixed size."""
        side = theme().px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same size as the hint: the button never shrinks."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw an inner focus ring where the outer one would not be visible."""
        super().paintEvent(event)
        _paint_inner_ring(self)

    def _draw(self) -> None:
        tone = self._on_tone if self._on_tone is not None and self.isChecked() else self._tone
        self.setIcon(icon(self._icon_name, tone))

    def _fit(self) -> None:
        side = theme().px(self._size)
        self.setFixedSize(side, side)
        inner = theme().px(min(_LARGEST_ICON, self._size - 10))
        self.setIconSize(QSize(inner, inner))


class TextButton(PressedByEnter, QPushButton):
    """A button with text. `kind`: plain (bordered), primary (accent), quiet (text only) or danger."""

    def __init__(
        self, words: str, *, kind: str = "plain", icon_name: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = _TONES.get(kind, "second")
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_words(words)
        if icon_name is not None:
            self.set_icon(icon_name)
        self._fit()
        theme().changed.connect(self._fit)

    def set_words(self, words: str) -> None:
        """Set the text and the accessible name."""
        self.setText(plain_label(words))
        self.setAccessibleName(words)

    def set_icon(self, icon_name: str) -> None:
        """Set an icon before the text."""
        self.setIcon(icon(icon_name, self._tone))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw an inner focus ring where the outer one would not be visible."""
        super().paintEvent(event)
        _paint_inner_ring(self)

    def _fit(self) -> None:
        side = theme().px(16)
        self.setIconSize(QSize(side + theme().px(4), side))  # includes a gap before the text


class SmallTextButton(ThemeFont, TextButton):
    """A quiet button in small text."""

    def __init__(self, words: str, *, parent: QWidget | None = None) -> None:
        super().__init__(words, kind="quiet", parent=parent)
        self.use_font(Type.META)


class Disclosure(ThemeFont, PressedByEnter, QToolButton):
    """A line of text with a chevron that shows or hides a section; checked means shown.

    Text that does not fit is elided at its end. Assistive technology sees an expandable button (see expandable.py).
    """

    def __init__(self, words: str = "", *, tone: str = "second", parent: QWidget | None = None) -> None:
        from app.ui.widgets.expandable import make_expandable  # noqa: PLC0415  the window starts without one

        super().__init__(parent)
        self._words, self._tone = "", tone
        self.setProperty("disclosure", True)
        self.setProperty("tone", tone)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._open, self._closed = icon("chevron-down", tone), icon("chevron-right", tone)
        make_expandable(self)
        self.set_words(words)
        self.use_font(Type.META)

    def set_words(self, words: str) -> None:
        """Set the line's text, shown as plain text."""
        if words != self._words:
            self._words = words
            self.setText(plain_label(words))
            self.setAccessibleName(words)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size for the full text."""
        width = self.fontMetrics().horizontalAdvance(self._words) + 1  # the advance is rounded, possibly down
        return QSize(width + self._around(), theme().px(28))

    def minimumSizeHint(self) -> QSize:
        """Return the size for at least part of the text."""
        return QSize(min(self.sizeHint().width(), theme().px(64)), theme().px(28))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw background and focus ring like any tool button, then the text, then the chevron."""
        # Not above: at the start no such button is shown, and these take longer to import than this module.
        from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter  # noqa: PLC0415

        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        room = self.width() - self._around()
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        left, side = theme().px(6), theme().px(16)
        painter.setPen(QColor(self._colour()))
        painter.drawText(QRectF(left, 0, room, self.height()), int(Qt.AlignmentFlag.AlignVCenter), words)
        end = left + self.fontMetrics().horizontalAdvance(words)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        chevron = self._open if self.isChecked() else self._closed
        chevron.paint(painter, end, (self.height() - side) // 2, side, side, mode=mode)

    def _colour(self) -> str:
        colour: str = getattr(theme().palette, self._tone if self.isEnabled() else "disabled")
        return colour

    def _around(self) -> int:
        return theme().px(6 + 16 + 6)


def _paint_inner_ring(button: QAbstractButton) -> None:
    """Draw a second ring inside a primary button, whose accent colour hides the usual accent ring."""
    if button.property("kind") != _PRIMARY or not button.property("keyboardFocus"):
        return
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme().palette.on_accent), 2))
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(3, 3, -3, -3), RADIUS - 3, RADIUS - 3)
    painter.end()

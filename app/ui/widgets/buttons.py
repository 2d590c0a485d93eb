"""Buttons: an icon, a word, a line that opens."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from app.ui.theme import Type, icon, theme

_ICON = 18


class IconButton(QToolButton):
    """A square button with an icon; `words` is its tooltip and its accessible name.

    Args:
        shortcut: shown in the tooltip; whoever makes the button binds the key.
    """

    def __init__(
        self,
        icon_name: str,
        words: str,
        *,
        tone: str = "second",
        shortcut: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._tone, self._shortcut = icon_name, tone, shortcut
        self.setIconSize(QSize(_ICON, _ICON))
        self.setFixedSize(theme().px(32), theme().px(32))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_words(words)
        self._draw()
        theme().changed.connect(self._draw)

    def set_words(self, words: str) -> None:
        """Another meaning."""
        keys = QKeySequence(self._shortcut).toString(QKeySequence.SequenceFormat.NativeText) if self._shortcut else ""
        self.setToolTip(f"{words} ({keys})" if keys else words)
        self.setAccessibleName(words)

    def set_icon(self, icon_name: str, *, tone: str | None = None) -> None:
        """Another picture."""
        self._icon_name, self._tone = icon_name, tone or self._tone
        self._draw()

    def _draw(self) -> None:
        self.setIcon(icon(self._icon_name, self._tone))


class TextButton(QPushButton):
    """A button with words. `kind`: plain (bordered), primary (accent), quiet (text alone) or danger."""

    def __init__(
        self, words: str, *, kind: str = "plain", icon_name: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._icon_name = icon_name
        self._tone = {"primary": "on_accent", "danger": "bad"}.get(kind, "second")
        self.setProperty("kind", kind)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._draw()
        theme().changed.connect(self._draw)

    def set_words(self, words: str) -> None:
        """Other words, accessible name included."""
        self.setText(words)
        self.setAccessibleName(words)

    def _draw(self) -> None:
        if self._icon_name is not None:
            self.setIcon(icon(self._icon_name, self._tone))
            self.setIconSize(QSize(16, 16))


class Disclosure(QToolButton):
    """A line with a chevron that shows or hides what belongs to it; checked means shown."""

    def __init__(self, words: str = "", *, tone: str = "second", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setProperty("disclosure", True)
        self.setProperty("tone", tone)
        self.setCheckable(True)
        self.setFont(theme().font(Type.META))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_words(words)
        self._draw()
        self.toggled.connect(self._draw)
        theme().changed.connect(self._draw)

    def set_words(self, words: str) -> None:
        """What the line says."""
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)

    def _draw(self) -> None:
        self.setIcon(icon("chevron-down" if self.isChecked() else "chevron-right", self._tone))

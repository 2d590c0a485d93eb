"""The last lines of the engine's log, to read and to copy."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.theme import Type
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.label import Label
from app.ui.widgets.separate_window import SeparateWindow
from app.ui.widgets.theme_font import ThemeFont
from app.ui.words import tr


class LogWindow(SeparateWindow):
    """A separate, non-modal window.

    Args:
        lines: oldest first.
        title, heading: of the window, and the line above the text, if it is not the engine's log.
        wrap: break lines that are too long.
        at_end: begin at the last lines.
    """

    def __init__(
        self,
        lines: Sequence[str],
        parent: QWidget | None = None,
        *,
        title: str = "",
        heading: str = "",
        wrap: bool = False,
        at_end: bool = False,
    ) -> None:
        title = title or tr("Engine log")
        super().__init__(title, parent)
        self.resize(820, 480)
        text = "\n".join(lines)
        self.text = mono_view(title)
        self.text.setPlainText(text)
        self.text.setWordWrapMode(QTextOption.WrapMode.WordWrap if wrap else QTextOption.WrapMode.NoWrap)
        head = QHBoxLayout()
        heading = heading or tr("The engine's last lines, newest at the bottom")
        head.addWidget(Label(heading, tone="second"), 1)
        head.addWidget(CopyButton(tr("Copy"), lambda: text))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        self._at_end = at_end

    def first_field(self) -> QWidget:
        """See :class:`SeparateWindow`."""
        return self.text

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the newest lines are, which tell why something failed."""
        super().showEvent(event)
        layout = self.layout()
        if self._at_end and layout is not None:
            layout.activate()
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.maximum())


class _FontView(ThemeFont, QPlainTextEdit):
    pass


def mono_view(words: str) -> QPlainTextEdit:
    """Create a read-only monospaced text view; `words` is its accessible name."""
    view = _FontView()
    view.setReadOnly(True)
    view.setUndoRedoEnabled(False)
    view.setProperty("field", True)
    view.use_font(Type.CODE)
    view.setAccessibleName(words)
    view.setTabChangesFocus(True)
    flag = Qt.TextInteractionFlag
    view.setTextInteractionFlags(flag.TextSelectableByMouse | flag.TextSelectableByKeyboard)
    return view
